"""What is seen of the step size: its curve, its formula, and where the run stands on it."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from experiments import NEVER
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, TrainingChoice
from bpviz.debugger.step_sizes import depends_on_run, trainings
from bpviz.engine.schedules import SCHEDULES
from bpviz.ui.panels.functions.schedule_view import INSIGHT, ScheduleView, formula
from bpviz.ui.theme import THEMES

STEP = TrainingChoice(step_size=0.8, schedule="step", decay=0.5, period=50.0)


def debugger_of(training=STEP, steps=0):
    debugger = Debugger(Experiment(training=training, stop=NEVER))
    debugger.seek(steps)
    return debugger


def frame_of(debugger):
    return replace(debugger.frame(), insights={INSIGHT: trainings(debugger.present.journal)})


@pytest.fixture
def view(on_screen):
    return on_screen(ScheduleView(), 300, 160)


def drawn(view):
    """The curve as it is drawn: the α of some steps."""
    x, y = view._curve.getData()
    return lambda *steps: [float(y[x == t][0]) for t in steps]


def test_the_curve_is_drawn_over_four_periods(view):
    view.show_frame(frame_of(debugger_of(steps=70)))
    assert drawn(view)(0, 49, 50, 99, 100, 199) == [0.8, 0.8, 0.4, 0.4, 0.2, 0.1]
    assert view.plot.in_view == pytest.approx((0, 200), abs=1)


@pytest.mark.parametrize(
    ("training", "steps", "end"),
    [
        (TrainingChoice(step_size=0.8), 10, 100),
        (TrainingChoice(step_size=0.8), 300, 300),
        (STEP, 10, 200),
        (STEP, 900, 900),
    ],
)
def test_the_axis_holds_the_newest_step_and_the_shape(view, training, steps, end):
    view.show_frame(frame_of(debugger_of(training, steps)))
    assert view.plot.in_view == pytest.approx((0, end), abs=0.005 * end)


def test_the_present_step_is_a_dot_on_the_curve(view):
    theme = replace(THEMES["light"], accent="#00ff00")
    view.apply_theme(theme)
    view.show_frame(frame_of(debugger_of(steps=70)))
    QApplication.processEvents()
    x, y = view.plot.to_pixels(70.0, 0.4)
    at = view.plot.mapFromScene(QPointF(x, y))
    assert view.plot.grab().toImage().pixelColor(at).name() == "#00ff00"


def test_a_change_in_midrun_is_drawn_where_it_came(view):
    debugger = debugger_of(TrainingChoice(step_size=0.8), 30)
    debugger.change(debugger.experiment.with_("training.step_size", 0.3))
    debugger.seek(60)
    view.show_frame(frame_of(debugger))
    assert drawn(view)(0, 29, 30, 100) == [0.8, 0.8, 0.3, 0.3]
    debugger.seek(10)
    view.show_frame(frame_of(debugger))
    assert drawn(view)(0, 29, 30, 100) == [0.8, 0.8, 0.3, 0.3]
    assert view.header.text.endswith("constant  α  0.8")
    assert view.formula.text() == "α<sub>t</sub>&nbsp;= α, &nbsp;α&nbsp;=&nbsp;0.8"


def test_its_numbers_are_told(view):
    view.show_frame(frame_of(debugger_of(steps=70)))
    assert view.header.text == "Step size  step decay  α  0.4"
    told = formula(STEP).replace("&nbsp;", " ")
    assert told == "α<sub>t</sub> = α γ<sup>⌊t/τ⌋</sup>,  α = 0.8, γ = 0.5, τ = 50"


def test_pointing_at_the_plot_tells_another_step(view):
    view.show_frame(frame_of(debugger_of(steps=70)))
    QApplication.processEvents()
    view.plot.pointed.emit(QPointF(*view.plot.to_pixels(120.0, 0.2)))
    assert view.header.text.endswith("t 120  α  0.2")
    view.plot.pointed.emit(None)
    assert view.header.text.endswith("step decay  α  0.4")


def test_where_it_depends_on_the_run_only_what_was_used_is_told(view, monkeypatch):
    debugger = debugger_of(TrainingChoice(step_size=0.8), 7)
    frame = frame_of(debugger)
    monkeypatch.setitem(
        SCHEDULES, "constant", SimpleNamespace(title="plateau", formula="α", uses=frozenset(), depends=True)
    )
    view.show_frame(replace(frame, trace=replace(frame.trace, alpha=0.3)))
    assert not np.isfinite(view._curve.getData()[1]).any()
    assert view.header.text == "Step size  plateau  α  0.3"
    assert view.formula.text().endswith("; it depends on the run")
    assert [list(part) for part in view._dot.getData()] == [[6], [0.3]]
    view.show_frame(frame_of(debugger_of(TrainingChoice(step_size=0.8))))
    assert view.header.text == "Step size  plateau  α  0.8"
    view.plot.grab()


def test_a_plateau_is_drawn_as_far_as_it_was_run(view):
    training = TrainingChoice(step_size=0.3, schedule="plateau", patience=2, order="sequential")
    debugger = debugger_of(training, 600)
    view.show_frame(frame_of(debugger))
    x, y = view._curve.getData()
    assert (x[0], y[0], x[-1]) == (0, 0.3, 600)
    assert debugger.trace.alpha < 0.3
    assert y[x < 600][-1] == pytest.approx(debugger.trace.alpha)
    debugger.seek(700)
    view.show_frame(frame_of(debugger))
    assert view._curve.getData()[0][-1] == 700


@pytest.mark.parametrize("name", SCHEDULES)
@pytest.mark.parametrize(
    "numbers", [{}, {"step_size": 0.0}, {"period": 1e12, "decay": 1.0}, {"period": 1e-3}]
)
def test_every_schedule_can_be_drawn(view, name, numbers):
    training = TrainingChoice(**({"step_size": 0.8, "schedule": name} | numbers))
    view.show_frame(frame_of(debugger_of(training, 20)))
    _, y = view._curve.getData()
    assert np.isfinite(y).all() or depends_on_run(training)
    view.plot.grab()


def test_the_step_sizes_of_the_old_future_stay_as_a_ghost(view):
    debugger = debugger_of(steps=300)
    debugger.seek(120)
    debugger.change(debugger.experiment.with_("training.step_size", 0.2))
    debugger.run(50)
    debugger.wanted = {"trainings": None, "training ghosts": None}
    view.show_frame(debugger.frame())
    steps, values = view._ghosts.layer.strong.getData()
    assert (steps.min(), steps.max()) == (120, 300)
    assert {t: a for t, a in zip(steps, values, strict=True) if t in (120, 300)} == {
        120: pytest.approx(0.8 * 0.5**2),
        300: pytest.approx(0.8 * 0.5**6),
    }
    assert view.plot.in_view[1] >= 300
    assert [end.name for end in view._ghosts.layer.words.ends] == ["run 1"]


def test_without_other_runs_there_are_no_ghosts(view):
    debugger = debugger_of(steps=30)
    debugger.wanted = {"trainings": None, "training ghosts": None}
    view.show_frame(debugger.frame())
    assert not view._ghosts.layer.strong.isVisible()
