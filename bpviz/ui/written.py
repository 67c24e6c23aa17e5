"""Says what was written where, until something else is shown."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from bpviz.debugger.frame import Frame


class Written(QObject):
    """said(str): a sentence of what has been written; from any thread. changed(str): what to say now."""

    said = Signal(str)
    changed = Signal(str)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._sentence, self._place = "", None
        self.said.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def note(self, frame: Frame) -> str:
        """The sentence, as long as frames show the place that the first one after it shows; else ""."""
        place = frame.run, frame.t, frame.revealed, frame.undo, frame.stop
        if self._place is None:
            self._place = place
        elif place != self._place:
            self._sentence, self._place = "", None
        return self._sentence

    def _keep(self, sentence: str):
        """Before the frame that follows the command, for that is sent later."""
        self._sentence, self._place = sentence, None
        self.changed.emit(sentence)


def place_of(path: str | Path) -> str:
    """A file as a sentence names it: its name, which is never cut off, before its folder."""
    path = Path(path).absolute()
    return f"{path.name} ({path.parent})"
