"""A Dataset to a CSV file that reads back as the same one."""

import csv
import io
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

import numpy as np

from bpviz.data.csv_numbers import is_missing, shorten
from bpviz.data.dataset import DataError, Dataset
from bpviz.data.whole_file import why_not, writing
from bpviz.language import tr


def write_csv(dataset: Dataset, path: str | PathLike[str]) -> None:
    """Write the samples, those held out last: a header, inputs, and targets or the class in words.

    The file is in UTF-8 with every digit, and is written as a whole or not at all.
    read_data reads it back; it takes several target columns for targets only if they are named.
    Raises DataError if that fails, or if a class could not be told apart when read back.
    """
    path = Path(path)
    text = io.StringIO(newline="")
    _write_header(text, dataset)
    csv.writer(text, lineterminator="\n").writerows(_rows(dataset))
    try:
        content = text.getvalue().encode()
        with writing(path) as file:
            file.write(content)
    except UnicodeEncodeError:
        raise DataError(
            tr("{path} cannot be written: a name is no valid Unicode; allowed is text that is.", path=path)
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a path that holds a NUL
        why = why_not(error) if isinstance(error, OSError) else error
        raise DataError(
            tr(
                "{path} cannot be written: {why}; allowed is a place that can be written to.",
                path=path,
                why=why,
            )
        ) from None


def _write_header(text: io.StringIO, dataset: Dataset) -> None:
    """In quotes, so that no name is taken for a comment or cut."""
    names = dataset.input_names + (_class_name(dataset) if dataset.classes else dataset.target_names)
    if len(set(names)) < len(names):
        raise DataError(
            tr("{title}: two columns have the same name; allowed are names that differ.", title=dataset.title)
        )
    csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow(names)


def _class_name(dataset: Dataset) -> tuple[str]:
    if len(dataset.target_names) == 1:
        return dataset.target_names
    names = ("class", *(f"class {k}" for k in range(2, len(dataset.input_names) + 3)))
    return (next(name for name in names if name not in dataset.input_names),)


def _rows(dataset: Dataset) -> Iterator[list]:
    inputs = np.vstack([dataset.inputs, dataset.held_inputs]).tolist()
    targets = np.vstack([dataset.targets, dataset.held_targets])
    answers = _labels(dataset, targets) if dataset.classes else targets.tolist()
    return (x + d for x, d in zip(inputs, answers, strict=True))


def _labels(dataset: Dataset, targets: np.ndarray) -> list[list[str]]:
    for label in dataset.classes:
        if is_missing(label) or label != " ".join(label.split()):
            raise DataError(
                tr(
                    '{title}: the class "{label}" would not be read back; '
                    "allowed are words, but for NA, NaN and null.",
                    title=dataset.title,
                    label=shorten(label),
                )
            )
    index = targets.argmax(axis=1) if targets.shape[1] > 1 else (targets[:, 0] > 0.5).astype(int)
    return [[dataset.classes[k]] for k in index.tolist()]
