"""The timeline along the bottom: scrub through all steps of the run, by mouse or by key."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.timeline import bar_rect, paint_timeline, step_at
from bpviz.ui.painting.timeline_marks import Mark, marks_at, marks_of
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.theme import Theme

HEIGHT, LEAST_HEIGHT = 56, 36
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
HELP = tr(
    "Drag, click, or use ← → for one step, Ctrl+← → for one percent, Shift+← → for "
    "the next mark, Home and End"
)


class Timeline(QWidget):
    """Shows step t between 0 and the newest step, and marks of breakpoints and forks.

    seek_requested: the user wants to see this step (an int, which may go past 32 bits).
    """

    seek_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._t, self._newest, self._epoch_length = 0, 0, 0
        self._marks: tuple[Mark, ...] = ()
        self._theme: Theme | None = None
        self._dragged = self._tabbed = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setAccessibleName(tr("Timeline"))
        self.setAccessibleDescription(HELP)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.setPalette(panel_palette(theme))
        self.update()

    def show_frame(self, frame: Frame) -> None:
        """Show where the frame is. A handle that the user holds stays with the pointer."""
        t = self._t if self._dragged else frame.t
        shown = min(t, frame.newest), frame.newest, frame.dataset.sample_count, marks_of(frame)
        if shown != (self._t, self._newest, self._epoch_length, self._marks):
            self._t, self._newest, self._epoch_length, self._marks = shown
            self._say_place()

    def _say_place(self):
        self.setAccessibleName(tr("Timeline, step {t} of {newest}", t=self._t, newest=self._newest))
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as the row of buttons."""
        return QSize(640, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the timeline, and the ring of the focus."""
        if self._theme is None:
            return
        with QPainter(self) as painter:
            paint_timeline(
                painter,
                QRectF(self.rect()),
                self._t,
                self._newest,
                self._theme,
                self._epoch_length,
                self._marks,
            )
            if self._tabbed and shows_focus(self):
                painter.setPen(self._theme.color("accent"))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _seek(self, t: int):
        t = min(self._newest, max(0, t))
        if t != self._t:
            self._t = t
            self._say_place()
            self.seek_requested.emit(t)

    def _step_under(self, event: QMouseEvent) -> int:
        return step_at(QRectF(self.rect()), self._newest, event.position().x())

    def tip_at(self, x: float) -> str:
        """The step at x, and what marks say there."""
        rect = QRectF(self.rect())
        bar = bar_rect(rect, self._newest)
        touched = marks_at(self._marks, bar, self._newest, rect.height(), x)
        steps = {mark.t for mark in touched}
        step = steps.pop() if len(steps) == 1 else step_at(rect, self._newest, x)
        return "\n".join([tr("step {step}", step=counted(step)), *(mark.said for mark in touched)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._newest:
            self._dragged = True
            self._seek(self._step_under(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the step under the pointer, and follow it while the button is down."""
        if not self._newest:
            return
        QToolTip.showText(event.globalPosition().toPoint(), self.tip_at(event.position().x()), self)
        if self._dragged:
            self._seek(self._step_under(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows: one step, with Ctrl one percent, with Shift to the next mark; Home and End: the ends."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _ARROWS:
            self._seek_mark(forward=event.key() == Qt.Key.Key_Right)
            return
        percent = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        far = max(1, round(self._newest / 100)) if percent else 1
        places = {
            Qt.Key.Key_Left: self._t - far,
            Qt.Key.Key_Right: self._t + far,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._newest,
        }
        if event.key() in places:
            self._seek(places[event.key()])
        else:
            super().keyPressEvent(event)

    def _seek_mark(self, *, forward: bool):
        steps = {mark.t for mark in self._marks}
        if forward:
            self._seek(min((t for t in steps if t > self._t), default=self._t))
        else:
            self._seek(max((t for t in steps if t < self._t), default=self._t))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the focus came by key."""
        self._tabbed = event.reason() in TAB_REASONS
        super().focusInEvent(event)
