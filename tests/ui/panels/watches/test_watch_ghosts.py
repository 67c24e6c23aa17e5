"""Other runs in the watch plot: from where, through which points, how long they stay, what is hidden."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from watching import ERROR, LOSS, WEIGHT, frame_of

from bpviz.debugger.insights import INSIGHTS
from bpviz.ui.panels.watches.watch_plot import WatchPlot
from bpviz.ui.theme import THEMES

PARTS, REACHES, PRESENT = 120, 300, 200


@pytest.fixture
def forked(debugger):
    """Run 1 has 300 steps; run 2, the present one, left it at 120 and has 200."""
    debugger.seek(PARTS)
    debugger.set_weight(0, 2.0)
    debugger.run(PRESENT - PARTS)
    return debugger


@pytest.fixture
def plot(on_screen, selection):
    return on_screen(WatchPlot(selection), 620, 180)


def at_rest(debugger):
    """Its frame with the series of all runs."""
    frame = frame_of(debugger)
    ghosts = INSIGHTS["watch ghosts"].find(debugger, None, np.inf)
    return replace(frame, insights={**frame.insights, "watch ghosts": ghosts})


def show(plot, frame, *quantities):
    plot.show_frame(frame)
    for quantity in quantities:
        plot.add(quantity)
    plot.refresh()
    QApplication.processEvents()


def strong(plot):
    """Steps and values of the current quantity's ghosts; none where they are not to be seen."""
    item = plot._ghosts.layer.strong
    return (item.xData, item.yData) if item.isVisible() else (np.empty(0), np.empty(0))


def faint(plot):
    item = plot._ghosts.layer.faint
    return item.xData if item.isVisible() else np.empty(0)


def words(plot):
    plot.grab()
    said = plot._ghosts.layer.words
    return [text for text, _ in said.placed] if said.isVisible() else []


def test_a_ghost_goes_from_where_it_parts_through_what_the_other_run_did(plot, forked):
    show(plot, at_rest(forked), WEIGHT)
    steps, values = strong(plot)
    assert (steps[0], steps[-1]) == (PARTS, REACHES)
    other = forked.runs[0]
    expected = np.interp(steps, np.arange(REACHES + 1), other.curves.thetas[:, WEIGHT.index(other.network)])
    assert values == pytest.approx(expected)


def test_what_a_step_computes_goes_through_the_steps_that_were_picked(plot, forked):
    show(plot, at_rest(forked), LOSS)
    steps, values = strong(plot)
    other, known = forked.runs[0], range(0, REACHES, 4)  # 128 rows at most: every fourth of 300 steps
    losses = [other.take(other.curves.thetas[t], t).loss for t in known]
    assert (steps[0], steps[-1]) == (PARTS, known[-1])
    assert values == pytest.approx(np.interp(steps, known, losses))


def test_a_run_that_has_nothing_in_common_is_drawn_from_step_0(plot, debugger):
    debugger.run_beside(debugger.experiment.with_("seed", 7))
    debugger.frame()  # lets the run beside catch up
    show(plot, at_rest(debugger), WEIGHT)
    steps, values = strong(plot)
    beside = debugger.runs[1]
    assert (steps[0], steps[-1]) == (0, beside.newest)
    assert values[0] == beside.curves.thetas[0, WEIGHT.index(beside.network)]


def test_only_what_is_plotted_has_ghosts_and_the_current_one_the_strong_one(plot, forked):
    show(plot, at_rest(forked), ERROR)
    assert strong(plot)[0].size
    assert not faint(plot).size
    show(plot, at_rest(forked), WEIGHT)
    assert faint(plot).size
    plot.remove(WEIGHT)
    assert not faint(plot).size
    plot.remove(ERROR)
    assert not strong(plot)[0].size


def test_steps_are_shown_as_far_as_ghosts_reach_and_their_runs_are_named(plot, forked):
    show(plot, at_rest(forked), WEIGHT)
    assert REACHES <= plot.plot.in_view[1] < 1.02 * REACHES
    assert words(plot) == [f"parts at {PARTS}", "run 1"]


def test_values_make_room_for_ghosts(plot, forked):
    show(plot, at_rest(forked), WEIGHT)
    low, high = plot.plot.plotItem.vb.viewRange()[1]
    assert low <= strong(plot)[1].min()
    assert strong(plot)[1].max() <= high


def test_a_deleted_run_is_drawn_no_more(plot, forked):
    show(plot, at_rest(forked), WEIGHT)
    forked.delete(1)
    show(plot, frame_of(forked))
    assert not strong(plot)[0].size
    assert words(plot) == []
    assert plot.plot.in_view[1] < 1.02 * PRESENT


def test_ghosts_stay_while_frames_bring_none(plot, forked):
    show(plot, at_rest(forked), LOSS)
    before = strong(plot)
    forked.run(30)
    show(plot, frame_of(forked))
    steps, values = strong(plot)
    np.testing.assert_array_equal(steps, before[0])
    np.testing.assert_array_equal(values, before[1])


def test_ghosts_are_not_there_before_their_numbers_are(plot, forked):
    show(plot, frame_of(forked), WEIGHT)
    assert not strong(plot)[0].size
    show(plot, at_rest(forked))
    assert strong(plot)[0].size


@pytest.mark.parametrize("logarithmic", [False, True])
def test_hidden_numbers_are_hidden_in_ghosts_too(plot, forked, logarithmic):
    plot.hides = lambda quantity: quantity.kind == "loss"
    plot.logarithmic.setChecked(logarithmic)
    show(plot, at_rest(forked), LOSS)
    steps, _ = strong(plot)
    assert steps[0] == PARTS
    assert steps[-1] < PRESENT - 1  # that step's loss is what is hidden
    forked.seek(PARTS)
    show(plot, at_rest(forked))
    assert not strong(plot)[0].size
    plot.hides = None
    plot.refresh()
    assert strong(plot)[0][-1] > PRESENT


def test_a_logarithmic_axis_has_ghosts_of_absolute_values(plot, forked):
    show(plot, at_rest(forked), WEIGHT)
    steps, values = strong(plot)
    plot.logarithmic.setChecked(True)
    again, powers = strong(plot)
    rows = np.isin(steps, np.arange(REACHES + 1))
    assert again[rows].tolist() == steps[rows].tolist()
    assert 10 ** powers[rows] == pytest.approx(np.abs(values[rows]))


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_ghosts_are_greyer_than_their_curves(plot, forked, theme):
    plot.apply_theme(theme)
    show(plot, at_rest(forked), WEIGHT)
    ghost, curve = plot._ghosts.layer.strong.opts["pen"].color(), plot._curves.hue(WEIGHT, theme)
    assert 0 < ghost.hslSaturationF() < curve.hslSaturationF()
    assert ghost != curve
