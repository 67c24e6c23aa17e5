"""Formulas as painter paths: set once by ziamath at one size, drawn at any size and in any colour."""

import re
import warnings
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

EM = 48.0  # pixels; the size that all formulas are set at
BOLD = 1.4  # width of the outline that makes a result bold, in pixels at that size
HAT = "&#x00302;"
_COMMAND = re.compile(r"([MLQCZ])([^MLQCZ]*)")


@dataclass(frozen=True, eq=False)
class Formula:
    """A typeset formula with its origin at the left end of its baseline.

    width, ascent, depth: its extent to the right, above and below the baseline, in pixels at EM.
    """

    path: QPainterPath
    width: float
    ascent: float
    depth: float


def draw_formula(
    painter: QPainter, x: float, baseline: float, formula: Formula, pixels: float, color: QColor, *,
    bold: bool = False,
) -> None:  # fmt: skip
    """Draw a formula at a size, its origin at (x, baseline)."""
    scale = pixels / EM
    placed = QTransform(scale, 0.0, 0.0, scale, x, baseline).map(formula.path)
    painter.fillPath(placed, color)
    if bold:
        painter.strokePath(placed, QPen(color, BOLD * scale))


@lru_cache(maxsize=1)
def _ziamath():
    """The library, loaded when the first formula is set: it takes its time."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of importlib.resources.path, on Python 3.11
        import ziafont
        import ziamath
    ziamath.config.svg2 = False  # plain outlines, no shared symbols
    ziafont.config.svg2 = False
    return ziamath


@lru_cache(maxsize=2048)
def set_by_ziamath(latex: str) -> Formula:
    """Typeset LaTeX; takes 1 to 20 ms."""
    math = _ziamath().Math(_mathml(latex), size=EM)
    (wide, tall), below = math.getsize(), math.getyofst()
    path = QPainterPath()
    for element in ElementTree.fromstring(math.svg()):
        _add_element(path, element)
    return Formula(path, wide, tall + below, -below)


def _mathml(latex: str) -> str:
    r"""LaTeX as MathML; a \hat is no operator in it, for ziamath stretches these beyond the letter."""
    mathml = _ziamath().tex.tex2mml(latex)
    return mathml if r"\widehat" in latex else mathml.replace(f"<mo>{HAT}</mo>", f"<mi>{HAT}</mi>")


def _add_element(path: QPainterPath, element: ElementTree.Element) -> None:
    tag = element.tag.rpartition("}")[2]
    if tag == "path":
        _add_outline(path, element.get("d", ""))
    elif tag == "rect":
        path.addRect(*(float(element.get(side)) for side in ("x", "y", "width", "height")))


def _add_outline(path: QPainterPath, commands: str) -> None:
    """Add the absolute move, line, curve and close commands of an SVG outline."""
    for command, numbers in _COMMAND.findall(commands):
        values = [float(value) for value in numbers.replace(",", " ").split()]
        points = [QPointF(*values[at : at + 2]) for at in range(0, len(values), 2)]
        if command == "M":
            path.moveTo(points[0])
        elif command == "L":
            path.lineTo(points[0])
        elif command == "Q":
            path.quadTo(*points)
        elif command == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
