"""Any sequence of commands, against a slow reference that tells every run again from its start."""

import msgspec
from debugger_checks import check_curves, check_place, check_runs, check_theta, check_trace
from drawn_breakpoints import breakpoints
from experiments import ALPHAS, STOPS, tame_experiments
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from reference_debugger import ReferenceDebugger

from bpviz import Debugger
from bpviz.debugger import recorder
from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetInput, SetTarget, SetWeight
from bpviz.engine.engine import interrupt_flag

FURTHEST = 90
VALUES = st.integers(-10, 10).map(lambda tenths: tenths / 10 + 0.0371)
MERGES = st.booleans()


class Actions:
    """How many commands were given in all."""

    count = 0


class DebuggerMachine(RuleBasedStateMachine):
    """Gives each command to the debugger and to the reference."""

    @initialize(experiment=tame_experiments())
    def start(self, experiment):
        self.debugger = Debugger(experiment)
        self.model = ReferenceDebugger(self.debugger)

    def both(self, name, *arguments, **options):
        """The reference first: where it cannot tell, the command is not given."""
        Actions.count += 1
        getattr(self.model, {"run": "run_on"}.get(name, name))(*arguments)
        return getattr(self.debugger, name)(*arguments, **options)

    # Moving

    @rule()
    def step_phase(self):
        self.both("step_phase")

    @rule(count=st.integers(1, 3))
    def step(self, count):
        for _ in range(count):
            self.both("step")

    @rule()
    def step_epoch(self):
        self.both("step_epoch")

    @rule()
    def back_phase(self):
        self.both("back_phase")

    @rule()
    def back(self):
        self.both("back")

    @rule()
    def back_epoch(self):
        self.both("back_epoch")

    @rule(t=st.integers(0, FURTHEST), revealed=st.integers(0, 5))
    def seek(self, t, revealed):
        Actions.count += 1
        self.debugger.seek(t, revealed)
        self.model.go(t, revealed)

    @precondition(lambda self: self.model.at.t < FURTHEST)
    @rule(steps=st.integers(5, 40), times=st.integers(1, 4))
    def run(self, steps, times):
        """From a breakpoint to the next ones."""
        for _ in range(times):
            self.both("run", steps)

    @precondition(lambda self: self.model.at.t < FURTHEST)
    @rule(steps=st.integers(1, 20), slice_length=st.integers(1, 5))
    def run_in_slices(self, steps, slice_length):
        """Each of which is interrupted as soon as it has begun where its length is 1."""
        end = self.model.at.t + steps
        self.model.run_on(steps)
        Actions.count += 1
        stopped = None
        while stopped is None and self.debugger.t < end:
            flag = interrupt_flag()
            flag[0] = slice_length == 1
            stopped = self.debugger.run(min(slice_length, end - self.debugger.t), interrupt=flag)

    # Breakpoints

    @precondition(lambda self: len(self.model.breakpoints) < 8)
    @rule(data=st.data(), count=st.integers(1, 3))
    def break_when(self, data, count):
        for _ in range(count):
            Actions.count += 1
            wanted = data.draw(breakpoints(self.model.run))
            made = self.debugger.break_when(**msgspec.structs.asdict(wanted))
            assert made.number not in self.model.breakpoints
            self.model.breakpoints[made.number] = made

    @precondition(lambda self: self.model.breakpoints)
    @rule(data=st.data(), change=st.sampled_from(("remove", "toggle", "recount")))
    def change_breakpoint(self, data, change):
        Actions.count += 1
        kept = self.model.breakpoints
        old = kept.pop(data.draw(st.sampled_from(sorted(kept))))
        if change == "remove":
            return self.debugger.remove_breakpoint(old.number)
        toggled = {"toggle": {"enabled": not old.enabled}, "recount": {"hits": 0, "ignore": 1}}[change]
        kept[old.number] = msgspec.structs.replace(old, **toggled)
        self.debugger.change_breakpoint(kept[old.number])

    @precondition(lambda self: self.model.breakpoints)
    @rule(times=st.integers(1, 3))
    def reverse_continue(self, times):
        for _ in range(times):
            self.both("reverse_continue")

    # Edits

    @rule(data=st.data(), value=VALUES, merge=MERGES)
    def set_weight(self, data, value, merge):
        """One whose update is shown already is changed after it."""
        run, at = self.model.run, self.model.at
        index = data.draw(st.integers(0, len(run.theta(0)) - 1))
        updated = 1 + run.depth + 1 + 2 * (run.depth + 1 - run.locate(index)[0])
        if at.revealed >= updated:
            self.model.step()
        self.model.edit(SetWeight(self.model.at.t, index, value), merge)
        self.debugger.set_weight(index, value, merge=merge)
        self._edited()

    @rule(data=st.data(), values=st.lists(VALUES, min_size=1, max_size=4))
    def turn_a_weight(self, data, values):
        """With the wheel: one edit in all, however far it is turned."""
        index = data.draw(st.integers(0, len(self.model.run.theta(0)) - 1))
        self.seek(self.model.at.t, 0)
        undone = len(self.model.done)
        for value in values:
            self.model.edit(SetWeight(self.model.at.t, index, value), merge=True)
            self.debugger.set_weight(index, value, merge=True)
            self._edited()
        assert len(self.model.done) <= undone + 1

    @rule(data=st.data(), value=VALUES, merge=MERGES, which=st.sampled_from((SetInput, SetTarget)))
    def set_data(self, data, value, merge, which):
        run, shown = self.model.run, self.model.shown
        count = run.sizes[0 if which is SetInput else -1]
        index, sample = data.draw(st.integers(0, count - 1)), data.draw(st.integers(-1, run.epoch_length - 1))
        sample = (run.sample(shown) if shown >= 0 else 0) if sample < 0 else sample
        self.model.edit(which(max(0, shown), sample, index, value), merge)
        command = self.debugger.set_input if which is SetInput else self.debugger.set_target
        command(index, value, sample=sample, merge=merge)
        self._edited()

    @rule(sample=st.integers(0, 3))
    def choose_sample(self, sample):
        self.model.edit(ChooseSample(max(0, self.model.shown), sample))
        if self.model.at.t == 0:
            self.model.go(0, max(1, self.model.at.revealed))
        self.debugger.choose_sample(sample)
        self._edited()

    @rule(alpha=ALPHAS, update=st.sampled_from(("exact", "in-place")), branch=st.booleans())
    def change_training(self, alpha, update, branch):
        now = self.debugger.experiment
        changed = now.with_("training.step_size", alpha).with_("training.update", update)
        edit = ChangeTraining(self.model.at.t, changed.training)
        if branch:
            self.model.fork(edit)
            self.debugger.fork(changed)
        elif changed.training != now.training:
            self.model.edit(edit)
            self.debugger.change(changed)
        else:
            self.debugger.change(changed)
            return
        self._edited()

    @rule(stop=STOPS)
    def change_conditions(self, stop):
        Actions.count += 1
        changed = stop != self.model.at.track.condition
        self.model.change_conditions(stop)
        self.debugger.change(msgspec.structs.replace(self.debugger.experiment, stop=stop))
        if changed:
            self.model.told("the stop conditions")

    @rule()
    def copy(self):
        self.model.fork()
        assert self.debugger.fork() == self.debugger.present.number
        self._edited()

    @precondition(lambda self: self.model.at.t > 20)
    @rule()
    def reset(self):
        self.both("reset")
        self._edited()

    def _edited(self):
        Actions.count += 1
        track = self.model.at.track
        if track.number == 0:
            track.number = self.debugger.present.number
            there = (self.model.at.runs, *(edited.runs for edited in self.model.done))
            assert track.number == 1 + max(
                other.number for runs in there for other in runs if other is not track
            )
        self.model.told(self.debugger.frame().undo)

    @rule()
    def undo(self):
        there = bool(self.model.done)
        assert self.both("undo") == there

    @rule()
    def redo(self):
        there = bool(self.model.undone)
        assert self.both("redo") == there

    # Runs

    @rule(data=st.data())
    def switch_to(self, data):
        Actions.count += 1
        track = data.draw(st.sampled_from(self.model.at.runs))
        self.model.switch_to(track)
        self.debugger.switch_to(track.number)

    @precondition(lambda self: len(self.model.at.runs) > 1)
    @rule(data=st.data())
    def delete(self, data):
        Actions.count += 1
        others = [track for track in self.model.at.runs if track is not self.model.at.track]
        track = data.draw(st.sampled_from(others))
        self.model.delete(track)
        self.debugger.delete(track.number)
        self.model.told(f"delete run {track.number}")

    @invariant()
    def all_is_right(self):
        check_place(self.debugger, self.model)
        check_runs(self.debugger, self.model)
        check_theta(self.debugger, self.model)
        check_trace(self.debugger, self.model)
        check_curves(self.debugger, self.model)


def test_any_sequence_of_commands(monkeypatch):
    """With so few rows that merging them is common."""
    monkeypatch.setattr(recorder, "MOST_ROWS", 32)
    monkeypatch.setattr(recorder, "MOST_MEANS", 8)
    effort = settings(
        max_examples=90, stateful_step_count=40, phases=(Phase.reuse, Phase.generate, Phase.shrink)
    )
    Actions.count = 0
    run_state_machine_as_test(DebuggerMachine, settings=effort)
    assert Actions.count >= 2_000
