"""The present sample's inputs as an image, with what it is beside it."""

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from bpviz.language import tr
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.text import LEFT, draw_text, elided
from bpviz.ui.painting.weight_images import GAP, fitted, ranged_image
from bpviz.ui.panels.images.picture_shape import Shape
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.theme import SANS

LINES = 4.2  # height in lines of text
NOTHING = tr("Take a step: then its sample is shown here.")


class InputImage(PaintedWidget):
    """As tall as four lines of text. text: what stands beside the image, or in its place."""

    def __init__(self):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._inputs: np.ndarray | None = None
        self._shape, self._range, self._lines = (1, 1), (0.0, 1.0), (NOTHING,)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(20 * self._pixels, round(LINES * self._pixels * 1.3))

    def show_inputs(
        self, inputs: np.ndarray | None, shape: Shape, limits: tuple[float, float], sample: str
    ) -> None:
        """inputs: (M,), None before the first sample; limits: the ends of the map; sample: what it is."""
        self._inputs, self._shape, self._range = inputs, shape, limits
        scale = tr("colours from {limits} to {limits2}", limits=short(limits[0]), limits2=short(limits[1]))
        self._lines = (NOTHING,) if inputs is None else (tr("input x"), sample, scale)
        self.setAccessibleName(self.text)
        self.update()

    @property
    def text(self) -> str:
        """What stands beside the image."""
        return ", ".join(self._lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image and the text."""
        pixels = self._pixels
        with QPainter(self) as painter:
            left = GAP / 2
            if self._inputs is not None:
                wide, high = fitted(self._shape, self.height() - 4)
                box = QRectF(left, 2, wide, high)
                image = ranged_image(self._inputs.reshape(self._shape), *self._range, self._theme)
                painter.drawImage(box, image)
                painter.setPen(QPen(self._theme.color("line"), 1))
                painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
                left = box.right() + pixels
            for line, text in enumerate(self._lines):
                is_first = line == 0 and self._inputs is not None
                style = (SANS, pixels, is_first, False)
                color = self._theme.color("text" if is_first else "muted")
                y = 2 + (0.7 + 1.5 * line) * pixels
                draw_text(painter, left, y, elided(text, style, self.width() - left), style, color, LEFT)
