"""See backpropagation at work. From Python: `from bpviz import Experiment, Debugger`."""

from importlib import import_module

_HOMES = {
    "Debugger": "bpviz.debugger.debugger",
    "Experiment": "bpviz.debugger.experiment",
    "multi_start": "bpviz.debugger.starts.multi_start",
    "read_experiment": "bpviz.debugger.experiment_file",
    "write_experiment": "bpviz.debugger.experiment_file",
}
__all__ = ["Debugger", "Experiment", "multi_start", "read_experiment", "write_experiment"]


def __getattr__(name: str):
    """Import what is asked for only then: the language is to be chosen before."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
