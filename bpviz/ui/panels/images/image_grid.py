"""The images of all units of the first layer: hover, a cursor moved by keys, a click that selects a unit."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bpviz.debugger.notation import Notation
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.scales import nice_limit
from bpviz.ui.painting.weight_images import GAP, Grid, paint_ring, paint_tile
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.images.picture_shape import Shape
from bpviz.ui.theme import THEMES, Theme

HELP = "arrows: another unit, Shift+arrows: another pixel, Enter selects the unit"
Place = tuple[int, int | None]  # a unit, and an input or none


@dataclass(frozen=True, eq=False)
class Images:
    """values: (units, inputs), what is shown as pixels. has_own_scales: each image on a scale of its own."""

    values: np.ndarray
    shape: Shape
    notation: Notation
    has_own_scales: bool

    @cached_property
    def limits(self) -> np.ndarray:
        """The greatest magnitude on the map, of each unit, (units,)."""
        greatest = np.abs(self.values).max(axis=1)
        if self.has_own_scales:
            return np.where(greatest > 0, greatest, 1.0)
        return np.full(len(greatest), nice_limit(float(greatest.max())))


class ImageGrid(QWidget):
    """Draws Images; stands in a scroll area, whose height it knows as its parent's.

    pointed: a unit and an input under the mouse or the cursor, None for none.
    chosen: a unit was clicked or entered. moved: the cursor came to a unit. selected: the unit with a ring;
    lit: a unit and input whose pixel has one.
    """

    pointed = Signal(object)
    chosen = Signal(int)
    moved = Signal(int)

    def __init__(self):
        super().__init__()
        self.images: Images | None = None
        self.selected: int | None = None
        self.lit: Place | None = None
        self._theme, self._pixels = THEMES["light"], 12
        self.cursor: Place | None = None
        self._hovered: Place | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Weights of the first layer as images")
        self.setAccessibleDescription(HELP)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the titles."""
        self._pixels = pixels
        self._fit()

    def show_images(self, images: Images) -> None:
        """Draw other images."""
        before = self.images
        self.images = images
        if before is None or (before.values.shape, before.shape) != (images.values.shape, images.shape):
            self.cursor = self._hovered = None
            self._fit()
        self.update()
        if self.shown is not None:
            self.pointed.emit(self.shown)

    def mark(self, selected: int | None, lit: Place | None) -> None:
        """Put rings around a unit's image and around a pixel."""
        if (selected, lit) != (self.selected, self.lit):
            self.selected, self.lit = selected, lit
            self.update()

    @property
    def grid(self) -> Grid:
        """Where the tiles stand; a few pixels at each side are for rings."""
        count, shape, room = len(self.images.values), self.images.shape, self.parentWidget().height()
        return Grid(self.width() - GAP, count, shape, self._pixels, room)

    def _fit(self):
        if self.images is not None:
            self.setMinimumHeight(self.grid.height)
            self.update()

    @property
    def shown(self) -> Place | None:
        """What is pointed at: by the mouse before the keys."""
        return self._hovered if self._hovered is not None else self.cursor if self.hasFocus() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles that are in view."""
        if self.images is None:
            return
        painter, grid, images = QPainter(self), self.grid, self.images
        painter.translate(GAP / 2, 0)
        for place in grid.places(event.rect().top(), event.rect().bottom()):
            limit = float(images.limits[place])
            note = f"±{short(limit, 2)}" if images.has_own_scales else ""
            name = images.notation.unit(1, place)
            paint_tile(painter, grid, place, name, images.values[place], limit, self._theme, note)
        self._paint_rings(painter, grid)

    def _paint_rings(self, painter: QPainter, grid: Grid):
        if self.selected is not None and self.selected < grid.count:
            paint_ring(painter, grid.image(self.selected), self._theme, 3.0)
        shown = self.shown if self.shown is not None else self.lit
        for unit, source in (place for place in (shown, self.lit) if place is not None):
            if unit < grid.count and source is not None:
                paint_ring(painter, grid.pixel(unit, source), self._theme, 2.0)
        if self.hasFocus() and self.cursor is not None:
            paint_ring(painter, grid.tile(self.cursor[0]).adjusted(-2, 0, 2, 2), self._theme, 1.0)

    def _at(self, event: QMouseEvent) -> Place | None:
        if self.images is None:
            return None
        return self.grid.at(event.position() - QPointF(GAP / 2, 0))

    def _point(self):
        self.update()
        self.pointed.emit(self.shown)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the pixel under the pointer."""
        found = self._at(event)
        if found != self._hovered:
            self._hovered = found
            self._point()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self._hovered = None
        self._point()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the unit under the pointer."""
        found = self._at(event)
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self.cursor = found
            self.chosen.emit(found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor from unit to unit, with Shift from pixel to pixel; Enter selects."""
        if self.images is None or event.key() not in (*_MOVES, *_ENTER):
            super().keyPressEvent(event)
        elif event.key() in _MOVES:
            is_pixel = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self._move_pixel if is_pixel else self._move_unit)(*_MOVES[event.key()])
        elif self.cursor is not None:
            self.chosen.emit(self.cursor[0])

    def _move_unit(self, down: int, right: int):
        """The first key only shows the cursor, at the selected unit or the first."""
        if self.cursor is None:
            self._move_to(self.selected or 0, None)
            return
        unit, grid = self.cursor[0] + down * self.grid.columns + right, self.grid
        if 0 <= unit < grid.count:
            self._move_to(unit, self.cursor[1])

    def _move_pixel(self, down: int, right: int):
        unit, source = self.cursor or (self.selected or 0, None)
        rows, columns = self.images.shape
        row, column = divmod(source, columns) if source is not None else (-down, -right)
        row, column = min(max(row + down, 0), rows - 1), min(max(column + right, 0), columns - 1)
        self._move_to(unit, row * columns + column)

    def _move_to(self, unit: int, source: int | None):
        self.cursor, self._hovered = (unit, source), None
        self.moved.emit(unit)
        self._point()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tiles grow with the panel."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor when the focus came by key."""
        super().focusInEvent(event)
        if event.reason() in TAB_REASONS and self.cursor is None and self.images is not None:
            self._move_unit(0, 0)
        self._point()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self._point()


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
