"""Points drawn by hand, and the way back through what was done to them."""

from dataclasses import dataclass, replace

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted

MOST_POINTS = 5000
MOST_CLASSES = 6
MOST_STATES = 500  # so many edits can be taken back
FARTHEST = 1e100  # of numbers beyond which, or within 1 / that of one another, no plane can be drawn


@dataclass(frozen=True, eq=False)
class DrawnPoints:
    """n points. places: (n, 2), x₁ and x₂, or x and d; classes: (n,), which of the names, from 0 on.

    What changes them gives new ones; no array of theirs is ever written to.
    """

    places: np.ndarray
    classes: np.ndarray

    def __len__(self) -> int:
        return len(self.places)

    def with_points(self, places, class_: int) -> "DrawnPoints":
        """These and more of one class, as many as MOST_POINTS leaves room for. places: (k, 2)."""
        added = np.reshape(np.asarray(places, dtype=float), (-1, 2))[: MOST_POINTS - len(self)]
        classes = np.append(self.classes, np.full(len(added), class_))
        return DrawnPoints(np.concatenate([self.places, added]), classes)

    def moved(self, point: int, place) -> "DrawnPoints":
        """With one point somewhere else."""
        places = self.places.copy()
        places[point] = place
        return replace(self, places=places)

    def without(self, point: int) -> "DrawnPoints":
        """With one point less."""
        return DrawnPoints(np.delete(self.places, point, axis=0), np.delete(self.classes, point))

    def count(self, class_: int) -> int:
        """How many points a class has."""
        return int(np.count_nonzero(self.classes == class_))


NO_POINTS = DrawnPoints(np.zeros((0, 2)), np.zeros(0, dtype=int))


class PointHistory:
    """All states of the points, and which is shown: undo and redo only go from one to another."""

    def __init__(self, points: DrawnPoints = NO_POINTS):
        self._states, self._shown = [points], 0

    @property
    def points(self) -> DrawnPoints:
        """The points as they are."""
        return self._states[self._shown]

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return self._shown > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return self._shown < len(self._states) - 1

    def add(self, points: DrawnPoints, *, merge: bool = False) -> None:
        """Take a new state. merge: in the place of the present one, as while a point is dragged."""
        kept = self._states[: self._shown + (0 if merge and self.can_undo else 1)]
        self._states = [*kept, points][-MOST_STATES - 1 :]
        self._shown = len(self._states) - 1

    def undo(self) -> None:
        """Go back by one edit, if there is one."""
        self._shown = max(0, self._shown - 1)

    def redo(self) -> None:
        """Go forward by one edit, if there is one."""
        self._shown = min(len(self._states) - 1, self._shown + 1)


def points_text(count: int) -> str:
    """How many points, in words."""
    return tr("1 point") if count == 1 else tr("{count} points", count=counted(count))


def class_names(known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """MOST_CLASSES names, those of a data set first; numbers are counted on, for text is no number."""
    names = list(known[:MOST_CLASSES])
    are_numbers = bool(names) and all(name.isdecimal() for name in names)
    number = max(map(int, names)) if are_numbers else len(names)
    while len(names) < MOST_CLASSES:
        number += 1
        name = str(number) if are_numbers else tr("class {number}", number=number)
        if name not in names:
            names.append(name)
    return tuple(names)


def points_of(dataset: Dataset) -> DrawnPoints | None:
    """The samples to train on as points; None if they do not lie in a plane, or too far out, or are too many.

    Two inputs with up to MOST_CLASSES classes make a plane of classes, one
    input with one target that is no class a curve.
    """
    inputs, targets = dataset.inputs, dataset.targets
    if len(inputs) > MOST_POINTS:
        return None
    if dataset.classes and inputs.shape[1] == 2 and len(dataset.classes) <= MOST_CLASSES:
        numbers = targets.argmax(axis=1) if targets.shape[1] > 1 else (targets[:, 0] > 0.5).astype(int)
        return _drawable(DrawnPoints(inputs, numbers))
    if not dataset.classes and inputs.shape[1] == targets.shape[1] == 1:
        return _drawable(DrawnPoints(np.column_stack([inputs, targets]), np.zeros(len(inputs), dtype=int)))
    return None


def _drawable(points: DrawnPoints) -> DrawnPoints | None:
    if np.abs(points.places).max() > FARTHEST:
        return None
    spans = np.ptp(points.places, axis=0)
    return points if np.all((spans == 0) | (spans > 1 / FARTHEST)) else None
