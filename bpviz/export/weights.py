"""Weights and biases to a file and back: .npz, .safetensors or .csv, as its name says."""

from pathlib import Path
from types import ModuleType

import numpy as np

from bpviz.debugger.setup import ExperimentError
from bpviz.debugger.store.whole_file import write_whole
from bpviz.engine.network import Network
from bpviz.export import npz, torch_file, weights_table
from bpviz.export.parts import parts_of
from bpviz.language import tr

FORMATS = {".npz": npz, ".safetensors": torch_file, ".csv": weights_table}


def write_weights(path: str | Path, network: Network, theta: np.ndarray) -> None:
    """Write θ, (parameters,), exactly; more numbers that follow are left out. An old file stays if this
    fails.

    .npz: arrays layer1.weight (units, fan-in), layer1.bias (units,), …, float64.
    .safetensors: the same as 0.weight, 0.bias, 2.weight, … F64, which a PyTorch model loads with
    load_state_dict: torch.nn.Sequential of Linear(…, dtype=float64), φ, Linear, φ, …
    .csv: lines layer, unit, source, value, counted from 1; the source of a bias is "bias".
    Raises ExperimentError, with one sentence.
    """
    path = Path(path)
    chosen, numbers = format_of(path), np.asarray(theta[: network.parameter_count], float)
    write_whole(path, lambda file: chosen.write(file, parts_of(network), numbers))


def read_weights(path: str | Path, network: Network) -> np.ndarray:
    """Read θ, (parameters,), of this very network from a file as write_weights writes it, or in float32.

    Raises ExperimentError, with one sentence: what was found where, and what is allowed.
    """
    path = Path(path)
    chosen, theta = format_of(path), np.empty(network.parameter_count)
    try:
        chosen.read(path, parts_of(network), theta)
    except OSError as error:
        raise ExperimentError(
            tr("{path}: cannot be read: {reason}", path=path, reason=error.strerror or error)
        ) from None
    except ExperimentError as error:
        raise ExperimentError(f"{path}: {error}") from None
    except Exception:  # a broken file makes the libraries raise errors of a dozen kinds
        raise ExperimentError(
            tr("{path}: is damaged, or no {suffix} file of weights", path=path, suffix=path.suffix)
        ) from None
    return theta


def format_of(path: Path) -> ModuleType:
    """What writes and reads a file of this name. Raises ExperimentError for an ending not in FORMATS."""
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        raise ExperimentError(
            tr(
                "{path}: found the ending {suffix!r}; allowed are {formats}",
                path=path,
                suffix=path.suffix,
                formats=", ".join(FORMATS),
            )
        )
    return found
