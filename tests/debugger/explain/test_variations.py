"""Derivations of any way to train: never an exception, and every line of numbers adds up."""

import re
from dataclasses import replace

import numpy as np
import pytest
from derivation_lines import check_lines_add_up
from hypothesis import given, settings
from hypothesis import strategies as st
from setups import varied_setups

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice, TrainingChoice
from bpviz.debugger.explain.derivation import derive
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.ui.painting.typeset import typeset

BASE = Debugger().frame()


def frames(setup, steps):
    """A frame after each of the first steps."""
    engine, state = setup.engine(), setup.theta.copy()
    dataset = replace(BASE.dataset, inputs=setup.inputs, targets=setup.targets, classes=())
    for t in range(steps):
        before = state.copy()
        _, trace = engine.step(before, t)
        state = trace.state_after
        made = {"network": setup.network, "settings": setup.settings, "dataset": dataset, "trace": trace}
        yield replace(BASE, t=t + 1, theta=trace.after, **made)


def all_quantities(network):
    yield from (Quantity("loss"), Quantity("sample"))
    for layer in range(network.depth + 1):
        for unit in range(network.sizes[layer]):
            yield Quantity("activation", layer, unit)
            if layer:
                yield from (Quantity(kind, layer, unit) for kind in ("weighted sum", "slope", "error"))
    for index in range(network.parameter_count):
        yield from (Quantity.of_parameter(k, network, index) for k in ("weight", "gradient", "change"))
    for layer in range(1, network.depth + 1):
        yield from (Quantity(kind, layer) for kind in KINDS if kind.endswith("norm"))


def results(derivation):
    return [t.value for line in derivation.lines for t in line.terms if t.tone == "result"]


@settings(max_examples=20)
@given(varied_setups(), st.sampled_from(["auto", "lecture", "general"]), st.data())
def test_any_quantity_is_explained_and_adds_up(setup, language, data):
    notation = Notation(setup.network, language)
    for frame in frames(setup, 2):
        revealed = data.draw(st.integers(0, len(frame.phases)))
        partly = replace(frame, revealed=revealed, t=frame.t - bool(revealed))
        for quantity in all_quantities(setup.network):
            assert quantity.fits(setup.network)
            derivation = derive(quantity, frame, notation)
            check_lines_add_up(derivation)
            if not quantity.kind.endswith("norm"):
                assert results(derivation)[-1] == pytest.approx(derivation.value, rel=1e-9, abs=1e-12), (
                    derivation
                )
            derive(quantity, partly, notation)


@settings(max_examples=2)
@given(varied_setups())
def test_every_formula_can_be_typeset(setup):
    for frame in frames(setup, 1):
        for quantity in all_quantities(setup.network):
            for line in derive(quantity, frame, Notation(setup.network)).lines:
                for term in line.terms:
                    assert typeset(term.latex) is not None


# Against plain numpy

IRIS = DataChoice(name="iris", normalization="standardize")
SOFTMAX = NetworkChoice(hidden=(3,), activations=("tanh", "softmax"))


def explained(training, quantity, steps=8, network=SOFTMAX):
    debugger = Debugger(Experiment(data=IRIS, network=network, training=training))
    for _ in range(steps):
        debugger.step()
    frame = debugger.frame()
    return frame, derive(quantity, frame, Notation(frame.network))


def test_adam_over_two_batches_comes_to_what_numpy_does():
    training = TrainingChoice(
        loss="cross_entropy", batch=4, optimizer="adam", step_size=0.1, order="sequential"
    )
    debugger = Debugger(Experiment(data=IRIS, network=SOFTMAX, training=training))
    network, gradients = debugger.frame().network, []
    weight = Quantity("weight", 2, 1, 0)
    w = float(debugger.frame().theta[weight.index(network)])
    m = v = 0.0
    for k in (1, 2):
        gradients = []
        for _ in range(4):
            debugger.step()
            trace = debugger.frame().trace
            gradients.append((trace.a[2][1] - trace.target[1]) * trace.a[1][0])
        g = np.mean(gradients)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w -= 0.1 * (m / (1 - 0.9**k)) / (np.sqrt(v / (1 - 0.999**k)) + 1e-8)
    derivation = derive(weight, debugger.frame(), Notation(network))
    shown = results(derivation)
    for value in (sum(gradients), g, m, v, m / (1 - 0.9**2), v / (1 - 0.999**2), w):
        assert any(found == pytest.approx(value, rel=1e-9) for found in shown), derivation.text
    assert shown[-1] == pytest.approx(w, rel=1e-9)


def changed_on_its_way(batch, t, other):
    """A frame after step t, before which batches were changed, of a network that is normalized over them."""
    training = TrainingChoice(batch=batch, order="sequential")
    network = NetworkChoice(hidden=(3,), activations=("tanh", "sigmoid"), norms=("batch",))
    debugger = Debugger(Experiment(data=DataChoice(name="parity3"), network=network, training=training))
    debugger.seek(t)
    debugger.change(debugger.experiment.with_("training.batch", other))
    debugger.step()
    return debugger.frame(), Notation(debugger.frame().network)


def test_a_batch_changed_on_its_way_is_told_by_what_it_sums():
    weight = Quantity("weight", 1, 0, 0)
    derivation = derive(weight, *changed_on_its_way(4, 10, 5))
    assert derivation.sentence.startswith("Sample 3 of the batch's 5:")
    assert "the batch's sum so far, 3 of 5" in derivation.text


def test_its_statistics_are_of_all_its_samples_and_its_mean_is_of_those_summed():
    """Steps 4 and 5 are summed, where the batch that ends with step 5 begins with step 3."""
    frame, notation = changed_on_its_way(4, 5, 3)
    for quantity in (Quantity("weight", 1, 0, 0), Quantity("weight", 1, 0, -5)):
        derivation = derive(quantity, frame, notation)
        check_lines_add_up(derivation)
        assert derivation.value == pytest.approx(frame.trace.after[quantity.index(frame.network)], rel=1e-12)
        assert results(derivation)[-1] == pytest.approx(derivation.value, rel=1e-9)
    z = frame.dataset.inputs[3:6] @ frame.network.W(frame.trace.before, 1)[0]
    variance = results(derivation)[0]
    assert variance == pytest.approx(z.var(ddof=1), rel=1e-9)
    derivation = derive(Quantity("weight", 1, 0, 0), frame, notation)
    assert derivation.sentence == "One step against the gradient of 2 samples, by plain SGD."
    assert "sum over the batch, 2 of 2" in derivation.text
    assert "over the batch's 3 samples" in derive(Quantity("activation", 1, 0), frame, notation).text


def test_mid_batch_it_says_that_there_is_no_update():
    training = TrainingChoice(loss="cross_entropy", batch=4)
    frame, derivation = explained(training, Quantity("weight", 2, 0, 1), steps=6)
    assert "No update yet" in derivation.sentence
    assert "the batch's sum so far, 2 of 4" in derivation.text
    assert derivation.value == frame.trace.before[Quantity("weight", 2, 0, 1).index(frame.network)]


def test_penalty_and_data_have_their_shares_of_a_change():
    training = TrainingChoice(loss="cross_entropy", l2=0.1, l1=0.01, step_size=0.2)
    quantity = Quantity("change", 2, 0, 1)
    frame, derivation = explained(training, quantity)
    trace, index = frame.trace, quantity.index(frame.network)
    w = trace.before[index]
    g = (trace.a[2][0] - trace.target[0]) * trace.a[1][1]
    shares = {
        t.label: t.value for line in derivation.lines for t in line.terms if t.label in ("data", "penalty")
    }
    assert shares["data"] == pytest.approx(-0.2 * g)
    assert shares["penalty"] == pytest.approx(-0.2 * (0.1 * w + 0.01 * np.sign(w)))


def test_a_softmax_with_the_squared_error_shares_its_pull():
    frame, derivation = explained(TrainingChoice(), Quantity("error", 2, 1))
    a, d = frame.trace.a[2], frame.trace.target
    jacobian = np.diag(a) - np.outer(a, a)
    assert results(derivation)[-1] == pytest.approx((jacobian @ (a - d))[1])


def test_cross_entropy_multiplies_out():
    frame, derivation = explained(TrainingChoice(loss="cross_entropy"), Quantity("error", 2, 1))
    assert "δ₂ = d̂₂ − d₂" in derivation.text
    assert results(derivation)[-1] == pytest.approx(frame.trace.a[2][1] - frame.trace.target[1])


def test_a_unit_left_out_says_so():
    training = TrainingChoice(loss="cross_entropy", dropout=(0.5,))
    frame, _ = explained(training, Quantity("loss"))
    unit = int(np.argmin(frame.trace.kept[1]))
    assert frame.trace.kept[1][unit] == 0
    for kind in ("activation", "error"):
        derivation = derive(Quantity(kind, 1, unit), frame, Notation(frame.network))
        assert "leaves this unit out" in derivation.sentence
        assert derivation.value == 0


def test_layer_normalization_passes_through_mean_and_variance():
    network = NetworkChoice(hidden=(3,), activations=("tanh", "softmax"), norms=("layer",))
    frame, derivation = explained(
        TrainingChoice(loss="cross_entropy"), Quantity("error", 1, 1), network=network
    )
    trace, net = frame.trace, frame.network
    gain, shift = net.norm_numbers(trace.before, 1)
    W, out = net.W(trace.before, 2), trace.a[2]

    def loss(z):
        y = gain * (z - z.mean()) / np.sqrt(z.var() + 1e-5) + shift
        s = W @ np.tanh(y) + net.b(trace.before, 2)
        return np.log(np.exp(s).sum()) - s @ trace.target

    nudge = np.array([0.0, 1e-5, 0.0])
    slope = (loss(trace.z[1] + nudge) - loss(trace.z[1] - nudge)) / 2e-5
    assert out.sum() == pytest.approx(1)
    assert results(derivation)[-1] == pytest.approx(slope, abs=1e-8)
    assert Notation(net).parameter(net.weight_index(1, 1, -2)).text == "γ⁽¹⁾₂"


def test_the_slope_of_tanh_is_told_in_terms_of_the_activation():
    debugger = Debugger(Experiment().with_("network.activations", ("tanh", "sigmoid")))
    debugger.step()
    h = debugger.frame().trace.a[1][0]
    said = str(debugger.explain(0))
    assert "(1 − h₁²)" in said
    assert f"(1 − {h:.4g}²)" in said


def test_what_is_cut_is_written_with_the_sign_at_its_number():
    debugger = Debugger(Experiment(training=TrainingChoice(loss="huber", clip_value=0.5)))
    debugger.step()
    text = debugger.explain(Quantity("weight", 2, 0, 0)).text
    assert "max(−1, min(1, " in text
    assert "max(−0.5, min(0.5, " in text


def test_a_schedule_counts_batches_of_the_present_size():
    """Of steps 0 to 11, updated one by one, three batches of 4 are counted, not twelve updates."""
    debugger = Debugger(Experiment(training=TrainingChoice(schedule="inverse", period=3, step_size=0.8)))
    debugger.seek(12)
    weight = Quantity("weight", 2, 0, 0)
    assert "1/t decay, u updates so far: " in debugger.explain(weight).text
    debugger.change(debugger.experiment.with_("training.batch", 4))
    for _ in range(4):
        debugger.step()
    text = debugger.explain(weight).text
    assert "1/t decay, u batches of 4 so far: α = α₀ / (1 + u / τ)\n= 0.8 / (1 + 3 / 3) = 0.4" in text


@pytest.mark.parametrize(("kind", "count"), [("slope", 1), ("error", 2)])
def test_a_saturated_output_is_not_told_as_one(kind, count):
    """Not "1 · (1 − 1)": what is left of 1 can be read off."""
    debugger = Debugger(Experiment(training=TrainingChoice(order="sequential")))
    debugger.step()
    debugger.set_weight(12, 10.5)
    debugger.step()
    output = float(debugger.trace.a[2][0])
    text = debugger.explain(Quantity(kind, 2, 0)).text
    shown = re.findall(r"(?:= |1 − )(0\.9\d+)", text)
    assert output > 0.9999
    assert len(shown) > count
    assert [1 - float(number) for number in shown] == pytest.approx([1 - output] * len(shown), rel=0.01)
