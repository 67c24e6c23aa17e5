"""Weights as .npz, numpy's archive of arrays: layer1.weight (units, fan-in), layer1.bias (units,), …"""

import zipfile
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.lib import format as npy

from bpviz.debugger.setup import ExperimentError
from bpviz.export.parts import Part, check_finite, check_names, check_shape
from bpviz.language import tr

LARGEST_HEADER = 4096
ENDING = ".npy"


def write(file: BinaryIO, parts: tuple[Part, ...], theta: np.ndarray) -> None:
    """Write the parts of θ as float64."""
    np.savez(file, **{part.name: part.of(theta) for part in parts})


def read(path: Path, parts: tuple[Part, ...], theta: np.ndarray) -> None:
    """Fill θ. Raises ExperimentError for what does not fit, and others for what is no such file."""
    with zipfile.ZipFile(path) as archive:
        check_names((name.removesuffix(ENDING) for name in archive.namelist()), (p.name for p in parts))
        for part in parts:
            with archive.open(part.name + ENDING) as stream:
                _check_header(part, stream)
            with archive.open(part.name + ENDING) as stream:
                part.of(theta)[:] = npy.read_array(stream, allow_pickle=False, max_header_size=LARGEST_HEADER)
            check_finite(part.name, part.of(theta))


def _check_header(part: Part, stream: BinaryIO) -> None:
    """Look before memory is taken: a header may promise any size."""
    is_first = npy.read_magic(stream) == (1, 0)
    read_header = npy.read_array_header_1_0 if is_first else npy.read_array_header_2_0
    shape, _, kind = read_header(stream, LARGEST_HEADER)
    check_shape(part.name, shape, part.shape)
    if kind.kind != "f" or kind.itemsize not in (4, 8):
        raise ExperimentError(
            tr(
                "{name}: found numbers of kind {kind}; allowed are float64 and float32",
                name=part.name,
                kind=kind,
            )
        )
