"""Drawing of a quantity's symbol: names in italics, upright text around them."""

from PySide6.QtGui import QColor, QPainter

from bpviz.debugger.notation import Name
from bpviz.ui.painting.text import LEFT, draw_name, draw_text, name_width, width
from bpviz.ui.theme import SERIF

Symbol = tuple[Name | str, ...]


def symbol_width(symbol: Symbol, pixels: int, bold: bool = False) -> float:
    """How wide draw_symbol draws it."""
    return sum(
        width(part, SERIF, pixels, bold) if isinstance(part, str) else name_width(part, pixels, bold)
        for part in symbol
    )


def draw_symbol(
    painter: QPainter, x: float, y: float, symbol: Symbol, pixels: int, color: QColor, bold: bool = False
) -> float:
    """Draw it from x on, capitals centred on y. Returns its width."""
    start = x
    for part in symbol:
        if isinstance(part, str):
            x += draw_text(painter, x, y, part, (SERIF, pixels, bold, False), color, LEFT)
        else:
            x += draw_name(painter, x, y, part, pixels, color, LEFT, bold)
    return x - start


def fitting_pixels(symbol: Symbol, pixels: int, room: float, least: int = 9) -> int:
    """The size, `pixels` at most, at which it is no wider than its room."""
    wide = symbol_width(symbol, pixels)
    return pixels if wide <= room else max(least, int(pixels * room / wide))
