"""The lecture's picture of one frame: network, caption, loss and timeline, all sized by its height."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.debugger.mean_loss import mean_loss, recorded_mean
from bpviz.debugger.notation import Notation
from bpviz.debugger.recorder import Curves
from bpviz.engine.phases import Kind
from bpviz.ui.painting.board_pair import paint_pair
from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.painting.caption import Caption, caption
from bpviz.ui.painting.far_caption import paint_far_caption
from bpviz.ui.painting.far_timeline import far_bar, paint_far_timeline
from bpviz.ui.painting.focus import NOWHERE, Focus
from bpviz.ui.painting.hiding import Hidden, concealed, hides
from bpviz.ui.painting.loss_strip import paint_loss_strip
from bpviz.ui.painting.network import Parts, paint_network
from bpviz.ui.painting.numbers import loss_text
from bpviz.ui.painting.text import draw_text, elided
from bpviz.ui.theme import SANS, Theme

TEXT, CAPTION_TEXT = 0.033, 0.044  # of the picture's height
LINES, LINES_OF_NARROW = 5.3, 6.5  # height of the caption, in parts of its text's size
NARROW = 1.6  # width through height: below that, captions take a line more
LOSS, TIMELINE = 0.115, 0.065
SIDE = 0.46  # of the width

Side = Callable[[QPainter, QRectF, int], None]


@dataclass(frozen=True)
class BoardPlaces:
    """Where the parts of a board lie in a rectangle, and how large its texts are, in pixels.

    has_side: whether something is painted at the right of the network.
    """

    rect: QRectF
    has_side: bool = False

    @cached_property
    def least(self) -> int:
        """The size of all texts but the caption's and names."""
        return math.ceil(TEXT * self.rect.height())

    @cached_property
    def caption_pixels(self) -> int:
        """The size of the caption's text."""
        return math.ceil(CAPTION_TEXT * self.rect.height())

    @cached_property
    def network(self) -> QRectF:
        """All that the others leave."""
        whole = QRectF(self.rect.topLeft(), self.caption.topRight())
        return whole.adjusted(0, 0, -SIDE * whole.width(), 0) if self.has_side else whole

    @cached_property
    def side(self) -> QRectF:
        """At the right of the network, for what is painted beside it."""
        return QRectF(self.network.topRight(), self.caption.topRight())

    @cached_property
    def caption(self) -> QRectF:
        """A band over the loss."""
        lines = LINES if self.rect.width() >= NARROW * self.rect.height() else LINES_OF_NARROW
        return self._over(self.loss.top(), round(lines * self.caption_pixels))

    @cached_property
    def loss(self) -> QRectF:
        """A strip over the timeline."""
        return self._over(self.timeline.top(), round(LOSS * self.rect.height()))

    @cached_property
    def timeline(self) -> QRectF:
        """The lowest part."""
        return self._over(self.rect.bottom(), round(TIMELINE * self.rect.height()))

    def _over(self, bottom: float, high: float) -> QRectF:
        return QRectF(self.rect.left(), bottom - high, self.rect.width(), high)


def paint_board(
    painter: QPainter, rect: QRectF, frame: Frame, theme: Theme, notation: Notation, focus: Focus = NOWHERE,
    *, parts: Parts = Parts.ALL, words: Caption | None = None, other: tuple[Frame, Notation] | None = None,
    curves: Curves | None = None, side: Side | None = None,
) -> None:  # fmt: skip
    """Paint everything on the panel's colour; parameters as for paint_network.

    words: said in place of the frame's own caption. other: painted at its right, the run beside or the
    difference of both, and how its parts are called. curves: drawn in place of the frame's own, where those
    would give a hidden number away; the mean loss is taken from them then. side: paints something at the
    right of the network into a rectangle, with texts of so many pixels.
    """
    theme, places = board_theme(theme), BoardPlaces(rect, side is not None)
    if Parts.SHAPES in parts:
        painter.fillRect(rect, theme.color("panel"))
    area, least = places.network, places.least
    if other is None:
        paint_network(painter, area, frame, theme, notation, focus, parts=parts, least=least)
    else:
        paint_pair(painter, area, ((frame, notation), other), theme, least, focus, parts=parts)
    if side is not None and Parts.SHAPES in parts:
        side(painter, places.side, least)
    if Parts.TEXTS in parts:
        said = words or caption(frame, notation, focus.selected, focus.hidden)
        paint_far_caption(painter, places.caption, said, theme, places.caption_pixels)
        _paint_time(painter, places, frame, curves, theme, focus.hidden)


def paint_note(painter: QPainter, rect: QRectF, note: str, theme: Theme) -> None:
    """Paint a sentence alone, while there is nothing else to see."""
    style, middle = (SANS, BoardPlaces(rect).caption_pixels), rect.center()
    painter.fillRect(rect, theme.color("panel"))
    text = elided(note, style, 0.9 * rect.width())
    draw_text(painter, middle.x(), middle.y(), text, style, theme.color("text"))


def _paint_time(
    painter, places: BoardPlaces, frame: Frame, curves: Curves | None, theme: Theme, hidden: Hidden
) -> None:
    bar, loss = far_bar(places.timeline, frame.newest, places.least), ""
    if frame.trace is not None and frame.shows(Kind.LOSS):
        loss = concealed(loss_text(frame.trace.loss), hides(hidden, "loss"))
    mean = mean_loss(frame) if curves is None else recorded_mean(curves, frame.t)
    losses = loss, "" if mean is None else loss_text(mean)
    curves = curves or frame.curves
    paint_loss_strip(painter, places.loss, bar, curves, frame.t, frame.newest, losses, places.least, theme)
    paint_far_timeline(painter, places.timeline, frame, theme, places.least)
