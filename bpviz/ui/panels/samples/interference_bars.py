"""The panel "Interference": what the shown update did to the loss of every other sample."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.data.dataset import Dataset
from bpviz.debugger.frame import Frame
from bpviz.debugger.interference import Interference
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting.interference import HELPED, HURT
from bpviz.ui.painting.numbers import counted, loss_text
from bpviz.ui.painting.sample_columns import Bars
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette, text_pixels
from bpviz.ui.panels.samples.sample_bars import SampleBars
from bpviz.ui.theme import SANS, THEMES, Theme, font

INSIGHT = "interference"
TAKE_A_STEP = tr("Take a step: then it shows what the update did to the loss of every sample.")
AFTER_THE_UPDATE = tr("Comes after the update: what it did to the loss of every sample.")
PAUSED = tr("Paused while the run is fast.")
UNDER_WAY = tr("The weights wait for the end of the batch: sample {{}} of {{}} has joined its sum.")
NOT_MADE = tr("The update was not made: its numbers are not finite.")
WIDE = 460  # pixels, from which on the summary stands beside the title, and not in its place


class InterferenceBars(QWidget):
    """Bars for each sample. S: sort by change. sample_activated: a sample was clicked or entered."""

    sample_activated = Signal(int)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._frame = THEMES["light"], None
        self._found: Interference | None = None
        self._title, self._summary, self._message = QLabel(tr("Interference")), QLabel(), QLabel()
        self._button, self.bars = QToolButton(), SampleBars()
        for activated in (self.bars.chosen, self.bars.menu_asked):
            activated.connect(self.sample_activated.emit)
        self.setAutoFillBackground(True)
        self._add_switch()
        self._lay_out()
        self.apply_theme(self._theme)

    def _add_switch(self):
        self.by_change = QAction(tr("by change"), self, checkable=True)
        self.by_change.setShortcut(QKeySequence("S"))
        self.by_change.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.by_change.setToolTip(tr("Sort from the most helped sample to the most hurt one (S)"))
        self.by_change.toggled.connect(self._arrange)
        self.addAction(self.by_change)
        self._button.setDefaultAction(self.by_change)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setAccessibleName(tr("Sort samples by change"))
        self._button.hide()  # until there is something to sort

    def _lay_out(self):
        for label in (self._summary, self._message):
            label.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._head, self._pages = QGridLayout(), QStackedLayout()
        self._head.setVerticalSpacing(0)
        self._head.addWidget(self._title, 0, 0)
        self._head.addWidget(self._button, 0, 2)
        self._head.setColumnStretch(1, 1)
        self._pages.addWidget(self._message)
        self._pages.addWidget(self.bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 12, 6)
        column.setSpacing(2)
        column.addLayout(self._head)
        column.addLayout(self._pages, 1)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(560, 180)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.setPalette(panel_palette(theme))
        muted = muted_palette(theme)
        for label in (self._summary, self._message):
            label.setPalette(muted)
        self.bars.apply_theme(theme)
        self._sum_up()

    @property
    def text(self) -> str:
        """What stands above the bars, or in their place."""
        if not self._found:
            return self._message.text()
        helped, hurt, others, means = self._words()
        return f"{helped}, {hurt} {others} · {means}"

    def show_frame(self, frame: Frame) -> None:
        """Show what the frame's update did, once all of it is revealed."""
        found = frame.insights.get(INSIGHT)
        message = _message(frame, found)
        if message:
            found = None
            self._message.setText(message)
        if found is not self._found or self._frame is None or frame.dataset is not self._frame.dataset:
            self._found, self._frame = found, frame
            self._arrange()
            self._sum_up()
        self._pages.setCurrentIndex(1 if found else 0)
        self._button.setVisible(found is not None)

    @property
    def shown(self) -> tuple[Bars, Dataset] | None:
        """What the bars show, None where there is nothing to show."""
        if self._found is None:
            return None
        return Bars(self._found, self.by_change.isChecked()), self._frame.dataset

    def _arrange(self):
        if self.shown:
            self.bars.show_bars(*self.shown)

    def _words(self) -> tuple[str, str, str, str]:
        """How many are helped and hurt, of how many, and the mean losses."""
        found = self._found
        before, after = found.means
        others = len(found.before) - 1
        return (
            tr("{sign} helped {count}", sign=HELPED, count=counted(found.helped)),
            tr("{sign} hurt {count}", sign=HURT, count=counted(found.hurt)),
            tr("of 1 other") if others == 1 else tr("of {count} others", count=counted(others)),
            tr("mean {before} → {after}", before=loss_text(before), after=loss_text(after)),
        )

    def _sum_up(self):
        self._head.removeWidget(self._summary)
        is_narrow = self.width() < WIDE
        self._title.setVisible(not (is_narrow and self._found))
        self._head.addWidget(self._summary, 0, 0 if is_narrow else 1, 1, 2 if is_narrow else 1)
        if not self._found:
            self._summary.setText("")
            return
        helped, hurt, others, means = self._words()
        colors = self._theme.forward, self._theme.backward
        parts = (f'<span style="color:{c}">{t}</span>' for c, t in zip(colors, (helped, hurt), strict=True))
        is_one_line = self._has_room_for(self.text)
        self._summary.setText(f"{', '.join(parts)} {others}{' · ' if is_one_line else '<br>'}{means}")

    def _has_room_for(self, line: str) -> bool:
        """Whether a line fits beside the title and the button."""
        beside = sum(widget.sizeHint().width() for widget in (self._title, self._button))
        room = self.width() - beside - 4 * self._summary.fontMetrics().height()
        return self._summary.fontMetrics().horizontalAdvance(line) < room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(text_pixels(self.height()), max(12, self.width() // 26))
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        for widget in (self._summary, self._message, self._button):
            widget.setFont(font(SANS, pixels))
        self._sum_up()
        self._head.setHorizontalSpacing(pixels)
        self.bars.set_text_size(pixels)


def _message(frame: Frame, found: Interference | None) -> str:
    """Why there is nothing to show, "" if there is."""
    if frame.trace is None:
        return TAKE_A_STEP
    if not frame.trace.committed:
        return NOT_MADE
    if not frame.shows(Kind.UPDATE, 1):
        return AFTER_THE_UPDATE
    if not frame.trace.ends_batch:
        return UNDER_WAY.format(frame.trace.batch_place + 1, frame.trace.batch_size)
    return "" if found else PAUSED
