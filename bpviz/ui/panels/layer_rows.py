"""Rows of the experiment's form, one for each hidden layer: its activation, and how it is normalized."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bpviz.debugger.experiment import Experiment
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.normalizing import NORMS
from bpviz.language import tr
from bpviz.ui.panels.experiment_values import layer_activations, layer_norms
from bpviz.ui.record_form import ChoiceEditor

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
FIELDS = ("activation", "norm")


class LayerRows(QWidget):
    """edited(path, value): what the user chooses, as of "activation 2" or "norm 1", counted from 1."""

    edited = Signal(str, str)

    def __init__(self):
        super().__init__()
        self._editors: dict[str, ChoiceEditor] = {}
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 6)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 1)

    def editor(self, path: str) -> ChoiceEditor:
        """The editor of one field of one layer, as "activation 2"."""
        return self._editors[path]

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what each layer has; as many rows as there are hidden layers."""
        values = {"activation": layer_activations(experiment)[0], "norm": layer_norms(experiment)}
        layers = len(experiment.network.hidden)
        for layer in range(len(self._labels) + 1, layers + 1):
            self._add(layer)
        for layer, label in enumerate(self._labels, start=1):
            label.setVisible(layer <= layers)
            for field in FIELDS:
                editor = self._editors[f"{field} {layer}"]
                editor.widget.setVisible(layer <= layers)
                if layer <= layers:
                    editor.show(values[field][layer - 1])

    def _add(self, layer: int):
        self._labels.append(QLabel(f"φ{layer}".translate(SUBSCRIPTS)))
        self._grid.addWidget(self._labels[-1], layer, 0)
        alone = {name: entry.title for name, entry in ACTIVATIONS.items() if not entry.joint}
        norms = {name: entry.title for name, entry in NORMS.items()}
        said = tr("Activation of hidden layer {{}}"), tr("How hidden layer {{}} is normalized")
        for column, (field, titles, tip) in enumerate(
            zip(FIELDS, (alone, norms), said, strict=True), start=1
        ):
            editor = self._editors[f"{field} {layer}"] = ChoiceEditor(titles)
            editor.widget.setAccessibleName(tip.format(layer))
            editor.widget.setToolTip(tip.format(layer))
            editor.edited.connect(partial(self.edited.emit, f"{field} {layer}"))
            self._grid.addWidget(editor.widget, layer, column)
