import pytest
from PySide6.QtGui import QColor

from bpviz.debugger.notation import Name
from bpviz.ui.painting.text import LEFT, RIGHT, draw_name, draw_text, elided, width
from bpviz.ui.theme import SANS

BLACK = QColor("black")


def inked(image):
    """The columns with any ink in them."""
    rows, columns = range(image.height()), range(image.width())
    return [x for x in columns if any(image.pixelColor(x, y).lightness() < 128 for y in rows)]


@pytest.mark.parametrize(("align", "low", "high"), [(LEFT, 100, 160), (RIGHT, 40, 100), (0.5, 70, 130)])
def test_text_and_names_stand_at_their_point(paint, align, low, high):
    for draw in (
        lambda painter, rect: draw_text(painter, 100, 30, "nnn", (SANS, 24), BLACK, align),
        lambda painter, rect: draw_name(painter, 100, 30, Name("v", "1,2"), 24, BLACK, align),
    ):
        columns = inked(paint(draw, 200, 60))
        assert low - 2 <= columns[0] < columns[-1] <= high + 2


def test_a_subscript_stands_lower_and_a_superscript_higher(paint):
    def rows(name):
        image = paint(lambda painter, rect: draw_name(painter, 50, 40, name, 40, BLACK), 100, 80)
        columns = range(100)
        return [y for y in range(80) if any(image.pixelColor(x, y).lightness() < 128 for x in columns)]

    plain, sub, sup = rows(Name("a")), rows(Name("a", "1")), rows(Name("a", "", "(2)"))
    assert sub[-1] > plain[-1]
    assert sup[0] < plain[0]


def test_long_text_is_elided_to_its_room(qapp):
    style = (SANS, 14)
    assert elided("short", style, 200) == "short"
    cut = elided("a very long class name", style, 80)
    assert cut.endswith("…")
    assert width(cut, *style) <= 80
    assert elided("wide", style, 3) == ""
