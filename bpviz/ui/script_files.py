"""The next steps as a script: what two actions of the file menu do."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from bpviz.export.script.script import write_script
from bpviz.language import tr
from bpviz.ui.asking import ask_path
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner


class ScriptFiles:
    """Gives the runner the commands; what a script cannot repeat is refused by it."""

    def __init__(self, runner: Runner, preferences: Preferences, window: QWidget):
        self._runner, self._preferences, self._window = runner, preferences, window

    def export_numpy(self) -> None:
        """Ask for a file and write the steps from t on there, in plain numpy."""
        self._export("numpy", tr("Export as numpy script"))

    def export_torch(self) -> None:
        """The same for PyTorch."""
        self._export("torch", tr("Export as PyTorch script"))

    def _export(self, library: str, title: str):
        start = str(Path(self._preferences.folder) / f"steps_{library}.py")
        path = ask_path(self._window, self._preferences, title, start, {".py": "Python"})
        if path:
            self._runner.do(lambda debugger: write_script(path, library, debugger))
