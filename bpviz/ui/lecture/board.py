"""The board: the lecture's picture of the frame, and over it what the lecturer points at and draws."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.editable import place_of
from bpviz.ui.lecture.overlay import paint_presentation
from bpviz.ui.lecture.presentation import Presentation
from bpviz.ui.lecture.still import Still
from bpviz.ui.lecture.stroke_layer import StrokeLayer
from bpviz.ui.lecture.zoom import Zoom
from bpviz.ui.painting.board import BoardPlaces, Side, paint_board, paint_note
from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.painting.caption import Caption, caption
from bpviz.ui.painting.difference import difference, has_difference
from bpviz.ui.painting.exact import is_exact
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.layout import Layout
from bpviz.ui.painting.network import Parts, network_view
from bpviz.ui.painting.under_way import goal
from bpviz.ui.painting.units import View
from bpviz.ui.panels.text_layer import TextLayer
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection
from bpviz.ui.settling import Settling
from bpviz.ui.theme import THEMES, Theme
from bpviz.ui.travel_layer import TravelLayer
from bpviz.ui.travelling import Travelling
from bpviz.ui.unspoiled import unspoiled


class Board(QWidget):
    """Shows frames as an audience sees them. words: said in place of a frame's caption, None for none.

    shows_difference: whether of two runs side by side the right one is painted by its differences. note: said
    before the first frame.
    """

    def __init__(self, selection: Selection, prediction: Prediction, travelling: Travelling | None = None):
        super().__init__()
        self._selection, self._prediction = selection, prediction
        self._theme, self._language = THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self.presentation, self._zoom = Presentation(self), Zoom()
        self.words: Caption | None = None
        self._held: Caption | None = None
        self._marked: tuple[Quantity, ...] = ()
        self._side: Side | None = None
        self.shows_difference, self.is_draft, self.note = True, False, ""
        self._text_layer = TextLayer()
        self._picture = QPixmap()  # all but the presentation's layer; null if it must be painted anew
        self._strokes = StrokeLayer()
        self._travel = TravelLayer(self, travelling, self._moving_frame, self._view, self._magnified)
        self._still: Still | None = None  # what is seen as long as the picture is frozen
        self._settling = Settling(self, self._show_in_full)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Lecture picture"))
        self.show_presentation(self.presentation)
        selection.changed.connect(self.refresh_texts)
        prediction.changed.connect(self.refresh_texts)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Draw a frame, as a draft while frames rush by; not as long as the picture is frozen."""
        if self._frame is None or frame.network != self._frame.network:
            self._notation = Notation(frame.network, self._language)
        self._frame = frame
        if self._still is not None:
            return
        self.presentation.go_to((frame.t, goal(frame), frame.network))
        self.is_draft = self._settling.next()
        if not self.is_draft:
            self._describe()
        self._renew()

    def _show_in_full(self) -> None:
        if self.is_draft:
            self.is_draft = False
            self._describe()
            self._renew()

    def _describe(self) -> None:
        """Tell screen readers the caption in plain words; not while frames rush by, nor what is not seen."""
        if self._still is not None or self._frame is None:
            return
        frame, focus = self._frame, self._focus
        words = self._held or self.words or caption(frame, self._notation, focus.selected, focus.hidden)
        self.setAccessibleDescription(f"{words.title}. {words.sentence}")

    def say(self, words: Caption | None) -> None:
        """Say this in place of the frames' own captions, until None is given."""
        if words == self.words:
            return
        self.words = words
        self.presentation.clear_strokes()
        self._describe()
        self.refresh_texts()

    def hold(self, why: str) -> None:
        """Say why no key does anything yet, until "" is given."""
        self._held = Caption(tr("One moment"), why, "", "neutral") if why else None
        self._describe()
        self.refresh_texts()

    def mark(self, quantities: tuple[Quantity, ...]) -> None:
        """Mark the units and weights that are spoken of."""
        self._marked = quantities
        self._renew()

    def show_beside(self, side: Side | None) -> None:
        """Let something be painted beside the network, until None is given."""
        self._side = side
        self.refresh_texts()

    def show_presentation(self, presentation: Presentation) -> None:
        """Show what the lecturer points at and draws, now and whenever it changes."""
        if self.presentation is not presentation:
            self.presentation.changed.disconnect(self._follow)
        self.presentation = presentation
        presentation.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Keep or let go what is to stand still; paint anew only what is another."""
        if self.presentation.tool or self.presentation.is_frozen:
            self._selection.hover(None)  # a tool is what points now, and what is lit up would stay so
        if self.presentation.is_frozen and self._still is None and self._frame is not None:
            self.is_draft = False
            self._still = Still(self.size().toSizeF(), lambda painter: self._paint_frame(painter, Parts.ALL))
            self._renew()
        elif not self.presentation.is_frozen and self._still is not None:
            self._still = None
            self.show_frame(self._frame)
        if self.presentation.zoom != self._zoom:
            self._zoom = self.presentation.zoom
            self.refresh_texts()
        self.update()

    def _renew(self) -> None:
        """Something in the picture is another."""
        self._picture = QPixmap()
        self.update()

    def refresh_texts(self) -> None:
        """Write the texts anew, though frames rush by."""
        self._text_layer.is_stale = True
        self._renew()

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._renew()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self._notation = Notation(self._frame.network, language)
        self.refresh_texts()

    # Painting

    def paintEvent(self, event) -> None:
        """Paint the picture and the presentation's layer; while frames rush by, texts come from theirs."""
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._frame is None:
                paint_note(painter, rect, self.note, self._theme)
            elif is_exact():
                self._paint(painter, Parts.ALL)
                self._travel.paint(painter)
            elif self.is_draft and self._travel.way is None:
                self._paint(painter, Parts.SHAPES)
                painter.drawPixmap(0, 0, self._texts())
            else:
                painter.drawPixmap(0, 0, self._whole())
                self._travel.paint(painter)
            paint_presentation(painter, rect, self.presentation, self._theme, self._strokes)

    def _whole(self) -> QPixmap:
        """The picture without the presentation's layer, which may change at the display's rate."""
        ratio = self.devicePixelRatio()
        if self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(self._theme.color("panel"))
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint(painter, Parts.ALL)
        return self._picture

    def _paint(self, painter: QPainter, parts: Parts) -> None:
        painter.save()
        painter.setTransform(self._magnified(), True)
        if self._still is None:
            self._paint_frame(painter, parts)
        else:
            self._still.paint(painter, self.size().toSizeF())
        painter.restore()

    def _magnified(self) -> QTransform:
        """From the picture to the part of it that the zoom shows."""
        zoom, made = self.presentation.zoom, QTransform()
        made.scale(zoom.scale, zoom.scale)
        return made.translate(-zoom.left * self.width(), -zoom.top * self.height())

    def _paint_frame(self, painter: QPainter, parts: Parts) -> None:
        known = unspoiled(self._frame, self._prediction)
        curves = None if known is self._frame else known.curves
        paint_board(
            painter, QRectF(self.rect()), self._frame, self._theme, self._notation, self._focus, parts=parts,
            words=self._held or self.words, other=self._other, curves=curves, side=self._side,
        )  # fmt: skip

    @property
    def _other(self) -> tuple[Frame, Notation] | None:
        """What is painted at the right of the present run."""
        frame, beside = self._frame, self._frame.beside
        if beside is None:
            return None
        if self.shows_difference and has_difference(frame, beside):
            beside = difference(frame, beside, tr("right − left"))
        return beside, Notation(beside.network, self._language)

    def _texts(self) -> QPixmap:
        focus = self._focus
        key = self._theme, self._zoom, self._frame.phase, self._notation, focus.lit, focus.selected
        ratio = self.devicePixelRatio()
        return self._text_layer.picture(
            self.size(), ratio, key, lambda painter: self._paint(painter, Parts.TEXTS)
        )

    @property
    def _focus(self) -> Focus:
        """The weight that is lit up and the unit that is selected, if the network has them, and the rest."""
        network, chosen = self._frame.network, self._selection
        return Focus(chosen.lit_in(network), chosen.unit_in(network), self._marked, self._prediction.hidden)

    # Pointing

    def at(self, point: QPointF) -> tuple[tuple[int, int] | None, int | None]:
        """The unit and, where there is none, the weight at a point of the widget.

        Nothing where two runs are side by side, or where the picture stands still.
        """
        if self._frame is None or self._frame.beside is not None or self._still is not None:
            return None, None
        point = self._magnified().inverted()[0].map(point)
        return self._layout().at(point.x(), point.y())

    def _layout(self) -> Layout:
        return self._view(self._frame).layout

    def _moving_frame(self) -> Frame | None:
        return None if self.presentation.is_frozen else self._frame

    def _view(self, frame: Frame) -> View:
        places, theme = BoardPlaces(QRectF(self.rect()), self._side is not None), board_theme(self._theme)
        rect, least = places.network, places.least
        return network_view(frame, rect, theme, self._notation, Focus(hidden=self._prediction.hidden), least)

    def place_of_selected(self) -> QPointF | None:
        """Where the selected unit or weight is in the picture, in shares of it; None if it is not."""
        if self._frame is None or self._frame.beside is not None:
            return None
        place = place_of(self._layout(), unit=self._focus.selected, weight=self._selection.weight)
        return place and QPointF(place.x() / self.width(), place.y() / self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the weight under the pointer."""
        self._selection.hover(self.at(event.position())[1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the pointer, or nothing; the caption speaks of a selected unit."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.select_at(event.position())

    def select_at(self, point: QPointF) -> None:
        """Select what is at a point of the widget, or nothing."""
        unit, weight = self.at(point)
        self._selection.select(weight=weight, unit=unit)

    def leaveEvent(self, event) -> None:
        """Forget the weight that was lit up."""
        self._selection.hover(None)
