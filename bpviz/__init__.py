"""See backpropagation at work. From Python: `from bpviz import Experiment, Debugger`."""

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import read_experiment, write_experiment

__all__ = ["Debugger", "Experiment", "read_experiment", "write_experiment"]
