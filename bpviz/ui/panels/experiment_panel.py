"""The form of the experiment: what may be changed, and what a change does to the run."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bpviz.data.library import dataset_names, describe
from bpviz.data.normalization import NORMALIZATIONS
from bpviz.debugger.experiment import GIVEN, LARGEST_SEED, Experiment
from bpviz.debugger.frame import Frame
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.initializers import INITIALIZERS
from bpviz.engine.losses import LOSSES
from bpviz.engine.normalizing import NORMS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES
from bpviz.language import tr
from bpviz.ui.fold import Fold
from bpviz.ui.painting.numbers import short
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
from bpviz.ui.record_form import (
    ChoiceEditor,
    Editor,
    SwitchEditor,
    TextEditor,
    WholeEditor,
    read_number,
    read_numbers,
    read_sizes,
)
from bpviz.ui.theme import SANS, Theme, font


def _titles(registry) -> dict[str, str]:
    return {name: entry if isinstance(entry, str) else entry.title for name, entry in registry.items()}


def _number() -> TextEditor:
    return TextEditor(read_number, lambda value: short(value, 6))


def _numbers() -> TextEditor:
    return TextEditor(read_numbers, lambda values: "; ".join(short(value, 6) for value in values))


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 2, 0, 6)
    form.setHorizontalSpacing(8)
    form.setVerticalSpacing(2)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return form


FILE = "file"
BRIEF = {
    tr("scaled to 0 … 1"): "0 … 1",
    tr("whitened (PCA)"): tr("whitened"),
    tr("binary cross-entropy"): tr("binary CE"),
    tr("categorical cross-entropy"): tr("categorical CE"),
    tr("exponential decay"): tr("exponential"),
    tr("reduce on plateau"): tr("on plateau"),
    tr("shuffled epochs"): tr("shuffled"),
}
"""Titles that the closed box has no room for, and what it shows instead."""

UPDATE_TITLES = {"exact": tr("v of step t"), "in-place": tr("v of step t + 1")}


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
        self._add_restarting(
            self._section(column, tr("Restarts the run"), tr("A change starts again at step 0."))
        )
        self.layers = LayerRows()
        self.layers.edited.connect(self._commit)
        self.folds[EACH_LAYER] = Fold(EACH_LAYER, self.layers)
        column.addWidget(self.folds[EACH_LAYER])
        self._add_start(self._fold(column, START))
        self._add_continuing(
            self._section(column, tr("Changes from here on"), tr("Steps taken stay as they were."))
        )
        self._add_optimizer(self._fold(column, OPTIMIZER))
        self._add_regularization(self._fold(column, REGULARIZATION))
        self._add_stop(self._fold(column, STOP))
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

    def _add_restarting(self, form: QFormLayout):
        data = {name: describe(name)[0] for name in dataset_names()} | {FILE: tr("Open a file …")}
        self._add(form, tr("Data"), ("data.name", ChoiceEditor(data)))
        drawn = ("data.samples", WholeEditor(2, 1_000_000)), ("data.noise", _number())
        self._add(form, tr("Size, noise"), *drawn)
        self._add(
            form, tr("Inputs"), ("data.normalization", ChoiceEditor(_titles(NORMALIZATIONS), brief=BRIEF))
        )
        self._add(form, tr("Held out"), ("data.held_out", _number()))
        sizes = TextEditor(read_sizes, lambda value: ", ".join(map(str, value)))
        self._add(form, tr("Hidden units"), ("network.hidden", sizes))
        alone = _titles({name: entry for name, entry in ACTIVATIONS.items() if not entry.joint})
        hidden = ChoiceEditor(alone, otherwise=tr("of each layer"))
        self._add(form, tr("φ hidden"), ("hidden activation", hidden))
        self._add(form, tr("φ output"), ("output activation", ChoiceEditor(_titles(ACTIVATIONS))))
        norms = ChoiceEditor(_titles(NORMS), otherwise=tr("of each layer"))
        self._add(form, tr("Normalized"), ("network.norms", norms))
        self._add(form, tr("Bias"), ("network.bias", SwitchEditor(tr("constant 1"))))

    def _add_start(self, form: QFormLayout):
        starts = _titles(INITIALIZERS) | {GIVEN: tr("as given")}
        scaled = ("network.initializer", ChoiceEditor(starts)), ("network.scale", _number())
        self._add(form, tr("Start, scale r"), *scaled)
        self._add(form, tr("Seed"), ("seed", WholeEditor(0, LARGEST_SEED)))
        weights_seed = WholeEditor(-1, LARGEST_SEED)
        weights_seed.widget.setSpecialValueText(tr("the same"))
        self._add(form, tr("of weights"), ("network.weights_seed", weights_seed))

    def _add_continuing(self, form: QFormLayout):
        self._add(form, tr("Loss"), ("training.loss", ChoiceEditor(_titles(LOSSES), brief=BRIEF)))
        batch = WholeEditor(0, 1_000_000)
        batch.widget.setSpecialValueText(tr("all samples"))
        self._add(form, tr("Batch"), ("training.batch", batch))
        self._add(form, tr("Step size α"), ("training.step_size", _number()))
        self._add(form, tr("Schedule"), ("training.schedule", ChoiceEditor(_titles(SCHEDULES), brief=BRIEF)))
        self._add(form, tr("Decay γ, τ"), ("training.decay", _number()), ("training.period", _number()))
        self._add(form, tr("Patience"), ("training.patience", WholeEditor(0, 1_000_000)))
        self._add(form, tr("Order"), ("training.order", ChoiceEditor(ORDERS, brief=BRIEF)))
        self._add(form, tr("Sample"), ("training.pinned_sample", WholeEditor(1, 2**31 - 1)))
        self._add(form, tr("Hidden error"), ("training.update", ChoiceEditor(UPDATE_TITLES)))
        self._add(form, tr("Biases"), ("frozen biases", SwitchEditor(tr("frozen"))))

    def _add_optimizer(self, form: QFormLayout):
        self._add(form, tr("Method"), ("training.optimizer", ChoiceEditor(_titles(OPTIMIZERS))))
        self._add(form, tr("Momentum"), ("training.momentum", _number()))
        self._add(form, tr("Squares β₂"), ("training.decay_squares", _number()))
        self._add(form, tr("Divisor ε"), ("training.epsilon", _number()))
        self._add(form, tr("Decay λ"), ("training.weight_decay", _number()))
        self._add(form, tr("Clip each at"), ("training.clip_value", _number()))
        self._add(form, tr("Clip norm at"), ("training.clip_norm", _number()))

    def _add_regularization(self, form: QFormLayout):
        self._add(form, "L1, L2", ("training.l1", _number()), ("training.l2", _number()))
        self._add(form, tr("Dropout"), ("training.dropout", _numbers()))

    def _add_stop(self, form: QFormLayout):
        self._add(form, tr("At step"), ("stop.steps", WholeEditor(0, 2**31 - 1)))
        self._add(form, tr("At loss"), ("stop.mean_loss", _number()))
        small = ("stop.gradient_norm", _number()), ("stop.weight_change", _number())
        self._add(form, "At ‖∇‖, Δw", *small)
        self._add(form, tr("Held out for"), ("stop.held_out", WholeEditor(0, 1_000_000)))

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
            self.refused.emit(
                tr(
                    "{path}: found {value}; {error}",
                    path=path,
                    value=value,
                    error=str(error).partition(" - at")[0],
                )
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
