"""Small maps of the hidden units, layer by layer: click, or go by keys, to select a unit."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from bpviz.debugger.maps import AnswerMap, hidden_units
from bpviz.debugger.notation import Notation
from bpviz.engine.network import Network
from bpviz.language import tr
from bpviz.ui.painting.map_legend import legend_lines, paint_legend_lines
from bpviz.ui.painting.plane import Plane
from bpviz.ui.painting.text import LEFT, draw_name, draw_text, width
from bpviz.ui.panels.maps.map_picture import curve_path, paint_heat, paint_strong, unit_level
from bpviz.ui.panels.maps.scene import value_range
from bpviz.ui.panels.maps.scene_legend import bar
from bpviz.ui.panels.maps.unit_pages import HEADING, TITLE, Page, pages
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS

CURVE_SHAPE = 0.7  # height of a small curve in parts of its width
HELP = tr("← → ↑ ↓ another unit")
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -(1 << 30), Qt.Key.Key_End: 1 << 30}


class UnitGrid(PaintedWidget):
    """Draws one page of units. page_changed: other units are to be seen, so that other maps are needed."""

    page_changed = Signal()

    def __init__(self, selection: Selection):
        super().__init__()
        self._selection = selection
        self._found: AnswerMap | None = None
        self._network: Network | None = None
        self._notation: Notation | None = None
        self._pages: tuple[Page, ...] = ()
        self._number, self._is_curve = 0, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Maps of the hidden units"))
        self.setAccessibleDescription(HELP)
        selection.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Room for a few rows."""
        return QSize(300, 380)

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self._lay_out()

    def show_map(self, found: AnswerMap | None, notation: Notation, *, is_curve: bool) -> None:
        """Draw a map's units; those that it does not have stay empty. is_curve: over one input, not two."""
        network = notation.network
        is_other = network != self._network or is_curve != self._is_curve
        self._found, self._network, self._notation, self._is_curve = found, network, notation, is_curve
        if is_other:
            self._number = 0
            self._lay_out()
        self.update()

    # Pages

    @property
    def units(self) -> tuple[tuple[int, int], ...]:
        """All hidden units."""
        return hidden_units(self._network) if self._network else ()

    @property
    def page(self) -> Page | None:
        """What is seen."""
        return self._pages[self._number] if self._pages else None

    @property
    def number(self) -> int:
        """Which page is seen, from 0."""
        return self._number

    @property
    def page_count(self) -> int:
        """How many there are."""
        return len(self._pages)

    @property
    def has_lines(self) -> bool:
        """Whether units that are seen have a middle, and two inputs vary."""
        layers = {layer for layer, _ in self.page.boxes} if self.page and not self._is_curve else ()
        return any(unit_level(self._network.activations[layer - 1]) is not None for layer in layers)

    def turn(self, by: int) -> None:
        """Go on by so many pages."""
        self._go_to(min(max(0, self._number + by), max(0, len(self._pages) - 1)))

    def _go_to(self, number: int):
        if number != self._number:
            self._number = number
            self.page_changed.emit()
            self.update()

    def _lay_out(self):
        first = self.page.first if self.page else 0
        shape = CURVE_SHAPE if self._is_curve else 1.0
        room = self.width() - 2, self.height() - 4
        self._pages = pages(self.units, *room, self._pixels, shape) if self.units else ()
        self._number = next((n for n, page in enumerate(self._pages) if first < page.end), 0)
        self.page_changed.emit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._lay_out()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        if self.page is None:
            return
        with QPainter(self) as painter:
            painter.translate(1, 1)
            ranges = {layer: self._range(layer) for layer, _ in self.page.headings}
            for layer, top in self.page.headings:
                self._paint_heading(painter, layer, top, ranges[layer])
            for unit, box in self.page.boxes.items():
                self._paint_unit(painter, unit, box, ranges[unit[0]])

    def _range(self, layer: int) -> tuple[float, float]:
        here = [unit for unit in self.page.boxes if unit[0] == layer and self._has(unit)]
        values = [self._found.of(unit) for unit in here]
        return value_range(self._network, layer, np.array(values))

    def _has(self, unit: tuple[int, int]) -> bool:
        return self._found is not None and unit in self._found.units

    def _paint_heading(self, painter: QPainter, layer: int, top: float, limits: tuple[float, float]):
        pixels = self._pixels - 1
        name, y = self._notation.layer(layer), top + 0.45 * HEADING * self._pixels
        style = (SANS, pixels, True, False)
        draw_text(painter, 0, y, name, style, self._theme.color("text"), LEFT)
        lines = legend_lines([bar(limits, self._theme)], self.width(), pixels)
        x = width(name, *style) + 1.2 * pixels
        paint_legend_lines(
            painter, QPointF(x, y - 0.78 * pixels), lines, self.width() - x, pixels, self._theme
        )

    def _paint_unit(self, painter: QPainter, unit, box: QRectF, limits: tuple[float, float]):
        theme, is_selected = self._theme, unit == self._selection.unit
        color = theme.color("accent" if is_selected else "text")
        y = box.top() - 0.5 * TITLE * self._pixels
        draw_name(
            painter, box.left(), y, self._notation.unit(*unit), self._pixels + 1, color, LEFT, is_selected
        )
        if self._has(unit):
            self._paint_values(painter, unit, box, limits)
        painter.setPen(QPen(color if is_selected else theme.color("faint"), 2.6 if is_selected else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _paint_values(self, painter: QPainter, unit, box: QRectF, limits: tuple[float, float]):
        found, values = self._found, self._found.of(unit)
        painter.save()
        painter.setClipRect(box)
        if self._is_curve:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            plane = Plane(box.adjusted(0, 3, 0, -3), found.limits[0], limits)
            path = curve_path(plane, found.places[0], values)
            paint_strong(painter, path, self._theme.color("curve"))
        else:
            plane, level = Plane(box, *found.limits), unit_level(self._network.activations[unit[0] - 1])
            paint_heat(painter, plane, values, limits, level, self._theme)
        painter.restore()

    # Mouse and keys

    def unit_at(self, point: QPointF) -> tuple[int, int] | None:
        """The unit whose map or title is at a point of the widget."""
        boxes = self.page.boxes if self.page else {}
        title = TITLE * self._pixels
        return next((u for u, box in boxes.items() if box.adjusted(0, -title, 0, 0).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the unit under the pointer."""
        unit = self.unit_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and unit is not None:
            self._selection.select(unit=unit)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn pages."""
        if event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Name the unit under the pointer in a tooltip."""
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        unit = self.unit_at(QPointF(event.pos()))
        words = "" if unit is None else tr("{unit}: click to select it", unit=self._notation.unit(*unit).text)
        QToolTip.showText(event.globalPos(), words, self)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select another unit."""
        by = _STEPS.get(
            event.key(), {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key(), 0) * self._columns
        )
        if not by or self.page is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        units, selected = self.units, self._selection.unit
        at = units.index(selected) + by if selected in units else self.page.first
        self._selection.select(unit=units[min(max(0, at), len(units) - 1)])

    @property
    def _columns(self) -> int:
        lefts = {box.left() for box in self.page.boxes.values()} if self.page else {0}
        return len(lefts)

    def _follow(self):
        """Turn to the page of the unit that is selected, wherever that was done."""
        if self._selection.unit in self.units:
            at = self.units.index(self._selection.unit)
            self._go_to(next(n for n, page in enumerate(self._pages) if at < page.end))
        self.update()
