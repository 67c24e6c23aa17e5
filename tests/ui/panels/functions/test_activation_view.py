"""What is seen of an activation: its curves, the units on them, and which of these are flat."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from pointer import move_mouse
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.notation import Notation
from bpviz.engine.activations import ACTIVATIONS
from bpviz.ui.panels.functions.activation_view import ActivationView
from bpviz.ui.panels.functions.unit_answers import answers_of, curves_of, is_joint
from bpviz.ui.theme import THEMES

LEFT = Qt.MouseButton.LeftButton
LIGHT = THEMES["light"]
ALONE = [name for name in ACTIVATIONS if not is_joint(name)]


def frame_of(steps=3, phases=0, z=None, **fields):
    """A frame of XOR by 2-3-1; z: what the hidden units are to have got, with a = tanh z."""
    experiment = Experiment().with_("network.activations", ("tanh", "sigmoid"))
    for field, value in fields.items():
        experiment = experiment.with_(field.replace("__", "."), value)
    debugger = Debugger(experiment)
    debugger.seek(steps, phases)
    frame = debugger.frame()
    if z is None:
        return frame
    z = np.array(z)
    trace = frame.trace
    return replace(
        frame, trace=replace(trace, z=(trace.z[0], z, trace.z[2]), a=(trace.a[0], np.tanh(z), trace.a[2]))
    )


@pytest.fixture
def view(on_screen, selection):
    return on_screen(ActivationView(selection), 300, 220)


def place(view, unit, *, slope=False):
    chart = view.plot.chart
    values = chart.answers.slopes if slope else chart.answers.a
    return QPointF(chart.x(chart.answers.z[unit]), chart.y(values[unit])).toPoint()


def color(view, point):
    return view.plot.grab().toImage().pixelColor(point).name()


@pytest.mark.parametrize("name", ALONE)
def test_the_second_curve_is_the_slope_of_the_first(name):
    curves = curves_of(name, 5.0)
    assert (curves.z[0], curves.z[-1]) == (-5, 5)
    middle = np.diff(curves.values) / np.diff(curves.z)
    low, high = (
        np.minimum(curves.slopes[1:], curves.slopes[:-1]),
        np.maximum(curves.slopes[1:], curves.slopes[:-1]),
    )
    outside = np.maximum(low - middle, middle - high)
    assert outside.max() < 2e-5


def test_tanh_is_drawn_solid_and_its_slope_dashed(view):
    """Along a curve its hue is found nearly everywhere, along a dashed one in a part of the places."""
    view.show_frame(frame_of(0))
    chart, image = view.plot.chart, view.plot.grab().toImage()
    z = np.linspace(-4.5, 4.5, 400)
    found = {}
    for role, values in (("forward", np.tanh(z)), ("backward", 1 / np.cosh(z) ** 2)):
        hue = LIGHT.color(role)
        names = [
            image.pixelColor(round(x), round(y)) for x, y in zip(chart.x(z), chart.y(values), strict=True)
        ]
        found[role] = np.mean([abs(c.red() - hue.red()) + abs(c.blue() - hue.blue()) < 140 for c in names])
    assert found["forward"] > 0.88
    assert 0.4 < found["backward"] < 0.8


def test_units_are_dots_on_both_curves(view):
    view.show_frame(frame_of(z=(-0.5, 0.25, 1.0)))
    for unit in range(3):
        assert color(view, place(view, unit)) == LIGHT.forward
        assert color(view, place(view, unit, slope=True)) == LIGHT.backward


def test_flat_units_are_empty_dots_with_a_bar_and_are_counted(view):
    """1 − tanh² is 0.0507 at 2.17, and 0.0488 at −2.19."""
    view.show_frame(frame_of(z=(-2.19, 2.17, 4.0)))
    assert view.flat.text() == "⊖ 2 of 3 flat"
    for unit, is_flat in ((0, True), (1, False)):
        assert (color(view, place(view, unit)) == LIGHT.forward) is not is_flat
        above = QColor(color(view, place(view, unit) + QPoint(0, -2)))
        assert (above.lightness() > 200) is is_flat


def test_dead_relu_units_are_flat():
    frame = frame_of(40, network__activations=("relu",))
    found = answers_of(frame, 1, Notation(frame.network))
    assert (found.flat == (frame.trace.z[1] <= 0)).all()


def test_dropout_moves_no_dot_off_the_curve(view, selection):
    """What it lets through is told, and a unit that it leaves out keeps its place, struck out."""
    frame = frame_of(5, network__activations=("tanh",), training__dropout=(0.5,))
    found = answers_of(frame, 1, Notation(frame.network))
    assert set(frame.trace.kept[1].tolist()) == {0.0, 2.0}
    assert found.a == pytest.approx(np.tanh(frame.trace.z[1]))
    view.show_frame(frame)
    for unit, kept in enumerate(frame.trace.kept[1]):
        selection.select(unit=(1, unit))
        assert view.readout.text.endswith("dropout × 2.00" if kept else "left out by dropout")


@pytest.mark.parametrize("norm", ["batch", "layer"])
def test_in_a_normalized_layer_dots_stand_at_what_phi_gets(norm):
    frame = frame_of(9, network__activations=("tanh",), training__batch=4, network__norms=(norm,))
    found = answers_of(frame, 1, Notation(frame.network))
    gain, shift = frame.network.norm_numbers(frame.trace.before, 1)[:2]
    assert found.z == pytest.approx(gain * frame.trace.hat[1] + shift)
    assert found.a == pytest.approx(frame.trace.a[1])
    assert found.sentence(0).startswith("a⁽¹⁾₁: y = " if "⁽" in found.sentence(0) else "h₁: y = ")


@pytest.mark.parametrize(("phases", "known"), [(1, (False, False)), (2, (True, False)), (3, (True, True))])
def test_dots_come_with_the_phase_that_computes_them(view, phases, known):
    view.show_frame(frame_of(5, phases))
    for layer, is_known in enumerate(known):
        view.layers.setCurrentIndex(layer)
        view.layers.activated.emit(layer)
        assert (view.plot.chart.answers is not None) is is_known
        assert view.readout.text.startswith("Click a dot" if is_known else "Dots come with")


@pytest.mark.parametrize(("phases", "words"), [(2, "Bars come with"), (3, "Click a bar")])
def test_softmax_has_bars_to_click(view, phases, words):
    view.show_frame(frame_of(5, phases, network__activations=("tanh", "softmax")))
    view.layers.setCurrentIndex(1)
    view.layers.activated.emit(1)
    assert view.readout.text.startswith(words)


def test_the_selected_unit_is_named_with_its_numbers(view, selection):
    view.show_frame(frame_of(z=(-0.5, 0.25, 2.5)))
    selection.select(unit=(1, 1))
    assert view.readout.text == "h₂: z = 0.250, a = 0.245, φ′ = 0.940"
    selection.select(unit=(1, 2))
    assert view.readout.text == "h₃: z = 2.500, a = 0.987, φ′ = 0.027 ⊖"
    selection.select()
    assert view.readout.text.startswith("Click")


def test_the_selected_units_dot_is_large(view, selection):
    view.show_frame(frame_of(z=(-2.0, 0.25, 2.0)))
    beside = place(view, 1) + QPoint(5, 0)
    before = color(view, beside)
    selection.select(unit=(1, 1))
    assert before != LIGHT.forward
    assert color(view, place(view, 1) + QPoint(3, 0)) == LIGHT.forward


def test_a_click_on_a_dot_of_either_curve_selects_the_unit(view, selection, qtbot):
    view.show_frame(frame_of(z=(-2.0, 0.25, 2.0)))
    for unit, slope in ((0, False), (1, True), (2, False)):
        qtbot.mouseClick(view.plot, LEFT, pos=place(view, unit, slope=slope) + QPoint(3, 2))
        assert selection.unit == (1, unit)
    qtbot.mouseClick(view.plot, LEFT, pos=place(view, 2) + QPoint(30, 30))
    assert selection.unit == (1, 2)


def test_pointing_at_a_dot_tells_its_numbers(view, selection, qtbot):
    view.show_frame(frame_of(z=(-2.0, 0.25, 2.0)))
    selection.select(unit=(1, 1))
    move_mouse(view.plot, place(view, 0))
    qtbot.waitUntil(lambda: view.readout.text.startswith("h₁: z = −2.000"))
    move_mouse(view.plot, QPoint(2, 2))
    qtbot.waitUntil(lambda: view.readout.text.startswith("h₂"))


def test_keys_go_from_unit_to_unit_by_their_sums_and_enter_selects(view, selection, qtbot):
    view.show_frame(frame_of(z=(1.0, -1.0, 0.0)))
    view.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.plot.hasFocus)
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_End):
        qtbot.keyClick(view.plot, key)
        qtbot.keyClick(view.plot, Qt.Key.Key_Return)
        seen.append(selection.unit[1])
    assert seen == [1, 2, 1, 1, 0]


def test_it_follows_the_layer_of_the_selected_unit(view, selection):
    view.show_frame(frame_of())
    assert view.layer == 1
    selection.select(unit=(2, 0))
    assert (view.layer, view.title.text()) == (2, "sigmoid")
    assert view.readout.text.startswith("d̂₁: z = ")
    selection.select(unit=(0, 1))
    assert view.layer == 2
    selection.select(unit=(1, 0))
    assert (view.layer, view.title.text()) == (1, "tanh")


def test_another_layer_is_chosen_by_key(view, qtbot):
    view.show_frame(frame_of())
    view.layers.setFocus()
    qtbot.keyClick(view.layers, Qt.Key.Key_Down)
    assert (view.layer, view.title.text()) == (2, "sigmoid")
    assert "1 / (1 + e<sup>−z</sup>)" in view.formula.text()
    view.show_frame(frame_of(4))
    assert view.layer == 2


def test_another_network_has_other_layers(view):
    view.show_frame(frame_of())
    view.show_frame(frame_of(network__activations=("relu",), network__hidden=(3, 2)))
    texts = [view.layers.itemText(n) for n in range(view.layers.count())]
    assert texts == ["hidden layer 1", "hidden layer 2", "output"]
    assert view.title.text() == "ReLU"


@pytest.mark.parametrize(("z", "limit"), [((0.1, 0.2, 0.3), 5), ((-7.0, 0, 1), 8), ((0, 120.0, 1), 150)])
def test_the_axis_reaches_as_far_as_the_sums(view, z, limit):
    view.show_frame(frame_of(z=z))
    assert view.plot.chart.curves.z[-1] == limit
    for unit in range(3):
        assert view.plot.rect().contains(place(view, unit))


def test_numbers_that_are_not_finite_are_told_and_not_drawn(view, selection):
    view.show_frame(frame_of(z=(np.nan, np.inf, 0.5)))
    selection.select(unit=(1, 0))
    assert view.readout.text == "h₁: z = NaN, a = NaN, φ′ = NaN"
    assert view.plot.chart.unit_at(QPointF(place(view, 2))) == 2
    view.plot.grab()


@pytest.fixture
def joint_frame(monkeypatch):
    """A frame whose outputs are made up, and need all sums at once."""
    frame = frame_of(data__name="iris")
    joint = SimpleNamespace(title="softmax", formula="e<sup>z</sup> / Σ e<sup>z</sup>", joint=True)
    monkeypatch.setitem(ACTIVATIONS, "sigmoid", joint)
    a = (*frame.trace.a[:2], np.array((0.2, 0.7, 0.1)))
    return replace(frame, trace=replace(frame.trace, a=a))


def test_outputs_that_need_all_sums_are_bars_with_a_sentence(view, selection, qtbot, joint_frame):
    view.show_frame(joint_frame)
    selection.select(unit=(2, 0))
    assert "softmax looks at all outputs together" in view.formula.text()
    assert not view.flat.isVisible()
    chart, image = view.plot.chart, view.plot.grab().toImage()
    heights = []
    for unit in range(3):
        x = round(chart.bar(unit).left()) + 3
        column = [image.pixelColor(x, y).name() for y in range(image.height())]
        heights.append(column.count(LIGHT.forward) / chart.area.height())
    assert heights == pytest.approx((0.2, 0.7, 0.1), abs=0.04)
    qtbot.mouseClick(view.plot, LEFT, pos=chart.bar(2).center().toPoint())
    assert selection.unit == (2, 2)
    assert view.readout.text.endswith("a = 0.100")
