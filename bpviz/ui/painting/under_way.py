"""A frame in the midst of a phase: its values are on their way, and those of the phases before are there."""

from dataclasses import dataclass, fields

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.painting.hiding import Hidden

HELD = ("t", "theta", "curves", "newest", "runs", "insights")  # as they were until all is there
# The phases in which something goes along edges, and the kinds of numbers that they work out.
RESULTS = {
    Kind.FORWARD: ("activation", "weighted sum", "slope"),
    Kind.ERROR: ("error", "gradient"),
    Kind.UPDATE: ("weight", "change"),
}


@dataclass(frozen=True, eq=False)
class UnderWay(Frame):
    """It shows the phases before the arriving one; what is at work is what that one needs.

    told: the frame that the caption stays with until all is there, in a run whose phases pass too quickly to
    be read of; None to tell of the phase. end: the frame that is shown when nothing travels any more.
    """

    told: Frame | None = None
    end: Frame | None = None

    @property
    def arriving(self) -> Phase:
        """The phase whose values are on their way."""
        return self.phases[self.revealed]

    @property
    def arrived(self) -> Frame:
        """What is seen when they are there."""
        return Frame(**{**_fields(self), "revealed": self.revealed + 1})

    def hides_results(self, hidden: Hidden) -> Hidden:
        """What is hidden already, and all that is not there yet."""
        results, layer = RESULTS[self.arriving.kind], self.arriving.layer

        def is_open(quantity: Quantity) -> bool:
            arrives = quantity.kind in results and quantity.layer == layer
            return arrives or (hidden is not None and hidden(quantity))

        return is_open


def under_way(frame: Frame, number: int, before: Frame | None = None, told: Frame | None = None) -> UnderWay:
    """A frame's shown step when its phase of a number 2..frame.phase_number is on its way.

    before: what was seen of the run before; None where what the step leads to may be known.
    """
    held = {name: getattr(before, name) for name in HELD} if before is not None else {}
    return UnderWay(**{**_fields(frame), **held, "revealed": number - 1, "stop": None}, told=told, end=frame)


def goal(frame: Frame) -> int:
    """How many phases of the step are shown, those that are on their way too."""
    return frame.revealed + isinstance(frame, UnderWay)


def _fields(frame: Frame) -> dict:
    return {field.name: getattr(frame, field.name) for field in fields(Frame)}


def moving_phases(frame: Frame, count: int) -> tuple[int, ...]:
    """Of the last `count` phases that a frame shows, the numbers of those with something to see travel."""
    last = frame.phase_number
    return tuple(
        number
        for number in range(max(1, last - count + 1), last + 1)
        if frame.phases[number - 1].kind in RESULTS
    )
