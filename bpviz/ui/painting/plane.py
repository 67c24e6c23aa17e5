"""A part of the plane in a rectangle of pixels."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform


@dataclass(frozen=True)
class Plane:
    """x and y: least and greatest number. rect: where they lie, y upwards."""

    rect: QRectF
    x: tuple[float, float]
    y: tuple[float, float]

    def pixels(self, places: np.ndarray) -> np.ndarray:
        """Where points stand, (n, 2) to (n, 2)."""
        across = self.rect.left() + (places[:, 0] - self.x[0]) * self.pixels_per_unit[0]
        down = self.rect.bottom() - (places[:, 1] - self.y[0]) * self.pixels_per_unit[1]
        return np.column_stack([across, down])

    def pixel(self, place) -> QPointF:
        """Where one point stands."""
        return QPointF(*self.pixels(np.reshape(place, (1, 2)))[0])

    def place(self, pixel: QPointF) -> np.ndarray:
        """What a pixel means, (2,); one outside means the nearest place inside."""
        across, up = self.pixels_per_unit
        place = (
            self.x[0] + (pixel.x() - self.rect.left()) / across,
            self.y[0] + (self.rect.bottom() - pixel.y()) / up,
        )
        return self.inside(place)

    def inside(self, place) -> np.ndarray:
        """The place, or the nearest one in this part of the plane; rounded to what a pixel can tell."""
        digits = max(0, 2 - math.floor(math.log10(min(self.x[1] - self.x[0], self.y[1] - self.y[0]))))
        corners = [*zip(self.x, self.y, strict=True)]
        return np.round(np.clip(place, *corners), digits)

    @property
    def pixels_per_unit(self) -> tuple[float, float]:
        """How far apart numbers 0 and 1 are, across and up."""
        return self.rect.width() / (self.x[1] - self.x[0]), self.rect.height() / (self.y[1] - self.y[0])

    def from_grid(self, path: QPainterPath, rows: int, columns: int) -> QPainterPath:
        """A path in parts of a grid whose points are the middles of equal parts of the plane."""
        wide, high = self.rect.width() / columns, self.rect.height() / rows
        left, bottom = self.rect.left() + wide / 2, self.rect.bottom() - high / 2
        return QTransform(wide, 0.0, 0.0, -high, left, bottom).map(path)
