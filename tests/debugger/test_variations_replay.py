"""Runs of every kind of training, walked, forked, saved and opened: the same bytes as taken straight."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saved_runs import reopened
from varied_experiments import varied_experiments

from bpviz import Debugger, Experiment
from bpviz.debugger import recorder
from bpviz.debugger.experiment import NetworkChoice, StopChoice, TrainingChoice
from bpviz.debugger.notation import BIAS
from bpviz.debugger.training_settings import engine_of, settings_of
from bpviz.engine.epochs import AGE, BEST, HELD_AGE, HELD_AT, HELD_BEST, MEMORY, SUMMED

COMMANDS = (
    "run",
    "run",
    "step",
    "phase",
    "back",
    "seek",
    "seek",
    "change",
    "choose",
    "fork",
    "switch",
    "open",
)
NUMBERS = st.integers(0, 40)
WALKS = st.lists(st.tuples(st.sampled_from(COMMANDS), NUMBERS), min_size=3, max_size=12)


class Walk:
    """Gives commands, and notes of each run by its number which training is in force from which step.

    Of each run also the samples that were chosen, by their steps.
    """

    def __init__(self, experiment, others):
        self.debugger, self.experiment, self.others = Debugger(experiment), experiment, others
        self.trainings, self.chosen = {1: {0: experiment.training}}, {1: {}}

    def take(self, command, number):
        debugger = self.debugger
        match command:
            case "run":
                debugger.run(number + 1)
            case "step":
                debugger.step()
            case "phase":
                debugger.step_phase()
            case "back":
                debugger.back()
            case "seek":
                debugger.seek(debugger.newest * number // 40, number % 2)
            case "switch":
                debugger.switch_to(debugger.runs[number % len(debugger.runs)].number)
            case "open":
                self.debugger = reopened(debugger)
            case "change" | "fork":
                self.go_over(command, self.others[number % len(self.others)])
            case "choose":
                at = max(0, debugger.shown)
                sample = number % debugger.present.epoch_length
                self.note(at, lambda: debugger.choose_sample(sample), chosen={at: sample})

    def go_over(self, command, training):
        debugger, t = self.debugger, self.debugger.t
        changed = msgspec.structs.replace(debugger.experiment, training=training)
        if command == "change" and changed == debugger.experiment:
            return
        self.note(t, lambda: getattr(debugger, command)(changed), trainings={t: training})

    def note(self, t, edit, trainings=(), chosen=()):
        """Make an edit at step t: what was edited after that is in force no more."""
        notes = (self.trainings, trainings), (self.chosen, chosen)
        before = self.debugger.present.number
        kept = [{start: of for start, of in kept[before].items() if start <= t} for kept, _ in notes]
        edit()
        for old, (noted, new) in zip(kept, notes, strict=True):
            noted[self.debugger.present.number] = old | dict(new)

    def straight(self, run, t):
        """The state of step t, by one engine after the other."""
        setup, trainings, chosen = run.journal.setup, self.trainings[run.number], self.chosen[run.number]
        state, before, loss = np.zeros(run.journal.state_size), None, None
        state[: setup.theta.size] = setup.theta
        starts = sorted(start for start in {*trainings, *chosen, *(at + 1 for at in chosen)} if start <= t)
        for start, end in zip(starts, [*starts[1:], t], strict=True):
            training = trainings[max(at for at in trainings if at <= start)]
            now = settings_of(msgspec.structs.replace(self.experiment, training=training), setup)
            is_new = before and (before.optimizer, before.batch) != (now.optimizer, now.batch)
            first = updates(start, now.batch, setup.dataset.sample_count) if is_new else None
            before = replace(now, first_update=first if is_new else before.first_update if before else 0)
            is_other = loss is not None and loss != now.loss
            enter(state, before, setup.network, is_new, is_other)
            loss = now.loss
            known = tuple((at, sample) for at, sample in chosen.items() if at <= start)
            engine = engine_of(setup.network, setup.dataset, replace(before, chosen=known))
            assert engine.run(state, start, end)[1] == end
        return state

    def check(self):
        run = self.debugger.present
        assert run.theta.tobytes() == self.straight(run, run.t).tobytes()

    def check_all(self):
        for run in self.debugger.runs:
            for t in {0, run.newest // 3, run.newest // 2, run.newest}:
                assert run.theta_at(t).tobytes() == self.straight(run, t).tobytes()
            if run.newest:
                trace = run.trace_at(run.newest // 2)
                after = self.straight(run, trace.t + 1)
                assert trace.state_before.tobytes() == self.straight(run, trace.t).tobytes()
                if trace.t + 1 not in self.trainings[run.number]:
                    assert trace.state_after.tobytes() == after.tobytes()


def enter(state, now, network, is_new, is_other):
    """What a new stretch leaves of a state: a sum goes on, but not with batches of one.

    is_other: another loss has no least one yet, and none has an age.
    """
    count = network.parameter_count
    if is_other:
        for place in (BEST, AGE, HELD_BEST, HELD_AGE, HELD_AT):
            state[count + place : count + place + 1] = 0.0
    kept = state[count + MEMORY :].reshape(-1, count)
    if is_new:
        kept[1:] = 0.0
        if now.batch == 1:
            kept[:1] = 0.0
            state[count + SUMMED : count + MEMORY] = 0.0
    for index in range(count):
        layer, _, source = network.locate(index)
        if layer in (now.frozen_biases if source == BIAS else now.frozen_weights):
            kept[:1, index] = 0.0


def updates(t, batch, samples):
    """How many batches end before step t; an epoch ends one."""
    batch = batch or samples
    ends = [place for place in range(samples) if place % batch == batch - 1 or place == samples - 1]
    return t // samples * len(ends) + sum(place < t % samples for place in ends)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(varied_experiments(), WALKS)
def test_any_walk_shows_the_bytes_of_a_straight_run(monkeypatch, drawn, commands):
    """With so few rows that merging them is common."""
    monkeypatch.setattr(recorder, "MOST_ROWS", 32)
    walk = Walk(*drawn)
    for command, number in commands:
        walk.take(command, number)
        walk.check()
    walk.check_all()


@settings(max_examples=100)
@given(varied_experiments(), st.integers(1, 60), st.integers(0, 60), st.integers(1, 40))
def test_a_switch_of_the_optimizer_anywhere_is_the_same_after_opening(drawn, first, at, then):
    walk = Walk(*drawn)
    for command, number in (("run", first), ("seek", min(at, 40)), ("fork", 0), ("run", then), ("fork", 1)):
        walk.take(command, number)
    opened = reopened(walk.debugger)
    for debugger in (walk.debugger, opened):
        debugger.run(then)
    assert opened.present.theta.tobytes() == walk.debugger.present.theta.tobytes()
    walk.check_all()


def test_a_switch_that_is_taken_back_makes_the_optimizer_forget_nothing():
    momentum = TrainingChoice(optimizer="momentum", batch=0, order="sequential")
    plain = msgspec.structs.replace(momentum, optimizer="sgd")
    walk = Walk(Experiment(training=momentum, stop=StopChoice(mean_loss=0.0)), [momentum, plain])
    for command, number in (("run", 5), ("change", 1), ("change", 0), ("run", 20)):
        walk.take(command, number)
        walk.check()
    straight = Debugger(walk.experiment)
    straight.run(27)
    count = straight.present.network.parameter_count
    assert walk.debugger.present.theta[:count].tobytes() == straight.present.theta[:count].tobytes()


@pytest.mark.parametrize("batch", [2, 0])
def test_a_breakpoint_before_a_larger_state_stops_where_it_holds(batch):
    """Looking at a weight's step ahead of it touches no more of the state than the engine's own part."""
    small = TrainingChoice(batch=batch, order="sequential", step_size=0.5)
    large = msgspec.structs.replace(small, optimizer="adam")
    experiment = Experiment(
        network=NetworkChoice(hidden=(3,)), training=small, stop=StopChoice(mean_loss=0.0)
    )
    debugger = Debugger(experiment)
    debugger.run(40)
    debugger.change(msgspec.structs.replace(experiment, training=large))
    path = [debugger.present.theta_at(t)[0] for t in range(41)]
    value = (path[24] + path[28]) / 2
    first = next(t for t in range(40) if (path[t] < value) != (path[t + 1] < value))
    debugger.seek(0)
    debugger.break_when("weight crosses", layer=1, unit=0, source=0, value=float(value))
    assert debugger.run(40) is not None
    assert debugger.t == first
    assert debugger.present.theta_at(39)[0] == path[39]
