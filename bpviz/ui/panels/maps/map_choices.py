"""Which output is drawn, and over which inputs: boxes to choose from, hidden where there is no choice."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from bpviz.data.dataset import Dataset
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.panels.maps.scene import ALL
from bpviz.ui.panels.maps.scene_legend import output_text

NO_SECOND = -1  # in place of an input: none, so that outputs are drawn as curves
MOST_SHOWN = 20


class MapChoices(QWidget):
    """The boxes for two inputs; that of the `outputs` stands elsewhere. changed: the user chose otherwise."""

    changed = Signal()

    def __init__(self):
        super().__init__()
        self.outputs, self._across, self._up = (
            _box(name) for name in (tr("Output"), tr("Input across"), tr("Input up"))
        )
        self._labels = [QLabel(text) for text in ("→", "↑")]
        self._frame: Frame | None = None
        self._language = ""
        self._lay_out()
        self.outputs.activated.connect(lambda _: self.changed.emit())
        self._across.activated.connect(lambda _: self._change(self._across, self._up))
        self._up.activated.connect(lambda _: self._change(self._up, self._across))

    def _lay_out(self):
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for label, box in zip(self._labels, (self._across, self._up), strict=True):
            row.addWidget(label)
            row.addWidget(box, 1)

    def setFont(self, used: QFont) -> None:
        """Write in a font."""
        for part in (self.outputs, self._across, self._up, *self._labels):
            part.setFont(used)

    def show_frame(self, frame: Frame, language: str, *, has_outputs: bool) -> None:
        """Offer what the frame's network and data have. has_outputs: whether outputs are what is drawn."""
        last, self._frame = self._frame, frame
        is_other = last is None or (last.network, last.dataset.name) != (frame.network, frame.dataset.name)
        if is_other:
            self._fill_inputs()
        if is_other or language != self._language:
            self._language = language
            self._fill_outputs(Notation(frame.network, language), keep=not is_other)
        self.outputs.setVisible(self.outputs.count() > 1 and has_outputs)
        self.setVisible(frame.network.sizes[0] > 2)

    def _fill_inputs(self):
        names, count = self._frame.dataset.input_names, self._frame.network.sizes[0]
        for box in (self._across, self._up):
            box.clear()
            for place in range(count):
                box.addItem(names[place], place)
        self._up.addItem(tr("none: curves"), NO_SECOND)
        across, *up = telling_inputs(self._frame.dataset)
        self._across.setCurrentIndex(across)
        self._up.setCurrentIndex(up[0] if up else count)

    def _fill_outputs(self, notation: Notation, *, keep: bool):
        chosen, box, dataset = self.output, self.outputs, self._frame.dataset
        count = self._frame.network.sizes[-1]
        box.clear()
        if count > 1 and self.is_curve:
            box.addItem(tr("all"), ALL)
        elif count > 1 and dataset.classes:
            box.addItem(tr("winner"), ALL)
        for place in range(count):
            box.addItem(output_text(notation, place, dataset.target_names), place)
        box.setCurrentIndex(max(0, box.findData(chosen)) if keep else 0)

    def _change(self, box: QComboBox, other: QComboBox):
        """The same input cannot go both ways: the other box then takes the next one."""
        if box.currentData() == other.currentData():
            count = self._frame.network.sizes[0]
            other.setCurrentIndex((box.currentData() + 1) % count)
        self._fill_outputs(Notation(self._frame.network, self._language), keep=True)
        self.changed.emit()

    @property
    def output(self) -> int:
        """The output that is drawn, from 0, or ALL."""
        chosen = self.outputs.currentData()
        return 0 if chosen is None else chosen

    @property
    def axes(self) -> tuple[int, ...]:
        """The inputs that vary, from 0."""
        across, up = self._across.currentData() or 0, self._up.currentData()
        return (across,) if up in (None, NO_SECOND) else (across, up)

    @property
    def is_curve(self) -> bool:
        """Whether one input varies, not two."""
        return len(self.axes) == 1


def telling_inputs(dataset: Dataset) -> list[int]:
    """The two inputs that tell most of the targets, by their correlations; the only one if there is one."""
    inputs, targets = (_standardized(values) for values in (dataset.inputs, dataset.targets))
    most = np.abs(inputs.T @ targets / len(inputs)).max(axis=1)
    return sorted(np.argsort(-np.round(most, 6), kind="stable")[:2].tolist())


def _standardized(values: np.ndarray) -> np.ndarray:
    """Columns of mean 0 and standard deviation 1, and of 0 where they are constant."""
    spread = values.std(axis=0)
    return (values - values.mean(axis=0)) / np.where(spread > 0, spread, 1.0)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(tr("{name} of the map", name=name))
    box.setMaxVisibleItems(MOST_SHOWN)
    box.setMinimumContentsLength(6)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
