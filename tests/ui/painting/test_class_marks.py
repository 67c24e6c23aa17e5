"""The marks of classes can be told apart by shape alone, and by hue alone."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from bpviz.ui.painting.class_marks import SHAPES, paint_mark
from bpviz.ui.painting.hues import hue
from bpviz.ui.theme import THEMES

SIZE, RADIUS = 64, 20.0


def picture(class_, theme, **kind):
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_mark(painter, QPointF(SIZE / 2, SIZE / 2), class_, RADIUS, THEMES[theme], **kind)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint32).reshape(SIZE, SIZE) & 0xFFFFFF


def silhouette(class_):
    return picture(class_, "light") != 0


def test_every_class_has_a_shape_of_its_own():
    shapes = [silhouette(class_) for class_ in range(len(SHAPES))]
    for one in range(len(shapes)):
        for other in range(one):
            differing = (shapes[one] ^ shapes[other]).sum()
            assert differing > 0.15 * shapes[one].sum()


def test_shapes_are_about_as_large_as_each_other_and_stay_in_reach():
    areas = [silhouette(class_).sum() for class_ in range(len(SHAPES))]
    assert max(areas) < 2.2 * min(areas)
    rows, columns = np.nonzero(np.any([silhouette(class_) for class_ in range(len(SHAPES))], axis=0))
    assert np.hypot(rows - SIZE / 2, columns - SIZE / 2).max() < 1.5 * RADIUS


@pytest.mark.parametrize("theme", THEMES)
def test_a_mark_is_filled_with_its_hue_unless_it_is_hollow(theme):
    for class_ in range(len(SHAPES)):
        color = hue(class_, THEMES[theme]).rgb() & 0xFFFFFF
        panel = THEMES[theme].color("panel").rgb() & 0xFFFFFF
        assert picture(class_, theme)[SIZE // 2, SIZE // 2] == color
        hollow = picture(class_, theme, hollow=True)
        assert hollow[SIZE // 2, SIZE // 2] == panel
        assert (hollow == color).any()
