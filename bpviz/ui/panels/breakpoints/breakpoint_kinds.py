"""Chooses a kind of breakpoint, from groups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QComboBox, QSizePolicy

from bpviz.debugger.breakpoints import BREAKPOINT_KINDS
from bpviz.language import tr

GROUPS = {
    "Time": ("step", "epoch", "phase"),
    "Loss": ("loss above", "loss below", "mean loss above", "mean loss below", "loss rose"),
    "Units": ("activation above", "activation below", "error above", "error below", "saturated", "dead"),
    "Weights": ("weight crosses", "gradient above", "gradient below"),
    "Layers": ("layer error above", "layer error below", "layer gradient above", "layer gradient below"),
    "Samples": ("sample", "right"),
}


class KindChooser(QComboBox):
    """Lists all kinds under the titles of their groups. chosen: the user took another."""

    chosen = Signal()

    def __init__(self):
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(sum(map(len, GROUPS.values())) + len(GROUPS))
        self.setAccessibleName(tr("Kind of breakpoint"))
        self.setToolTip(tr("What the run is to stop at"))
        for title, kinds in GROUPS.items():
            heading = QStandardItem(title)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self.model().appendRow(heading)
            for kind in kinds:
                text = BREAKPOINT_KINDS[kind].title
                self.addItem(text[0].upper() + text[1:] if text[:2].isalpha() else text, kind)
        self.activated.connect(lambda _: self.chosen.emit())

    @property
    def kind(self) -> str:
        """A name in BREAKPOINT_KINDS."""
        return self.currentData()

    def show_kind(self, kind: str) -> None:
        """Show a kind."""
        self.setCurrentIndex(self.findData(kind))
