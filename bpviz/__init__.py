"""See backpropagation at work. From Python: `from bpviz import Experiment, Debugger`."""

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import read_experiment, write_experiment
from bpviz.debugger.starts.multi_start import multi_start

__all__ = ["Debugger", "Experiment", "multi_start", "read_experiment", "write_experiment"]
