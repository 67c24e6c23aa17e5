"""The way through the subjects that were looked at, like a browser's."""

from bpviz.debugger.quantities import Quantity


class Visits:
    """Where one has been, and where one stands in it."""

    def __init__(self):
        self._been: list[Quantity] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is something before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is something after."""
        return self._at + 1 < len(self._been)

    def visit(self, quantity: Quantity) -> None:
        """Come to a subject; what was ahead is forgotten, unless one is there already."""
        if self._at >= 0 and self._been[self._at] == quantity:
            return
        self._been[self._at + 1 :] = [quantity]
        self._at += 1

    def go(self, by: int) -> Quantity | None:
        """Move by −1 or 1; the subject there, None if there is none."""
        if not 0 <= self._at + by < len(self._been):
            return None
        self._at += by
        return self._been[self._at]

    def clear(self) -> None:
        """Forget all."""
        self._been, self._at = [], -1
