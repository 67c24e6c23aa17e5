"""Paints the timeline: the bar from step 0 to the newest step, filled up to the present one."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.language import tr
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, width
from bpviz.ui.painting.timeline_marks import Mark, paint_marks
from bpviz.ui.theme import MONO, SANS, Theme

MARGIN, GAP, TEXT, BAR, HANDLE, TICK = 0.3, 0.45, 0.26, 0.1, 0.19, 0.14  # of the height
EPOCH_LINE = 0.03
LEAST_DIGITS = 9  # places kept free for the newest step, so that the bar keeps its length
EPOCH_GAP = 1.0  # of the height: epochs closer than that get no ticks
START = tr("step 0")


def bar_rect(rect: QRectF, newest: int) -> QRectF:
    """Where the bar lies inside a timeline's rectangle; it is the handle's whole way."""
    height = rect.height()
    pixels = _text_pixels(height)
    digits = width("0", MONO, pixels) * max(LEAST_DIGITS, len(counted(newest)))
    words = width(START, SANS, pixels)
    left = rect.left() + (MARGIN + GAP) * height + words
    right = rect.right() - (MARGIN + GAP) * height - digits
    return QRectF(left, rect.center().y() - BAR * height / 2, max(1.0, right - left), BAR * height)


def step_at(rect: QRectF, newest: int, x: float) -> int:
    """The step whose place on the bar is nearest to x, from 0 to newest."""
    bar = bar_rect(rect, newest)
    return round(min(1.0, max(0.0, (x - bar.left()) / bar.width())) * newest)


def place_of(rect: QRectF, newest: int, t: int) -> float:
    """The x of step t on the bar."""
    bar = bar_rect(rect, newest)
    return bar.left() + bar.width() * (t / newest if newest else 0.0)


def paint_timeline(
    painter: QPainter, rect: QRectF, t: int, newest: int, theme: Theme, epoch_length: int = 0,
    marks: tuple[Mark, ...] = (),
) -> None:  # fmt: skip
    """Paint the timeline into rect at any size; sizes follow its height.

    0 ≤ t ≤ newest. epoch_length: steps of an epoch, for ticks while the epochs are few; 0 for none.
    With newest = 0 there is the empty bar alone. marks: see timeline_marks.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_words(painter, rect, newest, theme)
    paint_track(painter, bar_rect(rect, newest), rect.height(), t, newest, theme, epoch_length, marks)
    painter.restore()


def paint_track(
    painter: QPainter, bar: QRectF, height: float, t: int, newest: int, theme: Theme, epoch_length: int,
    marks: tuple[Mark, ...],
) -> None:  # fmt: skip
    """Paint the bar alone with its ticks, marks and handle, in the sizes of a timeline so high."""
    _paint_epochs(painter, bar, height, newest, theme, epoch_length)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_bar(painter, bar, theme.color("line"))
    if newest:
        present = bar.left() + bar.width() * t / newest
        _paint_bar(
            painter, QRectF(bar.left(), bar.top(), present - bar.left(), bar.height()), theme.color("accent")
        )
        paint_marks(painter, bar, height, newest, marks, theme)
        painter.setPen(Qt.PenStyle.NoPen)
        _paint_handle(painter, QPointF(present, bar.center().y()), height, theme)


def _text_pixels(height: float) -> int:
    return max(11, round(TEXT * height))


def _paint_words(painter, rect, newest, theme):
    margin, pixels, color = MARGIN * rect.height(), _text_pixels(rect.height()), theme.color("muted")
    middle = rect.center().y()
    draw_text(painter, rect.left() + margin, middle, START, (SANS, pixels, False, False), color, LEFT)
    if newest:
        digits = MONO, pixels, False, False
        draw_text(painter, rect.right() - margin, middle, counted(newest), digits, color, RIGHT)


def _paint_epochs(painter, bar, height, newest, theme, epoch_length):
    if not epoch_length or newest < epoch_length or bar.width() * epoch_length < EPOCH_GAP * height * newest:
        return
    painter.setPen(QPen(theme.color("faint"), max(1.0, EPOCH_LINE * height)))
    below = bar.bottom() + TICK * height / 2
    for step in range(epoch_length, newest + 1, epoch_length):
        x = bar.left() + bar.width() * step / newest
        painter.drawLine(QPointF(x, below), QPointF(x, below + TICK * height))


def _paint_bar(painter, bar, color):
    painter.setBrush(color)
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)


def _paint_handle(painter, middle, height, theme):
    radius = HANDLE * height
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(middle, radius, radius)
    painter.setBrush(theme.color("panel"))
    painter.drawEllipse(middle, 0.72 * radius, 0.72 * radius)
