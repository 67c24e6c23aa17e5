"""What a window tells of its frame now: while values travel, nothing of what they lead to."""

from PySide6.QtCore import QObject

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.under_way import UnderWay


class SeenFrame(QObject):
    """Passes frames on to all that tells numbers in a main window. frame: the latest, None before one."""

    def __init__(self, window):
        super().__init__(window)
        self._window = window
        self.frame: Frame | None = None

    def show(self, frame: Frame) -> None:
        """Show a frame, or one that is under way to it; then numbers are announced when they are there."""
        self.frame, window = frame, self._window
        is_under_way = isinstance(frame, UnderWay)
        if is_under_way and frame.told is not None:
            window.beside.show_frame(frame)  # all else stays as it was
        else:
            window.lessons.show_frame(frame)
            window.panels.show_frame(frame, running=window.runner.running)
            window.lessons.show_side()
        window.lecture.show_frame(frame)
        if not is_under_way:
            window.announcing.show_frame(frame)
        why = frame.stop.message if frame.stop else window.waiting.why or window.lessons.status
        window.show_note(window.written.note(frame) or why)
