"""The board: the lecture's picture of the frame, and over it what the lecturer points at and draws."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.board import BoardPlaces, paint_board
from bpviz.ui.painting.caption import Caption, caption
from bpviz.ui.painting.difference import difference, has_difference
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.network import Parts, network_layout
from bpviz.ui.panels.network_panel import SETTLING
from bpviz.ui.panels.text_layer import TextLayer
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES, Theme
from bpviz.ui.unspoiled import unspoiled


class Board(QWidget):
    """Shows frames as an audience sees them. words: said in place of a frame's caption, None for none.

    shows_difference: whether of two runs side by side the right one is painted by its differences.
    """

    def __init__(self, selection: Selection, prediction: Prediction, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._prediction = selection, prediction
        self._theme, self._language = THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self._presentation = None
        self.words: Caption | None = None
        self.shows_difference = True
        self.is_draft = False
        self._text_layer = TextLayer()
        self._settled = QTimer(self, singleShot=True, interval=SETTLING)
        self._settled.timeout.connect(self._show_in_full)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Lecture picture"))
        selection.changed.connect(self.refresh_texts)
        prediction.changed.connect(self.refresh_texts)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Draw a frame, as a draft while frames rush by."""
        if self._frame is None or frame.network != self._frame.network:
            self._notation = Notation(frame.network, self._language)
        self._frame = frame
        self.is_draft = self._settled.isActive()
        if not self.is_draft:
            self._describe()
        self._settled.start()
        self.update()

    def _show_in_full(self) -> None:
        if self.is_draft:
            self.is_draft = False
            self._describe()
            self.update()

    def _describe(self) -> None:
        """Tell screen readers the caption in plain words; not while frames rush by."""
        words = self.words or caption(self._frame, self._notation, self._unit, self._hidden)
        self.setAccessibleDescription(f"{words.title}. {words.sentence}")

    def say(self, words: Caption | None) -> None:
        """Say this in place of the frames' own captions, until None is given."""
        self.words = words
        if self._frame is not None:
            self._describe()
        self.refresh_texts()

    def show_presentation(self, presentation) -> None:
        """Show what the lecturer points at and draws, now and whenever it changes."""
        self._presentation = presentation
        presentation.changed.connect(self.update)
        self.update()

    def refresh_texts(self) -> None:
        """Write the texts anew, though frames rush by."""
        self._text_layer.is_stale = True
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self._notation = Notation(self._frame.network, language)
        self.refresh_texts()

    # Painting

    def paintEvent(self, event) -> None:
        """Paint the picture; while frames rush by, its texts come from the text layer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._frame is None:
            painter.fillRect(self.rect(), self._theme.color("panel"))
        elif self.is_draft:
            self._paint(painter, Parts.SHAPES)
            painter.drawPixmap(0, 0, self._texts())
        else:
            self._paint(painter, Parts.ALL)

    def _paint(self, painter: QPainter, parts: Parts) -> None:
        curves = unspoiled(self._frame, self._prediction).curves
        paint_board(
            painter, QRectF(self.rect()), self._frame, self._theme, self._notation, self._weight, self._unit,
            parts=parts, hidden=self._hidden, words=self.words, other=self._other, curves=curves,
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
        key = self._theme, self._frame.phase, self._notation, self._weight, self._unit
        ratio = self.devicePixelRatio()
        return self._text_layer.picture(
            self.size(), ratio, key, lambda painter: self._paint(painter, Parts.TEXTS)
        )

    @property
    def _hidden(self) -> Hidden:
        return self._prediction.hides if self._prediction.is_active else None

    @property
    def _weight(self) -> int | None:
        """The lit weight, unless it belongs to a network that was here before."""
        lit = self._selection.lit_weight
        return lit if lit is not None and lit < self._frame.network.parameter_count else None

    @property
    def _unit(self) -> tuple[int, int] | None:
        unit, sizes = self._selection.unit, self._frame.network.sizes
        return unit if unit and unit[0] < len(sizes) and unit[1] < sizes[unit[0]] else None

    # Pointing

    def at(self, point: QPointF) -> tuple[tuple[int, int] | None, int | None]:
        """The unit and, where there is none, the weight at a point; of two runs side by side, nothing."""
        if self._frame is None or self._frame.beside is not None:
            return None, None
        places = BoardPlaces(QRectF(self.rect()))
        layout = network_layout(self._frame, places.network, places.least)
        unit = layout.unit_at(point.x(), point.y())
        return unit, None if unit else layout.parameter_at(point.x(), point.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the weight under the pointer."""
        self._selection.hover(self.at(event.position())[1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the pointer, or nothing; the caption speaks of a selected unit."""
        if event.button() == Qt.MouseButton.LeftButton:
            unit, weight = self.at(event.position())
            self._selection.select(weight=weight, unit=unit)

    def leaveEvent(self, event) -> None:
        """Forget the weight that was lit up."""
        self._selection.hover(None)
