"""Chooses a sample by its number, and says its target."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QWidget

from bpviz.data.dataset import Dataset
from bpviz.language import tr

ANY = -1


class SampleBox(QWidget):
    """A number from 1, or "any". edited: the user chose another."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.box, self._target = QSpinBox(), QLabel()
        self._dataset: Dataset | None = None
        self.box.setAccessibleName(tr("Sample"))
        self.box.setToolTip(tr("The number of the sample, from 1"))
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self._target)
        self.setFocusProxy(self.box)
        self.box.valueChanged.connect(self._on_value)

    @property
    def sample(self) -> int:
        """The chosen sample, from 0; ANY for any."""
        return self.box.value() - 1

    def show_sample(self, sample: int, dataset: Dataset, *, or_any: bool) -> None:
        """Offer the samples of a dataset, and choose one. or_any: offer ANY, too."""
        self._dataset = dataset
        blocked = self.box.blockSignals(True)
        self.box.setRange(0 if or_any else 1, dataset.sample_count)
        self.box.setSpecialValueText(tr("any") if or_any else "")
        self.box.setValue(sample + 1)
        self.box.blockSignals(blocked)
        self._say_target()

    def _on_value(self):
        self._say_target()
        self.edited.emit()

    def _say_target(self):
        text = "" if self.sample < 0 else tr("target {label}", label=self._dataset.label(self.sample))
        self._target.setText(text if len(text) < 16 else "")
