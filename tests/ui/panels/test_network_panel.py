"""The network panel under a real mouse."""

import pytest
from pointer import move_mouse
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, NetworkChoice
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.network import network_layout
from bpviz.ui.painting.picture import split
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.prediction import HIDEABLE, Prediction
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def debugger():
    return Debugger()


@pytest.fixture
def panel(qtbot, selection, debugger):
    panel = NetworkPanel(selection)
    qtbot.addWidget(panel)
    panel.resize(1000, 600)
    panel.show_frame(debugger.frame())
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def place_of(panel, debugger):
    return network_layout(debugger.frame(), split(panel.rect().toRectF())[0])


def on_edge(place, parameter, share=0.08):
    edges, edge = place.place_of(parameter)
    x = edges.x1[edge] + share * (edges.x2[edge] - edges.x1[edge])
    y = edges.y1[edge] + share * (edges.y2[edge] - edges.y1[edge])
    return QPoint(round(x), round(y))


def on_unit(place, layer, unit):
    return QPoint(round(place.columns[layer].x), round(place.columns[layer].y[unit]))


@pytest.mark.parametrize("parameter", [0, 5, 8, 9, 12])
def test_hovering_an_edge_lights_its_weight(qtbot, panel, selection, debugger, parameter):
    move_mouse(panel, on_edge(place_of(panel, debugger), parameter))
    assert selection.lit_weight == parameter
    move_mouse(panel, QPoint(5, 5))
    assert selection.lit_weight is None


def test_clicking_an_edge_selects_its_weight(qtbot, panel, selection, debugger):
    qtbot.mouseClick(panel, LEFT, pos=on_edge(place_of(panel, debugger), 10))
    assert (selection.weight, selection.unit) == (10, None)


def test_clicking_a_unit_selects_it_and_clicking_nothing_clears(qtbot, panel, selection, debugger):
    qtbot.mouseClick(panel, LEFT, pos=on_unit(place_of(panel, debugger), 1, 2))
    assert (selection.weight, selection.unit) == (None, (1, 2))
    qtbot.mouseClick(panel, LEFT, pos=QPoint(5, 5))
    assert (selection.weight, selection.unit) == (None, None)


def test_other_buttons_select_nothing(qtbot, panel, selection, debugger):
    qtbot.mouseClick(panel, RIGHT, pos=on_unit(place_of(panel, debugger), 1, 2))
    assert selection.unit is None


def test_the_pointers_shape_tells_what_can_be_clicked(qtbot, panel, debugger):
    move_mouse(panel, on_unit(place_of(panel, debugger), 0, 0))
    assert panel.cursor().shape() == Qt.CursorShape.PointingHandCursor
    move_mouse(panel, QPoint(5, 5))
    assert panel.cursor().shape() == Qt.CursorShape.ArrowCursor


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_the_tooltip_tells_name_and_exact_value(panel, debugger):
    point = on_edge(place_of(panel, debugger), 10)
    QApplication.sendEvent(panel, QHelpEvent(QHelpEvent.Type.ToolTip, point, panel.mapToGlobal(point)))
    assert QToolTip.text().startswith("v₁,₂ = ")
    shown = float(QToolTip.text().split("\n")[0].removeprefix("v₁,₂ = ").replace("−", "-"))
    assert shown == pytest.approx(debugger.frame().theta[10], rel=1e-8)
    QToolTip.hideText()


def test_nothing_has_no_tooltip(panel):
    assert panel.tip_at(QPoint(5, 5)) == ""


def test_the_legend_has_a_tooltip(panel):
    legend = panel._split()[1].center().toPoint()
    assert "dashed below 0" in panel.tip_at(legend)


def test_a_panel_without_a_frame_is_empty_and_harmless(qtbot, selection):
    panel = NetworkPanel(selection)
    qtbot.addWidget(panel)
    panel.resize(400, 300)
    move_mouse(panel, QPoint(100, 100))
    assert panel.grab().toImage().pixelColor(200, 150).name() == THEMES["light"].panel


def test_the_theme_is_applied(panel):
    panel.apply_theme(THEMES["dark"])
    assert panel.grab().toImage().pixelColor(3, 3).name() == THEMES["dark"].panel


def test_a_selection_of_a_network_that_is_gone_is_ignored(panel, selection):
    small = Debugger(Experiment(network=NetworkChoice(hidden=(1,), bias=False)))
    selection.select(weight=12)
    panel.show_frame(small.frame())
    gone = panel.grab().toImage()
    selection.select()
    assert panel.grab().toImage() == gone


def test_the_legend_follows_the_frame(panel, debugger):
    before = panel.grab().toImage()
    for _ in range(5):
        debugger.step_phase()
    panel.show_frame(debugger.frame())
    strip = split(panel.rect().toRectF())[1].toRect()
    assert panel.grab().toImage().copy(strip) != before.copy(strip)


def test_frames_in_quick_succession_are_smooth_again_when_they_end(qtbot, panel):
    large = Debugger(Experiment(network=NetworkChoice(hidden=(12, 12))))
    panel.show_frame(large.frame())
    qtbot.wait(200)
    smooth = panel.grab().toImage()
    panel.show_frame(large.frame())
    panel.show_frame(large.frame())
    assert panel.grab().toImage() != smooth
    qtbot.waitUntil(lambda: panel.grab().toImage() == smooth, timeout=2000)


def test_names_follow_the_language(panel, debugger):
    point = on_unit(place_of(panel, debugger), 1, 0)
    assert panel.tip_at(point).startswith("h₁")
    panel.set_language("general")
    assert panel.tip_at(point).startswith("a⁽¹⁾₁")


def test_it_has_an_accessible_name_and_description(panel):
    assert panel.accessibleName() == "Network"
    assert "PgDn" in panel.accessibleDescription()


@pytest.fixture
def hiding(qtbot, selection, debugger):
    """A panel at the output error with all that can be hidden hidden, and its prediction."""
    prediction = Prediction()
    panel = NetworkPanel(selection, prediction=prediction)
    qtbot.addWidget(panel)
    panel.resize(1000, 600)
    prediction.hide(HIDEABLE)
    for _ in range(5):
        debugger.step_phase()
    panel.show_frame(debugger.frame())
    panel.show()
    qtbot.waitExposed(panel)
    return panel, prediction


def test_a_click_on_a_question_mark_reveals_it(qtbot, hiding, debugger, selection):
    panel, prediction = hiding
    before, h1, h2 = panel.grab().toImage(), Quantity("activation", 1, 0), Quantity("activation", 1, 1)
    qtbot.mouseClick(panel, LEFT, pos=on_unit(place_of(panel, debugger), 1, 0))
    assert (prediction.hides(h1), prediction.hides(h2)) == (False, True)
    assert selection.unit == (1, 0)
    selection.select()
    assert panel.grab().toImage() != before


def test_a_click_on_the_caption_reveals_its_result_and_selects_nothing_else(qtbot, hiding, selection):
    panel, prediction = hiding
    selection.select(unit=(2, 0))
    qtbot.mouseClick(panel, LEFT, pos=split(panel.rect().toRectF())[2].center().toPoint())
    assert not prediction.hides(Quantity("error", 2, 0))
    assert selection.unit == (2, 0)


def test_by_key_the_numbers_are_revealed_in_the_order_of_the_step(hiding, selection):
    panel, prediction = hiding
    h1, h3, delta = Quantity("activation", 1, 0), Quantity("activation", 1, 2), Quantity("error", 2, 0)
    selection.select(unit=(1, 2))
    panel.reveal_next()
    assert (prediction.hides(h1), prediction.hides(h3)) == (True, False)
    for _ in range(4):
        panel.reveal_next()
    assert prediction.hides(delta)
    assert not prediction.hides(Quantity("loss"))
    panel.reveal_next()
    assert not prediction.hides(delta)
    panel.reveal_next()


def test_the_next_step_hides_again_and_the_same_step_does_not(hiding, debugger):
    panel, prediction = hiding
    panel.reveal_next()
    debugger.step_phase()
    panel.show_frame(debugger.frame())
    assert not prediction.hides(Quantity("activation", 1, 0))
    debugger.step()
    debugger.step_phase()
    panel.show_frame(debugger.frame())
    assert prediction.hides(Quantity("activation", 1, 0))


def test_tooltips_hide_too(hiding, debugger):
    panel, _ = hiding
    assert panel.tip_at(on_unit(place_of(panel, debugger), 1, 0)) == "h₁ = ?   z⁽¹⁾₁ = ?"
