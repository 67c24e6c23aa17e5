"""An axis for a coordinate of a plane: round numbers, no lines."""

from bpviz.ui.painting.ticks import places, round_spacing, value_text
from bpviz.ui.panels.plots.number_axis import NumberAxis

DIGIT = 0.65  # the width of one, in parts of its size
PAST_ENDS = 2  # pixels by which pyqtgraph measures an axis longer than it is
LINES = 3.4  # of text, from one number to the next above it


class PlaceAxis(NumberAxis):
    """Below or at the left of a plot, with as many numbers as find room."""

    def __init__(self, orientation: str):
        super().__init__(orientation, counts_steps=False)
        self.setGrid(False)

    def fit(self, low: float, high: float) -> None:
        """Make room at the left for the longest of the numbers between two ends."""
        spacing = self.spacing(low, high, self.height() + PAST_ENDS)
        longest = max((len(value_text(at, spacing)) for at in places(low, high, spacing)), default=1)
        self.setWidth(round((DIGIT * longest + 0.8) * self._pixels))

    def spacing(self, low: float, high: float, size: float) -> float:
        """The distance of two numbers; side by side they need more room than one above another."""
        if self.orientation == "left":
            return round_spacing(high - low, size / (LINES * self._pixels))
        spacing = round_spacing(high - low, size / (3.0 * self._pixels))
        longest = max(len(value_text(end, spacing)) for end in (low, high))
        return round_spacing(high - low, size / ((DIGIT * longest + 1.5) * self._pixels))
