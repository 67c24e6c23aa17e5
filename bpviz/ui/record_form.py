"""Editors made from the fields of an experiment record: what a field may hold decides how it is edited."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QToolTip,
    QWidget,
)

from bpviz.language import tr
from bpviz.ui.painting.numbers import MINUS

BESIDE_TITLE = 40  # pixels of a list: check mark, margins, scroll bar
LEAST_NUMBER, LEAST_WHOLE = "0.0000", "100 000 "  # what has room in a field that shares a row
FRAME = 12  # pixels of a field around its text


class Editor(QObject):
    """One field's widget. edited(value) tells what the user enters, never what the program shows.

    The wheel goes past it, to what scrolls: it must not change what the pointer happens to be on.
    """

    edited = Signal(object)

    def __init__(self, widget: QWidget):
        super().__init__(widget)
        self.widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel go past."""
        if event.type() != QEvent.Type.Wheel:
            return False
        event.ignore()
        return True

    def show(self, value) -> None:
        """Show a value without saying that it was edited."""
        raise TypeError


class WideList(QComboBox):
    """A narrow box whose list is as wide as its longest title, in the colours of the theme.

    brief: what the closed box shows for titles that are too long for it; its tooltip then has the title.
    """

    _brief: Mapping[str, str] = MappingProxyType({})  # while Qt makes the box, it already asks

    def __init__(self, brief: Mapping[str, str], **properties):
        super().__init__(**properties)
        self._brief = brief
        self.setItemDelegate(QStyledItemDelegate(self))  # the style's own paints as menus of the application

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What the closed box looks like."""
        super().initStyleOption(option)
        option.currentText = self._brief.get(option.currentText, option.currentText)

    def event(self, event: QEvent) -> bool:
        """Tell the title where the box does not."""
        title = self.currentText()
        if event.type() == QEvent.Type.ToolTip and title in self._brief:
            QToolTip.showText(event.globalPos(), f"{title}: {self.toolTip()}", self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """Open the list."""
        longest = max(self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count()))
        self.view().setMinimumWidth(longest + BESIDE_TITLE)
        super().showPopup()
        self.view().window().setPalette(self.palette())  # it opens in those of the application


class ChoiceEditor(Editor):
    """One name of a registry, shown by its title; any other is shown as `otherwise`.

    brief: what the closed box shows for some titles.
    """

    def __init__(self, titles: dict[str, str], otherwise: str = "", brief: Mapping[str, str] | None = None):
        self._box = WideList(
            brief or {},
            sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon,
            minimumContentsLength=6,
        )
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        super().__init__(self._box)
        self.say_otherwise(otherwise)
        for name, title in titles.items():
            self._box.addItem(title, name)
        self._box.activated.connect(lambda index: self.edited.emit(self._box.itemData(index)))

    def say_otherwise(self, otherwise: str) -> None:
        """What stands there for a value that is none of the names."""
        self._box.setPlaceholderText(otherwise)

    def show(self, value: str) -> None:
        """Show a name."""
        index = self._box.findData(value)
        if index != self._box.currentIndex():
            self._box.setCurrentIndex(index)


class SwitchEditor(Editor):
    """Yes or no."""

    def __init__(self, text: str):
        self._box = QCheckBox(text)
        super().__init__(self._box)
        self._box.clicked.connect(self.edited.emit)

    def show(self, value: bool) -> None:
        """Show yes or no."""
        self._box.setChecked(value)


class WholeEditor(Editor):
    """A whole number."""

    def __init__(self, low: int, high: int):
        self._box = QSpinBox(minimum=low, maximum=min(high, 2**31 - 1), keyboardTracking=False)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box.lineEdit().setAcceptDrops(False)
        self._box.setMinimumWidth(self._box.fontMetrics().horizontalAdvance(LEAST_WHOLE) + FRAME)
        super().__init__(self._box)
        self._box.valueChanged.connect(self.edited.emit)

    def show(self, value: int) -> None:
        """Show a number."""
        blocked = self._box.blockSignals(True)
        self._box.setValue(value)
        self._box.blockSignals(blocked)


class TextEditor(Editor):
    """Words or numbers as text; `read` turns the text into the value and may raise ValueError."""

    refused = Signal(str)

    def __init__(self, read, write):
        self._line, self._read, self._write = QLineEdit(), read, write
        self._line.setAcceptDrops(False)  # a file that is dropped here is the window's
        self._line.setMinimumWidth(self._line.fontMetrics().horizontalAdvance(LEAST_NUMBER) + FRAME)
        super().__init__(self._line)
        self._shown = ""
        self._line.editingFinished.connect(self._finish)

    def show(self, value) -> None:
        """Show a value, unless the user is typing another."""
        self._shown = self._write(value)
        if not (self._line.hasFocus() and self._line.isModified()):
            self._line.setText(self._shown)

    def _finish(self):
        if self._line.text() == self._shown:
            return
        self._line.setModified(False)
        try:
            value = self._read(self._line.text())
        except ValueError as error:
            self._line.setText(self._shown)
            self.refused.emit(str(error))
        else:
            self.edited.emit(value)


def read_number(text: str) -> float:
    """A number, with a decimal point or comma."""
    try:
        return float(text.strip().replace(MINUS, "-").replace(",", "."))
    except ValueError:
        raise ValueError(tr("found {text!r}; allowed is a number such as 0.5", text=text)) from None


def read_numbers(text: str) -> tuple[float, ...]:
    """Numbers, separated by spaces or semicolons; a comma before a space separates as well."""
    parts = text.replace(", ", " ").replace(";", " ").split()
    if not parts:
        raise ValueError(tr("found nothing; allowed are numbers such as 0.5 or 0.5; 0.2"))
    return tuple(map(read_number, parts))


def read_sizes(text: str) -> tuple[int, ...]:
    """Whole numbers, separated by anything else; none at all is a network without hidden layers."""
    parts = text.replace(",", " ").replace("–", " ").replace("-", " ").split()
    try:
        return tuple(int(part) for part in parts)
    except ValueError:
        raise ValueError(tr("found {text!r}; allowed are whole numbers such as 8, 8", text=text)) from None
