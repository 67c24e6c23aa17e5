"""The sheet of a step: the numbers to work out by hand, in their order, and what typed answers are worth."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.homework.answers import Answer, read_answer
from bpviz.debugger.homework.hand_numbers import HandNumbers, is_frozen
from bpviz.debugger.homework.mistakes import Recognized, recognize
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network
from bpviz.engine.trace import Trace
from bpviz.language import tr

MOST_CELLS = 240  # of a sheet for the whole network; a larger one is worked out unit by unit
MOST_SOURCES = 12  # weights into one unit that are asked for
RIGHT, FOLLOWS, WRONG, ROUGH, UNREADABLE = "right", "follows", "wrong", "rough", "unreadable"
TOO_ROUGH = tr("Too few digits to tell: give at least two significant ones.")
TOO_ROUGH_TO_MOVE = tr("Too few digits to tell the new weight from the old one.")


@dataclass(frozen=True)
class Cell:
    """One number to work out, and the title of the group it stands in."""

    quantity: Quantity
    group: str


@dataclass(frozen=True)
class Mark:
    """state: one of the five above. sentence: what to say about it, empty where nothing is to be said."""

    state: str
    sentence: str = ""


@dataclass(frozen=True)
class Marks:
    """The marks of all cells that were answered.

    first_wrong: the first in the order of the sheet that is neither right nor follows, None without one.
    """

    marks: Mapping[Quantity, Mark]
    first_wrong: Quantity | None

    def count(self, state: str) -> int:
        """How many cells have a state."""
        return sum(mark.state == state for mark in self.marks.values())


def limits(network: Network, training: TrainingChoice) -> str:
    """What of a step is not checked by hand, as a sentence; empty where all of it is."""
    if _is_normalized(network):
        return tr("Steps with normalized layers are not checked by hand.")
    if not training.is_plain:
        return tr(
            "New weights are checked by hand only of plain steps: batches of 1, SGD, no penalty, no clipping."
        )
    return ""


def _is_normalized(network: Network) -> bool:
    return any(network.norm(layer) != "none" for layer in range(1, network.depth + 1))


def cells(
    network: Network, training: TrainingChoice, layer: int | None = None, unit: int | None = None
) -> tuple[Cell, ...]:
    """The sheet in the order of computation; frozen weights, and what limits() says, are not asked for.

    layer, unit: only what belongs to this unit (with layer alone, to this layer) and its weights; of
    many weights then some, evenly spread.
    """
    found = []
    if _is_normalized(network):
        return ()
    for kind, at in _order(network):
        if kind == "weight" and not training.is_plain:
            continue
        if kind == "loss" or layer in (None, at):
            units = range(network.sizes[at]) if unit is None else (unit,)
            found += [Cell(quantity, _title(network, kind, at))
                      for quantity in _quantities(network, training, kind, at, units)]  # fmt: skip
    return tuple(found)


def fits_one_sheet(network: Network) -> bool:
    """Whether the whole network can be asked for at once."""
    units = sum(network.sizes[1:])
    return 3 * units + 2 * network.parameter_count + 1 <= MOST_CELLS


def _order(network: Network) -> Iterator[tuple[str, int]]:
    """The kinds of cells by layer, in the order of computation."""
    for layer in range(1, network.depth + 1):
        yield "forward", layer
    yield "loss", 0
    for layer in range(network.depth, 0, -1):
        for kind in ("error", "gradient", "weight"):
            yield kind, layer


def _quantities(network, training, kind: str, layer: int, units) -> Iterator[Quantity]:
    if kind == "loss":
        yield Quantity("loss")
    for unit in () if kind == "loss" else units:
        if kind == "forward":
            yield Quantity("weighted sum", layer, unit)
            yield Quantity("activation", layer, unit)
        elif kind == "error":
            yield Quantity("error", layer, unit)
        else:
            for source in _sources(network, layer):
                if kind == "gradient" or not is_frozen(training, layer, source):
                    yield Quantity(kind, layer, unit, source)


def _sources(network: Network, layer: int) -> list[int]:
    """The sources of the weights that are asked for, the bias first."""
    fan_in = network.sizes[layer - 1]
    all_of_them = range(fan_in)
    if not fits_one_sheet(network) and fan_in > MOST_SOURCES:
        all_of_them = np.linspace(0, fan_in - 1, MOST_SOURCES).round().astype(int).tolist()
    return [BIAS, *all_of_them] if network.bias else [*all_of_them]


def _title(network: Network, kind: str, layer: int) -> str:
    if kind == "loss":
        return tr("Loss")
    what = {
        "forward": tr("Forward"),
        "error": tr("Errors"),
        "gradient": tr("Gradients"),
        "weight": tr("New weights"),
    }[kind]
    if layer == network.depth:
        return tr("{what}, output", what=what)
    return tr("{what}, hidden layer", what=what) + (f" {layer}" if network.depth > 2 else "")


def check(
    answers: Mapping[Quantity, str],
    sheet: tuple[Cell, ...],
    network: Network,
    trace: Trace,
    training: TrainingChoice,
    notation: Notation,
) -> Marks:
    """Mark the answers that are not blank, against the step and against the student's own numbers before.

    Of the first cell that is neither right nor follows, its sentence names the likely mistakes.
    """
    given, marks = _read(answers)
    true, own = HandNumbers(network, trace, training), HandNumbers(network, trace, training)
    with np.errstate(all="ignore"):
        followed = _follow(own, given)
        for quantity, answer in given.items():
            marks[quantity] = _mark(quantity, answer, true, followed[quantity])
        order = [cell.quantity for cell in sheet]
        bad = (q for q in order if q in marks and marks[q].state in (WRONG, ROUGH, UNREADABLE))
        first = next(bad, None)
        if first is not None and marks[first].state == WRONG:
            views = ((true, true.value(first)), (own, followed[first]))
            knows = first.kind != "loss" or training.loss == "squared"
            found = recognize(first, given[first], views, notation, lambda q: q not in given) if knows else ()
            marks[first] = Mark(WRONG, said(found))
    return Marks(marks, first)


def _read(answers: Mapping[Quantity, str]) -> tuple[dict[Quantity, Answer], dict[Quantity, Mark]]:
    """The answers that can be read, and marks for those that cannot."""
    given, marks = {}, {}
    for quantity, text in answers.items():
        if not text.strip():
            continue
        try:
            given[quantity] = read_answer(text)
        except ValueError as error:
            marks[quantity] = Mark(UNREADABLE, str(error))
    return given, marks


def _follow(own: HandNumbers, given: Mapping[Quantity, Answer]) -> dict[Quantity, float]:
    """Put all answers in, each after what follows from those before it; the latter for each answer."""
    followed = {}
    for group, layer in _order(own.network):
        for kind in ("weighted sum", "activation") if group == "forward" else (group,):
            own.follow(kind, layer)
            here = [q for q in given if q.kind == kind and q.layer == layer]
            followed |= {quantity: own.value(quantity) for quantity in here}
            for quantity in here:
                own.put(quantity, given[quantity].value)
    return followed


def _mark(quantity: Quantity, answer: Answer, true: HandNumbers, followed: float) -> Mark:
    value = true.value(quantity)
    if answer.agrees(value, true.telling(quantity, value)):
        return Mark(RIGHT)
    if answer.agrees(followed, true.telling(quantity, followed)):
        return Mark(FOLLOWS)
    if answer.is_rough(value, true.telling(quantity, value)):
        return Mark(ROUGH, TOO_ROUGH_TO_MOVE if answer.agrees(value) else TOO_ROUGH)
    return Mark(WRONG)


def said(found: tuple[Recognized, ...]) -> str:
    """The likely mistakes in plain words."""
    if not found:
        return tr("Not right, and no usual mistake: work it out once more.")
    if len(found) == 1:
        return tr("Likely: {found}. {explanation}", found=found[0].name, explanation=found[0].explanation)
    first, second = found
    return tr(
        "Either {name} or {name2}. {explanation} {explanation2}",
        name=first.name,
        name2=second.name,
        explanation=first.explanation,
        explanation2=second.explanation,
    )
