"""A user's hands on the real window: keys, pointer and wheel come in where the platform's own come in."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

KEY, MODIFIER, BUTTON = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
NONE, SHIFT, CONTROL, ALT = (
    MODIFIER.NoModifier,
    MODIFIER.ShiftModifier,
    MODIFIER.ControlModifier,
    MODIFIER.AltModifier,
)


class Hands:
    """Acts on a window, waits until it has been obeyed, and tells the frame that is then shown."""

    def __init__(self, qtbot, window, settled):
        self._qtbot, self.window, self._settled = qtbot, window, settled
        window.activateWindow()
        qtbot.waitActive(window)

    def settle(self):
        self._settled(self.window)
        QApplication.processEvents()
        return self.window.frame

    def tap(self, key, modifier=NONE):
        """Press a key, and do not wait."""
        if isinstance(key, str):
            self._type(key)
        else:
            QTest.keyClick(self.window.windowHandle(), key, modifier)

    def _type(self, text):
        for character in text:
            code = QTest.asciiToKey(character) if character.isascii() else KEY.Key_unknown
            modifier = SHIFT if character.isupper() else NONE
            for is_down in (True, False):
                QTest.simulateEvent(self.window.windowHandle(), is_down, code, modifier, character, False)

    def press(self, key, modifier=NONE):
        """Press a key, or those of a text."""
        self.tap(key, modifier)
        return self.settle()

    def at_unit(self, layer, index):
        column = self.window.network.place().columns[layer]
        return QPointF(float(column.x), float(column.y[index]))

    def at_weight(self, index):
        """A place on the line of a weight and of no other."""
        network = self.window.network
        edges, edge = network.place().place_of(index)
        for share in (0.3, 0.4, 0.5, 0.6, 0.7, 0.2, 0.8):
            x = edges.x1[edge] + share * (edges.x2[edge] - edges.x1[edge])
            y = edges.y1[edge] + share * (edges.y2[edge] - edges.y1[edge])
            point = QPointF(round(float(x)), round(float(y)))
            if network.at(point) == (None, index):
                return point
        raise AssertionError(f"weight {index} can nowhere be pointed at")

    def ask_menu(self):
        """The Menu key, as the platform tells a window that it was pressed."""
        reason, nowhere = QContextMenuEvent.Reason.Keyboard, QPoint()
        QApplication.sendEvent(self.window.windowHandle(), QContextMenuEvent(reason, nowhere, nowhere))
        return self.settle()

    def _place(self, point):
        return self.window.network.mapTo(self.window, QPointF(point).toPoint())

    def click(self, point, button=BUTTON.LeftButton):
        """Click into the network's picture."""
        handle, place = self.window.windowHandle(), self._place(point)
        QTest.mouseMove(handle, place - QPoint(40, 0))  # a new window must hear that the pointer comes
        QTest.mouseMove(handle, place)
        QTest.mouseClick(handle, button, NONE, place)
        return self.settle()

    def double_click(self, point):
        QTest.mouseDClick(self.window.windowHandle(), BUTTON.LeftButton, NONE, self._place(point))
        return self.settle()

    def drag(self, point, up, pieces=5, pause=0):
        """Press at a point, move up by so many pixels, let go; with pauses, in milliseconds."""
        handle, place = self.window.windowHandle(), self._place(point)
        QTest.mousePress(handle, BUTTON.LeftButton, NONE, place)
        for piece in range(1, pieces + 1):
            QTest.mouseMove(handle, place - QPoint(0, round(up * piece / pieces)))
            if pause:
                self._qtbot.wait(pause)
        QTest.mouseRelease(handle, BUTTON.LeftButton, NONE, place - QPoint(0, up))
        return self.settle()

    def turn(self, point, notches=1, modifier=NONE):
        """Turn the wheel over the network's picture, notch by notch."""
        self.spin(point, notches, modifier)
        return self.settle()

    def spin(self, point, notches=1, modifier=NONE):
        """The same, and do not wait."""
        for _ in range(abs(notches)):
            delta = QPoint(0, 120 if notches > 0 else -120)
            place = QPointF(self._place(point))
            QTest.wheelEvent(self.window.windowHandle(), place, delta, QPoint(), modifier)
