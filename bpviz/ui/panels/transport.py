"""The bar at the top: step, back, run, speed, and where we are."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QSpacerItem, QToolButton, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.penalty import penalty
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted, loss_text, short
from bpviz.ui.prediction import Prediction
from bpviz.ui.runner import UNLIMITED
from bpviz.ui.theme import MONO, SANS, Theme, font

SPEEDS = (1, 2, 4, 10, 30, 100, 300, 1_000, 10_000, 100_000, UNLIMITED)

NO_BREAK = "&nbsp;"
STAYS, EPOCH, LOSS, ALPHA, PENALTY, BATCH = range(
    6
)  # in a bar that becomes narrower the last of these goes first
GAP, LEAST_GAP = 12, 4  # pixels between groups of buttons, and in a narrow bar


class Fact(NamedTuple):
    """A number that is told, and its name. brief: both for a narrow bar. rank: when it gives way, if ever."""

    name: str
    value: str
    brief: tuple[str, str] | None = None
    rank: int = STAYS


def speed_text(steps_per_second: float) -> str:
    """How a speed is written beside the slider."""
    return tr("unlimited") if steps_per_second == UNLIMITED else f"{counted(int(steps_per_second))} / s"


class Transport(QWidget):
    """Buttons for the window's actions, the speed slider and the readout of the present step.

    speed_changed: steps per second, UNLIMITED at the right end.
    """

    speed_changed = Signal(float)

    def __init__(
        self, actions: dict[str, QAction], prediction: Prediction | None = None, parent: QWidget | None = None
    ):
        super().__init__(parent)
        self._prediction = prediction or Prediction(self)
        self._facts: list[Fact] = []
        self._gaps, self._gap = [QSpacerItem(GAP, 0) for _ in range(5)], GAP
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 16, 8)
        row.setSpacing(4)
        row.addWidget(_button(actions["restart"], tr("Restart")))
        gaps = iter(self._gaps)
        self._add_steps(row, actions, gaps)
        row.addItem(next(gaps))
        self._run = _button(actions["run"], tr("Run ▶"))
        self._run.setObjectName("run")
        self._run.setMinimumWidth(88)
        row.addWidget(self._run)
        row.addItem(next(gaps))
        self._add_speed(row)
        row.addStretch(1)
        self._readout = QLabel(textFormat=Qt.TextFormat.RichText)
        self._readout.setAccessibleName(tr("Where we are"))
        row.addWidget(self._readout)

    def _add_steps(self, row: QHBoxLayout, actions: dict[str, QAction], gaps: Iterator[QSpacerItem]):
        for back, forward, text in (
            ("back_phase", "phase", tr("phase")),
            ("back_sample", "sample", tr("sample")),
            ("back_epoch", "epoch", tr("epoch")),
        ):
            row.addItem(next(gaps))
            row.addWidget(_button(actions[back], "◀"))
            row.addWidget(_button(actions[forward], f"{text} ▶"))

    def _add_speed(self, row: QHBoxLayout):
        label = QLabel(tr("speed"))
        self._slider = QSlider(Qt.Orientation.Horizontal, minimum=0, maximum=len(SPEEDS) - 1, pageStep=1)
        self._slider.setMinimumWidth(90)
        self._slider.setMaximumWidth(150)
        self._slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._slider.setToolTip(tr("Steps a second while running (Ctrl+Up, Ctrl+Down)"))
        self._slider.setAccessibleName(tr("Speed"))
        self._slider.valueChanged.connect(self._speed_moved)
        label.setBuddy(self._slider)
        self._speed = QLabel()
        self._speed.setMinimumWidth(76)
        for widget in (label, self._slider, self._speed):
            row.addWidget(widget)

    @property
    def speed_place(self) -> int:
        """Where the speed slider stands."""
        return self._slider.value()

    @speed_place.setter
    def speed_place(self, place: int):
        self._slider.setValue(place)
        self._speed_moved(self._slider.value())

    def slower(self) -> None:
        """One notch slower."""
        self.speed_place -= 1

    def faster(self) -> None:
        """One notch faster."""
        self.speed_place += 1

    def _speed_moved(self, place: int):
        self._speed.setText(speed_text(SPEEDS[place]))
        self.speed_changed.emit(SPEEDS[place])

    def show_running(self, running: bool) -> None:
        """Let the run button say what it will do."""
        self._run.defaultAction().setIconText(tr("Pause ❚❚") if running else tr("Run ▶"))

    def show_frame(self, frame: Frame) -> None:
        """Write the step; epoch, loss, step size, penalty and place in the batch where there is room."""
        trace = frame.trace
        self._facts = [
            Fact(tr("step"), counted(frame.t), brief=("t", counted(frame.t))),
            Fact(tr("epoch"), counted(frame.epoch), brief=(tr("ep."), counted(frame.epoch)), rank=EPOCH),
        ]
        if trace is not None:
            if trace.batch_size > 1:
                self._facts.append(_batch_fact(trace.batch_place + 1, trace.batch_size))
            self._facts += [
                Fact("α", short(trace.alpha), rank=ALPHA),
                Fact("f", self._loss(frame), rank=LOSS),
            ]
            added = penalty(frame.network, trace.before, frame.settings.tuning)  # λ of the shown step
            if added and frame.shows(Kind.LOSS):
                text = loss_text(added)
                self._facts.append(Fact(tr("penalty"), text, brief=(tr("pen."), text), rank=PENALTY))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for more now, or for less."""
        super().resizeEvent(event)
        self._write()

    def _write(self):
        """As much as there is room for; the bar can become as narrow as what must be there allows."""
        least = self._width_of(self._briefly(STAYS))
        self._readout.setMinimumWidth(least)
        needed = self.layout().minimumSize().width()
        self.setMinimumWidth(needed - len(self._gaps) * (self._gap - LEAST_GAP))  # whatever the gaps are now
        room = self.width() - needed + least
        wide = room - len(self._gaps) * (GAP - self._gap)
        gap = GAP if self._width_of(self._briefly(ALPHA)) <= wide else LEAST_GAP
        room -= len(self._gaps) * (gap - self._gap)
        self._part(gap)
        ways = self._written(BATCH), self._briefly(BATCH), self._briefly(PENALTY), self._written(ALPHA)
        for text in (*ways, *map(self._briefly, (ALPHA, LOSS, EPOCH, STAYS))):
            if self._width_of(text) <= room:
                return

    def _width_of(self, text: str) -> int:
        """How wide the readout is with a text, which it then has."""
        self._readout.setText(text)
        return self._readout.sizeHint().width()

    def _part(self, gap: int):
        """Put groups of buttons so far apart."""
        if gap != self._gap:
            self._gap = gap
            for each in self._gaps:
                each.changeSize(gap, 0)
            self.layout().invalidate()

    def _written(self, rank: int) -> str:
        return self._joined([fact for fact in self._facts if fact.rank <= rank], 3 * NO_BREAK)

    def _briefly(self, rank: int) -> str:
        told = [fact for fact in self._facts if fact.rank <= rank]
        return self._joined([Fact(*fact.brief) if fact.brief else fact for fact in told], 2 * NO_BREAK)

    def _joined(self, facts: list[Fact], gap: str) -> str:
        muted = self.palette().placeholderText().color().name()
        return gap.join(
            f"<span style='color:{muted}'>{fact.name}</span> <b>{fact.value}</b>" for fact in facts
        )

    def _loss(self, frame: Frame) -> str:
        if not frame.shows(Kind.LOSS):
            return "–"
        return "?" if self._prediction.hides(Quantity("loss")) else loss_text(frame.trace.loss)

    def apply_theme(self, theme: Theme) -> None:
        """Take over fonts."""
        self._readout.setFont(font(MONO, 14))
        self._speed.setFont(font(SANS, 13))


def _batch_fact(place: int, size: int) -> Fact:
    whole = tr("{batch_place} of {batch_size}", batch_place=place, batch_size=size)
    return Fact(tr("batch"), whole, brief=(tr("batch"), f"{place}/{size}"), rank=BATCH)


def _button(action: QAction, text: str) -> QToolButton:
    button = QToolButton()
    action.setIconText(text)  # a text of the button's own goes with the action's next change
    button.setDefaultAction(action)
    button.setAccessibleName(action.text().replace("&", ""))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
