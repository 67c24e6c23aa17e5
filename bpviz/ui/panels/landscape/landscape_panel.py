"""The panel "Landscape": the mean loss over a plane through θ, and the run's way on it."""

import math

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.landscape.ground import Ground, LossMeter
from bpviz.debugger.landscape.slices import Slice
from bpviz.debugger.landscape.surface import Extent, Surface
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden, hides
from bpviz.ui.panels.landscape import landscape_words as words
from bpviz.ui.panels.landscape.contour_map import contour_map
from bpviz.ui.panels.landscape.level_bar import LevelBar
from bpviz.ui.panels.landscape.plane_chooser import PlaneChooser
from bpviz.ui.panels.landscape.renewal import Renewal
from bpviz.ui.panels.landscape.surface_foot import SurfaceFoot, button_for
from bpviz.ui.panels.landscape.surface_plot import SurfacePlot
from bpviz.ui.panels.landscape.surveyor import Wish
from bpviz.ui.panels.landscape.track import Track
from bpviz.ui.panels.landscape.weight_setting import add_setting, rounded
from bpviz.ui.panels.plots.plot_style import panel_palette, text_pixels
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

LOOKED_MS = 250  # without another zoom, after which the surface is taken anew
LOSS_SECONDS = 0.004  # for the loss on the slice, in each frame


class LandscapePanel(QWidget):
    """Contours of the loss, taken in a thread of its own; see Renewal for when.

    Keys: 1 to 3 the plane, S the selected weight, N other directions, L logarithmic, R anew, C cancel; in
    the plot arrows, +, −, A. commanded(function of a Debugger): the user sets two weights. hides: tells
    which numbers must not be seen, see painting.hiding.
    """

    commanded = Signal(object)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self._track: Track | None = None
        self._shown: Slice | None = None
        self._meter = LossMeter()
        self.hides: Hidden = None
        self._is_zoomed, self._names, self._place = False, ("", ""), None
        self.plot = SurfacePlot()
        self.plot.setParent(self)  # first, for the panel's key gives the keyboard to its first part
        self._title, self.chooser = QLabel(tr("Landscape")), PlaneChooser()
        self.legend, self.foot = LevelBar(), SurfaceFoot()
        self.renewal = Renewal(self._choice, self)
        self._looked = QTimer(self, singleShot=True, interval=LOOKED_MS)
        self._lay_out()
        self._connect()
        self.apply_theme(THEMES["light"])

    # Building

    def _lay_out(self):
        chooser, foot = self.chooser, self.foot
        self.addActions([*chooser.kinds.actions(), chooser.take_selected, chooser.another])
        self.addActions([foot.logarithmic, foot.anew, foot.cancel])
        self._buttons = [button_for(action) for action in chooser.kinds.actions()]
        self.plot.setAccessibleName(tr("The mean loss over a plane through all weights"))
        self.setAutoFillBackground(True)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        for button in self._buttons:
            head.addWidget(button)
        column.setContentsMargins(16, 6, 12, 6)
        column.setSpacing(2)
        column.addLayout(head)
        for part in (chooser, self.plot, self.legend, foot):
            column.addWidget(part, 1 if part is self.plot else 0)

    def _connect(self):
        self._selection.changed.connect(self._follow_selection)
        self.chooser.changed.connect(self._on_chosen)
        self.foot.cells.activated.connect(lambda _: self.renewal.renew())
        self.foot.logarithmic.toggled.connect(self._draw)
        self.foot.anew.triggered.connect(self.renewal.renew)
        self.foot.cancel.triggered.connect(self._on_cancelled)
        self.renewal.found.connect(self._on_found)
        self.renewal.progressed.connect(self._on_progress)
        self.renewal.failed.connect(self._on_failed)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.moved.connect(self._on_moved)
        self.plot.reset.connect(self._on_reset)
        self.plot.menu_opening.connect(self._fill_menu)
        self._looked.timeout.connect(self.renewal.renew)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        for part in (self.plot, self.legend, self.foot):
            part.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name weights in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self.chooser.show_notation(self._notation)
            self._name_axes()

    @property
    def _notation(self) -> Notation:
        return Notation(self._frame.network, self._language)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Draw the way of the run; the surface stays until it is taken anew."""
        last, self._frame = self._frame, frame
        if last is None or last.network != frame.network:
            self._begin()
        self.renewal.show_frame(frame)
        self._follow_track()
        self._tell()

    def _begin(self):
        """Another network: nothing of the old surface is true of it."""
        self.renewal.stop()
        self._is_zoomed = False
        self._clear()
        self.chooser.show_notation(self._notation)
        self._follow_selection()

    def _clear(self):
        self.renewal.surface = self._track = self._shown = None
        self.plot.show_contours(None)
        self.plot.show_track(None)
        self.plot.show_names("", "")
        self.plot.put_cursor(None)
        self.legend.show_levels(())

    def _follow_track(self):
        surface = self.renewal.surface
        if surface is None:
            return
        if self._track is None or self._track.plane is not surface.plane:
            self._track = Track(surface.plane)
        self._track.follow(self._frame)
        self.plot.show_track(self._track)

    def _tell(self):
        """Say when the surface was taken, and the loss here and on it."""
        surface, ground = self.renewal.surface, self.renewal.ground
        if surface is None:
            return
        self.foot.state.setText(words.taken(surface, self._frame.t))
        if ground is not None:
            self.foot.losses.setText(self._losses(surface, ground))
        self._read_out()

    def _losses(self, surface: Surface, ground: Ground) -> str:
        foot, is_hidden = self._track.present, self.hides is not None
        if ground.stretch.dataset.sample_count == 1 and hides(self.hides, "loss"):  # the mean is its loss
            return words.losses_here(None, None, math.nan, is_hidden)
        on_slice = self._meter.mean_loss(ground.stretch, surface.plane.theta(*foot), LOSS_SECONDS)
        return words.losses_here(ground.loss, on_slice, surface.loss_at(*foot), is_hidden)

    # Taking surfaces

    def _choice(self) -> tuple[Slice, int, Extent | None]:
        return (
            self.chooser.slice,
            self.foot.cells.currentData(),
            self.plot.extent if self._is_zoomed else None,
        )

    def _on_chosen(self):
        self._is_zoomed = False
        self.plot.put_cursor(None)
        self.renewal.renew()

    def _on_found(self, wish: Wish):
        surface = self.renewal.surface
        self._shown = wish.slice
        if not self._is_zoomed:
            self.plot.look_at(surface.extent)
        self.chooser.show_shares(surface.plane.shares)
        self._name_axes()
        self.foot.show_busy(not surface.is_complete)
        self._follow_track()
        self._draw()
        self._tell()

    def _on_failed(self, error: ValueError):
        self._clear()
        self.foot.show_busy(False)
        self.chooser.show_shares(None)
        is_path = self.chooser.kind == "trajectory" and self._frame.network.parameter_count > 1
        no_path = words.NO_PATH if len(self._frame.curves.thetas) < 2 else words.STILL
        self.plot.show_message(no_path if is_path else str(error))
        for label in (self.foot.state, self.foot.losses, self.foot.readout):
            label.setText("")

    def _on_progress(self, share: float):
        self.foot.show_busy(True, share)

    def _on_cancelled(self):
        self.renewal.cancel()
        self.foot.show_busy(False)

    def _draw(self):
        surface = self.renewal.surface
        if surface is not None:
            contours = contour_map(surface, self.foot.logarithmic.isChecked())
            self.plot.show_contours(contours, surface.extent)
            self.legend.show_levels(() if contours.unknown.all() else contours.levels)

    def draw_into(self, plot: SurfacePlot, legend: LevelBar) -> None:
        """Let another plot and legend show the same, as in a picture for an audience."""
        surface = self.renewal.surface
        if surface is None:
            return
        contours = contour_map(surface, self.foot.logarithmic.isChecked())
        plot.look_at(self.plot.extent)
        plot.show_contours(contours, surface.extent)
        plot.show_track(self._track)
        plot.show_names(*self._names)
        plot.lay_out()
        legend.show_levels(() if contours.unknown.all() else contours.levels)

    def _name_axes(self):
        if self.renewal.surface is not None:
            self._names = words.axis_names(self._shown, self.renewal.surface, self._notation)
            self.plot.show_names(*self._names)

    # The user's hands

    def _follow_selection(self):
        weight, frame = self._selection.weight, self._frame
        fits = weight is not None and frame is not None and weight < frame.network.parameter_count
        self.chooser.show_selected(weight if fits else None)

    def _on_pointed(self, place: tuple[float, float] | None):
        self._place = place
        self._read_out()

    def _read_out(self):
        surface, place = self.renewal.surface, self._place
        if surface is None or place is None:
            self.foot.readout.setText("")
        else:
            self.foot.readout.setText(words.place_words(self._names, place, surface.loss_at(*place)))

    def _on_moved(self):
        self._is_zoomed = True
        self._looked.start()

    def _on_reset(self):
        self._is_zoomed = False
        self.renewal.renew()

    def _fill_menu(self, menu: QMenu, place: tuple[float, float] | None):
        if self.renewal.surface is not None and self._shown.kind == "weights" and place is not None:
            place = rounded(place, self.plot.extent)
            add_setting(menu, self._shown, self._names, place, self.commanded.emit)
        menu.addSeparator()
        menu.addActions([self.foot.anew, self.foot.logarithmic])

    # Window

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: take no surfaces."""
        super().hideEvent(event)
        self._looked.stop()
        self.renewal.stop()
        self.foot.show_busy(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(text_pixels(self.height()), max(12, self.width() // 26), 16)
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        for button in self._buttons:
            button.setFont(font(SANS, pixels))
        for part in (self.chooser, self.legend, self.plot, self.foot):
            part.set_text_size(pixels)
