import itertools

import numpy as np
import pytest

from bpviz.engine.network import Network
from bpviz.ui.painting.layout import layout

SIZES = [(2, 3, 1), (4, 8, 3), (2, 8, 8, 1), (64, 32, 10), (784, 300, 100, 10), (2, 1)]
BOXES = [(800, 350), (1300, 560), (2600, 1100)]


def place(sizes, box=(800, 350), bias=True):
    return layout(Network(sizes, ("sigmoid",) * (len(sizes) - 1), bias), 10.0, 20.0, *map(float, box))


@pytest.mark.parametrize("sizes", SIZES, ids=str)
@pytest.mark.parametrize("box", BOXES, ids=str)
def test_discs_lie_inside_and_do_not_overlap(sizes, box):
    for column in place(sizes, box).columns:
        discs = [(y, column.radius) for y in column.y] + ([column.bias] if column.bias else [])
        discs.sort()
        assert discs[0][0] - discs[0][1] >= 20
        assert discs[-1][0] + discs[-1][1] <= 20 + box[1]
        for (y, radius), (below, other) in itertools.pairwise(discs):
            assert below - y > radius + other


def test_a_small_network_fills_the_height_with_big_discs():
    columns = place((2, 3, 1)).columns
    assert min(column.radius for column in columns) > 0.055 * 350
    assert columns[1].y[-1] - columns[1].bias[0] > 0.5 * 350


@pytest.mark.parametrize("box", BOXES, ids=str)
def test_a_wide_layer_shows_its_first_and_last_units(box):
    column = place((784, 300, 100, 10), box).columns[0]
    assert column.size == 784
    assert list(column.units[:3]) == [0, 1, 2]
    assert column.units[-1] == 783
    assert 5 <= len(column.units) <= 16
    before = column.y[column.units < 300].max()
    assert before < column.gap_y < column.y[column.units > 700].min()


def test_a_layer_that_fits_is_shown_whole():
    column = place((4, 8, 3)).columns[1]
    assert list(column.units) == list(range(8))
    assert column.gap_y is None


def test_constant_units_only_where_there_are_biases():
    assert [column.bias is not None for column in place((2, 3, 1)).columns] == [True, True, False]
    assert all(column.bias is None for column in place((2, 3, 1), bias=False).columns)


def test_every_parameter_of_a_small_network_has_one_edge():
    edges = place((2, 3, 1)).edges
    assert sorted(np.concatenate([layer.index for layer in edges])) == list(range(13))


@pytest.mark.parametrize("sizes", [(2, 3, 1), (784, 300, 100, 10)], ids=str)
def test_an_edge_is_found_where_it_runs(sizes):
    laid = place(sizes, (1300, 560))
    for edges in laid.edges:
        for edge in range(0, len(edges.index), 7):
            x = 0.93 * edges.x1[edge] + 0.07 * edges.x2[edge]
            y = 0.93 * edges.y1[edge] + 0.07 * edges.y2[edge]
            assert laid.parameter_at(x, y, 0.01) == edges.index[edge]


def test_an_edge_is_found_a_few_pixels_off_but_not_farther():
    laid = place((2, 1), (800, 350))
    edges = laid.edges[0]
    x, y = (edges.x1[0] + edges.x2[0]) / 2, (edges.y1[0] + edges.y2[0]) / 2
    assert laid.parameter_at(x, y - 3) == edges.index[0]
    assert laid.parameter_at(x, y - 30) is None


def test_the_edge_of_a_constant_unit_is_the_bias():
    laid = place((2, 3, 1))
    edges = laid.edges[1]
    x, y = edges.x1[0], edges.y1[0]
    assert laid.parameter_at(float(x) + 1, float(y)) == 12


def test_a_unit_is_found_under_its_disc_only():
    laid = place((784, 300, 100, 10), (1300, 560))
    column = laid.columns[2]
    assert laid.unit_at(column.x, column.y[-1]) == (2, 99)
    assert laid.unit_at(column.x + 0.9 * column.radius, column.y[0]) == (2, 0)
    assert laid.unit_at(column.x + 1.2 * column.radius, column.y[0]) is None


@pytest.mark.parametrize("sizes", [(2, 3, 1), (3, 3, 2), (2, 2, 2)], ids=str)
def test_labels_of_weights_overlap_neither_each_other_nor_discs(sizes):
    laid = place(sizes)
    for edges, rects in zip(laid.edges, laid.label_rects, strict=True):
        assert len(rects) == len(edges.index)
        assert not any(one.intersects(other) for one, other in itertools.combinations(rects, 2))
        start, end = laid.columns[edges.layer - 1], laid.columns[edges.layer]
        assert all(start.x + start.radius < rect.left() for rect in rects)
        assert all(rect.right() < end.x - end.radius for rect in rects)


def test_labels_are_left_out_where_they_do_not_fit():
    assert place((64, 32, 10)).label_rects == (None, None)


def test_values_of_ten_outputs_are_readable():
    column = place((64, 32, 10), (1300, 560)).columns[-1]
    assert column.value_pixels >= 9


@pytest.mark.parametrize(("width", "height"), [(450, 370), (545, 350), (545, 365), (545, 380), (825, 620)])
def test_labels_of_a_narrow_picture_find_room_clear_of_errors_and_one_another(width, height):
    place = layout(Network((2, 3, 1), ("sigmoid", "sigmoid"), True), 0, 0, width, height)
    errors = [rect for column in place.columns for rect in column.error_rects]
    assert len(errors) == 4
    for rects in place.label_rects:
        for n, rect in enumerate(rects):
            assert not any(rect.intersects(other) for other in [*errors, *rects[n + 1 :]])


def test_text_of_a_narrow_picture_stays_readable():
    network = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)
    assert layout(network, 0, 0, 362, 362).em >= 13


@pytest.mark.parametrize("box", [(552, 409), (690, 380), (1024, 409), (320, 300)], ids=str)
def test_bars_of_normalized_layers_lie_on_no_discs_in_a_narrow_picture_of_a_deep_network(box):
    norms = ("batch",) * 5 + ("none",)
    network = Network((2, 8, 8, 8, 8, 8, 1), ("sigmoid",) * 6, True, norms)
    found = layout(network, 0.0, 0.0, *map(float, box), 26)
    assert found.norm_bars[6] is None
    for before, column, bar in zip(found.columns, found.columns[1:-1], found.norm_bars[1:-1], strict=False):
        assert before.x + before.radius < bar.left() < bar.right() < column.x - column.radius
