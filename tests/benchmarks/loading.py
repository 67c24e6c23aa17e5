"""Seconds to read a CSV file of 100,000 rows and 50 columns, every digit of its numbers written.

python tests/benchmarks/loading.py [--json] [--short]
"""

import tempfile
import time
from pathlib import Path

import numpy as np
from report import report

from bpviz.data.data_file import read_data
from bpviz.data.table_options import TableOptions

ROWS, COLUMNS = 100_000, 50


def with_gaps(row, i):
    """Every tenth value is missing."""
    return ["" if (i + j) % 10 == 0 else cell for j, cell in enumerate(row)]


def quoted(row, i):
    """Every cell in quotes."""
    return [f'"{cell}"' for cell in row]


def with_words(row, i):
    """A few columns of text."""
    return [f"w{i % 7}", *row[1:20], f"v{i % 5}", *row[21:]]


def as_they_are(row, i):
    """Nothing special."""
    return row


def with_commas(row, i):
    """Decimal commas."""
    return [cell.replace(".", ",") for cell in row]


def quoted_with_gaps(row, i):
    """Both."""
    return quoted(with_gaps(row, i), i)


def with_commas_and_gaps(row, i):
    """Both."""
    return with_commas(with_gaps(row, i), i)


KINDS = {
    "numbers": (as_they_are, ",", "\n", "{0}.5"),
    "classes": (as_they_are, ",", "\n", "k{1}"),
    "classes in quotes": (as_they_are, ",", "\n", '"k{1}"'),
    "delimiters in quotes": (as_they_are, ",", "\n", '"k, {1}"'),
    "all in quotes": (quoted, ",", "\n", '"k{1}"'),
    "gaps": (with_gaps, ",", "\n", "k{1}"),
    "gaps in quotes": (quoted_with_gaps, ",", "\n", '"k{1}"'),
    "words": (with_words, ",", "\n", "k{1}"),
    "decimal commas": (with_commas, ";", "\r\n", "k{1}"),
    "decimal commas, gaps": (with_commas_and_gaps, ";", "\r\n", "k{1}"),
    "spaces": (as_they_are, ", ", "\n", "k{1}"),
}
OPTIONS = TableOptions(missing="mean", inputs=tuple(f"c{j}" for j in range(COLUMNS - 1) if j not in (0, 20)))


def write(path, rows, change, delimiter, end, last):
    """A table of the kind."""
    header = delimiter.join([*(f"c{j}" for j in range(COLUMNS - 1)), "last"])
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(header + end)
        for i, row in enumerate(rows):
            file.write(delimiter.join([*change(row, i), last.format(i, i % 3)]) + end)


def measure(short):
    """Least seconds by what the table is like."""
    numbers = np.random.default_rng(1).standard_normal((ROWS // 100 if short else ROWS, COLUMNS - 1))
    rows, found = [list(map(repr, row)) for row in numbers.tolist()], {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        for name, kind in KINDS.items():
            write(path, rows, *kind)
            times = []
            for _ in range(1 if short else 3):
                began = time.perf_counter()
                read_data(path, OPTIONS)
                times.append(time.perf_counter() - began)
            found[name] = min(times)
    return found


def show(results):
    """Print a line for each kind of table."""
    for name, seconds in results.items():
        print(f"{name:20} {seconds:.2f} s")


if __name__ == "__main__":
    report(measure, show)
