"""What is said about results: of both parts, of a cell of the confusion, and of a predicted number."""

from bpviz.debugger.results import PARTS
from bpviz.debugger.scores import Answers
from bpviz.language import tr
from bpviz.ui.painting.confusion import Cell, percent
from bpviz.ui.painting.hiding import concealed
from bpviz.ui.painting.numbers import counted, loss_text, significant
from bpviz.ui.panels.results.score_table import Row


def score_rows(answers: tuple[Answers, ...], *, is_share: bool, is_hidden: bool = False) -> tuple[Row, ...]:
    """A row for each part that has samples. is_share: how well it does is a share of them, else an error.

    is_hidden: whether the training part's scores must not be seen; over a single sample they are its loss.
    """
    rows = []
    for part, found in zip(PARTS, answers, strict=False):
        if len(found):
            measure = percent(found.measure) if is_share else loss_text(found.measure)
            scores = measure, loss_text(found.mean_loss)
            scores = (concealed(text, is_hidden and part == PARTS[0]) for text in scores)
            rows.append(Row(part, _samples(len(found)), *scores))
    return tuple(rows)


def _samples(count: int) -> str:
    return tr("1 sample") if count == 1 else tr("{count} samples", count=counted(count))


def about_unknown(answers: Answers) -> str:
    """How many samples are in no cell, "" if all are."""
    unknown = len(answers) - int(answers.confusion.sum())
    return (
        tr(
            "not numbers: the outputs of {unknown} of {count} samples",
            unknown=counted(unknown),
            count=counted(len(answers)),
        )
        if unknown
        else ""
    )


def about_cell(cell: Cell, classes: tuple[str, ...], count: int) -> str:
    """What the samples of a cell are."""
    true, said = (classes[at] for at in cell)
    return tr("true {true}, said {said}: {samples}", true=true, said=said, samples=_samples(count))


def about_number(answers: Answers, number: int, names: tuple[str, ...], *, is_hidden: bool) -> str:
    """Target and prediction at an index into the flat arrays, "?" if it is hidden. names: of the targets."""
    sample, output = divmod(number, answers.targets.shape[1])
    target, predicted = answers.targets[sample, output], significant(answers.outputs[sample, output])
    name = f" {names[output]}" if answers.targets.shape[1] > 1 else ""
    told = concealed(predicted, is_hidden)
    return tr(
        "sample {sample}:{name} target {target}, predicted {told}",
        sample=counted(sample + 1),
        name=name,
        target=significant(target),
        told=told,
    )
