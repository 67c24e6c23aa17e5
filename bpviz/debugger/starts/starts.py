"""All starts of a multi-start, sorted into the distinct minima they ended in, and the others."""

from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.starts.distinct import part_by_loss, part_by_outputs
from bpviz.debugger.starts.start import Start
from bpviz.engine.engine import Outcome
from bpviz.language import tr

FLAT = 0.005  # ‖∇f̄‖ below which a run counts as being at a minimum


class Kind(Enum):
    """What became of starts. SOLVED: the experiment's mean loss to stop below was reached."""

    SOLVED = "solved"
    MINIMUM = "minimum"
    MOVING = "still moving"
    DIVERGED = "diverged"

    @property
    def words(self) -> str:
        """How a user is told."""
        return _WORDS[self.value]


_WORDS = {
    "solved": tr("solved"),
    "minimum": tr("minimum"),
    "still moving": tr("still moving"),
    "diverged": tr("diverged"),
}


@dataclass(frozen=True, eq=False)
class Group:
    """One start or more that ended alike, the least mean loss first; those that diverged by their seed."""

    kind: Kind
    starts: tuple[Start, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.starts)

    @property
    def example(self) -> Start:
        """The one with the least loss."""
        return self.starts[0]

    @property
    def losses(self) -> tuple[float, float]:
        """The least and the greatest mean loss."""
        return self.starts[0].mean_loss, self.starts[-1].mean_loss

    @cached_property
    def seeds(self) -> frozenset[int]:
        """Which starts they are."""
        return frozenset(start.seed for start in self.starts)


@dataclass(frozen=True, eq=False)
class Starts:
    """What a multi-start of an experiment found: `wanted` starts of at most `steps` steps each.

    starts: those that have ended so far, in the order in which they did.
    """

    experiment: Experiment
    steps: int
    wanted: int
    starts: tuple[Start, ...] = ()

    def with_start(self, start: Start) -> "Starts":
        """These, and one more."""
        return replace(self, starts=(*self.starts, start))

    def experiment_of(self, seed: int) -> Experiment:
        """The experiment whose run is the start of that seed."""
        return self.experiment.with_("network.weights_seed", seed)

    @property
    def is_complete(self) -> bool:
        """Whether all have ended."""
        return len(self.starts) == self.wanted

    @property
    def flat_below(self) -> float:
        """The gradient norm below which a start is at a minimum: the experiment's stop condition, or FLAT."""
        return self.experiment.stop.gradient_norm or FLAT

    def kind_of(self, start: Start) -> Kind:
        """What became of a start.

        At a minimum are those whose gradient is near zero, and those that a stop condition says so of.
        """
        if start.has_diverged:
            return Kind.DIVERGED
        if start.outcome is Outcome.LOSS_SMALL:
            return Kind.SOLVED
        at_rest = start.has_converged or start.gradient_norm <= self.flat_below
        return Kind.MINIMUM if at_rest else Kind.MOVING

    @cached_property
    def by_kind(self) -> dict[Kind, tuple[Start, ...]]:
        """The starts of each kind."""
        found: dict[Kind, list[Start]] = {kind: [] for kind in Kind}
        for start in self.starts:
            found[self.kind_of(start)].append(start)
        return {kind: tuple(starts) for kind, starts in found.items()}

    def minima(self, by_outputs: bool = False) -> tuple[Group, ...]:
        """The distinct minima, the lowest first: starts whose losses are the same but for a few percent.

        by_outputs: those of one loss are told apart by what they compute: their outputs on the training set.
        These do not change when hidden units change places, or the signs of a tanh unit's weights.
        """
        found, solved = [], self.by_kind[Kind.SOLVED]
        parts = [(Kind.SOLVED, solved)] * bool(solved)
        parts += [(Kind.MINIMUM, part) for part in part_by_loss(self.by_kind[Kind.MINIMUM])]
        for kind, part in parts:
            alike = part_by_outputs(part) if by_outputs else [part]
            found += [Group(kind, _sorted(same)) for same in alike]
        return tuple(sorted(found, key=lambda group: group.example.mean_loss))

    def groups(self, by_outputs: bool = False) -> tuple[Group, ...]:
        """The distinct minima; then those that still move, then those that diverged, where there are any."""
        rest = (Kind.MOVING, Kind.DIVERGED)
        others = [Group(kind, _sorted(self.by_kind[kind])) for kind in rest if self.by_kind[kind]]
        return (*self.minima(by_outputs), *others)


def _sorted(starts) -> tuple[Start, ...]:
    def key(start: Start):
        return (start.has_diverged, 0.0 if start.has_diverged else start.mean_loss, start.seed)

    return tuple(sorted(starts, key=key))
