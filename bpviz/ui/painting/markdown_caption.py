"""Paints what a lesson says in a caption's place: a title, and Markdown with formulas."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.markdown_layout import MarkdownLayout, centred, markdown_layout, paint_markdown
from bpviz.ui.painting.text import draw_text, elided
from bpviz.ui.theme import SANS, Theme

GREATEST, LEAST = 0.2, 0.11  # sizes of the text on a desk, in parts of the band's height
FILLED = 0.94  # of the height, at most
TITLE_HIGH = 1.4  # in parts of its size


def paint_told(painter: QPainter, rect: QRectF, caption: Caption, theme: Theme, pixels: int = 0) -> None:
    """Paint it into a rectangle. pixels: the size of the text; 0 for the largest that fits.

    The title is left out where the text needs the room.
    """
    wide, high = int(rect.width()), int(FILLED * rect.height())
    layout, has_title = told_layout(caption.markdown, wide, high, pixels, caption.room)
    above = TITLE_HIGH * layout.pixels if has_title and caption.title else 0.0
    top = rect.top() + (rect.height() - layout.height - above) / 2
    if above:
        hue = theme.color("text" if caption.tone == "neutral" else caption.tone)
        style = (SANS, layout.pixels, True)
        title = elided(caption.title, style, rect.width())
        draw_text(painter, rect.left(), top + 0.5 * layout.pixels, title, style, hue, 0.0)
    below = QRectF(rect.left(), top + above, rect.width(), layout.height)
    paint_markdown(painter, centred(below, layout), layout, theme.color("text"))


@lru_cache(maxsize=32)
def told_layout(
    markdown: str, wide: int, high: int, pixels: int, room: str = ""
) -> tuple[MarkdownLayout, bool]:
    """The text set in a width and height, and whether a title has room above it. room: as it will be."""
    sizes = [pixels] if pixels else range(max(8, int(GREATEST * high)), max(7, int(LEAST * high)), -1)
    for size in sizes:
        layout = markdown_layout(markdown, wide, size, room=room)
        if layout.height + TITLE_HIGH * size <= high:
            return layout, True
    layout = markdown_layout(markdown, wide, sizes[-1], high, room)
    return layout, False
