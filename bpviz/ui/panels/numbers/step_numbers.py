"""The table of the step itself: where we are, the loss, and what each output should have been."""

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind
from bpviz.language import localized, tr
from bpviz.ui.painting.caption import phase_title
from bpviz.ui.painting.hiding import UNKNOWN, Hidden, hides
from bpviz.ui.painting.numbers import counted, loss_text, short
from bpviz.ui.panels.numbers.number_table import NumberTable, Words

Row = tuple[str, str, str]  # what it is, its value as it is shown, and with all its digits
LOSS = tr("loss")


def step_table(frame: Frame, notation: Notation, hidden: Hidden) -> NumberTable:
    """A row for each number that is neither a unit's nor a weight's."""
    rows = [*_place(frame), *(_computed(frame, notation, hidden) if frame.trace else ())]

    def name(row: int) -> str:
        return rows[row][0]

    def value(row: int) -> str:
        return rows[row][1]

    def said(row: int) -> str:
        return rows[row][1] or tr("not computed yet")

    def digits(row: int) -> str:
        return rows[row][2]

    def quantity(row: int, kind: str) -> Quantity | None:
        return Quantity("loss") if rows[row][0] == LOSS else None

    columns = (
        Words(tr("what"), tr("what it is"), name, name, name),
        Words(tr("value"), tr("value"), value, said, digits),
    )
    return NumberTable(len(rows), columns, quantity)


def _place(frame: Frame) -> list[Row]:
    phase = phase_title(frame) if frame.phase else tr("none yet")
    step, epoch = (counted(number) for number in (frame.t, frame.epoch))
    return [
        (tr("step"), step, str(frame.t)),
        (tr("epoch"), epoch, str(frame.epoch)),
        (tr("phase"), phase, phase),
    ]


def _computed(frame: Frame, notation: Notation, hidden: Hidden) -> list[Row]:
    trace = frame.trace
    rows = [
        (tr("sample"), counted(trace.sample + 1), str(trace.sample + 1)),
        (tr("step size α"), short(trace.alpha, 4), _digits(trace.alpha)),
        _loss(frame, hidden),
    ]
    for index, target in enumerate(map(float, trace.target)):
        name = tr("target {name}", name=notation.target(index).text)
        rows.append((name, short(target, 4), _digits(target)))
    return rows


def _loss(frame: Frame, hidden: Hidden) -> Row:
    if not frame.shows(Kind.LOSS):
        return LOSS, "", ""
    if hides(hidden, "loss"):
        return LOSS, UNKNOWN, UNKNOWN
    return LOSS, loss_text(frame.trace.loss), _digits(frame.trace.loss)


def _digits(value: float) -> str:
    return localized(repr(float(value)))
