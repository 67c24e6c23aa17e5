from dataclasses import replace

import numpy as np
import pytest
from pointer import move_mouse
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.plots.weights_plot import WeightsPlot, distance_to_lines, lit_line, weight_lines
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]
ALL = (0.0, 1e9)


@pytest.fixture
def debugger():
    return Debugger(Experiment().with_("stop.mean_loss", 0.0))


@pytest.fixture
def panel(on_screen, selection):
    made = on_screen(WeightsPlot(selection), 640, 250)
    QApplication.processEvents()
    return made


def accent_pixels(panel):
    """How many pixels look like the accent colour, left of the mark of the present."""
    image, accent = panel.plot.grab().toImage(), LIGHT.color("accent")
    colors = (image.pixelColor(x, y) for x in range(image.width() - 40) for y in range(image.height()))
    return sum(abs(c.red() - accent.red()) < 50 and abs(c.green() - accent.green()) < 50 for c in colors)


def place(panel, t, value):
    return panel.plot.mapFromScene(QPointF(*panel.plot.to_pixels(t, value)))


def lone_weight(frame):
    """The greatest parameter, which has the top of the plot to itself."""
    return int(np.argmax(frame.theta))


def widest_gap(frame, t):
    """A value at step t that is far from all curves."""
    values = np.sort(frame.curves.thetas[t])
    below = int(np.argmax(np.diff(values)))
    return values[below : below + 2].mean()


def test_curves_pass_through_the_parameters_of_their_steps(debugger):
    debugger.run(10_001)
    chosen = np.array([0, 5, 12])
    steps, values = weight_lines(debugger.frame(), chosen, ALL)
    assert len(steps) <= 302
    for row in (0, len(steps) // 2, -2):
        debugger.seek(int(steps[row]))
        assert values[row].tolist() == debugger.frame().theta[chosen].tolist()


def test_the_present_is_the_last_point_when_it_lies_past_the_last_row(debugger):
    debugger.run(10_001)
    frame = debugger.frame()
    assert frame.curves.times[-1] < 10_001
    for steps, last in (
        (weight_lines(frame, np.array([3]), ALL)[0], weight_lines(frame, np.array([3]), ALL)[1][-1, 0]),
        (lit_line(frame, 3, ALL)[0], lit_line(frame, 3, ALL)[1][-2:].max()),
    ):
        assert steps[-1] == 10_001
        assert last >= frame.theta[3]
    debugger.seek(500)
    assert weight_lines(debugger.frame(), np.array([3]), ALL)[0][-1] == frame.curves.times[-1]


def test_pointing_at_a_curve_lights_its_weight_everywhere(panel, selection, debugger, qtbot):
    debugger.run(300)
    frame = debugger.frame()
    panel.show_frame(frame)
    index = lone_weight(frame)
    move_mouse(panel.plot.viewport(), place(panel, 300, frame.theta[index]))
    assert selection.hovered_weight == index
    assert f"{frame.theta[index]:+.4f}" in panel.header.text
    QApplication.sendEvent(panel.plot, QEvent(QEvent.Type.Leave))
    assert selection.hovered_weight is None


def test_a_click_selects_and_a_click_beside_deselects(panel, selection, debugger, qtbot):
    debugger.run(300)
    frame = debugger.frame()
    panel.show_frame(frame)
    index, viewport = lone_weight(frame), panel.plot.viewport()
    at = place(panel, 200, frame.curves.thetas[200, index])
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert selection.weight == index
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place(panel, 30, widest_gap(frame, 30)))
    assert selection.weight is None


def test_a_weight_lit_elsewhere_stands_out(panel, selection, debugger):
    debugger.run(300)
    panel.show_frame(debugger.frame())
    before = accent_pixels(panel)
    selection.hover(10)
    assert accent_pixels(panel) > before + 300
    assert "v₁,₂" in panel.header.text


def test_the_header_shows_a_new_value_once_its_update_is_revealed(panel, selection, debugger):
    debugger.run(300)
    selection.select(weight=10)
    before = debugger.frame().theta[10]
    debugger.step_phase()
    panel.show_frame(debugger.frame())
    assert f"{before:+.4f}".replace("-", "−") in panel.header.text
    while not debugger.frame().shows(debugger.frame().phases[5].kind, 2):
        debugger.step_phase()
    after = debugger.frame().trace.after[10]
    panel.show_frame(debugger.frame())
    assert f"{after:+.4f}".replace("-", "−") in panel.header.text
    assert f"{after:+.4f}" != f"{before:+.4f}"


def test_of_many_weights_an_even_choice_is_drawn_and_said(panel, selection):
    debugger = Debugger(Experiment().with_("network.hidden", (100,)))
    debugger.run(50)
    selection.select(weight=398)
    panel.show_frame(debugger.frame())
    assert "400 of 401" in panel.header.text
    assert f"{debugger.frame().theta[398]:+.4f}".replace("-", "−") in panel.header.text


def test_another_network_forgets_an_index_that_it_does_not_have(panel, selection, debugger):
    selection.select(weight=10)
    debugger.run(20)
    panel.show_frame(debugger.frame())
    small = Debugger(Experiment().with_("network.hidden", (1,)))
    small.run(20)
    panel.show_frame(small.frame())
    panel.grab()
    assert panel.header.text == "Weights over time"


def test_distance_to_lines_is_that_of_plane_geometry():
    x = np.array([0.0, 3.0, 6.0])
    y = np.array([[0.0, 10.0], [4.0, 10.0], [4.0, 10.0]])
    assert distance_to_lines(3.0, 6.5, x, y) == pytest.approx([2.5, 3.5])
    assert distance_to_lines(0.0, 5.0, x, y) == pytest.approx([3.0, 5.0])
    assert distance_to_lines(10.0, 7.0, x, y) == pytest.approx([5.0, 5.0])


def test_parameters_that_are_not_finite_are_left_out(panel, selection, debugger):
    debugger.run(300)
    frame = debugger.frame()
    thetas = frame.curves.thetas.copy()
    thetas[250:], thetas[299, 3] = np.inf, np.nan
    selection.select(weight=3)
    panel.show_frame(replace(frame, theta=thetas[299], curves=replace(frame.curves, thetas=thetas)))
    assert accent_pixels(panel) > 300
    assert np.isfinite(panel.plot.viewRange()).all()
