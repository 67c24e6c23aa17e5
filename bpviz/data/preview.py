"""The first rows of a file or of pasted text, and what they would be taken for: what an import shows."""

from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from bpviz.data.csv_dialect import CHARACTERS, find_delimiter
from bpviz.data.csv_numbers import is_missing, mostly_numbers
from bpviz.data.csv_quotes import QUOTE
from bpviz.data.csv_records import Records, cut
from bpviz.data.csv_table import lay_out
from bpviz.data.csv_text import read_start
from bpviz.data.data_file import PASTED
from bpviz.data.dataset import DataError
from bpviz.data.numpy_table import NUMPY_SUFFIXES, read_numpy
from bpviz.data.table import Table
from bpviz.data.table_import import choose, to_dataset
from bpviz.data.table_options import ALL_FOUND_OUT, TableOptions
from bpviz.language import tr

SHOWN_ROWS = 50
READ_BYTES = 2 << 20
"""How much of a file is looked at."""

LOOKED_AT_CELLS = 500_000
"""How much of a table is looked at, but 50 rows at least."""


@dataclass(frozen=True)
class PreviewColumn:
    """A column. kind: "number" or "text". missing, distinct: values of the rows that were looked at."""

    name: str
    kind: str
    missing: int
    distinct: int


@dataclass(frozen=True)
class Preview:
    """What an import shows before it is done.

    rows: the first 50 below the header, as they are written; of unequal length where that is the error.
    row_count: how many were looked at; is_whole: whether that is all there are.
    delimiter, decimal, header: what is in force, by the names of their registries; "" where there is none.
    answers: the columns that are targets if nothing else is said.
    inputs, targets: the columns that are taken for them; classes and notes as the Dataset will have them,
    if it was looked at as a whole. These four are empty with an error.
    error: why it cannot be read, in one sentence; "" if it can.
    """

    columns: tuple[PreviewColumn, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    row_count: int = 0
    is_whole: bool = True
    delimiter: str = ""
    decimal: str = ""
    header: str = ""
    answers: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    error: str = ""


def preview(path: str | PathLike[str], options: TableOptions = ALL_FOUND_OUT) -> Preview:
    """What read_data would make of a file; of a large one, its beginning. Raises nothing."""
    path = Path(path)
    try:
        if path.suffix.lower() in NUMPY_SUFFIXES:
            return _of_table(read_numpy(path), options, Preview())
        text, is_whole = read_start(path, READ_BYTES)
    except DataError as error:
        return Preview(error=str(error))
    except MemoryError:
        return Preview(
            error=tr("{name} takes more memory than there is; allowed is a smaller file.", name=path.name)
        )
    return _of_text(text if is_whole else _whole_cells(text), path.name, options, is_whole)


def preview_pasted(text: str, options: TableOptions = ALL_FOUND_OUT) -> Preview:
    """What read_pasted would make of a text. Raises nothing."""
    return _of_text(text, PASTED, options, is_whole=True)


def _whole_cells(text: str) -> str:
    """A text without what follows a quote that is not closed in it."""
    is_open = text.count(QUOTE) % 2
    return text[: text.rfind("\n", 0, text.rfind(QUOTE)) + 1] if is_open else text


def _of_text(text: str, file: str, options: TableOptions, is_whole: bool) -> Preview:
    delimiter = find_delimiter(text, options)
    found = Preview(delimiter=delimiter, is_whole=is_whole)
    try:
        records = cut(text, CHARACTERS[delimiter], file)
        found = replace(found, rows=_first_rows(records), row_count=len(records))
        table = lay_out(records, text, file, delimiter, options)
    except DataError as error:
        return replace(found, error=str(error))
    header = "yes" if table.header else "no"
    return _of_table(table, options, replace(found, decimal=table.decimal, header=header))


def _first_rows(records: Records) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(records[row]) for row in range(min(SHOWN_ROWS, len(records))))


def _of_table(table: Table, options: TableOptions, found: Preview) -> Preview:
    written = table.written(max(SHOWN_ROWS, LOOKED_AT_CELLS // len(table.names)))
    found = replace(
        found,
        columns=tuple(
            _column(name, cells, table.comma)
            for name, cells in zip(table.names, zip(*written, strict=True), strict=True)
        ),
        rows=tuple(map(tuple, written[:SHOWN_ROWS])),
        row_count=len(written),
        answers=tuple(table.names[column] for column in table.answers),
        is_whole=found.is_whole and len(written) == len(table),
    )
    try:
        inputs, targets = choose(table, options)
        classes, notes = _learned(table, options) if found.is_whole else ((), ())
    except DataError as error:
        return replace(found, error=str(error))
    return replace(
        found,
        inputs=tuple(table.names[column] for column in inputs),
        targets=tuple(table.names[column] for column in targets),
        classes=classes,
        notes=notes,
    )


def _learned(table: Table, options: TableOptions) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Classes and notes of the Dataset; raises DataError if it cannot be."""
    dataset = to_dataset(table, options, "", "")
    return dataset.classes, dataset.notes


def _column(name: str, cells: tuple[str, ...], comma: bool) -> PreviewColumn:
    present = [cell.strip() for cell in cells if not is_missing(cell)]
    kind = "number" if mostly_numbers(present, comma) else "text"
    return PreviewColumn(name, kind, len(cells) - len(present), len(set(present)))
