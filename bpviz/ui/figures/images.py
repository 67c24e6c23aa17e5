"""Cuts images to whole pixels, and enlarges pixels that are to stay squares."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage

ENLARGED, MOST_BLOCKS = 1.5, 1 << 16
BLOCK = 8  # pixels for one of an enlarged image, which viewers would blur else


def with_large_pixels(image: QImage, part: QRectF, wide: float) -> tuple[QImage, QRectF]:
    """An image that is to be enlarged without smoothing, with blocks for its pixels; the part of it.

    wide: how wide the part is to be drawn; where that hardly enlarges it, all stays as it is.
    """
    if wide <= ENLARGED * part.width() or image.width() * image.height() > MOST_BLOCKS:
        return image, part
    blocks = image.scaled(image.size() * BLOCK)
    return blocks, QRectF(part.topLeft() * BLOCK, part.size() * BLOCK)


def cut_image(image: QImage, source: QRectF, rect: QRectF, seen: QRectF) -> tuple[QImage, QRectF]:
    """Those whole pixels of a part of an image drawn into a rectangle that are seen, and their place.

    QSvgGenerator would write all pixels, whatever part it is told to draw.
    """
    across, down = source.width() / rect.width(), source.height() / rect.height()
    left, right = (source.left() + (x - rect.left()) * across for x in (seen.left(), seen.right()))
    top, bottom = (source.top() + (y - rect.top()) * down for y in (seen.top(), seen.bottom()))
    left, top = round(left), round(top)
    whole = QRect(left, top, max(1, round(right) - left), max(1, round(bottom) - top))
    cut = image.copy(whole)
    cut.setDevicePixelRatio(1.0)
    corner = QPointF(rect.left() + (left - source.left()) / across, rect.top() + (top - source.top()) / down)
    return cut, QRectF(corner, QSizeF(whole.width() / across, whole.height() / down))
