"""Paints a timeline that is read from afar, with the numbers of the present and of the newest step."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.text import RIGHT, draw_text, width
from bpviz.ui.painting.timeline import paint_track
from bpviz.ui.painting.timeline_marks import marks_of
from bpviz.ui.theme import MONO, SANS, Theme

LEAST_DIGITS = 6  # places kept free for steps, so that the bar keeps its length
LOSS = 8.1  # room at the right for the numbers of the loss over it, in parts of the text's size
HEIGHT = 1.9  # of a timeline whose marks are as large, likewise
GAP = 0.5  # between texts and bar, in parts of the text's size
WORD, BETWEEN = "step ", "of "


def far_bar(rect: QRectF, newest: int, pixels: int) -> QRectF:
    """Where the bar lies between its two texts; it is the handle's whole way."""
    digits = width("0", MONO, pixels) * max(LEAST_DIGITS, len(counted(newest)))
    left = rect.left() + 2 * GAP * pixels + width(WORD, SANS, pixels) + digits
    right = rect.right() - max(2 * GAP * pixels + width(BETWEEN, SANS, pixels) + digits, LOSS * pixels)
    high = 0.3 * pixels
    return QRectF(left, rect.center().y() - high / 2, max(1.0, right - left), high)


def paint_far_timeline(painter: QPainter, rect: QRectF, frame: Frame, theme: Theme, pixels: int) -> None:
    """Paint it into rect; texts are so many pixels in size, all marks in proportion."""
    bar, y, color = far_bar(rect, frame.newest, pixels), rect.center().y(), theme.color("muted")
    for x, word, step, align in (
        (bar.left() - GAP * pixels, WORD, frame.t, RIGHT),
        (rect.right() - GAP * pixels, BETWEEN, frame.newest, RIGHT),
    ):
        end = x - draw_text(painter, x, y, counted(step), (MONO, pixels, True), theme.color("text"), align)
        draw_text(painter, end, y, word, (SANS, pixels), color, align)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    length, marks = frame.dataset.sample_count, marks_of(frame)
    paint_track(painter, bar, HEIGHT * pixels, frame.t, frame.newest, theme, length, marks)
    painter.restore()
