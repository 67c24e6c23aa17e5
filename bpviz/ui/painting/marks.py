"""The marks that travel in a phase: from where to where, and what each of them carries."""

from dataclasses import dataclass

import numpy as np

from bpviz.debugger.notation import BIAS
from bpviz.engine.phases import Kind
from bpviz.ui.painting.edge_places import Edges
from bpviz.ui.painting.edges import LEVELS
from bpviz.ui.painting.hiding import hides, hides_weight
from bpviz.ui.painting.scales import nice_limit
from bpviz.ui.painting.units import View

MOST = 200  # marks; of more the greatest are shown
WAY, SHORT_WAY = 0.85, 0.35  # in em: how far the errors of the outputs travel; where names are in the way
UNKNOWN = 2 * LEVELS  # the bucket of what must not tell what it carries


@dataclass(frozen=True, eq=False)
class Marks:
    """ends: (marks, 4), x and y of the start and of the goal. carried: (marks,) signed products.

    is_hidden: (marks,) whether a mark must not tell what it carries.
    """

    ends: np.ndarray
    carried: np.ndarray
    is_hidden: np.ndarray

    def at(self, moved: float) -> tuple[np.ndarray, np.ndarray]:
        """x and y (marks,) of the marks when they have gone a share of their way."""
        x1, y1, x2, y2 = self.ends.T
        return x1 + moved * (x2 - x1), y1 + moved * (y2 - y1)

    @property
    def buckets(self) -> np.ndarray:
        """For each mark 0..LEVELS−1 by its diameter, whose square is in proportion to what it carries;
        LEVELS.. for what is negative, UNKNOWN for what is hidden.
        """
        size = np.abs(self.carried)
        limit = nice_limit(float(np.max(size, initial=0.0, where=~self.is_hidden)))
        levels = np.rint(np.sqrt(np.minimum(size / limit, 1.0)) * (LEVELS - 1)).astype(int)
        return np.where(self.is_hidden, UNKNOWN, levels + LEVELS * (self.carried < 0))


def marks(view: View) -> Marks:
    """What travels in the phase that is under way: w a along the edges into a layer, w δ back along them;
    δ from the targets to the outputs. Nothing where nothing is carried.
    """
    kind, layer = view.frame.arriving
    if kind is Kind.ERROR and layer == view.frame.network.depth:
        return _most(_output_errors(view))
    return _most(_values(view) if kind is Kind.FORWARD else _errors(view))


def _values(view: View) -> Marks:
    frame, layer = view.frame, view.frame.arriving.layer
    edges, below = view.layout.edges[layer - 1], np.append(frame.trace.a[layer - 1], 1.0)  # BIAS is −1
    carried = frame.trace.before[edges.index] * below[edges.source]
    carried[_left_out(frame, layer)[edges.unit]] = 0.0
    hidden = [
        hides(view.focus.hidden, "activation", layer, unit)
        or (source != BIAS and hides(view.focus.hidden, "activation", layer - 1, source))
        for unit, source in _both(edges)
    ]
    ends = np.stack([edges.x1, edges.y1, edges.x2, edges.y2], axis=1)
    return Marks(ends, _finite(carried), np.array(hidden, bool))


def _errors(view: View) -> Marks:
    frame, layer = view.frame, view.frame.arriving.layer
    edges, trace = view.layout.edges[layer], frame.trace
    theta = trace.after if frame.settings.in_place else trace.before
    carried = theta[edges.index] * trace.delta[layer + 1][edges.unit]
    goes = edges.source != BIAS
    carried[goes & _left_out(frame, layer)[edges.source]] = 0.0
    hidden = [
        hides(view.focus.hidden, "error", layer + 1, unit)
        or hides(view.focus.hidden, "error", layer, source)
        or (frame.settings.in_place and hides_weight(view.focus.hidden, frame, layer + 1, unit, source))
        for unit, source in _both(edges)
    ]
    ends = np.stack([edges.x2, edges.y2, edges.x1, edges.y1], axis=1)
    return Marks(ends[goes], _finite(carried)[goes], np.array(hidden, bool)[goes])


def _output_errors(view: View) -> Marks:
    column, depth = view.layout.columns[-1], view.frame.network.depth
    rim = np.full(len(column.y), column.x + column.radius)
    way = (WAY if column.is_roomy else SHORT_WAY) * view.layout.em
    ends = np.stack([rim + way, column.y, rim, column.y], axis=1)
    hidden = [hides(view.focus.hidden, "error", depth, unit) for unit in column.units.tolist()]
    carried = _finite(view.frame.trace.delta[depth][column.units])
    return Marks(ends, carried, np.array(hidden, bool))


def _left_out(frame, layer: int) -> np.ndarray:
    """For each unit of a layer, and for the constant one at the end, whether dropout leaves it out."""
    return np.append(frame.trace.kept[layer] == 0, False)


def _both(edges: Edges):
    return zip(edges.unit.tolist(), edges.source.tolist(), strict=True)


def _finite(values: np.ndarray) -> np.ndarray:
    return np.nan_to_num(values, nan=0.0)


def _most(found: Marks) -> Marks:
    """Those that carry something, the greatest of many; if some are hidden, their choice tells nothing."""
    kept = np.flatnonzero(found.is_hidden | (found.carried != 0))
    if len(kept) > MOST and found.is_hidden.any():
        kept = kept[np.linspace(0, len(kept) - 1, MOST).astype(int)]
    elif len(kept) > MOST:
        kept = kept[np.argsort(-np.abs(found.carried[kept]), kind="stable")[:MOST]]
    return Marks(found.ends[kept], found.carried[kept], found.is_hidden[kept])
