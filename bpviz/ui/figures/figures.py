"""Figures of what a window shows: into a file, onto the clipboard; what two actions of the file menu do."""

import atexit
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QSize
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu, QWidget

from bpviz.data.whole_file import why_not, writing
from bpviz.language import tr
from bpviz.ui.asking import ask_path
from bpviz.ui.figures.formats import FORMATS, PNG, figure_bytes, format_of, image, svg
from bpviz.ui.figures.posing import posing
from bpviz.ui.figures.subjects import Subject, panel_subject, subjects
from bpviz.ui.preferences import Preferences
from bpviz.ui.theme import Theme
from bpviz.ui.written import place_of

COPIED_SCALE = 2.0  # of the copied pixels: sharp in a document
SVG_KIND = "image/svg+xml"


class Figures(QObject):
    """Makes figures of a main window."""

    def __init__(self, window, preferences: Preferences):
        super().__init__(window)
        self._window, self._preferences = window, preferences

    @property
    def theme(self) -> Theme:
        """The screen's."""
        return self._window.theme

    def subjects(self) -> list[Subject]:
        """What there is to choose from now."""
        return subjects(self._window)

    def get(self, name: str) -> Subject:
        """The subject of a name; the network where it cannot be seen now."""
        found = self.subjects()
        return next((subject for subject in found if subject.name == name), found[0])

    def picture(
        self, subject: Subject, size: QSize | None = None, theme: Theme | None = None, scale: float = 1.0
    ) -> QImage:
        """A subject in pixels."""
        with posing(self._window, subject, size, theme) as extent:
            return image(extent, subject.painting(scale), scale)

    def write(
        self,
        path: str | Path,
        subject: Subject,
        size: QSize | None = None,
        theme: Theme | None = None,
        scale: float = 1.0,
    ) -> None:
        """Write a subject as the file's name says. Raises ValueError, and then an old file is as it was."""
        ending = format_of(path)
        with posing(self._window, subject, size, theme) as extent:
            paint = subject.painting(scale) if ending == PNG else subject.paint
            content = figure_bytes(ending, extent, paint, scale)
        try:
            with writing(Path(path)) as file:
                file.write(content)
        except OSError as error:
            raise ValueError(tr("{path}: cannot be written: {why}", path=path, why=why_not(error))) from None

    def copy(self, subject: Subject, size: QSize | None = None, theme: Theme | None = None) -> None:
        """Put a subject onto the clipboard, as pixels and as SVG."""
        copied = QMimeData()
        with posing(self._window, subject, size, theme) as extent:
            copied.setData(SVG_KIND, svg(extent, subject.paint))
            copied.setImageData(image(extent, subject.painting(COPIED_SCALE), COPIED_SCALE))
        QGuiApplication.clipboard().setMimeData(copied)
        atexit.register(_leave_picture, copied)
        self._window.show_note(tr("Copied as picture and SVG: {title}", title=subject.title))

    # Actions

    def export(self, name: str = "") -> None:
        """Ask what figure is to be made, and how. name: of the subject that is proposed."""
        from bpviz.ui.figures.figure_dialog import FigureDialog

        self._window.runner.pause()
        dialog = FigureDialog(self, self.get(name or self._meant()), self._window.lecture.front)
        self._window.runner.frame_ready.connect(dialog.show_again)
        dialog.exec()
        self._window.runner.frame_ready.disconnect(dialog.show_again)
        dialog.deleteLater()

    def copy_seen(self) -> None:
        """Copy the panel that has the keyboard, else the network, or in a lecture its picture."""
        self.copy(self.get(self._meant()))

    def _meant(self) -> str:
        if self._window.lecture.is_on and self._window.lecture.board.isActiveWindow():
            return "board"
        focused = self._window.focusWidget()
        for panel in self._window.attention.seen:
            if focused is not None and panel.isAncestorOf(focused):
                return panel_subject(self._window, panel).name
        return "network"

    def ask_path(self, subject: Subject, parent: QWidget) -> str:
        """Where a figure is to be written, "" for nowhere."""
        start = str(Path(self._preferences.folder) / f"{subject.name}.svg")
        return ask_path(parent, self._preferences, tr("Export figure"), start, FORMATS)

    def tell_written(self, path: str) -> None:
        """Say where a figure has been written."""
        self._window.written.said.emit(tr("Figure written: {place}", place=place_of(path)))

    def add_entry(self, menu: QMenu, name: str) -> None:
        """Let a context menu end with the export of what it was opened on."""
        if not menu.isEmpty():
            menu.addSeparator()
        entry = menu.addAction(self._window.actions_by_name["export_figure"].text())
        entry.triggered.connect(lambda: self.export(name))


def _leave_picture(copied: QMimeData) -> None:
    """Leave the picture alone on the clipboard, made by Qt, which outlives what Python made."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.mimeData() is copied:
        clipboard.setImage(clipboard.image())
