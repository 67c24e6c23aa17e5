"""The flow of other runs: grey, from where they part."""

from dataclasses import replace

import numpy as np
import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.experiment import StopChoice
from bpviz.ui.panels.flow.flow_plot import FlowPlot

PARTS_AT, REACHED = 120, 400


@pytest.fixture
def debugger():
    """A run that was edited in its past; the old future went on to REACHED."""
    made = Debugger(Experiment(stop=StopChoice(mean_loss=0.0)))
    made.run(REACHED)
    made.seek(PARTS_AT)
    made.set_weight(0, 2.0)
    made.run(50)
    made.wanted = {"flow": None, "flow ghosts": None}
    return made


@pytest.fixture
def panel(on_screen, selection, debugger):
    made = on_screen(FlowPlot(selection), 620, 180)
    made.show_frame(debugger.frame())
    return made


def drawn(panel):
    """Steps and values of the grey curves."""
    return panel._ghosts.layer.faint.getData()


def test_a_ghost_goes_from_where_it_parts_to_where_it_came(panel):
    steps, values = drawn(panel)
    assert (steps.min(), steps.max()) == (PARTS_AT, REACHED)
    assert np.isfinite(values).all()
    assert panel.plot.in_view[1] >= REACHED


def test_it_is_what_that_run_shows_as_its_own(panel, debugger):
    """Near its end, for a typical value looks at neighbours on both sides."""
    steps, values = drawn(panel)
    ghost_end = values[np.flatnonzero(steps == REACHED)]
    debugger.switch_to(1)
    debugger.seek(REACHED)
    panel.show_frame(debugger.frame())
    assert ghost_end == pytest.approx(np.log10(panel._usual[-1]))


def test_without_news_it_stays_and_a_deleted_run_goes(panel, debugger):
    frame = debugger.frame()
    panel.show_frame(replace(frame, insights={}))
    assert panel._ghosts.layer.faint.isVisible()
    debugger.delete(1)
    panel.show_frame(debugger.frame())
    assert not panel._ghosts.layer.faint.isVisible()
