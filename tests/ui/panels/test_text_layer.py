"""Texts are painted anew when they must be, and only then."""

import pytest
from PySide6.QtCore import QSize

from bpviz.ui.panels.text_layer import TextLayer

SIZE = QSize(40, 30)


@pytest.fixture
def layer(qapp):
    made = TextLayer()
    made.paints = 0

    def paint(painter):
        made.paints += 1
        painter.fillRect(0, 0, 10, 10, "red")

    made.show = lambda key="same", size=SIZE: made.picture(size, 1.0, key, paint).toImage()
    return made


def test_the_picture_is_kept(layer):
    assert layer.show() == layer.show()
    assert layer.paints == 1


def test_it_is_transparent_where_nothing_is_written(layer):
    image = layer.show()
    assert image.pixelColor(5, 5).name() == "#ff0000"
    assert image.pixelColor(25, 20).alpha() == 0


def test_another_key_size_or_stale_numbers_are_painted_at_once(layer):
    layer.show()
    layer.show(key="other")
    layer.show(key="other", size=QSize(50, 30))
    layer.is_stale = True
    layer.show(key="other", size=QSize(50, 30))
    assert layer.paints == 4
