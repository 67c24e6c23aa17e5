"""What travels: from where to where, how large, and that it tells nothing that is hidden."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from bpviz.debugger.experiment import Experiment, NetworkChoice
from bpviz.debugger.notation import BIAS, Notation
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.painting.caption import caption
from bpviz.ui.painting.colors import colors, contrast
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.marks import MOST, marks
from bpviz.ui.painting.network import Parts, network_view, paint_network
from bpviz.ui.painting.stage import stage
from bpviz.ui.painting.travel import paint_travel, travel_rect
from bpviz.ui.painting.under_way import goal, moving_phases, under_way
from bpviz.ui.theme import THEMES

SIZE = 800, 470
FORWARD_1, FORWARD_2, ERROR_2, UPDATE_2, ERROR_1, UPDATE_1 = 2, 3, 5, 6, 7, 8  # of 9 phases
ALL = (FORWARD_1, FORWARD_2, ERROR_2, UPDATE_2, ERROR_1, UPDATE_1)
# What M. Mazur (2015) publishes of his example.
DELTA_O1, DELTA_O2, ERROR_AT_H1_OF_O1, ERROR_AT_H1_OF_O2 = (
    0.138498562,
    -0.038098236,
    0.055399425,
    -0.019049119,
)
NEW_W5 = 0.35891648


def look(way, hidden=None, theme="light"):
    rect = QRectF(0, 0, *SIZE)
    return network_view(way, rect, THEMES[theme], Notation(way.network, "auto"), Focus(hidden=hidden))


def carried(view):
    """{(where it goes to, where it comes from), both as (layer, unit): what it carries}."""
    found = marks(view)
    return {
        (_unit(view, *end[2:]), _unit(view, *end[:2])): value
        for end, value in zip(found.ends.tolist(), found.carried.tolist(), strict=True)
    }


def _unit(view, x, y):
    """The unit at whose rim a point is."""
    for column in view.layout.columns:
        places = [(row, column.y[i], column.radius) for i, row in enumerate(column.units.tolist())]
        places += [(BIAS, *column.bias)] if column.bias else []
        for unit, at, radius in places:
            if abs(np.hypot(x - column.x, y - at) - radius) < 1.0:
                return column.layer, unit
    return None


def test_values_go_forward_as_products_with_their_weights(worked):
    """0.15 · 0.05, 0.2 · 0.1 and the bias go into the first hidden unit."""
    found = carried(look(under_way(worked(9), FORWARD_1)))
    into_first = {source: value for (goal, source), value in found.items() if goal == (1, 0)}
    assert into_first == pytest.approx({(0, 0): 0.0075, (0, 1): 0.02, (0, BIAS): 0.35})
    assert len(found) == 6


def test_errors_go_back_as_products_with_the_old_weights(worked):
    """The published shares of both outputs in the error of the first hidden unit; none to the bias."""
    found = carried(look(under_way(worked(9), ERROR_1)))
    assert found[(1, 0), (2, 0)] == pytest.approx(ERROR_AT_H1_OF_O1, rel=1e-6)
    assert found[(1, 0), (2, 1)] == pytest.approx(ERROR_AT_H1_OF_O2, rel=1e-6)
    assert {goal for goal, _ in found} == {(1, 0), (1, 1)}


def test_errors_go_back_through_the_new_weights_where_the_step_says_so(worked, xor):
    frame = worked(9, "in-place")
    frame = replace(frame, settings=replace(frame.settings, in_place=True))
    found = carried(look(under_way(frame, ERROR_1)))
    assert found[(1, 0), (2, 0)] == pytest.approx(DELTA_O1 * NEW_W5, rel=1e-6)


def test_output_errors_come_from_the_side_of_the_targets(worked):
    view = look(under_way(worked(9), ERROR_2))
    found = marks(view)
    assert found.carried.tolist() == pytest.approx([DELTA_O1, DELTA_O2], rel=1e-6)
    assert (found.ends[:, 0] > found.ends[:, 2]).all()
    assert [_unit(view, *end) for end in found.ends[:, 2:]] == [(2, 0), (2, 1)]


def test_what_carries_nothing_does_not_travel(xor):
    """An input of 0 sends no mark."""
    frame = xor(9)
    inputs = frame.trace.a[0]
    assert 0.0 in inputs
    assert 1.0 in inputs
    sources = {source for _, source in carried(look(under_way(frame, FORWARD_1)))}
    assert sources == {(0, BIAS), *((0, unit) for unit in np.flatnonzero(inputs).tolist())}


def test_marks_go_along_their_edges(xor):
    view = look(under_way(xor(9), FORWARD_1))
    found, edges = marks(view), view.layout.edges[0]
    for moved in (0.0, 0.3, 1.0):
        for x, y in zip(*found.at(moved), strict=True):
            assert edges.distance(x, y).min() < 1e-6
            assert x == pytest.approx(edges.x1 + moved * (edges.x2 - edges.x1), abs=25)


def test_of_many_the_greatest_are_shown(xor):
    frame = xor(4, Experiment(network=NetworkChoice(hidden=(16, 16))))
    view = look(under_way(frame, 3))
    edges, trace = view.layout.edges[1], frame.trace
    products = trace.before[edges.index] * np.append(trace.a[1], 1.0)[edges.source]
    assert len(products) > MOST
    shown = np.sort(np.abs(marks(view).carried))
    assert shown == pytest.approx(np.sort(np.abs(products))[-MOST:])


def test_a_mark_that_carries_four_times_as_much_is_twice_as_wide(xor):
    view = look(under_way(xor(9), FORWARD_2))
    sizes = np.array([1.0, 0.25, -0.25, -1.0])
    found = replace(marks(view), carried=sizes, is_hidden=np.zeros(4, bool))
    assert found.buckets.tolist() == [15, 8, 16 + 8, 16 + 15]


# Under way


@pytest.mark.parametrize("number", ALL)
def test_under_way_the_results_are_not_there_but_their_phase_is_at_work(xor, number):
    frame = xor(9)
    way, there = under_way(frame, number), replace(frame, revealed=number)
    assert way.arriving == there.phase
    assert not way.shows(*there.phase)
    at_work, then = stage(way), stage(there)
    assert (at_work.tone, at_work.layer, at_work.edges, at_work.flow) == (
        then.tone,
        then.layer,
        then.edges,
        then.flow,
    )
    assert at_work.ghost == stage(replace(frame, revealed=number - 1)).ghost


@pytest.mark.parametrize("number", ALL)
def test_the_caption_asks_for_the_result_until_it_is_there(xor, number):
    frame = xor(9)
    notation = Notation(frame.network, "auto")
    way, there = (caption(f, notation) for f in (under_way(frame, number), replace(frame, revealed=number)))
    assert (way.title, way.sentence, way.tone) == (there.title, there.sentence, there.tone)
    assert way.formula != there.formula
    assert way.formula.endswith("?</b>")


def test_where_phases_pass_quickly_the_caption_stays_until_all_is_there(xor):
    before, frame = xor(9), xor(18)
    notation = Notation(frame.network, "auto")
    said = {caption(under_way(frame, number, before, told=before), notation) for number in ALL}
    assert said == {caption(before, notation)}


def test_under_way_what_the_step_leads_to_is_as_it_was_before(xor):
    before, frame = xor(9), xor(18)
    assert frame.curves.losses.shape[0] > before.curves.losses.shape[0]
    way = under_way(frame, FORWARD_1, before)
    assert (way.t, way.newest, way.trace) == (before.t, before.newest, frame.trace)
    assert way.curves is before.curves
    assert way.theta is before.theta
    assert goal(way) == FORWARD_1
    assert goal(frame) == 0


def test_phases_without_anything_that_moves_are_left_out(xor):
    frame = xor(9)
    assert moving_phases(frame, 9) == ALL
    assert moving_phases(replace(frame, revealed=3), 1) == (FORWARD_2,)
    assert moving_phases(replace(frame, revealed=4), 1) == ()
    assert moving_phases(replace(frame, revealed=6), 3) == (ERROR_2, UPDATE_2)


# Pictures


def travel(paint, view, share):
    return paint(lambda painter, rect: paint_travel(painter, view, share), *SIZE)


@pytest.mark.parametrize("number", ALL)
@pytest.mark.parametrize("theme", THEMES)
def test_the_picture_is_a_function_of_the_share_and_stays_in_its_part(paint, xor, number, theme):
    view = look(under_way(xor(9), number), theme=theme)
    early, again, late = (travel(paint, view, share) for share in (0.3, 0.3, 0.6))
    assert early == again
    assert early != late
    rect = travel_rect(view).toAlignedRect()
    white = paint(lambda painter, _: painter.fillRect(rect, "#ffffff"), *SIZE)
    outside = paint(
        lambda painter, _: (painter.drawImage(0, 0, early), painter.fillRect(rect, "#ffffff")), *SIZE
    )
    assert outside == white


def shapes(paint, frame, view=None, share=0.0):
    def both(painter, rect):
        notation = Notation(frame.network, "auto")
        paint_network(painter, rect, frame, THEMES["light"], notation, parts=Parts.SHAPES)
        if view is not None:
            paint_travel(painter, view, share)

    image = paint(both, *SIZE).convertToFormat(paint(both, *SIZE).format())
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIZE[1], SIZE[0], 4)[:, :, :3].astype(int)


@pytest.mark.parametrize(("share", "revealed"), [(0.0, ERROR_2), (1.0, UPDATE_2)])
def test_weights_set_out_as_they_were_and_come_to_what_they_will_be(paint, xor, share, revealed):
    frame = replace(xor(9), revealed=UPDATE_2)
    way = under_way(frame, UPDATE_2)
    moving = shapes(paint, way, look(way), share)
    still = shapes(paint, replace(frame, revealed=revealed))
    differs = np.abs(moving - still).max(axis=2) > 40
    assert differs.mean() < 0.002
    middle = shapes(paint, way, look(way), 0.5)
    assert (np.abs(middle - still).max(axis=2) > 40).mean() > 0.003


# Hidden numbers


def other_numbers(frame):
    """The same frame with all that the step computes turned round and other in size."""
    trace = frame.trace
    turned = {
        name: tuple(-3.0 * values if layer else values for layer, values in enumerate(getattr(trace, name)))
        for name in ("a", "delta")
    }
    after = trace.state_before - 3.0 * (trace.state_after - trace.state_before)
    gradient = -3.0 * trace.gradient
    return replace(
        frame, trace=replace(trace, **turned, state_after=after, gradient=gradient, summed=gradient)
    )


HIDING = {
    Kind.FORWARD: {"activation"},
    Kind.ERROR: {"error", "gradient"},
    Kind.UPDATE: {"weight", "error", "gradient", "change"},
}


@pytest.mark.parametrize("hidden_units", [(3,), (16, 16)])
@pytest.mark.parametrize("kind", HIDING)
def test_marks_of_hidden_numbers_tell_neither_sign_nor_size(paint, xor, kind, hidden_units):
    frame = xor(4, Experiment(network=NetworkChoice(hidden=hidden_units)))
    frame = replace(frame, revealed=0, t=frame.t + 1)
    depth = frame.network.depth
    other = other_numbers(frame)
    number = frame.phases.index(Phase(kind, depth - 1 if kind is Kind.ERROR else depth)) + 1
    kinds = HIDING[kind]
    pictures = []
    for told in (frame, other):
        view = look(under_way(told, number), lambda quantity: quantity.kind in kinds)
        # Scales may differ: only what travels is compared.
        view = replace(view, scales=look(under_way(frame, number)).scales)
        pictures.append(travel(paint, view, 0.4))
    assert pictures[0] == pictures[1]
    shown = [travel(paint, look(under_way(told, number)), 0.4) for told in (frame, other)]
    assert shown[0] != shown[1]


@pytest.mark.parametrize("made", [lambda theme: theme, board_theme], ids=["on a desk", "in a hall"])
@pytest.mark.parametrize("name", THEMES)
def test_marks_stand_out_from_the_panel(name, made):
    """By a contrast of 3, as WCAG asks of what is needed to understand a picture."""
    theme = made(THEMES[name])
    ends = colors(theme).edges
    for color in (ends[0], ends[-1], theme.color("backward"), theme.color("muted")):
        assert contrast(color, theme.color("panel")) >= 3.0
