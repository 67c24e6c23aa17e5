import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pictures import pixels
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from bpviz.ui.figures.images import cut_image, with_large_pixels

WIDE, HIGH = 7, 5


def numbered():
    """Every pixel of another colour: its red tells the column, its green the row."""
    made = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    for row in range(HIGH):
        for column in range(WIDE):
            made.setPixel(column, row, 0xFF000000 | column << 16 | row << 8)
    return made


def places(image):
    """(height, width, 2): column and row of each pixel in the image it was cut from."""
    return pixels(image)[..., :2].astype(int)


def centers(start, length, count):
    return start + length * (np.arange(count) + 0.5) / count


shares = st.floats(0, 1).filter(lambda share: 0.01 < share < 0.99)


@given(shares, shares, shares, shares)
def test_those_pixels_are_kept_whose_centers_are_seen_and_each_stays_where_it_is(x1, x2, y1, y2):
    source, rect = QRectF(1, 1, WIDE - 2, HIGH - 1), QRectF(30, -20, 50, 12)
    left, top = rect.left() + min(x1, x2) * rect.width(), rect.top() + min(y1, y2) * rect.height()
    seen = QRectF(left, top, abs(x1 - x2) * rect.width(), abs(y1 - y2) * rect.height())
    columns, rows = centers(rect.left(), rect.width(), WIDE - 2), centers(rect.top(), rect.height(), HIGH - 1)
    for centers_of, edges in ((columns, (seen.left(), seen.right())), (rows, (seen.top(), seen.bottom()))):
        assume(all(np.abs(centers_of - edge).min() > 1e-6 for edge in edges))  # on an edge, either is right
    columns_seen = np.flatnonzero((columns > seen.left()) & (columns < seen.right()))
    rows_seen = np.flatnonzero((rows > seen.top()) & (rows < seen.bottom()))
    cut, place = cut_image(numbered(), source, rect, seen)
    if columns_seen.size and rows_seen.size:
        assert places(cut)[0, :, 0].tolist() == (1 + columns_seen).tolist()
        assert places(cut)[:, 0, 1].tolist() == (1 + rows_seen).tolist()
        assert centers(place.left(), place.width(), cut.width()) == pytest.approx(columns[columns_seen])
        assert centers(place.top(), place.height(), cut.height()) == pytest.approx(rows[rows_seen])


def test_at_least_one_pixel_is_kept():
    cut, place = cut_image(numbered(), QRectF(0, 0, WIDE, HIGH), QRectF(0, 0, 70, 50), QRectF(41, 21, 2, 3))
    assert places(cut).tolist() == [[[4, 2]]]
    assert place == QRectF(40, 20, 10, 10)


def test_an_image_of_a_dense_display_is_cut_by_its_own_pixels():
    dense = numbered()
    dense.setDevicePixelRatio(2.0)
    whole = QRectF(0, 0, WIDE, HIGH)
    assert cut_image(dense, whole, whole, whole)[0].devicePixelRatio() == 1.0


def test_a_pixel_that_is_enlarged_becomes_a_block():
    part = QRectF(2, 1, 3, 2)
    enlarged, seen = with_large_pixels(numbered(), part, 30.0)
    side = enlarged.width() // WIDE
    assert side > 1
    assert (enlarged.width(), enlarged.height()) == (side * WIDE, side * HIGH)
    assert (places(enlarged)[::side, ::side] == places(numbered())).all()
    assert (places(enlarged)[side - 1 :: side, side - 1 :: side] == places(numbered())).all()
    assert seen == QRectF(2 * side, side, 3 * side, 2 * side)


@pytest.mark.parametrize("wide", [1.0, 3.0, 4.0])
def test_what_is_hardly_enlarged_stays(wide):
    image = numbered()
    assert with_large_pixels(image, QRectF(2, 1, 3, 2), wide) == (image, QRectF(2, 1, 3, 2))


def test_a_large_image_stays():
    large = QImage(400, 300, QImage.Format.Format_RGB32)
    assert with_large_pixels(large, QRectF(0, 0, 10, 10), 100.0)[0].width() == 400
