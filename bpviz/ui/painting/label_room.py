"""Where the labels of a layer's weights stand along their edges, clear of one another and of other texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product
from operator import itemgetter

from PySide6.QtCore import QRectF

from bpviz.ui.painting.columns import DIGIT_WIDTH, Column
from bpviz.ui.painting.edge_places import Edges

CHARACTERS, FEWER = 6, 5  # that a label has room for; fewer where that lets labels find room, seen from afar
AIR, HEIGHT, FAR_HEIGHT = 0.5, 1.55, 1.3  # around a label's text, and of a label, in parts of the text's size
MOST_LABELS, FEW_LABELS = 60, 16
MOST_TRIES = 200
# Where labels may stand along their edges, and the most edges for which so many places are tried.
PLACES = (
    ((0.33, 0.5, 0.67, 0.42, 0.58, 0.25, 0.75, 0.2, 0.8), MOST_LABELS),
    (tuple(place / 100 for place in (33, 50, 67, *range(42, 11, -5), *range(47, 88, 5))), FEW_LABELS),
    (tuple(place / 100 for place in sorted(range(10, 91, 2), key=lambda place: abs(place - 45))), FEW_LABELS),
)


@dataclass(frozen=True, eq=False)
class LabelRoom:
    """edges: those between the columns start and end. pixels: of the labels' text. is_far: whether they are
    to be read from afar. right: where labels end before the bar of a normalized layer, None without one.
    """

    edges: Edges
    start: Column
    end: Column
    pixels: int
    is_far: bool
    right: float | None = None

    def box(self, edge: int, place: float = 0.5, characters: int = CHARACTERS) -> QRectF:
        """The box of a label at a place 0..1 along its edge."""
        edges, size = self.edges, self.pixels
        wide, high = (characters * DIGIT_WIDTH + AIR) * size, (FAR_HEIGHT if self.is_far else HEIGHT) * size
        x = edges.x1[edge] + place * (edges.x2[edge] - edges.x1[edge])
        y = edges.y1[edge] + place * (edges.y2[edge] - edges.y1[edge])
        return QRectF(float(x) - wide / 2, float(y) - high / 2, wide, high)

    def alone(self, edge: int) -> QRectF | None:
        """The box of a single label, None where it would cover something.

        At hand it may stand between texts of one column, near the middle of its edge.
        """
        places, is_tight = (PLACES[0][0], False) if self.is_far else (PLACES[-1][0], True)
        found = (self._boxes(edge, places, many, is_tight=is_tight) for many in self._characters)
        return next(chain.from_iterable(found), None)

    def of_all(self) -> list[QRectF] | None:
        """A box for each edge, None where not all of them find room."""
        return self.of_some(range(len(self.edges.index)))

    def of_some(self, chosen: Sequence[int]) -> list[QRectF] | None:
        """A box for each of these edges, None where not all of them find room."""
        for many, (places, most), is_tight in product(self._characters, PLACES, (False, True)):
            if len(chosen) <= most and (self.is_far or not is_tight):
                boxes = [list(self._boxes(edge, places, many, is_tight=is_tight)) for edge in chosen]
                by_choices = sorted(range(len(boxes)), key=lambda place: len(boxes[place]))
                for order in (range(len(boxes)), by_choices):
                    if (found := _fitted(boxes, order)) is not None:
                        return found
        return None

    @property
    def _characters(self) -> tuple[int, ...]:
        return (CHARACTERS, FEWER) if self.is_far else (CHARACTERS,)

    def _boxes(
        self, edge: int, places: tuple[float, ...], characters: int, *, is_tight: bool = False
    ) -> Iterator[QRectF]:
        """Boxes along one edge that keep clear of the units of both layers, their names and errors.

        is_tight: they may stand between texts of one column, too.
        """
        start, end = self.start, self.end
        taken = [*start.error_rects, *end.error_rects]
        if is_tight:
            taken += [*start.corner_rects, *end.corner_rects]
        left, right = (start.radius, end.radius) if is_tight else (start.reach[1], end.reach[0])
        left, right = start.x + left, end.x - right if self.right is None else self.right
        for place in places:
            rect = self.box(edge, place, characters)
            is_between = rect.left() > left and rect.right() < right
            if is_between and not any(rect.intersects(text) for text in taken):
                yield rect


def characters_in(rect: QRectF, pixels: int) -> int:
    """How many characters of a text of that size a label's box has room for."""
    return round((rect.width() / pixels - AIR) / DIGIT_WIDTH)


def _fitted(boxes: list[list[QRectF]], order: Sequence[int]) -> list[QRectF] | None:
    """One of the boxes of each edge so that none overlap; None if a short search finds none.

    Edges are placed in this order; where one finds no room, the one before it moves on.
    """
    choices, taken = [iter(boxes[edge]) for edge in order[:1]], []
    for _ in range(MOST_TRIES):
        if not choices:
            return None
        box = next(choices[-1], None)
        if box is None:
            choices.pop()
            taken = taken[:-1]
        elif _is_free(box, taken):
            taken.append(box)
            if len(taken) == len(order):
                return [box for _, box in sorted(zip(order, taken, strict=True), key=itemgetter(0))]
            choices.append(iter(boxes[order[len(taken)]]))
    return None


def _is_free(rect: QRectF, taken: list[QRectF]) -> bool:
    padded = rect.adjusted(-2, -2, 2, 2)
    return not any(padded.intersects(other) for other in taken)
