"""Seconds to read a CSV file of 100,000 rows and 50 columns, every digit of its numbers written.

python tests/benchmarks/loading.py [--json] [--short]
"""

import tempfile
import time
from pathlib import Path

import numpy as np
from report import report

from bpviz.data.data_file import read_data

ROWS, COLUMNS = 100_000, 50


def lines(rows, ending):
    """Text of a table, with something behind each row of numbers."""
    numbers = np.random.default_rng(1).standard_normal((rows, COLUMNS - 1)).tolist()
    header = ",".join(f"c{j}" for j in range(COLUMNS - 1)) + ",last\n"
    return header + "".join(",".join(map(repr, row)) + f",{ending(i)}\n" for i, row in enumerate(numbers))


ENDINGS = {
    "numbers": lambda i: f"{i / 7!r}",
    "classes": lambda i: f"k{i % 3}",
    "classes in quotes": lambda i: f'"k{i % 3}"',
}


def measure(short):
    """Least seconds by what the last column holds."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, ending in ENDINGS.items():
            path = Path(folder) / "table.csv"
            path.write_text(lines(ROWS // 100 if short else ROWS, ending))
            times = []
            for _ in range(1 if short else 3):
                began = time.perf_counter()
                read_data(path)
                times.append(time.perf_counter() - began)
            found[name] = min(times)
    return found


def show(results):
    """Print a line for each kind of last column."""
    for name, seconds in results.items():
        print(f"{name:20} {seconds:.2f} s")


if __name__ == "__main__":
    report(measure, show)
