"""The cells of the table of checked gradients: a name, a number, an error with its bar, a verdict."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.notation import Name
from bpviz.engine.gradient_check import (
    AGREES,
    DIFFERS,
    IN_PLACE,
    KINK,
    NOT_CHECKED,
    NOT_FINITE,
    TOLERANCE,
    VERDICTS,
)
from bpviz.language import localized
from bpviz.ui.painting.numbers import MINUS
from bpviz.ui.painting.text import LEFT, RIGHT, draw_name, draw_text, width
from bpviz.ui.theme import MONO, SANS, Theme

SIGNS = {AGREES: "✓", KINK: "∠", IN_PLACE: "≠", DIFFERS: "✗", NOT_FINITE: "∞", NOT_CHECKED: "–"}
ROLES = {
    AGREES: "forward",
    KINK: "muted",
    IN_PLACE: "backward",
    DIFFERS: "warning",
    NOT_FINITE: "warning",
    NOT_CHECKED: "muted",
}
LEAST_ERROR = 1e-13  # where the bar of an error begins; it ends at 1
BAR, GAP = 0.16, 0.5  # height of the bar and air beside texts, in parts of the text's size

_RAISED = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def power_text(value: float) -> str:
    """A size in one digit: "3·10⁻⁹", "0.4", "0"."""
    if not math.isfinite(value):
        return "NaN" if math.isnan(value) else "∞"
    if value == 0 or value >= 0.095:
        return localized(f"{value:.2g}") if value else "0"
    digit, exponent = f"{value:.0e}".split("e")
    return f"{digit}·10{str(int(exponent)).translate(_RAISED)}"


def exact_text(value: float) -> str:
    """A number with all digits that may matter, for tooltips."""
    return localized(f"{value:+.12g}".replace("-", MINUS))


def paint_name(painter: QPainter, rect: QRectF, name: Name, theme: Theme, pixels: int) -> None:
    """The parameter's name at the left."""
    y = rect.center().y()
    draw_name(painter, rect.left() + GAP * pixels, y, name, round(1.15 * pixels), theme.color("text"), LEFT)


def paint_number(
    painter: QPainter, rect: QRectF, text: str, theme: Theme, pixels: int, family: str = MONO
) -> None:
    """A number at the right, in digits of one width."""
    right = rect.right() - GAP * pixels
    draw_text(
        painter, right, rect.center().y(), text, (family, pixels, False, False), theme.color("text"), RIGHT
    )


def paint_error(
    painter: QPainter, rect: QRectF, error: float, verdict: int, theme: Theme, pixels: int
) -> None:
    """A relative error over its logarithmic bar, which a tick marks at the tolerance; none not checked."""
    if verdict == NOT_CHECKED:
        return
    height = BAR * pixels
    bar = QRectF(
        rect.left() + GAP * pixels, rect.bottom() - 2 * height, rect.width() - 2 * GAP * pixels, height
    )
    painter.fillRect(bar, theme.color("neutral_wash"))
    filled = QRectF(bar.left(), bar.top(), bar.width() * _share(error), height)
    painter.fillRect(filled, theme.color(ROLES[verdict]))
    tick = bar.left() + bar.width() * _share(TOLERANCE)
    painter.fillRect(QRectF(tick, bar.top() - height, 1.0, 2 * height), theme.color("muted"))
    above = QRectF(rect.left(), rect.top(), rect.width(), rect.height() - 1.5 * height)
    paint_number(painter, above, power_text(error), theme, pixels, SANS)


def _share(error: float) -> float:
    if not math.isfinite(error):
        return 1.0
    return min(1.0, max(0.0, 1.0 - math.log(max(error, LEAST_ERROR)) / math.log(LEAST_ERROR)))


def paint_verdict(painter: QPainter, rect: QRectF, verdict: int, theme: Theme, pixels: int) -> None:
    """The verdict's sign, and its word where there is room for it."""
    color, y = theme.color(ROLES[verdict]), rect.center().y()
    x = rect.left() + GAP * pixels
    draw_text(painter, x + 0.5 * pixels, y, SIGNS[verdict], (SANS, pixels, True, False), color)
    if has_room_for_word(verdict, rect.width(), pixels):
        word = (SANS, pixels, False, False)
        draw_text(painter, x + 1.4 * pixels, y, VERDICTS[verdict], word, theme.color("text"), LEFT)


def has_room_for_word(verdict: int, room: float, pixels: int) -> bool:
    """Whether a verdict's word fits into a cell as wide as `room`."""
    return width(VERDICTS[verdict], SANS, pixels) + (1.4 + 2 * GAP) * pixels <= room
