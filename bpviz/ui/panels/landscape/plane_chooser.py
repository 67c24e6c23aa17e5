"""Chooses the plane of a cost surface: its kind, and what that kind needs."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from bpviz.debugger.landscape.slices import SLICES, THROUGH, Slice
from bpviz.debugger.notation import Notation
from bpviz.engine.network import Network
from bpviz.language import tr
from bpviz.ui.panels.landscape.landscape_words import KINDS, THROUGH_WORDS
from bpviz.ui.panels.landscape.surface_foot import button_for, panel_action
from bpviz.ui.theme import SANS, font


class WeightNames(QAbstractListModel):
    """The names of all weights and biases, in the order of θ."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._notation: Notation | None = None

    def show(self, notation: Notation) -> None:
        """Take a network's names."""
        self.beginResetModel()
        self._notation = notation
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return self._notation.network.parameter_count if self._notation and not parent.isValid() else 0

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        """A name in plain text."""
        return self._notation.parameter(index.row()).text if role == Qt.ItemDataRole.DisplayRole else None


class PlaneChooser(QStackedWidget):
    """What the chosen kind needs; its buttons choose the kind. changed: another plane is wanted.

    Keys for the panel that adds the actions: 1 to 3 for the kinds, S takes the selected weight, N draws
    other directions.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._network: Network | None = None
        self._selected: int | None = None
        self._seed = 1
        self._names = WeightNames(self)
        self.first, self.second, self.through = QComboBox(), QComboBox(), QComboBox()
        self.shares, self.seed_words = QLabel(), QLabel()
        self._add_kinds()
        self.take_selected = panel_action(
            tr("selected"), "S", tr("Let the selected weight be x, and the last x be y"), self
        )
        self.another = panel_action(tr("another direction"), "N", tr("Draw two other directions"), self)
        self.take_selected.triggered.connect(self._take_selected)
        self.another.triggered.connect(self._draw_another)
        self._fill_boxes()
        self._lay_out()
        self._show_seed()

    def _add_kinds(self):
        self.kinds = QActionGroup(self)
        for key, kind in enumerate(SLICES, 1):
            words, tip = KINDS[kind]
            action = panel_action(words, str(key), tip, self)
            action.setCheckable(True)
            action.setData(kind)
            self.kinds.addAction(action)
        self.kinds.actions()[0].setChecked(True)
        self.kinds.triggered.connect(self._on_kind)

    def _fill_boxes(self):
        for box, axis in ((self.first, "x"), (self.second, "y")):
            box.setModel(self._names)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(5)
            box.setMaxVisibleItems(16)
            box.view().setUniformItemSizes(True)
            box.setAccessibleName(tr("Weight along {axis}", axis=axis))
            box.setToolTip(tr("The weight along {axis}", axis=axis))
        for name in THROUGH:
            self.through.addItem(THROUGH_WORDS[name], name)
        self.through.setAccessibleName(tr("The plane goes through"))
        self.through.setToolTip(tr("What point the plane of the trajectory goes through"))
        for box in (self.first, self.second, self.through):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(lambda _: self.changed.emit())

    def _lay_out(self):
        self._buttons = [button_for(self.take_selected), button_for(self.another)]
        self._labels = [QLabel("x"), QLabel("y"), QLabel(tr("through"))]
        across, up, through = self._labels
        take_selected, another = self._buttons
        for parts, stretched in (
            ((across, self.first, up, self.second, take_selected), (self.first, self.second)),
            ((through, self.through, self.shares), (self.through,)),
            ((self.seed_words, another), (self.seed_words,)),
        ):
            page = QWidget()
            row = QHBoxLayout(page)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            for part in parts:
                row.addWidget(part, 1 if part in stretched else 0)
            self.addWidget(page)

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        labels = *self._labels, self.shares, self.seed_words
        for widget in (self.first, self.second, self.through, *self._buttons, *labels):
            widget.setFont(font(SANS, pixels))

    def show_notation(self, notation: Notation) -> None:
        """Take a network's names; of another network two weights of an output are chosen at first."""
        network, first, second = notation.network, self.first.currentIndex(), self.second.currentIndex()
        if network != self._network:
            self._network = network
            first, second = _first_weights(network)
        self._names.show(notation)
        self.first.setCurrentIndex(first)
        self.second.setCurrentIndex(second)

    def show_selected(self, weight: int | None) -> None:
        """Know which weight is selected, None for none."""
        self._selected = weight
        self.take_selected.setEnabled(weight is not None)

    def show_shares(self, shares: tuple[float, float] | None) -> None:
        """Tell how much of a trajectory's variance lies in the plane."""
        self.shares.setText(
            "" if shares is None else tr("{sum:.1%} of variance", sum=sum(shares)).replace("%", "\u2009%")
        )

    @property
    def kind(self) -> str:
        """The chosen kind, one of SLICES."""
        return self.kinds.checkedAction().data()

    @property
    def slice(self) -> Slice:
        """What is chosen."""
        first, second = self.first.currentIndex(), self.second.currentIndex()
        return Slice(self.kind, first, second, self.through.currentData(), self._seed)

    def _on_kind(self, action: QAction):
        self.setCurrentIndex(SLICES.index(action.data()))
        self.changed.emit()

    def _take_selected(self):
        if self._selected is None or self._selected == self.first.currentIndex():
            return
        self.second.setCurrentIndex(self.first.currentIndex())
        self.first.setCurrentIndex(self._selected)
        self._go_to("weights")

    def _draw_another(self):
        self._seed += 1
        self._show_seed()
        self._go_to("random")

    def _go_to(self, kind: str):
        self.kinds.actions()[SLICES.index(kind)].setChecked(True)
        self.setCurrentIndex(SLICES.index(kind))
        self.changed.emit()

    def _show_seed(self):
        self.seed_words.setText(tr("filter-normalised, seed {seed}", seed=self._seed))


def _first_weights(network: Network) -> tuple[int, int]:
    """Two weights into the first output; what there is where it has only one."""
    first = network.weight_index(network.depth, 0, 0)
    return first, first + 1 if first + 1 < network.parameter_count else 0
