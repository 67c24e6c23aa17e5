"""The losses of other runs, behind those of the present one."""

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.ui.panels.decimation import decimate, finite_points, rows_between
from bpviz.ui.panels.ghost_layer import End, GhostLayer
from bpviz.ui.panels.ghosts import Ghost, Line, LineStore, dashed, joined_lines, span_of, within
from bpviz.ui.panels.plot_style import CurvePlot

FEW_BANDS = 2  # more bands of sample losses could not be told apart
BAND_POINTS = 1000
LEAST_LOSS = 1e-12  # what a logarithmic axis shows for a loss of 0
TALLER, DEEPER = 2.0, 1e-3  # how far ghosts may stretch the picture beyond the present run


class LossGhosts:
    """Mean losses as dashed lines, and of few runs the sample losses, fainter."""

    def __init__(self, plot: CurvePlot):
        self.layer = GhostLayer(plot, any_network=True)
        self._means, self._bands = LineStore(), LineStore()
        self._seen: tuple | None = None

    def take(self, frame: Frame) -> bool:
        """Take the other runs of a frame; whether they look different now."""
        changed = self.layer.take(frame)
        if changed:
            self._means.forget_others(self.layer.ghosts)
            self._bands.forget_others(self.layer.ghosts)
        return changed

    @property
    def _banded(self) -> tuple[Ghost, ...]:
        return self.layer.ghosts if len(self.layer.ghosts) <= FEW_BANDS else ()

    def widen(self, low: float, high: float) -> tuple[float, float]:
        """Limits of losses > 0 with those of the ghosts, as far as the present run stays readable."""
        for ghost in self.layer.ghosts:
            curves = ghost.view.curves
            parts = [curves.mean_losses[max(0, ghost.start // curves.mean_every - 1) :]]
            if ghost in self._banded:
                parts.append(curves.losses[ghost.start // curves.stride :, :2].ravel())
            losses = np.concatenate(parts)
            losses = np.maximum(losses[np.isfinite(losses)], LEAST_LOSS)
            if losses.size:
                low = min(low, max(float(losses.min()), DEEPER * low))
                high = max(high, min(float(losses.max()), TALLER * high))
        return low, high

    def draw(self, *, logarithmic: bool, low: float, high: float) -> None:
        """Draw what is in view of a plot whose values go from low to high."""
        layer, window = self.layer, self.layer.plot.window
        layer.words.setVisible(bool(layer.ghosts))
        grid, most = layer.grid, min(BAND_POINTS, 2 * layer.plot.columns)
        means, bands, ends = [], [], []
        for ghost in layer.ghosts:
            span = span_of(ghost, window, grid)
            key = (ghost.start, span, grid, logarithmic)
            line = self._means.line(ghost, key, lambda g=ghost, s=span: _mean_line(g, s, grid, logarithmic))
            means.append(within(line, low, high))
            if ghost in self._banded:
                key = (ghost.start, _rows(ghost, window), most, logarithmic)
                band = self._bands.line(
                    ghost, key, lambda g=ghost: _band_line(g, window, most, logarithmic)
                )
                bands.append(within(band, low, high))
            end = end_of(ghost, line, window)
            ends += [end] if end else []
        layer.draw_strong(joined_lines(means))
        layer.draw_faint(joined_lines(bands))
        layer.words.show_words(tuple(ends), layer.parts)


def end_of(ghost: Ghost, line: Line, window: tuple[float, float]) -> End | None:
    """Where the last point of a line in view lies, None if none does."""
    seen = np.flatnonzero((line.steps >= window[0]) & (line.steps <= window[1]))
    if not seen.size:
        return None
    last = seen[np.argmax(line.steps[seen])]
    return End(ghost.view.name, float(line.steps[last]), float(line.values[last]))


def _mean_line(ghost: Ghost, span: tuple[float, float], grid: float, logarithmic: bool) -> Line:
    """From the last mean loss before it parts, so that it is seen to branch off."""
    curves, every = ghost.view.curves, ghost.view.curves.mean_every
    start = min(span[0], max(every, ghost.start // every * every)) if span[0] == ghost.start else span[0]
    means = _scaled(curves.mean_losses, logarithmic)
    return dashed(means[:, None], every, every, (start, span[1]), grid)


def _rows(ghost: Ghost, window: tuple[float, float]) -> slice:
    """The rows of sample losses in view, from where it parts."""
    curves = ghost.view.curves
    rows = rows_between(*window, curves.stride, len(curves.losses))
    first = max(rows.start, ghost.start // curves.stride)
    return slice(first, max(first, rows.stop))


def _band_line(ghost: Ghost, window: tuple[float, float], most: int, logarithmic: bool) -> Line:
    curves, rows = ghost.view.curves, _rows(ghost, window)
    steps = np.arange(rows.start + 1, rows.stop + 1) * curves.stride
    low = _scaled(curves.losses[rows, 0], logarithmic)
    high = low if curves.stride == 1 else _scaled(curves.losses[rows, 1], logarithmic)
    steps, values = finite_points(*decimate(steps, low, high, most))
    joined = np.ones(len(steps), np.int32)
    joined[-1:] = 0
    return Line(steps, values, joined)


def _scaled(losses: np.ndarray, logarithmic: bool) -> np.ndarray:
    return np.log10(np.maximum(losses, LEAST_LOSS)) if logarithmic else losses
