"""All runs of a session: return to one, name it, compare it, put it beside, fork, delete; undo and redo."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bpviz.debugger.comparison import Comparison
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.variations import Variation
from bpviz.language import tr
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.panels.row_list import ROW
from bpviz.ui.panels.runs.comparison_view import ComparisonView
from bpviz.ui.panels.runs.elided_button import ElidedButton
from bpviz.ui.panels.runs.run_buttons import RunButtons
from bpviz.ui.panels.runs.runs_list import RunsList
from bpviz.ui.panels.runs.runs_model import RunsModel
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

INSIGHT = "comparison"
PACE = 100  # ms between two looks at the list while a run goes on
PIXELS, SIDE = 12, 10
FEWEST_ROWS, MOST_ROWS, SHARE = 2, 6, 0.33  # of the list, while two runs are compared below
HEADS = tr("steps,  mean loss")


class RunsPanel(QWidget):
    """The panel "Runs". commanded: something for the debugger to do, a function of it.

    compared: the number of the run that is compared with the present one, None for none.
    compared_changed(int | None): frames are to carry the insight "comparison" with that run.
    """

    commanded = Signal(object)
    compared_changed = Signal(object)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self.compared: int | None = None
        self._is_late = False
        self._settled = QTimer(self, singleShot=True, interval=PACE)
        self._settled.timeout.connect(self._catch_up)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Runs"))
        self._make_parts()
        self._lay_out()
        self._connect()
        self.apply_theme(THEMES["light"])

    # Building

    def _make_parts(self):
        self.model = RunsModel(self)
        self.list, self.view = RunsList(self.model), ComparisonView()
        self._title, self._heads = QLabel(tr("Runs")), QLabel(HEADS)
        self._heads.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._heads.setContentsMargins(0, 0, 6, 0)
        self.undo, self.redo = ElidedButton(), ElidedButton()
        for button in (self.undo, self.redo):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons = RunButtons()

    def _lay_out(self):
        top = QHBoxLayout()
        top.setContentsMargins(6, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(self._title)
        top.addSpacing(8)
        top.addWidget(self.undo, 1)
        top.addWidget(self.redo, 1)
        self._scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.view)
        self._scroll.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 6, SIDE, 8)
        self._column.setSpacing(4)
        self._column.addWidget(self._heads)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.buttons)
        self._column.addWidget(self._scroll, 1)
        self._column.insertLayout(0, top)  # the last one, for the keyboard is to reach the list first

    def _connect(self):
        self.list.asked.connect(self._do)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        self.model.renamed.connect(self._rename)
        self.buttons.asked.connect(self._do)
        self.buttons.tried.connect(self._try)
        self.undo.clicked.connect(lambda: self.commanded.emit(lambda debugger: debugger.undo()))
        self.redo.clicked.connect(lambda: self.commanded.emit(lambda debugger: debugger.redo()))
        self.view.seek_requested.connect(self._seek)
        self.view.chosen.connect(self._select_weight)
        self._selection.changed.connect(self._follow_selection)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Show the runs of a frame; while frames rush by, ten times a second."""
        self._frame, self._is_late = frame, True
        if not self._settled.isActive() and self.isVisible():
            self._catch_up()
            self._settled.start()

    def _catch_up(self):
        if self._is_late and self._frame is not None:
            self._is_late = False
            self._show_runs()
            self._show_undo()
            self._show_comparison()
            self._show_buttons()
            self.buttons.show_experiment(self._frame.experiment)

    def showEvent(self, event) -> None:
        """Catch up with the frames that came while it was hidden."""
        super().showEvent(event)
        self._catch_up()

    def _show_runs(self):
        """The chosen run stays chosen; when one goes over to another run that is the chosen one."""
        frame, chosen, before = self._frame, self.list.chosen, self.model.present
        row = self.list.currentIndex().row()
        if self.compared is not None and self.compared not in {r.number for r in frame.runs} - {frame.run}:
            self._compare(None)
        self.model.show(frame, self.compared)
        if before != frame.run or chosen is None:
            self.list.choose(self.model.row_of(frame.run) or 0)
        elif self.list.chosen is None:
            kept = self.model.row_of(chosen.number)
            self.list.choose(min(row, len(frame.runs) - 1) if kept is None else kept)

    def _show_undo(self):
        self.redo.setVisible(self._frame.redo is not None)
        for button, word, said, nothing, keys in (
            (self.undo, tr("Undo"), self._frame.undo, tr("Nothing to undo"), "Ctrl+Z"),
            (self.redo, tr("Redo"), self._frame.redo, tr("Nothing to redo"), "Ctrl+Y"),
        ):
            whole = f"{word} {said}" if said else word
            button.setEnabled(said is not None)
            button.setText(whole)
            button.setToolTip(f"{whole if said else nothing} ({keys})")
            button.setAccessibleName(whole)

    def _show_comparison(self):
        found: Comparison | None = self._frame.insights.get(INSIGHT)
        fits = found is not None and found.numbers == (self._frame.run, self.compared)
        if self.compared is None or fits:
            notation = Notation(self._frame.network, self._language)
            self.view.show_comparison(found if fits else None, notation)
        self._scroll.setVisible(self.compared is not None)
        self._fit_list()

    def _fit_list(self):
        """Beside a comparison the list is as tall as its rows, else as there is room."""
        rows = min(MOST_ROWS, max(FEWEST_ROWS, self.model.rowCount()))
        tall = ROW * max(FEWEST_ROWS, min(rows, int(SHARE * self.height() / ROW)))
        self.list.setMinimumHeight(tall if self.compared is not None else ROW)
        self.list.setMaximumHeight(tall if self.compared is not None else 16_777_215)
        self._column.setStretchFactor(self.list, 0 if self.compared is not None else 1)

    def _show_buttons(self):
        chosen = self.list.chosen
        is_other = chosen is not None and self._frame is not None and chosen.number != self._frame.run
        self.buttons.enable(is_other=is_other)

    def _follow_selection(self):
        if self._selection.lit_weight != self.view.lit:
            self.view.lit = self._selection.lit_weight
            self.view.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's fonts and colours."""
        self.setPalette(panel_palette(theme))
        self._title.setFont(font(SANS, 14, bold=True))
        self._heads.setFont(font(SANS, 11))
        self._heads.setPalette(muted_palette(theme))
        for button in (self.undo, self.redo):
            button.setFont(font(SANS, PIXELS))
        self.buttons.set_text_size(PIXELS)
        for part in (self.list, self.view):
            part.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self._show_comparison()

    def resizeEvent(self, event) -> None:
        """The list takes its share of the height."""
        super().resizeEvent(event)
        if self._frame is not None:
            self._fit_list()

    # Doing

    def _do(self, word: str):
        chosen = self.list.chosen
        if word == "fork":
            self.commanded.emit(lambda debugger: debugger.fork())
        elif chosen is not None and self._frame is not None and chosen.number != self._frame.run:
            self._do_with(word, chosen.number)

    def _do_with(self, word: str, number: int):
        if word == "return":
            self.commanded.emit(lambda debugger: debugger.switch_to(number))
        elif word == "delete":
            self.commanded.emit(lambda debugger: debugger.delete(number))
        elif word == "beside":
            beside = None if number == self.model.beside else number
            self.commanded.emit(lambda debugger: debugger.put_beside(beside))
        elif word == "compare":
            self._compare(None if number == self.compared else number)

    def _compare(self, number: int | None):
        self.compared = number
        self.compared_changed.emit(number)

    def _rename(self, number: int, name: str):
        self.commanded.emit(lambda debugger: debugger.rename(number, name))

    def _seek(self, t: int):
        self.commanded.emit(lambda debugger: debugger.seek(t))

    def _select_weight(self, index: int):
        self._selection.select(weight=index)
        row = self.view.current_rect.center().toPoint()
        self._scroll.ensureVisible(row.x(), row.y(), 0, 24)

    def _try(self, variation: Variation):
        self.commanded.emit(lambda debugger: debugger.run_beside(variation.experiment, variation.name))
