"""The panel of functions in the real window, and in the least room that it gets."""

import numpy as np
import pytest
from hands import CONTROL, KEY, SHIFT
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.engine.activations import ACTIVATIONS
from bpviz.ui.panels.functions.functions_panel import FunctionsPanel


@pytest.fixture
def hands(hands):
    hands.window.runner.do(lambda debugger: debugger.seek(5))
    hands.settle()
    hands.press(KEY.Key_F, CONTROL | SHIFT)
    return hands


def place(panel, unit):
    chart = panel.activation.plot.chart
    return QPointF(chart.x(chart.answers.z[unit]), chart.y(chart.answers.a[unit])).toPoint()


def test_its_key_opens_it_and_its_dots_are_of_the_shown_step(hands):
    panel = hands.window.functions
    assert panel.isVisible()
    for _ in range(2):
        assert np.array_equal(panel.activation.plot.chart.answers.z, hands.window.frame.trace.z[1])
        hands.press(KEY.Key_PageDown, CONTROL)


def test_a_dot_selects_its_unit_for_all_panels(hands):
    panel = hands.window.functions
    QTest.mouseClick(panel.activation.plot, Qt.MouseButton.LeftButton, pos=place(panel, 2))
    assert hands.window.selection.unit == (1, 2)
    hands.click(hands.at_unit(2, 0))
    assert panel.activation.layer == 2


def test_dots_of_hidden_numbers_are_hidden_until_all_are_revealed(hands):
    plot = hands.window.functions.activation.plot
    hands.window.actions_by_name["hide_activations"].trigger()
    hands.settle()
    assert plot.chart.answers is None
    assert hands.window.functions.activation.flat.text() == ""
    hands.press("V")
    assert plot.chart.answers is not None


def test_a_change_of_the_step_size_is_drawn_from_its_step_on(hands):
    window = hands.window
    window.change_experiment(window.frame.experiment.with_("training.step_size", 0.25))
    hands.settle()
    x, y = window.functions.schedule._curve.getData()
    assert dict(zip(x[3:7].tolist(), y[3:7].tolist(), strict=True)) == {3: 0.9, 4: 0.9, 5: 0.25, 6: 0.25}


@pytest.mark.parametrize(("activation", "words"), [("hard_sigmoid", "⊖ 0/3"), ("tanh", "⊖ 0 of 3 flat")])
def test_the_name_of_a_layer_is_whole_where_there_are_several(open_window, settled, activation, words):
    window = open_window("xor", network__hidden=(3, 3), network__activations=(activation, "tanh", "sigmoid"))
    window.resize(1280, 720)
    window.docks.toggle("Functions")
    window.runner.do(lambda debugger: debugger.seek(5))
    settled(window)
    view = window.functions.activation
    assert view.layers.currentText() == "hidden layer 1"
    assert view.layers.width() >= view.layers.sizeHint().width()
    assert view.flat.text() == words


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_all_of_it_is_seen_at_its_smallest(on_screen, selection, activation):
    panel = on_screen(FunctionsPanel(selection), 300, 360)
    debugger = Debugger()
    frame = debugger.frame()
    debugger.change(frame.experiment.with_("network.activations", ("sigmoid", activation)))
    debugger.step()
    panel.show_frame(debugger.frame())
    selection.select(unit=(2, 0))
    QApplication.processEvents()  # a longer formula asks for its lines
    view, schedule = panel.activation, panel.schedule
    for part in (
        view.layers,
        view.formula,
        view.plot,
        view.readout,
        schedule.header,
        schedule.formula,
        schedule.plot,
    ):
        box = QRect(part.mapTo(panel, QPoint(0, 0)), part.size())
        assert part.isVisible()
        assert panel.rect().contains(box), (part, box)
    for label in (view.formula, schedule.formula):
        assert label.height() >= label.heightForWidth(label.width())
    assert min(view.plot.height(), schedule.plot.height()) >= 80


def test_long_numbers_are_rounded_and_told_in_full_by_the_tip(on_screen, selection):
    panel = on_screen(FunctionsPanel(selection), 300, 360)
    debugger = Debugger()
    for activation, is_long in (("selu", True), ("sigmoid", False)):
        debugger.change(debugger.experiment.with_("network.activations", (activation,)))
        panel.show_frame(debugger.frame())
        formula = panel.activation.formula
        assert ("1.0507 z if z" in formula.text(), "1.0507009874 z if" in formula.toolTip()) == (is_long,) * 2
