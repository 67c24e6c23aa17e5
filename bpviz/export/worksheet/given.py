"""The numbers that a step starts from, as tables: its sample, the weights, and what the optimizer keeps."""

import numpy as np

from bpviz.data.counting import counted
from bpviz.debugger.explain.schedule import schedule_lines
from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import Term, named, number
from bpviz.debugger.explain.update_numbers import UpdateNumbers
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.export.worksheet.choice import Choice
from bpviz.export.worksheet.document import Block, Cell, Formula, Formulas, Table, Words
from bpviz.language import tr

MOST_COLUMNS = 8
MOST_INPUTS = 16


def sample_blocks(frame: Frame, notation: Notation) -> list[Block]:
    """The sample of a step: inputs, targets, α, and its place in the batch."""
    trace, network = frame.trace, frame.network
    said = tr(
        "Sample {sample} of {count}.",
        sample=counted(trace.sample + 1),
        count=counted(frame.dataset.sample_count),
    )
    if trace.batch_size > 1:
        place = tr(
            "It is number {place} of the {size} samples of its batch.",
            place=counted(trace.batch_place + 1),
            size=counted(trace.batch_size),
        )
        said = f"{said} {place}"
    inputs = [(named(notation.unit(0, j)), float(v)) for j, v in enumerate(trace.a[0][:MOST_INPUTS])]
    targets = [(named(notation.target(k)), float(v)) for k, v in enumerate(trace.target[:MOST_INPUTS])]
    left = network.sizes[0] + network.sizes[-1] - len(inputs) - len(targets)
    blocks = [Words(said), *wide_tables([*inputs, *targets, (Term(r"\alpha_t", "αₜ"), trace.alpha)])]
    if schedule := schedule_lines(Subject(Quantity("loss"), frame, notation)):
        blocks.append(Formulas(tuple(map(Formula, schedule))))
    if left:
        blocks.append(Words(tr("{count} more inputs and targets are left out here.", count=counted(left))))
    return blocks


def wide_tables(values: list[tuple[Term, float]]) -> list[Table]:
    """Names in the head and numbers under them, in tables that are not too wide."""
    pieces = [values[at : at + MOST_COLUMNS] for at in range(0, len(values), MOST_COLUMNS)]
    return [
        Table(tuple(name for name, _ in piece), (tuple(number(value) for _, value in piece),))
        for piece in pieces
    ]


def weight_tables(frame: Frame, notation: Notation, choice: Choice) -> list[Block]:
    """The weights that a step begins with, those that the sheet needs: a table a layer, a row a unit."""
    blocks: list[Block] = []
    for layer in range(1, frame.network.depth + 1):
        needed = {(unit, source) for at, unit, source in choice.read_weights if at == layer}
        units = sorted({unit for unit, _ in needed})
        sources = sorted({source for _, source in needed}, key=lambda source: (source < 0, abs(source)))
        rows = [_weight_row(frame, notation, layer, unit, sources, needed) for unit in units]
        blocks += [_piece(notation, layer, sources, rows, at) for at in range(0, len(sources), MOST_COLUMNS)]
    return blocks


def _weight_row(frame, notation, layer, unit, sources, needed) -> tuple[Cell, ...]:
    theta, network = frame.trace.before, frame.network
    cells = [
        number(float(theta[network.weight_index(layer, unit, source)])) if (unit, source) in needed else "…"
        for source in sources
    ]
    return named(notation.unit(layer, unit)), *cells


def _piece(notation: Notation, layer: int, sources: list[int], rows, at: int) -> Table:
    """The columns from `at` on, each under the unit that the weights come from."""
    last = at + MOST_COLUMNS
    head = [_source(notation, layer, source) for source in sources[at:last]]
    letters = named(notation.weight(layer, *unit_letters(notation, layer)))
    return Table((letters, *head), tuple((row[0], *row[1 + at : 1 + last]) for row in rows))


def _source(notation: Notation, layer: int, source: int) -> Cell:
    if source < BIAS or (source == BIAS and not notation.is_lecture):
        return named(notation.weight(layer, unit_letters(notation, layer)[0], source))
    return named(notation.unit(layer - 1, source))


def unit_letters(notation: Notation, layer: int) -> tuple[str, str]:
    """The indices that stand for any unit of a layer, and of the one below."""
    return ("k", "n") if layer == notation.network.depth > 1 else ("n", "j")


def kept_blocks(frame: Frame, notation: Notation, choice: Choice) -> list[Block]:
    """What is kept of each weight from the steps before: the batch's sum so far, m and v."""
    trace, slots = frame.trace, OPTIMIZERS[frame.settings.optimizer].slots
    sums = trace.batch_place > 0
    if not (slots or sums) or frame.settings.is_plain(frame.network):
        return []
    rows = []
    for place in choice.weights:
        u = UpdateNumbers(frame, frame.network.weight_index(*place))
        values = [*([u.earlier_sum] if sums else []), *(u.slot(s, trace.state_before) for s in slots)]
        rows.append((place, values))
    if not np.any([values for _, values in rows]):
        return [Words(tr("What the optimizer keeps of each weight is 0 so far."))] if slots else []
    head = [*([Term(r"\sum g", "Σ g")] if sums else []), *(Term(slot, slot) for slot in slots)]
    cells = tuple((named(notation.weight(*at)), *map(number, values)) for at, values in rows)
    return [
        Words(tr("Kept from the steps before:")),
        Table((tr("weight"), *head), cells),
    ]


def edited_blocks(frame: Frame, notation: Notation, choice: Choice, before: np.ndarray) -> list[Block]:
    """The weights that were edited since the step before left them as `before`."""
    changed = np.flatnonzero(frame.trace.before != before)
    needed = choice.read_weights
    places = [place for index in changed if (place := frame.network.locate(int(index))) in needed]
    if not places:
        return []
    values = [(named(notation.weight(*at)), _old(frame, at)) for at in places]
    return [Words(tr("Edited by hand before this step:")), *wide_tables(values)]


def _old(frame: Frame, place: tuple[int, int, int]) -> float:
    return float(frame.trace.before[frame.network.weight_index(*place)])
