"""Weights as .safetensors, for PyTorch: named as in torch.nn.Sequential(Linear, φ, Linear, φ, …).

There Linear modules have the numbers 0, 2, 4, …: each is followed by its activation (for a linear one
torch.nn.Identity). W^(l) has the shape (units, fan-in), as in PyTorch.
"""

from pathlib import Path
from typing import BinaryIO

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save

from bpviz.debugger.setup import ExperimentError
from bpviz.export.parts import Part, check_finite, check_names, check_shape
from bpviz.language import tr

KINDS = ("F64", "F32")
COUNT = "num_batches_tracked"  # which PyTorch saves of a BatchNorm1d, too; nothing depends on it


def write(file: BinaryIO, parts: tuple[Part, ...], theta: np.ndarray) -> None:
    """Write the parts of θ as F64."""
    file.write(save({part.torch_name: part.of(theta) for part in parts}))


def read(path: Path, parts: tuple[Part, ...], theta: np.ndarray) -> None:
    """Fill θ. Raises ExperimentError for what does not fit, and others for what is no such file."""
    with safe_open(path, framework="numpy") as tensors:
        counts = {f"{part.module}.{COUNT}" for part in parts if part.is_norm}
        found = [name for name in tensors.keys() if name not in counts]  # noqa: SIM118, no mapping
        check_names(found, (part.torch_name for part in parts))
        for part in parts:
            tensor = tensors.get_slice(part.torch_name)
            check_shape(part.torch_name, tensor.get_shape(), part.shape)
            if tensor.get_dtype() not in KINDS:
                found = tensor.get_dtype()
                raise ExperimentError(
                    tr(
                        "{torch_name}: found numbers of kind {found}; allowed are F64 and F32",
                        torch_name=part.torch_name,
                        found=found,
                    )
                )
            part.of(theta)[:] = tensors.get_tensor(part.torch_name)
            check_finite(part.torch_name, part.of(theta))
