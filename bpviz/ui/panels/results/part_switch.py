"""The switch between training samples and held-out ones."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from bpviz.debugger.results import PARTS
from bpviz.language import tr

TRAINING, HELD = range(2)


class PartSwitch(QWidget):
    """A button for each part; the one that is shown is checked. chose(int): the user wants a part.

    other: the action by which a key goes to the other part, for the panel to have.
    """

    chose = Signal(int)

    def __init__(self):
        super().__init__()
        self.buttons = [self._button(part, name) for part, name in enumerate(PARTS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.buttons:
            row.addWidget(button)
        self.part = TRAINING
        self.other = QAction(tr("Training or held-out samples"), self)
        self.other.setShortcut(QKeySequence("H"))
        self.other.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.other.triggered.connect(lambda: self.chose.emit(1 - self.part))

    def _button(self, part: int, name: str) -> QToolButton:
        button = QToolButton(checkable=True, autoExclusive=True, autoRaise=True)
        button.setText(name)
        button.setToolTip(tr("Show the {name} samples (H)", name=name))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click leaves no mark on the one before
        button.clicked.connect(lambda: self.chose.emit(part))
        return button

    @property
    def part(self) -> int:
        """Which part is shown."""
        return HELD if self.buttons[HELD].isChecked() else TRAINING

    @part.setter
    def part(self, part: int) -> None:
        self.buttons[part].setChecked(True)
