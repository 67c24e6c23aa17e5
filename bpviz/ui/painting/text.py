"""Drawing of text and of names with subscripts, at a point, with cached fonts and widths."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

from bpviz.debugger.notation import Name
from bpviz.ui.theme import SERIF, font

_PLAIN = Qt.TextFormat.PlainText
CENTER, LEFT, RIGHT = 0.5, 0.0, 1.0
SCRIPT = 0.68
ASCENT = 0.73  # of a capital letter, in parts of the font's size, for all three bundled families


@lru_cache(maxsize=256)
def sized(family: str, pixels: int, bold: bool = False, italic: bool = False) -> QFont:
    """A bundled font; text sizes are whole pixels so that few fonts serve all."""
    return font(family, pixels, bold=bold, italic=italic)


@lru_cache(maxsize=8192)
def width(text: str, family: str, pixels: int, bold: bool = False, italic: bool = False) -> float:
    """How wide a text is, in pixels."""
    return QFontMetricsF(sized(family, pixels, bold, italic)).horizontalAdvance(text)


def draw_text(
    painter: QPainter, x: float, y: float, text: str, style: tuple, color: QColor, align: float = CENTER
) -> float:
    """Draw text whose capitals are centred on y; style = (family, pixels, bold, italic).

    Returns its width.
    """
    wide = width(text, *style)
    painter.setFont(sized(*style))
    painter.setPen(color)
    painter.drawText(QPointF(x - align * wide, y + ASCENT / 2 * style[1]), text)
    return wide


@lru_cache(maxsize=4096)
def name_width(name: Name, pixels: int, bold: bool = False) -> float:
    """How wide draw_name draws a name."""
    script = max(1, round(SCRIPT * pixels))
    scripts = max(width(part, SERIF, script, bold) for part in (name.sub, name.sup))
    return width(name.base, SERIF, pixels, bold, True) + scripts


def draw_name(
    painter: QPainter, x: float, y: float, name: Name, pixels: int, color: QColor, align: float = CENTER,
    bold: bool = False,
) -> float:  # fmt: skip
    """Draw a name in italics with its subscript and superscript, capitals centred on y. Returns its width."""
    wide = name_width(name, pixels, bold)
    left, baseline = x - align * wide, y + ASCENT / 2 * pixels
    painter.setPen(color)
    _draw_static(painter, left, baseline, name.base, (SERIF, pixels, bold, True))
    right = left + width(name.base, SERIF, pixels, bold, True)
    script = (SERIF, max(1, round(SCRIPT * pixels)), bold)
    if name.sub:
        _draw_static(painter, right, baseline + 0.2 * pixels, name.sub, script)
    if name.sup:
        _draw_static(painter, right, baseline - 0.42 * pixels, name.sup, script)
    return wide


def _draw_static(painter: QPainter, x: float, baseline: float, text: str, style: tuple) -> None:
    prepared, ascent = _static(text, style)
    painter.setFont(sized(*style))
    painter.drawStaticText(QPointF(x, baseline - ascent), prepared)


@lru_cache(maxsize=4096)
def _static(text: str, style: tuple) -> tuple[QStaticText, float]:
    """A text that stays, laid out once, and how far its baseline is below its top."""
    prepared = QStaticText(text)
    prepared.setTextFormat(_PLAIN)
    prepared.prepare(font=sized(*style))
    return prepared, QFontMetricsF(sized(*style)).ascent()


def elided(text: str, style: tuple, room: float) -> str:
    """The text, or as much of it as fits with "…" at its end."""
    if width(text, *style) <= room:
        return text
    kept = next((n for n in range(len(text) - 1, 0, -1) if width(text[:n] + "…", *style) <= room), 0)
    return text[:kept].rstrip() + "…" if kept else ""
