"""A picture that stands still while what it was painted from goes on."""

from collections.abc import Callable

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter, QPicture


class Still:
    """Keeps what a function paints, as painting commands, so that it is sharp at any size and zoom."""

    def __init__(self, size: QSizeF, paint: Callable[[QPainter], None]):
        self._size, self._picture = size, QPicture()
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter)

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        """Paint it at the painter's origin, stretched to a size in pixels."""
        painter.save()
        painter.scale(size.width() / self._size.width(), size.height() / self._size.height())
        painter.drawPicture(0, 0, self._picture)
        painter.restore()
