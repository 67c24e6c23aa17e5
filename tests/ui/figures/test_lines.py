import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from bpviz.ui.figures.lines import cut_line, cut_lines

BOX = QRectF(-1, -2, 4, 3)
numbers = st.floats(-10, 10)


@given(numbers, numbers, numbers, numbers)
def test_of_a_line_that_part_is_kept_which_lies_in_the_box(x1, y1, x2, y2):
    cut = cut_line(QPointF(x1, y1), QPointF(x2, y2), BOX)
    shares = np.linspace(0, 1, 501)
    x, y = x1 + shares * (x2 - x1), y1 + shares * (y2 - y1)
    inside = (x >= BOX.left()) & (x <= BOX.right()) & (y >= BOX.top()) & (y <= BOX.bottom())
    if cut is None:
        assert not inside.any()
        return
    start, end = cut
    assert BOX.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(start)
    assert BOX.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(end)
    long = np.hypot(x2 - x1, y2 - y1)
    kept = np.hypot(end.x() - start.x(), end.y() - start.y())
    assert abs(kept - long * inside.mean()) <= 2 * long / 500 + 1e-9


def test_a_line_that_leaves_and_comes_back_is_two_pieces():
    path = QPainterPath(QPointF(0, 0))
    for x, y in ((10, 0), (10, -1), (0, -1)):
        path.lineTo(x, y)
    cut = cut_lines(path, BOX)
    assert [line.toList() for line in cut.toSubpathPolygons()] == [
        [QPointF(0, 0), QPointF(3, 0)],
        [QPointF(3, -1), QPointF(0, -1)],
    ]


def test_outside_of_the_box_nothing_is_left():
    path = QPainterPath()
    path.addEllipse(QRectF(20, 20, 5, 5))
    assert cut_lines(path, BOX).isEmpty()
