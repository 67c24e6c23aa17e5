import pytest

from bpviz.ui.panels.images.picture_shape import shapes, square, written


@pytest.mark.parametrize(
    ("count", "shape"), [(64, (8, 8)), (9, (3, 3)), (784, (28, 28)), (4, None), (30, None)]
)
def test_squares_are_found(count, shape):
    assert square(count) == shape


def test_all_shapes_are_offered_the_nearest_to_a_square_first():
    assert shapes(30) == [(5, 6), (6, 5), (3, 10), (10, 3), (2, 15), (15, 2)]
    assert shapes(64)[0] == (8, 8)
    assert shapes(13) == shapes(4) == shapes(1) == []
    assert written((5, 6)) == "5 × 6"
