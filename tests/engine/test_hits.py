"""Hits of the stop table: where the compiled loop stops, what it leaves, what it counts and remembers."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from setups import XOR, Setup, setups, varied_setups
from stop_rows import row

from bpviz.engine import stops
from bpviz.engine.engine import Outcome
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings
from bpviz.engine.stops import make_stops

STEPS = 25


def table(setup, *rows):
    return make_stops(list(rows), sum(setup.network.sizes), len(setup.inputs))


def walk(setup, steps=STEPS):
    """(θ, sample, α, all that the reference computes) of each step."""
    theta, found = setup.theta, []
    for t in range(steps):
        sample, alpha, step = setup.reference_step(theta, t)
        found.append((theta, sample, alpha, step))
        theta = step.after
    return found


def places(setup, stops, start=0, end=STEPS):
    """(step, phase) of each stop, of a run that goes on from every one of them."""
    theta, engine, t, phase, found = setup.theta.copy(), setup.engine(), start, 0, []
    engine.run(theta, 0, start)
    while True:
        outcome, t, phase = engine.run(theta, t, end, stops=stops, seen=phase)
        if outcome is not Outcome.STOPPED:
            return found
        found.append((t, phase))


def measures(setup, layer, unit, source):
    """By kind, what the reference says of a unit, a weight, a layer."""
    network = setup.network
    index = network.weight_index(layer, unit, source)
    layer_of = [network.locate(p)[0] for p in range(network.parameter_count)]
    here = [p for p, its in enumerate(layer_of) if its == layer]
    return {
        stops.LOSS: lambda s: s[3].loss,
        stops.ACTIVATION: lambda s: s[3].a[layer][unit],
        stops.ERROR: lambda s: abs(s[3].delta[layer][unit]),
        stops.GRADIENT: lambda s: abs(s[3].gradient[index]),
        stops.LAYER_ERROR: lambda s: math.hypot(*s[3].delta[layer]),
        stops.LAYER_GRADIENT: lambda s: math.hypot(*s[3].gradient[here]),
    }


@st.composite
def weights(draw, network):
    layer = draw(st.integers(1, network.depth))
    source = draw(st.integers(-int(network.bias), network.sizes[layer - 1] - 1))
    return layer, draw(st.integers(0, network.sizes[layer] - 1)), source


def fields_of(network, kind, layer, unit, source):
    at, below = network.units_at[layer], network.units_at[layer - 1]
    if kind in (stops.LAYER_ERROR, stops.LAYER_GRADIENT):
        return {"place": layer - 1}
    return {"first": at + unit, "source": -1 if source < 0 else below + source, "place": layer - 1}


MEASURED = (
    stops.LOSS,
    stops.ACTIVATION,
    stops.ERROR,
    stops.GRADIENT,
    stops.LAYER_ERROR,
    stops.LAYER_GRADIENT,
)


@pytest.mark.parametrize("kind", MEASURED)
@settings(max_examples=50)
@given(setup=setups(), data=st.data())
def test_stops_where_the_reference_is_within_the_limits(kind, setup, data):
    layer, unit, source = data.draw(weights(setup.network))
    measure = measures(setup, layer, unit, source)[kind]
    values = [measure(step) for step in walk(setup)]
    low = data.draw(st.sampled_from(values)) - 1e-7
    assume(all(abs(value - low) > 1e-8 for value in values))
    wanted = table(setup, row(kind, 3, low=low, **fields_of(setup.network, kind, layer, unit, source)))
    assert places(setup, wanted) == [(t, 3) for t, value in enumerate(values) if value >= low]


@given(setups(), st.data())
def test_crossings_are_of_the_update_and_not_of_what_is_frozen(setup, data):
    network, chosen = setup.network, setup.settings
    layer, unit, source = data.draw(weights(network))
    index, steps = network.weight_index(layer, unit, source), walk(setup)
    path = [step[0][index] for step in steps] + [steps[-1][3].after[index]]
    value = data.draw(st.sampled_from(path)) + 1e-7
    assume(all(abs(weight - value) > 1e-8 for weight in path))
    frozen = layer in (chosen.frozen_biases if source < 0 else chosen.frozen_weights)
    fields = fields_of(network, stops.CROSSING, layer, unit, source)
    fields |= {"unit": fields["first"], "first": index, "low": value}
    expected = [(t, 6) for t in range(STEPS) if (path[t] < value) != (path[t + 1] < value)]
    assert not frozen or expected == []
    assert places(setup, table(setup, row(stops.CROSSING, 6, **fields))) == expected


@settings(max_examples=200)
@given(setups() | varied_setups(), st.data())
def test_crossings_of_any_update_to_the_last_bit(setup, data):
    """Also where a value is met exactly, by any optimizer, with other stops in the midst of batches."""
    layer, unit, source = data.draw(weights(setup.network))
    engine, states = setup.engine(), [setup.theta]
    for t in range(STEPS):
        states.append(states[-1].copy())
        engine.run(states[-1], t, t + 1)
    index = setup.network.weight_index(layer, unit, source)
    path = [state[index] for state in states]
    value = math.nextafter(data.draw(st.sampled_from(path)), data.draw(st.sampled_from([-9.0, 0.0, 9.0])))
    fields = fields_of(setup.network, stops.CROSSING, layer, unit, source)
    fields |= {"unit": fields["first"], "first": index, "low": value}
    others, every = data.draw(st.booleans()), data.draw(st.integers(0, 2))
    rows = [row(stops.CROSSING, 6, **fields), *[row(stops.SAMPLE, 6, low=every, high=every)] * others]
    wanted = table(setup, *rows)
    theta, t, phase, crossed = setup.theta.copy(), 0, 0, []
    while t < STEPS:
        _, t, phase = engine.run(theta, t, STEPS, stops=wanted, seen=phase)
        assert theta.tobytes() == states[t].tobytes()
        crossed += [t] if phase and wanted.rows["hit_at"][0] == t else []
    assert crossed == [t for t in range(STEPS) if (path[t] < value) != (path[t + 1] < value)]


@pytest.mark.parametrize("kind", [stops.LAYER_ERROR, stops.LAYER_GRADIENT])
@given(setup=setups(), data=st.data())
def test_all_that_wait_for_one_norm_count(kind, setup, data):
    values = [measures(setup, 1, 0, 0)[kind](step) for step in walk(setup)]
    near = st.sampled_from(values).map(lambda value: value * (1.0 + 1e-6))
    limits = data.draw(st.lists(st.tuples(near, st.sampled_from(["low", "high"])), min_size=2, max_size=5))
    assume(all(abs(value - limit) > 1e-9 for value in values for limit, _ in limits))
    wanted = table(setup, *[row(kind, 3, ignore=1 << 40, **{side: limit}) for limit, side in limits])
    setup.engine().run(setup.theta.copy(), 0, STEPS, stops=wanted)
    expected = [sum((value > limit) == (side == "low") for value in values) for limit, side in limits]
    assert wanted.rows["hits"].tolist() == expected


@given(setups(), st.integers(0, 5))
def test_samples(setup, sample):
    picked = [step[1] for step in walk(setup)]
    wanted = table(setup, row(stops.SAMPLE, 1, first=sample, low=sample, high=sample))
    assert places(setup, wanted) == [(t, 1) for t in range(STEPS) if picked[t] == sample]


@given(setups(), st.integers(0, STEPS))
def test_a_stop_leaves_theta_as_the_step_began(setup, start):
    theta, engine = setup.theta.copy(), setup.engine()
    engine.run(theta, 0, start)
    kept = theta.copy()
    wanted = table(setup, row(stops.ALWAYS, 2), row(stops.ALWAYS, 1))
    for seen in (0, 1):
        found = engine.run(theta, start, start + 9, stops=wanted, seen=seen)
        assert found == (Outcome.STOPPED, start, seen + 1)
        assert theta.tobytes() == kept.tobytes()
    assert engine.run(theta, start, start + 1, stops=wanted, seen=2) == (Outcome.REACHED, start + 1, 0)
    engine.run(kept, start, start + 1)
    assert theta.tobytes() == kept.tobytes()


@given(setups(), st.integers(0, STEPS))
def test_watching_alters_no_byte(setup, steps):
    """Hits that are ignored, of every kind."""
    plain, watched = setup.theta.copy(), setup.theta.copy()
    setup.engine().run(plain, 0, steps)
    kinds = (stops.SAMPLE, stops.LOSS, stops.ACTIVATION, stops.ERROR, stops.GRADIENT, stops.SLOPE)
    layers = (stops.LAYER_ERROR, stops.LAYER_GRADIENT, stops.RIGHT, stops.CROSSING)
    rows = [row(kind, 2, ignore=1 << 40) for kind in (*kinds, *layers)]
    epoch_ends = [row(kind, 0, ignore=1 << 40) for kind in (stops.MEAN_LOSS, stops.RISE)]
    outcome, *_ = setup.engine().run(watched, 0, steps, stops=table(setup, *rows, *epoch_ends))
    assert outcome is Outcome.REACHED
    assert watched.tobytes() == plain.tobytes()


@pytest.mark.parametrize("ignore", [0, 1, 4])
def test_hits_are_counted_and_the_first_ones_ignored(ignore):
    wanted = table(XOR, row(stops.ALWAYS, 2, ignore=ignore), row(stops.ALWAYS, 4, ignore=ignore + 2))
    found = places(XOR, wanted, end=8)
    assert found == [(t, phase) for t in range(8) for phase in (2, 4) if t >= ignore + phase - 2]
    assert wanted.rows["hits"].tolist() == [8, 8]
    assert wanted.rows["hit_at"].tolist() == [7, 7]


def test_what_comes_after_a_stop_is_not_counted_yet():
    wanted = table(XOR, row(stops.ALWAYS, 2), row(stops.ALWAYS, 2, ignore=9), row(stops.ALWAYS, 4))
    XOR.engine().run(XOR.theta.copy(), 0, 5, stops=wanted)
    assert wanted.rows["hits"].tolist() == [1, 1, 0]


@pytest.mark.parametrize("needed", [1, 2, 3, 4])
def test_streaks(needed):
    """The single weight's z is 9, 0, −9, −9, and so on: flat in three steps of four."""
    network = Network((1, 1), ("sigmoid",), False)
    inputs = np.array([[9.0], [0], [-9], [-9]])
    flat = Setup(network, inputs, np.zeros((4, 1)), Settings(alpha=0.0, order="sequential"), np.ones(1))
    wanted = table(flat, row(stops.SLOPE, 2, first=1, high=0.01, needed=needed))
    streaks = {1: [0, 2, 3, 4, 6, 7, 8], 2: [3, 4, 7, 8], 3: [4, 8], 4: []}
    assert [t for t, _ in places(flat, wanted, end=9)] == streaks[needed]


def test_streaks_count_a_step_that_is_looked_at_again_once():
    network = Network((1, 1), ("sigmoid",), False)
    inputs = np.array([[9.0], [0], [-9], [-9]])
    flat = Setup(network, inputs, np.zeros((4, 1)), Settings(alpha=0.0, order="sequential"), np.ones(1))
    wanted = table(flat, row(stops.ALWAYS, 1), row(stops.SLOPE, 2, first=1, high=0.01, needed=3))
    assert [t for t, phase in places(flat, wanted, end=9) if phase == 2] == [4, 8]


def test_a_rise_of_the_mean_loss():
    """Without steps the mean stays, and rounding is no rise."""
    still = XOR._replace(settings=Settings(alpha=0.0))
    wanted = table(still, row(stops.RISE, 0))
    wanted.last_mean[0] = still.engine().mean_loss(still.theta)
    assert places(still, wanted, end=40) == []
    wanted.last_mean[0] *= 0.999
    assert places(still, wanted, end=40) == [(4, 0)]


@given(st.floats(0.05, 0.4), st.booleans())
def test_the_mean_loss_is_looked_at_when_an_epoch_ends(value, above):
    means, theta, engine = [], XOR.theta.copy(), XOR.engine()
    for t in range(0, 40, 4):
        engine.run(theta, t, t + 4)
        means.append(XOR.reference.mean_loss(theta, XOR.inputs, XOR.targets))
    assume(all(abs(mean - value) > 1e-9 for mean in means))
    wanted = table(XOR, row(stops.MEAN_LOSS, 0, **{"low" if above else "high": value}))
    expected = [(4 * k, 0) for k, mean in enumerate(means, 1) if (mean > value) == above]
    assert places(XOR, wanted, end=40) == expected


@given(setups(), st.lists(st.tuples(st.floats(0.0, 2.0), st.booleans()), min_size=1, max_size=5), st.data())
def test_all_that_a_mean_loss_is_compared_with_counts(setup, limits, data):
    """Even where the loss of the last samples is not needed to decide, and with a stop condition beside."""
    length = len(setup.inputs)
    ends = range(length, 3 * length + 1, length)
    means, theta = [], setup.theta
    for t, step in enumerate(walk(setup, 3 * length), 1):
        theta = step[3].after
        means += [setup.reference.mean_loss(theta, setup.inputs, setup.targets)] if t in ends else []
    near = data.draw(st.sampled_from(means)) * data.draw(st.sampled_from([0.999, 1.001]))
    limits = [*limits, (near, False), (near, True)]
    assume(all(abs(mean - value) > 1e-9 for mean in means for value, _ in limits))
    rows = [
        row(stops.MEAN_LOSS, 0, ignore=1 << 40, **{"low" if above else "high": value})
        for value, above in limits
    ]
    wanted, never = table(setup, *rows), min(means) / 2
    wary = setup._replace(settings=replace(setup.settings, loss_below=never))
    outcome, *_ = wary.engine().run(setup.theta.copy(), 0, 3 * length, checked=True, stops=wanted)
    assert outcome is Outcome.REACHED or never == 0.0
    expected = [sum((mean > value) == above for mean in means) for value, above in limits]
    assert wanted.rows["hits"].tolist() == expected


def test_a_table_that_remembers_goes_on_and_tells_the_last_hit():
    wanted = table(XOR, row(stops.SAMPLE, 1, first=2, low=2, high=2), row(stops.LOSS, 4, low=0.2))
    steps = [t for t, step in enumerate(walk(XOR)) if step[1] == 2 or step[3].loss >= 0.2]
    wanted.remembering[0] = 1
    outcome, t, phase = XOR.engine().run(XOR.theta.copy(), 0, STEPS, stops=wanted)
    assert (outcome, t, phase) == (Outcome.REACHED, STEPS, 0)
    assert wanted.remembering[1] == steps[-1]
    assert wanted.rows["hits"].tolist() == [0, 0]


@pytest.mark.parametrize(
    ("target", "output", "right"),
    [
        ([0, 1, 0], [0.1, 0.3, 0.2], True),
        ([0, 0, 1], [0.1, 0.3, 0.2], False),
        ([1, 0, 0], [0.3, 0.3, 0.2], True),
        ([1], [0.51], True),
        ([1], [0.49], False),
        ([0], [0.49], True),
        ([0], [0.51], False),
    ],
)
def test_classification_right_after_wrong(target, output, right):
    """A linear network with nothing but the biases: its outputs. It was wrong at the step before."""
    network = Network((1, len(target)), ("linear",), True)
    theta = np.concatenate((np.zeros(len(target)), output))
    one = Setup(network, np.zeros((1, 1)), np.array([target], dtype=float), Settings(alpha=0.0), theta)
    wanted = table(one, row(stops.RIGHT, 2, first=-1))
    wanted.wrong[0] = 1
    assert places(one, wanted, end=3) == ([(0, 2)] if right else [])
    assert wanted.wrong[0] == (0 if right else 1)
