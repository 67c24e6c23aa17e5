import xml.etree.ElementTree as ElementTree

import pytest
from pictures import pdf_page, pixels
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage

from bpviz.ui.figures.formats import figure_bytes, format_of, image
from bpviz.ui.theme import SANS, font

SIZE = QSize(200, 100)


def paint(painter):
    painter.fillRect(QRectF(0, 0, 200, 100), Qt.GlobalColor.white)
    painter.setFont(font(SANS, 20))
    painter.drawText(QPointF(10, 40), "γ = 0.5")
    painter.fillRect(QRectF(50, 60, 100, 20), QColor("#11509e"))


def test_an_svg_is_xml_of_the_figures_size_with_texts_in_named_fonts(qapp):
    root = ElementTree.fromstring(figure_bytes(".svg", SIZE, paint))
    assert root.get("viewBox") == "0 0 200 100"
    texts = [e for e in root.iter() if e.tag.endswith("}text")]
    assert "".join("".join(e.itertext()) for e in texts).replace("\n", "").replace(" ", "") == "γ=0.5"
    assert {e.get("font-family") for e in texts} == {SANS}


def test_a_pdf_has_one_page_of_the_figures_size_with_its_text_in_it(qapp):
    pages, seen, text = pdf_page(figure_bytes(".pdf", SIZE, paint))
    assert (pages, text.strip()) == (1, "γ = 0.5")
    assert seen.shape[:2] == (100, 200)
    assert tuple(seen[70, 100]) == (0x11, 0x50, 0x9E)
    assert tuple(seen[70, 40]) == (255, 255, 255)


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.5])
def test_a_png_has_as_many_pixels_as_it_is_scaled_to(qapp, scale):
    made = QImage.fromData(figure_bytes(".png", SIZE, paint, scale))
    assert (made.width(), made.height()) == (round(200 * scale), round(100 * scale))
    assert made.pixelColor(round(100 * scale), round(70 * scale)) == QColor("#11509e")


def test_the_same_figure_is_the_same_bytes(qapp):
    for ending in (".svg", ".png"):
        assert figure_bytes(ending, SIZE, paint) == figure_bytes(ending, SIZE, paint)
    assert (pixels(image(SIZE, paint)) == pixels(image(SIZE, paint))).all()


def test_the_name_of_a_file_says_how_it_is_written():
    assert [format_of(name) for name in ("a.svg", "b/c.PDF", "d.e.png")] == [".svg", ".pdf", ".png"]
    with pytest.raises(
        ValueError, match=r"^a\.jpg: cannot be written as a figure; allowed are .*\.svg, \.pdf"
    ):
        format_of("a.jpg")
