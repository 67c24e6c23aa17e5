"""What a user finds by ear and by keys alone: names, tooltips, the way of Tab, marks of the focus."""

import numpy as np
from pictures import pixels
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

LEAST_CONTRAST, LEAST_PIXELS = 3.0, 60
_TEXT = QAccessible.Text


def controls(root):
    """All of a window that can have the keyboard and is seen; without the parts that Qt makes of its own."""
    found = [root, *root.findChildren(QWidget)]
    return [widget for widget in found if _takes_keys(widget) and not _is_of_qt(widget)]


def _takes_keys(widget):
    is_there = widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()
    return is_there and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _is_of_qt(widget):
    around = widget.parentWidget()
    of_a_field = isinstance(around, QAbstractSpinBox | QComboBox)
    return (
        isinstance(widget, QScrollBar)
        or of_a_field
        or (isinstance(widget, QToolButton) and isinstance(around, QTabBar))
    )


def name_of(widget):
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(_TEXT.Name)


def told_about(widget):
    """What else it says of it, or a tooltip does."""
    if isinstance(widget.parentWidget(), QDialogButtonBox):
        return widget.text()  # "Cancel" says all there is
    told = QAccessible.queryAccessibleInterface(widget).text(_TEXT.Description)
    return told or widget.toolTip()


def reached_by_tab(window, most=400):
    """All that Tab comes to, once round from where the keyboard is; in some Tab goes on to the next part."""
    start, reached = QApplication.focusWidget(), set()
    for _ in range(most):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        reached.add(now)
        if now is start:
            break
    return reached


def marked_pixels(widget):
    """How many pixels the focus changes by a contrast that can be seen."""
    images = []
    _bring_into_view(widget)
    widget.clearFocus()
    for gives in (False, True):
        if gives:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        images.append(_luminance(pixels(_seen(widget))))
    before, after = images
    if before.shape != after.shape:
        return before.size
    light, dark = np.maximum(before, after), np.minimum(before, after)
    return int(((light + 0.05) / (dark + 0.05) >= LEAST_CONTRAST).sum())


def _bring_into_view(widget):
    """As Tab does, where a panel is longer than its place."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget)


def _seen(widget):
    """It on its background, as it stands in its window."""
    window = QWidget.window(widget)
    return window.grab(QRect(widget.mapTo(window, QPoint()), widget.size())).toImage()


def _luminance(rgb):
    """Relative luminance as of WCAG 2, from (height, width, 3) bytes."""
    share = rgb[..., :3] / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ (0.2126, 0.7152, 0.0722)


def whereabouts(widget):
    """A control as a failing test tells it."""
    names, around = [], widget
    while around is not None and len(names) < 4:
        names.append(type(around).__name__)
        around = around.parentWidget()
    return f"{name_of(widget)!r}: {' in '.join(names)}"


def faults(window, root):
    """What is wrong with the controls of a part of a window, in sentences."""
    reached, said = reached_by_tab(window), []
    for control in controls(root):
        where = whereabouts(control)
        if not name_of(control):
            said.append(f"{where} has no name")
        if not told_about(control):
            said.append(f"{where} has neither description nor tooltip")
        if control not in reached:
            said.append(f"{where} is not reached by Tab")
    return said


def unmarked(root):
    """The controls on which the focus is hard to see."""
    return [
        whereabouts(control)
        for control in controls(root)
        if _takes_keys(control)
        and marked_pixels(control) < LEAST_PIXELS  # some go when others have the keyboard
    ]
