"""The buttons above a map, each with its key: outputs or units, the page of units, and unpin."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from bpviz.language import tr

OUTPUTS, UNITS = range(2)


class MapButtons(QObject):
    """Their keys work in the whole panel. switched: outputs or units; turned(by): to another page;
    unpinned: samples are to be taken in the order before.
    """

    switched = Signal()
    turned = Signal(int)
    unpinned = Signal()

    def __init__(self, panel: QWidget):
        super().__init__(panel)
        group = QActionGroup(self)
        texts = (tr("Outputs"), tr("What the outputs say")), (tr("Units"), tr("What each hidden unit says"))
        self.switches = [
            self._button(text, f"{tip} ({key})", str(key), checkable=True)
            for key, (text, tip) in enumerate(texts, 1)
        ]
        for button in self.switches:
            group.addAction(button.defaultAction())
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click leaves no mark on the one before
        self.switches[OUTPUTS].defaultAction().setChecked(True)
        self.unpin = self._button(tr("Unpin"), tr("Take samples in the order before (U)"), "U")
        self.back = self._button("‹", tr("The units before ([)"), "[")
        self.on = self._button("›", tr("The next units (])"), "]")
        group.triggered.connect(lambda _: self.switched.emit())
        self.unpin.defaultAction().triggered.connect(lambda _: self.unpinned.emit())
        for button, by in ((self.back, -1), (self.on, 1)):
            button.defaultAction().triggered.connect(lambda _, by=by: self.turned.emit(by))

    def _button(self, text: str, tip: str, key: str, *, checkable: bool = False) -> QToolButton:
        panel = self.parent()
        action = QAction(text, panel, checkable=checkable)
        action.setToolTip(tip)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        panel.addAction(action)
        button = QToolButton(panel)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tip)
        return button

    @property
    def others(self) -> tuple[QToolButton, ...]:
        """Those that are not always there."""
        return self.unpin, self.back, self.on

    @property
    def shows_units(self) -> bool:
        """Whether units are chosen, not outputs."""
        return self.switches[UNITS].isChecked()

    def offer_pages(self, number: int, count: int) -> None:
        """Let the user turn from page `number` of `count`; of a single one there is none to turn to."""
        for button, is_possible in ((self.back, number > 0), (self.on, number < count - 1)):
            button.setVisible(count > 1)
            button.defaultAction().setEnabled(is_possible)

    def set_font(self, font: QFont) -> None:
        """The font of all of them."""
        for button in (*self.switches, *self.others):
            button.setFont(font)
