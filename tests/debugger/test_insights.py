"""What is asked for beyond a frame: only what is wanted, only when there is time, of the right step."""

import numpy as np
import pytest

from bpviz.debugger import insights
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.insights import INSIGHTS
from bpviz.debugger.maps import MapQuestion
from bpviz.debugger.quantities import Quantity
from bpviz.engine.gradient_check import AGREES, IN_PLACE

QUESTIONS = {"map": MapQuestion((0, 1))}
BIAS = 12  # in θ of the 2-3-1 network, that of the output


@pytest.fixture
def debugger():
    made = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    made.run(10)
    return made


def ask(debugger, name, what=None, **frame):
    debugger.wanted = {name: what}
    return debugger.frame(**frame).insights[name]


def test_only_what_is_wanted_is_there(debugger):
    assert debugger.frame().insights == {}
    debugger.wanted = {"flow": None, "interference": None}
    assert set(debugger.frame().insights) == {"flow", "interference"}


def test_a_frame_of_a_fast_run_has_only_what_is_quick(debugger):
    debugger.watch(Quantity("loss"))
    debugger.wanted = {name: QUESTIONS.get(name, 1) for name in INSIGHTS}
    quick = {"flow", "watches", "results", "map", "landscape", "trainings"}
    assert set(debugger.frame(live=True).insights) == quick


@pytest.mark.parametrize("name", INSIGHTS)
def test_before_the_first_step_it_can_be_asked_for(name):
    debugger = Debugger()
    ask(debugger, name, QUESTIONS.get(name, 1))
    assert name in debugger.frame().insights


@pytest.mark.parametrize("name", ["changes", "gradient check"])
def test_a_weight_that_a_smaller_network_does_not_have_tells_nothing(debugger, name):
    ask(debugger, name, BIAS)
    debugger.change(debugger.experiment.with_("network.hidden", ()))
    found = debugger.frame().insights[name]
    assert found is None or name == "gradient check"


def test_changes_are_the_differences_of_the_replayed_steps(debugger):
    states = [debugger.seek(t) or debugger.frame().theta[BIAS] for t in range(11)]
    steps = np.abs(np.diff(states))
    found = ask(debugger, "changes", BIAS)
    assert found.index == BIAS
    assert found.changes[0].t == steps.argmax()
    assert abs(found.changes[0].size) == pytest.approx(steps.max())


@pytest.mark.parametrize("stride", [1, 4])
def test_an_edit_is_no_change_of_the_step_before_it(debugger, stride):
    """In a run long enough to be recorded every 4 steps the edit and its step are found by replay."""
    debugger.run((stride - 1) * 3000)
    t, taken = debugger.t, debugger.trace.change[BIAS]
    debugger.set_weight(BIAS, 4.0)
    debugger.run(5)
    found = {(c.t, c.is_edit): c for c in ask(debugger, "changes", BIAS).changes}
    largest = max(found.values(), key=lambda change: abs(change.size))
    assert debugger.frame().curves.stride == stride
    assert (largest.is_edit, largest.t + largest.steps, largest.after, largest.sample) == (True, t, 4.0, None)
    if stride == 1:
        assert found[t - 1, False].size == pytest.approx(taken, rel=1e-12)
    debugger.why(BIAS)
    assert (debugger.t, debugger.revealed) == (t, 0)


def test_an_edit_that_takes_a_step_back_is_found_with_it(debugger):
    debugger.set_weight(BIAS, debugger.trace.before[BIAS])
    debugger.step()
    changes = ask(debugger, "changes", BIAS).changes
    sizes = [change.size for change in changes if change.t == 9]
    assert len(sizes) == 2
    assert sum(sizes) == pytest.approx(0.0, abs=1e-15)


def test_a_batch_is_no_change_by_its_last_sample(debugger):
    one = ask(debugger, "changes", BIAS).changes[0]
    assert one.sample == debugger.present.sample_of(one.t)
    debugger.open(debugger.experiment.with_("training.batch", 4))
    debugger.run(8)
    changes = ask(debugger, "changes", BIAS).changes
    assert {(change.t, change.sample) for change in changes} == {(3, None), (7, None)}


def test_every_gradient_agrees_with_its_difference(debugger):
    check = ask(debugger, "gradient check")
    assert (check.verdict == AGREES).all()
    assert (check.backprop == debugger.trace.gradient).all()
    assert len(check.verdict) == 13


@pytest.mark.parametrize("norm", ["none", "layer", "batch"])
def test_gradients_agree_with_the_loss_that_is_in_force(debugger, norm):
    """Squared error at first, cross-entropy from step 10 on, with units dropped out."""
    if norm != "none":
        batch = debugger.experiment.with_("training.batch", 3 if norm == "batch" else 1)
        debugger.change(batch.with_("network.norms", (norm,)))
        debugger.run(10)
    changed = debugger.experiment.with_("training.loss", "binary_cross_entropy")
    debugger.change(changed.with_("training.dropout", (0.3,)))
    debugger.run(5)
    for t in (4, 14):
        debugger.seek(t)
        check = ask(debugger, "gradient check")
        averages = 2 * 3 * (norm == "batch")  # of 3 units: no step computes a gradient of them
        assert check.counts[AGREES] == debugger.present.network.parameter_count - averages
        assert check.counts[AGREES] == len(check.verdict)


def test_what_is_computed_in_place_is_not_the_gradient_below_the_last_layer(debugger):
    debugger.change(debugger.experiment.with_("training.update", "in-place"))
    debugger.step()
    check = ask(debugger, "gradient check")
    assert set(check.verdict[:9]) == {AGREES, IN_PLACE}
    assert (check.verdict[9:] == AGREES).all()


def test_a_large_network_is_checked_only_at_the_selected_weight(debugger, monkeypatch):
    monkeypatch.setattr(insights, "MOST_MULTIPLICATIONS", 0)
    assert ask(debugger, "gradient check") is None
    assert len(ask(debugger, "gradient check", BIAS).verdict) == 1


def test_interference_is_the_loss_of_every_sample_around_the_step(debugger):
    found = ask(debugger, "interference")
    trace, dataset, engine = debugger.trace, debugger.present.dataset, Debugger(debugger.experiment)
    for theta, losses in ((trace.before, found.before), (trace.after, found.after)):
        for sample in range(4):
            hidden = 1 / (1 + np.exp(-(theta[:6].reshape(3, 2) @ dataset.inputs[sample] + theta[6:9])))
            output = 1 / (1 + np.exp(-(theta[9:12] @ hidden + theta[12])))
            assert losses[sample] == pytest.approx((output - dataset.targets[sample, 0]) ** 2 / 2)
    assert engine.t == 0


def test_interference_of_too_much_data_is_left_out(debugger, monkeypatch):
    monkeypatch.setattr(insights, "MOST_LOSSES", 1)
    assert ask(debugger, "interference") is None


def test_a_comparison_with_a_run_that_is_gone_is_none(debugger):
    number = debugger.fork()
    debugger.switch_to(1)
    assert ask(debugger, "comparison", number) is not None
    debugger.delete(number)
    assert debugger.frame().insights["comparison"] is None


def test_watches_and_flow_go_on_from_frame_to_frame(debugger, monkeypatch):
    debugger.run(500)
    debugger.watch(Quantity("error", 2, 0))
    debugger.wanted = {"watches": None, "flow": None}
    sizes = []
    while True:
        found = debugger.frame(live=True).insights
        sizes.append((len(found["watches"][0].steps), len(found["flow"].steps)))
        if found["watches"][0].complete and found["flow"].complete:
            break
        assert len(sizes) < 2000
    assert sizes == sorted(sizes)
    assert debugger.frame().insights["flow"].complete


def test_each_run_has_its_own_curves(debugger):
    debugger.watch(Quantity("error", 2, 0))
    old = ask(debugger, "watches")[0]
    debugger.seek(3)
    debugger.set_weight(BIAS, 2.0)
    debugger.run(7)
    new = ask(debugger, "watches")[0]
    common = np.intersect1d(old.steps, new.steps)
    before, after = (series.values[np.isin(series.steps, common)] for series in (old, new))
    assert (before[common < 3] == after[common < 3]).all()
    assert (before[common >= 3] != after[common >= 3]).all()
    debugger.switch_to(1)
    assert (ask(debugger, "watches")[0].values == old.values).all()


def test_a_ghost_of_fewer_samples_leaves_out_what_it_does_not_have():
    debugger = Debugger(Experiment().with_("data.name", "circles").with_("data.samples", 60))
    debugger.run(20)
    debugger.add_run(debugger.experiment.with_("data.samples", 30))
    for sample in (10, 50):
        debugger.watch(Quantity("sample loss", sample=sample))
    debugger.wanted = {"watches": None, "watch ghosts": None}
    found = debugger.frame().insights
    assert [series.quantity.sample for series in found["watches"]] == [10, 50]
    ((_, ghosts),) = found["watch ghosts"]
    assert [series.quantity.sample for series in ghosts] == [10]
