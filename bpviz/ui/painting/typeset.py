r"""LaTeX to formulas, fast: numbers, names with scripts and \partial fractions are put together from glyphs.

These change with every step and every click, and ziamath takes up to 20 ms for one of them.
"""

import re
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from bpviz.ui.painting.glyphs import EM, Formula, set_by_ziamath

_NUMBER = re.compile(r"(\(?)(-?[\d.]+(?:\{,\}\d+)?)(?:\\cdot 10\^\{(-?\d+)\})?(\)?)")
_HATTED = re.compile(r"\\hat\{([A-Za-z])\}")
_NAME = re.compile(r"(\\hat\{[A-Za-z]\}|\\[a-z]+|[A-Za-z])(?:\^\{([^{}]*)\})?(?:_\{([^{}]*)\})?")
_GROUP = r"([^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*)"  # what stands in one pair of braces
_FRACTION = re.compile(rf"\\frac\{{\\partial {_GROUP}\}}\{{\\partial {_GROUP}\}}")
_PREFIXED = re.compile(r"(\\partial|\\Delta) (.+)")
_APPLIED = re.compile(r"((?:\\[a-z]+|\\mathrm\{[^{}]*\})'?\()(.+)\)")
_ROOT = re.compile(rf"\\sqrt\{{{_GROUP}\}}")
_EXPONENTIAL = re.compile(rf"e\^\{{(-?){_GROUP}\}}")
SCRIPT = 0.7  # size of sub- and superscripts
RAISED, LOWERED, EXPONENT = -0.40 * EM, 0.22 * EM, -0.36 * EM
AXIS, RULE, CLEARANCE = -0.26 * EM, 0.05 * EM, 0.16 * EM  # of a fraction: its rule, and the space at it
THIN = 0.05 * EM
COMMON = (
    *"0123456789.-(),?fhvwxzdWab=+", "00", r"\cdot", r"\partial", r"\gamma", r"\delta", r"\sum", r"\alpha",
)  # fmt: skip
HOOK = (
    (0.03, -0.24),
    (0.13, -0.30),
)  # where a root starts, in EM; FOOT: its lowest point; REACH: from there on
FOOT, REACH = 0.28, 0.22


@lru_cache(maxsize=4096)
def typeset(latex: str) -> Formula:
    """The formula of LaTeX."""
    if found := _NUMBER.fullmatch(latex):
        return _number(*found.groups())
    if found := _FRACTION.fullmatch(latex):
        return _fraction(*(typeset(rf"\partial {side}") for side in found.groups()))
    if found := _PREFIXED.fullmatch(latex):
        return _beside(set_by_ziamath(found[1]), typeset(found[2]))
    if found := _APPLIED.fullmatch(latex):
        return _beside(set_by_ziamath(found[1]), typeset(found[2]), set_by_ziamath(")"))
    if found := _EXPONENTIAL.fullmatch(latex):
        return _exponential(*found.groups())
    if found := _HATTED.fullmatch(latex):
        return replace(set_by_ziamath(latex), width=set_by_ziamath(found[1]).width)  # a hat may lean over
    if found := _ROOT.fullmatch(latex):
        return _root(typeset(found[1]))
    found = _NAME.fullmatch(latex)
    if found and (found[2] or found[3]):
        return _name(*found.groups())
    return set_by_ziamath(latex)


def warm_up() -> None:
    """Load ziamath and set what every derivation needs: 0.3 s, before the first click has to wait for it.

    It may run on any thread.
    """
    for latex in COMMON:
        set_by_ziamath(latex)


def _number(opening: str, digits: str, exponent: str | None, closing: str) -> Formula:
    path = QPainterPath()
    x = _append(path, 0.0, opening + digits.replace("{,}", ","))
    if exponent is not None:
        x = _append(path, x + 2 * THIN, "·") + 2 * THIN
        x = _append(path, x, "10")
        x = _append(path, x, exponent, SCRIPT, EXPONENT)
    x = _append(path, x, closing)
    return _measured(path, x)


def _name(base: str, sup: str | None, sub: str | None) -> Formula:
    body = typeset(base)
    path = QPainterPath(body.path)
    ends = [
        _append(path, body.width + THIN, text, SCRIPT, y)
        for text, y in ((sup, RAISED), (sub, LOWERED))
        if text
    ]
    return _measured(path, max(ends))


def _fraction(above: Formula, below: Formula) -> Formula:
    wide = max(above.width, below.width) + 2 * THIN
    path = QPainterPath()
    path.addRect(0.0, AXIS - RULE / 2, wide, RULE)
    for part, y in (
        (above, AXIS - CLEARANCE - above.depth),
        (below, AXIS + CLEARANCE + below.ascent),
    ):
        path.addPath(part.path.translated((wide - part.width) / 2, y))
    return _measured(path, wide)


def _root(inside: Formula) -> Formula:
    """A square root, as high and deep as what it is of."""
    start, top = (FOOT + REACH) * EM, -inside.ascent - CLEARANCE
    first, second = (QPointF(x * EM, y * EM) for x, y in HOOK)
    line = QPainterPath(first)
    for point in (
        second,
        QPointF(FOOT * EM, inside.depth),
        QPointF(start, top),
        QPointF(start + inside.width + THIN, top),
    ):
        line.lineTo(point)
    pen = QPainterPathStroker()
    pen.setWidth(RULE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    path = pen.createStroke(line)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPath(inside.path.translated(start, 0.0))
    return _measured(path, start + inside.width + THIN)


def _exponential(minus: str, power: str) -> Formula:
    """e to the power of a number or a name, with or without a minus."""
    body, raised = set_by_ziamath("e"), typeset(power)
    path = QPainterPath(body.path)
    x = _append(path, body.width + THIN, minus, SCRIPT, EXPONENT)
    path.addPath(QTransform(SCRIPT, 0.0, 0.0, SCRIPT, x, EXPONENT).map(raised.path))
    return _measured(path, x + SCRIPT * raised.width)


def _beside(*parts: Formula) -> Formula:
    path, x = QPainterPath(), 0.0
    for part in parts:
        path.addPath(part.path.translated(x, 0.0))
        x += part.width + THIN
    return _measured(path, x - THIN)


def _measured(path: QPainterPath, wide: float) -> Formula:
    bounds = path.boundingRect()
    return Formula(path, wide, max(0.0, -bounds.top()), max(0.0, bounds.bottom()))


def _append(path: QPainterPath, x: float, text: str, scale: float = 1.0, y: float = 0.0) -> float:
    """Add characters at x; returns where the next one goes."""
    for character in text:
        glyph, advance = _glyph(character)
        path.addPath(QTransform(scale, 0.0, 0.0, scale, x, y).map(glyph.path))
        x += scale * advance
    return x


@lru_cache(maxsize=128)
def _glyph(character: str) -> tuple[Formula, float]:
    """One character and how far the next one is from it; all digits are equally wide."""
    glyph = set_by_ziamath({"·": r"\cdot"}.get(character, character))
    if character.isdigit():
        return glyph, set_by_ziamath("00").width - set_by_ziamath("0").width
    return glyph, glyph.width + (THIN if character in ",+" else 0.0)
