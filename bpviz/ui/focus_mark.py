"""The mark around whatever has the keyboard, in every window, once one goes about by key."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from bpviz.ui.painting.exact import is_exact

WIDTH = 2  # pixels
UNMARKED = "unmarked"  # a property of widgets that an audience sees


class FocusMark(QObject):
    """Follows the focus of an application. The mark comes with a key and goes with a click."""

    def __init__(self, application: QApplication):
        super().__init__(application)
        self._ring: Ring | None = None
        self._goes_by_key = False
        self._windows: list[QWindow] = []
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None):
        self._drop()
        window = None if new is None else QWidget.window(new)  # plots have a window of steps
        if window is None or window.windowType() == Qt.WindowType.Popup:
            return
        self._listen_to(window.windowHandle())
        if self._goes_by_key and not new.property(UNMARKED):
            self._ring = Ring(new)

    def _listen_to(self, window: QWindow | None):
        self._windows = [known for known in self._windows if shiboken6.isValid(known)]
        if window is not None and window not in self._windows:
            self._windows.append(window)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know whether keys or the pointer lead."""
        if event.type() == QEvent.Type.KeyPress:
            self._goes_by_key = True
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.hide()
        return False

    def hide(self) -> None:
        """Take the mark away until the next key."""
        self._goes_by_key = False
        self._drop()

    def _drop(self):
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None


class Ring(QWidget):
    """Lies over a widget, as large as that is; pointer and figures do not meet it."""

    def __init__(self, marked: QWidget):
        super().__init__()
        for attribute in (
            Qt.WidgetAttribute.WA_NoChildEventsForParent,
            Qt.WidgetAttribute.WA_TransparentForMouseEvents,
        ):
            self.setAttribute(attribute)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setParent(marked)
        self.setGeometry(marked.rect())
        marked.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the widget."""
        if event.type() == QEvent.Type.Resize:
            self.resize(event.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame in the accent colour, just inside."""
        if is_exact():
            return
        with QPainter(self) as painter:
            pen = QPen(self.palette().highlight(), WIDTH)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            inset = WIDTH / 2
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
