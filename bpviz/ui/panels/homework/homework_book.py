"""What a student has written and how it was marked, step by step, while moving to and fro in time."""

from collections.abc import Mapping

import numpy as np

from bpviz.debugger.homework.sheet import Marks
from bpviz.debugger.quantities import Quantity
from bpviz.engine.trace import Trace

NO_MARKS = Marks({}, None)


class HomeworkBook:
    """Pages by step t. given_up: the steps whose answers are shown."""

    def __init__(self):
        self.given_up: set[int] = set()
        self._answers: dict[int, dict[Quantity, str]] = {}
        self._marks: dict[int, tuple[Trace, Marks]] = {}

    def answers(self, t: int) -> Mapping[Quantity, str]:
        """The texts that were typed."""
        return self._answers.get(t, {})

    def write(self, t: int, quantity: Quantity, text: str) -> None:
        """Take an answer down; its mark goes."""
        self._answers.setdefault(t, {})[quantity] = text
        if t in self._marks:
            trace, marks = self._marks[t]
            kept = {other: mark for other, mark in marks.marks.items() if other != quantity}
            first = marks.first_wrong if marks.first_wrong != quantity else None
            self._marks[t] = trace, Marks(kept, first)

    def mark(self, trace: Trace, marks: Marks) -> None:
        """Take down how a step was marked."""
        self._marks[trace.t] = trace, marks

    def marks(self, trace: Trace | None) -> Marks:
        """The marks of a step; none where its numbers have changed since, as by an edit or a setting."""
        if trace is None or trace.t not in self._marks:
            return NO_MARKS
        marked, marks = self._marks[trace.t]
        is_same = marked is trace or (
            (marked.sample, marked.loss) == (trace.sample, trace.loss)
            and np.array_equal(marked.after, trace.after)
        )
        return marks if is_same else NO_MARKS

    def clear(self, t: int) -> None:
        """Empty the page of a step."""
        self._answers.pop(t, None)
        self._marks.pop(t, None)
        self.given_up.discard(t)
