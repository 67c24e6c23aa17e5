from dataclasses import replace

import numpy as np
import pytest
from listed import listed
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.plots.loss_plot import LossPlot, sample_line
from bpviz.ui.theme import THEMES, load_fonts

LIGHT = THEMES["light"]
ALL = (0.0, 1e9)


@pytest.fixture
def debugger():
    return Debugger(Experiment().with_("stop.mean_loss", 0.0))


@pytest.fixture
def panel(qtbot):
    load_fonts()
    made = LossPlot()
    qtbot.addWidget(made)
    made.resize(640, 250)
    made.apply_theme(LIGHT)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


def mean_loss(frame):
    """The mean over the training set of ½ Σ (d̂ − d)², sigmoid units, written out."""
    a = frame.dataset.inputs
    for layer in (1, 2):
        W, b = frame.network.W(frame.theta, layer), frame.network.b(frame.theta, layer)
        a = 1 / (1 + np.exp(-(a @ W.T + b)))
    return 0.5 * ((a - frame.dataset.targets) ** 2).sum(axis=1).mean()


def plot_pixels(panel):
    """The plot's picture as (rows, columns, 3), and the column of a step."""
    image = panel.plot.grab().toImage().convertToFormat(panel.grab().toImage().Format.Format_RGB888)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    rgb = raw[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)
    return rgb, lambda t: round(panel.plot.to_pixels(t, 0.0)[0])


def near(rgb, color, tolerance=60):
    wanted = [color.red(), color.green(), color.blue()]
    return np.abs(rgb - wanted).max(axis=2) < tolerance


def test_the_header_says_the_mean_loss_and_its_epoch(panel, debugger):
    debugger.run(400)
    panel.show_frame(debugger.frame())
    assert f"mean  {mean_loss(debugger.frame()):.4f}  epoch 100" in panel.header.text


def test_going_back_shows_the_mean_of_then(panel, debugger):
    debugger.run(400)
    debugger.seek(202)
    panel.show_frame(debugger.frame())
    debugger.seek(200)
    assert f"{mean_loss(debugger.frame()):.4f}  epoch 50" in panel.header.text


def test_before_the_first_epoch_there_is_no_mean(panel, debugger):
    debugger.run(3)
    panel.show_frame(debugger.frame())
    assert "epoch" not in panel.header.text


def test_each_step_shows_its_own_loss_while_all_are_kept(debugger):
    debugger.run(300)
    steps, losses = sample_line(debugger.frame().curves, ALL, 2000)
    assert steps.tolist() == list(range(1, 301))
    for t in (1, 77, 300):
        debugger.seek(t)
        assert losses[t - 1] == pytest.approx(debugger.trace.loss)


def test_after_strides_double_the_band_holds_every_loss(debugger):
    debugger.run(10_000)
    curves = debugger.frame().curves
    steps, losses = sample_line(curves, ALL, 10**6)
    assert curves.stride > 1
    assert steps[-1] == 10_000
    for t in (1, 5001, 9999):
        debugger.seek(t)
        row = (t - 1) // curves.stride
        assert losses[2 * row] <= debugger.trace.loss <= losses[2 * row + 1]


def test_few_points_are_drawn_after_many_steps(debugger):
    debugger.run(100_000)
    steps, _ = sample_line(debugger.frame().curves, ALL, 1000)
    assert 400 < len(steps) <= 1000


def test_the_present_is_marked_and_the_future_fainter(panel, debugger):
    debugger.run(1000)
    debugger.seek(500)
    panel.show_frame(debugger.frame())
    rgb, column = plot_pixels(panel)
    assert near(rgb, LIGHT.color("accent"))[:, column(500) - 1 : column(500) + 2].sum() > 100
    strong = near(rgb[:-30], LIGHT.color("curve"))
    assert strong[:, column(50) : column(450)].any(axis=0).mean() > 0.9
    assert not strong[:, column(550) : column(950)].any()


def test_the_newest_step_is_at_the_right_and_nothing_fainter(panel, debugger):
    debugger.run(1000)
    panel.show_frame(debugger.frame())
    rgb, column = plot_pixels(panel)
    assert rgb.shape[1] - 30 < column(1000) < rgb.shape[1]
    assert near(rgb, LIGHT.color("curve"))[:, column(550) : column(950)].any(axis=0).mean() > 0.9


def test_values_start_at_zero_and_the_switch_makes_them_logarithmic(panel, debugger, qtbot):
    debugger.run(400)
    panel.show_frame(debugger.frame())
    assert panel.plot.viewRange()[1][0] == 0
    qtbot.mouseClick(panel.findChild(QToolButton), Qt.MouseButton.LeftButton)
    low, high = panel.plot.viewRange()[1]
    assert low < np.log10(mean_loss(debugger.frame())) < high <= 1
    rgb, column = plot_pixels(panel)
    assert near(rgb, LIGHT.color("curve"))[:, column(50) : column(350)].any(axis=0).mean() > 0.9


def wheel(panel, turns):
    viewport = panel.plot.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle, QPointF(viewport.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_the_wheel_zooms_along_the_steps_and_a_shows_all(panel, debugger, qtbot):
    debugger.run(1000)
    panel.show_frame(debugger.frame())
    values = panel.plot.viewRange()[1]
    panel.grab()  # the wheel zooms around what has been painted
    wheel(panel, 5)
    first, last = panel.plot.in_view
    assert 0 < first < last < 1000
    debugger.run(1000)
    panel.show_frame(debugger.frame())
    assert panel.plot.in_view == (first, last)
    assert panel.plot.viewRange()[1] == values
    panel.activateWindow()
    panel.plot.setFocus()
    qtbot.waitUntil(panel.plot.hasFocus)
    qtbot.keyClick(panel.plot, Qt.Key.Key_A)
    assert panel.plot.in_view[1] >= 2000


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_the_menu_has_no_export(panel, debugger, qtbot):
    debugger.run(10)
    panel.show_frame(debugger.frame())
    viewport = panel.plot.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.RightButton, pos=viewport.rect().center())
    menu = next(w for w in listed(QApplication.topLevelWidgets) if isinstance(w, QMenu) and w.isVisible())
    texts = [action.text() for action in menu.actions()]
    menu.close()
    assert "Show all steps" in texts
    assert "log" in texts
    assert not any("xport" in text for text in texts)


@pytest.mark.parametrize("logarithmic", [False, True])
def test_losses_that_are_not_finite_are_left_out(panel, debugger, logarithmic):
    debugger.run(400)
    frame = debugger.frame()
    losses, means = frame.curves.losses.copy(), frame.curves.mean_losses.copy()
    losses[300:], means[75:] = np.nan, np.inf
    panel.logarithmic.setChecked(logarithmic)
    panel.show_frame(replace(frame, curves=replace(frame.curves, losses=losses, mean_losses=means)))
    assert np.isfinite(panel.plot.viewRange()).all()
    rgb, column = plot_pixels(panel)
    dark = near(rgb[:-30], LIGHT.color("curve"))
    assert dark[:, column(50) : column(290)].any(axis=0).mean() > 0.9
    assert not dark[:, column(310) : column(390)].any()


def test_keys_go_along_the_steps_and_stop_at_the_ends(panel, debugger, qtbot):
    debugger.run(1000)
    panel.show_frame(debugger.frame())
    panel.activateWindow()
    panel.plot.setFocus()
    qtbot.waitUntil(panel.plot.hasFocus)
    panel.plot.zoom(0.25)
    first, last = panel.plot.in_view
    qtbot.keyClick(panel.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert panel.plot.in_view == pytest.approx((first + (last - first) / 4, last + (last - first) / 4))
    for _ in range(12):
        qtbot.keyClick(panel.plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    low, high = panel.plot.in_view
    assert -10 < low < 10
    assert high - low == pytest.approx(last - first, rel=0.01)
