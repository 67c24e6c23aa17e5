"""The dialog of an animation: which steps, how fast, what of them and how large."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QSpinBox,
    QWidget,
)

from bpviz.language import tr
from bpviz.ui.animation.pacing import Pacing, may_travel, proposed_fps
from bpviz.ui.animation.places import PHASE, SAMPLE, Stretch
from bpviz.ui.animation.recording import Recipe
from bpviz.ui.animation.writers import check_rate, kind_of
from bpviz.ui.figures.subjects import Subject
from bpviz.ui.number_box import NumberBox
from bpviz.ui.painting.numbers import counted
from bpviz.ui.theme import THEMES

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
MOST_STEPS, MOST_FPS = 10**9, 60.0
AHEAD = {PHASE: 1, SAMPLE: 300}  # steps that are proposed
_BUTTONS = QDialogButtonBox.StandardButton


class AnimationDialog(QDialog):
    """recipe: what is to be recorded, once the dialog was accepted."""

    def __init__(self, animations, window, parent: QWidget):
        super().__init__(parent)
        self.setWindowTitle(tr("Export animation"))
        self.setPalette(window.theme.palette)
        self._animations, self._frame = animations, window.frame
        self._travelling = window.travelling
        self._subjects = window.figures.subjects()
        self.recipe: Recipe | None = None
        self._travels: bool | None = None  # whether the rate is for values that do
        self._make_fields()
        self._lay_out()
        self._propose()
        for changed in (self.first_box.valueChanged, self.last_box.valueChanged, self.fps_box.valueChanged):
            changed.connect(self._count)
        self.by_box.currentIndexChanged.connect(self._propose)
        self.what.currentIndexChanged.connect(self._offer_sizes)
        for changed in (self.what.currentIndexChanged, self.every_box.valueChanged,
                        self.travel_box.currentIndexChanged):  # fmt: skip
            changed.connect(self._offer_travel)

    # Building

    def _make_fields(self) -> None:
        self.what, self.by_box, self.travel_box, self.size_box, self.theme_box = (
            QComboBox() for _ in range(5)
        )
        for subject in self._subjects:
            self.what.addItem(subject.title)
        names = [subject.name for subject in self._subjects]
        self.what.setCurrentIndex(names.index("board"))
        self.by_box.addItem(tr("phases"), PHASE)
        self.by_box.addItem(tr("samples"), SAMPLE)
        paces = {"slow": tr("travel slowly"), "normal": tr("travel"), "fast": tr("travel fast")}
        for pace, said in (*paces.items(), ("", tr("are there at once"))):
            self.travel_box.addItem(said, pace)
        chosen = self._travelling.pace if self._travelling.is_on else ""
        self.travel_box.setCurrentIndex(self.travel_box.findData(chosen))
        self.theme_box.addItem(tr("as on the screen"), None)
        self.theme_box.addItem(tr("light, for print"), THEMES["light"])
        self.first_box, self.last_box, self.every_box = QSpinBox(), QSpinBox(), QSpinBox()
        for box in (self.first_box, self.last_box):
            box.setRange(0, MOST_STEPS)
        self.every_box.setRange(1, MOST_STEPS)
        self.fps_box = NumberBox(minimum=0.1, maximum=MOST_FPS, decimals=1)
        self.length = QLabel()
        self.buttons = QDialogButtonBox(_BUTTONS.Save | _BUTTONS.Cancel)
        self.buttons.button(_BUTTONS.Save).setText(tr("&Save …"))
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self._offer_sizes()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        rows = (
            (tr("&What"), self.what, tr("What the pictures show: all that can be seen now")),
            (tr("&From step"), self.first_box, tr("The first picture shows where this step begins")),
            (tr("Un&til step"), self.last_box, tr("Past the newest step, the run goes on to it")),
            (tr("&By"), self.by_box, tr("From phase to phase, or from sample to sample")),
            (tr("&Every"), self.every_box, tr("Only every so many of them")),
            (tr("&Values"), self.travel_box, tr("Along the weights from phase to phase, as on the screen")),
            (tr("&Pictures a second"), self.fps_box, tr("At most 50 in a GIF")),
            (tr("Si&ze"), self.size_box, tr("In pixels")),
            (tr("&Colours"), self.theme_box, tr("The window stays as it is")),
        )
        for name, field, tip in rows:
            field.setToolTip(tip)
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        form.addRow(self.length)
        hint = QLabel(tr("The ending of the name says how it is written: .mp4, .gif, or .png for a folder."))
        hint.setWordWrap(True)
        form.addRow(hint)
        form.addRow(self.buttons)

    # Choosing

    @property
    def subject(self) -> Subject:
        """What is chosen."""
        return self._subjects[self.what.currentIndex()]

    def _offer_sizes(self) -> None:
        own = self.subject.size.toTuple()
        self.size_box.clear()
        for size in (own, *(size for size in SIZES if size != own and self.subject.has_size)):
            said = "{} × {}".format(*size)
            said = tr("as on the screen, {size}", size=said) if size == own else said
            self.size_box.addItem(said, None if size == own else size)
        at = self.size_box.findData(SIZES[1])
        self.size_box.setCurrentIndex(at if self.subject.name == "board" and at >= 0 else 0)

    def _propose(self) -> None:
        """From the shown step on by phases, or the run up to now by samples."""
        by, shown = self.by_box.currentData(), self._frame.t if self._frame.revealed else self._frame.t - 1
        first = max(0, shown) if by == PHASE else max(0, self._frame.t - AHEAD[by])
        self.first_box.setValue(first)
        self.last_box.setValue(first + AHEAD[by] if by == PHASE else max(first + 1, self._frame.t))
        self._travels = None
        self._offer_travel()

    def _offer_travel(self) -> None:
        """Where values can; another rate is proposed once they do, or no longer do."""
        by, every = self.by_box.currentData(), self.every_box.value()
        self.travel_box.setEnabled(may_travel(Stretch(0, 1, by, every), self.subject.name))
        if self._travels != bool(self._pace):
            self._travels = bool(self._pace)
            self.fps_box.setValue(proposed_fps(by, self._pace))
        self._count()

    @property
    def _pace(self) -> str:
        return self.travel_box.currentData() if self.travel_box.isEnabled() else ""

    def _stretch(self) -> Stretch:
        by = self.by_box.currentData()
        return Stretch(self.first_box.value(), self.last_box.value(), by, self.every_box.value())

    def _pacing(self) -> Pacing:
        return Pacing(self.fps_box.value(), self._pace)

    def _count(self) -> None:
        """Say how many pictures that are, or why it cannot be."""
        try:
            count = self._pacing().count(self._stretch(), self._frame)
        except ValueError as error:
            said, is_possible = str(error), False
        else:
            seconds, is_possible = count / self.fps_box.value(), True
            said = tr("{count} pictures, {seconds:.1f} s", count=counted(count), seconds=seconds)
        self.length.setText(said)
        self.buttons.button(_BUTTONS.Save).setEnabled(is_possible)

    def _save(self) -> None:
        path = self._animations.ask_path(self)
        if not path:
            return
        try:
            kind = kind_of(path)
            check_rate(kind, self.fps_box.value())
        except ValueError as error:
            QMessageBox.warning(self, "bpviz", str(error))
            return
        size = self.size_box.currentData()
        self.recipe = Recipe(
            Path(path), kind, self.subject.name, self._stretch(), self._pacing(),
            QSize(*size) if size else None, self.theme_box.currentData(),
        )  # fmt: skip
        self.accept()
