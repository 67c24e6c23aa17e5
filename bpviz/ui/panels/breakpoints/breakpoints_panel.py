"""The breakpoints: all there are, which of them stopped the run, and the form for another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.debugger.breakpoint_check import fits
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.breakpoint_commands import adding, changing, removing
from bpviz.ui.breakpoint_values import sentence, suggested
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.breakpoints.breakpoint_form import BreakpointForm
from bpviz.ui.panels.breakpoints.breakpoint_list import BreakpointList
from bpviz.ui.panels.breakpoints.breakpoint_model import BreakpointModel, Row
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

HINT = tr("None yet. Right-click a unit, a weight or a curve, or press Insert.")
LEAST_TEXT, MOST_TEXT, TEXT_SHARE = 12, 15, 27  # pixels, and the part of the width
WHAT_COUNTS = ("kind", "layer", "unit", "source", "sample", "phase", "value", "steps")


class BreakpointsPanel(QWidget):
    """Lists the breakpoints of a frame.

    commanded(function of a Debugger): the user wants it done. run_requested, run_back_requested: to the
    next hit, or back to the one before. hides: tells which numbers must not be suggested, see
    painting.hiding.
    """

    commanded = Signal(object)
    run_requested = Signal()
    run_back_requested = Signal()

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self.hides: Hidden = None
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self._shown: tuple | None = None
        self._chosen_next = False
        self._title, self._hint = QLabel(tr("Breakpoints")), QLabel(HINT)
        self._hint.setWordWrap(True)
        only_on_screen(self._hint)
        self.model, self.form = BreakpointModel(self), BreakpointForm()
        self.list = BreakpointList(self.model)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Breakpoints"))
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.apply_theme(THEMES["light"])

    # Building

    def _make_buttons(self):
        self.add_action = QAction(tr("Add …"), self)
        self.add_action.setShortcuts([QKeySequence(Qt.Key.Key_Insert), QKeySequence("Ctrl+N")])
        self.add_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.add_action.triggered.connect(lambda: self.add())
        self.addAction(self.add_action)
        self.back = _button(tr("◀ Run back"), tr("Run back to the previous hit (Ctrl+F5)"))
        self.forward = _button(tr("Run to next ▶"), tr("Run to the next hit (F5)"))
        self.adder = _button(tr("Add …"), tr("Add a breakpoint (Insert)"))

    def _lay_out(self):
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0, 1, 4)
        for column, button in enumerate((self.back, self.forward, self.adder)):
            grid.addWidget(button, 1, (0, 1, 3)[column])
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._hint, 2, 0, 1, 4)
        grid.addWidget(self.list, 3, 0, 1, 4)
        grid.setRowStretch(3, 1)
        self._pages = QStackedLayout()
        self._pages.addWidget(page)
        self._pages.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 8)
        column.addLayout(self._pages)

    def _connect(self):
        self.back.clicked.connect(self.run_back_requested)
        self.forward.clicked.connect(self.run_requested)
        self.adder.clicked.connect(lambda: self.add())
        self.model.changed.connect(self._change)
        self.list.edited.connect(self._edit)
        self.list.removed.connect(self._remove)
        self.form.submitted.connect(self._take)
        self.form.cancelled.connect(self._close_form)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """List the frame's breakpoints."""
        if self._frame is None or frame.network != self._frame.network:
            self._notation, self._shown = Notation(frame.network, self._language), None
        self._frame = frame
        stopped = frame.stop.breakpoints if frame.stop else ()
        state = frame.breakpoints, stopped, frame.dataset
        if self._shown is None or any(a is not b for a, b in zip(state, self._shown, strict=True)):
            self._shown = state
            self._show_rows()
        if self.is_editing:
            self.form.show_frame(frame, self._notation)

    def _show_rows(self):
        frame, (kept, stopped, _) = self._frame, self._shown
        old, current = self.model.rows, self.list.current
        rows = [
            Row(b, sentence(b, self._notation), fits(b, frame.network, frame.dataset), b.number in stopped)
            for b in kept
        ]
        if self.model.show(rows):
            self.list.fit()
        self._hint.setVisible(not rows)
        self.list.horizontalHeader().setVisible(bool(rows))
        is_any_active = any(row.fits and row.breakpoint.enabled for row in rows)
        for button in (self.back, self.forward):
            button.setEnabled(is_any_active)
        self._choose(old, current)

    def _choose(self, old: list[Row], current: Row | None):
        """Stay on the row that was current, go to a new one or to what stopped the run."""
        numbers = [row.breakpoint.number for row in self.model.rows]
        before = [row.breakpoint.number for row in old]
        stopped = [row.breakpoint.number for row in self.model.rows if row.stopped]
        was_stopped = [row.breakpoint.number for row in old if row.stopped]
        if stopped and stopped != was_stopped:
            self.list.choose(stopped[0])
        elif self._chosen_next and set(numbers) - set(before):
            self._chosen_next = False
            self.list.choose(max(numbers))
        elif current is not None and numbers != before and numbers:
            number = current.breakpoint.number
            at = min(before.index(number), len(numbers) - 1)
            self.list.choose(number if number in numbers else numbers[at])

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        self._hint.setPalette(muted_palette(theme))
        self.list.apply_theme(theme)
        self.form.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language, self._shown = language, None
        if self._frame is not None:
            self._notation = Notation(self._frame.network, language)
            self.show_frame(self._frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(MOST_TEXT, max(LEAST_TEXT, self.width() // TEXT_SHARE))
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        for part in (self._hint, self.back, self.forward, self.adder):
            part.setFont(font(SANS, pixels))
        self.list.set_text_size(pixels)
        self.form.set_text_size(pixels)

    # The form

    @property
    def is_editing(self) -> bool:
        """Whether the form is open."""
        return self._pages.currentWidget() is self.form

    def add(self, draft: Breakpoint | None = None) -> None:
        """Open the form with a draft, or with one that suits the selection."""
        if self._frame is not None:
            self._open_form(draft or suggested(self._of_selection(), self._frame, self.hides))

    def _of_selection(self) -> Breakpoint:
        subject = self._selection.subject_in(self._frame.network)
        if subject is None or not subject.layer:
            return Breakpoint("mean loss below")
        place = {"layer": subject.layer, "unit": subject.unit}
        if subject.kind in ("weight", "gradient", "change"):
            kind = "gradient above" if subject.kind == "gradient" else "weight crosses"
            return Breakpoint(kind, **place, source=subject.source)
        return Breakpoint("activation above" if subject.kind == "activation" else "error above", **place)

    def _open_form(self, draft: Breakpoint):
        self.form.open(draft, self._frame, self._notation, self.hides)
        self._pages.setCurrentWidget(self.form)
        self.form.kinds.setFocus()

    def _edit(self, number: int):
        row = self.model.row_of(number)
        if row is not None:
            self._open_form(self.model.rows[row].breakpoint)

    def _close_form(self):
        self._pages.setCurrentIndex(0)
        self.list.setFocus()

    def _take(self, draft: Breakpoint):
        self._close_form()
        if draft.number:
            kept = next((b for b in self._frame.breakpoints if b.number == draft.number), draft)
            is_same = all(getattr(kept, field) == getattr(draft, field) for field in WHAT_COUNTS)
            fields = {field: getattr(draft, field) for field in (*WHAT_COUNTS, "ignore")}
            self._change(draft.number, fields if is_same else fields | {"hits": 0})
        else:
            self._chosen_next = True
            self.commanded.emit(adding(draft))

    # Commands

    def _change(self, number: int, fields: dict):
        self.commanded.emit(changing(number, **fields))

    def _remove(self, number: int):
        self.commanded.emit(removing(number))


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
