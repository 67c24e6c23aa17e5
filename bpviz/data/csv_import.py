"""A user's CSV file to a Dataset: which columns are inputs, which targets, and what the targets mean."""

from collections.abc import Sequence
from difflib import get_close_matches
from os import PathLike
from pathlib import Path

import numpy as np

from bpviz.data.csv_numbers import is_missing, missing, mostly_numbers, to_numbers
from bpviz.data.csv_table import Table, read_table
from bpviz.data.csv_text import read_text
from bpviz.data.dataset import DataError, Dataset

MAX_WHOLE_CLASSES = 20
"""Whole numbers with more distinct values than this are a quantity, not classes."""

MAX_CLASSES = 256
"""Each class is an output neuron."""


def read_csv(
    path: str | PathLike[str],
    inputs: Sequence[str] = (),
    targets: Sequence[str] = (),
    *,
    classes: bool | None = None,
    header: bool | None = None,
) -> Dataset:
    """The Dataset in a CSV file.

    inputs and targets name columns: by default the last column is the target and all that are no targets
    are inputs. Columns without a header are called "column 1", "column 2", ...

    classes None: a single target of text, or of whole numbers with 2 to 20 distinct values, is taken as
    classes; any other target is numbers, as are several target columns. True takes the single target as
    classes whatever it holds, False takes numbers as they are. Classes are sorted (numbers by size);
    two classes become one target of 0 and 1, more become one target each (1 for the class, else 0).

    header None: the first row is a header if it has text above a column of numbers.

    Raises DataError, naming file, line and column, for whatever cannot be learned from.
    """
    path = Path(path)
    table = read_table(read_text(path), path.name, header)
    input_columns, target_columns = _choose(table, inputs, targets)
    values, target_names, labels = _targets(table, target_columns, classes)
    x = table.matrix(input_columns, "numbers only (leave a column of text out of the inputs)")
    return Dataset(
        name=path.stem,
        title=path.name,
        inputs=x,
        targets=values,
        input_names=tuple(table.names[column] for column in input_columns),
        target_names=target_names,
        classes=labels,
        origin=str(path),
    )


def _choose(table: Table, inputs: Sequence[str], targets: Sequence[str]) -> tuple[list[int], list[int]]:
    """The columns of the inputs and of the targets."""
    target_columns = _find(table, targets, "target") or [len(table.names) - 1]
    rest = [column for column in range(len(table.names)) if column not in target_columns]
    input_columns = _find(table, inputs, "input") or rest
    for column in input_columns:
        if column in target_columns:
            name = table.names[column]
            raise DataError(f'{table.file}: column "{name}" is input and target; allowed is one of the two.')
    if not input_columns:
        raise DataError(f"{table.file}: all columns are targets; allowed is to leave at least one as input.")
    return input_columns, target_columns


def _find(table: Table, names: Sequence[str], role: str) -> list[int]:
    columns: list[int] = []
    for name in names:
        if name not in table.names:
            close = get_close_matches(name, table.names, n=1)
            hint = f' (did you mean "{close[0]}"?)' if close else ""
            raise DataError(f'{table.file} has no column "{name}"{hint}; allowed are {_listed(table.names)}.')
        columns.append(table.names.index(name))
    for name in names:
        if names.count(name) > 1:
            raise DataError(f'{table.file}: column "{name}" is named twice as {role}; allowed is once.')
    return columns


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - 30} more" if len(names) > 30 else ""
    return ", ".join(f'"{name}"' for name in names[:30]) + more


def _targets(
    table: Table, columns: list[int], classes: bool | None
) -> tuple[np.ndarray, tuple[str, ...], tuple[str, ...]]:
    """Targets (N, Q), their names, and the class labels (none for numbers)."""
    if len(columns) > 1 and classes:
        raise DataError(f"{table.file}: {len(columns)} targets are named; allowed is one for classes.")
    if len(columns) == 1 and classes is not False and (classes or _looks_like_classes(table, columns[0])):
        return _classes(table, columns[0])
    text = "numbers only" if classes is False else "numbers only (text only as a single target of classes)"
    return table.matrix(columns, text), tuple(table.names[column] for column in columns), ()


def _looks_like_classes(table: Table, column: int) -> bool:
    """Text, or whole numbers with 2 to 20 distinct values; text amid numbers is a fault, no class."""
    cells = table.cells(column)
    values = to_numbers(cells, table.decimal_comma)
    if values is None:
        return not mostly_numbers(cells, table.decimal_comma)
    return bool((values == np.rint(values)).all()) and 2 <= len(np.unique(values)) <= MAX_WHOLE_CLASSES


def _classes(table: Table, column: int) -> tuple[np.ndarray, tuple[str, ...], tuple[str, ...]]:
    labels = _labels(table, column)
    distinct = sorted(set(labels))
    if not 2 <= len(distinct) <= MAX_CLASSES:
        found = (
            f"only one class, {_written(distinct[0])}" if len(distinct) == 1 else f"{len(distinct)} classes"
        )
        raise DataError(
            f'{table.file}, column "{table.names[column]}": found {found}; allowed are 2 to {MAX_CLASSES}.'
        )
    number = {label: k for k, label in enumerate(distinct)}
    index = np.fromiter((number[label] for label in labels), np.intp, len(labels))
    words = tuple(_written(label) for label in distinct)
    if len(distinct) == 2:
        return index.astype(np.float64)[:, None], (table.names[column],), words
    return np.eye(len(distinct))[index], words, words


def _labels(table: Table, column: int) -> list[str] | list[float]:
    """The class of each row: numbers if all are, so that 1 and 1.0 are one class and 10 follows 9."""
    cells = table.cells(column)
    values = to_numbers(cells, table.decimal_comma)
    if values is not None:
        return (values + 0.0).tolist()  # + 0.0 makes -0 a 0
    for row, cell in enumerate(cells):
        if is_missing(cell):
            raise table.fault(column, row, missing(cell), "names of classes in every row")
    return [" ".join(cell.split()) for cell in cells]


def _written(label: str | float) -> str:
    if isinstance(label, str):
        return label
    return f"{label:.17g}" if label == int(label) else repr(label)
