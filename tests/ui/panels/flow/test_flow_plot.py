from dataclasses import replace

import numpy as np
import pytest
from pointer import move_mouse
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.experiment_file import bundled_experiments, read_experiment
from bpviz.debugger.flow import MEASURES, Flow
from bpviz.ui.painting.text import width
from bpviz.ui.panels.flow.flow_curves import layer_colors
from bpviz.ui.panels.flow.flow_plot import FlowPlot
from bpviz.ui.panels.plots.plot_style import text_pixels
from bpviz.ui.panels.plots.title_line import TITLE_SCALE
from bpviz.ui.theme import SANS, THEMES

LIGHT = THEMES["light"]
SIX = 10.0 ** np.arange(-6, 0)


@pytest.fixture
def panel(on_screen, selection):
    return on_screen(FlowPlot(selection), 620, 190)


@pytest.fixture(scope="module")
def debugger():
    made = Debugger(read_experiment(bundled_experiments()["vanishing"]))
    made.run(100)
    return made


def flow_of(gradients, steps=None):
    """A flow with given gradients, (n, 6), and other measures a tenth and so on of them."""
    gradients = np.atleast_2d(gradients)
    steps = np.arange(len(gradients)) if steps is None else steps
    return Flow(steps, 1e3 * gradients, 100 * gradients, gradients, 10 * gradients)


def with_flow(frame, flow):
    return replace(frame, insights={"flow": flow})


@pytest.fixture
def frame(debugger):
    return with_flow(debugger.frame(), flow_of(np.tile(SIX, (101, 1))))


def heights(panel):
    QApplication.processEvents()
    return np.array([panel.profile.column(layer).height() for layer in range(1, 7)])


def shows(widget, place, color):
    """Whether the pixel at a place has a colour, give or take."""
    found = widget.grab().toImage().pixelColor(place)
    return all(abs(a - b) < 12 for a, b in zip(found.getRgb(), color.getRgb(), strict=True))


def test_columns_rise_evenly_with_the_powers_of_ten(panel, frame):
    panel.show_frame(frame)
    rises = np.diff(heights(panel))
    assert rises == pytest.approx(np.full(5, rises[0]), abs=0.01)
    assert rises[0] > 5


def test_columns_stand_in_the_hues_of_their_layers_level_with_the_curves(panel, frame):
    panel.show_frame(frame)
    QApplication.processEvents()
    for layer, color in enumerate(layer_colors(LIGHT, 6), 1):
        column = panel.profile.column(layer)
        inside = QPoint(round(column.center().x()), round(column.bottom() - 3))
        assert shows(panel.profile, inside, color)
        y = panel.plot.to_pixels(0.0, np.log10(SIX[layer - 1]))[1]
        assert column.top() == pytest.approx(y)


def test_the_verdict_is_said_in_plain_words(panel, frame):
    panel.show_frame(frame)
    assert "Gradients shrink ×10 per layer towards the inputs: vanishing" in panel.verdict.text
    assert "layer 1 has 0.001 % of layer 6" in panel.verdict.text
    panel.show_frame(with_flow(frame, flow_of(np.tile(SIX[::-1], (101, 1)))))
    assert "grow ×10 per layer towards the inputs: exploding" in panel.verdict.text
    panel.show_frame(with_flow(frame, flow_of(np.full((101, 6), 0.1))))
    assert "Gradients are about even" in panel.verdict.text


def test_dead_layers_are_named_and_have_no_column(panel, frame):
    dead = np.tile(SIX, (101, 1))
    dead[:, :3] = 0.0
    panel.show_frame(with_flow(frame, flow_of(dead)))
    assert "Gradients are 0 in layers 1–3" in panel.verdict.text
    assert (heights(panel) > 0).tolist() == [False, False, False, True, True, True]


def test_numbers_that_are_not_finite_can_be_drawn(panel, frame):
    bad = np.tile(SIX, (101, 1))
    bad[50:, 0], bad[50:, 1] = np.inf, np.nan
    panel.show_frame(with_flow(frame, flow_of(bad)))
    panel.grab()
    assert "not all are known" in panel.verdict.text
    panel.show_frame(with_flow(frame, flow_of(np.full((101, 6), np.nan))))
    panel.grab()


@pytest.mark.parametrize(("key", "measure"), list(zip("1234", MEASURES, strict=True)))
def test_keys_choose_the_measure(panel, frame, qtbot, key, measure):
    panel.show_frame(frame)
    panel.activateWindow()
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, key)
    assert panel.measure == measure
    assert [a.data() for a in panel.choices.actions() if a.isChecked()] == [measure]


def test_buttons_choose_the_measure(panel, frame, qtbot):
    panel.show_frame(frame)
    button = next(b for b in panel.findChildren(QToolButton) if b.text() == "Δw / w")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.measure == "updates"
    assert "Relative updates" in panel.verdict.text
    assert "(4)" in button.toolTip()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_1)
    assert panel.measure == "activations"
    assert "towards the outputs" in panel.verdict.text


def test_columns_and_verdict_are_those_of_the_present_step(panel, debugger):
    gradients = np.vstack((np.tile(SIX, (50, 1)), np.tile(SIX[::-1], (51, 1))))
    late = with_flow(debugger.frame(), flow_of(gradients))
    panel.show_frame(late)
    assert "exploding" in panel.verdict.text
    panel.show_frame(replace(late, t=20))
    assert "vanishing" in panel.verdict.text
    assert np.all(np.diff(heights(panel)) > 0)


def test_marks_show_the_step_as_far_as_it_is_revealed(panel, debugger):
    d = Debugger(debugger.experiment)
    dark = LIGHT.color("text")

    def marked(flow):
        """The layers that have a mark, which lies on the column's upper edge here."""
        panel.show_frame(with_flow(d.frame(), flow))
        QApplication.processEvents()
        columns = [panel.profile.column(layer) for layer in range(1, 7)]
        tops = [QPoint(round(c.center().x()), round(c.top())) for c in columns]
        return [shows(panel.profile, top, dark) for top in tops]

    while d.frame().phase is None or (d.frame().phase.kind.value, d.frame().phase.layer) != ("error", 4):
        d.step_phase()
    trace, network = d.frame().trace, d.frame().network
    norms = [np.sqrt(np.mean(np.append(network.W(trace.gradient, k), network.b(trace.gradient, k)) ** 2))
             for k in range(1, 7)]  # fmt: skip
    assert marked(flow_of(norms)) == [False, False, False, True, True, True]


def test_pointing_at_a_curve_reads_its_values(panel, frame, qtbot):
    panel.show_frame(frame)
    QApplication.processEvents()
    place = QPointF(*panel.plot.to_pixels(40, -4.0))
    move_mouse(panel.plot.viewport(), panel.plot.mapFromScene(place))
    assert "step 40" in panel.verdict.text
    assert "layer 3, hidden layer 3" in panel.verdict.text
    assert "1.0e−4" in panel.verdict.text
    QApplication.sendEvent(panel.plot, QEvent(QEvent.Type.Leave))
    assert "vanishing" in panel.verdict.text


def test_pointing_at_a_column_reads_the_present_step(panel, frame, qtbot):
    panel.show_frame(frame)
    QApplication.processEvents()
    move_mouse(panel.profile, panel.profile.column(6).center().toPoint())
    assert "step 100  layer 6, output  0.1" in panel.verdict.text
    QApplication.sendEvent(panel.profile, QEvent(QEvent.Type.Leave))
    assert "vanishing" in panel.verdict.text


def test_the_layer_of_what_is_selected_is_lit(panel, frame, selection):
    panel.show_frame(frame)

    def accent():
        QApplication.processEvents()
        image, color = panel.profile.grab().toImage(), LIGHT.color("accent")
        pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        return sum(abs(p.red() - color.red()) + abs(p.green() - color.green()) < 40 for p in pixels)

    before = accent()
    selection.select(unit=(4, 2))
    assert accent() > before + 10


def test_the_latest_flow_stays_while_frames_rush_by(panel, frame):
    panel.show_frame(frame)
    said, before = panel.verdict.text, heights(panel)
    panel.show_frame(replace(frame, t=5000, newest=5000, insights={}))
    assert panel.verdict.text == said
    assert heights(panel).tolist() == before.tolist()
    assert panel.plot.in_view[1] > 5000


def test_a_run_that_starts_over_leaves_nothing_behind(panel, frame):
    panel.show_frame(frame)
    panel.show_frame(replace(frame, t=0, newest=0, insights={}))
    assert "vanishing" not in panel.verdict.text
    panel.show_frame(frame)
    panel.show_frame(replace(frame, experiment=frame.experiment.with_("seed", 9), insights={}))
    assert "vanishing" not in panel.verdict.text


def test_another_network_brings_its_own_layers(panel, frame):
    panel.show_frame(frame)
    other = Debugger(Experiment()).frame()
    panel.show_frame(other)
    panel.grab()
    panel.show_frame(with_flow(other, flow_of([[0.01, 0.1]])))
    assert "layer 1 has 10 % of layer 2" in panel.verdict.text
    panel.grab()


def test_a_part_of_the_run_can_be_looked_at_by_key(panel, frame, qtbot):
    panel.show_frame(frame)
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, "+")
    low, high = panel.plot.in_view
    assert high - low == pytest.approx(50, abs=2)
    panel.show_frame(replace(frame, t=60))
    assert panel.plot.in_view == pytest.approx((low, high))
    qtbot.keyClick(panel.plot, "A")
    assert panel.plot.in_view[1] >= 100


@pytest.mark.parametrize("size", [(500, 165), (750, 220), (1000, 400)])
@pytest.mark.parametrize("name", THEMES)
def test_columns_and_buttons_lie_inside_at_all_sizes(panel, frame, size, name):
    panel.apply_theme(THEMES[name])
    panel.resize(*size)
    panel.show_frame(frame)
    QApplication.processEvents()
    assert panel.width() == size[0]
    assert panel.profile.column(6).right() <= panel.profile.width()
    buttons = panel.findChildren(QToolButton)
    assert max(b.geometry().right() for b in buttons) < size[0]
    assert panel.plot.columns > 200


def test_a_narrow_panel_has_room_for_its_title(panel, frame):
    panel.resize(330, 190)
    panel.show_frame(frame)
    QApplication.processEvents()
    title = width(panel.header.text, SANS, round(TITLE_SCALE * text_pixels(190)), True)
    assert title <= panel.header.width()


@pytest.mark.parametrize("width", [260, 300, 620])
def test_the_verdict_can_be_read_however_narrow_the_panel_is(panel, frame, width):
    panel.resize(width, 150)
    QApplication.processEvents()
    panel.show_frame(frame)
    QApplication.processEvents()
    assert "vanishing" in panel.verdict.text.lower()
    image, warning = panel.verdict.grab().toImage(), LIGHT.color("warning").name()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert warning in seen
