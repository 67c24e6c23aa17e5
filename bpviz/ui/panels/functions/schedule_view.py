"""The step size α_t over the steps as its schedule has it, and the present step on it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bpviz.debugger.edits import NAMES
from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.frame import Frame
from bpviz.debugger.step_sizes import Trainings, depends_on_run, step_sizes
from bpviz.engine.schedules import SCHEDULES
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted, short
from bpviz.ui.panels.functions.schedule_ghosts import ScheduleGhosts, alphas_up_to
from bpviz.ui.panels.plots.curve_header import CurveHeader, Piece, number
from bpviz.ui.panels.plots.plot_style import CurvePlot, StrongCurve
from bpviz.ui.theme import SANS, THEMES, Theme, font

INSIGHT = "trainings"
PERIODS = 4  # of a schedule are shown at least
LEAST_STEPS = 100
AIR = 1.05  # the axis reaches so far above the greatest step size, so that the dot is whole


class ScheduleView(QWidget):
    """A curve for all trainings of the run, one after the other, and the formula of the present one."""

    def __init__(self):
        super().__init__()
        self._frame: Frame | None = None
        self._trainings: Trainings = ()
        self._end, self._pointed = 0, None
        self.header, self.formula, self.plot = CurveHeader(tr("Step size")), QLabel(), CurvePlot()
        self._curve, self._dot = StrongCurve(), pg.ScatterPlotItem(size=10)
        for item in (self._curve, self._dot):
            self.plot.addItem(item, ignoreBounds=True)
        self._ghosts = ScheduleGhosts(self.plot)
        self._dot.setZValue(12)  # before the veil over the future and the line of the present
        self.plot.setAccessibleName(tr("Step size over the steps"))
        self.plot.setMinimumHeight(80)
        self.plot.pointed.connect(self._on_pointed)
        self.formula.setWordWrap(True)
        self.formula.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.header)
        column.addWidget(self.formula)
        column.addWidget(self.plot, 1)
        self.apply_theme(THEMES["light"])

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.header.apply_theme(theme)
        self.plot.apply_theme(theme)
        self._ghosts.layer.apply_theme(theme)
        self._curve.setPen(theme.color("curve"))
        self._dot.setBrush(theme.color("accent"))
        self._dot.setPen(pg.mkPen(theme.panel))

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self.header.set_text_size(pixels)
        self.plot.set_text_size(pixels - 1)
        self._ghosts.layer.words.pixels = pixels - 1
        self.formula.setFont(font(SANS, pixels))

    def show_frame(self, frame: Frame) -> None:
        """Draw the schedule, and mark step t; those of other runs are grey ghosts behind."""
        self._frame = frame
        known = frame.insights.get(INSIGHT) or ((0, frame.experiment.training),)
        end = max(_end(known, frame), self._ghosts.layer.reach(frame.newest))
        grows = any(depends_on_run(training) for _, training in known)
        if self._ghosts.take(frame) or grows or (known, end) != (self._trainings, self._end):
            self._trainings, self._end = known, end
            self._draw()
        self.formula.setText(formula(frame.experiment.training))
        self._dot.setData(*([number] for number in self._now))
        self.plot.show_present(frame.t, self._end)
        self._tell()

    def _draw(self):
        steps, alphas = alphas_up_to(self._end, self._trainings, self._frame, self._frame.curves)
        self._curve.setData(steps, alphas, connect="finite")
        unknown = [training.step_size for _, training in self._trainings if depends_on_run(training)]
        self.plot.follow(self._end)
        ghosts = self._ghosts.lay_out(self._frame)
        self.plot.fit_values(0.0, AIR * float(np.nanmax([*alphas, *unknown, *ghosts])) or 1.0)
        self._ghosts.draw((steps, alphas))

    @property
    def _now(self) -> tuple[int, float]:
        """The present step and its α; where that comes only with the step, those of the shown one."""
        frame, alpha = self._frame, self.step_size(self._frame.t)
        if np.isfinite(alpha):
            return frame.t, alpha
        return (
            (0, frame.experiment.training.step_size)
            if frame.trace is None
            else (frame.trace.t, frame.trace.alpha)
        )

    def step_size(self, t: int) -> float:
        """α_t by the training that is in force at step t."""
        training = next(training for start, training in reversed(self._trainings) if start <= t)
        return float(step_sizes(training, [t], self._frame.dataset.sample_count)[0])

    def _on_pointed(self, place: QPointF | None):
        is_inside = place is not None and self.plot.plotItem.vb.sceneBoundingRect().contains(place)
        self._pointed = max(0, round(self.plot.place_at(place)[0])) if is_inside else None
        self._tell()

    def _tell(self):
        """Say α at the step under the pointer, else at the present one."""
        if self._frame is None:
            return
        title = SCHEDULES[self._frame.experiment.training.schedule].title
        step, (_, alpha) = (), self._now
        if self._pointed is not None and np.isfinite(self.step_size(self._pointed)):
            step, alpha = (Piece(f"t {counted(self._pointed)}"),), self.step_size(self._pointed)
        self.header.show_pieces((Piece(title),), (*step, Piece("α"), number(short(alpha, 4))))


def _end(known: Trainings, frame: Frame) -> int:
    """The last step of the axis: the newest at least, and enough for the shape of the latest schedule."""
    (start, training), samples = known[-1], frame.dataset.sample_count
    batch = min(training.batch, samples) or samples
    has_shape = "period" in SCHEDULES[training.schedule].uses
    shape = PERIODS * training.period * batch if has_shape else LEAST_STEPS
    return int(max(frame.newest, start + shape))


def formula(training: TrainingChoice) -> str:
    """A schedule in symbols, and its numbers: "α_t = α / (1 + t/τ), α = 0.5, τ = 1000".

    Steps are samples everywhere else; a schedule counts batches.
    """
    schedule = SCHEDULES[training.schedule]
    fields = [name for name in training.__struct_fields__ if name == "step_size" or name in schedule.uses]
    numbers = (f"{NAMES.get(name, name)}&nbsp;=&nbsp;{short(getattr(training, name), 6)}" for name in fields)
    told = f"α<sub>t</sub>&nbsp;= {schedule.formula}, &nbsp;{', '.join(numbers)}"
    if depends_on_run(training):
        return tr("{told}; it depends on the run", told=told)
    counts = training.batch != 1 and "period" in schedule.uses
    return tr("{told}; t in batches", told=told) if counts else told
