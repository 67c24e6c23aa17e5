"""The buttons below the list of runs, and the menu of changes to try beside the present run."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QToolButton, QWidget

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.variations import Variation, other_activations, variations
from bpviz.language import tr
from bpviz.ui.theme import SANS, font

WIDE = 360  # pixels, from which on all buttons stand in one line
WORDS = {
    "return": (tr("Go to"), tr("Go over to this run, at the same step (Enter)")),
    "compare": (tr("Compare"), tr("Compare this run with the present one (C)")),
    "beside": (tr("Beside"), tr("Let this run stand beside the present one, step by step (B)")),
    "fork": (tr("Fork"), tr("Branch off here: the present run stays as it is (N)")),
    "delete": (tr("Delete"), tr("Delete this run (Delete); Ctrl+Z brings it back")),
}
FOR_OTHERS = ("return", "compare", "beside", "delete")  # what only another run than the present one is for
TRY, TRY_TIP = tr("Try …"), tr("Try a change beside: the same seed, one setting changed")


class RunButtons(QWidget):
    """asked(str): one of WORDS. tried(Variation): a change is to be run beside."""

    asked = Signal(str)
    tried = Signal(object)

    def __init__(self):
        super().__init__()
        self._experiment: Experiment | None = None
        self.by_word = {word: _button(text, tip) for word, (text, tip) in WORDS.items()}
        for word, button in self.by_word.items():
            button.clicked.connect(partial(self.asked.emit, word))
        self.menu, self.others = QMenu(self), QMenu(tr("Another activation"), self)
        self.menu.aboutToShow.connect(self._fill)
        self.try_button = _button(TRY, TRY_TIP)
        self.try_button.setMenu(self.menu)
        self.try_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._arrange()

    def _arrange(self):
        columns = 6 if self.width() >= WIDE else 3
        for place, button in enumerate((*self.by_word.values(), self.try_button)):
            self._grid.addWidget(button, place // columns, place % columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons stand in one line or in two."""
        super().resizeEvent(event)
        self._arrange()

    def show_experiment(self, experiment: Experiment) -> None:
        """What the changes are to be made to."""
        self._experiment = experiment

    def enable(self, *, is_other: bool) -> None:
        """Which buttons work: some only for another run than the present one."""
        for word in FOR_OTHERS:
            self.by_word[word].setEnabled(is_other)

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        for button in (*self.by_word.values(), self.try_button):
            button.setFont(font(SANS, pixels))
        for menu in (self.menu, self.others):
            menu.setFont(font(SANS, pixels + 1))

    def _fill(self):
        self.menu.clear()
        self.others.clear()
        if self._experiment is None:
            return
        for variation in variations(self._experiment):
            self._add(self.menu, variation)
        for variation in other_activations(self._experiment):
            self._add(self.others, variation)
        self.menu.addMenu(self.others)

    def _add(self, menu: QMenu, variation: Variation):
        menu.addAction(variation.title).triggered.connect(lambda: self.tried.emit(variation))


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(text.removesuffix(" …"))
    button.setAccessibleDescription(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
