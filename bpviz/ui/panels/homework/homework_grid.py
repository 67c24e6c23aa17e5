"""Check my work: a grid for numbers of a step worked out by hand, marked against the step."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.homework.sheet import FOLLOWS, RIGHT, Cell, cells, check, fits_one_sheet, limits
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.language import tr
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.painting.numbers import significant
from bpviz.ui.panels.homework.homework_book import NO_MARKS, HomeworkBook
from bpviz.ui.panels.homework.homework_rows import HomeworkRows
from bpviz.ui.panels.homework.unit_chooser import UnitChooser
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.selection import Selection
from bpviz.ui.settling import Settling
from bpviz.ui.theme import SANS, THEMES, Theme, font

DIGITS = 6
NOTHING: frozenset[Quantity] = frozenset()


class HomeworkGrid(QWidget):
    """Keeps answers for each step.

    hidden_changed(frozenset of Quantity): the numbers that are not to be seen elsewhere now.
    """

    hidden_changed = Signal(object)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self._shown: Frame | None = None
        self._notation: Notation | None = None
        self._sheet: tuple[Cell, ...] = ()
        self._book = HomeworkBook()
        self._hidden = NOTHING
        self._settling = Settling(self, self._show_latest)
        self._make_widgets()
        self._lay_out()
        self.setAccessibleName(tr("Check my work"))
        self.apply_theme(THEMES["light"])

    def _make_widgets(self) -> None:
        self._title, self._note, self._progress = QLabel(tr("Check my work")), QLabel(), QLabel()
        self._note.setWordWrap(True)
        self.rows, self.chooser = HomeworkRows(), UnitChooser()
        self.rows.edited.connect(self._on_edited)
        self.rows.entered.connect(self._on_entered)
        self.rows.reached.connect(self._point_at)
        self.chooser.chosen.connect(self._lay_out_sheet)
        self.check_button = QPushButton(tr("Check"))
        self.clear_button = QPushButton(tr("Clear"))
        self.show_button = QPushButton(tr("Show answers"), checkable=True)
        self.hide_box = QCheckBox(tr("Hide the numbers until checked"))
        only_on_screen(self.show_button, self.hide_box)
        self.check_button.setToolTip(tr("Mark all answers of this step (Enter in a cell)"))
        self.clear_button.setToolTip(tr("Empty all cells of this step"))
        self.show_button.setToolTip(tr("Show the right numbers of this step; press again for your own"))
        self.hide_box.setToolTip(tr("What is not right yet shows as ? in the network"))
        self.check_button.clicked.connect(self.check)
        self.clear_button.clicked.connect(self.clear)
        self.show_button.clicked.connect(self._give_up)
        self.hide_box.toggled.connect(self._tell_hidden)

    def _lay_out(self) -> None:
        self._area = QScrollArea(widgetResizable=True, frameShape=QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.rows)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        buttons.setSpacing(6)
        for button in (self.check_button, self.clear_button, self.show_button):
            buttons.addWidget(button)
        for part in (self._title, self._note, self.chooser):
            column.addWidget(part)
        column.addWidget(self._area, 1)
        column.addWidget(self._progress)
        column.addLayout(buttons)
        column.addWidget(self.hide_box)

    # Frames

    def show_frame(self, frame: Frame) -> None:
        """Ask for the numbers of the shown step; while frames rush by, only once they have settled."""
        before, self._frame = self._frame, frame
        if before is not None and _is_other_run(before, frame):
            self._book = HomeworkBook()
        is_rushing = self._settling.next()
        if self._is_shown(frame):
            self._shown = frame
            self._show_marks()
        elif is_rushing and before is not None and frame.network == before.network:
            self._tell_hidden()
        else:
            self._show_latest()

    def _is_shown(self, frame: Frame) -> bool:
        """Whether the grid asks for the frame's numbers already."""
        shown = self._shown
        if shown is None or frame.network != shown.network or _is_other_run(shown, frame):
            return False
        return frame.experiment.training == shown.experiment.training and _step(frame) == _step(shown)

    def _show_latest(self) -> None:
        if self._frame is None or self._is_shown(self._frame):
            return
        self._shown = frame = self._frame
        if self._notation is None or frame.network != self._notation.network:
            self._notation = Notation(frame.network, self._language)
            self.chooser.show_network(frame.network, self._notation)
        self._lay_out_sheet()

    def _lay_out_sheet(self) -> None:
        """Ask for the chosen part of the network."""
        frame = self._shown
        whole = fits_one_sheet(frame.network)
        self.chooser.setVisible(not whole)
        layer, unit = (None, None) if whole else self.chooser.choice
        self._sheet = cells(frame.network, frame.experiment.training, layer, unit)
        self.rows.show_sheet(self._sheet, self._notation)
        self.rows.stand_after(self.chooser.unit)
        self._fill()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language, self._notation, shown = language, None, self._shown
        self._shown = None
        if shown is not None:
            self._show_latest()

    def _fill(self) -> None:
        """Write what belongs to the shown step into the rows."""
        trace, is_open = self._shown.trace, self._t in self._book.given_up
        texts = self._right_texts() if is_open else self._book.answers(self._t)
        self.rows.setEnabled(trace is not None)
        self.rows.show_texts(texts, is_open)
        for button in (self.check_button, self.clear_button, self.show_button):
            button.setEnabled(trace is not None)
        self.show_button.setChecked(is_open)
        self.show_button.setText(tr("Hide answers") if is_open else tr("Show answers"))
        self._show_marks()

    @property
    def _t(self) -> int:
        return _step(self._shown)

    def _right_texts(self) -> dict[Quantity, str]:
        network, trace = self._shown.network, self._shown.trace
        values = ((q, KINDS[q.kind].read(q, network, trace)) for q in self._quantities())
        return {quantity: significant(value, DIGITS) for quantity, value in values}

    def _quantities(self) -> Iterator[Quantity]:
        return (cell.quantity for cell in self._sheet)

    # Answers

    def _on_edited(self, quantity: Quantity, text: str) -> None:
        self._book.write(self._t, quantity, text)
        self._show_marks()

    def _point_at(self, quantity: Quantity) -> None:
        """Let the other panels point at what is being worked out."""
        self._selection.select_quantity(quantity, self._shown.network)

    def _on_entered(self, quantity: Quantity) -> None:
        self.check()
        self.rows.focus_after(quantity)

    def check(self) -> None:
        """Mark the answers of the shown step."""
        frame = self._shown
        if frame is None or frame.trace is None or self._t in self._book.given_up:
            return
        asked = set(self._quantities())
        answers = {q: text for q, text in self._book.answers(self._t).items() if q in asked}
        training = frame.experiment.training
        marks = check(answers, self._sheet, frame.network, frame.trace, training, self._notation)
        self._book.mark(frame.trace, marks)
        self._show_marks()
        if (first := marks.first_wrong) is not None:
            self._area.ensureWidgetVisible(self.rows.cell(first), 0, 60)

    def clear(self) -> None:
        """Empty the cells of the shown step."""
        self._book.clear(self._t)
        self._fill()

    def _give_up(self, wanted: bool) -> None:
        given_up = self._book.given_up
        (given_up.add if wanted else given_up.discard)(self._t)
        self._fill()

    def _show_marks(self) -> None:
        frame, marks = self._shown, self._book.marks(self._shown.trace)
        is_open = self._t in self._book.given_up
        self.rows.show_marks(NO_MARKS if is_open else marks)
        if frame.trace is None:
            self._note.setText(tr("Press PgDn to pick a sample; then work the step out by hand."))
            self._progress.setText("")
        else:
            sample, count = frame.trace.sample + 1, frame.dataset.sample_count
            limit = limits(frame.network, frame.experiment.training)
            self._note.setText(
                tr("Step {t}, sample {sample} of {count}", t=self._t, sample=sample, count=count)
                + (f". {limit}" if limit else "")
            )
            follow = marks.count(FOLLOWS)
            also = tr(", {count} follow from your values", count=follow) if follow else ""
            also = tr(", 1 follows from your values") if follow == 1 else also
            self._progress.setText(
                tr(
                    "{right} of {count} right{also}",
                    right=marks.count(RIGHT),
                    count=len(self._sheet),
                    also=also,
                )
            )
        self._tell_hidden()

    def _tell_hidden(self) -> None:
        """Say which numbers of the frame are hidden: all that are asked for and not right yet."""
        frame, hidden = self._frame, NOTHING
        if frame is not None and self.hide_box.isChecked() and _step(frame) not in self._book.given_up:
            marks = self._book.marks(frame.trace).marks
            right = {quantity for quantity, mark in marks.items() if mark.state == RIGHT}
            hidden = frozenset(set(self._quantities()) - right)
        if hidden != self._hidden:
            self._hidden = hidden
            self.hidden_changed.emit(hidden)

    def apply_theme(self, theme: Theme) -> None:
        """Take over fonts and colours."""
        self.setPalette(panel_palette(theme))
        self.setAutoFillBackground(True)
        self._title.setFont(font(SANS, 13, bold=True))
        for label in (self._note, self._progress):
            label.setFont(font(SANS, 12))
        self._note.setStyleSheet(f"color: {theme.muted}")
        self.rows.apply_theme(theme)
        box = panel_palette(theme)
        box.setColor(box.ColorRole.Window, theme.color("faint"))  # Qt takes a check box's outline from it
        self.hide_box.setPalette(box)


def _step(frame: Frame) -> int:
    """The step that is shown, −1 at the very start."""
    return frame.trace.t if frame.trace else -1


def _is_other_run(before: Frame, frame: Frame) -> bool:
    return frame.network != before.network or frame.experiment.restarts(before.experiment)
