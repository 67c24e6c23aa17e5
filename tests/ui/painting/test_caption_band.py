import pytest
from PySide6.QtCore import QRectF

from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.caption_band import _document, paint_caption
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]
LONG = Caption(
    "7 of 9 · Hidden error", "A sentence of many words. " * 8, "<i>h</i><sub>1</sub> + " * 40, "backward"
)


def band(paint, caption, width=700, height=95):
    return paint(
        lambda painter, rect: paint_caption(painter, rect.adjusted(20, 20, -20, -20), caption, LIGHT),
        width + 40,
        height + 40,
    )


@pytest.mark.parametrize(("tone", "bar"), [("forward", LIGHT.forward), ("backward", LIGHT.backward)])
def test_the_bar_at_the_left_has_the_phases_hue(paint, tone, bar):
    image = band(paint, Caption("Title", "Sentence.", "x = 1", tone))
    assert image.pixelColor(22, 60).name() == bar


def test_the_wash_follows_the_tone(paint):
    image = band(paint, Caption("", "", "", "backward"))
    assert image.pixelColor(400, 60).name() == LIGHT.backward_wash


@pytest.mark.parametrize("caption", [LONG, Caption("Title", "Sentence.", "x = 1", "forward")])
@pytest.mark.parametrize("width", [340, 760, 1900])
def test_text_never_leaves_the_band(paint, caption, width):
    image = band(paint, caption, width)
    outside = [(x, y) for x in range(0, width + 40, 3) for y in (*range(20), *range(116, 135))]
    outside += [(x, y) for y in range(135) for x in (*range(20), *range(width + 21, width + 40))]
    assert {image.pixelColor(*at).name() for at in outside} == {"#ffffff"}
    inside = {image.pixelColor(x, y).name() for x in range(60, 300) for y in range(25, 110, 2)}
    assert len(inside) > 5


def test_failures_are_written_in_the_warning_colour(paint):
    image = band(paint, Caption("Stopped", "Not finite.", "f = ∞", "warning"), height=200)
    names = {image.pixelColor(x, y).name() for x in range(40, 400) for y in range(25, 215)}
    assert LIGHT.warning in names
    assert LIGHT.forward not in names


def test_nothing_is_painted_into_no_room(paint):
    image = paint(lambda painter, rect: paint_caption(painter, QRectF(5, 5, 2, 50), LONG, LIGHT), 60, 60)
    assert image.pixelColor(30, 30).name() == "#ffffff"


def test_a_formula_of_two_parts_takes_two_lines_before_it_becomes_tiny(qapp):
    parts = (
        "g = S / 3 + λ w = −0.0204, m = 0.0223, v = 0.000392",
        "v = v − α m / (√v + ε) = −0.2586 − 0.05 · 0.3",
    )
    joined = Caption("Title", "Sentence.", "; &nbsp; ".join(parts), "backward")
    document = _document(joined, LIGHT, 560, 86)
    assert document.blockCount() == 3
    formula = document.lastBlock()
    assert formula.layout().lineCount() == 2
    assert formula.begin().fragment().charFormat().font().pixelSize() >= 10
    assert document.idealWidth() <= 560
    assert document.size().height() <= 86
    assert _document(joined, LIGHT, 1400, 86).lastBlock().layout().lineCount() == 1
