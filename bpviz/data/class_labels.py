"""A column of a table to classes: whether it holds some, which, and their coding as 0 and 1."""

import re
from collections.abc import Sequence

import numpy as np

from bpviz.data.csv_numbers import LONGEST_NAME, shorten
from bpviz.data.dataset import DataError
from bpviz.data.table import Table
from bpviz.language import tr

MAX_WHOLE_CLASSES = 20
"""Whole numbers with more distinct values than this are a quantity, not classes."""

MAX_CLASSES = 256
"""Each class is an output neuron."""

_PADDED = re.compile(r"0\d")

Labels = list[str | None] | list[float | None]


def looks_like_classes(table: Table, column: int) -> bool:
    """Text, or whole numbers with 2 to 20 distinct values."""
    values = table.values(column)
    if values is None:
        return table.is_text(column)
    values = values[~np.isnan(values)]
    return bool((values == np.rint(values)).all()) and 2 <= len(np.unique(values)) <= MAX_WHOLE_CLASSES


def labels_of(table: Table, column: int) -> Labels:
    """The class of each row, None where it is missing; numbers if all are, so that 1 and 1.0 are one.

    With leading zeros they are names that are made of digits, such as the postal code 01067.
    """
    values, words = table.values(column), table.words(column)
    if values is None or any(word and _PADDED.match(word) for word in words):
        return words
    return [None if value != value else value + 0.0 for value in values.tolist()]  # + 0.0 makes -0 a 0


def code(
    table: Table, column: int, labels: Sequence[str | float]
) -> tuple[np.ndarray, tuple[str, ...], tuple[str, ...]]:
    """Targets (n, Q) of labels from a column, their names, and the classes in words; two make Q = 1.

    Classes are sorted, numbers by size, so that 10 follows 9. Raises DataError for one class or too many.
    """
    name, place = table.names[column], shorten(table.names[column], LONGEST_NAME)
    distinct = sorted(set(labels))
    words = tuple(_written(label) for label in distinct)
    if not 2 <= len(distinct) <= MAX_CLASSES:
        found = (
            tr("only one class, {words}", words=shorten(words[0]))
            if len(distinct) == 1
            else tr("{count} classes", count=len(distinct))
        )
        raise DataError(
            tr(
                '{file}, column "{name}": found {found}; allowed are 2 to {max_classes}.',
                file=table.file,
                name=place,
                found=found,
                max_classes=MAX_CLASSES,
            )
        )
    number = {label: k for k, label in enumerate(distinct)}
    index = np.fromiter((number[label] for label in labels), np.intp, len(labels))
    if len(distinct) == 2:
        return index.astype(np.float64)[:, None], (name,), words
    return np.eye(len(distinct))[index], words, words


def _written(label: str | float) -> str:
    if isinstance(label, str):
        return label
    return f"{label:.17g}" if label == int(label) else repr(label)
