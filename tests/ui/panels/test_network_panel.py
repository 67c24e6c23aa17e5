"""The network panel under a real mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, NetworkChoice
from bpviz.ui.painting.network import network_layout
from bpviz.ui.painting.picture import split
from bpviz.ui.panels.network_panel import NetworkPanel
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
    qtbot.mouseMove(panel, on_edge(place_of(panel, debugger), parameter))
    assert selection.lit_weight == parameter
    qtbot.mouseMove(panel, QPoint(5, 5))
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
    qtbot.mouseMove(panel, on_unit(place_of(panel, debugger), 0, 0))
    assert panel.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(panel, QPoint(5, 5))
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


def test_a_panel_without_a_frame_is_empty_and_harmless(qtbot, selection):
    panel = NetworkPanel(selection)
    qtbot.addWidget(panel)
    panel.resize(400, 300)
    qtbot.mouseMove(panel, QPoint(100, 100))
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
