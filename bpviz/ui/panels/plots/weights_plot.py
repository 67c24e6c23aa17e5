"""Every weight and bias over the steps; the one that the user points at is lit, here and in the network."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.colors import mixed
from bpviz.ui.painting.numbers import counted, signed
from bpviz.ui.panels.plots.curve_header import CurveHeader, Piece, number
from bpviz.ui.panels.plots.decimation import (
    decimate,
    evenly,
    finite_points,
    group_size,
    rows_between,
    same_rows,
)
from bpviz.ui.panels.plots.plot_style import CurvePlot, StrongCurve, hairline, panel_palette, text_pixels
from bpviz.ui.panels.plots.weight_ghosts import WeightGhosts
from bpviz.ui.selection import Selection
from bpviz.ui.theme import Theme

MOST_CURVES = 400
MOST_POINTS = 20_000  # of all curves together, about 4 ms to paint
FEWEST_ROWS, MOST_ROWS = 48, 300
LIT_POINTS = 600
LIT_DEPTH = 5
REACH = 8  # pixels within which the pointer touches a curve
MANY_CURVES = 60
FEW_SHARE, MANY_SHARE = 0.65, 0.4  # how much of the curves' colour is left beside the background's


class WeightsPlot(QWidget):
    """The panel "Weights over time"."""

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._frame, self._notation = selection, None, None
        self._theme: Theme | None = None
        self._chosen = np.arange(0)
        self._steps, self._values = np.arange(0), np.empty((0, 0))
        self.header, self.plot = CurveHeader(tr("Weights over time")), CurvePlot()
        self._all, self._lit = pg.PlotCurveItem(antialias=True), StrongCurve()
        self._lit.setZValue(LIT_DEPTH)
        for item in (self._all, self._lit):
            self.plot.addItem(item, ignoreBounds=True)
        self._ghosts = WeightGhosts(self.plot)
        self.plot.setAccessibleName(tr("Weights over the steps"))
        self._connect()
        self._lay_out()

    def _connect(self):
        self._selection.changed.connect(self._show_lit)
        self.plot.window_changed.connect(self._draw)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.clicked.connect(self._on_clicked)

    def _lay_out(self):
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 4, 8)
        column.setSpacing(0)
        self.header.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.header)
        column.addWidget(self.plot, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        self.header.apply_theme(theme)
        self.plot.apply_theme(theme)
        self._ghosts.layer.apply_theme(theme)
        self._theme = theme
        self._dress()
        self._lit.setPen(hairline(theme.accent))

    def _dress(self):
        """Many curves become a surface, which has to stay further back."""
        if self._theme is not None:
            share = MANY_SHARE if len(self._chosen) > MANY_CURVES else FEW_SHARE
            color = mixed(self._theme.color("muted"), self._theme.color("panel"), share)
            self._all.setPen(hairline(color))

    def show_frame(self, frame: Frame) -> None:
        """Draw the curves up to the newest step, mark step t, and say the lit weight's value at t.

        Other runs are grey ghosts behind them.
        """
        last, self._frame = self._frame, frame
        has_other_ghosts = self._ghosts.take(frame)
        if last is None or last.network != frame.network:
            self._notation = Notation(frame.network)
            self._chosen = evenly(frame.network.parameter_count, MOST_CURVES)
            self._dress()
            self._draw()
        elif (
            has_other_ghosts
            or last.newest != frame.newest
            or not same_rows(last.curves.thetas, frame.curves.thetas)
        ):
            self._draw()
        else:
            self.plot.show_present(frame.t, frame.newest)
        self._show_header()

    def _draw(self):
        if self._frame is None:
            return
        self.plot.follow(self._ghosts.layer.reach(self._frame.newest))
        self._steps, self._values = weight_lines(self._frame, self._chosen, self.plot.in_view)
        self._ghosts.lay_out(self._chosen)
        self._fit_values()
        rows, curves = self._values.shape
        joined = np.ones((curves, rows), np.int32)
        joined[:, -1:] = 0
        steps = np.tile(self._steps, curves)
        self._all.setData(steps, self._values.T.ravel(), connect=joined.ravel(), skipFiniteCheck=True)
        self.plot.show_present(self._frame.t, self._frame.newest)
        self._show_lit()

    def _fit_values(self):
        low, high = self._values.min(initial=-0.5), self._values.max(initial=0.5)
        self.plot.fit_values(*self._ghosts.widen(low, high))

    def _show_lit(self):
        frame, lit = self._frame, self._lit_index()
        if frame is None:
            return
        line = (np.empty(0), np.empty(0)) if lit is None else lit_line(frame, lit, self.plot.in_view)
        self._lit.setData(*line)
        self._ghosts.draw(lit, line)
        self._show_header()

    def _lit_index(self) -> int | None:
        lit = self._selection.lit_weight
        count = self._frame.network.parameter_count if self._frame else 0
        return lit if lit is not None and lit < count else None

    def _show_header(self):
        frame, lit = self._frame, self._lit_index()
        count, drawn = frame.network.parameter_count, len(self._chosen)
        notes = (
            tr("{drawn} of {count}", drawn=drawn, count=counted(count)) if drawn < count else "",
            self._ghosts.note,
        )
        note = tuple(Piece(text) for text in notes if text)
        if lit is None:
            self.header.show_pieces(note, ())
            return
        layer, *_ = frame.network.locate(lit)
        name = Piece("", "accent", bold=True, name=self._notation.parameter(lit))
        value = number(signed(frame.parameters(layer)[lit], 4), "accent")
        self.header.show_pieces(note, (name, value))

    def _on_pointed(self, place: QPointF | None):
        self._selection.hover(None if place is None else self.weight_at(place))

    def _on_clicked(self, place: QPointF):
        self._selection.select(weight=self.weight_at(place))

    def weight_at(self, place: QPointF) -> int | None:
        """The weight whose curve lies nearest to a place in the scene, within reach; else None."""
        if not self._values.size:
            return None
        x, _ = self.plot.to_pixels(self._steps, 0.0)
        near = slice(
            max(0, np.searchsorted(x, place.x() - REACH) - 1), np.searchsorted(x, place.x() + REACH) + 1
        )
        _, y = self.plot.to_pixels(0.0, self._values[near])
        distances = distance_to_lines(place.x(), place.y(), x[near], y)
        nearest = int(np.argmin(distances))
        return int(self._chosen[nearest]) if distances[nearest] <= REACH else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = text_pixels(self.height())
        self.header.set_text_size(pixels)
        self.plot.set_text_size(pixels - 1)
        self._ghosts.layer.words.pixels = pixels - 1
        self._draw()


def weight_lines(frame: Frame, chosen: np.ndarray, window: tuple[float, float]):
    """Steps (n,) and values (n, curves) of the chosen parameters in view, from evenly picked rows."""
    curves = frame.curves
    rows = rows_between(*window, curves.stride, len(curves.thetas))
    most = min(MOST_ROWS, max(FEWEST_ROWS, MOST_POINTS // max(1, len(chosen))))
    step = group_size(rows.stop - rows.start, most)
    picked = np.arange(rows.start, rows.stop, step)
    if picked.size and picked[-1] != rows.stop - 1:
        picked = np.append(picked, rows.stop - 1)
    steps, values = picked * curves.stride, curves.thetas[picked[:, None], chosen]
    if _goes_on(frame, rows):
        steps, values = np.append(steps, frame.t), np.vstack((values, frame.theta[chosen]))
    drawable = np.isfinite(values).all(axis=1)
    return steps[drawable], values[drawable]


def lit_line(frame: Frame, index: int, window: tuple[float, float]):
    """Steps and values of one parameter in view, through the least and greatest of each group of rows."""
    curves = frame.curves
    rows = rows_between(*window, curves.stride, len(curves.thetas))
    steps, values = curves.times[rows], curves.thetas[rows, index]
    if _goes_on(frame, rows):
        steps, values = np.append(steps, frame.t), np.append(values, frame.theta[index])
    steps, values = finite_points(steps, values)
    return decimate(steps, values, values, LIT_POINTS)


def _goes_on(frame: Frame, rows: slice) -> bool:
    """Whether the present θ is a point after the last row, and that row in view."""
    count = len(frame.curves.thetas)
    return rows.stop == count and frame.t == frame.newest > (count - 1) * frame.curves.stride


def distance_to_lines(at_x: float, at_y: float, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The distance of a point from each of several lines. x: (n,), y: (n, lines); returns (lines,)."""
    if len(x) == 1:
        return np.hypot(at_x - x[0], at_y - y[0])
    dx, dy = np.diff(x)[:, None], np.diff(y, axis=0)
    from_x, from_y = at_x - x[:-1, None], at_y - y[:-1]
    along = np.clip((from_x * dx + from_y * dy) / np.maximum(dx**2 + dy**2, 1e-12), 0, 1)
    squared = (from_x - along * dx) ** 2 + (from_y - along * dy) ** 2
    return np.sqrt(np.nan_to_num(squared, nan=np.inf).min(axis=0))
