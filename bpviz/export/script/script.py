"""A run's next steps as a script, for plain numpy or for PyTorch: as text, or in a file."""

from pathlib import Path
from typing import BinaryIO

import numpy as np

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.run import Run
from bpviz.debugger.setup import ExperimentError
from bpviz.debugger.store.whole_file import write_whole
from bpviz.export.script.arrays import Beside, Inline
from bpviz.export.script.coming import Coming, coming
from bpviz.export.script.numpy_script import numpy_lines
from bpviz.export.script.torch_script import torch_lines
from bpviz.language import tr

STEPS = 100
MOST_INLINE = 2000  # numbers
MOST_ROWS = 1000  # of more samples than these only those are carried that the steps use
LINES = {"numpy": numpy_lines, "torch": torch_lines}
MAKE, READ = {"numpy": "np.array", "torch": "torch.tensor"}, {"numpy": "", "torch": "torch.from_numpy"}


def numpy_script(debugger: Debugger | Run, steps: int = STEPS) -> str:
    """A script in plain numpy that takes the next steps, and prints the loss of each before its update.

    All numbers stand in it. Raises ExperimentError, with one sentence, for what it cannot repeat.
    """
    return _inline("numpy", coming(_run_of(debugger), steps, MOST_ROWS))


def torch_script(debugger: Debugger | Run, steps: int = STEPS) -> str:
    """The same for PyTorch."""
    return _inline("torch", coming(_run_of(debugger), steps, MOST_ROWS))


def write_script(path: str | Path, library: str, debugger: Debugger | Run, steps: int = STEPS) -> Path | None:
    """Write a script; with many numbers, these go to an .npz beside it, whose path is given back.

    library: "numpy" or "torch". Raises ExperimentError, with one sentence; old files stay then.
    """
    path, found = Path(path), coming(_run_of(debugger), steps, MOST_ROWS)
    if _size(found) <= MOST_INLINE:
        _write_text(path, _inline(library, found))
        return None
    beside = path.with_name(f"{path.stem}_numbers.npz")
    if beside.exists() and not path.exists():
        raise ExperimentError(
            tr(
                "{path}: found {beside} beside it, which is not this script's; allowed are other names",
                path=path,
                beside=beside.name,
            )
        )
    arrays = Beside(READ[library], beside.name)
    text = _joined(LINES[library](found, arrays))

    def write(file: BinaryIO):
        """Both or none: the numbers take their place only where the script has."""
        np.savez(file, **arrays.arrays)
        _write_text(path, text)

    write_whole(beside, write)
    return beside


def _write_text(path: Path, text: str) -> None:
    write_whole(path, lambda file: file.write(text.encode()))


def _run_of(debugger: Debugger | Run) -> Run:
    return debugger if isinstance(debugger, Run) else debugger.present


def _inline(library: str, found: Coming) -> str:
    return _joined(LINES[library](found, Inline(MAKE[library])))


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _size(c: Coming) -> int:
    """How many numbers a script has to carry."""
    kept = sum(mask.size for mask in c.kept.values())
    return c.theta.size * (2 + len(c.slots)) + c.inputs.size + c.targets.size + 2 * c.samples.size + kept
