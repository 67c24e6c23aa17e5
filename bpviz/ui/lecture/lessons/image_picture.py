"""The picture of a first layer's weights as images, to be read from afar."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.lecture.lessons.picture import Picture, paint_message
from bpviz.ui.painting.far_images import Tiles, paint_tiles
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.scales import scales
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, elided
from bpviz.ui.painting.weight_images import paint_range, ranged_image
from bpviz.ui.panels.images.images_panel import ImagesPanel
from bpviz.ui.panels.images.picture_shape import written
from bpviz.ui.panels.painted_widget import PaintedWidget
from bpviz.ui.theme import SANS

LINE, HEAD = 1.5, 3.4  # heights of a line and of all that is above the images, in parts of the text's size


class WeightImages(PaintedWidget):
    """What the panel shows: its images, under what they are, their scale and the inputs of the step."""

    def __init__(self, panel: ImagesPanel):
        super().__init__()
        self._panel, self._frame = panel, None

    def show_frame(self, frame: Frame) -> None:
        """Show the panel's images, and the inputs of a frame."""
        self._frame = frame
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the head and the images, or what is said in their place."""
        panel, images = self._panel, self._panel.grid.images
        with QPainter(self) as painter:
            if self._frame is None or panel.text or images is None:
                paint_message(painter, QRectF(self.rect()), panel.text, self._theme, self._pixels)
                return
            area = QRectF(self.rect()).adjusted(1, round(HEAD * self._pixels), -1, -1)
            tiles = Tiles(area, len(images.values), images.shape, self._pixels)
            self._paint_head(painter, tiles)
            paint_tiles(painter, tiles, images.values, images.limits, images.notation, self._theme)
            if panel.grid.selected is not None:
                tiles.paint_ring(painter, panel.grid.selected, self._theme)

    def _paint_head(self, painter: QPainter, tiles: Tiles):
        pixels, theme, images = self._pixels, self._theme, self._panel.grid.images
        room, bold = self.width() - self._paint_inputs(painter), (SANS, pixels, True, False)
        text = theme.color("text")
        draw_text(painter, 0.0, 0.6 * pixels, elided(self._title(tiles), bold, room), bold, text, LEFT)
        limit = None if images.has_own_scales else float(images.limits[0])
        line = QRectF(0.0, LINE * pixels, room, LINE * pixels)
        paint_range(painter, line, limit, theme, pixels)

    def _title(self, tiles: Tiles) -> str:
        """What is shown, and of how many units, if not of all."""
        units, shape = counted(tiles.count), written(tiles.shape)
        if tiles.shown == tiles.count:
            words = tr("{units} units of {written} weights", units=units, written=shape)
        else:
            words = tr("{shown} of {units} units of {written} weights",
                       shown=counted(tiles.shown), units=units, written=shape)  # fmt: skip
        return tr("{words} × input", words=words) if self._panel.times_input.isChecked() else words

    def _paint_inputs(self, painter: QPainter) -> float:
        """The inputs of the step in the right corner; how much of the width they take."""
        frame, pixels, theme = self._frame, self._pixels, self._theme
        if not frame.shows_activation(0):
            return 0.0
        shape, high = self._panel.grid.images.shape, 2 * LINE * pixels
        wide = high * shape[1] / shape[0]
        box = QRectF(self.width() - wide - 1, 1, wide, high - 2)
        inputs = frame.trace.a[0].reshape(shape)
        painter.drawImage(box, ranged_image(inputs, *scales(frame).activations[0], theme))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(box)
        style = (SANS, pixels, False, True)
        x = box.left() - 0.4 * pixels
        return (
            wide + 1.2 * pixels + draw_text(painter, x, 0.6 * pixels, "x", style, theme.color("text"), RIGHT)
        )


class ImagePicture(Picture):
    """The weights of the first layer, where the inputs are a picture."""

    def make(self):
        """The images."""
        self.signals = (self.panel.own_scales.toggled, self.panel.times_input.toggled)
        return (WeightImages(self.panel),)

    def show_frame(self, frame: Frame) -> None:
        """The panel's images."""
        self._title.hide()
        self.parts[0].show_frame(frame)
