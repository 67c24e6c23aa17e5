"""Paints the picture of a panel beside a lecture's network, at sizes that are read from afar."""

import time

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from bpviz.ui.lecture.lessons.pictures import PICTURES, Picture
from bpviz.ui.painting.exact import exactly, is_exact
from bpviz.ui.theme import Theme
from bpviz.ui.unspoiled import unspoiled

PACE_SECONDS = 0.1  # between two pictures while frames rush by
DESK_TEXT = 15  # pixels: the size of the text as on a desk; lines and marks are enlarged with it
SMALLEST = DESK_TEXT - 1  # pixels of the smallest text then


class SidePicture(QObject):
    """Shows the first of some panels that has a picture. changed(): it is another one now."""

    changed = Signal()

    def __init__(self, window: QWidget):
        super().__init__(window)
        self._window, self._theme = window, None
        self._made: dict[str, Picture] = {}
        self._picture: Picture | None = None
        self._kept: tuple[tuple, QPixmap] | None = None
        self._painted_at = 0.0

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to paint."""
        return self._picture is not None

    def choose(self, titles: tuple[str, ...]) -> None:
        """Show the first of these panels, by their titles, that has a picture, or nothing."""
        title = next((title for title in titles if title in PICTURES), None)
        if title is not None and title not in self._made:
            self._made[title] = self._new(title)
        self._picture = self._made.get(title)
        self._renew()

    def _new(self, title: str) -> Picture:
        kind, name = PICTURES[title]
        made = kind(getattr(self._window, name), self._window.selection)
        if self._theme is not None:
            made.apply_theme(self._theme)
        for signal in made.signals:
            signal.connect(self._renew)
        return made

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        for made in self._made.values():
            made.apply_theme(theme)
        self._renew()

    def follow(self) -> None:
        """The window has another frame; not each one is painted while they rush by."""
        is_due = time.perf_counter() - self._painted_at > PACE_SECONDS
        if self._picture is not None and (is_due or not self._window.runner.running):
            self._renew()

    def _renew(self, *_) -> None:
        self._kept = None
        self.changed.emit()

    def paint(self, painter: QPainter, rect: QRectF, pixels: int) -> None:
        """Paint it into a rectangle, with texts of so many pixels: as lines into a figure, else an image."""
        place, ratio = rect.toAlignedRect(), painter.device().devicePixelRatioF()
        if is_exact():
            self._paint_lines(painter, place, pixels)
            return
        key = place.size(), pixels, ratio
        if self._kept is None or self._kept[0] != key:
            self._kept = key, self._drawn(place.size(), pixels, ratio)
            self._painted_at = time.perf_counter()
        painter.drawPixmap(place, self._kept[1])

    def _paint_lines(self, painter: QPainter, place: QRect, pixels: int) -> None:
        scale = self._fit(place.size(), pixels)
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(scale, scale)
        self._picture.render(painter, QPoint())
        painter.restore()

    def _fit(self, size: QSize, pixels: int) -> float:
        """Lay it out as on a desk, with the window's frame; how much it is enlarged for its smallest text."""
        scale = pixels / SMALLEST
        self._picture.resize(size / scale)
        self._picture.set_text_size(DESK_TEXT)
        self._picture.show_frame(unspoiled(self._window.seen.frame, self._window.prediction))
        return scale

    def _drawn(self, size: QSize, pixels: int, ratio: float) -> QPixmap:
        scale = self._fit(size, pixels)
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio * scale)
        pixmap.fill(self._picture.palette().window().color())
        with exactly():
            self._picture.render(pixmap, QPoint())
        return pixmap
