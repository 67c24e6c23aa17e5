"""When runs end by themselves, and the sentences that say why."""

import msgspec
import numpy as np
import pytest
from experiments import NEVER, experiments
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.data.counting import counted
from bpviz.debugger.experiment import DataChoice, NetworkChoice, StopChoice, TrainingChoice

EPOCHS = 6
SENTENCES = {
    "mean_loss": "mean training loss below {}.",
    "gradient_norm": "gradient norm below {}.",
    "weight_change": "no weight changed by {} over the epoch.",
}
CONDITIONS = pytest.mark.parametrize("condition", SENTENCES)


def written(number):
    """With six digits and a brief exponent, as sentences have it."""
    mantissa, _, exponent = f"{number:g}".partition("e")
    return f"{mantissa}e{int(exponent)}".replace("-", "−") if exponent else mantissa


def measure(run_again, condition, t):
    """What a condition looks at, at the end t of an epoch."""
    if condition == "weight_change":
        return float(np.abs(run_again.theta(t) - run_again.theta(t - run_again.epoch_length)).max())
    if condition == "mean_loss":
        return run_again.mean_loss(t)
    names = run_again.training(t).frozen
    frozen = {
        f"{kind}{n}" for kind, name in (("W", "weights"), ("b", "biases")) for n in range(9) if name in names
    }
    theta, frozen = run_again.theta(t), frozen | set(names)
    return run_again.network.gradient_norm(theta, run_again.inputs, run_again.targets, frozen)


def with_a_condition(experiment, condition, epoch):
    """With a tolerance just above the value of an epoch; and the first step that ends an epoch below it,
    None where it is too small to be told from 0."""
    run_again = ReferenceRun(Debugger(experiment))
    ends = range(run_again.epoch_length, run_again.epoch_length * (EPOCHS + 1), run_again.epoch_length)
    values = [measure(run_again, condition, t) for t in ends]
    tolerance = values[epoch] * (1 + 1e-7)
    first = next((t for t, value in zip(ends, values, strict=True) if value < tolerance), None)
    return experiment.with_(f"stop.{condition}", tolerance), first, tolerance


def check(debugger, stop, condition, first, tolerance):
    assert debugger.t == first
    assert (stop.reason, stop.t, stop.is_failure) == ("converged", first, False)
    said = SENTENCES[condition].format(written(tolerance))
    assert stop.message == f"Converged at step {counted(first)}: {said}"
    assert debugger.frame().stop == stop


@CONDITIONS
@settings(max_examples=30)
@given(experiments(), st.integers(0, EPOCHS - 1), st.data())
def test_stops_at_the_first_epoch_end_that_meets_it(condition, experiment, epoch, data):
    """Straight on, after a pause in the middle of an epoch, after going back, and in single steps."""
    experiment, first, tolerance = with_a_condition(experiment, condition, epoch)
    if first is None or tolerance < 1e-6:
        return
    debugger = Debugger(experiment)
    check(debugger, debugger.run(), condition, first, tolerance)
    debugger.seek(first + 30)
    assert debugger.stop is None
    debugger.seek(data.draw(st.integers(0, first - 1)))
    check(debugger, debugger.run(), condition, first, tolerance)
    paused = Debugger(experiment)
    paused.run(data.draw(st.integers(0, first - 1)))
    paused.step_phase()
    check(paused, paused.run(), condition, first, tolerance)
    stepped, stop = Debugger(experiment), None
    while stop is None:
        stop = stepped.step()
    check(stepped, stop, condition, first, tolerance)


@CONDITIONS
@settings(max_examples=20)
@given(experiments(), st.integers(1, EPOCHS - 1), st.data())
def test_stops_right_after_a_change_in_the_middle_of_an_epoch(condition, experiment, epoch, data):
    length = Debugger(experiment).epoch_length
    t, alpha = data.draw(st.integers(0, epoch * length)), data.draw(st.floats(0.01, 0.05))
    run_again = ReferenceRun(Debugger(experiment))
    run_again.change(t, experiment.with_("training.step_size", alpha).training)
    end = (epoch + 1) * length
    ends = range((t // length + 1) * length, end + 1, length)
    tolerance = measure(run_again, condition, end) * (1 + 1e-7)
    if tolerance < 1e-6:
        return
    first = next(end for end in ends if measure(run_again, condition, end) < tolerance)
    debugger = Debugger(experiment)
    debugger.seek(t + 20)
    debugger.seek(t)
    debugger.change(experiment.with_("training.step_size", alpha).with_(f"stop.{condition}", tolerance))
    check(debugger, debugger.run(), condition, first, tolerance)


def held_loss(debugger, theta):
    """½ (d̂ − d)² of the held-out part, averaged, of a 2-8-1 network of sigmoids; by numpy alone."""
    data, w = debugger.frame().dataset, np.asarray(theta)
    one = np.ones((len(data.held_inputs), 1))
    network = debugger.frame().network
    hidden = 1 / (1 + np.exp(-np.hstack([data.held_inputs, one]) @ with_bias(network, w, 1).T))
    outputs = 1 / (1 + np.exp(-np.hstack([hidden, one]) @ with_bias(network, w, 2).T))
    return float(np.mean(0.5 * np.sum((outputs - data.held_targets) ** 2, axis=1)))


def with_bias(network, theta, layer):
    return np.column_stack([network.W(theta, layer), network.b(theta, layer)])


def first_risen(losses, patience):
    """The epochs, from 1, of the stop and of the least loss; lower by less than 0.01 % does not count."""
    lowest = lowest_at = None
    for epoch, loss in enumerate(losses, 1):
        if lowest is None or loss < lowest * (1 - 1e-4):
            lowest, lowest_at = loss, epoch
        elif epoch - lowest_at == patience:
            return epoch, lowest_at
    raise AssertionError("the held-out loss never rose for so long")


@pytest.mark.parametrize(("patience", "said"), [(1, "1 epoch"), (5, "5 epochs")])
def test_stops_when_the_held_out_loss_has_risen_for_so_long(patience, said):
    experiment = Experiment(
        data=DataChoice(name="circles", samples=40, noise=0.3, held_out=0.4),
        network=NetworkChoice(hidden=(8,)),
        training=TrainingChoice(step_size=2.0),
        stop=NEVER,
    )
    watched = Debugger(experiment)
    losses = []
    for _ in range(400):
        watched.step_epoch()
        losses.append(held_loss(watched, watched.frame().theta))
    epoch, lowest_at = first_risen(losses, patience)
    debugger, length = Debugger(experiment.with_("stop.held_out", patience)), watched.epoch_length
    stop = debugger.run(400 * length)
    assert (debugger.t, stop.t, stop.is_failure) == (epoch * length, epoch * length, False)
    assert stop.message == (
        f"Stopped at step {counted(epoch * length)}: the held-out loss has not fallen for {said}; "
        f"it was lowest at step {counted(lowest_at * length)}."
    )


def test_goes_on_when_run_again_from_where_it_converged():
    debugger = Debugger(Experiment(stop=StopChoice(mean_loss=10.0)))
    assert [debugger.run().t for _ in range(3)] == [4, 8, 12]


def test_tolerances_of_zero_are_off():
    still = Experiment(training=TrainingChoice(step_size=0.0), stop=NEVER)
    debugger = Debugger(still)
    assert debugger.run(100) is None
    assert debugger.t == 100


@pytest.mark.parametrize("steps", [None, 50, 51, 1000])
def test_step_limit(steps):
    debugger = Debugger(Experiment(stop=StopChoice(mean_loss=0.0, steps=50)))
    debugger.seek(13)
    stop = debugger.run(None if steps is None else steps - 13)
    assert debugger.t == 50
    assert (stop.reason, stop.message, stop.t) == ("step limit", "Stopped at the step limit, 50.", 50)
    assert debugger.run(1000) == stop
    assert debugger.t == 50


def test_no_step_limit_before_it():
    debugger = Debugger(Experiment(stop=StopChoice(mean_loss=0.0, steps=50)))
    assert debugger.run(49) is None
    assert debugger.step() is None
    assert debugger.t == 50


def test_stop_goes_away_with_the_next_movement():
    debugger = Debugger(Experiment(stop=StopChoice(mean_loss=10.0)))
    for move in (debugger.back, debugger.back_phase, debugger.step_phase, lambda: debugger.seek(2)):
        debugger.reset()
        assert debugger.run().reason == "converged"
        move()
        assert debugger.stop is None


# x → h → d̂, all linear: w, b of the hidden unit, v, c of the output; and what the message calls the culprit
DIVERGING = {
    "activation": ((1e250, 0, 1, 0), 1e100, 0.5, "h₁, an activation,", 2),
    "output": ((1, 1e200, 1e200, 0), 1, 0.5, "d̂₁, an activation,", 3),
    "loss": ((1, 0, 1, 1e200), 1, 0.5, "the loss f", 4),
    "error": ((0, 0, 1e200, 1e150), 1, 0.5, "γ₁, an error,", 7),
    "update": ((0, 1e160, 1e-10, 0), 1, 0.5, "v₁,₁, an updated weight,", 6),
}


def diverging(case, tmp_path):
    (w, b, v, c), x, alpha, *_ = DIVERGING[case]
    (tmp_path / "data.csv").write_text(f"x,d\n{x},0.5\n", encoding="utf-8")
    network = NetworkChoice(
        hidden=(1,),
        activations=("linear",),
        initializer="given",
        weights=(((w,),), ((v,),)),
        biases=((b,), (c,)),
    )
    training = TrainingChoice(step_size=alpha)
    return Experiment(data=DataChoice(path="data.csv"), network=network, training=training, stop=NEVER)


@pytest.mark.parametrize("case", DIVERGING)
@pytest.mark.parametrize("move", ["step", "step_epoch", "run"])
def test_halts_before_a_step_that_is_not_finite(case, move, tmp_path):
    *_, culprit, number = DIVERGING[case]
    debugger = Debugger(diverging(case, tmp_path), tmp_path)
    before = debugger.frame().theta
    stop = getattr(debugger, move)()
    assert (stop.reason, stop.t, stop.is_failure) == ("not finite", 0, True)
    assert f"before step 0: {culprit}" in stop.message
    assert stop.message.endswith("is not a finite number. A smaller step size may help.")
    assert (debugger.t, debugger.revealed, debugger.newest) == (0, number, 0)
    assert debugger.frame().theta.tobytes() == before.tobytes()


@pytest.mark.parametrize("case", DIVERGING)
def test_phases_up_to_the_one_that_is_not_finite_can_be_seen(case, tmp_path):
    number = DIVERGING[case][-1]
    debugger = Debugger(diverging(case, tmp_path), tmp_path)
    for revealed in range(1, number):
        assert debugger.step_phase() is None
        assert debugger.revealed == revealed
    for _ in range(3):
        assert debugger.step_phase().reason == "not finite"
        assert (debugger.t, debugger.revealed) == (0, number)
    debugger.back_phase()
    assert (debugger.stop, debugger.revealed) == (None, number - 1)


def test_a_run_halts_at_the_step_of_the_reference_and_can_go_back():
    linear = Experiment(
        data=DataChoice(name="curve", samples=6),
        network=NetworkChoice(activations=("linear",)),
        training=TrainingChoice(step_size=5.0),
        stop=NEVER,
    )
    run_again, debugger = ReferenceRun(Debugger(linear)), Debugger(linear)
    t = 0
    while np.isfinite([*run_again.theta(t + 1), run_again.loss(t)]).all():
        t += 1
    stop = debugger.run()
    assert (stop.t, debugger.t, debugger.newest) == (t, t, t)
    assert 2 < t < 1000
    assert f"before step {counted(t)}: " in stop.message
    assert np.isfinite(debugger.frame().theta).all()
    assert debugger.frame().theta == pytest.approx(run_again.theta(t), rel=1e-6)
    debugger.back()
    debugger.back()
    assert debugger.t == t - 1
    debugger.change(msgspec.structs.replace(linear, training=TrainingChoice(step_size=0.0)))
    assert debugger.run(10) is None
    assert debugger.t == t + 9


def resting(**training):
    """A debugger whose losses never change: eight samples of parity, two of them held out."""
    how = TrainingChoice(frozen=("weights", "biases"), order="sequential", **training)
    data = DataChoice(name="parity3", held_out=0.25)
    return Debugger(Experiment(data=data, training=how, stop=StopChoice(mean_loss=0.0, held_out=4)))


@pytest.mark.parametrize("t", [12, 15])
@pytest.mark.parametrize("loss", ["absolute", "binary_cross_entropy", "huber", "squared"])
def test_another_loss_is_not_held_against_the_least_one_of_the_loss_before(t, loss):
    """Two are larger here, and huber is equal; the loss at the end of epoch 3 is their first."""
    debugger = resting()
    debugger.seek(t)
    debugger.change(debugger.experiment.with_("training.loss", loss))
    stop = debugger.run()
    first = 6 if loss == "squared" else 18
    assert (stop.reason, stop.t) == ("held-out loss", first + 4 * 6)
    assert f"lowest at step {first}." in stop.message


def test_a_run_that_goes_on_from_its_early_end_says_how_long_it_has_been():
    debugger = resting()
    said = [debugger.run().message for _ in range(3)]
    for epochs, message in zip((4, 5, 6), said, strict=True):
        assert message == (
            f"Stopped at step {6 + 6 * epochs}: the held-out loss has not fallen for {epochs} epochs; "
            "it was lowest at step 6."
        )


def test_another_loss_lets_the_plateau_wait_anew_and_keeps_its_cuts():
    """Patience 1: cuts come at the ends of epochs 3 and 5; from epoch 6 on another loss is the first."""
    debugger = resting(schedule="plateau", patience=1, step_size=0.8)
    debugger.seek(31)
    debugger.change(debugger.experiment.with_("training.loss", "absolute"))
    debugger.seek(80)
    alphas = [debugger.present.trace_at(6 * epoch).alpha for epoch in range(13)]
    assert alphas == [0.8] * 3 + [0.4] * 2 + [0.2] * 3 + [0.1] * 2 + [0.05] * 2 + [0.025]
