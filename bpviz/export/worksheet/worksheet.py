"""Steps of a run as a sheet: the experiment, then all values step by step; or with blanks in their place."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bpviz.data.counting import counted
from bpviz.debugger.frame import Frame
from bpviz.debugger.interrupts import check_interrupt
from bpviz.debugger.notation import Notation
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError
from bpviz.export.steps import steps_of
from bpviz.export.worksheet.choice import Choice, chosen
from bpviz.export.worksheet.document import Block, Document, Heading, Words
from bpviz.export.worksheet.experiment_part import experiment_part
from bpviz.export.worksheet.given import edited_blocks, kept_blocks, sample_blocks, weight_tables
from bpviz.export.worksheet.step_part import StepPart
from bpviz.language import tr, translated

MOST_STEPS = 100


@dataclass(frozen=True)
class Request:
    """What is to be on a sheet: `steps` steps from step `first` on, the first of a run being step 0.

    notation: one of notation.LANGUAGES. units: see choice.chosen.
    """

    first: int
    steps: int = 1
    notation: str = "auto"
    units: str = ""


def worksheet(run: Run, request: Request, *, is_blank: bool) -> Document:
    """The sheet; the run stays where it is. Raises ExperimentError, with one sentence, and Interrupted."""
    if not 1 <= request.steps <= MOST_STEPS:
        raise ExperimentError(
            tr("worksheet: found {steps} steps; allowed are 1 to {most}",
               steps=counted(request.steps), most=MOST_STEPS)
        )  # fmt: skip
    notation = Notation(run.network, request.notation)
    choice = chosen(run.network, request.units)
    frames = list(frames_of(run, request.first, request.first + request.steps - 1))
    blocks = [*experiment_part(frames[0], notation), *_start(frames[0], notation, choice)]
    before = frames[0].trace.before
    for place, frame in enumerate(frames):
        check_interrupt()
        blocks += _step(frame, notation, choice, before, is_blank=is_blank, is_first=place == 0)
        before = frame.trace.after
    return Document(_title(frames, is_blank), tuple(blocks))


def frames_of(run: Run, first: int, last: int) -> Iterator[Frame]:
    """A frame after each of some steps, as if the run stood there."""
    for trace in steps_of(run, first, last):
        here = run.journal.at(trace.t)
        yield Frame(
            experiment=here.experiment,
            dataset=here.dataset,
            network=run.network,
            t=trace.t + 1,
            revealed=0,
            trace=trace,
            theta=trace.after,
            curves=run.curves,
            newest=run.newest,
            settings=here.settings,
        )


def _title(frames: list[Frame], is_blank: bool) -> str:
    title = translated(frames[0].experiment.title or frames[0].dataset.title)
    first, last = counted(frames[0].trace.t), counted(frames[-1].trace.t)
    if len(frames) == 1:
        return (
            tr("{title}: step {first}, to work out", title=title, first=first)
            if is_blank
            else tr("{title}: step {first}, worked out", title=title, first=first)
        )
    return (
        tr("{title}: steps {first} to {last}, to work out", title=title, first=first, last=last)
        if is_blank
        else tr("{title}: steps {first} to {last}, worked out", title=title, first=first, last=last)
    )


def _start(frame: Frame, notation: Notation, choice: Choice) -> list[Block]:
    t = counted(frame.trace.t)
    left_out = [Words(choice.left_out)] if choice.left_out else []
    has_ones = frame.network.bias and notation.is_lecture
    ones = [Words(tr("What has the index 0 is the constant 1, which the biases weigh."))] if has_ones else []
    return [
        Heading(tr("Given"), 1),
        Words(tr("Numbers are told to four significant digits; all is computed with 16.")),
        *left_out,
        Words(tr("The weights at t = {t}, a row for the unit they lead to, a column for where from:", t=t)),
        *weight_tables(frame, notation, choice),
        *ones,
        *kept_blocks(frame, notation, choice),
    ]


def _step(
    frame: Frame, notation: Notation, choice: Choice, before: np.ndarray, *, is_blank: bool, is_first: bool
) -> list[Block]:
    t = counted(frame.trace.t)
    blocks: list[Block] = [Heading(tr("Step {t}", t=t), 1), *sample_blocks(frame, notation)]
    if not is_first:
        blocks.append(Words(tr("It begins with the weights that the step before led to.")))
        blocks += edited_blocks(frame, notation, choice, before)
    return [*blocks, *StepPart(frame, notation, choice, is_blank).blocks()]
