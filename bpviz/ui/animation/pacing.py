"""How many pictures of an animation each place gets, and in how many of them its values travel."""

from collections.abc import Iterator
from dataclasses import dataclass

from bpviz.debugger.frame import Frame
from bpviz.ui.animation.places import PHASE, SAMPLE, Stretch
from bpviz.ui.figures.subjects import ALWAYS
from bpviz.ui.paces import PACES
from bpviz.ui.painting.under_way import RESULTS, UnderWay, moving_phases, under_way

TRAVEL_FPS, FPS = 30.0, {PHASE: 2.0, SAMPLE: 30.0}  # pictures a second that are proposed


@dataclass(frozen=True)
class Pacing:
    """fps: pictures a second. pace: one of PACES; "" where nothing travels, then each place has one picture.

    What has arrived is seen as long as it travelled before.
    """

    fps: float
    pace: str = ""

    @property
    def pictures(self) -> int:
        """In how many values travel, and how many show them when they are there."""
        return max(1, round(self.fps * PACES[self.pace] / 1000)) if self.pace else 1

    def count(self, stretch: Stretch, frame: Frame) -> int:
        """How many pictures there are of a stretch of a frame's run."""
        moves = self.pace and frame.beside is None
        moving = sum(phase.kind in RESULTS for phase in frame.phases) if moves else 0
        return self.pictures * (stretch.count(len(frame.phases)) + moving * (stretch.last - stretch.first))

    def ways(self, before: Frame | None, frame: Frame) -> Iterator[tuple[UnderWay, float]]:
        """What is to be seen between two frames, with the share of its time; the time of a phase is divided
        by its pictures, so that each animation is the same as the one before.
        """
        is_failure = frame.stop is not None and frame.stop.is_failure
        if not self.pace or before is None or frame.beside is not None or is_failure:
            return
        for number in moving_phases(frame, 1):
            way = under_way(frame, number, before)
            yield from ((way, place / self.pictures) for place in range(self.pictures))


def may_travel(stretch: Stretch, subject: str) -> bool:
    """Whether values can travel from one place to the next: by one phase, where the network is to be seen."""
    return stretch.by == PHASE and stretch.every == 1 and subject in ALWAYS


def proposed_fps(by: str, pace: str) -> float:
    """Pictures a second, where nobody chose."""
    return TRAVEL_FPS if pace else FPS[by]
