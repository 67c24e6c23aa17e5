"""The losses of other runs, behind those of the present one."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.ui.panels.plots.decimation import decimate, finite_points, rows_between
from bpviz.ui.panels.plots.ghost_layer import GhostLayer
from bpviz.ui.panels.plots.ghost_words import Curve
from bpviz.ui.panels.plots.ghosts import Ghost, GhostStore, Line, dashed, span_of
from bpviz.ui.panels.plots.plot_style import CurvePlot

FEW_BANDS = 2  # more bands of sample losses could not be told apart
BAND_POINTS = 1000
LEAST_LOSS = 1e-12  # what a logarithmic axis shows for a loss of 0
TALLER, DEEPER = 2.0, 1e-3  # how far ghosts may stretch the picture beyond the present run


class LossGhosts:
    """Mean losses as dashed lines, and of few runs the sample losses, fainter."""

    def __init__(self, plot: CurvePlot):
        self.layer = GhostLayer(plot, any_network=True, faintness=0.3)
        self._means, self._bands, self._limits = GhostStore(), GhostStore(), GhostStore()

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now."""
        changed = self.layer.take(frame)
        if changed:
            for store in (self._means, self._bands, self._limits):
                store.forget_others(self.layer.ghosts)
        return changed

    @property
    def _has_bands(self) -> bool:
        return len(self.layer.ghosts) <= FEW_BANDS

    def widen(self, low: float, high: float) -> tuple[float, float]:
        """Limits of losses > 0 with those of the ghosts, as far as the present run stays readable."""
        deepest, tallest, has_bands = DEEPER * low, TALLER * high, self._has_bands
        for ghost in self.layer.ghosts:
            key = ghost.start, has_bands
            least, greatest = self._limits.get(ghost, key, lambda ghost: _limits(ghost, has_bands))
            low, high = min(low, max(least, deepest)), max(high, min(greatest, tallest))
        return low, high

    def draw(self, present: Curve, *, logarithmic: bool) -> None:
        """Draw what is in view. present: the mean losses of the present run, which nothing may cover."""
        layer, window, grid = self.layer, self.layer.plot.in_view, self.layer.grid
        means = []
        for ghost in layer.ghosts:
            span = span_of(ghost, window, grid)
            key = ghost.start, span, grid, logarithmic
            means.append(self._means.get(ghost, key, lambda g, s=span: _mean_line(g, s, grid, logarithmic)))
        layer.draw_strong(means)
        layer.draw_faint(self._band_lines(logarithmic) if self._has_bands else [])
        layer.name_ends(means, present)

    def _band_lines(self, logarithmic: bool) -> list[Line]:
        most, lines = min(BAND_POINTS, 2 * self.layer.plot.columns), []
        for ghost in self.layer.ghosts:
            rows = _rows(ghost, self.layer.plot.in_view)
            key = rows.start, rows.stop, most, logarithmic
            lines.append(self._bands.get(ghost, key, lambda g, r=rows: _band_line(g, r, most, logarithmic)))
        return lines


def _limits(ghost: Ghost, has_bands: bool) -> tuple[float, float]:
    """The least and greatest loss from where it parts on."""
    curves = ghost.view.curves
    losses = curves.mean_losses[max(0, ghost.start // curves.mean_every - 1) :]
    if has_bands:
        losses = np.concatenate((losses, curves.losses[ghost.start // curves.stride :, :2].ravel()))
    losses = np.maximum(losses[np.isfinite(losses)], LEAST_LOSS)
    return (float(losses.min()), float(losses.max())) if losses.size else (np.inf, -np.inf)


def _mean_line(ghost: Ghost, span: tuple[float, float], grid: float, logarithmic: bool) -> Line:
    """From the last mean loss before it parts, so that it is seen to branch off."""
    curves, every = ghost.view.curves, ghost.view.curves.mean_every
    start = ghost.start // every * every if span[0] == ghost.start else span[0]
    means = _scaled(curves.mean_losses, logarithmic)
    return dashed(means[:, None], np.array([0]), every, every, (start, span[1]), grid)


def _rows(ghost: Ghost, window: tuple[float, float]) -> slice:
    """The rows of sample losses in view, from where it parts."""
    curves = ghost.view.curves
    rows = rows_between(*window, curves.stride, len(curves.losses))
    first = max(rows.start, ghost.start // curves.stride)
    return slice(first, max(first, rows.stop))


def _band_line(ghost: Ghost, rows: slice, most: int, logarithmic: bool) -> Line:
    curves = ghost.view.curves
    steps = np.arange(rows.start + 1, rows.stop + 1) * curves.stride
    low = _scaled(curves.losses[rows, 0], logarithmic)
    high = low if curves.stride == 1 else _scaled(curves.losses[rows, 1], logarithmic)
    steps, values = finite_points(*decimate(steps, low, high, most))
    joined = np.ones(len(steps), np.int32)
    joined[-1:] = 0
    return Line(steps, values, joined)


def _scaled(losses: np.ndarray, logarithmic: bool) -> np.ndarray:
    return np.log10(np.maximum(losses, LEAST_LOSS)) if logarithmic else losses
