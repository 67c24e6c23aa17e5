"""What a user sees of batches, dropout and normalized layers in the picture of the network."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from bpviz.debugger.experiment import Experiment, NetworkChoice, TrainingChoice
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.hiding import hides_weight
from bpviz.ui.painting.legend import legend_entries
from bpviz.ui.painting.network import network_layout, paint_network
from bpviz.ui.painting.scales import scales
from bpviz.ui.painting.stage import left_out, stage
from bpviz.ui.painting.tips import unit_tip
from bpviz.ui.theme import THEMES

THEME = THEMES["light"]
WIDTH, HEIGHT = 1000, 500
FORWARD, OUTPUT, UPDATE, HIDDEN_ERROR = 2, 3, 6, 7


def experiment(hidden=(3,), norms=("none",), **training):
    network = NetworkChoice(hidden=hidden, activations=("tanh", "sigmoid"), norms=norms)
    return Experiment(network=network, training=TrainingChoice(order="sequential", **training))


def picture(paint, frame):
    notation = Notation(frame.network)
    image = paint(
        lambda painter, rect: paint_network(painter, rect, frame, THEME, notation), WIDTH, HEIGHT, THEME.panel
    )
    return image, network_layout(frame, QRectF(0, 0, WIDTH, HEIGHT))


def seen(image, rect):
    return {
        image.pixelColor(x, y).name()
        for x in range(round(rect.left()), round(rect.right()))
        for y in range(round(rect.top()), round(rect.bottom()))
    }


def around(column, row, reach):
    y = float(column.y[row])
    return QRectF(column.x - reach, y - reach, 2 * reach, 2 * reach)


def test_in_the_midst_of_a_batch_weights_show_their_summed_gradient(paint, xor):
    middle, end = (stage(xor(9 * steps + UPDATE, experiment(batch=4))) for steps in (2, 3))
    assert (middle.summed, middle.ghost, middle.gradient) == ((2,), (), ())
    assert (end.summed, end.ghost, end.gradient) == ((), (2,), ())


def test_the_summed_gradient_has_its_own_place_in_the_scale(xor):
    frame = xor(9 * 2 + UPDATE, experiment(batch=4))
    ranges = scales(frame)
    assert ranges.gradient >= np.abs(frame.trace.summed).max()
    words = [" ".join(words) for words, _ in legend_entries(frame, ranges, THEME, Notation(frame.network))]
    assert words[-1].endswith("gradient, summed")


def test_edges_of_a_batch_under_way_have_strokes_in_the_backward_hue(paint, xor):
    image, place = picture(paint, xor(9 + UPDATE, experiment(batch=4)))
    between = QRectF(place.columns[1].x + 40, 0, place.spacing - 90, 0.8 * HEIGHT)
    assert THEME.backward in seen(image, between)


def test_units_left_out_are_struck_out_and_have_no_number(paint, xor):
    frame = xor(OUTPUT, experiment(hidden=(8,), dropout=(0.5,)))
    image, place = picture(paint, frame)
    column, out = place.columns[1], left_out(frame, 1)
    assert 0 < out.sum() < 8
    for row in range(8):
        x, y, off = round(column.x), round(column.y[row]), round(0.4 * column.radius)
        corners = {image.pixelColor(x + sign * off, y - sign * off).name() for sign in (-1, 1)}
        has_line = all(image.pixelColor(x + sign * off, y - sign * off).lightness() < 200 for sign in (-1, 1))
        others = {image.pixelColor(x + sign * off, y + sign * off).name() for sign in (-1, 1)}
        assert (has_line and others == {THEME.panel}) == bool(out[row]), corners


def test_no_unit_is_struck_out_before_it_is_computed(xor):
    assert left_out(xor(1, experiment(hidden=(8,), dropout=(0.5,))), 1) is None


def test_edges_from_units_left_out_are_grey(paint, xor):
    frame = xor(OUTPUT, experiment(hidden=(8,), dropout=(0.5,)))
    image, place = picture(paint, frame)
    edges, out = place.edges[1], left_out(frame, 1)
    for edge in np.flatnonzero(edges.source >= 0).tolist():
        x = edges.x1[edge] + 0.92 * (edges.x2[edge] - edges.x1[edge])
        y = edges.y1[edge] + 0.92 * (edges.y2[edge] - edges.y1[edge])
        strong = max(image.pixelColor(round(x), round(y) + off).saturation() for off in (-1, 0, 1))
        if out[edges.source[edge]]:
            assert strong < 60


@pytest.mark.parametrize("size", [(1000, 500), (400, 260), (1500, 900)])
@pytest.mark.parametrize("hidden", [(3,), (8,), (16, 5)])
def test_bars_stand_between_layers_and_keep_clear_of_discs_and_errors(xor, hidden, size):
    choice = experiment(hidden=hidden, norms=("layer",))
    choice = choice.with_("network.activations", ("tanh",) * len(hidden) + ("sigmoid",))
    place = network_layout(xor(0, choice), QRectF(0, 0, *size))
    assert place.norm_bars[0] is place.norm_bars[-1] is None
    for before, column, bar in zip(place.columns, place.columns[1:-1], place.norm_bars[1:-1], strict=False):
        assert before.x + before.radius < bar.left()
        assert bar.right() < column.x - column.radius
        assert not any(bar.intersects(rect) for rect in column.error_rects)
    for bar, labels in zip(place.norm_bars[1:], place.label_rects, strict=True):
        assert bar is None or not any(bar.intersects(rect) for rect in labels or ())


def test_a_bar_is_painted_for_a_normalized_layer_only(paint, xor):
    plain, _ = picture(paint, xor(0, experiment()))
    image, place = picture(paint, xor(0, experiment(norms=("layer",))))
    bar = place.norm_bars[1].adjusted(2, 2, -2, -2)
    assert THEME.neutral_wash in seen(image, bar)
    assert THEME.neutral_wash not in seen(plain, bar)


def test_the_tooltip_of_a_normalized_unit_tells_its_statistics(xor):
    frame = xor(FORWARD, experiment(norms=("layer",)))
    z = frame.trace.z[1]
    tip = unit_tip(frame, Notation(frame.network), 1, 0)
    assert f"μ = {z.mean():+.4g}".replace("-", "−") in tip
    assert "γ = +1   β = 0" in tip


def test_the_tooltip_of_a_unit_left_out_says_so(xor):
    frame = xor(FORWARD, experiment(hidden=(8,), dropout=(0.5,)))
    for unit, out in enumerate(left_out(frame, 1)):
        assert ("left out by dropout" in unit_tip(frame, Notation(frame.network), 1, unit)) == bool(out)


def test_a_weight_that_waits_for_its_batch_has_no_new_value_to_hide(xor):
    waiting, updated = (xor(9 * steps + UPDATE, experiment(batch=4)) for steps in (2, 3))
    assert not hides_weight(lambda quantity: True, waiting, 2, 0, 0)
    assert hides_weight(lambda quantity: True, updated, 2, 0, 0)
