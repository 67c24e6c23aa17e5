"""How many starts of how many steps, the button that trains them, and how far they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QSpinBox, QWidget

from bpviz.debugger.starts.multi_start import MOST_STARTS, MOST_STEPS, STEPS
from bpviz.language import tr
from bpviz.ui.theme import SANS, font

COUNT = 100
BAR = 4  # pixels
PIXELS = 12
STRETCHES = (5, 6, 4)  # of the two boxes and the button


class StartControls(QWidget):
    """asked(count, steps): train that; cancelled: end it."""

    asked = Signal(int, int)
    cancelled = Signal()

    def __init__(self):
        super().__init__()
        self.is_running = False
        self.count = _box(1, MOST_STARTS, COUNT, tr(" starts"), tr("How many seeds of the initial weights"))
        self.steps = _box(
            1, MOST_STEPS, STEPS, tr(" steps"), tr("The most steps of each; a stop condition ends it")
        )
        self.button, self.progress = QPushButton(tr("Train")), QProgressBar(textVisible=False)
        self.count.setMinimumWidth(self.count.sizeHint().width())  # the most starts are read in full
        self.steps.setSingleStep(1000)
        self.button.setFont(font(SANS, PIXELS))
        self.button.setAutoDefault(False)
        self.progress.setFixedHeight(BAR)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.setAccessibleName(tr("Starts that have ended"))
        self._lay_out()
        self.button.clicked.connect(self.press)
        self.show_running(running=False)

    def _lay_out(self):
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for column, part in enumerate((self.count, self.steps, self.button)):
            grid.addWidget(part, 0, column)
            grid.setColumnStretch(column, STRETCHES[column])
        grid.addWidget(self.progress, 1, 0, 1, 3)

    def press(self) -> None:
        """Train, or cancel what is trained."""
        if self.is_running:
            self.cancelled.emit()
        else:
            self.asked.emit(self.count.value(), self.steps.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any of the parts is a press of the button, and so is the panel's key in a box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_T):
            self.press()
        else:
            super().keyPressEvent(event)

    def show_running(self, *, running: bool) -> None:
        """Let the button say what it will do."""
        self.is_running = running
        self.button.setText(tr("Cancel") if running else tr("Train"))
        tip = tr("End it; what there is so far is kept (T)") if running else tr("Train them on all cores (T)")
        self.button.setToolTip(tip)
        self.button.setAccessibleDescription(tip)
        self.progress.setVisible(running)
        self.progress.setRange(0, self.count.value())
        self.progress.setValue(0)

    def show_progress(self, done: int, wanted: int) -> None:
        """How many have ended."""
        self.progress.setRange(0, wanted)
        self.progress.setValue(done)


class _Box(QSpinBox):
    """Leaves the panel's key, which is no part of a number, to what it is in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A box keeps all letters, of use or not."""
        if event.key() == Qt.Key.Key_T:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _box(low: int, high: int, value: int, suffix: str, tip: str) -> QSpinBox:
    box = _Box(minimum=low, maximum=high, value=value, suffix=suffix)
    box.setFont(font(SANS, PIXELS))
    box.setToolTip(tr("{tip}; Enter trains them", tip=tip))
    box.setAccessibleName(tip)
    box.setMinimumWidth(60)
    return box
