"""A legend of small pictures with words beside them, in as many lines as its width needs."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.notation import Name
from bpviz.ui.painting.text import LEFT, draw_name, draw_text, elided, name_width, width
from bpviz.ui.theme import SANS, Theme

LINE = 1.55  # height of a line in parts of the text's size
GAP, AIR = 0.45, 1.0  # between picture and words, and between two entries
Paint = Callable[[QPainter, QRectF], None]


class Entry(NamedTuple):
    """paint: the picture, in a box that is `wide` times as wide as the text is tall. before, after: words.

    name: a symbol at the very end.
    """

    paint: Paint
    after: str
    before: str = ""
    wide: float = 1.0
    name: Name | None = None

    def width(self, pixels: int) -> float:
        """How wide it is."""
        words = width(self.before, SANS, pixels) + width(self.after, SANS, pixels)
        symbol = name_width(self.name, pixels + 1) + GAP * pixels if self.name else 0.0
        return words + symbol + (self.wide + GAP * (2 if self.before else 1)) * pixels


def legend_lines(entries: Sequence[Entry], room: float, pixels: int) -> list[list[Entry]]:
    """The entries line by line, in so many pixels of width."""
    lines, left = [], 0.0
    for entry in entries:
        needed = entry.width(pixels)
        if not lines or needed > left:
            lines.append([])
            left = room
        lines[-1].append(entry)
        left -= needed + AIR * pixels
    return lines


def paint_legend_lines(
    painter: QPainter, at: QPointF, lines: list[list[Entry]], room: float, pixels: int, theme: Theme
) -> None:
    """Paint lines from their top left corner on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, line in enumerate(lines):
        x, y = at.x(), at.y() + (number + 0.5) * LINE * pixels
        for entry in line:
            x = _paint_entry(painter, x, y, entry, at.x() + room, pixels, theme) + AIR * pixels


def _paint_entry(
    painter: QPainter, x: float, y: float, entry: Entry, end: float, pixels: int, theme: Theme
) -> float:
    """Paint one entry at the left of x, and return where it ends."""
    style, color = (SANS, pixels), theme.color("muted")
    if entry.before:
        x += draw_text(painter, x, y, entry.before, style, color, LEFT) + GAP * pixels
    entry.paint(painter, QRectF(x, y - 0.5 * pixels, entry.wide * pixels, pixels))
    x += (entry.wide + GAP) * pixels
    x += draw_text(painter, x, y, elided(entry.after, style, max(0.0, end - x)), style, color, LEFT)
    if entry.name:
        x += GAP * pixels
        x += draw_name(painter, x, y, entry.name, pixels + 1, theme.color("text"), LEFT)
    return x
