"""A table to a Dataset: which columns are inputs, which targets, and what the targets mean."""

from collections.abc import Sequence
from difflib import get_close_matches

import numpy as np

from bpviz.data.class_labels import Labels, code, labels_of, looks_like_classes
from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.data.dataset import DataError, Dataset
from bpviz.data.missing_values import filled, kept_rows, refuse
from bpviz.data.progress import Progress, untold
from bpviz.data.table import Table
from bpviz.data.table_options import TableOptions
from bpviz.language import tr


def to_dataset(
    table: Table, options: TableOptions, name: str, origin: str, progress: Progress = untold
) -> Dataset:
    """The Dataset in a table; see TableOptions for what is taken for what.

    Raises DataError, naming file, row and column, for whatever cannot be learned from.
    """
    inputs, targets = choose(table, options)
    labels, d = _answers(table, targets, options.classes)
    x = table.matrix(inputs, tr("numbers only (leave a column of text out of the inputs)"), progress)
    unknown = np.isnan(d) if labels is None else np.array([[label is None] for label in labels])
    kept, notes = _without_missing(table, options.missing, (inputs, np.isnan(x)), (targets, unknown))
    d = d[kept]
    x, note = filled(table, inputs, x[kept])
    target_names, classes = tuple(table.names[column] for column in targets), ()
    if labels is not None:
        d, target_names, classes = code(table, targets[0], [labels[row] for row in kept])
    return Dataset(
        name=name,
        title=table.file,
        inputs=x,
        targets=d,
        input_names=tuple(table.names[column] for column in inputs),
        target_names=target_names,
        classes=classes,
        origin=origin,
        notes=notes + note,
    )


def choose(table: Table, options: TableOptions) -> tuple[list[int], list[int]]:
    """The columns of the inputs and of the targets."""
    targets = _find(table, options.targets, tr("target")) or list(table.answers)
    rest = [column for column in range(len(table.names)) if column not in set(targets)]
    inputs = _find(table, options.inputs, tr("input")) or rest
    for column in inputs:
        if column in targets:
            name = table.names[column]
            raise DataError(
                tr(
                    '{file}: column "{name}" is input and target; allowed is one of the two.',
                    file=table.file,
                    name=shorten(name, LONGEST_NAME),
                )
            )
    if not inputs:
        raise DataError(
            tr("{file}: all columns are targets; allowed is to leave at least one as input.", file=table.file)
        )
    return inputs, targets


def _find(table: Table, names: Sequence[str], role: str) -> list[int]:
    place = {name: column for column, name in enumerate(table.names)}
    for name in names:
        if name not in place:
            close = get_close_matches(name, table.names[:1000], n=1)
            hint = tr(' (did you mean "{close}"?)', close=shorten(close[0], LONGEST_NAME)) if close else ""
            raise DataError(
                tr(
                    '{file} has no column "{name}"{hint}; allowed are {listed}.',
                    file=table.file,
                    name=shorten(name, LONGEST_NAME),
                    hint=hint,
                    listed=_listed(table.names),
                )
            )
        if names.count(name) > 1:
            raise DataError(
                tr(
                    '{file}: column "{name}" is named twice as {role}; allowed is once.',
                    file=table.file,
                    name=shorten(name, LONGEST_NAME),
                    role=role,
                )
            )
    return [place[name] for name in names]


def _listed(names: Sequence[str]) -> str:
    more = tr(" and {count} more", count=len(names) - 30) if len(names) > 30 else ""
    return ", ".join(f'"{shorten(name)}"' for name in names[:30]) + more


def _answers(table: Table, columns: list[int], classes: str) -> tuple[Labels | None, np.ndarray]:
    """The label of each row, if the target is classes, else None; and targets (N, Q), Q = 0 with labels."""
    if len(columns) > 1 and classes == "yes":
        raise DataError(
            tr(
                "{file}: {count} targets are named; allowed is one for classes.",
                file=table.file,
                count=len(columns),
            )
        )
    if len(columns) == 1 and classes != "no" and (classes == "yes" or looks_like_classes(table, columns[0])):
        return labels_of(table, columns[0]), np.empty((len(table), 0))
    allowed = (
        tr("numbers only")
        if classes == "no"
        else tr("numbers only (text only as a single target of classes)")
    )
    return None, table.matrix(columns, allowed)


def _without_missing(
    table: Table, treatment: str, inputs: tuple[list[int], np.ndarray], targets: tuple[list[int], np.ndarray]
) -> tuple[np.ndarray, tuple[str, ...]]:
    """The rows to keep, and notes. inputs, targets: columns, and where they are missing (N, columns)."""
    if treatment == "refuse":
        refuse(table, *inputs)
        refuse(table, *targets)
    is_left_out, why = targets[1].any(axis=1), tr("the target")
    if treatment == "drop":
        is_left_out, why = is_left_out | inputs[1].any(axis=1), tr("a value")
    return kept_rows(table, is_left_out, why)
