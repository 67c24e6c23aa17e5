"""The images of all units of the first layer: hover, a cursor moved by keys, a click that selects a unit."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent

from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.scales import nice_limit
from bpviz.ui.painting.weight_images import GAP, Grid, paint_ring, paint_tile
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.images.picture_shape import Shape
from bpviz.ui.panels.pointed_view import ACROSS, PointedView

HELP = tr("arrows: another unit, Shift+arrows: another pixel, Enter selects the unit")
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


class ImageGrid(PointedView):
    """Draws Images; its items are units, with an input or none. Stands in a scroll area, whose height it
    knows as its parent's.

    chosen: a unit was clicked or entered. moved: the cursor came to a unit. selected: the unit with a ring;
    lit: a unit and input whose pixel has one.
    """

    moved = Signal(int)
    rings = False  # the cursor's tile has one

    def __init__(self):
        super().__init__(tr("Weights of the first layer as images"), HELP)
        self.images: Images | None = None
        self.selected: int | None = None
        self.lit: Place | None = None

    def set_text_size(self, pixels: int) -> None:
        """Height of the titles."""
        self._pixels = pixels
        self._fit()

    def show_images(self, images: Images) -> None:
        """Draw other images."""
        before = self.images
        self.images = images
        if before is None or (before.values.shape, before.shape) != (images.values.shape, images.shape):
            self.cursor = self.hovered = None
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
    def is_empty(self) -> bool:
        """Whether there are no images yet."""
        return self.images is None

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint the tiles that are in view."""
        grid, images = self.grid, self.images
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
        if shows_focus(self) and self.cursor is not None:
            paint_ring(painter, grid.tile(self.cursor[0]).adjusted(-2, 0, 2, 2), self._theme, 1.0)

    def item_at(self, point: QPointF) -> Place | None:
        """The unit and the pixel at a point."""
        return self.grid.at(point - QPointF(GAP / 2, 0))

    def choose(self, item: Place) -> None:
        """Select the unit."""
        self.chosen.emit(item[0])

    def goal(self, event: QKeyEvent) -> Place | None:
        """The next unit, with Shift the next pixel."""
        if event.key() not in ACROSS:
            return None
        is_pixel = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return (self._next_pixel if is_pixel else self._next_unit)(*ACROSS[event.key()])

    def _next_unit(self, down: int, right: int) -> Place:
        """The first key only shows the cursor, at the selected unit or the first."""
        if self.cursor is None:
            return self.selected or 0, None
        unit = self.cursor[0] + down * self.grid.columns + right
        return (unit, self.cursor[1]) if 0 <= unit < self.grid.count else self.cursor

    def _next_pixel(self, down: int, right: int) -> Place:
        unit, source = self.cursor or (self.selected or 0, None)
        rows, columns = self.images.shape
        row, column = divmod(source, columns) if source is not None else (-down, -right)
        row, column = min(max(row + down, 0), rows - 1), min(max(column + right, 0), columns - 1)
        return unit, row * columns + column

    def go_to(self, item: Place) -> None:
        """Bring the cursor to a unit, and tell which."""
        self.moved.emit(item[0])
        super().go_to(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tiles grow with the panel."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor when the focus came by key."""
        if event.reason() in TAB_REASONS and self.cursor is None and not self.is_empty:
            self.go_to(self._next_unit(0, 0))
        super().focusInEvent(event)
