"""The board: a widget for the lecture's picture, and over it what the lecturer points at and draws."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.lecture.board_picture import BoardPicture
from bpviz.ui.lecture.overlay import paint_presentation
from bpviz.ui.lecture.presentation import Presentation
from bpviz.ui.lecture.still import Still
from bpviz.ui.lecture.stroke_layer import StrokeLayer
from bpviz.ui.lecture.zoom import Zoom
from bpviz.ui.painting.board import Side, paint_note
from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.exact import is_exact
from bpviz.ui.painting.network import Parts
from bpviz.ui.painting.under_way import goal
from bpviz.ui.painting.units import View
from bpviz.ui.panels.text_layer import TextLayer
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection
from bpviz.ui.settling import Settling
from bpviz.ui.theme import Theme
from bpviz.ui.travel_layer import TravelLayer
from bpviz.ui.travelling import Travelling


class Board(QWidget):
    """Shows frames as an audience sees them. shown: what is in the picture. note: said before the first."""

    def __init__(self, selection: Selection, prediction: Prediction, travelling: Travelling | None = None):
        super().__init__()
        self.shown, self._selection = BoardPicture(selection, prediction), selection
        self.presentation, self._zoom = Presentation(self), Zoom()
        self.is_draft, self.note = False, ""
        self._text_layer = TextLayer()
        self._picture = QPixmap()  # all but the presentation's layer; null if it must be painted anew
        self._strokes = StrokeLayer()
        self._travel = TravelLayer(self, travelling, self._moving_frame, self._moving_view, self._magnified)
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
        self.shown.show_frame(frame)
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
        if self._still is None and self.shown.frame is not None:
            self.setAccessibleDescription(self.shown.description)

    def say(self, words: Caption | None) -> None:
        """Say this in place of the frames' own captions, until None is given."""
        if words == self.shown.words:
            return
        self.shown.words = words
        self.presentation.clear_strokes()
        self._describe()
        self.refresh_texts()

    def hold(self, why: str) -> None:
        """Say why no key does anything yet, until "" is given."""
        self.shown.held = Caption(tr("One moment"), why, "", "neutral") if why else None
        self._describe()
        self.refresh_texts()

    def mark(self, quantities: tuple[Quantity, ...]) -> None:
        """Mark the units and weights that are spoken of."""
        self.shown.marked = quantities
        self._renew()

    def show_beside(self, side: Side | None) -> None:
        """Let something be painted beside the network, until None is given."""
        self.shown.side = side
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
        if self.presentation.is_frozen and self._still is None and self.shown.frame is not None:
            self.is_draft = False
            self._still = Still(self.size().toSizeF(), lambda painter: self.shown.paint(painter, self._rect))
            self._renew()
        elif not self.presentation.is_frozen and self._still is not None:
            self._still = None
            self.show_frame(self.shown.frame)
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
        self.shown.theme = theme
        self._renew()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self.shown.set_language(language)
        self.refresh_texts()

    # Painting

    def paintEvent(self, event) -> None:
        """Paint the picture and the presentation's layer; while frames rush by, texts come from theirs."""
        rect, theme = self._rect, self.shown.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.shown.frame is None:
                paint_note(painter, rect, self.note, theme)
            elif is_exact():
                self._paint(painter, Parts.ALL)
                self._travel.paint(painter)
            elif self.is_draft and self._travel.way is None:
                self._paint(painter, Parts.SHAPES)
                painter.drawPixmap(0, 0, self._texts())
            else:
                painter.drawPixmap(0, 0, self._whole())
                self._travel.paint(painter)
            paint_presentation(painter, rect, self.presentation, theme, self._strokes)

    def _whole(self) -> QPixmap:
        """The picture without the presentation's layer, which may change at the display's rate."""
        ratio = self.devicePixelRatio()
        if self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(self.shown.theme.color("panel"))
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint(painter, Parts.ALL)
        return self._picture

    def _paint(self, painter: QPainter, parts: Parts) -> None:
        painter.save()
        painter.setTransform(self._magnified(), True)
        if self._still is None:
            self.shown.paint(painter, self._rect, parts)
        else:
            self._still.paint(painter, self.size().toSizeF())
        painter.restore()

    def _magnified(self) -> QTransform:
        """From the picture to the part of it that the zoom shows."""
        zoom, made = self.presentation.zoom, QTransform()
        made.scale(zoom.scale, zoom.scale)
        return made.translate(-zoom.left * self.width(), -zoom.top * self.height())

    @property
    def _rect(self) -> QRectF:
        return QRectF(self.rect())

    def _moving_frame(self) -> Frame | None:
        return None if self.presentation.is_frozen else self.shown.frame

    def _moving_view(self, frame: Frame) -> View:
        return self.shown.view(frame, self._rect)

    def _texts(self) -> QPixmap:
        shown, focus = self.shown, self.shown.focus
        key = shown.theme, self._zoom, shown.frame.phase, shown.notation, focus.lit, focus.selected
        ratio = self.devicePixelRatio()
        return self._text_layer.picture(
            self.size(), ratio, key, lambda painter: self._paint(painter, Parts.TEXTS)
        )

    # Pointing

    def at(self, point: QPointF) -> tuple[tuple[int, int] | None, int | None]:
        """The unit and, where there is none, the weight at a point of the widget.

        Nothing where two runs are side by side, or where the picture stands still.
        """
        if self._still is not None:
            return None, None
        return self.shown.at(self._magnified().inverted()[0].map(point), self._rect)

    def place_of_selected(self) -> QPointF | None:
        """Where the selected unit or weight is in the picture, in shares of it; None if it is not."""
        return self.shown.place_of_selected(self._rect)

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
