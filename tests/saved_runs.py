"""A debugger with everything in it that a file can hold, and all that a debugger shows, as bytes."""

import dataclasses
import io
import tempfile
from pathlib import Path

import numpy as np
from experiments import NEVER

from bpviz import Debugger, Experiment
from bpviz.debugger.edits import ChangeTraining
from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.store.run_file import load, save

FILE = "run.bpviz"
EXAMPLE = Experiment(stop=NEVER)


def as_bytes(value):
    """Anything that a frame holds, with arrays as their bytes, so that == compares every bit."""
    if isinstance(value, np.ndarray):
        return value.shape, value.tobytes()
    if isinstance(value, tuple | list):
        return [as_bytes(part) for part in value]
    if dataclasses.is_dataclass(value):
        return [as_bytes(getattr(value, field.name)) for field in dataclasses.fields(value)]
    return value


def shown(debugger):
    """All there is to see, but the way back, which is not saved."""
    frame = dataclasses.replace(debugger.frame(), undo=None, redo=None)
    return as_bytes(frame)


def eventful():
    """A debugger with everything in it that a file can hold."""
    debugger = Debugger(EXAMPLE)
    debugger.seek(40)
    debugger.set_weight(2, 0.75)
    debugger.seek(20)
    debugger.edit(ChangeTraining(20, TrainingChoice(step_size=0.125)))
    debugger.run(9000)
    debugger.rename(1, "the first one")
    debugger.put_beside(1)
    debugger.break_when("loss above", value=0.05, ignore=3)
    debugger.break_when("epoch", value=3000.0, enabled=False)
    debugger.watch(Quantity("error", 2, 0))
    debugger.run(100)
    return debugger


def reopened(debugger):
    """What is opened of a debugger once it is saved."""
    with tempfile.TemporaryDirectory() as folder:
        save(debugger, Path(folder) / FILE)
        return load(Path(folder) / FILE)


def npy(array, **options):
    stream = io.BytesIO()
    np.save(stream, array, **options)
    return stream.getvalue()
