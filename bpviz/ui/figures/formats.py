"""What a figure is written as: SVG, PDF or PNG, by the ending of a file's name."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from bpviz.language import tr
from bpviz.ui.figures.cutting import DPI
from bpviz.ui.figures.reproducible import reproducible

Paint = Callable[[QPainter], None]
POINTS = 72 / DPI  # of a pixel
SVG, PDF, PNG = ".svg", ".pdf", ".png"
FORMATS = {SVG: "SVG", PDF: "PDF", PNG: "PNG"}


def figure_bytes(ending: str, size: QSize, paint: Paint, scale: float = 1.0) -> bytes:
    """A figure as the contents of a file. size: in pixels, as it is painted; scale: of those of a PNG."""
    if ending == SVG:
        return svg(size, paint)
    if ending == PDF:
        return pdf(size, paint)
    buffer = _buffer()
    image(size, paint, scale).save(buffer, "PNG")
    return buffer.data().data()


def format_of(path: str | Path) -> str:
    """The ending of a name. Raises ValueError for none of FORMATS."""
    ending = Path(path).suffix.lower()
    if ending not in FORMATS:
        raise ValueError(
            tr(
                "{path}: cannot be written as a figure; allowed are names that end in {endings}",
                path=path,
                endings=", ".join(FORMATS),
            )
        )
    return ending


def svg(size: QSize, paint: Paint) -> bytes:
    """Shapes and texts; a viewer without the bundled fonts writes these in others."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle("bpviz")
    generator.setDescription("")
    _paint_on(generator, paint)
    return buffer.data().data()


def pdf(size: QSize, paint: Paint) -> bytes:
    """One page of the figure's size, with the fonts in it; the same for the same figure."""
    QHashSeed.setDeterministicGlobalSeed()  # else Qt writes the fonts in another order in each run
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setCreator("bpviz")
    writer.setTitle("bpviz")
    writer.setResolution(DPI)
    page = QSizeF(size) * POINTS
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF())
    _paint_on(writer, paint)
    return reproducible(buffer.data().data())


def image(size: QSize, paint: Paint, scale: float = 1.0) -> QImage:
    """Pixels: `scale` times as many each way as the size."""
    made = QImage((QSizeF(size) * scale).toSize(), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.white)
    _paint_on(made, paint)
    return made


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _paint_on(device, paint: Paint) -> None:
    with QPainter(device) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
