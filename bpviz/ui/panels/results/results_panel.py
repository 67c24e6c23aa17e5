"""The panel "Results": how well the network does on training and held-out data, and what it mistakes."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bpviz.debugger.frame import Frame
from bpviz.debugger.results import Results
from bpviz.debugger.scores import Answers
from bpviz.language import tr
from bpviz.ui.painting.confusion import Cell, Matrix, greatest_height, paint_shares
from bpviz.ui.painting.hiding import Hidden, concealed
from bpviz.ui.painting.numbers import counted, loss_text
from bpviz.ui.painting.text import LEFT, draw_text
from bpviz.ui.panels.pace import Pace
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette, text_pixels
from bpviz.ui.panels.readout import Readout
from bpviz.ui.panels.results.confusion_matrix import ConfusionMatrix
from bpviz.ui.panels.results.part_switch import HELD, TRAINING, PartSwitch
from bpviz.ui.panels.results.result_curves import ResultCurves
from bpviz.ui.panels.results.result_words import about_cell, about_number, about_unknown, score_rows
from bpviz.ui.panels.results.sample_list import SampleList
from bpviz.ui.panels.results.scatter_plot import ScatterPlot
from bpviz.ui.panels.results.score_table import ScoreTable
from bpviz.ui.panels.results.secrets import Secrets
from bpviz.ui.panels.results.target_scatter import Scatter
from bpviz.ui.theme import SANS, THEMES, Theme, font

INSIGHT = "results"
EVALUATING = tr("Going through all samples …")
NO_HELD = tr("No samples are held out.")
FEW_CLASSES = 5  # leave as much of the height to the curves


class ResultsPanel(QWidget):
    """Scores, confusion matrix or scatter, curves. sample_activated: a training sample was chosen.

    Key H switches between the training part and the held-out one. hides: tells which numbers must not be
    seen, see painting.hiding.
    """

    sample_activated = Signal(int)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._frame = THEMES["light"], None
        self._results: Results | None = None
        self._chosen: Cell | None = None
        self.hides: Hidden = None
        self._pace = Pace(self._refresh, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.apply_theme(self._theme)

    # Building

    def _make_parts(self):
        self._title, self._note, self._heading = QLabel(tr("Results")), QLabel(), QLabel()
        self._message = QLabel(EVALUATING, wordWrap=True)
        self.scores, self.matrix, self.scatter = ScoreTable(), ConfusionMatrix(), ScatterPlot()
        self.readout, self.curves, self.list = Readout(self._paint_legend), ResultCurves(), SampleList()
        self._scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.matrix)
        self.switch = PartSwitch()
        self.switch.hide()  # until it is known that samples are held out
        self.addAction(self.switch.other)
        self.setAutoFillBackground(True)

    def _lay_out(self):
        head, line = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._note, 1, Qt.AlignmentFlag.AlignRight)
        line.addWidget(self._heading, 1)
        line.addWidget(self.switch)
        self._middle, self._foot = QStackedWidget(), QStackedWidget()
        for stack, pages in (
            (self._middle, (self._message, self._scroll, self.scatter)),
            (self._foot, (self.curves, self.list)),
        ):
            for page in pages:
                stack.addWidget(page)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.scores)
        column.addLayout(line)
        column.addWidget(self._middle, 2)
        column.addWidget(self.readout)
        column.addWidget(self._foot, 2)

    def _connect(self):
        self.switch.chose.connect(self.show_part)
        self.matrix.pointed.connect(self._tell_cell)
        self.matrix.chosen.connect(self._list_samples)
        self.scatter.pointed.connect(self._tell_number)
        for activated in (self.scatter.chosen, self.scatter.menu_asked):
            activated.connect(self._choose_number)
        self.list.chosen.connect(self._choose_sample)
        self.list.closed.connect(self._show_curves)

    def sizeHint(self) -> QSize:
        """Narrow and tall."""
        return QSize(320, 560)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.setPalette(panel_palette(theme))
        muted = muted_palette(theme)
        for label in (self._note, self._message):
            label.setPalette(muted)
        for part in (self.scores, self.matrix, self.scatter, self.readout, self.curves, self.list):
            part.apply_theme(theme)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Show the results that the frame brings; without them the latest stay."""
        if self._frame is None or frame.network != self._frame.network or self._is_other_data(frame):
            self._results, self._chosen = None, None
            self._show_curves()
        self._frame = frame
        self._results = frame.insights.get(INSIGHT, self._results)
        self._pace.ask()

    def _is_other_data(self, frame: Frame) -> bool:
        before, now = self._frame.dataset, frame.dataset
        return (before.classes, before.sample_count) != (now.classes, now.sample_count)

    def show_part(self, part: int) -> None:
        """Show the confusion or the points of the training part, 0, or of the held-out one, 1."""
        if part == HELD and not self._has_held:
            return
        self.switch.part, self._chosen = part, None
        self._show_curves()
        self._refresh()

    @property
    def part(self) -> int:
        """Which part is shown: training, 0, or held out, 1."""
        return self.switch.part

    @property
    def answers(self) -> Answers | None:
        """What the network says of the part that is shown."""
        found = self._results and self._results.answers
        return found[self.part] if found else None

    @property
    def results(self) -> Results | None:
        """What is shown, None before the first ones."""
        return self._results

    @property
    def _has_held(self) -> bool:
        return bool(self._results and self._results.answers and len(self._results.answers[HELD]))

    def _refresh(self):
        if self._frame is None:
            return
        if self.part == HELD and not self._has_held and self._results and self._results.answers:
            self.switch.part = TRAINING
        self.switch.setVisible(self._has_held)
        self._show_scores()
        self._show_middle()
        if self._results is not None:
            self.curves.show_results(self._results, self._frame, self._secrets.step)

    @property
    def _secrets(self) -> Secrets:
        return Secrets(self.hides, self._frame, self._results.t)

    def _show_scores(self):
        is_share, found = bool(self._frame.dataset.classes), self._results and self._results.answers
        rows = score_rows(found or (), is_share=is_share, is_hidden=bool(found) and self._secrets.scores)
        self.scores.show_rows(tr("accuracy") if is_share else tr("RMS error"), rows)
        is_late = found and self._results.t != self._frame.t
        note = tr("at step {t}", t=counted(self._results.t)) if is_late else "" if self._has_held else NO_HELD
        self._note.setText(note if found else "")

    def _show_middle(self):
        answers = self.answers
        if answers is None:
            self._heading.setText("")
            self._middle.setCurrentWidget(self._message)
            return
        if not answers.class_count:
            self._heading.setText(tr("Predicted and target"))
            self.scatter.show_scatter(Scatter(answers.targets, answers.outputs))
            self._middle.setCurrentWidget(self.scatter)
            self._middle.setMaximumHeight(self.width())
            return
        self._heading.setText(tr("Confusion"))
        self.matrix.show_matrix(Matrix(answers.confusion, answers.class_sizes, self._frame.dataset.classes))
        self._middle.setCurrentWidget(self._scroll)
        room, pixels = self._middle.width(), self._pixels
        self._middle.setMaximumHeight(greatest_height(self._frame.dataset.classes, pixels, room))
        self._column.setStretchFactor(self._middle, 3 if answers.class_count > FEW_CLASSES else 2)
        self._tell_cell(self.matrix.shown)
        self._list_again()

    # Cells, points and samples

    def _tell_cell(self, cell: Cell | None):
        answers = self.answers
        if answers is None or not answers.class_count:
            return
        self.readout.say(about_unknown(answers) if cell is None else self.matrix.sentence(cell))

    def _tell_number(self, number: int | None):
        answers = self.answers
        if answers is None or answers.class_count:
            return
        if number is None:
            self.readout.say("")
            return
        sample, output = divmod(number, answers.targets.shape[1])
        is_hidden = self.part == TRAINING and self._secrets.output(sample, output)
        names = self._frame.dataset.target_names
        self.readout.say(about_number(answers, number, names, is_hidden=is_hidden))

    def _paint_legend(self, painter: QPainter, rect: QRectF, theme: Theme, pixels: int):
        if self._middle.currentWidget() is self._scroll:
            paint_shares(painter, rect, theme, pixels)
        elif self._middle.currentWidget() is self.scatter:
            style, color = (SANS, pixels - 1, False, False), theme.color("muted")
            draw_text(painter, 0.0, rect.center().y(), tr("dashed: predicted = target"), style, color, LEFT)

    def _choose_number(self, number: int):
        self._choose_sample(number // self.answers.targets.shape[1])

    def _choose_sample(self, sample: int):
        if self.part == TRAINING:
            self.sample_activated.emit(sample)

    def _list_samples(self, cell: Cell):
        self._chosen = cell
        self._list_again()
        self._foot.setCurrentWidget(self.list)
        self.list.view.setFocus()

    def _list_again(self):
        if self._chosen is None:
            return
        answers = self.answers
        samples = answers.mistaken(*self._chosen)
        words = about_cell(self._chosen, self._frame.dataset.classes, len(samples))
        is_training = self.part == TRAINING
        losses = [
            concealed(loss_text(float(answers.losses[n])), is_training and self._secrets.loss(int(n)))
            for n in samples
        ]
        self.list.show_samples(words, samples, losses, are_held=self.part == HELD)

    def _show_curves(self):
        had_focus = self.list.isAncestorOf(self.focusWidget() or self)
        self._chosen = None
        self._foot.setCurrentWidget(self.curves)
        if had_focus:
            self.matrix.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = self._pixels
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        self._heading.setFont(font(SANS, pixels, bold=True))
        for widget in (self._note, self._message, *self.switch.buttons):
            widget.setFont(font(SANS, pixels - 1))
        for part in (self.scores, self.matrix, self.scatter, self.readout, self.curves, self.list):
            part.set_text_size(pixels)
        self._pace.ask()

    @property
    def _pixels(self) -> int:
        """Height of the text."""
        return min(text_pixels(self.height()), max(12, self.width() // 26))
