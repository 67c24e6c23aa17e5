"""Weights as a CSV table of layer, unit, source and value, counted from 1; the source of a bias is "bias"."""

import csv
import io
from pathlib import Path
from typing import BinaryIO

import numpy as np

from bpviz.data.csv_numbers import number as number_in
from bpviz.data.csv_numbers import shorten
from bpviz.debugger.setup import ExperimentError
from bpviz.export.parts import Part
from bpviz.language import tr

HEADER = ["layer", "unit", "source", "value"]
BIAS = "bias"


def write(file: BinaryIO, parts: tuple[Part, ...], theta: np.ndarray) -> None:
    """Write θ with 17 significant digits, so that it reads back the same."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for key, value in zip(_keys(parts), theta.tolist(), strict=True):
        writer.writerow((*key, f"{value:.17g}"))
    file.write(text.getvalue().encode())


def _keys(parts: tuple[Part, ...]) -> list[tuple[str, str, str]]:
    """What stands before each number of θ."""
    keys = []
    for part in parts:
        if part.is_norm:
            sources = [f"norm {part.kind}"]
        else:
            sources = [BIAS] if part.kind == "bias" else [str(j + 1) for j in range(part.shape[1])]
        keys += [
            (str(part.layer), str(unit + 1), source) for unit in range(part.shape[0]) for source in sources
        ]
    return keys


def read(path: Path, parts: tuple[Part, ...], theta: np.ndarray) -> None:
    """Fill θ from lines in any order. Raises ExperimentError for what does not fit, others for no text."""
    places = {key: index for index, key in enumerate(_keys(parts))}
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file)
        header = next(lines, [])
        if [name.strip() for name in header] != HEADER:
            raise ExperimentError(
                tr(
                    "line 1: found {header!r}; allowed are the columns {header2}",
                    header=shorten(",".join(header)),
                    header2=",".join(HEADER),
                )
            )
        for cells in lines:
            if cells:
                key, value = _read_line(lines.line_num, cells)
                theta[_take(places, key, lines.line_num)] = value
    if places:
        raise ExperimentError(
            tr("{said}: is missing; allowed is one line for each number", said=_said(next(iter(places))))
        )


def _read_line(number: int, cells: list[str]) -> tuple[tuple[str, ...], float]:
    cells = [cell.strip() for cell in cells]
    if len(cells) != len(HEADER):
        raise ExperimentError(
            tr(
                "line {number}: found {count} cells; allowed are {count2}",
                number=number,
                count=len(cells),
                count2=len(HEADER),
            )
        )
    value = number_in(cells[-1], comma=False)
    if value is None or not np.isfinite(value):
        raise ExperimentError(
            tr(
                "line {number}, value: found {cells!r}; allowed are finite numbers, as -0.5 or 1e-3",
                number=number,
                cells=shorten(cells[-1]),
            )
        )
    return tuple(cells[:-1]), value


def _take(places: dict[tuple[str, ...], int], key: tuple[str, ...], line: int) -> int:
    """The index in θ that a key stands for, which then is no more to be had."""
    index = places.pop(key, None)
    if index is None:
        raise ExperimentError(
            tr(
                "line {line}: found {said}; allowed is each number of this network, and only once",
                line=line,
                said=_said(key),
            )
        )
    return index


def _said(key: tuple[str, ...]) -> str:
    return ", ".join(f"{name} {shorten(cell)}" for name, cell in zip(HEADER, key, strict=False))
