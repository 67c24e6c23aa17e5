"""The presenter's small picture follows the audience's."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from bpviz.ui.lecture.presenter.miniature import MOST, Miniature


class Colored(QWidget):
    """A board of one colour."""

    color, takes = "red", 0.0

    def paintEvent(self, event):
        """Fill it, and be slow at that."""
        time.sleep(self.takes)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self.color))


def test_it_is_late_by_half_a_second_at_most_though_a_picture_was_slow_once(qtbot):
    board = Colored()
    miniature = Miniature(board)
    for widget in (board, miniature):
        qtbot.addWidget(widget)
        widget.resize(320, 180)
    board.takes = 0.4
    miniature.take()
    board.color, board.takes = "blue", 0.0
    miniature.show()
    qtbot.waitExposed(miniature)
    miniature.follow()

    def is_blue():
        return miniature.grab().toImage().pixelColor(160, 90) == QColor(Qt.GlobalColor.blue)

    qtbot.waitUntil(is_blue, timeout=2 * MOST)
