"""Every text of a picture as it is really painted: its place, its size, its colour, and what is behind it."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class PaintedText:
    """rect: of its ink, in pixels of the picture. pixels: the size of its font. color: of its ink."""

    text: str
    rect: QRectF
    pixels: float
    color: QColor


@dataclass(frozen=True)
class Painted:
    """texts: of a picture. widths: of all lines in it, in pixels."""

    size: tuple[int, int]
    texts: list[PaintedText]
    widths: list[float]
    svg: ElementTree.Element

    @cached_property
    def behind(self) -> QImage:
        """The picture without its texts."""
        return _without_texts(self.svg, self.size)


def painted(size: tuple[int, int], paint: Callable[[QPainter], None]) -> Painted:
    """What a function paints into a picture of that size, by way of Qt's own SVG writer."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*size))
    generator.setViewBox(QRectF(0, 0, *size))
    generator.setResolution(96)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    root = ElementTree.fromstring(bytes(data))
    texts, widths = [], []
    _collect(root, QTransform(), {}, texts, widths)
    return Painted(size, texts, widths, root)


def _collect(element, transform: QTransform, style: dict, texts: list, widths: list) -> None:
    style = {**style, **element.attrib}
    if "transform" in element.attrib:
        numbers = map(float, re.findall(r"-?[\d.]+(?:e-?\d+)?", element.attrib["transform"]))
        transform = QTransform(*numbers) * transform
    if element.tag == f"{_SVG}text" and "".join(element.itertext()).strip():
        texts.append(_text(element, transform, style))
    elif element.tag in (f"{_SVG}line", f"{_SVG}polyline") and style.get("stroke", "none") != "none":
        widths.append(float(style.get("stroke-width", 1)) * abs(transform.determinant()) ** 0.5)
    for child in element:
        _collect(child, transform, style, texts, widths)


def _text(element, transform: QTransform, style: dict) -> PaintedText:
    font = QFont(style["font-family"])
    pixels = float(style["font-size"])
    font.setPixelSize(round(pixels))
    font.setWeight(QFont.Weight(int(style["font-weight"])))
    font.setItalic(style["font-style"] == "italic")
    text = "".join(element.itertext())
    metrics, bare = QFontMetricsF(font), text.lstrip()
    x = float(style["x"]) + metrics.horizontalAdvance(text) - metrics.horizontalAdvance(bare)
    ink = metrics.tightBoundingRect(bare.rstrip()).translated(x, float(style["y"]))
    scale = abs(transform.determinant()) ** 0.5
    return PaintedText(text, transform.mapRect(ink), scale * pixels, QColor(style["fill"]))


def _without_texts(root, size: tuple[int, int]) -> QImage:
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag == f"{_SVG}text"]:
            parent.remove(child)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))  # so that a place that nothing is painted on stands out
    painter = QPainter(image)
    QSvgRenderer(QByteArray(ElementTree.tostring(root))).render(painter)
    painter.end()
    return image


def overlaps(texts: list[PaintedText], allowed: float = 0.25) -> list[tuple[str, str]]:
    """Pairs of texts whose ink shares more than a part of their size: letters that lean do so by a little."""
    texts = [text for text in texts if not text.rect.isEmpty()]
    shrunk = [text.rect.marginsRemoved(_margins(allowed / 2 * text.pixels)) for text in texts]
    return [
        (one.text, other.text)
        for place, one in enumerate(texts)
        for at, other in enumerate(texts[:place])
        if shrunk[place].intersects(shrunk[at])
    ]


def _margins(size: float) -> QMarginsF:
    return QMarginsF(size, size, size, size)


def least_contrast(behind: QImage, text: PaintedText, share: float = 0.1) -> float:
    """The contrast, as WCAG 2 defines it, of a text to what is behind it; to all but a share of that."""
    rect = text.rect.toAlignedRect().intersected(behind.rect())
    image = behind.copy(rect).convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    pixels = rows[:, : image.width(), :3].reshape(-1, 3)
    one, other = _luminance(np.array(text.color.getRgb()[:3])), _luminance(pixels)
    ratios = (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
    return float(np.quantile(ratios, share))


def _luminance(rgb: np.ndarray) -> np.ndarray:
    channels = rgb / 255.0
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])
