"""The picture of a difference: what differs is coloured by sign and size, what is equal is grey."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, NetworkChoice
from bpviz.debugger.notation import BIAS
from bpviz.ui.painting.difference import (
    difference,
    difference_text,
    has_difference,
    is_difference,
    notation_of,
    why_not,
)
from bpviz.ui.painting.legend import legend_entries
from bpviz.ui.painting.network import network_layout, paint_network
from bpviz.ui.painting.scales import scales
from bpviz.ui.painting.stage import stage
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]
WIDTH, HEIGHT = 1000, 500
V21 = 8  # index of v₂,₁ in the worked example: W¹ (4), b¹ (2), then v₁,₁ v₁,₂ v₂,₁ v₂,₂


def changed(frame, index, by):
    """The frame with one weight changed, before and after its step."""
    bump = np.zeros(frame.network.parameter_count)
    bump[index] = by
    trace = frame.trace
    trace = replace(trace, state_before=trace.before + bump, state_after=trace.after + bump)
    return replace(frame, theta=frame.theta + bump, trace=trace)


def picture(paint, frame):
    notation = notation_of(frame, "auto")
    image = paint(
        lambda painter, rect: paint_network(painter, rect, frame, LIGHT, notation), WIDTH, HEIGHT, LIGHT.panel
    )
    return image, network_layout(frame, QRectF(0, 0, WIDTH, HEIGHT))


def along(image, place, index):
    """The colours on the middle line of an edge, between its start and its label."""
    edges, edge = place.place_of(index)
    found = []
    for step in range(20, 190):
        x = edges.x1[edge] + step / 1000 * (edges.x2[edge] - edges.x1[edge])
        y = edges.y1[edge] + step / 1000 * (edges.y2[edge] - edges.y1[edge])
        found.append(image.pixelColor(round(x), round(y)))
    return found


def saturation(colors):
    return max(color.saturation() for color in colors)


def test_every_number_is_right_minus_left(worked):
    left = worked(9)
    right = worked(9, "in-place")
    found = difference(left, right)
    for layer in (1, 2):
        np.testing.assert_array_equal(
            found.trace.delta[layer], right.trace.delta[layer] - left.trace.delta[layer]
        )
        np.testing.assert_array_equal(found.trace.a[layer], np.zeros(2))
    np.testing.assert_array_equal(found.trace.after, right.trace.after - left.trace.after)
    assert found.trace.target is right.trace.target
    assert is_difference(found)
    assert not is_difference(right)


def test_only_the_weight_that_differs_is_coloured(paint, worked):
    frame = worked(9)
    image, place = picture(paint, difference(frame, changed(frame, V21, 0.02)))
    assert saturation(along(image, place, V21)) > 100
    for index in {6, 7, 9, 0, 1} - {V21}:
        assert saturation(along(image, place, index)) < 20


def test_the_sign_of_a_difference_is_told_by_colour_and_by_dashes(paint, worked):
    frame = worked(9)
    for by, is_dashed in ((0.02, False), (-0.02, True)):
        image, place = picture(paint, difference(frame, changed(frame, V21, by)))
        colors = along(image, place, V21)
        strongest = max(colors, key=QColor.saturation)
        assert (strongest.blue() > strongest.red()) == is_dashed
        assert (LIGHT.panel in {color.name() for color in colors}) == is_dashed


def test_the_two_orders_differ_in_the_hidden_weights_and_not_in_the_output_weights(paint, worked):
    image, place = picture(paint, difference(worked(9), worked(9, "in-place")))
    assert saturation(along(image, place, 0)) > 50
    for index in (6, 7, 8, 9):
        assert saturation(along(image, place, index)) < 20


def test_before_the_hidden_error_nothing_differs_between_the_orders(paint, worked):
    image, place = picture(paint, difference(worked(6), worked(6, "in-place")))
    for index in range(4):
        assert saturation(along(image, place, index)) < 20


def test_discs_are_coloured_by_the_difference_of_activations(paint, worked):
    frame = worked(9)
    a = [values.copy() for values in frame.trace.a]
    a[1] += (0.1, -0.1)
    right = replace(frame, trace=replace(frame.trace, a=tuple(a)))
    image, place = picture(paint, difference(frame, right))
    hidden, output = place.columns[1], place.columns[2]
    inside = [
        image.pixelColor(round(hidden.x), round(hidden.y[row] + 0.6 * hidden.radius)) for row in range(2)
    ]
    assert inside[0].red() > inside[0].blue() + 50
    assert inside[1].blue() > inside[1].red() + 50
    equal = image.pixelColor(round(output.x), round(output.y[0] + 0.6 * output.radius))
    assert equal.name() == LIGHT.panel


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0.0, 3, "="),
        (-0.0, 3, "="),
        (0.0314, 3, "+0.031"),
        (-1.5, 3, "−1.500"),
        (0.00311, 3, "+0.003"),
        (-0.00031, 3, "−3e−4"),
        (9.7e-6, 3, "+1e−5"),
        (0.0062, 2, "+6e−3"),
        (-0.24, 2, "−0.24"),
        (float("nan"), 3, "NaN"),
    ],
)
def test_differences_are_written_with_their_sign_in_few_characters(value, decimals, text):
    assert difference_text(value, decimals) == text


@pytest.mark.parametrize("exponent", range(-12, 3))
def test_a_difference_never_reads_as_zero(exponent):
    for mantissa in (1.0, 4.9, 9.4, 9.99):
        text = difference_text(mantissa * 10.0**exponent)
        read = float(text.replace("−", "-"))
        assert read == pytest.approx(mantissa * 10.0**exponent, rel=0.5)
        assert len(text) <= 6 + (exponent < -9)


def test_names_of_computed_values_have_a_delta_and_constants_and_targets_have_not(worked):
    notation = notation_of(difference(worked(9), worked(9)), "auto")
    assert notation.unit(1, 0).text == "Δh₁"
    assert notation.error(2, 1).text == "Δδ₂"
    assert not notation.unit(1, BIAS).text.startswith("Δ")
    assert not notation.target(0).text.startswith("Δ")


def test_the_legend_tells_the_ranges_of_what_differs(worked):
    frame = worked(9)
    found = difference(frame, changed(frame, V21, -0.02), "lower − upper")
    entries = legend_entries(found, scales(found), LIGHT, notation_of(found, "auto"))
    assert [" ".join(words) for words, _ in entries] == ["difference, lower − upper:  −0.02 +0.02 weight"]
    brief = legend_entries(found, scales(found), LIGHT, notation_of(found, "auto"), brief=True)
    assert [" ".join(words) for words, _ in brief] == ["lower − upper:  −0.02 +0.02 weight"]
    orders = difference(frame, worked(9, "in-place"))
    words = [
        " ".join(words)
        for words, _ in legend_entries(orders, scales(orders), LIGHT, notation_of(orders, "auto"))
    ]
    assert len(words) == 2
    assert words[1].endswith("δ, γ: ring")


def test_a_difference_has_no_gradients_and_no_old_sizes(worked):
    assert stage(worked(7)).ghost
    found = stage(difference(worked(7), worked(7)))
    assert (found.ghost, found.gradient, found.layer) == ((), (), 1)


def test_other_shapes_and_other_steps_have_no_difference():
    frame = Debugger().frame()
    deeper = Debugger(Experiment(network=NetworkChoice(hidden=(3, 3)))).frame()
    other_activation = Debugger(Experiment(network=NetworkChoice(activations=("tanh", "sigmoid")))).frame()
    later = Debugger()
    later.step()
    assert why_not(frame, deeper) == "other shape"
    assert why_not(frame, later.frame()) == "other step"
    assert why_not(frame, other_activation) == ""


def of_depth(*hidden, steps=2):
    debugger = Debugger(Experiment(network=NetworkChoice(hidden=hidden)))
    for _ in range(steps):
        debugger.step()
    return debugger


def test_networks_of_other_depth_are_compared_at_their_ends(paint):
    left, right = of_depth(4).frame(), of_depth(3, 2).frame()
    assert has_difference(left, right)
    assert why_not(left, right) == "other shape"
    found = difference(left, right)
    assert found.trace.a[-1] == pytest.approx(right.trace.a[3] - left.trace.a[2])
    assert found.trace.delta[-1] == pytest.approx(right.trace.delta[3] - left.trace.delta[2])
    assert [found.compares(layer) for layer in range(4)] == [True, False, False, True]
    image, place = picture(paint, found)
    output, between = place.columns[3], place.columns[1]
    off = round(0.5 * output.radius)
    assert image.pixelColor(round(output.x), round(output.y[0]) - off).saturation() > 20
    assert image.pixelColor(round(between.x), round(between.y[0])).name() == LIGHT.panel


def test_ends_are_compared_where_both_are_equally_far():
    left, right = of_depth(4), of_depth(3, 2)
    assert not has_difference(of_depth(4, steps=0).frame(), of_depth(3, 2, steps=0).frame())
    right.step()
    assert not has_difference(left.frame(), right.frame())
    left.step()
    assert has_difference(left.frame(), right.frame())
    for debugger, forward in ((left, 2), (right, 3)):
        debugger.seek(debugger.t, 1 + forward)  # the outputs are known, the loss is not
    found = difference(left.frame(), right.frame())
    assert found.trace.a[-1] == pytest.approx(right.trace.a[3] - left.trace.a[2])
    right.step_phase()
    assert not has_difference(left.frame(), right.frame())


def test_the_legend_of_ends_tells_of_no_weights():
    found = difference(of_depth(4).frame(), of_depth(3, 2).frame())
    entries = legend_entries(found, scales(found), LIGHT, notation_of(found, "auto"))
    assert [words[-1] for words, _ in entries] == ["activation", "δ: ring"]


def test_normalized_layers_make_another_shape():
    plain, normalized = Debugger(), Debugger(Experiment(network=NetworkChoice(norms=("layer",))))
    assert why_not(plain.frame(), normalized.frame()) == "other shape"


def test_runs_that_diverged_have_a_difference_too(paint, worked):
    frame = worked(9)
    infinite = replace(
        frame, theta=np.full(12, np.inf), trace=replace(frame.trace, state_after=np.full(12, np.inf))
    )
    image, _ = picture(paint, difference(infinite, infinite))  # ∞ − ∞ is no number, and not equal
    equal, _ = picture(paint, difference(frame, frame))
    assert image != equal
