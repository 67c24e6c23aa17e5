"""What an audience sees beside the frame: what the lecturer points at, draws, magnifies or keeps from it."""

import time
from collections.abc import Hashable

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from bpviz.language import tr
from bpviz.ui.lecture.talk_timer import TalkTimer
from bpviz.ui.lecture.zoom import FIRST, Zoom

SPOTLIGHT, LASER, PEN = "spotlight", "laser", "pen"
TRAIL = 0.35  # seconds that the laser's trail takes to fade
FADING = 16  # milliseconds between pictures of it
POINTING = 3.0  # seconds after a move in which somebody still points
SPOT, LEAST_SPOT, MOST_SPOT = 0.16, 0.04, 0.6  # radius of the spotlight, in shares of the picture's height

NEAREST = 0.001  # between two points of a stroke

Stroke = tuple[QPointF, ...]


class Presentation(QObject):
    """All places are shares of the whole picture's width and height, so that any window can show them.

    tool: SPOTLIGHT, LASER, PEN or "", what the lecturer has in the hand. pointer: where it points.
    spot: the spotlight's radius, as a share of the height. strokes: what the pen has drawn.
    changed: something else is to be seen.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.is_blank = self.is_frozen = self.shows_timer = False
        self.tool, self.pointer, self.spot = "", QPointF(0.5, 0.5), SPOT
        self.zoom = Zoom()
        self.strokes: tuple[Stroke, ...] = ()
        self.timer = TalkTimer(self)
        self.timer.changed.connect(self.changed)
        self._place: Hashable = None
        self._trail: list[tuple[float, QPointF]] = []
        self._pointed_at = -POINTING
        self._fading = QTimer(self, interval=FADING)
        self._fading.timeout.connect(self._fade)

    # What the audience may see

    def toggle_blank(self) -> None:
        """Show nothing but black, or the picture again."""
        self.is_blank = not self.is_blank
        self.changed.emit()

    def light_up(self) -> bool:
        """Show the picture again; whether it was blank."""
        was_blank = self.is_blank
        if was_blank:
            self.toggle_blank()
        return was_blank

    def toggle_frozen(self) -> None:
        """Let the picture stand still while the run goes on, or follow it again."""
        self.is_frozen = not self.is_frozen
        self.changed.emit()

    @property
    def kept_back(self) -> tuple[str, ...]:
        """Words for the lecturer alone: how the audience's picture differs from what the run shows."""
        frozen, blank = tr("frozen"), tr("blank")
        return tuple(word for word, is_so in ((frozen, self.is_frozen), (blank, self.is_blank)) if is_so)

    def show_timer(self, is_shown: bool) -> None:
        """Let the audience see the timer too."""
        self.shows_timer = is_shown
        self.changed.emit()

    def clear(self) -> None:
        """Nothing but the plain picture; the timer goes on."""
        self.is_blank = self.is_frozen = False
        self.tool, self.zoom, self.strokes = "", Zoom(), ()
        self._trail.clear()
        self.changed.emit()

    # Pointing

    def take(self, tool: str) -> None:
        """Take a tool into the hand, or put it back if it is there already."""
        self.tool = "" if self.tool == tool else tool
        self._trail.clear()
        self.changed.emit()

    def point_at(self, place: QPointF) -> None:
        """Point at a place of the picture, or at the nearest."""
        place = QPointF(min(max(place.x(), 0.0), 1.0), min(max(place.y(), 0.0), 1.0))
        self._pointed_at = time.monotonic()
        if place == self.pointer:
            return
        if self.tool == LASER:
            self._trail.append((time.monotonic(), self.pointer))
            self._fading.start()
        self.pointer = place
        if self.tool:
            self.changed.emit()

    @property
    def is_pointing(self) -> bool:
        """Whether the pointer says what is meant: with a tool, or moved just now."""
        return bool(self.tool) or time.monotonic() - self._pointed_at < POINTING

    def resize_spot(self, factor: float) -> None:
        """Make the spotlight's circle larger or smaller."""
        self.spot = min(max(self.spot * factor, LEAST_SPOT), MOST_SPOT)
        self.changed.emit()

    @property
    def trail(self) -> list[tuple[QPointF, float]]:
        """Where the laser pointed just before, oldest first, and how fresh that is, from 0 to 1."""
        now = time.monotonic()
        return [(place, max(0.0, 1 - (now - then) / TRAIL)) for then, place in self._trail]

    def _fade(self) -> None:
        oldest = time.monotonic() - TRAIL
        self._trail = [(then, place) for then, place in self._trail if then > oldest]
        if not self._trail:
            self._fading.stop()
        self.changed.emit()

    # Zoom

    def toggle_zoom(self, place: QPointF) -> None:
        """Magnify what is around a place of the picture, or show all again."""
        self.zoom = Zoom() if self.zoom.is_on else Zoom(FIRST).centred(place)
        self.changed.emit()

    def zoom_by(self, factor: float, about: QPointF) -> None:
        """Magnify more or less, with a place of the picture kept where it is seen."""
        self._show(self.zoom.scaled(factor, about))

    def pan(self, by: QPointF) -> None:
        """Move the view over the picture."""
        self._show(self.zoom.moved(by))

    def show_pointer(self) -> None:
        """Move the view until the pointer is in it."""
        self._show(self.zoom.showing(self.pointer))

    def _show(self, zoom: Zoom) -> None:
        if zoom != self.zoom:
            self.zoom = zoom
            self.changed.emit()

    # Pen

    def begin_stroke(self, place: QPointF) -> None:
        """Put the pen down."""
        self.strokes += ((place,),)
        self.changed.emit()

    def draw_to(self, place: QPointF) -> None:
        """Draw on from where the pen is, or begin there if all has been cleared."""
        *before, last = self.strokes or ((),)
        if last and (place - last[-1]).manhattanLength() < NEAREST:
            return
        self.strokes = (*before, (*last, place))
        self.changed.emit()

    def take_stroke_back(self) -> None:
        """Take the last stroke away."""
        self.strokes = self.strokes[:-1]
        self.changed.emit()

    def clear_strokes(self) -> None:
        """Take all strokes away."""
        if self.strokes:
            self.strokes = ()
            self.changed.emit()

    def go_to(self, place: Hashable) -> None:
        """The picture shows a place in time: what was drawn on another one goes."""
        if place != self._place:
            self._place = place
            self.clear_strokes()
