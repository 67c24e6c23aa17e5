"""What the lecture's picture shows: the frame and what is said, marked and painted beside it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.editable import place_of
from bpviz.ui.painting.board import BoardPlaces, Side, paint_board
from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.painting.caption import Caption, caption
from bpviz.ui.painting.difference import difference, has_difference
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.network import Parts, network_view
from bpviz.ui.painting.units import View
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES
from bpviz.ui.unspoiled import unspoiled


class BoardPicture:
    """Paints the latest frame into any rectangle, and finds what is where in it.

    words: said in place of a frame's caption, None for none; held: said in place of both. marked: the units
    and weights that are spoken of. side: paints what is beside the network. shows_difference: whether of two
    runs side by side the right one is painted by its differences.
    """

    def __init__(self, selection: Selection, prediction: Prediction):
        self._selection, self._prediction = selection, prediction
        self.theme, self._language = THEMES["light"], "auto"
        self.frame: Frame | None = None
        self.notation: Notation | None = None
        self.words: Caption | None = None
        self.held: Caption | None = None
        self.marked: tuple[Quantity, ...] = ()
        self.side: Side | None = None
        self.shows_difference = True

    def show_frame(self, frame: Frame) -> None:
        """Show a frame from now on."""
        if self.frame is None or frame.network != self.frame.network:
            self.notation = Notation(frame.network, self._language)
        self.frame = frame

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self.frame is not None:
            self.notation = Notation(self.frame.network, language)

    @property
    def focus(self) -> Focus:
        """The weight that is lit up and the unit that is selected, if the network has them, and the rest."""
        network, chosen = self.frame.network, self._selection
        return Focus(chosen.lit_in(network), chosen.unit_in(network), self.marked, self._prediction.hidden)

    @property
    def description(self) -> str:
        """The caption in plain words."""
        focus = self.focus
        said = self.held or self.words or caption(self.frame, self.notation, focus.selected, focus.hidden)
        return f"{said.title}. {said.sentence}"

    def paint(self, painter: QPainter, rect: QRectF, parts: Parts = Parts.ALL) -> None:
        """Paint it; numbers that are hidden are given away by no curve either."""
        known = unspoiled(self.frame, self._prediction)
        curves = None if known is self.frame else known.curves
        paint_board(
            painter, rect, self.frame, self.theme, self.notation, self.focus, parts=parts,
            words=self.held or self.words, other=self._other, curves=curves, side=self.side,
        )  # fmt: skip

    @property
    def _other(self) -> tuple[Frame, Notation] | None:
        """What is painted at the right of the present run."""
        frame, beside = self.frame, self.frame.beside
        if beside is None:
            return None
        if self.shows_difference and has_difference(frame, beside):
            beside = difference(frame, beside, tr("right − left"))
        return beside, Notation(beside.network, self._language)

    def view(self, frame: Frame, rect: QRectF) -> View:
        """What the network of a frame is painted from."""
        places, focus = BoardPlaces(rect, self.side is not None), Focus(hidden=self._prediction.hidden)
        theme = board_theme(self.theme)
        return network_view(frame, places.network, theme, self.notation, focus, places.least)

    def at(self, point: QPointF, rect: QRectF) -> tuple[tuple[int, int] | None, int | None]:
        """The unit and, where there is none, the weight at a point; nothing where two runs are seen."""
        if self.frame is None or self.frame.beside is not None:
            return None, None
        return self.view(self.frame, rect).layout.at(point.x(), point.y())

    def place_of_selected(self, rect: QRectF) -> QPointF | None:
        """Where the selected unit or weight is, in shares of the rectangle; None if it is not seen."""
        if self.frame is None or self.frame.beside is not None:
            return None
        layout = self.view(self.frame, rect).layout
        place = place_of(layout, unit=self.focus.selected, weight=self._selection.weight)
        return place and QPointF(place.x() / rect.width(), place.y() / rect.height())
