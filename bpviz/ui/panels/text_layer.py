"""Texts over shapes that change at the display's rate: kept as a picture, as nobody reads that fast."""

import time
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from bpviz.ui.painting.exact import is_exact

OLDEST_SECONDS = 0.2


class TextLayer:
    """A transparent picture, painted anew when it is told to, its key changes, or it gets old."""

    def __init__(self, oldest_seconds: float = OLDEST_SECONDS):
        self.is_stale, self._oldest = True, oldest_seconds
        self._picture, self._key, self._painted_at = QPixmap(), None, 0.0

    def picture(self, size: QSize, ratio: float, key: object, paint: Callable[[QPainter], None]) -> QPixmap:
        """The picture for a widget of that size and device pixel ratio; paint(painter) writes the texts."""
        now = time.perf_counter()
        is_old = self.is_stale or now - self._painted_at > self._oldest
        if is_old or (size, ratio, key) != self._key:
            self.is_stale = False
            self._key, self._painted_at = (size, ratio, key), now
            self._picture = QPixmap(size * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint(painter)
        return self._picture

    def draw(
        self, painter: QPainter, size: QSize, ratio: float, key: object, paint: Callable[[QPainter], None]
    ) -> None:
        """Draw the picture; into a figure, let the texts be written anew."""
        if is_exact():
            paint(painter)
        else:
            painter.drawPixmap(0, 0, self.picture(size, ratio, key, paint))
