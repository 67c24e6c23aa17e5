"""Steps as a worksheet or as a table: what two actions of the file menu do."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from bpviz.data.counting import counted
from bpviz.debugger.debugger import Debugger
from bpviz.export.trace_table import write_trace
from bpviz.export.worksheet.files import write_worksheet
from bpviz.language import tr
from bpviz.ui.asking import ask_path
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.worksheet.trace_dialog import TraceDialog
from bpviz.ui.worksheet.worksheet_dialog import APART, EXERCISE, KINDS, WorksheetDialog
from bpviz.ui.written import Written, place_of


class StepFiles:
    """Gives the runner the commands; what cannot be written is refused by it.

    language: what things are called in the window, one of notation.LANGUAGES.
    """

    def __init__(self, runner: Runner, preferences: Preferences, written: Written, window):
        self._runner, self._preferences, self._written, self._window = runner, preferences, written, window
        self.language = "auto"

    def set_language(self, language: str) -> None:
        """Propose these names."""
        self.language = language

    def export_worksheet(self) -> None:
        """Ask what is to be on the sheet and where it goes, and write it."""
        self._runner.pause()
        trace = self._window.frame.trace
        dialog = WorksheetDialog(self._window.lecture.front, trace.t if trace else 0, self.language)
        if not self._is_accepted(dialog):
            return
        kind, ending = dialog.kind.currentData(), dialog.ending
        path = self._ask(tr("Save the sheet"), "worksheet", {ending: KINDS[ending]})
        if not path:
            return
        solution = None
        if kind == APART:
            stem = f"{Path(path).stem}_solution"
            solution = self._ask(tr("Save its solution"), stem, {ending: KINDS[ending]})
            if not solution:
                return
        request, is_blank = dialog.request, kind == EXERCISE

        def write(debugger: Debugger):
            write_worksheet(path, debugger.present, request, is_blank=is_blank, solution=solution)
            self._written.said.emit(_sheet_written(path, solution))

        self._runner.do(write)

    def export_trace(self) -> None:
        """Ask for the steps and a file, and write a row for each step."""
        self._runner.pause()
        dialog = TraceDialog(self._window.lecture.front, max(0, self._window.frame.newest - 1))
        if not self._is_accepted(dialog):
            return
        kinds = {".csv": tr("Table"), ".jsonl": "JSON Lines"}
        path = self._ask(tr("Export trace"), "trace", kinds)
        first, last = dialog.first.value(), dialog.last.value()
        if path:
            self._runner.do(lambda debugger: self._write_trace(debugger, path, first, last))

    def _write_trace(self, debugger: Debugger, path: str, first: int, last: int):
        """In the worker."""
        write_trace(path, debugger.present, first, last)
        steps = {"first": counted(first), "last": counted(last)}
        said = tr("Table of steps {first} to {last} written: {place}", place=place_of(path), **steps)
        self._written.said.emit(said)

    def _is_accepted(self, dialog: QDialog) -> bool:
        """Let the user answer, in the window's colours."""
        dialog.setPalette(self._window.palette())
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()  # once all is asked, for Qt waits till this loop of events is reached again
        return is_accepted

    def _ask(self, title: str, stem: str, kinds: dict[str, str]) -> str:
        start = str(Path(self._preferences.folder) / f"{stem}{next(iter(kinds))}")
        return ask_path(self._window, self._preferences, title, start, kinds)


def _sheet_written(path: str, solution: str | None) -> str:
    if solution is None:
        return tr("Sheet written: {place}", place=place_of(path))
    return tr(
        "Sheet and solution written: {place}, {place2}", place=place_of(path), place2=place_of(solution)
    )
