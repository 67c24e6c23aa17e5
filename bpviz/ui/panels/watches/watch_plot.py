"""The panel "Watch plot": watched numbers as curves over the steps; watches can be dropped on it."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_symbol, quantity_text
from bpviz.language import tr
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.pace import Pace
from bpviz.ui.panels.plots.plot_style import CurvePlot, muted_palette, panel_palette, text_pixels
from bpviz.ui.panels.watches.drop_target import DropTarget
from bpviz.ui.panels.watches.watch_curves import WatchCurves
from bpviz.ui.panels.watches.watch_ghosts import WatchGhosts
from bpviz.ui.panels.watches.watch_legend import EndLabels, Entry, WatchLegend
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, Theme, font
from bpviz.ui.watch_commands import watching
from bpviz.ui.watch_values import find_series, known_curve, shown_text

MOST_ROWS = 4096
LEAST_TEXT, TEXT_SHARE = 12, 48  # pixels, and the part of the width that text may be tall
HINT = tr("Drag a watch here, or press Enter on it, to see its curve.")


class WatchPlot(DropTarget):
    """Draws the quantities that were plotted, from insight "watches"; other runs' from "watch ghosts".

    commanded(function of a Debugger): the user wants it done: what is plotted is watched too. hides:
    tells which numbers must not be seen, see painting.hiding.
    """

    commanded = Signal(object)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self.hides: Hidden = None
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self._seen_watched: set[Quantity] = set()
        self.current: Quantity | None = None
        self.legend, self.plot, self.labels = WatchLegend(tr("Watch plot")), CurvePlot(), EndLabels()
        self._curves, self._hint = WatchCurves(self.plot), QLabel(HINT)
        self._ghosts = WatchGhosts(self.plot, self._curves)
        self.plot.setAccessibleName(tr("Watched numbers over the steps"))
        self._pace = Pace(self._draw, self)
        self._add_actions()
        self._lay_out()
        self._connect()
        self.apply_theme(self._theme)

    # Building

    def _add_actions(self):
        self.logarithmic = QAction(tr("log"), self, checkable=True)
        self.logarithmic.setToolTip(tr("Logarithmic axis of absolute values (L)"))
        self.logarithmic.toggled.connect(self._switch_axis)
        for text, keys, slot in (
            (tr("Remove the curve"), ("Delete", "Backspace"), self.remove_current),
            (tr("Curve above in the legend"), ("Up",), lambda: self._step_current(-1)),
            (tr("Next curve in the legend"), ("Down",), lambda: self._step_current(1)),
            (tr("Remove all curves"), ("Shift+Delete",), self.clear),
        ):
            action = QAction(text, self)
            action.triggered.connect(slot)
            self._give_keys(action, *keys)
        self._give_keys(self.logarithmic, "L")
        self._button = QToolButton(self)
        self._button.setDefaultAction(self.logarithmic)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setAccessibleName(tr("Logarithmic axis of absolute values"))

    def _give_keys(self, action: QAction, *keys: str):
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self.plot.addAction(action)

    def _lay_out(self):
        self.setAutoFillBackground(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        only_on_screen(self._hint)
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

    def _connect(self):
        self.dropped.connect(self.add)
        self.plot.window_changed.connect(self._draw)
        self.plot.clicked.connect(self._on_clicked)
        for part in (self.legend, self.labels):
            part.clicked.connect(lambda place: self._choose(self.quantities[place]))

    # What is plotted

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """What is plotted, in the order of the legend."""
        return self._curves.quantities

    def add(self, quantity: Quantity) -> None:
        """Draw a quantity, which becomes the current one; it is watched from now on."""
        self._curves.add(quantity)
        self.current = quantity
        if self._frame is None or quantity not in self._frame.watches:
            self.commanded.emit(watching(quantity))
        else:
            self._seen_watched.add(quantity)
        self._draw()

    def remove(self, quantity: Quantity) -> None:
        """Draw it no more; it stays a watch."""
        at = self.quantities.index(quantity)
        self._curves.remove(quantity)
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
        self._ghosts.take(frame)
        is_other = last is None or last.network != frame.network
        if is_other:
            self._notation = Notation(frame.network, self._language)
        for quantity in self.quantities:
            self._follow_watch(quantity)
        if is_other:
            self._draw()
        else:
            self._pace.ask()

    def _follow_watch(self, quantity: Quantity):
        """Remove what was watched and is no more, unless only because the network does not have it."""
        frame = self._frame
        if quantity in frame.watches:
            self._seen_watched.add(quantity)
        elif quantity in self._seen_watched and quantity.fits(frame.network, frame.dataset.sample_count):
            self.remove(quantity)

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
        self._hint.setPalette(muted_palette(theme))
        self.legend.apply_theme(theme)
        self.plot.apply_theme(theme)
        self._ghosts.layer.apply_theme(theme)
        self._draw()

    def _switch_axis(self, logarithmic: bool):
        self.plot.values.logarithmic = logarithmic
        self._draw()

    def _draw(self):
        frame = self._frame
        self._pages.setCurrentIndex(1 if self.quantities else 0)
        self._button.setVisible(bool(self.quantities))
        if frame is None:
            return
        self.plot.follow(self._ghosts.layer.reach(frame.newest))
        fitting = [q for q in self.quantities if q.fits(frame.network, frame.dataset.sample_count)]
        known = {q: known_curve(q, find_series(q, frame), frame, self.hides, MOST_ROWS) for q in fitting}
        self._ghosts.lay_out(fitting, frame, self.hides)
        self._curves.show(known, self._theme, self._ghosts.widen)
        self._ghosts.draw(self.current, self._theme)
        self.plot.show_present(frame.t, frame.newest)
        self._show_names(fitting)

    def _show_names(self, fitting: list[Quantity]):
        entries = tuple(
            Entry(
                quantity_symbol(quantity, self._notation),
                shown_text(quantity, self._frame, self.hides),
                self._curves.hue(quantity, self._theme),
                quantity == self.current,
                self._curves.end(quantity),
            )
            for quantity in fitting
        )
        box = self.plot.plotItem.vb.sceneBoundingRect()
        self.legend.show_entries(entries)
        self.labels.show_entries(entries, (box.top(), box.bottom()))
        current = (
            tr(", {quantity_text} is chosen", quantity_text=quantity_text(self.current, self._notation))
            if self.current in fitting
            else ""
        )
        self.plot.setAccessibleDescription(self.legend.text + current)

    # The mouse

    def _on_clicked(self, place: QPointF):
        quantity = self._curves.nearest(place)
        if quantity is not None:
            self._choose(quantity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = max(LEAST_TEXT, min(text_pixels(self.height()), self.width() // TEXT_SHARE))
        self.legend.set_text_size(pixels)
        self.plot.set_text_size(pixels - 1)
        self._ghosts.layer.words.pixels = pixels - 1
        self.labels.set_text_size(pixels)
        self._button.setFont(font(SANS, pixels - 1))
        self._hint.setFont(font(SANS, pixels))
        self._draw()
