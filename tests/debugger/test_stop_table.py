"""Where a run stops, against a walk over all places that looks at every breakpoint by its definition."""

import msgspec
import numpy as np
import pytest
from drawn_breakpoints import KINDS, breakpoints
from experiments import NEVER, tame_experiments
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from reference_breakpoints import hits, is_right, places_after
from reference_run import ReferenceRun

from bpviz import Debugger, Experiment
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.edits import ChooseSample, SetInput, SetTarget, SetWeight
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.engine.engine import interrupt_flag

STEPS = 40
MANY = {"max_examples": 25, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}


def set_all(debugger, wanted):
    return [debugger.break_when(**msgspec.structs.asdict(b)) for b in wanted]


def expected_stops(run, wanted, place=(0, 0), end=STEPS):
    """[(place, numbers)] of the stops between a place and step `end`, and how often each was hit."""
    counts, stops = {b.number: b.hits for b in wanted}, []
    for t, phase in places_after(run, *place, end):
        hit = hits(wanted, run, t, phase)
        counts |= {b.number: counts[b.number] + 1 for b in hit}
        if any(counts[b.number] > b.ignore for b in hit):
            stops.append(((t, phase), tuple(sorted(b.number for b in hit))))
    return stops, counts


def stops_of(debugger, run_on, end=STEPS):
    """The stops of a run that goes on from each of them."""
    found = []
    while debugger.t < end:
        stop = run_on(debugger, end - debugger.t)
        if stop is not None:
            assert (stop.reason, stop.t) == ("breakpoint", debugger.t)
            found.append(((debugger.t, debugger.revealed), stop.breakpoints))
    return found


def in_one_go(debugger, steps):
    return debugger.run(steps)


def in_slices(debugger, steps):
    """Of three steps, or one where it is interrupted at once."""
    flag = interrupt_flag()
    flag[0] = debugger.t % 2
    return debugger.run(min(3, steps), interrupt=flag)


def edited(debugger, data):
    """Some edits in the first steps, and the same for the reference."""
    run = ReferenceRun(debugger)
    for t in sorted(data.draw(st.sets(st.integers(0, 30), max_size=3))):
        edit = data.draw(
            st.sampled_from(
                (
                    SetWeight(t, 0, 0.731),
                    SetTarget(t, 1, 0, 0.283),
                    SetInput(t, 2, 0, -0.417),
                    ChooseSample(t, 3),
                )
            )
        )
        debugger.seek(t)
        debugger.edit(edit)
        run = run.edited(edit)
    debugger.seek(0)
    return run


@settings(**MANY)
@given(tame_experiments(alphas=st.just(0.05)), st.data())
def test_twenty_breakpoints_stop_at_the_places_of_the_reference(experiment, data):
    """In one go and in slices; over edits; counting all hits, and never one twice."""
    debugger = Debugger(experiment)
    run = edited(debugger, data)
    numbered = set_all(debugger, [data.draw(breakpoints(run)) for _ in range(20)])
    stops, counts = expected_stops(run, numbered)
    for way in (in_one_go, in_slices):
        debugger.seek(0)
        found = stops_of(debugger, way)
        assert found == stops
        assert len(set(found)) == len(found)
        assert {b.number: b.hits for b in debugger.breakpoints} == counts
        for b in debugger.breakpoints:
            debugger.change_breakpoint(msgspec.structs.replace(b, hits=0))


@pytest.mark.parametrize("kind", KINDS)
@settings(**MANY | {"max_examples": 12})
@given(experiment=tame_experiments(alphas=st.just(0.05)), data=st.data())
def test_each_kind_from_any_place_on(kind, experiment, data):
    """What must be known of earlier steps is known wherever a run begins."""
    debugger = Debugger(experiment)
    run = edited(debugger, data)
    numbered = set_all(debugger, [data.draw(breakpoints(run, (kind,)))])
    place = data.draw(st.integers(0, 30)), data.draw(st.integers(0, 5))
    debugger.seek(STEPS)
    debugger.seek(*place)
    stops, _ = expected_stops(run, numbered, place)
    assert stops_of(debugger, in_one_go) == stops


# By hand: x → d̂ = φ(w x), and w falls or rises with each step


def one_weight(tmp_path, activation, w, rows, alpha=0.5):
    text = "\n".join(f"{x},{d}" for x, d in rows)
    (tmp_path / "data.csv").write_text(f"x,d\n{text}\n", encoding="utf-8")
    network = NetworkChoice(
        hidden=(), activations=(activation,), bias=False, initializer="given", weights=(((w,),),)
    )
    experiment = Experiment(
        data=DataChoice(path="data.csv", inputs=("x",), targets=("d",)),
        network=network,
        training=TrainingChoice(step_size=alpha, order="sequential"),
        stop=NEVER,
    )
    return Debugger(experiment, tmp_path)


def test_a_weight_crosses_upwards_downwards_and_onto_the_value(tmp_path):
    """δ = w x − d with x = 1, α = 1 takes w onto d in each step: w = −1, 2.5, 0, 1, −1 …"""
    debugger = one_weight(tmp_path, "linear", -1.0, [(1, 2.5), (1, 0), (1, 1), (1, -1)], alpha=1.0)
    debugger.break_when("weight crosses", layer=1, unit=0, source=0, value=0.0)
    found = stops_of(debugger, in_one_go, 8)
    assert [t for (t, _), _ in found] == [0, 3, 4, 7]  # from 2 onto 0 is not below it
    assert {phase for (_, phase), _ in found} == {5}
    assert debugger.frame().stop is None


def test_a_frozen_weight_crosses_nothing(tmp_path):
    debugger = one_weight(tmp_path, "linear", -1.0, [(1, 2), (1, 0)], alpha=1.0)
    debugger.change(debugger.experiment.with_("training.frozen", ("weights",)))
    debugger.break_when("weight crosses", layer=1, unit=0, source=0, value=0.0)
    assert debugger.run(20) is None


def test_an_edit_crosses_nothing(tmp_path):
    debugger = one_weight(tmp_path, "linear", -1.0, [(1, 2), (1, 3)], alpha=0.0)
    debugger.break_when("weight crosses", layer=1, unit=0, source=0, value=0.0)
    debugger.run(3)
    debugger.set_weight(0, 1.0)
    assert debugger.run(20) is None


def test_dead_and_saturated_for_some_steps(tmp_path):
    """w x is below 0 in every second step, so never for two; with a third row it is."""
    for rows, expected in (([(1, 0), (-1, 0)], []), ([(1, 0), (-1, 0), (-2, 0)], [2, 5, 8])):
        debugger = one_weight(tmp_path, "relu", 1.0, rows, alpha=0.0)
        debugger.break_when("dead", layer=1, unit=0, steps=2)
        assert [t for (t, _), _ in stops_of(debugger, in_one_go, 10)] == expected
    debugger = one_weight(tmp_path, "sigmoid", 1.0, [(9, 0), (0, 0), (-9, 0), (9, 0)], alpha=0.0)
    debugger.break_when("saturated", layer=1, unit=0, value=0.01, steps=3)
    assert [t for (t, _), _ in stops_of(debugger, in_one_go, 12)] == [4, 8]
    debugger.seek(7)
    assert stops_of(debugger, in_one_go, 12) == [((8, 2), (1,))]


def test_the_loss_rises_once(tmp_path):
    """With a target edited in between; the mean loss of its epoch is the one before the edit."""
    debugger = one_weight(tmp_path, "linear", 0.5, [(1, 1), (1, 1)], alpha=0.0)
    debugger.break_when("loss rose")
    debugger.seek(4, 1)
    debugger.set_target(0, 3.0, sample=0)
    debugger.seek(0)
    assert [place for place, _ in stops_of(debugger, in_one_go, 12)] == [(6, 0)]
    debugger.seek(5)
    assert [place for place, _ in stops_of(debugger, in_one_go, 12)] == [(6, 0)]


def test_a_misclassified_sample_of_three_classes_becomes_right():
    """Iris, over some epochs, from any place."""
    iris = Experiment(
        data=DataChoice(name="iris", normalization="standardize"),
        network=NetworkChoice(hidden=(2,), activations=("sigmoid",)),
        training=TrainingChoice(step_size=0.5),
        stop=NEVER,
    )
    debugger = Debugger(iris)
    run, end = ReferenceRun(debugger), 400
    numbered = set_all(debugger, [Breakpoint("right"), Breakpoint("right", sample=120, ignore=0)])
    stops, _ = expected_stops(run, numbered, end=end)
    assert len(stops) > 15
    assert stops_of(debugger, in_one_go, end) == stops
    middle = stops[len(stops) // 2][0]
    debugger.seek(*middle)
    assert stops_of(debugger, in_one_go, end) == [stop for stop in stops if stop[0] > middle]
    classified = [is_right(run, t) for t in range(end)]
    assert 0.3 < np.mean(classified) < 1


def test_a_sample_that_came_long_ago_was_wrong_then(tmp_path):
    """Sample 2 comes at step 1, and after forty steps with sample 1 again at step 41."""
    debugger = one_weight(tmp_path, "linear", 0.0, [(1, 0.0), (1, 1.5)], alpha=0.0)
    debugger.seek(2)
    pinned = debugger.experiment.with_("training.order", "pinned")
    debugger.change(pinned)
    debugger.run(38)
    debugger.change(pinned.with_("training.order", "sequential"))
    debugger.set_weight(0, 1.5)
    debugger.break_when("right", sample=1)
    for start in (0, 3, 40, 41):
        debugger.seek(start)
        assert stops_of(debugger, in_one_go, 50) == [((41, 2), (1,))]


def test_the_middle_of_the_classes_is_that_of_the_first_targets(tmp_path):
    """Wherever the breakpoint is set, and whatever a target is set to: 0.75 here, and the output is 1."""
    debugger = one_weight(tmp_path, "linear", 0.0, [(1, 0.0), (1, 1.5)], alpha=0.0)
    debugger.seek(4)
    debugger.set_weight(0, 1.0)
    debugger.seek(8, 1)
    debugger.set_target(0, 9.0, sample=0)
    debugger.break_when("right")
    debugger.seek(12)
    debugger.run(1)
    debugger.seek(0)
    assert [t for (t, _), _ in stops_of(debugger, in_one_go, 14)] == [5, 8]


# Conditions of several kinds at once


def test_a_limit_convergence_and_breakpoints_at_one_place():
    """The last step of an epoch: convergence is said first, and the hit is counted all the same."""
    xor = Experiment(stop=msgspec.structs.replace(NEVER, mean_loss=10.0))
    debugger = Debugger(xor)
    debugger.break_when("epoch")
    assert debugger.run().reason == "converged"
    assert (debugger.t, debugger.breakpoints[0].hits) == (4, 1)
    limited = Debugger(Experiment(stop=msgspec.structs.replace(NEVER, steps=8)))
    limited.break_when("step", value=8.0)
    assert [limited.run().reason for _ in range(2)] == ["breakpoint", "step limit"]
    assert (limited.t, limited.breakpoints[0].hits) == (8, 1)


def test_steps_and_seeks_are_not_held_up():
    debugger = Debugger(Experiment(stop=NEVER))
    debugger.break_when("loss above", value=-1.0)
    assert debugger.step() is debugger.seek(20) is None
    assert (debugger.t, debugger.breakpoints[0].hits) == (20, 0)
    assert debugger.step_epoch().breakpoints == (1,)
    assert (debugger.t, debugger.revealed, debugger.breakpoints[0].hits) == (20, 4, 1)


def test_what_does_not_fit_the_network_waits():
    debugger = Debugger(Experiment(stop=NEVER))
    debugger.break_when("activation above", layer=1, unit=2, value=-5.0)
    narrow = debugger.experiment.with_("network.hidden", (2,))
    debugger.change(narrow)
    assert debugger.run(20) is None
    debugger.change(narrow.with_("network.hidden", (4,)))
    assert debugger.run(20).breakpoints == (1,)


@given(st.integers(0, 5), st.integers(1, 30))
def test_ignored_hits_are_counted_and_a_changed_breakpoint_counts_on(ignore, steps):
    debugger = Debugger(Experiment(stop=NEVER))
    made = debugger.break_when("sample", sample=0, ignore=ignore)
    run = ReferenceRun(Debugger(Experiment(stop=NEVER)))
    picked = [t for t in range(200) if run.sample(t) == 0]
    assert debugger.run().t == picked[ignore]
    assert debugger.breakpoints[0].hits == ignore + 1
    debugger.change_breakpoint(msgspec.structs.replace(debugger.breakpoints[0], ignore=ignore + 3))
    debugger.seek(0)
    assert debugger.run().t == picked[2]
    debugger.change_breakpoint(msgspec.structs.replace(made, hits=0, enabled=False))
    assume(debugger.run(steps) is None)
    assert debugger.breakpoints[0].hits == 0
