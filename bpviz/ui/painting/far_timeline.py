"""Paints a timeline that is read from afar, with the numbers of the present and of the newest step."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.text import RIGHT, draw_text, width
from bpviz.ui.painting.timeline import paint_track
from bpviz.ui.painting.timeline_marks import marks_of
from bpviz.ui.theme import MONO, SANS, Theme

LEAST_DIGITS = 6  # places kept free for steps, so that the bar keeps its length
LOSS = 5.3  # room at the right for the numbers of the loss over it, without their name, in texts
HEIGHT = 1.9  # of a timeline whose marks are as large, likewise
GAP = 0.5  # between texts and bar, in parts of the text's size


def _words() -> tuple[str, str]:
    """Before the numbers of the present and of the newest step."""
    return f"{tr('step')} ", f"{tr('of')} "


def far_bar(rect: QRectF, newest: int, pixels: int) -> QRectF:
    """Where the bar lies between its two texts; it is the handle's whole way."""
    digits = width("0", MONO, pixels) * max(LEAST_DIGITS, len(counted(newest)))
    words = [width(word, SANS, pixels) for word in _words()]
    left = rect.left() + 2 * GAP * pixels + words[0] + digits
    mean = LOSS * pixels + width(tr("mean"), SANS, pixels)
    right = rect.right() - max(2 * GAP * pixels + words[1] + digits, mean)
    high = 0.3 * pixels
    return QRectF(left, rect.center().y() - high / 2, max(1.0, right - left), high)


def paint_far_timeline(painter: QPainter, rect: QRectF, frame: Frame, theme: Theme, pixels: int) -> None:
    """Paint it into rect; texts are so many pixels in size, all marks in proportion."""
    bar, y, color = far_bar(rect, frame.newest, pixels), rect.center().y(), theme.color("muted")
    places = bar.left() - GAP * pixels, rect.right() - GAP * pixels
    for x, word, step in zip(places, _words(), (frame.t, frame.newest), strict=True):
        end = x - draw_text(painter, x, y, counted(step), (MONO, pixels, True), theme.color("text"), RIGHT)
        draw_text(painter, end, y, word, (SANS, pixels), color, RIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    length, marks = frame.dataset.sample_count, marks_of(frame)
    paint_track(painter, bar, HEIGHT * pixels, frame.t, frame.newest, theme, length, marks)
    painter.restore()
