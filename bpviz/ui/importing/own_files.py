"""Where data that come without a file are kept: a file that the user chooses, or one in a folder of ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from bpviz.data.dataset import DataError
from bpviz.data.whole_file import why_not
from bpviz.language import tr


def own_folder() -> Path:
    """The folder for the user's data; it may not be there yet."""
    return platformdirs.user_data_path("bpviz") / "data"


def free_path(path: Path) -> Path:
    """The path, or if there is such a file already the first of "name 2", "name 3", … that is free."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
    return found


@contextmanager
def own_place(path: Path) -> Iterator[None]:
    """Make the folder of a file that is written meanwhile. Raises DataError if either cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        why = tr("its folder is a file") if isinstance(error, FileExistsError) else why_not(error)
        raise DataError(
            tr(
                "{path} cannot be written: {why}; allowed is a place that can be written to.",
                path=path,
                why=why,
            )
        ) from None


class FilePlace(QWidget):
    """Tells in which CSV file data will be saved, and lets the user choose another."""

    def __init__(self, stem: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.path = free_path(own_folder() / f"{stem}.csv")
        self._said, self.button = QLabel(), QPushButton(tr("Save else&where …"))
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.button.setToolTip(tr("Choose the file that the data are saved in (Alt+W)"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(self.button)
        self._say()

    def choose(self) -> None:
        """Ask for a file. One that is there is replaced only if it was named in full, and confirmed."""
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save data"), str(self.path), tr("Data (*.csv)"))
        if chosen:
            path = Path(chosen)
            has_suffix = path.suffix.lower() == ".csv"
            self.path = path if has_suffix else free_path(path.with_name(path.name + ".csv"))
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the path as there is room for."""
        super().resizeEvent(event)
        self._say()

    def _say(self):
        text = tr("Will be saved as {path}", path=self.path)
        room = max(100, self._said.width())
        self._said.setText(QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self._said.setToolTip(str(self.path))
        self._said.setAccessibleName(text)
