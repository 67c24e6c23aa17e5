"""The names of two axes in the corners of a plot, over whatever is there."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.notation import Name
from bpviz.ui.painting.text import LEFT, RIGHT, draw_name, draw_text, name_width, width
from bpviz.ui.theme import SANS, Theme


def paint_corner_names(
    painter: QPainter, box: QRectF, names: tuple[Name | str, Name | str], pixels: int, theme: Theme
) -> None:
    """The first at the bottom right, the second at the top left; "" paints nothing."""
    across, up = names
    _paint_name(painter, across, box.right() - 4, box.bottom() - 0.9 * pixels, RIGHT, pixels, theme)
    _paint_name(painter, up, box.left() + 4, box.top() + 0.9 * pixels, LEFT, pixels, theme)


def _paint_name(
    painter: QPainter, name: Name | str, x: float, y: float, align: float, pixels: int, theme: Theme
) -> None:
    style = (SANS, pixels)
    wide = name_width(name, pixels + 1) if isinstance(name, Name) else width(name, *style)
    if not wide:
        return
    chip = QRectF(x - align * wide - 3, y - 0.75 * (pixels + 1), wide + 6, 1.5 * (pixels + 1))
    painter.fillRect(chip, theme.color("panel"))
    color = theme.color("text")
    if isinstance(name, Name):
        draw_name(painter, x, y, name, pixels + 1, color, align)
    else:
        draw_text(painter, x, y, name, style, color, align)
