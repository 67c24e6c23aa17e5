"""A caption that is read from afar: where its formulas are broken."""

import pytest
from PySide6.QtCore import QRectF

from bpviz.ui.painting.board import BoardPlaces
from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.far_caption import _document
from bpviz.ui.theme import THEMES

PIXELS = BoardPlaces(QRectF(0, 0, 1280, 720)).caption_pixels
pytestmark = pytest.mark.usefixtures("qapp")


def lines(formula, wide):
    document = _document(Caption("T", "S.", formula, "forward"), THEMES["light"], PIXELS, wide, 2000)
    block = document.lastBlock()
    text, layout = block.text(), block.layout()
    found = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [text[line.textStart() :][: line.textLength()].replace("\xa0", " ").strip() for line in found]


def test_the_name_of_a_second_equation_goes_on_with_it():
    first, second = "<i>x</i> = (0, 0, 0.812, 0.625)", "<i>d</i> = <b>(0, 0, 1)</b> = 1"
    starts = set()
    for wide in range(400, 900, 7):
        broken = lines(f"{first}, &nbsp; {second}", wide)
        assert " ".join(" ".join(broken).split()) == "x = (0, 0, 0.812, 0.625), d = (0, 0, 1) = 1"
        assert all(line.split()[-1] not in ("d", "=") for line in broken)
        starts |= {line.split("=")[0] for line in broken[1:]}
    assert starts == {"d ", ""}  # before the later equation, or before the last sign
