"""Where small maps stand: every unit once, inside the panel, none over another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.ui.panels.maps.unit_pages import LEAST_CELL, TITLE, pages


def units_of(*sizes):
    return tuple((layer, unit) for layer, size in enumerate(sizes, 1) for unit in range(size))


@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=4),
    st.integers(260, 400),
    st.integers(260, 900),
    st.sampled_from((0.7, 1.0)),
)
def test_every_unit_stands_once_in_order_inside_and_apart(sizes, width, height, shape):
    units = units_of(*sizes)
    made = pages(units, width, height, 13, shape)
    assert [unit for page in made for unit in page.boxes] == list(units)
    assert [page.first for page in made[1:]] == [page.end for page in made[:-1]]
    for page in made:
        boxes = [box.adjusted(0, -TITLE * 13, 0, 0) for box in page.boxes.values()]
        assert all(box.top() > 0 for box in boxes)
        assert all(box.bottom() < height + 1e-6 and box.right() < width + 1e-6 for box in boxes)
        assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
        assert [layer for layer, _ in page.headings] == sorted({layer for layer, _ in page.boxes})


@pytest.mark.parametrize(("sizes", "count"), [((3,), 1), ((8, 8), 1), ((32,), 2), ((100, 100), 13)])
def test_few_units_are_large_and_many_go_on_pages(sizes, count):
    """4 cells of 64 pixels fit beside one another, and 4 rows of them below their heading."""
    made = pages(units_of(*sizes), 280, 430, 12, 1.0)
    assert len(made) == count
    wide = next(iter(made[0].boxes.values())).width()
    assert wide >= LEAST_CELL
    assert (wide > 100) == (sizes == (3,))


def test_more_units_make_cells_no_larger():
    wides = [
        next(iter(pages(units_of(n), 280, 430, 12, 1.0)[0].boxes.values())).width() for n in range(1, 40)
    ]
    assert all(a >= b for a, b in pairwise(wides))
