"""The panel "Map": what the network computes over its inputs, as decision maps or curves, live."""

from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.maps import SIDES, AnswerMap, MapQuestion, hidden_units
from bpviz.debugger.notation import Notation
from bpviz.debugger.pinning import PINNED, pin, unpin
from bpviz.language import tr
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.maps.map_buttons import MapButtons
from bpviz.ui.panels.maps.map_choices import MapChoices
from bpviz.ui.panels.maps.map_view import MapView
from bpviz.ui.panels.maps.map_words import about_map, about_units
from bpviz.ui.panels.maps.scene import Scene, scene_of
from bpviz.ui.panels.maps.still_words import StillWords
from bpviz.ui.panels.maps.unit_grid import UnitGrid
from bpviz.ui.panels.pace import Pace
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

INSIGHT = "map"
UNIT_SIDE = 64  # points along each side of a unit's map, at most
MOST_CURVES = 48  # of hidden units behind those of the outputs
HINT = tr("Click a sample to train on it alone, click it again to go on as before.")
UNITS_HINT = tr("Click a unit to select it.")
LINE_HINT = tr(" The line is where it is half on.")
NO_UNITS = tr("This network has no hidden units: its outputs come straight from the inputs.")
LINES, MORE_LINES = 3, 4  # of text below the map, and with longer names of inputs
MOST = 1000  # of what is left is for the map
NO_LIMIT = (1 << 24) - 1  # pixels of a widget's height, as Qt has it


class MapsPanel(QWidget):
    """Key 1 shows outputs, 2 units, U unpins.

    commanded(function of a Debugger): the user wants it done. asked(MapQuestion): what frames are to carry.
    sample_activated: the menu of a sample to train on is asked for. hides: tells which numbers must
    not be seen, see painting.hiding.
    """

    commanded = Signal(object)
    asked = Signal(object)
    sample_activated = Signal(int)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self.hides: Hidden = None
        self._theme, self._language = THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._found: AnswerMap | None = None
        self._question: MapQuestion | None = None
        self._orders: dict[int, str] = {}  # of each run, the latest that was not a pinned sample
        self.choices, self.view, self.grid = MapChoices(), MapView(), UnitGrid(selection)
        self._title, self._about, self._message = (QLabel(text) for text in (tr("Map"), "", ""))
        self._words = StillWords(LINES)
        only_on_screen(self._words)
        self._pace = Pace(self._tell, self)
        self.buttons = MapButtons(self)
        self._lay_out()
        for part in (
            self.choices,
            self.choices.outputs,
            *self.buttons.others,
        ):  # until a frame has use for it
            part.hide()
        self._connect()
        self.apply_theme(self._theme)

    # Building

    def _lay_out(self):
        self.setAutoFillBackground(True)
        for label in (self._about, self._message):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        head, self._line, self._middle = QHBoxLayout(), QHBoxLayout(), QWidget()
        self._pages = QStackedLayout(self._middle)
        head.addWidget(self._title)
        head.addWidget(self.choices.outputs, 1)
        self._line.addWidget(self._about, 1)
        for button in self.buttons.switches:
            head.addWidget(button)
        for button in self.buttons.others:
            self._line.addWidget(button)
        for page in (self._message, self.view, self.grid):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 12, 8)
        column.setSpacing(6)
        for row in (head, self._line):
            column.addLayout(row)
        column.insertWidget(1, self.choices)
        column.addWidget(self._middle, MOST)
        column.addWidget(self._words)
        column.addStretch(1)

    def _connect(self):
        self.buttons.switched.connect(self._renew)
        self.buttons.turned.connect(self.grid.turn)
        self.buttons.unpinned.connect(self._unpin)
        self.choices.changed.connect(self._renew)
        self.view.pointed.connect(self._tell)
        self.view.chosen.connect(self._choose)
        self.view.menu_asked.connect(
            lambda item: self.sample_activated.emit(int(self.view.scene.points.samples[item]))
        )
        self.grid.page_changed.connect(self._ask)

    # Showing

    @property
    def shows_units(self) -> bool:
        """Whether the hidden units are shown, not the outputs."""
        return self.buttons.shows_units

    def show_frame(self, frame: Frame) -> None:
        """Draw the map that the frame brings; while frames rush by the same one may come several times."""
        last, self._frame = self._frame, frame
        found = frame.insights.get(INSIGHT)
        if last is not None and frame.experiment.restarts(last.experiment):
            self._orders.clear()
        if frame.experiment.training.order != PINNED:
            self._orders[frame.run] = frame.experiment.training.order
        self.choices.show_frame(frame, self._language, has_outputs=not self.shows_units)
        if found is not None and found is self._found and found.t != frame.t:
            return
        self._found = found
        self._draw()

    def _renew(self):
        if self._frame is not None:
            self.choices.show_frame(self._frame, self._language, has_outputs=not self.shows_units)
            self._draw()
            self._tell()

    def _draw(self):
        frame, found = self._frame, self._found
        if frame is None:
            return
        notation = Notation(frame.network, self._language)
        self.grid.show_map(found, notation, is_curve=self.choices.is_curve)
        if found is not None and self._fits(found):
            self.view.show_scene(scene_of(frame, found, notation, self.choices.output, self.hides))
        message = NO_UNITS if self.shows_units and not hidden_units(frame.network) else ""
        self._message.setText(message)
        page = self.grid if self.shows_units else self.view
        has_any = not message and (self.shows_units or self.view.scene is not None)
        self._pages.setCurrentWidget(page if has_any else self._message)
        self._fit_height()
        self._ask()
        self._pace.ask()

    def _fit_height(self):
        """Let words stand right below a map that is not as tall as there is room for."""
        is_map = self._pages.currentWidget() is self.view
        self._middle.setMaximumHeight(self.view.most_height(self._middle.width()) if is_map else NO_LIMIT)
        has_long = self._frame is not None and self._frame.network.sizes[0] > 2
        self._words.keep(MORE_LINES if has_long else LINES)

    def _fits(self, found: AnswerMap) -> bool:
        """Whether it is what was chosen; else the next frame brings that."""
        return found.question.axes == self.choices.axes and found.units[0][0] == self._frame.network.depth

    def _ask(self):
        """Say which map is wanted, if it is another one than before."""
        if self._frame is None:
            return
        page = self.grid.page
        if self.shows_units and page is not None:
            question = MapQuestion(self.choices.axes, UNIT_SIDE, (page.first, page.end))
        else:
            question = MapQuestion(
                self.choices.axes, SIDES[0], (0, MOST_CURVES) if self.choices.is_curve else (0, 0)
            )
        if question != self._question:
            self._question = question
            self.asked.emit(question)
            self._pace.ask()

    def _tell(self):
        """Write what is said above and below the map."""
        if self._frame is None:
            return
        scene = self.view.scene
        self._about.setText(self._about_units() if self.shows_units else about_map(scene) if scene else "")
        self._about.setMinimumHeight(self._height_above(scene) if scene and not self.shows_units else 0)
        self._about.setVisible(bool(self._about.text() or self._about.minimumHeight()))
        is_pinned = self._frame.experiment.training.order == PINNED
        self.buttons.unpin.setVisible(is_pinned and not self.shows_units)
        self.buttons.offer_pages(self.grid.number, self.grid.page_count if self.shows_units else 0)
        self._words.setText(self._sentence())
        self._fit_height()  # once it is laid out

    def _height_above(self, scene: Scene) -> int:
        """What words and button take while a sample is pinned: a map that moved would lose the pointer."""
        button, last = self.buttons.unpin.sizeHint(), scene.dataset.sample_count - 1
        text = about_map(replace(scene, pinned=last))
        room = QRect(0, 0, self._middle.width() - button.width() - self._line.spacing(), button.height())
        wrapped = self._about.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return max(button.height(), wrapped.height())

    def _about_units(self) -> str:
        """Which of how many units are seen."""
        page = self.grid.page
        sample = self._found.sample if self._found else None
        return "" if page is None else about_units(page.first, page.end, len(self.grid.units), sample)

    def _sentence(self) -> str:
        if self.shows_units:
            return "" if self.grid.page is None else UNITS_HINT + (LINE_HINT if self.grid.has_lines else "")
        pointed = self.view.shown if self.view.scene else None
        return HINT if pointed is None else self.view.words(pointed, briefly=True)

    @property
    def text(self) -> str:
        """All that is said, for tests."""
        return "\n".join(label.text() for label in (self._about, self._words, self._message) if label.text())

    # Training on one sample

    def _choose(self, sample: int):
        """Pin a sample; the one that is pinned is unpinned."""
        if self.view.scene.pinned == sample:
            self._unpin()
        else:
            self.commanded.emit(lambda debugger: pin(debugger, sample))

    def _unpin(self):
        if self._frame is not None and self._frame.experiment.training.order == PINNED:
            order = self._orders.get(self._frame.run)
            self.commanded.emit(lambda debugger: unpin(debugger, order))

    # Looks

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        self._renew()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.setPalette(panel_palette(theme))
        for label in (self._about, self._words, self._message):
            label.setPalette(muted_palette(theme))
        self.view.apply_theme(theme)
        self.grid.apply_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(15, max(12, self.width() // 26))
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        small = font(SANS, pixels)
        self.buttons.set_font(small)
        self.choices.setFont(small)
        for label in (self._about, self._words, self._message):
            label.setFont(small)
        self.view.set_text_size(pixels)
        self.grid.set_text_size(pixels)
        self._fit_height()
