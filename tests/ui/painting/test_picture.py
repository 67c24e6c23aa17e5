import pytest
from PySide6.QtCore import QRectF

from bpviz.debugger.notation import Notation
from bpviz.ui.painting.picture import paint_picture, split
from bpviz.ui.theme import THEMES


@pytest.mark.parametrize("size", [(360, 260), (800, 470), (3840, 2160)], ids=str)
def test_the_parts_fill_the_height_in_order_and_the_network_has_most(size):
    whole = QRectF(7, 9, *size)
    network, legend, band = split(whole)
    assert network.top() == whole.top()
    assert network.bottom() <= legend.top() < legend.bottom() <= band.top() < band.bottom() == whole.bottom()
    assert network.height() > 0.65 * whole.height()


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_picture_has_panel_network_and_caption(paint, worked, theme):
    frame = worked(5)
    image = paint(
        lambda painter, rect: paint_picture(painter, rect, frame, theme, Notation(frame.network)),
        800, 470, "#123456",
    )  # fmt: skip
    assert image.pixelColor(2, 2).name() == theme.panel
    assert image.pixelColor(2, 440).name() == theme.backward
    assert image.pixelColor(790, 460).name() == theme.backward_wash
