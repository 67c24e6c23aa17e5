"""The network panel: the picture of the frame, with hover, click and tooltips on weights and units."""

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.painting.caption import Caption, caption, formula_result
from bpviz.ui.painting.difference import is_difference, notation_of
from bpviz.ui.painting.exact import is_exact
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.layout import Layout
from bpviz.ui.painting.legend import legend_tip
from bpviz.ui.painting.network import Parts, network_layout, network_view
from bpviz.ui.painting.picture import paint_picture, split
from bpviz.ui.painting.questions import question_at, questions
from bpviz.ui.painting.tips import parameter_tip, unit_tip
from bpviz.ui.painting.units import View
from bpviz.ui.panels.text_layer import TextLayer
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection
from bpviz.ui.settling import Settling
from bpviz.ui.theme import THEMES, Theme
from bpviz.ui.travel_layer import TravelLayer
from bpviz.ui.travelling import Travelling

_LEFT_BUTTON = Qt.MouseButton.LeftButton
_POINTING, _ARROW = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
_ANTIALIASING, _TOOL_TIP, _LEAVE = QPainter.RenderHint.Antialiasing, QEvent.Type.ToolTip, QEvent.Type.Leave


class NetworkPanel(QWidget):
    """Shows a frame, sets the selection where the user points, and reveals hidden numbers on a click."""

    def __init__(
        self,
        selection: Selection,
        parent: QWidget | None = None,
        prediction: Prediction | None = None,
        travelling: Travelling | None = None,
    ):
        super().__init__(parent)
        self.prediction = prediction or Prediction(self)
        self.prediction.changed.connect(self._on_hidden_changed)
        self._selection, self._theme, self._language = selection, THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self.is_draft, self._has_caption = False, True
        self._said: Caption | None = None
        self._marked: tuple[Quantity, ...] = ()
        self._text_layer, self._still = TextLayer(), TextLayer(math.inf)
        self._travel = TravelLayer(self, travelling, lambda: self._frame, self._view)
        self._settling = Settling(self, self._show_in_full)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 260)
        self.setAccessibleName(tr("Network"))
        selection.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Large: the network takes what the others leave."""
        return QSize(1100, 680)

    def show_frame(self, frame: Frame) -> None:
        """Draw a frame."""
        now = self._frame
        if now is None or frame.network != now.network or is_difference(frame) != is_difference(now):
            self._notation = notation_of(frame, self._language)
        self._frame = frame
        self._go_along(frame)
        self.is_draft = self._settling.next()
        if not self.is_draft:
            self._describe()
        self.update()

    def _go_along(self, frame: Frame) -> None:
        """Let the prediction know which step is shown."""
        self.prediction.next_step(frame.trace.t if frame.trace else -1)

    def _show_in_full(self) -> None:
        """Frames have stopped coming in quick succession: draw the last one smoothly."""
        if self.is_draft:
            self.is_draft = False
            self._describe()
            self.update()

    def _describe(self) -> None:
        """Tell screen readers the caption in plain words; not while frames rush by."""
        words = self.words()
        self.setAccessibleDescription(f"{words.title}. {words.sentence}")

    def words(self) -> Caption:
        """What there is to say about the frame, numbers that are hidden left out."""
        return self._said or caption(self._frame, self._notation, self._visible_unit(), self._hidden)

    def say(self, words: Caption | None) -> None:
        """Say this in place of the frames' own captions, until None is given."""
        if words != self._said:
            self._said = words
            self.refresh_texts()
            self.update()

    def mark(self, quantities: tuple[Quantity, ...]) -> None:
        """Mark the units and weights that are spoken of."""
        self._marked = quantities
        self.update()

    def show_caption(self, has_caption: bool) -> None:
        """Let the picture have its caption under it, or leave the place to the network."""
        self._has_caption = has_caption
        self.refresh_texts()
        self.update()

    def refresh_texts(self) -> None:
        """Write the numbers anew with the next frame, though frames rush by."""
        self._text_layer.is_stale = True

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self._notation = notation_of(self._frame, language)
        self.update()

    def paintEvent(self, event) -> None:
        """Paint the picture; while frames rush by or values travel, parts of it come from layers."""
        with QPainter(self) as painter:
            painter.setRenderHint(_ANTIALIASING)
            if self._frame is None:
                painter.fillRect(self.rect(), self._theme.color("panel"))
            elif is_exact():
                self._paint(painter, Parts.ALL)
            elif self._travel.way is not None:
                self._draw_still(painter)
            elif self.is_draft:
                self._paint(painter, Parts.SHAPES)
                self._draw_texts(painter)
            else:
                self._paint(painter, Parts.ALL)
            self._travel.paint(painter)

    def _paint(self, painter: QPainter, parts: Parts) -> None:
        paint_picture(
            painter, QRectF(self.rect()), self._frame, self._theme, self._notation, self._focus,
            parts=parts, has_caption=self._has_caption, words=self._said,
        )  # fmt: skip

    @property
    def _focus(self) -> Focus:
        return Focus(self._visible_weight(), self._visible_unit(), self._marked, self._hidden)

    @property
    def _hidden(self) -> Hidden:
        return self.prediction.hidden

    def _on_hidden_changed(self) -> None:
        self._text_layer.is_stale = self._still.is_stale = True
        self.update()

    def _draw_still(self, painter: QPainter) -> None:
        shown = self._frame, self._theme, self._notation, self._visible_weight(), self._visible_unit()
        self._still.draw(
            painter, self.size(), self.devicePixelRatio(), (*shown, self._said, self._marked),
            lambda painter: self._paint(painter, Parts.ALL),
        )  # fmt: skip

    def _draw_texts(self, painter: QPainter) -> None:
        key = self._theme, self._frame.phase, self._notation, self._visible_weight(), self._visible_unit()
        ratio = self.devicePixelRatio()
        self._text_layer.draw(
            painter, self.size(), ratio, key, lambda painter: self._paint(painter, Parts.TEXTS)
        )

    def _visible_weight(self) -> int | None:
        return self._selection.lit_in(self._frame.network)

    def _visible_unit(self) -> tuple[int, int] | None:
        return self._selection.unit_in(self._frame.network)

    def place(self) -> Layout:
        """Where the units and edges of the frame's network lie in the widget."""
        return network_layout(self._frame, self._split()[0])

    def _split(self) -> tuple[QRectF, QRectF, QRectF]:
        return split(QRectF(self.rect()), self._has_caption)

    def at(self, point: QPointF) -> tuple[tuple[int, int] | None, int | None]:
        """The unit and, where there is none, the weight at a point of the widget."""
        if self._frame is None:
            return None, None
        return self.place().at(point.x(), point.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the weight under the pointer."""
        unit, weight = self.at(event.position())
        self.setCursor(_ARROW if unit is None and weight is None else _POINTING)
        self._selection.hover(weight)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the pointer, or nothing."""
        if event.button() != _LEFT_BUTTON:
            event.ignore()
            return
        unit, weight = self.at(event.position())
        if self._hidden and (question := self._question_at(event.position())):
            self.prediction.reveal(question)
            if unit is None and weight is None:  # beside what it belongs to: that stays selected
                return
        self._selection.select(weight=weight, unit=unit)

    def reveal_next(self) -> None:
        """Reveal one hidden number: of the selected unit or weight, else the first of the step."""
        if self._frame is None or not self._hidden:
            return
        found = [q for q in questions(self._view()) if self.prediction.can_reveal(q)]
        found.sort(key=lambda quantity: not self._is_selected(quantity))
        if found:
            self.prediction.reveal(found[0])

    def reveal_result(self) -> None:
        """Reveal what the caption's formula works out."""
        if self._hidden and (result := self._hidden_result()):
            self.prediction.reveal(result)

    def _hidden_result(self) -> Quantity | None:
        result = formula_result(self._frame, self._visible_unit())
        return result if result is not None and self.prediction.can_reveal(result) else None

    def _is_selected(self, quantity: Quantity) -> bool:
        if quantity.kind == "weight":
            return quantity.index(self._frame.network) == self._selection.weight
        return quantity.kind != "loss" and (quantity.layer, quantity.unit) == self._selection.unit

    def _view(self, frame: Frame | None = None) -> View:
        rect = self._split()[0]
        focus = Focus(hidden=self._hidden)
        return network_view(frame or self._frame, rect, self._theme, self._notation, focus)

    def _question_at(self, point: QPointF) -> Quantity | None:
        """The hidden number at a point: in the picture, or the result of the caption's formula."""
        if self._frame is None:
            return None
        if self._split()[2].contains(point):
            return self._hidden_result()
        return question_at(self._view(), point.x(), point.y())

    def event(self, event: QEvent) -> bool:
        """Forget the hovered weight when the pointer leaves; show tooltips."""
        if event.type() == _LEAVE:
            self._selection.hover(None)
        if event.type() == _TOOL_TIP:
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        text = self.tip_at(event.pos())
        if text:
            QToolTip.showText(event.globalPos(), text, self)
        else:
            QToolTip.hideText()

    def tip_at(self, point: QPoint) -> str:
        """The tooltip at a point of the widget, empty where nothing is."""
        unit, weight = self.at(QPointF(point))
        if unit is not None:
            return unit_tip(self._frame, self._notation, *unit, self._hidden)
        if self._frame is not None and self._split()[1].contains(point):
            return legend_tip(self._frame, self._theme, self._notation)
        return "" if weight is None else parameter_tip(self._frame, self._notation, weight, self._hidden)
