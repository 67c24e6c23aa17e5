"""Paints two runs side by side at the same step, each under a line with its name, to be read from afar."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.difference import is_difference
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.network import Parts, paint_network
from bpviz.ui.painting.run_words import RunWords, run_words
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.theme import SANS, Theme

LINE, MARGIN = 1.8, 0.6  # height of the line, and space at its ends, in parts of its text's size


def paint_pair(
    painter: QPainter, rect: QRectF, pair: tuple[tuple[Frame, Notation], tuple[Frame, Notation]],
    theme: Theme, least: int, focus: Focus, *, parts: Parts,
) -> None:  # fmt: skip
    """Paint the present run at the left and the one beside it at the right, each with its notation.

    The right frame may be a difference. Other parameters as for paint_network.
    """
    said = run_words(pair[0][0], focus.hidden)
    is_same = pair[0][0].network == pair[1][0].network
    for place, ((frame, notation), words) in enumerate(zip(pair, said, strict=True)):
        half = QRectF(rect.left() + place * rect.width() / 2, rect.top(), rect.width() / 2, rect.height())
        own = focus if place == 0 or is_same else replace(focus, lit=None, selected=None)
        if Parts.TEXTS in parts:
            line = QRectF(half.left(), half.top(), half.width(), LINE * least)
            _paint_line(painter, line, words, frame, theme, least)
        under = half.adjusted(0, LINE * least, 0, 0)
        paint_network(painter, under, frame, theme, notation, own, parts=parts, least=least)
    middle = QRectF(rect.center().x() - least / 36, rect.top(), least / 18, rect.height())
    if Parts.SHAPES in parts:
        painter.fillRect(middle, theme.color("line"))


def _paint_line(painter, rect: QRectF, words: RunWords, frame: Frame, theme: Theme, pixels: int) -> None:
    """The run's name and what is other in it; at the right its loss, or that differences are shown."""
    y, left, right = rect.center().y(), rect.left() + MARGIN * pixels, rect.right() - MARGIN * pixels
    name, text = (SANS, pixels, True), (SANS, pixels)
    end = frame.words if is_difference(frame) else f"f {words.loss}" if words.loss else ""
    if end and width(end, *text) < 0.45 * rect.width():
        right -= draw_text(painter, right, y, end, text, theme.color("muted"), RIGHT) + pixels
    shown = elided(words.name, name, right - left)
    left += draw_text(painter, left, y, shown, name, theme.color("text"), LEFT) + 0.6 * pixels
    rest = elided(words.note or words.differs, text, max(0.0, right - left))
    draw_text(painter, left, y, rest, text, theme.color("muted"), LEFT)
