"""The form of the experiment: what may be changed, and what a change does to the run."""

from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bpviz.data.generators import GENERATORS
from bpviz.data.library import dataset_names, describe
from bpviz.data.normalization import NORMALIZATIONS
from bpviz.debugger.experiment import GIVEN, LARGEST_SEED, Experiment, metas
from bpviz.debugger.frame import Frame
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.initializers import INITIALIZERS
from bpviz.engine.sampling import ORDERS
from bpviz.engine.schedules import SCHEDULES
from bpviz.ui.record_form import (
    ChoiceEditor,
    Editor,
    SwitchEditor,
    TextEditor,
    WholeEditor,
    read_number,
    read_sizes,
)
from bpviz.ui.theme import SANS, Theme, font

FILE = "file"
BIASES = "biases"


def _titles(registry) -> dict[str, str]:
    return {name: entry if isinstance(entry, str) else entry.title for name, entry in registry.items()}


def _number() -> TextEditor:
    return TextEditor(read_number, lambda value: f"{value:g}")


UPDATE_TITLES = {"exact": "v of step t", "in-place": "v of step t + 1"}


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
        self._notes: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        self._forms = [
            self._section(column, "Restarts the run", "A change here starts again at step 0."),
            self._section(column, "Changes from here on", "Steps taken stay as they were."),
        ]
        column.addStretch(1)
        self._add_restarting(self._forms[0])
        self._add_continuing(self._forms[1])
        self._show_values()

    def _section(self, column: QVBoxLayout, title: str, note: str) -> QFormLayout:
        heading, said = QLabel(title), QLabel(note)
        heading.setObjectName("heading")
        said.setObjectName("note")
        self._notes += [heading, said]
        form = QFormLayout()
        form.setContentsMargins(0, 2, 0, 6)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(3)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for part in (heading, said):
            column.addWidget(part)
        column.addLayout(form)
        return form

    def _add_restarting(self, form: QFormLayout):
        data = {name: describe(name)[0] for name in dataset_names()} | {FILE: "Open a CSV file …"}
        self._add(form, "Data", ("data.name", ChoiceEditor(data)))
        drawn = ("data.samples", WholeEditor(2, 1_000_000)), ("data.noise", _number())
        self._add(form, "Samples, noise", *drawn)
        self._add(form, "Inputs", ("data.normalization", ChoiceEditor(_titles(NORMALIZATIONS))))
        sizes = TextEditor(read_sizes, lambda value: ", ".join(map(str, value)))
        self._add(form, "Hidden units", ("network.hidden", sizes))
        self._add(form, "φ hidden", ("hidden activation", ChoiceEditor(_titles(ACTIVATIONS))))
        self._add(form, "φ output", ("output activation", ChoiceEditor(_titles(ACTIVATIONS))))
        self._add(form, "Bias", ("network.bias", SwitchEditor("constant 1")))
        starts = _titles(INITIALIZERS) | {GIVEN: "as given"}
        scaled = ("network.initializer", ChoiceEditor(starts)), ("network.scale", _number())
        self._add(form, "Start, scale r", *scaled)
        self._add(form, "Seed", ("seed", WholeEditor(0, LARGEST_SEED)))
        weights_seed = WholeEditor(-1, LARGEST_SEED)
        weights_seed.widget.setSpecialValueText("the same")
        self._add(form, "of weights", ("network.weights_seed", weights_seed))

    def _add_continuing(self, form: QFormLayout):
        self._add(form, "Step size α", ("training.step_size", _number()))
        self._add(form, "Schedule", ("training.schedule", ChoiceEditor(_titles(SCHEDULES))))
        self._add(form, "Decay γ, τ", ("training.decay", _number()), ("training.period", _number()))
        self._add(form, "Order", ("training.order", ChoiceEditor(ORDERS)))
        self._add(form, "Sample", ("training.pinned_sample", WholeEditor(1, 2**31 - 1)))
        self._add(form, "Hidden error", ("training.update", ChoiceEditor(UPDATE_TITLES)))
        self._add(form, "Biases", ("frozen biases", SwitchEditor("frozen")))
        self._add(form, "Stop at step", ("stop.steps", WholeEditor(0, 2**31 - 1)))
        self._add(form, "Stop at loss", ("stop.mean_loss", _number()))
        small = ("stop.gradient_norm", _number()), ("stop.weight_change", _number())
        self._add(form, "at ‖∇‖, Δw", *small)

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
            editor.widget.setAccessibleName(label)
            editor.widget.setToolTip(_tip(path, label))
            cells.addWidget(editor.widget)
        form.addRow(label, row)
        self._rows.append((form, row, [path for path, _ in fields]))

    def _commit(self, path: str, value):
        if path == "data.name" and value == FILE:
            self._editors[path].show(self._experiment.data.name)
            self.open_requested.emit()
            return
        try:
            self.edited.emit(with_edit(self._experiment, path, value))
        except msgspec.ValidationError as error:
            self.refused.emit(f"{path}: found {value}; {str(error).partition(' - at')[0]}")
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

    def _show_values(self):
        shown = values_of(self._experiment)
        for path, editor in self._editors.items():
            editor.show(shown[path])
        hidden = _irrelevant(self._experiment)
        for form, row, paths in self._rows:
            for path in paths:
                self._editors[path].widget.setVisible(path not in hidden)
            form.setRowVisible(row, not hidden.issuperset(paths))

    def apply_theme(self, theme: Theme) -> None:
        """Take over fonts and colours."""
        for label in self._notes:
            heading = label.objectName() == "heading"
            label.setFont(font(SANS, 14 if heading else 12, bold=heading))
            label.setStyleSheet(f"color: {theme.text if heading else theme.muted}")


def scrolling(panel: QWidget) -> QScrollArea:
    """The panel, with a scroll bar only where the window is too low for it."""
    area = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(panel.minimumWidth())
    area.setWidget(panel)
    return area


def values_of(experiment: Experiment) -> dict[str, object]:
    """What each editor shows."""
    values = {"seed": experiment.seed}
    for section in ("data", "network", "training", "stop"):
        record = msgspec.structs.asdict(getattr(experiment, section))
        values |= {f"{section}.{field}": value for field, value in record.items()}
    if experiment.data.path:
        values["data.name"] = FILE
    if experiment.data.noise is None:
        values["data.noise"] = GENERATORS[experiment.data.name].noise if experiment.data.is_drawn else 0.0
    values["hidden activation"] = experiment.network.activations[0]
    values["output activation"] = experiment.network.activations[-1]
    values["frozen biases"] = BIASES in experiment.training.frozen
    return values


def with_edit(experiment: Experiment, path: str, value) -> Experiment:
    """The experiment after one edit of the form."""
    network, training = experiment.network, experiment.training
    if path == "data.name":
        data = msgspec.structs.replace(
            experiment.data, name=value, path="", inputs=(), targets=(), noise=None
        )
        return msgspec.structs.replace(experiment, title="", description="", data=data)
    if path == "network.hidden":
        hidden, out = network.activations[0], network.activations[-1]
        experiment = _with_drawn_weights(experiment.with_(path, value))
        return _with_activations(experiment, hidden, out)
    if path == "hidden activation":
        return _with_activations(experiment, value, network.activations[-1])
    if path == "output activation":
        return _with_activations(experiment, network.activations[0], value)
    if path == "network.initializer" and value != GIVEN:
        return _with_drawn_weights(experiment).with_(path, value)
    if path == "frozen biases":
        kept = tuple(name for name in training.frozen if name != BIASES)
        return experiment.with_("training.frozen", (*kept, BIASES) if value else kept)
    return experiment.with_(path, value)


def _with_activations(experiment: Experiment, hidden: str, out: str) -> Experiment:
    layers = len(experiment.network.hidden)
    names = (hidden,) if hidden == out else (*(hidden,) * layers, out)
    return experiment.with_("network.activations", names)


def _with_drawn_weights(experiment: Experiment) -> Experiment:
    """Given weights fit one architecture only: drop them for drawn ones."""
    network = experiment.network
    drawn = "uniform" if network.initializer == GIVEN else network.initializer
    network = msgspec.structs.replace(network, initializer=drawn, weights=(), biases=())
    return msgspec.structs.replace(experiment, network=network)


def _irrelevant(experiment: Experiment) -> set[str]:
    """The fields that mean nothing for this experiment."""
    hidden = set()
    if not experiment.data.is_drawn:
        hidden |= {"data.samples", "data.noise"}
    uses = SCHEDULES[experiment.training.schedule].uses
    hidden |= {f"training.{field}" for field in {"decay", "period"} - uses}
    if experiment.training.order != "pinned":
        hidden.add("training.pinned_sample")
    if not experiment.network.bias:
        hidden.add("frozen biases")
    initializer = INITIALIZERS.get(experiment.network.initializer)
    if initializer is None or not initializer.uses_scale:
        hidden.add("network.scale")
    if initializer is None:
        hidden.add("network.weights_seed")
    if not experiment.network.hidden:
        hidden |= {"hidden activation", "training.update"}
    return hidden


def _tip(path: str, label: str) -> str:
    section, _, field = path.partition(".")
    record = type(getattr(Experiment(), section)) if field else Experiment
    meta = metas(record).get(field or section) if hasattr(Experiment(), section) else None
    return meta.description if meta and meta.description else label
