"""All runs of a session, and the way back through its edits."""

from dataclasses import dataclass, replace

from bpviz.debugger.edits import AnyEdit
from bpviz.debugger.run import Run
from bpviz.language import tr

BUDGET = 512 << 20
MOST_UNDO = 200


@dataclass(frozen=True)
class Standing:
    """Where in which run one stood."""

    run: Run
    t: int
    revealed: int


@dataclass(frozen=True)
class Edited:
    """An edit to be taken back or done again. before, after: where one stood when it was made.

    runs: those there were on its other side: before it while it is done, after it while it is undone.
    """

    said: str
    before: Standing
    after: Standing
    runs: tuple[Run, ...]


class Forks:
    """Keeps runs within a budget of memory: first the longest undone edits go, then ghosts are thinned."""

    def __init__(self, run: Run):
        self.runs: tuple[Run, ...] = (run,)
        self.done: list[Edited] = []
        self.undone: list[Edited] = []

    def next_number(self) -> int:
        """One that no run has that is there or that undo can bring back; what is undone goes with an edit."""
        there = (self.runs, *(edited.runs for edited in self.done))
        return 1 + max(run.number for runs in there for run in runs)

    def get(self, number: int) -> Run:
        """The run of a number. Raises ValueError if there is none."""
        for run in self.runs:
            if run.number == number:
                return run
        raise ValueError(
            tr(
                "run: found {number}; allowed are {runs}",
                number=number,
                runs=", ".join(str(run.number) for run in self.runs),
            )
        )

    def remember(self, said: str, here: Standing) -> None:
        """An edit leads away from here; arrive() tells where to."""
        self.done = [*self.done[-MOST_UNDO:], Edited(said, here, here, self.runs)]
        self.undone = []

    def arrive(self, here: Standing) -> None:
        """The latest edit has led here."""
        if self.done:  # it may have been too large to be remembered
            self.done[-1] = replace(self.done[-1], after=here)

    def undo(self) -> None:
        """Take the latest edit back."""
        self._cross(self.done, self.undone)

    def redo(self) -> None:
        """Do the edit again that was taken back last."""
        self._cross(self.undone, self.done)

    def _cross(self, taken: list[Edited], given: list[Edited]):
        edited = taken.pop()
        given.append(replace(edited, runs=self.runs))
        self.runs = edited.runs

    def add(self, run: Run) -> None:
        """Take a run in."""
        self.runs = (*self.runs, run)
        self._make_room(run)

    def replace(self, old: Run, new: Run) -> None:
        """Put a run in the place of another."""
        self.runs = tuple(new if run is old else run for run in self.runs)
        self._make_room(new)

    def merge(self, old: Run, new: Run) -> None:
        """The latest edit, which made the run `old`, is another one, which makes `new`: tell of that one."""
        said, latest = new.origin.said, self.done.pop() if self.done else None
        if latest is not None:
            if (old.origin.t, old.origin.said) == (new.origin.t, latest.said):
                old.origin = replace(old.origin, said=said)
            self.done.append(replace(latest, said=said))

    @property
    def undoes(self) -> str | None:
        """What undo would take back."""
        return self.done[-1].said if self.done else None

    @property
    def redoes(self) -> str | None:
        """What redo would do again."""
        return self.undone[-1].said if self.undone else None

    def _make_room(self, present: Run):
        while self.done and self._size() > BUDGET:
            self.done.pop(0)
        ghosts = [run for run in self.runs if run is not present]
        while ghosts and self._size() > BUDGET:
            largest = max(ghosts, key=lambda run: run.nbytes)
            before = largest.nbytes
            largest.thin()
            if largest.nbytes == before:
                return

    def _size(self) -> int:
        edits = [*self.done, *self.undone]
        alive = {id(run): run for runs in (self.runs, *(edited.runs for edited in edits)) for run in runs}
        return sum(run.nbytes for run in alive.values())


def parts_at(one: Run, other: Run) -> int | None:
    """The first step at which two runs may differ by their journals; None if they are the same."""
    first, second = one.journal, other.journal
    if first.setup is not second.setup or first.experiment.training != second.experiment.training:
        return 0
    mine, others = _by_step(first.edits), _by_step(second.edits)
    differing = [t for t in mine.keys() | others.keys() if mine.get(t) != others.get(t)]
    return min(differing, default=None)


def _by_step(edits: tuple[AnyEdit, ...]) -> dict[int, set[AnyEdit]]:
    found: dict[int, set[AnyEdit]] = {}
    for edit in edits:
        found.setdefault(edit.t, set()).add(edit)
    return found
