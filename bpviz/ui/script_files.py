"""The next steps as a script: what two actions of the file menu do."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from bpviz.data.counting import counted
from bpviz.debugger.debugger import Debugger
from bpviz.export.script.script import STEPS, write_script
from bpviz.language import tr
from bpviz.ui.asking import ask_path
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.written import Written, place_of


class ScriptFiles:
    """Gives the runner the commands; what a script cannot repeat is refused by it."""

    def __init__(self, runner: Runner, preferences: Preferences, written: Written, window: QWidget):
        self._runner, self._preferences, self._written, self._window = runner, preferences, written, window

    def export_numpy(self) -> None:
        """Ask for a file and write the steps from t on there, in plain numpy."""
        self._export("numpy", tr("Export as numpy script"))

    def export_torch(self) -> None:
        """The same for PyTorch."""
        self._export("torch", tr("Export as PyTorch script"))

    def _export(self, library: str, title: str):
        self._runner.pause()
        start = str(Path(self._preferences.folder) / f"steps_{library}.py")
        path = ask_path(self._window, self._preferences, title, start, {".py": "Python"})
        if path:
            self._runner.do(lambda debugger: self._write(debugger, path, library))

    def _write(self, debugger: Debugger, path: str, library: str):
        """In the worker."""
        beside = write_script(path, library, debugger)
        values = {
            "first": counted(debugger.t),
            "last": counted(debugger.t + STEPS - 1),
            "place": place_of(path),
        }
        if beside is None:
            said = tr("Script of steps {first} to {last} written: {place}", **values)
        else:
            said = tr(
                "Script of steps {first} to {last} written, its numbers in {beside}: {place}",
                beside=beside.name,
                **values,
            )
        self._written.said.emit(said)
