"""The places in time that an animation shows, one picture each."""

from collections.abc import Iterator
from dataclasses import dataclass

from bpviz.language import tr

PHASE, SAMPLE = "phase", "sample"


@dataclass(frozen=True)
class Stretch:
    """From step `first` to step `last`, by phases or by samples; of those every so many, and the last one.

    Raises ValueError for a stretch that does not go forward.
    """

    first: int
    last: int
    by: str = PHASE
    every: int = 1

    def __post_init__(self):
        if not 0 <= self.first < self.last:
            raise ValueError(
                tr(
                    "animation: found steps {first} to {last}; allowed are steps from 0, in their order",
                    first=self.first,
                    last=self.last,
                )
            )

    def places(self, phase_count: int) -> Iterator[tuple[int, int]]:
        """(t, revealed), see Navigator.seek. phase_count: of a step."""
        each = phase_count if self.by == PHASE else 1
        total = (self.last - self.first) * each
        for place in range(0, total, self.every):
            yield self.first + place // each, place % each
        yield self.last, 0

    def count(self, phase_count: int) -> int:
        """How many pictures that are."""
        each = phase_count if self.by == PHASE else 1
        return -(-(self.last - self.first) * each // self.every) + 1
