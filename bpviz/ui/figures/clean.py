"""Leaves out of a figure what serves only at the screen: controls, hints, scroll bars, what is pointed at."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QProgressBar,
    QTabBar,
    QWidget,
)

from bpviz.ui.on_screen import is_only_on_screen
from bpviz.ui.painting.exact import exactly
from bpviz.ui.panels.pointed_view import PointedView

CONTROLS = (QAbstractButton, QComboBox, QAbstractSpinBox, QTabBar, QProgressBar)
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


@contextmanager
def clean(widget: QWidget) -> Iterator[None]:
    """Have a widget without controls; what is chosen in them stays as words.

    Its size stays, and so does all that another than the painter could notice: what has the keyboard
    keeps it. The caller lays it out anew, before and after.
    """
    words = []
    with ExitStack() as changes:
        for part in _found(widget):
            if isinstance(part, QAbstractScrollArea):
                changes.enter_context(_without_bars(part))
            elif (chosen := _chosen(part)) and not is_only_on_screen(part):
                words.append(_Words(chosen, part))
            else:
                changes.enter_context(_of_no_size(part))
        try:
            yield
        finally:
            for label in words:
                label.setParent(None)


def fit_words(widget: QWidget) -> None:
    """Let the words of what is chosen lie over their controls, once these have their places."""
    for label in widget.findChildren(_Words):
        label.setGeometry(label.parentWidget().rect())


def is_covered(control: QWidget) -> bool:
    """Whether words stand in place of a control: what lies under them would be seen at their smooth edges."""
    return control.findChild(_Words, options=Qt.FindChildOption.FindDirectChildrenOnly) is not None


@contextmanager
def unpointed(widget: QWidget) -> Iterator[None]:
    """Have all painted exactly, and nothing pointed at, neither by the mouse nor by keys."""
    for part in (widget, *widget.findChildren(QWidget)):
        if part.underMouse():
            QApplication.sendEvent(part, QEvent(QEvent.Type.Leave))
    focused = [view for view in widget.findChildren(PointedView) if view.hasFocus()]
    try:
        with exactly():
            _point(focused)
            yield
    finally:
        _point(focused)


def _point(views: list[PointedView]) -> None:
    """Let views tell what is pointed at in them: of keys, nothing while it is painted exactly."""
    for view in views:
        view.point()


class _Words(QLabel):
    """What is chosen in a control, over it."""

    def __init__(self, text: str, control: QWidget):
        super().__init__(text, control)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAutoFillBackground(True)
        self.setAlignment(_alignment(control))
        self.show()


def _alignment(control: QWidget) -> Qt.AlignmentFlag:
    """A button's text stands in its middle."""
    middle = Qt.AlignmentFlag.AlignVCenter
    is_button = isinstance(control, QAbstractButton)
    return middle | (Qt.AlignmentFlag.AlignHCenter if is_button else Qt.AlignmentFlag.AlignLeft)


def _found(widget: QWidget) -> Iterator[QWidget]:
    """The controls, hints and scrolled parts in a widget; none that lies in another of them."""
    for part in widget.children():
        if not isinstance(part, QWidget) or part.isWindow() or part.isHidden():
            continue
        if isinstance(part, CONTROLS) or is_only_on_screen(part):
            yield part
            continue
        if isinstance(part, QAbstractScrollArea):
            yield part
        yield from _found(part)


def _chosen(control: QWidget) -> str:
    """What is chosen in a control, "" for nothing."""
    if isinstance(control, QAbstractButton):
        return control.text().replace("&", "") if control.isChecked() else ""
    if isinstance(control, QTabBar):
        return control.tabText(control.currentIndex())
    if isinstance(control, QComboBox):
        return control.currentText()
    return control.text() if isinstance(control, QAbstractSpinBox) else ""


@contextmanager
def _of_no_size(part: QWidget) -> Iterator[None]:
    """Hiding it would give the keyboard to another."""
    least, most = part.minimumSize(), part.maximumSize()
    part.setFixedSize(0, 0)
    try:
        yield
    finally:
        part.setMinimumSize(least)
        part.setMaximumSize(most)


@contextmanager
def _without_bars(area: QAbstractScrollArea) -> Iterator[None]:
    across, down = area.horizontalScrollBarPolicy(), area.verticalScrollBarPolicy()
    area.setHorizontalScrollBarPolicy(_NEVER)
    area.setVerticalScrollBarPolicy(_NEVER)
    try:
        yield
    finally:
        area.setHorizontalScrollBarPolicy(across)
        area.setVerticalScrollBarPolicy(down)
