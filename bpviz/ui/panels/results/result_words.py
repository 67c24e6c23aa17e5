"""What is said about results: of both parts, of a cell of the confusion, and of a predicted number."""

from bpviz.debugger.results import PARTS
from bpviz.debugger.scores import Answers
from bpviz.ui.painting.confusion import Cell, percent
from bpviz.ui.painting.hiding import concealed
from bpviz.ui.painting.numbers import counted, loss_text, significant
from bpviz.ui.panels.results.score_table import Row


def score_rows(answers: tuple[Answers, ...], *, is_share: bool) -> tuple[Row, ...]:
    """A row for each part that has samples. is_share: how well it does is a share of them, else an error."""
    say = percent if is_share else loss_text
    return tuple(
        Row(part, f"{counted(len(of_part))} samples", say(of_part.measure), loss_text(of_part.mean_loss))
        for part, of_part in zip(PARTS, answers, strict=False)
        if len(of_part)
    )


def about_unknown(answers: Answers) -> str:
    """How many samples are in no cell, "" if all are."""
    unknown = len(answers) - int(answers.confusion.sum())
    return (
        f"not numbers: the outputs of {counted(unknown)} of {counted(len(answers))} samples"
        if unknown
        else ""
    )


def about_cell(cell: Cell, classes: tuple[str, ...], count: int) -> str:
    """What the samples of a cell are."""
    true, said = (classes[at] for at in cell)
    return f"true {true}, said {said}: {counted(count)} {'sample' if count == 1 else 'samples'}"


def about_number(answers: Answers, number: int, names: tuple[str, ...], *, is_hidden: bool) -> str:
    """Target and prediction at an index into the flat arrays, "?" if it is hidden. names: of the targets."""
    sample, output = divmod(number, answers.targets.shape[1])
    target, predicted = answers.targets[sample, output], significant(answers.outputs[sample, output])
    name = f" {names[output]}" if answers.targets.shape[1] > 1 else ""
    told = concealed(predicted, is_hidden)
    return f"sample {counted(sample + 1)}:{name} target {significant(target)}, predicted {told}"
