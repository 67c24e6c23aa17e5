"""Weights to a file and back: what the two actions of the file menu do."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from bpviz.data.counting import counted
from bpviz.debugger.debugger import Debugger
from bpviz.export.weights import FORMATS, read_weights, write_weights
from bpviz.language import tr
from bpviz.ui.asking import ask_opened, ask_path
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.written import Written, place_of

KINDS = {".npz": "NumPy", ".safetensors": "PyTorch", ".csv": tr("Table")}


class WeightFiles:
    """Gives the runner the commands; what cannot be is refused by it, and then nothing has changed."""

    def __init__(self, runner: Runner, preferences: Preferences, written: Written, window: QWidget):
        self._runner, self._preferences, self._written, self._window = runner, preferences, written, window

    def export_weights(self) -> None:
        """Ask for a file and write the weights of step t there."""
        self._runner.pause()
        start = str(Path(self._preferences.folder) / "weights.npz")
        path = ask_path(self._window, self._preferences, tr("Export weights"), start, KINDS)
        if path:
            self._runner.do(lambda debugger: self._write(debugger, path))

    def import_weights(self) -> None:
        """Ask for a file and let the run go on from its weights; undo takes them back."""
        kinds = tr("Weights ({formats})", formats=" ".join(f"*{ending}" for ending in FORMATS))
        path = ask_opened(self._window, self._preferences, tr("Import weights"), kinds)
        if path:
            self._runner.pause()
            self._runner.do(lambda debugger: _read(debugger, path))

    def _write(self, debugger: Debugger, path: str):
        """In the worker."""
        write_weights(path, debugger.present.network, debugger.present.theta)
        t, place = counted(debugger.t), place_of(path)
        self._written.said.emit(tr("Weights of step {t} written: {place}", t=t, place=place))


def _read(debugger: Debugger, path: str):
    debugger.set_weights(read_weights(path, debugger.present.network), origin=Path(path).name)
