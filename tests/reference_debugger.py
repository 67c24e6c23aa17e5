"""Where a debugger must be after any commands: places, runs, undo, breakpoints, in plain lists."""

from dataclasses import dataclass, field, replace

import msgspec
import numpy as np
from hypothesis import assume
from reference_breakpoints import TIE, hits, last_hit, places_after
from reference_run import ReferenceRun

from bpviz.debugger.edits import SetInput, SetTarget, SetWeight
from bpviz.debugger.experiment import StopChoice


@dataclass
class Memory:
    """How far a run was taken, and the bytes of θ that were seen of it."""

    newest: int = 0
    seen: dict[int, bytes] = field(default_factory=dict)


@dataclass(eq=False)
class Track:
    """One run: its steps and stop conditions. number: as the program gave it, 0 while not known."""

    steps: ReferenceRun
    condition: StopChoice
    memory: Memory
    number: int = 0

    @property
    def newest(self):
        return self.memory.newest


@dataclass(frozen=True)
class Standing:
    """Runs, and a place in one of them."""

    runs: tuple[Track, ...]
    track: Track
    t: int
    revealed: int


@dataclass(frozen=True)
class Edited:
    """An edit: where one stood before it and after it; runs: those on its other side."""

    before: Standing
    after: Standing | None = None
    said: str = ""
    runs: tuple[Track, ...] = ()


def same_place(one, other):
    """Whether the second edit overwrites the first."""
    if type(one) is not type(other) or one.t != other.t:
        return False
    fields = {SetWeight: ("index",), SetInput: ("sample", "index"), SetTarget: ("sample", "index")}
    return all(getattr(one, f) == getattr(other, f) for f in fields.get(type(one), ()))


class ReferenceDebugger:
    """Knows nothing of a debugger but its experiment, data and starting weights."""

    def __init__(self, debugger):
        track = Track(ReferenceRun(debugger), debugger.experiment.stop, Memory(), 1)
        self.at = Standing((track,), track, 0, 0)
        self.reason, self.stopped_by, self._fresh = None, (), None
        self.done, self.undone, self.breakpoints = [], [], {}

    @property
    def run(self):
        """The steps of the present run."""
        return self.at.track.steps

    @property
    def phase_count(self):
        return 3 * self.run.depth + 3

    @property
    def shown(self):
        return self.at.t if self.at.revealed else self.at.t - 1

    def go(self, t, revealed=0, reason=None, by=()):
        """Stand at a place of the present run."""
        self.at = replace(self.at, t=t, revealed=revealed)
        self.at.track.memory.newest = max(self.at.track.newest, t)
        self.reason, self.stopped_by = reason, tuple(sorted(b.number for b in by))
        assume(np.abs(self.run.theta(t)).max() < 1e3)  # a run that diverges is another test's

    # Forward

    def advance(self, end, last_reason=None, with_breakpoints=True):
        """On to (end, 0), a breakpoint or convergence."""
        for t, phase in places_after(self.run, self.at.t, self.at.revealed, end):
            hit = hits(self.breakpoints.values(), self.run, t, phase) if with_breakpoints else []
            stops = self._count(hit)
            if phase == 0 and self._converged(t):
                return self.go(t, reason="converged")
            if stops:
                return self.go(t, phase, "breakpoint", hit)
        return self.go(end, 0, last_reason)

    def _count(self, hit):
        for b in hit:
            self.breakpoints[b.number] = msgspec.structs.replace(b, hits=b.hits + 1)
        return any(b.hits + 1 > b.ignore for b in hit)

    def _converged(self, t):
        if t % self.run.epoch_length:
            return False
        moved = np.abs(self.run.reached(t) - self.run.theta(t - self.run.epoch_length)).max()
        condition = self.at.track.condition
        compared = [(self.run.mean_reached(t), condition.mean_loss), (moved, condition.weight_change)]
        assume(all(not limit or abs(value - limit) > TIE for value, limit in compared))
        return any(value < limit for value, limit in compared)

    def step(self):
        self.advance(self.at.t + 1, with_breakpoints=False)

    def step_phase(self):
        if self.at.revealed == self.phase_count - 1:
            self.step()
        else:
            self.go(self.at.t, self.at.revealed + 1)

    def step_epoch(self):
        length = self.run.epoch_length
        self.advance(self.at.t - self.at.t % length + length)

    def run_on(self, steps):
        limit, end = self.at.track.condition.steps, self.at.t + steps
        if limit and self.at.t >= limit:
            self.go(self.at.t, self.at.revealed, "step limit")
        elif limit and end >= limit:
            self.advance(limit, "step limit")
        else:
            self.advance(end)

    # Backward, and anywhere

    def back_phase(self):
        if self.at.revealed:
            self.go(self.at.t, self.at.revealed - 1)
        elif self.at.t:
            self.go(self.at.t - 1, self.phase_count - 1)

    def back(self):
        self.go(max(self.shown, 0))

    def back_epoch(self):
        self.go(max(self.shown, 0) // self.run.epoch_length * self.run.epoch_length)

    def reverse_continue(self):
        found = last_hit(self.breakpoints.values(), self.run, self.at.t, self.at.revealed)
        if found is None:
            self.reason, self.stopped_by = "no hit", ()
        else:
            self.go(*found[0], "breakpoint", found[1])

    # Edits

    def edit(self, edit, merge=False):
        """The run with an edit goes to where the old one stood, which stays if it had gone further."""
        old, new = self.at, self._branch(self.at.track, edit.t, edit)
        merges = merge and self._is_fresh(edit)
        if not merges:
            self._remember()
        takes_its_place = merges or old.track.newest <= edit.t
        if takes_its_place:
            runs = tuple(new if track is old.track else track for track in old.runs)
            new.number = old.track.number
        else:
            runs = (*old.runs, new)
        self.at = replace(old, runs=runs, track=new)
        self.go(old.t, old.revealed)
        self._fresh = (edit, new, new.newest)

    def _is_fresh(self, edit):
        if self._fresh is None:
            return False
        last, track, newest = self._fresh
        return track is self.at.track and track.newest == newest and same_place(last, edit)

    def fork(self, edit=None):
        """A run that branches off here, or at the edit's step; the old one stays."""
        at, new = self.at, self._branch(self.at.track, self.at.t if edit is None else edit.t, edit)
        self._remember()
        self.at = replace(at, runs=(*at.runs, new), track=new)
        self.go(at.t, at.revealed)

    def _branch(self, track, t, edit):
        kept = [old for old in track.steps.edits if old.t <= t and not (edit and same_place(old, edit))]
        steps = track.steps.with_edits(kept if edit is None else [*kept, edit])
        seen = {k: theta for k, theta in track.memory.seen.items() if k < t}
        return Track(steps, track.condition, Memory(t, seen))

    def _remember(self):
        self.done.append(Edited(self.at, runs=self.at.runs))
        self.undone.clear()
        self._fresh = None

    def change_conditions(self, condition):
        """The same steps, and so the same memory."""
        old = self.at.track
        if condition != old.condition:
            self._remember()
            new = replace(old, condition=condition)
            runs = tuple(new if track is old else track for track in self.at.runs)
            self.at = replace(self.at, runs=runs, track=new)
            self.reason, self.stopped_by = None, ()

    def reset(self):
        steps = self.run.with_edits([])
        steps.training_at_start = self.run.training(self.at.t)
        track = Track(steps, self.at.track.condition, Memory())
        self._remember()
        self.at = Standing((track,), track, 0, 0)
        self.go(0)

    def undo(self):
        """To where the edit was made, before it."""
        return self._cross(self.done, self.undone, "before")

    def redo(self):
        """To where the edit was made, after it."""
        return self._cross(self.undone, self.done, "after")

    def _cross(self, taken, given, side):
        if not taken:
            return False
        edited = taken.pop()
        given.append(replace(edited, runs=self.at.runs))
        self.at, self._fresh = replace(getattr(edited, side), runs=edited.runs), None
        self.go(self.at.t, self.at.revealed)
        return True

    def told(self, said):
        """What the latest edit was called; it has led here."""
        self.done[-1] = replace(self.done[-1], said=said, after=self.at)

    # Runs

    def switch_to(self, track):
        t, revealed = self.at.t, self.at.revealed
        self.at = replace(self.at, track=track)
        self.go(*((t, revealed) if t <= track.newest else (track.newest, 0)))

    def delete(self, track):
        self._remember()
        self.at = replace(self.at, runs=tuple(kept for kept in self.at.runs if kept is not track))
