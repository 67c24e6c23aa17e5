import numpy as np
import pytest
from pictures import difference, pixels, svg_pixels
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF

from bpviz.ui.figures.cutting import CuttingDevice
from bpviz.ui.figures.formats import image, svg

SIZE = QSize(120, 90)
CLIP = QRectF(30, 20, 50, 40)
BLUE, RED = QColor("#11509e"), QColor("#8c360c")


def rect(painter):
    painter.fillRect(QRectF(10, 10, 60, 60), BLUE)


def outlined(painter):
    painter.setPen(QPen(RED, 3))
    painter.setBrush(BLUE)
    painter.drawEllipse(QRectF(20, 10, 70, 60))


def lines(painter):
    painter.setPen(QPen(BLUE, 2))
    painter.drawLine(QPointF(0, 0), QPointF(120, 90))
    painter.drawPolyline(QPolygonF([QPointF(5, 80), QPointF(60, 5), QPointF(110, 80)]))


def text(painter):
    font = QFont("DejaVu Sans")
    font.setPixelSize(22)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(BLUE)
    painter.drawText(QPointF(8, 45), "clipped δ")


def picture(painter):
    drawn = QImage(4, 4, QImage.Format.Format_RGB32)
    drawn.fill(BLUE)
    drawn.setPixelColor(1, 1, RED)
    drawn.setPixelColor(2, 2, RED)
    painter.drawImage(QRectF(10, 0, 80, 80), drawn)


def flat(painter):
    """A hairline in a plot whose coordinates are far from pixels."""
    pen = QPen(RED, 1.5)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.translate(0, 80)
    painter.scale(0.1, -200)
    painter.drawPolyline(QPolygonF([QPointF(100 * x, 0.1 + 0.3 * (x % 2)) for x in range(12)]))


def scaled(painter):
    painter.scale(1.5, 1.5)
    painter.rotate(10)
    outlined(painter)


SHAPES = (rect, outlined, lines, text, picture, flat, scaled)


def clipped(paint):
    def painting(painter):
        painter.setClipRect(CLIP)
        paint(painter)

    return painting


def through_device(paint):
    def painting(painter):
        device = CuttingDevice(painter, SIZE)
        onto = QPainter(device)
        onto.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(onto)
        onto.end()

    return painting


CASES = [(paint, scale) for paint in SHAPES for scale in (1.0, 2.0)]
CASES.remove((flat, 2.0))  # hairlines grow: see below


@pytest.mark.parametrize(("paint", "scale"), CASES)
def test_what_is_cut_looks_as_what_is_clipped(qapp, paint, scale):
    expected = pixels(image(SIZE, clipped(paint), scale))
    seen = pixels(image(SIZE, through_device(clipped(paint)), scale))
    assert difference(seen, expected) < 1.2
    outside = np.ones(seen.shape[:2], bool)
    left, top, right, bottom = (round(scale * edge) for edge in (28, 18, 82, 62))
    outside[top:bottom, left:right] = False
    assert (seen[outside] == 255).all()
    assert difference(expected, np.full_like(expected, 255)) > 2  # there is something to be seen


@pytest.mark.parametrize("paint", SHAPES)
def test_an_svg_of_it_looks_the_same_in_a_viewer_that_knows_no_clips(qapp, paint):
    expected = pixels(image(SIZE, clipped(paint)))
    seen = svg_pixels(svg(SIZE, through_device(clipped(paint))), SIZE.toTuple())
    assert difference(seen, expected) < 2


@pytest.mark.parametrize("paint", SHAPES)
def test_without_a_clip_nothing_is_cut(qapp, paint):
    assert difference(pixels(image(SIZE, through_device(paint))), pixels(image(SIZE, paint))) < 1.5


def test_bounds_cut_whatever_clip_is_set(qapp):
    def paint(painter):
        device = CuttingDevice(painter, SIZE)
        device.bounds = CLIP
        onto = QPainter(device)
        onto.setClipRect(QRectF(0, 0, 60, 90))
        rect(onto)
        onto.end()

    seen = pixels(image(SIZE, paint))
    painted = np.argwhere((seen != 255).any(axis=2))
    assert painted.min(axis=0).tolist() == [20, 30]
    assert painted.max(axis=0).tolist() == [59, 59]


def test_texts_inside_of_the_clip_stay_texts(qapp):
    def paint(painter):
        painter.setClipRect(QRectF(0, 0, 300, 60))
        text(painter)

    assert b">clipped </text>" in svg(QSize(300, 60), through_device(paint)).replace(b"\n ", b"")
    assert b"<text" not in svg(SIZE, through_device(clipped(text)))


def test_the_painter_is_left_as_it_was(qapp):
    def paint(painter):
        painter.setPen(QPen(RED, 5))
        painter.translate(3, 4)
        through_device(scaled)(painter)
        assert painter.pen() == QPen(RED, 5)
        assert painter.transform().dx() == 3

    image(SIZE, paint)


def test_enlarged_pixels_stay_squares(qapp):
    seen = svg_pixels(svg(SIZE, through_device(picture)), SIZE.toTuple())
    assert np.abs(seen[5:75, 15:25] - [BLUE.red(), BLUE.green(), BLUE.blue()]).max() < 3
    assert np.abs(seen[23:37, 33:47] - [RED.red(), RED.green(), RED.blue()]).max() < 3


def test_dashes_and_opacity_come_through(qapp):
    def paint(painter):
        painter.setOpacity(0.5)
        painter.setPen(QPen(BLUE, 4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(5, 45), QPointF(115, 45))

    assert difference(pixels(image(SIZE, through_device(paint))), pixels(image(SIZE, paint))) < 0.1


def test_hairlines_grow_with_the_picture(qapp):
    small = pixels(image(SIZE, through_device(flat)))
    large = pixels(image(SIZE, through_device(flat), 2.0))
    assert (255 - large).sum() == pytest.approx(4 * (255 - small).sum(), rel=0.03)
