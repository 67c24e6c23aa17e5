"""The bar at the top: step, back, run, speed, and where we are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

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

WITH_ROOM = (tr("batch"), tr("penalty"))  # facts that need not be there; the first goes first


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
        self._facts: list[tuple[str, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 16, 8)
        row.setSpacing(4)
        row.addWidget(_button(actions["restart"], tr("Restart")))
        for back, forward, text in (
            ("back_phase", "phase", tr("phase")),
            ("back_sample", "sample", tr("sample")),
            ("back_epoch", "epoch", tr("epoch")),
        ):
            row.addSpacing(12)
            row.addWidget(_button(actions[back], "◀"))
            row.addWidget(_button(actions[forward], f"{text} ▶"))
        row.addSpacing(12)
        self._run = _button(actions["run"], tr("Run ▶"))
        self._run.setObjectName("run")
        self._run.setMinimumWidth(88)
        row.addWidget(self._run)
        row.addSpacing(12)
        self._add_speed(row)
        row.addStretch(1)
        self._readout = QLabel(textFormat=Qt.TextFormat.RichText)
        self._readout.setAccessibleName(tr("Where we are"))
        row.addWidget(self._readout)

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
        """Write step, epoch, step size and loss; place in the batch and penalty where there is room."""
        trace = frame.trace
        self._facts = [(tr("step"), counted(frame.t)), (tr("epoch"), counted(frame.epoch))]
        if trace is not None:
            if trace.batch_size > 1:
                self._facts.append(
                    (
                        tr("batch"),
                        tr(
                            "{batch_place} of {batch_size}",
                            batch_place=trace.batch_place + 1,
                            batch_size=trace.batch_size,
                        ),
                    )
                )
            self._facts += [("α", short(trace.alpha)), ("f", self._loss(frame))]
            added = penalty(frame.network, trace.before, frame.experiment.training)
            if added and frame.shows(Kind.LOSS):
                self._facts.append((tr("penalty"), loss_text(added)))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for more now, or for less."""
        super().resizeEvent(event)
        self._write()

    def _write(self):
        """The bar can become as narrow as the facts that are always there allow."""
        for dropped in (WITH_ROOM, WITH_ROOM[:1], ()):
            facts = [fact for fact in self._facts if fact[0] not in dropped]
            before = self._readout.text()
            self._readout.setText(self._written(facts))
            if dropped == WITH_ROOM:
                least = self._readout.sizeHint().width()
                self._readout.setMinimumWidth(least)
                room = self.width() - self.layout().minimumSize().width() + least
            elif self._readout.sizeHint().width() > room:
                self._readout.setText(before)
                return

    def _written(self, facts: list[tuple[str, str]]) -> str:
        muted = self.palette().placeholderText().color().name()
        return "&nbsp;&nbsp; ".join(
            f"<span style='color:{muted}'>{name}</span> <b>{value}</b>" for name, value in facts
        )

    def _loss(self, frame: Frame) -> str:
        if not frame.shows(Kind.LOSS):
            return "–"
        return "?" if self._prediction.hides(Quantity("loss")) else loss_text(frame.trace.loss)

    def apply_theme(self, theme: Theme) -> None:
        """Take over fonts."""
        self._readout.setFont(font(MONO, 14))
        self._speed.setFont(font(SANS, 13))


def _button(action: QAction, text: str) -> QToolButton:
    button = QToolButton()
    action.setIconText(text)  # a text of the button's own goes with the action's next change
    button.setDefaultAction(action)
    button.setAccessibleName(action.text().replace("&", ""))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
