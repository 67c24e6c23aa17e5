"""Labels of weights on a lecture's picture: where all find room, and those of a selected unit where not."""

import itertools

import pytest
from painted_texts import painted
from PySide6.QtCore import QRectF

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.notation import Notation
from bpviz.engine.network import Network
from bpviz.ui.painting.board import BoardPlaces, paint_board
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.label_room import CHARACTERS, FEWER, characters_in
from bpviz.ui.painting.layout import layout
from bpviz.ui.theme import THEMES

SMALL, WIDE = (1024, 768), (1280, 720)


def far(sizes, picture):
    places = BoardPlaces(QRectF(0, 0, *picture))
    network = Network(sizes, ("sigmoid",) * (len(sizes) - 1), bias=True)
    return layout(network, *places.network.getRect(), places.least)


@pytest.mark.parametrize("sizes", [(2, 2, 1), (2, 3, 1), (2, 4, 1), (3, 3, 1)], ids=str)
def test_on_a_wide_picture_all_weights_of_small_networks_have_labels(qapp, sizes):
    assert all(rects is not None for rects in far(sizes, WIDE).label_rects)


@pytest.mark.parametrize("picture", [SMALL, WIDE, (1920, 1080)], ids=str)
@pytest.mark.parametrize("sizes", [(2, 2, 1), (2, 4, 1), (2, 5, 1), (4, 6, 3), (2, 3, 3, 1)], ids=str)
def test_labels_of_a_unit_are_clear_of_one_another_and_of_discs(qapp, sizes, picture):
    laid = far(sizes, picture)
    for layer, size in enumerate(sizes):
        for unit in range(size):
            found = laid.labels_of((layer, unit))
            for edges, edge, box in found:
                assert laid.label_rects[edges.layer - 1] is None
                assert unit == (edges.unit if edges.layer == layer else edges.source)[edge]
                start, end = laid.columns[edges.layer - 1], laid.columns[edges.layer]
                assert start.x + start.radius < box.left()
                assert box.right() < end.x - end.radius
            boxes = [box for *_, box in found]
            assert not any(one.intersects(other) for one, other in itertools.combinations(boxes, 2))


@pytest.mark.parametrize("hidden", [2, 3, 4])
def test_on_a_small_picture_the_selected_unit_of_xor_has_all_its_labels(qapp, hidden):
    laid = far((2, hidden, 1), SMALL)
    assert laid.label_rects[0] is None
    for unit in range(hidden):
        into = [edges for edges, *_ in laid.labels_of((1, unit)) if edges.layer == 1]
        assert len(into) == 3


def test_on_a_desk_nothing_is_another(qapp):
    laid = layout(Network((64, 32, 10), ("sigmoid", "sigmoid"), bias=True), 0, 0, 800, 600)
    assert laid.labels_of((1, 3)) == []


def written(weight, selected):
    """The texts of a small picture of XOR whose second unit has that weight from the first input."""
    experiment = Experiment().with_("network.hidden", (4,))
    debugger = Debugger(experiment)
    debugger.set_weight(debugger.frame().network.weight_index(1, 1, 0), weight)
    frame, notation = debugger.frame(), Notation(debugger.frame().network)
    made = painted(
        SMALL,
        lambda painter: paint_board(
            painter, QRectF(0, 0, *SMALL), frame, THEMES["light"], notation, Focus(selected=selected)
        ),
    )
    return [text.text for text in made.texts]


@pytest.mark.parametrize(("weight", "text"), [(0.316, "+0.32"), (-12.34, "−12.3"), (1234.5, "+1.2e3")])
def test_a_long_number_has_fewer_decimals_and_not_smaller_digits(qapp, weight, text):
    assert text in written(weight, (1, 1))
    assert text not in written(weight, None)


def test_a_box_knows_how_many_characters_it_holds(qapp):
    room = far((2, 4, 1), WIDE)
    assert {characters_in(box, room.label_pixels) for box in room.label_rects[0]} <= {CHARACTERS, FEWER}


def test_on_a_desk_a_selected_weight_is_clear_of_the_errors_of_units_where_there_is_room(qapp):
    """In the window at 1280 × 720 with the inspector open: of most weights, of few at their middle."""
    network = Network((3, 5, 4, 2), ("tanh",) * 3, bias=True)
    laid = layout(network, 262, 60, 640, 340)
    edges = laid.edges[1]
    count, errors = len(edges.index), [r for column in laid.columns[1:3] for r in column.corner_rects[1::2]]

    def is_clear(box):
        return not any(box.intersects(error) for error in errors)

    assert laid.label_rects[1] is None
    assert sum(is_clear(laid.label_rect(edges, edge)) for edge in range(count)) < count / 2
    assert sum(is_clear(laid.lone_label_rect(edges, edge)) for edge in range(count)) > 0.75 * count
