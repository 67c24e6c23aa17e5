"""The loss over the steps: of each sample, and its mean over the training set."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.recorder import Curves
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted, loss_text
from bpviz.ui.panels.plots.curve_header import CurveHeader, Piece, number
from bpviz.ui.panels.plots.decimation import decimate, finite_points, rows_between, same_rows
from bpviz.ui.panels.plots.loss_ghosts import LEAST_LOSS, LossGhosts
from bpviz.ui.panels.plots.plot_style import CurvePlot, StrongCurve, hairline, panel_palette, text_pixels
from bpviz.ui.theme import MONO, SANS, Theme, font

MOST_POINTS = 2000
MEAN_DOT, SAMPLE_DOT = 6, 5
FEW = 40  # losses that are drawn as dots too: the first of them are no line yet
SAMPLE_LEGEND = Piece(tr("sample"), "curve_soft", line=1.5)
MEAN_LEGEND = Piece(tr("mean"), "curve", line=2.5)


class LossPlot(QWidget):
    """The panel "Loss". A switch makes its values logarithmic."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._frame: Frame | None = None
        self.header, self.plot = CurveHeader(tr("Loss")), CurvePlot()
        self._samples, self._mean = (
            pg.PlotCurveItem(antialias=True),
            StrongCurve(),
        )
        self._dot = pg.ScatterPlotItem(size=MEAN_DOT, pen=None)
        self._sample_dots = pg.ScatterPlotItem(size=SAMPLE_DOT, pen=None)
        for item in (self._samples, self._sample_dots, self._mean, self._dot):
            self.plot.addItem(item, ignoreBounds=True)
        self._ghosts = LossGhosts(self.plot)
        self.plot.setAccessibleName(tr("Loss over the steps"))
        self.plot.window_changed.connect(self._draw_curves)
        self.setAutoFillBackground(True)
        self._add_switch()
        self._lay_out()

    def _add_switch(self):
        self.logarithmic = QAction("log", self, checkable=True)
        self.logarithmic.setToolTip(tr("Logarithmic loss axis"))
        self.logarithmic.toggled.connect(self._switch_axis)
        self.plot.addAction(self.logarithmic)
        self._button = QToolButton(self)
        self._button.setDefaultAction(self.logarithmic)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setAccessibleName(tr("Logarithmic loss axis"))

    def _lay_out(self):
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 6, 4, 8)
        grid.setSpacing(0)
        self.header.setContentsMargins(0, 0, 8, 0)
        grid.addWidget(self.header, 0, 0)
        grid.addWidget(self._button, 0, 1)
        grid.setColumnMinimumWidth(2, 12)
        grid.addWidget(self.plot, 1, 0, 1, 3)
        grid.setRowStretch(1, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        self.header.apply_theme(theme)
        self.plot.apply_theme(theme)
        self._ghosts.layer.apply_theme(theme)
        self._samples.setPen(hairline(theme.curve_soft))
        self._mean.setPen(hairline(theme.curve))
        self._dot.setBrush(theme.curve)
        self._sample_dots.setBrush(theme.curve_soft)

    def show_frame(self, frame: Frame) -> None:
        """Draw the curves up to the newest step, mark step t, and say the latest mean loss at t.

        Other runs are grey ghosts behind them.
        """
        last, self._frame = self._frame, frame
        if (
            self._ghosts.take(frame)
            or last is None
            or not _same_curves(last.curves, frame.curves)
            or last.newest != frame.newest
        ):
            self._draw_curves()
        self.plot.show_present(frame.t, frame.newest)
        self._show_mean()

    def _switch_axis(self, logarithmic: bool):
        self.plot.values.logarithmic = logarithmic
        if self._frame is not None:
            self._draw_curves()
            self.plot.show_present(self._frame.t, self._frame.newest)
            self._show_mean()

    def _draw_curves(self):
        if self._frame is None:
            return
        curves = self._frame.curves
        self.plot.follow(self._ghosts.layer.reach(self._frame.newest))
        self._fit_values(np.concatenate((curves.losses[:, :2].ravel(), curves.mean_losses)))
        points = min(MOST_POINTS, 2 * self.plot.columns)
        line = self._scaled(*sample_line(curves, self.plot.in_view, points))
        self._samples.setData(*line)
        self._sample_dots.setData(*(line if len(curves.losses) <= FEW else ([], [])))
        mean = self._scaled(*mean_line(curves, self.plot.in_view, points // 2))
        self._mean.setData(*mean)
        self._ghosts.draw(mean, logarithmic=self.logarithmic.isChecked())

    def _fit_values(self, losses: np.ndarray):
        losses = np.maximum(losses[np.isfinite(losses)], LEAST_LOSS)
        if not losses.size:
            losses = np.ones(1)
        low, high = self._ghosts.widen(losses.min(), losses.max())
        if self.logarithmic.isChecked():
            self.plot.fit_values(np.log10(low), np.log10(high))
        else:
            self.plot.fit_values(0.0, high)

    def _scaled(self, steps: np.ndarray, losses: np.ndarray):
        if self.logarithmic.isChecked():
            losses = np.log10(np.maximum(losses, LEAST_LOSS))
        return finite_points(steps, losses)

    def _show_mean(self):
        """The latest mean loss that was known at step t: as a dot and as a number."""
        frame, curves = self._frame, self._frame.curves
        known = min(frame.t // curves.mean_every, len(curves.mean_losses))
        if not known:
            self._dot.setData([], [])
            self.header.show_pieces((SAMPLE_LEGEND,), (MEAN_LEGEND, number("–")))
            return
        step, loss = known * curves.mean_every, curves.mean_losses[known - 1]
        self._dot.setData(*self._scaled(np.array([step]), np.array([loss])))
        epoch = Piece(tr("epoch {step}", step=counted(step // frame.dataset.sample_count)), family=MONO)
        self.header.show_pieces((SAMPLE_LEGEND,), (MEAN_LEGEND, number(loss_text(loss)), epoch))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = text_pixels(self.height())
        self.header.set_text_size(pixels)
        self.plot.set_text_size(pixels - 1)
        self._ghosts.layer.words.pixels = pixels - 1
        self._button.setFont(font(SANS, pixels - 1))
        if self._frame is not None:
            self._draw_curves()


def sample_line(curves: Curves, window: tuple[float, float], most: int):
    """Steps and losses of a line through the least and greatest sample loss of each row in view.

    The loss of the step from t − 1 to t stands at t. While each step is a row it is the curve itself.
    """
    rows = rows_between(*window, curves.stride, len(curves.losses))
    steps = np.arange(rows.start + 1, rows.stop + 1) * curves.stride
    low = curves.losses[rows, 0]
    return decimate(steps, low, low if curves.stride == 1 else curves.losses[rows, 1], most)


def mean_line(curves: Curves, window: tuple[float, float], most: int):
    """Steps and values of the mean loss in view."""
    rows = rows_between(*window, curves.mean_every, len(curves.mean_losses))
    means = curves.mean_losses[rows]
    return decimate(curves.mean_times[rows], means, means, most)


def _same_curves(one: Curves, other: Curves) -> bool:
    return same_rows(one.losses, other.losses) and same_rows(one.mean_losses, other.mean_losses)
