"""A lecturer's hands: keys of a clicker, and the mouse over the picture that the audience sees."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpviz.ui.figures.posing import settle

KEY, NONE, LEFT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Clicker:
    """Sends keys to the window that has the keyboard, as the platform does."""

    def __init__(self, qtbot, window, settled):
        self._qtbot, self.window, self._settled = qtbot, window, settled
        window.activateWindow()
        qtbot.waitActive(window)

    def press(self, key, modifier=NONE):
        QTest.keyClick(QApplication.activeWindow().windowHandle(), key, modifier)
        return self.settle()

    def settle(self):
        self._settled(self.window)
        QApplication.processEvents()
        return self.window.frame

    def open_lesson(self, lesson):
        """Open a file, or a lesson of bpviz's own by its number."""
        self.window.lessons.open(str(lesson))
        return self.settle()

    @property
    def lecture(self):
        return self.window.lecture

    @property
    def presentation(self):
        return self.lecture.presentation

    def seen(self) -> QImage:
        """The picture that the audience sees, not the draft of it for frames that rush by."""
        settle(self.lecture.board)
        return self.lecture.board.grab().toImage()

    def color(self, x, y):
        """The colour at a place of that picture, in shares of it."""
        seen = self.seen()
        return seen.pixelColor(round(x * (seen.width() - 1)), round(y * (seen.height() - 1))).name()

    # The mouse, at places in shares of the board

    def _at(self, x, y):
        board = self.lecture.board
        return board.mapTo(board.window(), QPoint(round(x * board.width()), round(y * board.height())))

    @property
    def _handle(self):
        return self.lecture.window.windowHandle()

    def move(self, *places):
        for place in places:
            QTest.mouseMove(self._handle, self._at(*place))
        QApplication.processEvents()

    def click(self, x, y):
        QTest.mouseClick(self._handle, LEFT, NONE, self._at(x, y))
        return self.settle()

    def drag(self, first, *places):
        """Press at the first place, move over all others, let go at the last."""
        self.move(first)
        QTest.mousePress(self._handle, LEFT, NONE, self._at(*first))
        self.move(*places)
        QTest.mouseRelease(self._handle, LEFT, NONE, self._at(*places[-1]))
        QApplication.processEvents()

    def turn(self, x, y, notches, modifier=NONE):
        """Turn the wheel."""
        for _ in range(abs(notches)):
            delta = QPoint(0, 120 if notches > 0 else -120)
            QTest.wheelEvent(self._handle, QPointF(self._at(x, y)), delta, QPoint(), modifier)
        QApplication.processEvents()
