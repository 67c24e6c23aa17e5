"""Captions of other losses, batches, optimizers, penalties, dropout and normalized layers say what is so."""

import math
import re

import numpy as np
import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice, TrainingChoice
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.caption import caption, formula_result
from bpviz.ui.painting.formulas import norm_numbers

FORWARD, OUTPUT, LOSS, ERROR, UPDATE, HIDDEN_ERROR = 2, 3, 4, 5, 6, 7
IRIS = DataChoice(name="iris", normalization="standardize")


def experiment(activations=("sigmoid",), norms=("none",), data=None, hidden=(3,), **training):
    return Experiment(
        data=data or DataChoice(),
        network=NetworkChoice(hidden=hidden, activations=activations, norms=norms),
        training=TrainingChoice(order="sequential", **training),
    )


def speak(frame):
    said = caption(frame, Notation(frame.network))
    return said.sentence, re.sub(r"<[^>]+>", "", said.formula).replace("&nbsp;", "")


def result(formula):
    return float(formula.split(" = ")[-1].replace("−", "-"))


def at(xor, phase, step, *given, **choices):
    """A phase of a step, counted from 1."""
    return xor(9 * (step - 1) + phase, experiment(*given, **choices))


def test_in_the_midst_of_a_batch_the_gradient_joins_the_sum(xor):
    frame = at(xor, UPDATE, 3, batch=4)
    sentence, formula = speak(frame)
    assert "batch's sum (sample 3 of 4)" in sentence
    assert formula.startswith("S ← S + δ1 h1 = ")
    gradients = [
        float(trace.delta[2][0] * trace.a[1][0])
        for trace in (at(xor, UPDATE, step, batch=4).trace for step in (1, 2, 3))
    ]
    assert result(formula) == pytest.approx(sum(gradients), rel=1e-2)
    assert formula_result(frame) is None


def test_a_batch_changed_on_its_way_is_counted_by_what_it_sums():
    """Of the batch of steps 0 to 3 three are summed when it becomes one of steps 2 and 3."""
    debugger = Debugger(experiment(batch=4, step_size=0.5))
    debugger.seek(3)
    debugger.change(debugger.experiment.with_("training.batch", 3))
    debugger.seek(3, UPDATE)
    sentence, formula = speak(debugger.frame())
    assert "divided by 4" in sentence
    assert "g = S / 4 = " in formula
    debugger.seek(2, UPDATE)
    assert "(sample 3 of 4)" in speak(debugger.frame())[0]


def test_the_end_of_a_batch_divides_and_updates(xor):
    frame = at(xor, UPDATE, 4, batch=4)
    sentence, formula = speak(frame)
    assert "divided by 4, then the update by plain SGD" in sentence
    assert "g = S / 4 = " in formula
    index = frame.network.weight_index(2, 0, 0)
    assert result(formula) == pytest.approx(frame.trace.after[index], rel=1e-3)
    assert formula_result(frame).kind == "weight"


@pytest.mark.parametrize(
    ("optimizer", "symbols"),
    [
        ("momentum", "− α m"),
        ("nesterov", "− α (g + β₁ m)"),
        ("adagrad", "− α g / (√v + ε)"),
        ("rmsprop", "− α g / (√v + ε)"),
        ("adam", "− α m̂ / (√v̂ + ε)"),
        ("adamw", "(1 − α λ) v1,1t − α m̂ / (√v̂ + ε)"),
    ],
)
def test_each_optimizer_is_told_by_its_formula_and_its_numbers(xor, optimizer, symbols):
    frame = at(xor, UPDATE, 2, optimizer=optimizer, step_size=0.1, weight_decay=0.2)
    sentence, formula = speak(frame)
    assert symbols in formula
    index = frame.network.weight_index(2, 0, 0)
    left, way = re.search(r"= ([−\d. ·]+) − 0\.1 · \(?([−\d.e]+)\)? = [−\d.]+$", formula).groups()
    factors = [float(number.replace("−", "-")) for number in left.split(" · ")]
    moved = math.prod(factors) - 0.1 * float(way.replace("−", "-"))
    assert moved == pytest.approx(frame.trace.after[index], abs=2e-3)
    assert "update by" in sentence


def test_penalty_and_clipping_are_told(xor):
    frame = at(xor, UPDATE, 1, l1=0.1, l2=0.2, clip_norm=1.0)
    sentence, formula = speak(frame)
    assert "clipped, and the pull of the penalty" in sentence
    assert "g = clip(δ1 h1) + λ₂ w + λ₁ sign w = " in formula


@pytest.mark.parametrize(("batch", "mean"), [(1, "δ1 h1"), (4, "S / 4")])
def test_what_is_clipped_does_not_equal_the_gradient(xor, batch, mean):
    """The gradient is cut to 0.001, so that "g = S / 4 = 0.001" would not be so."""
    frame = at(xor, UPDATE, batch, batch=batch, clip_value=0.001)
    summed = frame.network.W(frame.trace.summed, 2)[0, 0]
    _, formula = speak(frame)
    assert abs(summed) / batch > 0.002
    assert formula.startswith(f"g = clip({mean}) = {'−' if summed < 0 else ''}0.00100;")


@pytest.mark.parametrize(("name", "applied"), [("silu", "SiLU("), ("sine", "sin(")])
def test_an_activation_is_written_as_in_formulas(xor, name, applied):
    sentence, formula = speak(at(xor, FORWARD, 1, activations=(name, "sigmoid")))
    assert formula.startswith(f"h1 = {applied}")
    assert f"through {applied[:-1]}." in sentence


def test_the_penalty_stands_apart_from_the_loss(xor):
    frame = at(xor, LOSS, 1, l2=0.2)
    sentence, formula = speak(frame)
    loss, told = formula.split(",  penalty ")
    weights = [frame.network.W(frame.trace.before, layer).ravel() for layer in (1, 2)]
    assert "penalty" in sentence
    assert result(told) == pytest.approx(0.1 * sum(w @ w for w in weights), rel=1e-2)
    assert result(loss) == pytest.approx(frame.trace.loss, rel=1e-2)


@pytest.mark.parametrize(
    ("loss", "step", "pattern"),
    [
        ("binary_cross_entropy", 1, r"= −ln\(1 − ([\d.]+)\) = "),
        ("binary_cross_entropy", 2, r"= −ln ([\d.]+) = "),
        ("absolute", 2, r"= \|([\d.]+) − 1\| = "),
        ("huber", 2, r"= H\(([\d.]+) − 1\) = "),
    ],
)
def test_each_loss_is_told_by_its_formula(xor, loss, step, pattern):
    frame = at(xor, LOSS, step, loss=loss)
    _, formula = speak(frame)
    assert float(re.search(pattern, formula)[1]) == pytest.approx(frame.trace.a[2][0], rel=1e-2)
    assert result(formula) == pytest.approx(frame.trace.loss, rel=1e-2)


def test_with_cross_entropy_the_error_is_the_difference(xor):
    _, formula = speak(at(xor, ERROR, 2, loss="binary_cross_entropy"))
    assert formula.startswith("δ1 = d̂1 − d1 = ")
    assert formula.count("·") == 0


def test_softmax_shares_are_told_by_their_sums(xor):
    frame = at(xor, OUTPUT, 1, ("tanh", "softmax"), data=IRIS, loss="cross_entropy")
    sentence, formula = speak(frame)
    told = caption(frame, Notation(frame.network)).formula
    assert "e<sup>z₁</sup> / Σ<sub>k</sub> e<sup>zₖ</sup>" in told
    power, total = re.search(r"= e(−?[\d.]+) / ([\d.]+) = ", formula).groups()
    share = math.exp(float(power.replace("−", "-"))) / float(total)
    assert share == pytest.approx(frame.trace.a[2][0], rel=2e-2)
    assert "softmax" in sentence
    _, formula = speak(at(xor, LOSS, 1, ("tanh", "softmax"), data=IRIS, loss="cross_entropy"))
    assert result(formula) == pytest.approx(-math.log(share), rel=5e-2)


def test_softmax_with_another_loss_takes_off_what_the_others_take(xor):
    frame = at(xor, ERROR, 1, ("tanh", "softmax"), data=IRIS)
    a, off = frame.trace.a[2], frame.trace.a[2] - frame.trace.target
    _, formula = speak(frame)
    assert result(formula) == pytest.approx(a[0] * (off[0] - off @ a), rel=1e-2)


def test_a_unit_that_is_left_out_has_nothing_to_add_up(xor):
    frame = at(xor, FORWARD, 1, hidden=(40,), dropout=(0.5,))
    sentence, _ = speak(frame)
    out = int(np.count_nonzero(frame.trace.kept[1] == 0))
    assert f"Dropout leaves out {out} of 40." in sentence
    for unit in range(40):
        said = caption(frame, Notation(frame.network), (1, unit)).formula
        assert (said.count("=") == 1) == (frame.trace.kept[1][unit] == 0)
        assert ("· 2 =" in said) == (frame.trace.kept[1][unit] != 0)


def test_a_normalized_layer_tells_mean_and_deviation(xor):
    frame = at(xor, FORWARD, 1, ("tanh", "sigmoid"), ("layer",))
    z = frame.trace.z[1]
    mean, deviation, gain, shift = norm_numbers(frame, 1, 0)
    assert mean == pytest.approx(z.mean())
    assert deviation == pytest.approx(math.sqrt(z.var() + 1e-5))
    assert (gain, shift) == (1.0, 0.0)
    sentence, formula = speak(frame)
    assert "normalized over the units of the layer, then tanh" in sentence
    assert result(formula) == pytest.approx(math.tanh((z[0] - mean) / deviation), rel=1e-2)


def test_errors_flow_through_the_statistics(xor):
    frame = at(xor, HIDDEN_ERROR, 1, ("tanh", "sigmoid"), ("batch",), batch=4)
    _, formula = speak(frame)
    assert "through μ and σ" in formula
    assert result(formula) == pytest.approx(frame.trace.delta[1][0], rel=1e-2)


def test_a_negative_activation_keeps_its_parentheses_in_a_slope(xor):
    steps = (at(xor, HIDDEN_ERROR, step, ("tanh", "sigmoid"), hidden=(1,)) for step in range(1, 5))
    frame = next(frame for frame in steps if frame.trace.a[1][0] < 0)
    assert re.search(r"\(1 − \(−[\d.]+\)²\)", speak(frame)[1])


def test_between_bars_a_negative_activation_needs_none(xor):
    steps = (at(xor, HIDDEN_ERROR, step, ("softsign", "sigmoid"), hidden=(1,)) for step in range(1, 5))
    frame = next(frame for frame in steps if frame.trace.a[1][0] < 0)
    assert re.search(r" · \(1 − \|−[\d.]+\|\)² = ", speak(frame)[1])


def saturated(phase, **training):
    """Sample 2 of XOR, whose target is 1, with an output of about 0.9997."""
    debugger = Debugger(experiment(**training))
    debugger.step()
    debugger.set_weight(12, 8.0)
    debugger.seek(1, phase)
    return debugger.frame()


def worked_out(formula):
    """Both sides of the last "="."""
    numbers, told = formula.replace("−", "-").replace("·", "*").replace("²", "**2").split(" = ")[-2:]
    numbers = re.sub(r"ln \(?([^ ]+)|ln\(", lambda found: f"log({found[1]})" if found[1] else "log(", numbers)
    return eval(numbers, {"log": math.log}), float(told)


@pytest.mark.parametrize("loss", ["squared", "binary_cross_entropy", "huber", "absolute"])
@pytest.mark.parametrize("phase", [LOSS, ERROR])
def test_near_its_target_an_output_is_told_so_that_the_difference_is_seen(phase, loss):
    frame = saturated(phase, loss=loss)
    _, formula = speak(frame)
    assert 0.999 < frame.trace.a[2][0] < 1
    formula = re.sub(r"sign\([^)]*\)", "(-1)", formula.replace("½ ", "0.5*").replace("H′", ""))
    formula = re.sub(r"\|([^|]*)\|", r"-(\1)", re.sub(r"H\(([^)]*)\)", r"0.5*(\1)²", formula))
    found, told = worked_out(formula)
    assert found == pytest.approx(told, rel=0.1)


@pytest.mark.parametrize(
    ("targets", "symbols"), [((0.09, 0.24), "δ1 = d̂1 Σj dj − d1 = "), ((0.3, 0.7), "δ1 = d̂1 − d1 = ")]
)
def test_softmax_targets_that_are_no_shares_are_told_by_their_sum(tmp_path, targets, symbols):
    rows = "".join(f"{x},{1 - x},{targets[0]},{targets[1]}\n" for x in range(4))
    (tmp_path / "own.csv").write_text(f"x1,x2,d1,d2\n{rows}")
    data = DataChoice(path="own.csv", inputs=("x1", "x2"), targets=("d1", "d2"))
    debugger = Debugger(experiment(("tanh", "softmax"), data=data, loss="cross_entropy"), tmp_path)
    debugger.seek(0, ERROR)
    frame = debugger.frame()
    _, formula = speak(frame)
    output, total = frame.trace.a[2][0], sum(targets)
    assert formula.startswith(symbols)
    assert result(formula) == pytest.approx(output * total - targets[0], rel=2e-2)
    numbers = formula.split(" = ")[-2].replace("−", "-").replace(" · ", "*")
    assert eval(numbers) == pytest.approx(result(formula), rel=2e-2)


@pytest.mark.parametrize("outputs", [2, 3])
def test_summands_that_cancel_are_told_so_that_their_sum_comes_right(tmp_path, outputs):
    names, weights, errors = ("d1", "d2", "d3")[:outputs], (0.617, -0.6049, -0.0113), (0.6049, 0.6171, 0.3)
    (tmp_path / "own.csv").write_text(f"x,{','.join(names)}\n" + 4 * f"1{outputs * ',0.5'}\n")
    data = DataChoice(path="own.csv", inputs=("x",), targets=names)
    debugger = Debugger(experiment(("sigmoid", "linear"), data=data, hidden=(2,)), tmp_path)
    for unit in range(outputs):
        debugger.set_weight(debugger.frame().network.weight_index(2, unit, 0), weights[unit])
    debugger.seek(0, OUTPUT)
    for unit, output in enumerate(debugger.trace.a[2]):
        debugger.set_target(unit, output - errors[unit])
    debugger.seek(0, HIDDEN_ERROR)
    numbers, told = (part.replace("−", "-") for part in speak(debugger.frame())[1].split(" = ")[-2:])
    assert eval(numbers.replace(" · ", "*")) == pytest.approx(float(told), rel=0.03)
