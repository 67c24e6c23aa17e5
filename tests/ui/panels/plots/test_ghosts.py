"""Other runs in the plots: which, from where, how far, through which points; and as pixels."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.plots.ghosts import dashed, ghosts_of, grid_of, reach, within
from bpviz.ui.panels.plots.loss_plot import LossPlot
from bpviz.ui.panels.plots.weight_ghosts import by_nearness
from bpviz.ui.panels.plots.weights_plot import WeightsPlot
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES, load_fonts

LIGHT = THEMES["light"]
XOR = Experiment().with_("stop.mean_loss", 0.0)
LIT = 9


@pytest.fixture
def debugger():
    """Run 1 has 2000 steps; run 2, the present one, left it at 500 and has 1200."""
    made = Debugger(XOR)
    made.run(2000)
    made.seek(500)
    made.set_weight(LIT, 2.0)
    made.run(700)
    return made


@pytest.fixture
def show(qtbot):
    load_fonts()

    def shown(panel, frame):
        qtbot.addWidget(panel)
        panel.resize(660, 220)
        panel.apply_theme(LIGHT)
        panel.show()
        qtbot.waitExposed(panel)
        QApplication.processEvents()
        panel.show_frame(frame)
        return panel

    return shown


def picture(panel):
    """The plot as (rows, columns, 3), and the pixel of a place (step, value)."""
    image = panel.plot.grab().toImage()
    image = image.convertToFormat(image.Format.Format_RGB888)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    rgb = raw[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)
    return rgb, lambda t, value: tuple(map(round, panel.plot.to_pixels(t, value)))


def ink(rgb, at, reach=2):
    """How dark it gets around a pixel, from 0 on."""
    x, y = at
    return 255 - rgb[y - reach : y + reach + 1, x - reach : x + reach + 1].mean(axis=2).min()


def words(panel):
    return [text for text, _ in panel._ghosts.layer.words.placed]


# Which runs, from where, how far


def test_a_ghost_starts_where_it_parts(debugger):
    (ghost,) = ghosts_of(debugger.frame(), any_network=False)
    assert (ghost.view.number, ghost.start, ghost.parts) == (1, 500, True)


def test_a_copy_shows_what_lies_before_it(debugger):
    debugger.switch_to(1)
    debugger.seek(800)
    debugger.fork()
    ghosts = ghosts_of(debugger.frame(), any_network=False)
    assert [(g.view.number, g.start, g.parts) for g in ghosts] == [(1, 800, False), (2, 500, True)]
    debugger.run(1200)
    assert [g.view.number for g in ghosts_of(debugger.frame(), any_network=False)] == [2]


def test_other_networks_have_losses_only(debugger):
    debugger.run_beside(XOR.with_("network.hidden", (5,)))
    debugger.frame()  # lets the run beside catch up
    frame = debugger.frame()
    assert [(g.view.number, g.start, g.parts) for g in ghosts_of(frame, any_network=True)] == [
        (1, 500, True),
        (3, 0, False),
    ]
    assert [g.view.number for g in ghosts_of(frame, any_network=False)] == [1]


@pytest.mark.parametrize(("newest", "shown"), [(1200, 2000), (3000, 3000), (50, 1000), (0, 100)])
def test_all_steps_are_shown_unless_the_present_run_would_vanish(debugger, newest, shown):
    assert reach(newest, ghosts_of(debugger.frame(), any_network=False)) == shown


def test_dashes_go_through_the_rows_and_stay_when_the_curve_grows():
    rows = np.column_stack((np.arange(50.0) ** 2, -np.arange(50.0)))
    short = dashed(rows[:30], np.array([0, 1]), 0, 2, (7.0, 1e9), 4.0)
    grown = dashed(rows, np.array([0, 1]), 0, 2, (7.0, 1e9), 4.0)
    count = len(short.steps) // 2
    assert short.steps[0] == 7
    assert short.steps[count - 1] == 58
    expected = np.interp(short.steps[:count], 2 * np.arange(30), rows[:30, 0])
    np.testing.assert_allclose(short.values[:count], expected)
    assert short.joined[count - 1] == 0
    np.testing.assert_array_equal(grown.joined[: count - 1], short.joined[: count - 1])
    np.testing.assert_array_equal(grown.values[: count - 1], short.values[: count - 1])


def test_rows_that_are_not_finite_are_left_out():
    rows = np.array([[0.0], [1.0], [np.nan], [np.inf]])
    line = dashed(rows, np.array([0]), 0, 1, (0.0, 3.0), 0.5)
    assert np.isfinite(line.values).all()
    assert line.steps.max() == 1
    assert line.joined[-1] == 0


def test_the_grid_doubles_seldom():
    grids = {grid_of((0.0, newest), 500) for newest in range(1000, 2001)}
    assert len(grids) == 2


# As people see them


def test_the_old_future_stays_in_view_and_ends_with_its_name(show, debugger):
    panel = show(LossPlot(), debugger.frame())
    assert panel.plot.in_view[1] >= 2000
    rgb, pixel = picture(panel)
    losses = debugger.runs[0].curves
    seen = [ink(rgb, pixel(t, losses.mean_losses[t // 4 - 1])) for t in range(1300, 1800, 20)]
    assert np.mean(np.array(seen) > 100) > 0.6
    assert "run 1" in words(panel)
    assert "parts at 500" in words(panel)


def test_without_other_runs_there_is_nothing_but_the_run(show, debugger):
    panel = show(LossPlot(), replace(debugger.frame(), runs=()))
    assert panel.plot.in_view[1] < 1300
    panel.grab()
    assert words(panel) == []


def test_the_lit_weight_has_its_ghost(show, debugger):
    selection = Selection()
    panel = show(WeightsPlot(selection), debugger.frame())
    old = debugger.runs[0].curves.thetas[1300:1950:25, LIT]
    places = list(zip(range(1300, 1950, 25), old, strict=True))

    def strength():
        rgb, pixel = picture(panel)
        return np.mean([ink(rgb, pixel(*place)) for place in places])

    faint = strength()
    selection.select(weight=LIT)
    assert strength() > 1.3 * faint > 60
    selection.select()
    assert strength() == pytest.approx(faint)


def test_of_large_networks_only_the_lit_weight_has_ghosts(show):
    debugger = Debugger(XOR.with_("network.hidden", (30,)))
    debugger.run(400)
    debugger.seek(100)
    debugger.set_weight(LIT, 2.0)
    debugger.run(100)
    selection = Selection()
    panel = show(WeightsPlot(selection), debugger.frame())
    assert "ghosts of the lit one" in panel.header.text
    assert picture(panel)[0][:-30, 400:600].min() > 100  # the panel, its lines, and the mark's text
    panel.grab()
    assert "run 1" not in words(panel)
    selection.select(weight=LIT)
    panel.grab()
    assert "run 1" in words(panel)


def test_more_ghosts_than_can_be_told_apart_are_counted(show, debugger):
    for k in range(6):
        debugger.seek(600 + 50 * k)
        debugger.set_weight(k, 1.0)
        debugger.run(900)
    panel = show(WeightsPlot(Selection()), debugger.frame())
    assert "4 of 7 ghosts" in panel.header.text


def test_no_word_lies_over_another_or_over_the_present_curve(show, debugger):
    for k in range(6):
        debugger.seek(600 + 50 * k)
        debugger.set_weight(k, 1.0)
        debugger.run(900)
    frame = debugger.frame()
    panel = show(LossPlot(), frame)
    panel.grab()
    placed = panel._ghosts.layer.words.placed
    assert len(placed) >= 5
    boxes = [box for _, box in placed]
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
    names = [box for text, box in placed if text.startswith("run")]
    means = frame.curves.mean_losses
    steps = frame.curves.mean_times
    x, y = panel.plot.to_pixels(steps, means)
    assert not any(box.contains(*point) for box in names for point in zip(x, y, strict=True))


def test_marks_close_to_each_other_have_numbers_only(show, debugger):
    for t in (600, 700):
        debugger.seek(t)
        debugger.set_weight(3, 1.0)
        debugger.run(900)
    panel = show(LossPlot(), debugger.frame())
    panel.grab()
    assert {"parts at 500", "600", "parts at 700"} <= set(words(panel))


def test_a_new_name_shows(show, debugger):
    panel = show(LossPlot(), debugger.frame())
    debugger.rename(1, "before the edit")
    panel.show_frame(debugger.frame())
    panel.grab()
    assert any(text.startswith("before") for text in words(panel))


def test_a_deleted_run_leaves_the_plots(show, debugger):
    panel = show(LossPlot(), debugger.frame())
    debugger.delete(1)
    panel.show_frame(debugger.frame())
    assert panel.plot.in_view[1] < 1300
    panel.grab()
    assert words(panel) == []


def test_the_log_axis_has_ghosts_too(show, debugger):
    panel = show(LossPlot(), debugger.frame())
    panel.logarithmic.setChecked(True)
    rgb, pixel = picture(panel)
    means = np.log10(debugger.runs[0].curves.mean_losses)
    seen = [ink(rgb, pixel(t, means[t // 4 - 1])) for t in range(1300, 1800, 20)]
    assert np.mean(np.array(seen) > 100) > 0.6


def test_a_ghost_that_explodes_leaves_the_present_readable(show, debugger):
    frame = debugger.frame()
    wild = frame.runs[0].curves
    losses, means, thetas = (np.array(part) for part in (wild.losses, wild.mean_losses, wild.thetas))
    losses[900:], means[300:], thetas[1300:] = 1e300, 1e300, 1e300
    curves = replace(wild, losses=losses, mean_losses=means, thetas=thetas)
    frame = replace(frame, runs=(replace(frame.runs[0], curves=curves), *frame.runs[1:]))
    for panel in (LossPlot(), WeightsPlot(Selection())):
        low, high = show(panel, frame).plot.viewRange()[1]
        assert high - low < 20
        panel.grab()


def test_the_veil_over_the_future_ends_with_the_run(show, debugger):
    newest = show(LossPlot(), debugger.frame())
    debugger.seek(600)
    back = show(LossPlot(), debugger.frame())
    (all_shown, pixel), (veiled, _) = picture(newest), picture(back)
    right = pixel(1300, 0.1)[0]
    np.testing.assert_array_equal(all_shown[20:-30, right:-40], veiled[20:-30, right:-40])
    inside = slice(pixel(700, 0.1)[0], pixel(1100, 0.1)[0])
    assert veiled[20:-30, inside].mean() > all_shown[20:-30, inside].mean() + 5


def test_two_of_three_parts_of_a_dashed_line_are_drawn():
    line = dashed(np.zeros((301, 1)), np.array([0]), 0, 1, (0.0, 300.0), 1.0)
    assert line.joined.mean() == pytest.approx(2 / 3, abs=0.02)
    assert "1, 1, 1" not in ", ".join(map(str, line.joined[3:-3]))


def test_values_far_outside_come_to_where_they_can_be_drawn():
    kept = within(np.array([-1e300, 0.3, 1e300]), 0.0, 1.0)
    assert kept.tolist() == [-1e4, 0.3, 1e4 + 1]


def test_the_run_that_was_left_comes_first_then_the_latest(debugger):
    for t in (600, 700):
        debugger.switch_to(2)
        debugger.seek(t)
        debugger.set_weight(3, 1.0)
        debugger.run(900)
    frame = debugger.frame()
    assert [g.view.number for g in by_nearness(ghosts_of(frame, any_network=False), frame)] == [2, 3, 1]


def test_dots_at_the_last_step_lie_under_the_veil_too(show):
    debugger = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    debugger.run(40)
    panel = show(LossPlot(), debugger.frame())
    panel.resize(320, 190)
    QApplication.processEvents()
    shown, pixel = picture(panel)
    debugger.seek(0)
    panel.show_frame(debugger.frame())
    veiled, _ = picture(panel)
    beyond = np.s_[20:-30, pixel(40, 0.1)[0] + 1]
    assert 255 - shown[beyond].min() > 200  # a part of a dot stands there
    assert 255 - veiled[beyond].min() < 80
