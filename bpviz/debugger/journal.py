"""A run as a pure function: experiment, edits, and from them what is in force at each step."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import msgspec
import numpy as np

from bpviz.data.counting import counted
from bpviz.data.dataset import Dataset
from bpviz.debugger.edits import (
    AnyEdit,
    ChangeTraining,
    ChooseSample,
    SetInput,
    SetTarget,
    SetWeight,
    SetWeights,
    check,
    same_place,
)
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.interrupts import check_interrupt, flag_in_force
from bpviz.debugger.setup import ExperimentError, Setup
from bpviz.debugger.training_settings import engine_of, settings_of
from bpviz.engine.engine import Engine, Outcome
from bpviz.engine.epochs import BEST, HELD_AT, MEMORY, SUMMED
from bpviz.engine.network import Network
from bpviz.engine.plan import Settings, first_of_batch, updates_before
from bpviz.language import tr


@dataclass(frozen=True)
class Stretch:
    """From step `start` on, up to the next stretch, this experiment and data are in force.

    weights: the edits that set θ at its start. starts_anew: the optimizer has nothing kept from before.
    measures_anew: its losses are of another kind than those before, and not to be compared with them.
    """

    start: int
    experiment: Experiment
    dataset: Dataset
    network: Network
    settings: Settings
    weights: tuple[SetWeight | SetWeights, ...]
    starts_anew: bool = False
    measures_anew: bool = False

    @cached_property
    def engine(self) -> Engine:
        """What takes its steps."""
        return engine_of(self.network, self.dataset, self.settings)


class LostStepError(ExperimentError):
    """A step that the run has taken does not follow from the states that are kept of it."""

    def __init__(self, t: int):
        super().__init__(
            tr(
                "step {t}: cannot be taken again from the states that are kept of this run; "
                "the file that they come from is damaged",
                t=counted(t),
            )
        )


class Journal:
    """The edits of a run, in the order of their steps. It never changes: with_edit makes another one.

    Raises ExperimentError for an edit that the setup does not allow.
    """

    def __init__(self, experiment: Experiment, setup: Setup, edits: Iterable[AnyEdit] = ()):
        self.experiment, self.setup = experiment, setup
        self.edits = tuple(sorted(edits, key=lambda edit: edit.t))
        for edit in self.edits:
            check(edit, setup.network, setup.dataset)
        self._stretches = self._lay_out()
        self._starts = [stretch.start for stretch in self._stretches]

    def with_edit(self, edit: AnyEdit) -> "Journal":
        """This journal up to the step of an edit, and then the edit."""
        kept = [old for old in self.edits if old.t <= edit.t and not same_place(old, edit)]
        return Journal(self.experiment, self.setup, (*kept, edit))

    def up_to(self, t: int) -> "Journal":
        """This journal without the edits after step t."""
        return Journal(self.experiment, self.setup, [edit for edit in self.edits if edit.t <= t])

    def with_conditions(self, experiment: Experiment) -> "Journal":
        """The same steps, with another experiment's stop conditions, title and description."""
        renewed = msgspec.structs.replace(experiment, training=self.experiment.training)
        return Journal(renewed, self.setup, self.edits)

    def _lay_out(self) -> list[Stretch]:
        starts = {0, *(edit.t for edit in self.edits)}
        starts |= {edit.t + 1 for edit in self.edits if isinstance(edit, ChooseSample)}
        stretches, dataset = [], self.setup.dataset
        for start in sorted(starts):
            here = [edit for edit in self.edits if edit.t == start]
            dataset = edited(dataset, here)
            before = stretches[-1].settings if stretches else None
            stretches.append(self._stretch(start, here, dataset, before))
        return stretches

    def _stretch(self, start: int, here: list[AnyEdit], dataset: Dataset, before: Settings | None) -> Stretch:
        experiment = self.experiment
        for edit in self.edits:
            if isinstance(edit, ChangeTraining) and edit.t <= start:
                experiment = msgspec.structs.replace(experiment, training=edit.training)
        settings = settings_of(experiment, self.setup)
        weights = tuple(edit for edit in here if isinstance(edit, (SetWeight, SetWeights)))
        is_new = before is not None and (before.optimizer, before.batch) != (
            settings.optimizer,
            settings.batch,
        )
        first = 0 if before is None else before.first_update
        if is_new:
            first = updates_before(start, settings.batch, dataset.sample_count)
        chosen = self._chosen(first_of_batch(start, settings.batch, dataset.sample_count), start)
        settings = replace(settings, first_update=first, chosen=chosen)
        is_other = before is not None and before.loss != settings.loss
        return Stretch(start, experiment, dataset, self.setup.network, settings, weights, is_new, is_other)

    def _chosen(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """The samples chosen for the steps first..last: a normalized batch reads those behind, too."""
        chosen = (edit for edit in self.edits if isinstance(edit, ChooseSample))
        return tuple((edit.t, edit.sample) for edit in chosen if first <= edit.t <= last)

    @property
    def state_size(self) -> int:
        """How many numbers must be kept from step to step, see Settings.state_size."""
        has_held_out, network = len(self.setup.dataset.held_inputs) > 0, self.setup.network
        return max(stretch.settings.state_size(network, has_held_out) for stretch in self._stretches)

    def starting_state(self) -> np.ndarray:
        """The state at t = 0, edits included."""
        state = widened(self.setup.theta, self.state_size)
        self.enter(state, 0)
        return state

    def edits_of(self, index: int) -> frozenset[int]:
        """The steps t > 0 before which a parameter, by its index in θ, is set."""
        return frozenset(
            stretch.start
            for stretch in self._stretches[1:]
            if any(isinstance(edit, SetWeights) or edit.index == index for edit in stretch.weights)
        )

    def at(self, t: int) -> Stretch:
        """What is in force at step t."""
        return self._stretches[bisect_right(self._starts, t) - 1]

    def until(self, t: int, end: int) -> int:
        """How far, at most `end`, what is in force at step t stays so."""
        following = bisect_right(self._starts, t)
        return min(end, self._starts[following]) if following < len(self._starts) else end

    def enter(self, theta: np.ndarray, t: int) -> bool:
        """Do what is edited at step t in place on the state; whether there is anything."""
        stretch = self.at(t)
        if stretch.start != t:
            return False
        before = theta.tobytes()
        _let_go(stretch, theta)
        for edit in stretch.weights:
            if isinstance(edit, SetWeights):
                theta[: stretch.network.parameter_count] = edit.theta
            else:
                theta[edit.index] = edit.value
        return theta.tobytes() != before

    def replay(self, theta: np.ndarray, t: int, end: int) -> None:
        """Take the steps t..end−1 in place on θ, as they were taken before, edits at `end` included.

        Raises Interrupted, see interrupts, and LostStepError.
        """
        while t < end:
            engine, goal = self.at(t).engine, self.until(t, end)
            outcome, t, _ = engine.run(theta, t, goal, interrupt=flag_in_force())
            check_interrupt()
            if outcome is Outcome.NOT_FINITE:
                raise LostStepError(t)
            self.enter(theta, t)


def _let_go(stretch: Stretch, state: np.ndarray) -> None:
    """Forget what an optimizer kept before another one, and gradients that no update will come for.

    A batch under way goes on with what it has summed, but a sample that is updated by alone takes up nothing.
    The least losses so far go with their loss: those of another are no measure for it.
    """
    network, settings = stretch.network, stretch.settings
    count = network.parameter_count
    if stretch.measures_anew:
        state[count + BEST : count + HELD_AT + 1] = 0.0
    gradient, slots = np.split(state[count + MEMORY :], [count])
    if gradient.size < count:
        return
    if stretch.starts_anew:
        slots[:] = 0.0
    if stretch.starts_anew and settings.batch == 1:
        gradient[:], state[count + SUMMED] = 0.0, 0.0
    for layer in settings.frozen_weights:
        network.W(gradient, layer)[:] = 0.0
        network.norm_numbers(gradient, layer)[:] = 0.0
    for layer in settings.frozen_biases:
        network.b(gradient, layer)[:] = 0.0


def widened(state: np.ndarray, size: int) -> np.ndarray:
    """A copy of a state with room for more to be kept; nothing is yet."""
    return np.concatenate([state, np.zeros(max(0, size - state.size))])


def edited(dataset: Dataset, edits: Iterable[AnyEdit]) -> Dataset:
    """A data set with some of its numbers changed; itself if none are."""
    changes = [edit for edit in edits if isinstance(edit, (SetInput, SetTarget))]
    if not changes:
        return dataset
    inputs, targets = dataset.inputs.copy(), dataset.targets.copy()
    for edit in changes:
        (inputs if isinstance(edit, SetInput) else targets)[edit.sample, edit.index] = edit.value
    return replace(dataset, inputs=inputs, targets=targets)
