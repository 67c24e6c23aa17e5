"""Asks which file is to be read, and where one is to be written."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from bpviz.language import tr
from bpviz.ui.preferences import Preferences

BUTTONS = QMessageBox.StandardButton


def ask_opened(window: QWidget, preferences: Preferences, title: str, kinds: str) -> str:
    """The path of a file to read, "" for none. kinds: what the dialog offers, as in "Table (*.csv *.tsv)"."""
    path, _ = QFileDialog.getOpenFileName(window, title, preferences.folder, kinds)
    if path:
        preferences.folder = str(Path(path).parent)
    return path


def ask_path(
    window: QWidget, preferences: Preferences, title: str, start: str, kinds: Mapping[str, str]
) -> str:
    """A path that may be written, "" for none. start: the path that is proposed.

    kinds: what files are called by their endings; a name without one of these gets that of the kind chosen
    in the dialog.
    """
    filters = {f"{kind} (*{ending})": ending for ending, kind in kinds.items()}
    path, chosen = QFileDialog.getSaveFileName(window, title, start, ";;".join(filters))
    if path and Path(path).suffix.lower() not in kinds:
        path += filters.get(chosen, next(iter(kinds)))
        if Path(path).exists() and not _may_replace(window, path):
            return ""
    if path:
        preferences.folder = str(Path(path).parent)
    return path


def _may_replace(window: QWidget, path: str) -> bool:
    """The dialog has asked about the name that was typed only."""
    question = tr("{path} exists already. Replace it?", path=Path(path).name)
    asked = QMessageBox.question(window, "bpviz", question, BUTTONS.Yes | BUTTONS.No, BUTTONS.No)
    return asked == BUTTONS.Yes
