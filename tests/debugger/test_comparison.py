"""Two runs compared, against θ of two debuggers that take every step on their own."""

import numpy as np
import pytest

from bpviz.debugger import comparison
from bpviz.debugger.comparison import compare
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment

XOR = Experiment().with_("stop.mean_loss", 0.0)


def forked(edit, at=300, first=1000, then=500, experiment=XOR):
    """A debugger with a run, and one forked off it by an edit; and both runs."""
    debugger = Debugger(experiment)
    debugger.run(first)
    debugger.seek(at)
    edit(debugger)
    debugger.run(then)
    return debugger, *debugger.runs


def bytes_of(debugger, number, t):
    """θ of a step, by walking there."""
    debugger.switch_to(number)
    debugger.seek(t)
    return debugger.frame().theta.tobytes()


def first_by_walking(debugger, end):
    """The first step at which θ of run 1 and 2 differ, None if none does."""
    walked = ([bytes_of(debugger, number, t) for t in range(end + 1)] for number in (1, 2))
    pairs = enumerate(zip(*walked, strict=True))
    return next((t for t, (one, other) in pairs if one != other), None)


def losses_by_hand(frame, theta):
    """½ Σ (d̂ − d)² of each sample, sigmoid units, written out."""
    a = frame.dataset.inputs
    for layer in range(1, frame.network.depth + 1):
        W, b = frame.network.W(theta, layer), frame.network.b(theta, layer)
        a = 1 / (1 + np.exp(-(a @ W.T + b)))
    return 0.5 * ((a - frame.dataset.targets) ** 2).sum(axis=1)


EDITS = {
    "a weight": lambda debugger: debugger.set_weight(9, 0.5),
    "step size": lambda debugger: debugger.change(debugger.experiment.with_("training.step_size", 0.25)),
    "sample": lambda debugger: debugger.choose_sample((debugger.trace.sample + 1) % 4),
    "input": lambda debugger: debugger.set_input(0, 0.25, sample=2),
    "target": lambda debugger: debugger.set_target(0, 0.75, sample=3),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_the_first_differing_step_is_the_one_that_walking_finds(edit):
    debugger, one, other = forked(edit, at=40, first=100, then=60)
    found = compare(other, one, 80)
    assert found.first_differing == first_by_walking(debugger, 80) is not None


def test_a_weight_set_to_what_it_was_makes_no_difference():
    debugger, one, other = forked(
        lambda d: d.set_weight(9, float(d.frame().theta[9])), at=40, first=100, then=60
    )
    found = compare(one, other, 90)
    assert first_by_walking(debugger, 100) is None
    assert (found.first_differing, found.searched_to) == (None, 100)
    assert (found.differences, found.rms) == ((), 0.0)


def test_a_search_that_ends_early_says_how_far_it_came(monkeypatch):
    monkeypatch.setattr(comparison, "MOST_STEPS", 25)
    _, one, other = forked(lambda d: d.set_weight(9, float(d.frame().theta[9])), at=40, first=100, then=60)
    found = compare(one, other, 90)
    assert (found.first_differing, found.searched_to) == (None, 65)


def test_a_later_edit_is_found_behind_an_earlier_one_without_effect():
    debugger, *_ = forked(lambda d: d.set_weight(9, float(d.frame().theta[9])), at=40, first=100, then=20)
    debugger.set_weight(3, 2.0)
    debugger.run(30)
    one, other = debugger.runs[0], debugger.runs[-1]
    assert compare(one, other, 80).first_differing == 60


def test_differences_are_sorted_and_what_numpy_says():
    _, one, other = forked(EDITS["a weight"])
    a, b = one.theta_at(700).copy(), other.theta_at(700).copy()
    found = compare(one, other, 700, most=5)
    sizes = np.abs(a - b)
    assert [d.index for d in found.differences] == sorted(range(13), key=lambda k: -sizes[k])[:5]
    assert [(d.one, d.other, d.size) for d in found.differences] == [
        (a[d.index], b[d.index], sizes[d.index]) for d in found.differences
    ]
    assert found.rms == pytest.approx(np.sqrt(np.mean((a - b) ** 2)), rel=1e-14)


def test_losses_are_those_of_both_at_that_step():
    debugger, one, other = forked(EDITS["a weight"])
    found = compare(one, other, 700)
    frame = debugger.frame()
    for run, mean, loss, sample in zip(
        (one, other), found.mean_losses, found.sample_losses, found.samples, strict=True
    ):
        by_hand = losses_by_hand(frame, run.theta_at(700))
        assert mean == pytest.approx(by_hand.mean())
        assert loss == pytest.approx(by_hand[sample])
    assert (found.numbers, found.t) == ((1, 2), 700)


@pytest.mark.parametrize(("t", "revealed"), [(700, 0), (700, 5), (0, 0)])
def test_the_sample_is_that_of_the_step_that_is_shown(t, revealed):
    debugger, one, other = forked(EDITS["a weight"])
    debugger.wanted = {"comparison": 1}
    debugger.seek(t, revealed)
    frame = debugger.frame()
    found = frame.insights["comparison"]
    if frame.trace is not None:
        assert found.samples == (frame.trace.sample,) * 2
    for run, sample, loss in zip((other, one), found.samples, found.sample_losses, strict=True):
        assert loss == pytest.approx(losses_by_hand(frame, run.theta_at(t))[sample])


def test_both_runs_stay_and_the_step_is_one_that_both_have():
    _, one, other = forked(EDITS["a weight"])
    one.seek(123)
    places = one.t, other.t
    assert compare(one, other, 5000).t == min(one.newest, other.newest) == 800
    assert (one.t, other.t) == places


def test_of_other_networks_only_losses_compare():
    debugger = Debugger(XOR)
    debugger.run(100)
    number = debugger.run_beside(XOR.with_("network.hidden", (5,)), "wider")
    debugger.frame()
    found = compare(debugger.present, debugger.runs[1], 60)
    assert not found.same_network
    assert (found.differences, found.rms, found.first_differing) == ((), None, None)
    assert found.names == ("run 1", "wider")
    assert found.numbers == (1, number)
    by_hand = losses_by_hand(debugger.frame(), debugger.present.theta_at(60)).mean()
    assert found.mean_losses[0] == pytest.approx(by_hand)
    assert found.mean_losses[1] != found.mean_losses[0]


def test_an_experiment_of_its_own_differs_from_its_first_update_on():
    debugger = Debugger(XOR)
    debugger.run(100)
    debugger.run_beside(XOR.with_("training.step_size", 0.25))
    debugger.frame()
    assert compare(debugger.present, debugger.runs[1], 60).first_differing == 1


def test_a_mean_loss_that_takes_too_long_is_not_told(monkeypatch):
    monkeypatch.setattr(comparison, "MOST_LOSSES", 4 * 13 - 1)
    _, one, other = forked(EDITS["a weight"])
    assert compare(one, other, 700).mean_losses == (None, None)


def test_a_copy_is_the_same_as_far_as_both_went():
    debugger, _, other = forked(EDITS["a weight"])
    debugger.seek(600)
    debugger.fork()
    debugger.run(70)
    found = compare(debugger.present, other, 600)
    assert (found.first_differing, found.searched_to, found.rms) == (None, 670, 0.0)
