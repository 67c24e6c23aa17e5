"""The panel "Watch plot": watched numbers as curves over the steps. Rows of the watches can be dropped on it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_symbol, quantity_text
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.hues import hue
from bpviz.ui.panels.decimation import decimate
from bpviz.ui.panels.flow_curves import powers
from bpviz.ui.panels.pace import Pace
from bpviz.ui.panels.plot_style import CurvePlot, StrongCurve, hairline, panel_palette, text_pixels
from bpviz.ui.panels.watch_legend import EndLabels, Entry, WatchLegend
from bpviz.ui.panels.weights_plot import REACH, distance_to_lines
from bpviz.ui.quantity_mime import unpacked
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font
from bpviz.ui.watch_commands import watching
from bpviz.ui.watch_values import find_series, known_curve, shown_text

MOST_ROWS = 4096
DOT = 7
HINT = "Drag a watch here, or press Enter on it, to see its curve."


class WatchPlot(QWidget):
    """Draws the quantities that were plotted, from insight "watches".

    commanded(function of a Debugger): the user wants it done: what is plotted is watched too. hides:
    tells which numbers must not be seen, see painting.hiding.
    """

    commanded = Signal(object)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self.hides: Hidden = None
        self._selection, self._theme, self._language = selection, THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self._curves: dict[Quantity, StrongCurve] = {}
        self._hues: dict[Quantity, int] = {}
        self._seen_watched: set[Quantity] = set()
        self.current: Quantity | None = None
        self._is_target = False
        self.legend, self.plot, self.labels = WatchLegend("Watch plot"), CurvePlot(), EndLabels()
        self._dots, self._hint = pg.ScatterPlotItem(size=DOT, pen=None), QLabel(HINT)
        self.plot.addItem(self._dots, ignoreBounds=True)
        self.plot.setAccessibleName("Watched numbers over the steps")
        self._pace = Pace(self._draw, self)
        self._add_actions()
        self._lay_out()
        self._let_drop()
        self._connect()
        self.apply_theme(self._theme)

    # Building

    def _add_actions(self):
        self.logarithmic = QAction("log", self, checkable=True)
        self.logarithmic.setToolTip("Logarithmic axis of absolute values (L)")
        self.logarithmic.toggled.connect(self._switch_axis)
        for text, keys, slot in (
            ("Remove the curve", ("Delete", "Backspace"), self.remove_current),
            ("Curve above in the legend", ("Up",), lambda: self._step_current(-1)),
            ("Next curve in the legend", ("Down",), lambda: self._step_current(1)),
            ("Remove all curves", ("Shift+Delete",), self.clear),
        ):
            action = QAction(text, self)
            action.triggered.connect(slot)
            self._give_keys(action, *keys)
        self._give_keys(self.logarithmic, "L")
        self._button = QToolButton(self)
        self._button.setDefaultAction(self.logarithmic)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setAccessibleName("Logarithmic axis of absolute values")

    def _give_keys(self, action: QAction, *keys: str):
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self.plot.addAction(action)

    def _lay_out(self):
        self.setAutoFillBackground(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        head, drawing, self._pages = QHBoxLayout(), QWidget(), QStackedLayout()
        head.addWidget(self.legend, 1)
        head.addWidget(self._button)
        row = QHBoxLayout(drawing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.plot, 1)
        row.addWidget(self.labels)
        self._pages.addWidget(self._hint)
        self._pages.addWidget(drawing)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._pages, 1)

    def _let_drop(self):
        """Drops are the panel's, not the plot's."""
        self.plot.setAcceptDrops(False)
        self.plot.viewport().setAcceptDrops(False)
        self.setAcceptDrops(True)

    def _connect(self):
        self.plot.window_changed.connect(self._draw)
        self.plot.clicked.connect(self._on_clicked)
        for part in (self.legend, self.labels):
            part.clicked.connect(lambda place: self._choose(self.quantities[place]))

    # What is plotted

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """What is plotted, in the order of the legend."""
        return tuple(self._curves)

    def add(self, quantity: Quantity) -> None:
        """Draw a quantity, which becomes the current one; it is watched from now on."""
        if quantity not in self._curves:
            curve = StrongCurve()
            self.plot.addItem(curve, ignoreBounds=True)
            self._curves[quantity] = curve
            taken = set(self._hues.values())
            self._hues[quantity] = next(place for place in range(len(taken) + 1) if place not in taken)
        self.current = quantity
        if self._frame is not None and quantity not in self._frame.watches:
            self.commanded.emit(watching(quantity))
        self._draw()

    def remove(self, quantity: Quantity) -> None:
        """Draw it no more; it stays a watch."""
        at = self.quantities.index(quantity)
        self.plot.removeItem(self._curves.pop(quantity))
        del self._hues[quantity]
        self._seen_watched.discard(quantity)
        if self.current == quantity:
            left = self.quantities
            self.current = left[min(at, len(left) - 1)] if left else None
        self._draw()

    def remove_current(self) -> None:
        """Draw the current curve no more."""
        if self.current is not None:
            self.remove(self.current)

    def clear(self) -> None:
        """Draw nothing."""
        for quantity in self.quantities:
            self.remove(quantity)

    def _step_current(self, by: int):
        if self.current is not None:
            at = self.quantities.index(self.current) + by
            self._choose(self.quantities[at % len(self.quantities)])

    def _choose(self, quantity: Quantity):
        self.current = quantity
        if self._frame is not None and quantity.kind != "sample loss" and quantity.fits(self._frame.network):
            self._selection.select_quantity(quantity, self._frame.network)
        self._draw()

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Draw the curves and mark step t; while frames rush by, ten times a second."""
        last, self._frame = self._frame, frame
        if last is None or last.network != frame.network:
            self._notation = Notation(frame.network, self._language)
        watched = set(frame.watches)
        for quantity in self.quantities:
            if quantity in self._seen_watched and quantity not in watched:
                self.remove(quantity)
        self._seen_watched = watched & self._curves.keys()
        self._pace.ask()

    def refresh(self) -> None:
        """Draw again what may have been hidden or revealed."""
        self._draw()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self._notation = Notation(self._frame.network, language)
            self._draw()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.setPalette(panel_palette(theme))
        muted = panel_palette(theme)
        muted.setColor(QPalette.ColorRole.WindowText, theme.color("muted"))
        self._hint.setPalette(muted)
        self.legend.apply_theme(theme)
        self.plot.apply_theme(theme)
        self._draw()

    def _switch_axis(self, logarithmic: bool):
        self.plot.values.logarithmic = logarithmic
        self._draw()

    def _draw(self):
        frame = self._frame
        self._pages.setCurrentIndex(1 if self._curves else 0)
        self._button.setVisible(bool(self._curves))
        if frame is None:
            return
        self.plot.follow(frame.newest)
        fitting = [q for q in self._curves if q.fits(frame.network, frame.dataset.sample_count)]
        found = {q: known_curve(q, find_series(q, frame), frame, self.hides, MOST_ROWS) for q in fitting}
        lines = {q: self._in_view(steps, values) for q, (steps, values, _) in found.items()}
        self._fit_values([values for _, values in lines.values()])
        for quantity, curve in self._curves.items():
            curve.setPen(hairline(self._hue(quantity)))
            curve.setData(*lines.get(quantity, ([], [])))
        self._show_dots({q: point for q, (*_, point) in found.items() if point is not None})
        self.plot.show_present(frame.t, frame.newest)
        self._show_names(lines)

    def _hue(self, quantity: Quantity):
        return hue(self._hues[quantity], self._theme)

    def _in_view(self, steps: np.ndarray, values: np.ndarray):
        """What is drawn of a curve: the part in view with a point more at each side, as the axis has it."""
        first, last = np.searchsorted(steps, self.plot.window)
        part = slice(max(0, int(first) - 1), int(last) + 1)
        steps, values = steps[part], self._on_axis(values[part])
        known = np.isfinite(values)
        steps, values = steps[known], values[known]
        return decimate(steps, values, values, 2 * self.plot.columns)

    def _on_axis(self, values: np.ndarray) -> np.ndarray:
        return powers(np.abs(values)) if self.logarithmic.isChecked() else values

    def _fit_values(self, values: list[np.ndarray]):
        joined = np.concatenate(values) if values else np.empty(0)
        if joined.size:
            self.plot.fit_values(float(joined.min()), float(joined.max()))
        else:
            self.plot.fit_values(0.0, 1.0)

    def _show_dots(self, points: dict[Quantity, tuple[float, float]]):
        """A dot on each curve where one stands."""
        x = np.array([step for step, _ in points.values()], dtype=float)
        y = self._on_axis(np.array([value for _, value in points.values()], dtype=float))
        known = np.isfinite(y)
        brushes = [pg.mkBrush(self._hue(q)) for q, is_known in zip(points, known, strict=True) if is_known]
        self._dots.setData(x[known], y[known], brush=brushes)

    def _show_names(self, lines: dict):
        entries = []
        for quantity in lines:
            _, values = lines[quantity]
            y = float(self.plot.to_pixels(0.0, values[-1])[1]) if len(values) else None
            symbol = quantity_symbol(quantity, self._notation)
            text = shown_text(quantity, self._frame, self.hides)
            entries.append(Entry(symbol, text, self._hue(quantity), quantity == self.current, y))
        box = self.plot.plotItem.vb.sceneBoundingRect()
        self.legend.show_entries(tuple(entries))
        self.labels.show_entries(tuple(entries), (box.top(), box.bottom()))
        current = f", {quantity_text(self.current, self._notation)} is chosen" if self.current else ""
        self.plot.setAccessibleDescription(self.legend.text + current)

    # The mouse

    def _on_clicked(self, place: QPointF):
        quantity = self.quantity_at(place)
        if quantity is not None:
            self._choose(quantity)

    def quantity_at(self, place: QPointF) -> Quantity | None:
        """The quantity whose curve lies nearest to a place in the scene, within reach; else None."""
        far = {}
        for quantity, curve in self._curves.items():
            if curve.xData is not None and len(curve.xData):
                x, y = self.plot.to_pixels(curve.xData, curve.yData)
                far[quantity] = float(distance_to_lines(place.x(), place.y(), x, y[:, None])[0])
        nearest = min(far, key=far.get, default=None)
        return nearest if nearest is not None and far[nearest] <= REACH else None

    def dragEnterEvent(self, event) -> None:
        """Take quantities."""
        if unpacked(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._mark_target(True)

    def dragLeaveEvent(self, event) -> None:
        """It went elsewhere."""
        self._mark_target(False)

    def dropEvent(self, event) -> None:
        """Draw what was dropped."""
        quantity = unpacked(event.mimeData())
        self._mark_target(False)
        if quantity is not None:
            event.acceptProposedAction()
            self.add(quantity)

    def _mark_target(self, is_target: bool):
        self._is_target = is_target
        self.update()

    def paintEvent(self, event) -> None:
        """A frame in the accent while something may be dropped."""
        super().paintEvent(event)
        if self._is_target:
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.color("accent"), 4))
            painter.drawRect(self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = text_pixels(self.height())
        self.legend.set_text_size(pixels)
        self.plot.set_text_size(pixels - 1)
        self.labels.set_text_size(pixels)
        self._button.setFont(font(SANS, pixels - 1))
        self._hint.setFont(font(SANS, pixels))
        self._draw()
