"""Any journey through a run of any kind: a place that is seen twice has the same bytes, as in a fresh run."""

from dataclasses import fields

import msgspec
import numpy as np
from experiments import SEEDS, tuples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saved_runs import reopened
from varied_experiments import varied_trainings

from bpviz import Debugger, Experiment
from bpviz.data.normalization import NORMALIZATIONS
from bpviz.debugger import recorder
from bpviz.debugger.experiment import DataChoice, ExperimentError, NetworkChoice, StopChoice
from bpviz.debugger.journal import Journal, LostStepError
from bpviz.debugger.run import Run
from bpviz.debugger.setup import prepare
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.normalizing import NORMS
from bpviz.engine.trace import Trace

HIDDEN = tuple(name for name, entry in ACTIVATIONS.items() if not entry.joint)
COMMANDS = {
    "run": lambda d, k, x, how: d.run(k + 1),
    "epoch": lambda d, k, x, how: d.step_epoch(),
    "step": lambda d, k, x, how: d.step(),
    "phase": lambda d, k, x, how: d.step_phase(),
    "back a phase": lambda d, k, x, how: d.back_phase(),
    "back": lambda d, k, x, how: d.back(),
    "back an epoch": lambda d, k, x, how: d.back_epoch(),
    "seek": lambda d, k, x, how: d.seek(d.newest * k // 40, k % d.phase_count),
    "weight": lambda d, k, x, how: d.set_weight(k % d.present.network.parameter_count, x),
    "input": lambda d, k, x, how: d.set_input(0, x, sample=k % d.epoch_length),
    "target": lambda d, k, x, how: d.set_target(0, abs(x), sample=k % d.epoch_length),
    "sample": lambda d, k, x, how: d.choose_sample(k % d.epoch_length),
    "training": lambda d, k, x, how: d.change(msgspec.structs.replace(d.experiment, training=how)),
    "fork": lambda d, k, x, how: d.fork(msgspec.structs.replace(d.experiment, training=how)),
    "switch": lambda d, k, x, how: d.switch_to(d.runs[k % len(d.runs)].number),
    "undo": lambda d, k, x, how: d.undo(),
    "redo": lambda d, k, x, how: d.redo(),
    "break": lambda d, k, x, how: d.break_when("gradient above", layer=1, value=abs(x)),
    "run back": lambda d, k, x, how: d.reverse_continue(),
}
OFTEN = ("run", "seek", "undo", "training", "open")
VALUES = st.integers(-10, 10).map(lambda tenths: tenths / 10 + 0.0371)


@st.composite
def journeys(draw):
    """An experiment, and commands with a number, a value and a training for those that need one."""
    hidden = draw(tuples(st.integers(1, 3), min_size=1, max_size=2))
    norms = tuple(draw(st.sampled_from(tuple(NORMS))) for _ in hidden)
    output = draw(st.sampled_from(("sigmoid", "softmax", "linear")))
    data = DataChoice(
        name="gaussians",
        samples=draw(st.integers(3, 9)),
        normalization=draw(st.sampled_from(tuple(NORMALIZATIONS))),
        held_out=draw(st.sampled_from((0.0, 0.4))),
    )
    experiment = Experiment(
        seed=draw(SEEDS),
        data=data,
        network=NetworkChoice(
            hidden=hidden,
            activations=(*(draw(st.sampled_from(HIDDEN)) for _ in hidden), output),
            norms=norms,
            bias=draw(st.booleans()),
        ),
        training=draw(varied_trainings(output, norms)),
        stop=StopChoice(mean_loss=draw(st.sampled_from((0.0, 0.05))), held_out=2 if data.held_out else 0),
    )
    command = st.tuples(
        st.sampled_from((*COMMANDS, *OFTEN)), st.integers(0, 40), VALUES, varied_trainings(output, norms)
    )
    return experiment, draw(st.lists(command, min_size=5, max_size=20))


class Journey:
    """Remembers what was seen, by the step and the edits up to it."""

    def __init__(self, experiment):
        self.debugger, self.seen, self.visits = Debugger(experiment), {}, 0

    def take(self, command, number, value, training):
        if command == "open":
            self.debugger = reopened(self.debugger)
            return
        try:
            COMMANDS[command](self.debugger, number, value, training)
        except LostStepError:
            raise
        except ExperimentError:
            pass  # not everything fits every network

    def look(self):
        run, shown = self.debugger.present, self.debugger.shown
        assert np.isfinite(run.theta).all()
        self.note("state", run, run.t, filled(run.theta))
        if shown >= 0:
            self.note("trace", run, shown, numbers_of(run.trace_at(shown)))

    def note(self, kind, run, t, numbers):
        journal = run.journal
        edits = tuple(edit for edit in journal.edits if edit.t <= t)
        key = kind, t, journal.experiment.training, edits
        self.visits += key in self.seen
        assert self.seen.setdefault(key, numbers) == numbers

    def look_again(self):
        """At all runs, beside fresh ones of the same journals."""
        for run in self.debugger.runs:
            journal = run.journal
            fresh = Run(Journal(journal.experiment, prepare(journal.experiment), journal.edits))
            edited = {edit.t for edit in journal.edits if edit.t <= run.newest}
            for t in sorted({0, run.newest // 3, run.newest // 2, run.newest, *edited}):
                fresh.advance(t)
                assert (fresh.t, fresh.theta.tobytes()) == (t, run.theta_at(t).tobytes())
                self.note("state", run, t, filled(run.theta_at(t)))
            losses = np.array([run.trace_at(t).loss for t in range(run.newest)])
            curves = run.curves
            rows = losses[: len(curves.losses) * curves.stride].reshape(-1, curves.stride)
            assert np.array_equal(curves.losses[:, :2], np.stack([rows.min(1), rows.max(1)], 1))


def filled(state):
    """The bytes of a state, but for zeros at its end: another optimizer's has more room."""
    return state.tobytes().rstrip(b"\0")


def numbers_of(trace):
    """All that a trace holds, as bytes."""
    found = []
    for field in fields(Trace):
        value = getattr(trace, field.name)
        parts = value if isinstance(value, tuple) else (np.asarray(value),)
        found += [filled(part) if "state" in field.name else part.tobytes() for part in parts]
    return tuple(found)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(journeys())
def test_any_journey_shows_the_same_bytes_where_it_comes_twice(monkeypatch, drawn):
    """With so few rows that merging them is common."""
    monkeypatch.setattr(recorder, "MOST_ROWS", 32)
    monkeypatch.setattr(recorder, "MOST_MEANS", 8)
    experiment, commands = drawn
    journey = Journey(experiment)
    for command in commands:
        journey.take(*command)
        journey.look()
    journey.look_again()
