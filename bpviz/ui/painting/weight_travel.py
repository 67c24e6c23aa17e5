"""Paints weights on their way from old to new: gradients slide onto their edges, widths change."""

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.ui.painting.colors import STEPS, colors
from bpviz.ui.painting.edge_places import Edges
from bpviz.ui.painting.edges import (
    DENSE,
    LEAST_SHARE,
    LEVELS,
    dashed_pen,
    gradient_widths,
    line_widths,
    solid_pen,
)
from bpviz.ui.painting.hiding import hides
from bpviz.ui.painting.stage import left_out
from bpviz.ui.painting.units import View

MOST = 100  # edges; of more those with the greatest gradients move
RIM = 1.6  # in least widths: how much wider the old weight is under the new one


def paint_weight_travel(painter: QPainter, view: View, moved: float) -> None:
    """Paint the layer whose update is under way. moved: 0 as it was, 1 as it will be.

    A gradient that only joins those of its batch stays beside its edge, and goes over to their sum. What is
    hidden stays as it was.
    """
    update, ends = _Update(view), view.frame.trace.ends_batch
    ghosts, weights, gradients = _Strokes(), _Strokes(), _Strokes()  # from below to above
    for edge in update.moving.tolist():
        gradient = update.gradient[edge]
        if ends:
            _add_weight(weights, ghosts, update, edge, moved)
        else:
            gradient = _between(gradient, update.summed[edge], moved)
        _add_gradient(gradients, update, edge, gradient, 1.0 - moved if ends else 1.0)
    for strokes in (ghosts, weights, gradients):
        strokes.draw(painter)


@dataclass(frozen=True, eq=False)
class _Update:
    """The update of one layer as lines: old, new, gradient, summed are (edges,) of levels −1..1."""

    view: View

    @cached_property
    def edges(self) -> Edges:
        return self.view.layout.edges[self.view.frame.arriving.layer - 1]

    @cached_property
    def widths(self) -> tuple[float, float]:
        return line_widths(self.view.layout)

    @cached_property
    def old(self) -> np.ndarray:
        return self._levels(self.view.frame.trace.before, self.view.scales.weight)

    @cached_property
    def new(self) -> np.ndarray:
        return self._levels(self.view.frame.trace.after, self.view.scales.weight)

    @cached_property
    def gradient(self) -> np.ndarray:
        return self._levels(self.view.frame.trace.gradient, self.view.scales.gradient)

    @cached_property
    def summed(self) -> np.ndarray:
        return self._levels(self.view.frame.trace.summed, self.view.scales.gradient)

    def _levels(self, theta: np.ndarray, limit: float) -> np.ndarray:
        """In the steps that lines at rest have, so that none jumps at the start and the end."""
        share = np.clip(np.nan_to_num(theta[self.edges.index] / limit), -1.0, 1.0)
        return np.rint(share * (LEVELS - 1)) / (LEVELS - 1)

    @cached_property
    def moving(self) -> np.ndarray:
        """The edges with something to see, none from units that are left out; the greatest on top."""
        frame, edges = self.view.frame, self.edges
        gradient = np.abs(np.nan_to_num(frame.trace.gradient[edges.index]))
        least = LEAST_SHARE * self.view.scales.gradient if len(gradient) > DENSE else 0.0
        moves = (gradient > least) | (self.old != self.new) | (self.gradient != self.summed)
        if (out := left_out(frame, edges.layer - 1)) is not None:
            moves &= (edges.source < 0) | ~out[edges.source]
        found = np.flatnonzero(moves)
        if self.view.focus.hidden is not None:  # an order by size would tell of what is hidden
            return found[:MOST]
        return found[np.argsort(gradient[found], kind="stable")][-MOST:]

    def tells(self, kind: str, edge: int) -> bool:
        """Whether a number of an edge is not hidden."""
        ends = self.edges.unit[edge].item(), self.edges.source[edge].item()
        return not hides(self.view.focus.hidden, kind, self.edges.layer, *ends)


def _between(start: float, goal: float, moved: float) -> float:
    return start if start == goal else start + moved * (goal - start)  # −0 stays −0


class _Strokes:
    """Lines that are drawn at once with their like: key: what tells their pen."""

    def __init__(self):
        self._lines: dict[tuple, list[QLineF]] = defaultdict(list)

    def add(self, line: QLineF, *key) -> None:
        """Draw a line with _pen(*key)."""
        self._lines[key].append(line)

    def draw(self, painter: QPainter) -> None:
        """Draw all."""
        for key, lines in self._lines.items():
            painter.setPen(_pen(*key))
            painter.drawLines(lines)


def _add_weight(weights: _Strokes, ghosts: _Strokes, update: _Update, edge: int, moved: float) -> None:
    """A weight on its way, and its old width in grey; one that looks as before is in the picture already."""
    theme, old, line = update.view.theme, update.old[edge], update.edges.lines[edge]
    goal = update.new[edge] if update.tells("weight", edge) else old
    if goal == old:
        return
    ghosts.add(line, colors(theme).ghost.name(), old, update.widths, moved * RIM * update.widths[0])
    level = _between(old, goal, moved)
    side = math.copysign((abs(level) * (LEVELS - 1) + 0.5) / LEVELS, level)
    color = colors(theme).edges[round((1 + side) / 2 * (STEPS - 1))]
    weights.add(line, color.name(), level, update.widths)


def _add_gradient(strokes: _Strokes, update: _Update, edge: int, level: float, apart: float) -> None:
    """A stroke beside the edge, or on its way onto it and used up there. apart: the share of its distance
    and width at rest.
    """
    is_there = update.view.frame.trace.gradient[update.edges.index[edge]] != 0
    if not is_there or apart == 0 or not update.tells("gradient", edge):
        return
    own = gradient_widths(update.widths)
    off = apart * ((_width(update.old[edge], update.widths) + _width(level, own)) / 2 + 0.8)
    shift_x, shift_y = (float(part[edge]) * off for part in update.edges.normal)
    line = update.edges.lines[edge].translated(shift_x, shift_y)
    strokes.add(line, update.view.theme.backward, level, (apart * own[0], apart * own[1]))


def _width(level: float, widths: tuple[float, float]) -> float:
    return widths[0] + (widths[1] - widths[0]) * abs(level)


def _pen(color: str, level: float, widths: tuple[float, float], rim: float = 0.0) -> QPen:
    make = dashed_pen if math.copysign(1.0, level) < 0 else solid_pen
    return make(QColor(color), _width(level, widths), rim)
