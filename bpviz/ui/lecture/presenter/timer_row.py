"""The lecture's timer, large, with its buttons."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bpviz.language import tr
from bpviz.ui.lecture.presenter.controls import tool_button
from bpviz.ui.lecture.talk_timer import TalkTimer
from bpviz.ui.theme import MONO, THEMES, Theme, font

PIXELS = 28


class TimerRow(QWidget):
    """Shows a timer; in the colour of warnings when the time is over."""

    def __init__(self, timer: TalkTimer, actions: Mapping[str, QAction], parent: QWidget | None = None):
        super().__init__(parent)
        self._timer, self._theme = timer, THEMES["light"]
        self._text = QLabel()
        self._text.setAccessibleName(tr("Timer"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._text, 2)
        self._start = tool_button(actions["timer"], tr("Start"))
        reset = tool_button(actions["timer_reset"], tr("Reset"))
        minutes = tool_button(actions["timer_minutes"], tr("Set …"))
        for button in (self._start, reset, minutes):
            row.addWidget(button, 1)
        timer.changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Show the time."""
        self._text.setText(self._timer.text)
        self._start.set_text(tr("Pause") if self._timer.is_running else tr("Start"))
        palette = QPalette(self.palette())
        role = "warning" if self._timer.is_over else "text" if self._timer.is_running else "muted"
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(role))
        self._text.setPalette(palette)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and font."""
        self._theme = theme
        self._text.setFont(font(MONO, PIXELS, bold=True))
        self.tell()
