"""The form of the experiment: what may be changed, and what a change does to the run."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import allowed_by
from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.fold import Fold
from bpviz.ui.painting.numbers import short
from bpviz.ui.panels.experiment_fields import (
    FILE,
    Row,
    continuing,
    of_optimizer,
    of_regularization,
    of_start,
    of_stop,
    restarting,
)
from bpviz.ui.panels.experiment_values import (
    EACH_LAYER,
    OPTIMIZER,
    REGULARIZATION,
    START,
    STOP,
    irrelevant,
    name_and_tip,
    summaries,
    values_of,
    with_edit,
)
from bpviz.ui.panels.layer_rows import LayerRows
from bpviz.ui.record_form import Editor, TextEditor
from bpviz.ui.theme import SANS, Theme, font


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 2, 0, 6)
    form.setHorizontalSpacing(8)
    form.setVerticalSpacing(2)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return form


class ExperimentPanel(QWidget):
    """Edits the experiment of the frame it shows.

    edited(Experiment): the user wants this one. refused(str): what was typed cannot be.
    open_requested: the user wants a file of data.
    """

    edited = Signal(object)
    refused = Signal(str)
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setMinimumWidth(232)
        self._experiment = Experiment()
        self._editors: dict[str, Editor] = {}
        self._rows: list[tuple[QFormLayout, QWidget, list[str]]] = []
        self._headings: list[QLabel] = []
        self.folds: dict[str, Fold] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 5, 12, 5)
        column.setSpacing(2)
        self._add_all(
            restarting(),
            self._section(column, tr("Restarts the run"), tr("A change starts again at step 0.")),
        )
        self.layers = LayerRows()
        self.layers.edited.connect(self._commit)
        self.folds[EACH_LAYER] = Fold(EACH_LAYER, self.layers)
        column.addWidget(self.folds[EACH_LAYER])
        self._add_all(of_start(), self._fold(column, START))
        self._add_all(
            continuing(),
            self._section(column, tr("Changes from here on"), tr("Steps taken stay as they were.")),
        )
        self._add_all(of_optimizer(), self._fold(column, OPTIMIZER))
        self._add_all(of_regularization(), self._fold(column, REGULARIZATION))
        self._add_all(of_stop(), self._fold(column, STOP))
        column.addStretch(1)
        self._show_values()

    def _section(self, column: QVBoxLayout, title: str, note: str) -> QFormLayout:
        heading, form = QLabel(title), _form()
        heading.setToolTip(note)
        heading.setAccessibleDescription(note)
        self._headings.append(heading)
        column.addWidget(heading)
        column.addLayout(form)
        return form

    def _fold(self, column: QVBoxLayout, title: str) -> QFormLayout:
        body, form = QWidget(), _form()
        body.setLayout(form)
        self.folds[title] = Fold(title, body)
        column.addWidget(self.folds[title])
        return form

    def _add_all(self, rows: Iterable[Row], form: QFormLayout):
        for label, *fields in rows:
            self._add(form, label, *fields)

    def _add(self, form: QFormLayout, label: str, *fields: tuple[str, Editor]):
        """A row with one field or more."""
        row = QWidget()
        cells = QHBoxLayout(row)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(4)
        for path, editor in fields:
            self._editors[path] = editor
            editor.edited.connect(partial(self._commit, path))
            if isinstance(editor, TextEditor):
                editor.refused.connect(lambda why: self.refused.emit(f"{label}: {why}"))
            name, tip = name_and_tip(path, label)
            editor.widget.setAccessibleName(name)
            editor.widget.setToolTip(tip)
            cells.addWidget(editor.widget)
        form.addRow(label, row)
        self._rows.append((form, row, [path for path, _ in fields]))

    def _commit(self, path: str, value):
        if path == "data.name" and value == FILE:
            self._show_values()
            self.open_requested.emit()
            return
        try:
            self.edited.emit(with_edit(self._experiment, path, value))
        except msgspec.ValidationError as error:
            found = ", ".join(map(_written, value if isinstance(value, tuple) else (value,)))
            allowed = allowed_by(str(error))
            self.refused.emit(
                tr("{path}: found {found}; allowed is {allowed}", path=path, found=found, allowed=allowed)
            )
            self._show_values()

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields that can be edited."""
        return tuple(self._editors)

    def editor(self, path: str) -> Editor:
        """The editor of a field, named like "training.step_size"."""
        return self._editors[path]

    def show_frame(self, frame: Frame) -> None:
        """Show the frame's experiment."""
        if frame.experiment is not self._experiment:
            self._experiment = frame.experiment
            self._show_values()

    def show_again(self) -> None:
        """Take back what was chosen or typed: it could not be."""
        self._show_values()

    def _show_values(self):
        shown = values_of(self._experiment)
        self._editors["data.name"].say_otherwise(Path(self._experiment.data.path).name)
        for path, editor in self._editors.items():
            editor.show(shown[path])
        hidden = irrelevant(self._experiment)
        for form, row, paths in self._rows:
            for path in paths:
                self._editors[path].widget.setVisible(path not in hidden)
            form.setRowVisible(row, not hidden.issuperset(paths))
        self.layers.show_experiment(self._experiment)
        self.folds[EACH_LAYER].setVisible(len(self._experiment.network.hidden) > 1)
        for title, summary in summaries(self._experiment).items():
            self.folds[title].show_summary(summary)

    def apply_theme(self, theme: Theme) -> None:
        """Take over fonts and colours."""
        for heading in self._headings:
            heading.setFont(font(SANS, 14, bold=True))
            heading.setStyleSheet(f"color: {theme.text}")
        for fold in self.folds.values():
            fold.apply_theme(theme)
        self._align()

    def _align(self):
        """Let the fields of all sections start at one place."""
        labels = [form.labelForField(row) for form, row, _ in self._rows]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)


def scrolling(panel: QWidget) -> QScrollArea:
    """The panel, with a scroll bar only where the window is too low for it."""
    area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it goes along with the control that has the focus
    area.setMinimumWidth(panel.minimumWidth())
    area.setWidget(panel)
    return area


def _written(value) -> str:
    """One value as a sentence has it."""
    return short(value, 6) if isinstance(value, float) else str(value)
