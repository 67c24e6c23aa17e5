"""Any sequence of commands, against a run that a slow reference tells again from its start."""

import numpy as np
import pytest
from experiments import NEVER, experiments
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from reference_run import ReferenceRun

from bpviz import Debugger
from bpviz.debugger import recorder
from bpviz.debugger.experiment import StopChoice

CLOSE = {"rel": 1e-8, "abs": 1e-10}
STOPS = st.just(NEVER) | st.builds(StopChoice, mean_loss=st.floats(0.01, 0.3), steps=st.integers(0, 80))


class DebuggerMachine(RuleBasedStateMachine):
    """Holds where a debugger must be: t, revealed, newest, and why it stopped."""

    @initialize(experiment=experiments(STOPS))
    def start(self, experiment):
        self.debugger = Debugger(experiment)
        self.run_again = ReferenceRun(self.debugger)
        self.condition = experiment.stop
        self.phase_count = self.debugger.phase_count
        self.bytes_seen = {}
        self._be_at(0, 0, newest=0)

    def _be_at(self, t, revealed=0, newest=None, reason=None):
        self.t, self.revealed, self.reason = t, revealed, reason
        self.newest = max(self.newest, t) if newest is None else newest

    def _advance(self, end, last_reason=None):
        """To the step `end`, or to an epoch end before it with a mean loss below the condition's."""
        for t in range(self.t + 1, end + 1):
            epoch_ends = t % self.run_again.epoch_length == 0
            if epoch_ends and self.run_again.mean_loss(t) < self.condition.mean_loss:
                return self._be_at(t, reason="converged")
        return self._be_at(end, reason=last_reason)

    def _train_from(self, start, training):
        self.run_again.change(start, training)
        self.bytes_seen = {t: seen for t, seen in self.bytes_seen.items() if t <= start}

    # Forward

    @rule()
    def step_phase(self):
        self.debugger.step_phase()
        if self.revealed == self.phase_count - 1:
            self._advance(self.t + 1)
        else:
            self._be_at(self.t, self.revealed + 1)

    @rule()
    def step(self):
        self.debugger.step()
        self._advance(self.t + 1)

    @rule()
    def step_epoch(self):
        self.debugger.step_epoch()
        length = self.run_again.epoch_length
        self._advance(self.t - self.t % length + length)

    @rule(steps=st.integers(1, 60))
    def run(self, steps):
        limit, end = self.condition.steps, self.t + steps
        self.debugger.run(steps)
        if limit and self.t >= limit:
            self._be_at(self.t, self.revealed, reason="step limit")
        elif limit and end >= limit:
            self._advance(limit, "step limit")
        else:
            self._advance(end)

    # Backward, and anywhere

    @rule()
    def back_phase(self):
        self.debugger.back_phase()
        if self.revealed:
            self._be_at(self.t, self.revealed - 1)
        elif self.t:
            self._be_at(self.t - 1, self.phase_count - 1)

    @rule()
    def back(self):
        self.debugger.back()
        self._be_at(self.t if self.revealed else max(self.t - 1, 0))

    @rule()
    def back_epoch(self):
        self.debugger.back_epoch()
        shown = self.t if self.revealed else max(self.t - 1, 0)
        self._be_at(shown - shown % self.run_again.epoch_length)

    @rule(t=st.integers(0, 150), revealed=st.integers(0, 5))
    def seek(self, t, revealed):
        self.debugger.seek(t, revealed)
        self._be_at(t, revealed)

    @rule()
    def reset(self):
        """The training in force where it is called is then in force from the start."""
        self.debugger.reset()
        self._train_from(0, self.run_again.training(self.t))
        self._be_at(0, newest=0)

    # Change

    @rule(alpha=st.floats(0, 0.05), update=st.sampled_from(["exact", "in-place"]))
    def change_training(self, alpha, update):
        now = self.debugger.experiment
        changed = now.with_("training.step_size", alpha).with_("training.update", update)
        self.debugger.change(changed)
        if changed.training != now.training:
            self._train_from(self.t, changed.training)
            self._be_at(self.t, self.revealed, newest=self.t)

    # What must hold after each command

    @invariant()
    def place_is_right(self):
        found = self.debugger.frame()
        assert (found.t, found.revealed, found.newest) == (self.t, self.revealed, self.newest)
        assert (found.stop.reason if found.stop else None) == self.reason
        assert found.experiment.training == self.run_again.training(self.t)

    @invariant()
    def theta_is_right(self):
        theta = self.debugger.frame().theta
        assert theta == pytest.approx(self.run_again.theta(self.t), **CLOSE)
        assert self.bytes_seen.setdefault(self.t, theta.tobytes()) == theta.tobytes()

    @invariant()
    def trace_is_right(self):
        found, shown = self.debugger.frame().trace, self.t if self.revealed else self.t - 1
        if shown < 0:
            assert found is None
            return
        sample, alpha, step = self.run_again.step(shown)
        assert (found.t, found.sample) == (shown, sample)
        assert found.alpha == pytest.approx(alpha, **CLOSE)
        for name in ("z", "a", "delta"):
            for mine, expected in zip(getattr(found, name), getattr(step, name), strict=True):
                assert mine == pytest.approx(expected, **CLOSE)
        assert found.gradient == pytest.approx(step.gradient, **CLOSE)
        assert found.before == pytest.approx(self.run_again.theta(shown), **CLOSE)
        assert found.after == pytest.approx(step.after, **CLOSE)

    @invariant()
    def curves_are_right(self):
        curves, run_again = self.debugger.frame().curves, self.run_again
        assert len(curves.losses) == self.newest // curves.stride <= recorder.MOST_ROWS
        assert len(curves.mean_losses) == self.newest // curves.mean_every <= recorder.MOST_MEANS
        for row, theta in enumerate(curves.thetas):
            assert theta == pytest.approx(run_again.theta(row * curves.stride), **CLOSE)
        for row, found in enumerate(curves.losses):
            of_row = [run_again.loss(row * curves.stride + k) for k in range(curves.stride)]
            assert found == pytest.approx([min(of_row), max(of_row), np.mean(of_row)], **CLOSE)
        for k, found in enumerate(curves.mean_losses, 1):
            assert found == pytest.approx(run_again.mean_loss(k * curves.mean_every), **CLOSE)


def test_any_sequence_of_commands(monkeypatch):
    """With so few rows that merging them is common."""
    monkeypatch.setattr(recorder, "MOST_ROWS", 32)
    monkeypatch.setattr(recorder, "MOST_MEANS", 8)
    effort = settings(
        max_examples=50, stateful_step_count=40, phases=(Phase.reuse, Phase.generate, Phase.shrink)
    )
    run_state_machine_as_test(DebuggerMachine, settings=effort)
