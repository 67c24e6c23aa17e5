"""An axis for a coordinate of a plane: round numbers, no lines."""

from bpviz.ui.panels.plots.number_axis import NumberAxis, round_spacing, value_text

LINES = 3.4  # of text, from one number to the next above it


class PlaceAxis(NumberAxis):
    """Below or at the left of a plot, with as many numbers as find room."""

    def __init__(self, orientation: str):
        super().__init__(orientation, counts_steps=False)
        self.setGrid(False)

    def spacing(self, low: float, high: float, size: float) -> float:
        """The distance of two numbers; side by side they need more room than one above another."""
        if self.orientation == "left":
            return round_spacing(high - low, size / (LINES * self._pixels))
        spacing = round_spacing(high - low, size / (3.0 * self._pixels))
        longest = max(len(value_text(end, spacing)) for end in (low, high))
        return round_spacing(high - low, size / ((0.62 * longest + 1.5) * self._pixels))
