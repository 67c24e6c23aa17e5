"""What is painted of outputs that need all sums at once: bars, and names and values that find room."""

from itertools import pairwise

import numpy as np
import pytest
from painted_texts import painted
from PySide6.QtCore import QRectF

from bpviz.debugger.notation import Name
from bpviz.ui.panels.functions.bars_chart import BarsChart
from bpviz.ui.panels.functions.unit_answers import Answers
from bpviz.ui.theme import THEMES

pytestmark = pytest.mark.usefixtures("qapp")


def chart(count, width=300):
    a = np.full(count, 1 / count)
    names = tuple(Name("y", str(n + 1)) for n in range(count))
    answers = Answers(names, np.zeros(count), a, None, np.zeros(count, bool), np.ones(count))
    return BarsChart(QRectF(0, 0, width, 160), 13, answers)


def texts(made):
    size = round(made.rect.width()), 160
    return painted(size, lambda painter: made.paint(painter, THEMES["light"], None, None)).texts


def test_each_bar_has_its_value_above_and_its_name_below():
    made = chart(4)
    found = texts(made)
    for unit in range(4):
        bar = made.bar(unit)
        mine = [text for text in found if bar.left() - 4 < text.rect.center().x() < bar.right() + 4]
        assert [text.text for text in mine if text.rect.bottom() <= bar.top()] == ["0.25"]
        assert [text.text for text in mine if text.rect.top() >= bar.bottom()] == ["y", str(unit + 1)]


@pytest.mark.parametrize(("count", "width"), [(10, 300), (40, 300), (10, 120)])
def test_what_finds_no_room_is_left_out_never_over_its_neighbour(count, width):
    made = chart(count, width)
    rows = {}
    for text in texts(made):
        rows.setdefault(round(text.rect.center().y() / 8), []).append(text.rect)
    for row in rows.values():
        row.sort(key=lambda rect: rect.left())
        assert all(one.right() <= other.left() + 1 for one, other in pairwise(row))
