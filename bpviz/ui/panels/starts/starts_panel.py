"""The panel "Starts": train from many initial weights, see where they end, open any of them."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Frame
from bpviz.debugger.starts.histogram import histogram
from bpviz.debugger.starts.opening import open_start, put_beside
from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Starts
from bpviz.language import tr
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.panels.starts.start_bars import StartBars
from bpviz.ui.panels.starts.start_controls import StartControls
from bpviz.ui.panels.starts.start_job import StartJob
from bpviz.ui.panels.starts.start_words import CHANGED, NOTHING_YET, start_sentence, summary
from bpviz.ui.panels.starts.starts_list import StartsList
from bpviz.ui.panels.starts.starts_model import StartsModel
from bpviz.ui.theme import SANS, THEMES, Theme, font

PIXELS, SIDE = 12, 10


class StartsPanel(QWidget):
    """commanded: something for the debugger to do, a function of it. chosen: the start to open, if any."""

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.starts: Starts | None = None
        self.chosen: Start | None = None
        self._is_wanted = False  # whether the user chose it; else it is the best one so far
        self._seconds, self._frame = 0.0, None
        self.job = StartJob(self)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Starts"))
        self._make_parts()
        self._make_actions()
        self._lay_out()
        self._connect()
        self.apply_theme(THEMES["light"])
        self._show_chosen()

    # Building

    def _make_parts(self):
        self._title, self._summary, self._message = QLabel(tr("Starts")), QLabel(), QLabel(NOTHING_YET)
        for label in (self._summary, self._message):
            label.setWordWrap(True)
            label.setFont(font(SANS, PIXELS))
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._summary.setMinimumHeight(2 * self._summary.fontMetrics().height())  # so that nothing moves
        self._title.setFont(font(SANS, 14, bold=True))
        self.controls, self.bars, self.model = StartControls(), StartBars(), StartsModel(self)
        only_on_screen(self.controls, self._message)
        self.list = StartsList(self.model)

    def _make_actions(self):
        self.log = self._action(
            tr("log"), "L", tr("Losses on a logarithmic axis"), self._arrange, is_switch=True
        )
        self.by_outputs = self._action(
            tr("outputs"), "O", tr("Tell minima apart by what they compute, too"), self._part, is_switch=True
        )
        self.open = self._action(
            tr("Open"), "", tr("Go over to a run of this start, to its end (Enter)"), self.open_chosen
        )
        self.beside = self._action(
            tr("Beside"), "B", tr("Put a run of this start beside the present one"), self._put_beside
        )
        self.another = self._action(tr("Another"), "N", tr("Another start that ended alike"), self._go_on)
        self._action(tr("Train or cancel"), "T", tr("Train, or end it"), self.controls.press)
        self.log.setChecked(True)

    def _action(self, text: str, key: str, tip: str, slot, *, is_switch: bool = False) -> QAction:
        action = QAction(text, self, checkable=is_switch)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{tip} ({key})" if key else tip)
        (action.toggled if is_switch else action.triggered).connect(lambda _: slot())
        self.addAction(action)
        return action

    def _lay_out(self):
        top, buttons, results = QHBoxLayout(), QHBoxLayout(), QWidget()
        top.addWidget(self._title)
        top.addStretch(1)
        self._switches = [_button(action) for action in (self.log, self.by_outputs)]
        for switch in self._switches:
            top.addWidget(switch)
        for action in (self.open, self.beside, self.another):
            buttons.addWidget(_button(action), 1)
        inner = QVBoxLayout(results)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        for part, stretch in ((self._summary, 0), (self.bars, 2), (self.list, 3)):
            inner.addWidget(part, stretch)
        inner.addLayout(buttons)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._message)
        self._pages.addWidget(results)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 6, SIDE, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.controls)
        column.addLayout(self._pages, 1)
        first = (self.controls.count, self.controls.steps, self.controls.button, *self._switches, self.bars)
        for before, after in pairwise(first):
            self.setTabOrder(before, after)

    def _connect(self):
        self.controls.asked.connect(self._train)
        self.controls.cancelled.connect(self.job.cancel)
        self.job.began.connect(lambda: self.controls.show_running(running=True))
        self.job.progressed.connect(self.show_starts)
        self.job.ended.connect(lambda: self.controls.show_running(running=False))
        self.list.moved.connect(self._follow_list)
        self.list.entered_row.connect(self.open_chosen)
        self.bars.chose.connect(self._choose)
        self.bars.entered.connect(self.open_chosen)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Say whether the experiment is still the one that was trained."""
        if self._frame is None or frame.experiment is not self._frame.experiment:
            self._frame = frame
            self._sum_up()

    def show_starts(self, starts: Starts, seconds: float = 0.0) -> None:
        """Show what there is so far; where that is nothing, what was found before stays."""
        if not starts.starts:
            return
        is_new = self.starts is None or starts.starts[: len(self.starts.starts)] != self.starts.starts
        self._is_wanted = self._is_wanted and not is_new
        self.starts, self._seconds = starts, seconds
        self.controls.show_progress(len(starts.starts), starts.wanted)
        self._pages.setCurrentIndex(1)
        self._arrange()
        self._sum_up()

    def _arrange(self):
        if self.starts is None:
            return
        self.bars.show_histogram(histogram(self.starts, self.bars.bins, logarithmic=self.log.isChecked()))
        self.model.show(self.starts, self.starts.groups(self.by_outputs.isChecked()))
        self._mark(self.chosen if self._is_wanted else self.model.groups[0].example)

    def _part(self):
        """Tell minima apart in the other way."""
        self._arrange()
        self._sum_up()

    def _sum_up(self):
        if self.starts is None:
            return
        is_told_of = self._frame is None or self.tells_of(self._frame.experiment)
        note = "" if is_told_of else f" {CHANGED}"
        said = summary(self.starts, self._seconds, self.by_outputs.isChecked())
        self._summary.setText(f"{said}.{note}")

    def tells_of(self, experiment: Experiment) -> bool:
        """Whether the starts that are shown are those of an experiment, but for its weights' seed."""
        if self.starts is None:
            return False
        here, there = experiment.network, self.starts.experiment.network
        alike = experiment.with_("network.weights_seed", there.weights_seed) if here != there else experiment
        return alike == self.starts.experiment

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        for label in (self._summary, self._message):
            label.setPalette(muted_palette(theme))
        for part in (self.bars, self.list):
            part.apply_theme(theme)

    def resizeEvent(self, event) -> None:
        """As many bars as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    # Choosing

    def _follow_list(self):
        if self.list.group is not None:
            self._choose(self.list.group.example)

    def _choose(self, start: Start):
        """Choose a start, whatever else comes."""
        self._is_wanted = True
        self._mark(start)

    def _mark(self, start: Start):
        """Show a start as the chosen one, and with it the group that it belongs to."""
        self.chosen = start
        row = self.model.row_of(start.seed)
        self.list.choose(row, start)
        self.bars.light(self.model.groups[row].seeds)
        self._show_chosen()

    def _go_on(self):
        """The next start of the group."""
        group = self.list.group
        if group is not None:
            place = next(at for at, start in enumerate(group.starts) if start.seed == self.chosen.seed)
            self._choose(group.starts[(place + 1) % group.count])

    def _show_chosen(self):
        for action in (self.open, self.beside, self.another):
            action.setEnabled(self.chosen is not None)
        if self.chosen is not None:
            self.open.setText(tr("Open {seed}", seed=self.chosen.seed))
            self.open.setToolTip(
                tr("Go over to a run of {start_sentence} (Enter)", start_sentence=start_sentence(self.chosen))
            )
            self.another.setEnabled(self.list.group is not None and self.list.group.count > 1)

    # Doing

    def _train(self, count: int, steps: int):
        self.commanded.emit(lambda debugger: self.job.begin(debugger, count, steps))

    def open_chosen(self) -> None:
        """Go over to a run of the chosen start, to its end."""
        if self.chosen is not None:
            starts, start = self.starts, self.chosen
            self.commanded.emit(lambda debugger: open_start(debugger, starts, start))

    def _put_beside(self):
        if self.chosen is not None:
            starts, start = self.starts, self.chosen
            self.commanded.emit(lambda debugger: put_beside(debugger, starts, start))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFont(font(SANS, PIXELS))
    button.setAutoRaise(action.isCheckable())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
    return button
