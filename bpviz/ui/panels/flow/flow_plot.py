"""Norms of each layer over the steps: whether signals, errors and gradients fade or blow up on their way."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.debugger.flow import MEASURES, Flow, shown_norms, typical
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.panels.flow.flow_curves import FlowCurves, layer_colors, powers
from bpviz.ui.panels.flow.flow_ghosts import FlowGhosts
from bpviz.ui.panels.flow.flow_profile import FlowProfile, Profile
from bpviz.ui.panels.flow.flow_text import WORDINGS, readout, verdict
from bpviz.ui.panels.plots.curve_header import CurveHeader, Piece
from bpviz.ui.panels.plots.plot_style import CurvePlot, panel_palette, text_pixels
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, Theme, font

MOST_DECADES = 20.0  # below the greatest norm; smaller ones lie on the border
FOOT = 0.3  # decades below the least norm, so that its column can be seen
PROFILE_SHARE = 0.28  # of the panel's width, at most, for the columns
NOTHING = Piece(tr("Each layer's norms appear here from the first step on."))


class FlowPlot(QWidget):
    """The panel "Flow". Keys 1 to 4 choose what is shown: the names in MEASURES."""

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._theme = selection, None
        self._frame: Frame | None = None
        self._flow: Flow | None = None
        self._usual = np.empty((0, 0))
        self._pointed: tuple[int, int] | None = None  # row and layer under the pointer
        self.measure = "gradients"
        self.header, self.plot, self.verdict = CurveHeader(tr("Flow")), CurvePlot(), CurveHeader("")
        self.plot.values.logarithmic = True
        self.profile = FlowProfile(self.plot)
        self._add_marks()
        self._add_choices()
        self._lay_out()
        self._connect()

    def _add_marks(self):
        self._curves = FlowCurves()
        self.plot.addItem(self._curves, ignoreBounds=True)
        self._ghosts = FlowGhosts(self.plot)
        self.plot.setAccessibleName(tr("Norms of each layer over the steps"))

    def _add_choices(self):
        """One switch for each measure, in the header, in the plot's menu and by key."""
        self.choices, self._buttons = QActionGroup(self), []
        for key, measure in enumerate(MEASURES, 1):
            action = QAction(WORDINGS[measure].button, self.choices, checkable=True)
            action.setData(measure)
            action.setShortcut(QKeySequence(str(key)))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(f"{WORDINGS[measure].tip} ({key})")
            action.setChecked(measure == self.measure)
            self.addAction(action)
            self.plot.addAction(action)
            self._buttons.append(self._button(action))
        self.choices.triggered.connect(lambda action: self.show_measure(action.data()))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click leaves no mark on the one before
        button.setAccessibleName(tr("Show {noun}", noun=WORDINGS[action.data()].noun))
        return button

    def _lay_out(self):
        self.setAutoFillBackground(True)
        title, self._sentence, drawing = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        title.setContentsMargins(16, 0, 8, 0)
        title.setSpacing(2)
        title.addWidget(self.header, 1)
        for button in self._buttons:
            title.addWidget(button)
        self._sentence.addWidget(self.verdict)
        drawing.setContentsMargins(16, 0, 10, 0)
        drawing.setSpacing(0)
        drawing.addWidget(self.plot, 1)
        drawing.addWidget(self.profile)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 8)
        column.setSpacing(0)
        column.addLayout(title)
        column.addLayout(self._sentence)
        column.addLayout(drawing, 1)

    def _connect(self):
        self._selection.changed.connect(self._show_present)
        self.plot.window_changed.connect(self._show_present)
        self.plot.pointed.connect(self._on_pointed)
        self.profile.pointed.connect(self._on_layer_pointed)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        self._theme = theme
        for part in (self.header, self.verdict, self.plot, self._ghosts.layer):
            part.apply_theme(theme)
        self._dress()

    def _dress(self):
        if self._theme is not None and self._frame is not None:
            colors = layer_colors(self._theme, self._frame.network.depth)
            self._curves.set_colors(colors, self._theme.color("panel"))
            self.profile.apply_theme(self._theme, colors)
            self._draw()

    def show_measure(self, measure: str) -> None:
        """Show another of MEASURES."""
        self.measure = measure
        self.choices.actions()[list(MEASURES).index(measure)].setChecked(True)
        self._draw()

    def show_frame(self, frame: Frame) -> None:
        """Draw the flow that the frame brings, and mark step t.

        Without one, as while frames rush by, the latest flow stays, and so do its columns.
        """
        last, self._frame = self._frame, frame
        flow, has_new_ghosts = frame.insights.get("flow"), self._ghosts.take(frame)
        if last is None or last.network != frame.network:
            self._flow = flow
            self._dress()
        elif flow is not None and flow is not self._flow:
            self._flow = flow
            self._draw()
        elif flow is None and self._is_outdated(last):
            self._flow = None
            self._draw()
        elif has_new_ghosts:
            self._draw()
        else:
            self.plot.follow(self._ghosts.layer.reach(frame.newest))
            self.plot.show_present(frame.t, frame.newest)
            if flow is not None:
                self._show_present()

    def _is_outdated(self, last: Frame) -> bool:
        restarted = last.experiment.restarts(self._frame.experiment)
        return self._flow is not None and (restarted or self._flow.steps[-1] > self._frame.newest)

    def _draw(self):
        if self._frame is None:
            return
        self.plot.follow(self._ghosts.layer.reach(self._frame.newest))
        self._pointed = None
        if self._flow is None:
            self._usual = np.empty((0, self._frame.network.depth))
            self._curves.set_values(self._usual[:, 0], self._usual, self._usual)
        else:
            own = self._flow.values(self.measure)
            self._usual = typical(own)
            self._fit_values(own)
            usual = self._on_axis(self._usual)
            self._curves.set_values(self._flow.steps, self._on_axis(own), usual)
            self._ghosts.draw(self.measure, self._on_axis, (self._flow.steps, usual[:, -1]))
        self._show_present()

    def _fit_values(self, own: np.ndarray):
        found = powers(np.concatenate((own, self._usual)))
        high = np.nanmax(found) if np.isfinite(found).any() else 0.0
        low = np.nanmin(found) if np.isfinite(found).any() else -1.0
        self._floor = max(low, high - MOST_DECADES) - FOOT
        self.plot.fit_values(self._floor, high)

    def _on_axis(self, values: np.ndarray) -> np.ndarray:
        return np.maximum(powers(values), self._floor)

    def _show_present(self):
        """Mark step t in the plot, and show its layers in the columns and the sentence."""
        if self._frame is None:
            return
        self.plot.show_present(self._frame.t, self._frame.newest)
        if self._flow is None:
            self.profile.show_profile(None)
            self.verdict.show_pieces((NOTHING,), ())
            return
        usual, ends = self._usual[self._row], self._usual[self._last_in_view]
        profile = Profile(
            self._on_axis(ends),
            self._on_axis(usual),
            self._on_axis(shown_norms(self._frame, self.measure)),
            usual == 0,
            self._lit_layer(),
        )
        self.profile.show_profile(profile)
        self._show_sentence()

    @property
    def _row(self) -> int:
        """The latest row at the present step or before it."""
        return max(0, int(np.searchsorted(self._flow.steps, self._frame.t, side="right")) - 1)

    @property
    def _last_in_view(self) -> int:
        return max(0, int(np.searchsorted(self._flow.steps, self.plot.in_view[1], side="right")) - 1)

    def _lit_layer(self) -> int:
        """The layer of the weight or unit that is selected or pointed at anywhere, 0 for none."""
        network, weight, unit = self._frame.network, self._selection.lit_weight, self._selection.unit
        if weight is not None and weight < network.parameter_count:
            return network.locate(weight)[0]
        return unit[0] if unit is not None and unit[0] <= network.depth else 0

    def _show_sentence(self):
        pieces = verdict(self._usual[self._row], self.measure)
        self.plot.setAccessibleDescription("  ".join(piece.plain for piece in pieces))
        if not self.verdict.has_room_for(pieces[0]):
            pieces = verdict(self._usual[self._row], self.measure, brief=True)
        self._curves.light(0, None)
        if self._pointed is not None and self._pointed[0] < len(self._usual):
            row, layer = self._pointed
            usual, own = self._usual[row, layer - 1], self._flow.values(self.measure)[row, layer - 1]
            name = Notation(self._frame.network).layer(layer)
            pieces = readout(int(self._flow.steps[row]), layer, name, usual, own)
            self._light(row, layer)
        self.verdict.show_pieces(pieces, ())

    def _light(self, row: int, layer: int):
        power = self._on_axis(self._usual[row, layer - 1 : layer])[0]
        place = QPointF(float(self._flow.steps[row]), float(power)) if np.isfinite(power) else None
        self._curves.light(layer, place)

    def _on_pointed(self, place: QPointF | None):
        self._point(None if place is None else self.point_at(place))

    def _on_layer_pointed(self, layer: int):
        self._point((self._row, layer) if layer and self._flow is not None else None)

    def _point(self, pointed: tuple[int, int] | None):
        if pointed != self._pointed and self._flow is not None:
            self._pointed = pointed
            self._show_sentence()

    def point_at(self, place: QPointF) -> tuple[int, int] | None:
        """The row and layer whose point is nearest to a place in the scene; None outside of the plot."""
        if self._flow is None or not self.plot.plotItem.vb.sceneBoundingRect().contains(place):
            return None
        x, _ = self.plot.to_pixels(self._flow.steps, 0.0)
        row = int(np.argmin(np.abs(x - place.x())))
        _, y = self.plot.to_pixels(0.0, self._on_axis(self._usual[row]))
        return (row, int(np.nanargmin(np.abs(y - place.y()))) + 1) if np.isfinite(y).any() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = text_pixels(self.height())
        self.header.set_text_size(pixels)
        self.plot.set_text_size(pixels - 1)
        self.verdict.set_text_size(pixels)
        self.verdict.setFixedHeight(round(1.5 * pixels))
        self._sentence.setContentsMargins(
            max(0, 16 - round(0.9 * pixels)), 0, 10, 0
        )  # a header indents its pieces
        self.profile.set_text_size(pixels - 1, PROFILE_SHARE * self.width())
        for button in self._buttons:
            button.setFont(font(SANS, pixels - 1))
        self._draw()
