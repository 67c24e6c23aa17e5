"""Weights as images: which numbers stand where, by words, mouse and keys."""

from dataclasses import replace

import numpy as np
import pytest
from hands import CONTROL, KEY, SHIFT
from pointer import move_mouse
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.painting.colors import colors
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.weight_images import GAP
from bpviz.ui.panels.images.images_panel import ImagesPanel
from bpviz.ui.theme import THEMES

LEFT = Qt.MouseButton.LeftButton


def frame_of(name="digits", steps=3, **fields):
    experiment, folder = open_experiment(name)
    for field, value in fields.items():
        experiment = experiment.with_(field.replace("__", "."), value)
    debugger = Debugger(experiment, folder)
    debugger.seek(0) if not steps else debugger.run(steps)
    return debugger.frame()


def with_weights(frame, weights):
    """The frame with other weights of the first layer, at the start of a step."""
    theta = frame.theta.copy()
    frame.network.W(theta, 1)[:] = weights
    return replace(frame, theta=theta)


@pytest.fixture
def panel(on_screen, selection, qtbot):
    made = on_screen(ImagesPanel(selection), 320, 600)
    qtbot.waitActive(made)
    return made


def show(panel, frame):
    panel.show_frame(frame)
    QApplication.processEvents()


def pixel_of(panel, unit, source):
    """A pixel of an image in the grid's own coordinates."""
    return panel.grid.grid.pixel(unit, source).center().toPoint() + QPoint(GAP // 2, 0)


def color_at(panel, unit, source):
    return panel.grid.grab().toImage().pixelColor(pixel_of(panel, unit, source)).name()


def has_ring(panel, box):
    """Whether a box of the grid has a line of the accent's colour at its left and right."""
    seen, y = panel.grid.grab().toImage(), round(box.center().y())
    edges = (round(box.left() + GAP / 2) - 1, round(box.right() + GAP / 2))
    return {seen.pixelColor(x, y).name() for x in edges} == {THEMES["light"].accent}


def test_each_pixel_is_the_weight_of_its_input(panel):
    frame, weights = frame_of(), np.zeros((32, 64))
    weights[2, 10], weights[2, 53], weights[5, 0] = 2.0, -2.0, -1.0
    show(panel, with_weights(frame, weights))
    table = [color.name() for color in colors(THEMES["light"]).diverging]
    assert color_at(panel, 2, 10) == table[255]
    assert color_at(panel, 2, 53) == table[0]
    assert color_at(panel, 2, 11) == table[128]
    assert color_at(panel, 5, 0) == table[64]


def test_own_scales_use_the_whole_map_for_each_image(panel, qtbot):
    frame, weights = frame_of(), np.zeros((32, 64))
    weights[2, 10], weights[5, 0] = 2.0, -1.0
    show(panel, with_weights(frame, weights))
    panel.grid.setFocus()
    qtbot.keyClick(panel.grid, KEY.Key_O)
    assert panel.own_scales.isChecked()
    assert color_at(panel, 5, 0) == colors(THEMES["light"]).diverging[0].name()


def test_buttons_do_what_their_keys_do(panel, qtbot):
    frame = frame_of()
    show(panel, frame)
    own_scales, times_input = (b for b in panel.findChildren(QToolButton) if b.isVisible())
    qtbot.mouseClick(own_scales, LEFT)
    assert panel.grid.images.has_own_scales
    qtbot.mouseClick(times_input, LEFT)
    assert panel.grid.images.values == pytest.approx(frame.trace.a[0] * frame.network.W(frame.theta, 1))


def test_times_input_shows_what_each_pixel_adds_to_the_weighted_sum(panel, qtbot):
    frame = frame_of()
    show(panel, frame)
    panel.grid.setFocus()
    qtbot.keyClick(panel.grid, KEY.Key_X)
    x, weights = frame.trace.a[0], frame.network.W(frame.theta, 1)
    assert panel.grid.images.values == pytest.approx(weights * x)
    place = (4, int(x.argmax()))
    assert panel.sentence(place).startswith("w₅")
    assert " · x" in panel.sentence(place)


def test_the_present_sample_is_shown_beside_its_class(panel):
    frame = frame_of()
    show(panel, frame)
    number = frame.trace.sample
    sample = f"sample {counted(number + 1)}, {frame.dataset.label(number)}"
    assert panel.input.text == f"input x, {sample}, colours from 0 to 1"
    show(panel, frame_of(steps=0))
    assert "Take a step" in panel.input.text


def test_the_count_of_units_is_said(panel):
    show(panel, frame_of())
    assert panel._summary.text() == "32 units of 8 × 8 weights"


def test_hovering_tells_the_weight_and_lights_it_everywhere(panel, selection):
    frame = frame_of()
    show(panel, frame)
    move_mouse(panel.grid, pixel_of(panel, 1, 19))
    value = frame.network.W(frame.theta, 1)[1, 19]
    told, _, place = panel.readout.text.partition(", row")
    name, _, number = told.partition(" = ")
    assert (name, place) == ("w₂,₂₀", " 3, column 4")
    assert float(number.replace("−", "-")) == pytest.approx(value, rel=0.01)
    assert selection.hovered_weight == frame.network.weight_index(1, 1, 19)
    QApplication.sendEvent(panel.grid, QEvent(QEvent.Type.Leave))
    assert selection.hovered_weight is None
    assert panel.readout.text == ""


def test_a_click_selects_the_unit(panel, selection, qtbot):
    show(panel, frame_of())
    qtbot.mouseClick(panel.grid, LEFT, pos=pixel_of(panel, 3, 30))
    assert selection.unit == (1, 3)
    assert panel.grid.selected == 3


def test_keys_go_from_unit_to_unit_and_enter_selects(panel, selection, qtbot):
    show(panel, frame_of())
    panel.grid.setFocus()
    columns = panel.grid.grid.columns
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Down, KEY.Key_Return):
        qtbot.keyClick(panel.grid, key)
    assert selection.unit == (1, 1 + columns)
    for _ in range(20):
        qtbot.keyClick(panel.grid, KEY.Key_Down)
    assert panel.grid.cursor[0] >= 32 - columns
    assert not panel.grid.visibleRegion().isEmpty()
    tile = panel.grid.grid.tile(panel.grid.cursor[0]).toRect()
    assert panel.grid.visibleRegion().contains(tile)


def test_shift_and_arrows_go_from_pixel_to_pixel(panel, selection, qtbot):
    frame = frame_of()
    show(panel, frame)
    panel.grid.setFocus()
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Right):
        qtbot.keyClick(panel.grid, key, SHIFT)
    assert panel.grid.cursor == (0, 9)
    assert panel.readout.text.endswith("row 2, column 2")
    assert selection.hovered_weight == frame.network.weight_index(1, 0, 9)


def test_what_is_selected_elsewhere_has_a_ring(panel, selection):
    frame = frame_of()
    show(panel, frame)
    grid = panel.grid.grid
    selection.select(unit=(1, 7))
    assert panel.grid.selected == 7
    assert has_ring(panel, grid.image(7))
    assert not has_ring(panel, grid.image(6))
    selection.select(weight=frame.network.weight_index(1, 4, 33))
    assert (panel.grid.selected, panel.grid.lit) == (None, (4, 33))
    assert has_ring(panel, grid.pixel(4, 33))
    assert not has_ring(panel, grid.image(7))
    selection.select(weight=frame.network.weight_index(2, 1, 3))
    assert panel.grid.lit is None
    assert not has_ring(panel, grid.pixel(4, 33))


def test_inputs_that_are_no_square_picture_wait_for_a_shape(panel):
    show(panel, frame_of("breast_cancer"))
    assert not panel.grid.isVisible()
    assert "30 inputs" in panel._message.text()
    place = panel.shapes.findText("5 × 6")
    panel.shapes.setCurrentIndex(place)
    panel.shapes.activated.emit(place)
    assert panel.grid.isVisible()
    assert panel.grid.images.shape == (5, 6)
    show(panel, frame_of("digits"))
    show(panel, frame_of("breast_cancer"))
    assert panel.shapes.currentText() == "5 × 6"


@pytest.mark.parametrize(("name", "count"), [("xor", 2), ("wine", 13), ("iris", 4)])
def test_what_can_be_no_picture_says_so(panel, name, count):
    show(panel, frame_of(name))
    assert panel._message.text().startswith(f"{count} inputs are no picture")
    assert not panel.shapes.isVisible()


def test_a_square_can_be_seen_otherwise(panel):
    show(panel, frame_of())
    place = panel.shapes.findText("4 × 16")
    panel.shapes.activated.emit(place)
    assert panel.grid.images.shape == (4, 16)


def test_names_follow_the_language(panel):
    show(panel, frame_of())
    assert panel.grid.images.notation.unit(1, 0).base == "h"
    panel.set_language("general")
    assert panel.grid.images.notation.unit(1, 0).base == "a"


def test_a_hidden_update_is_not_shown_before_its_phase(panel):
    experiment, folder = open_experiment("digits")
    debugger = Debugger(experiment, folder)
    debugger.seek(1)
    phases = debugger.frame().phases
    update = phases.index(Phase(Kind.UPDATE, 1))
    for place in range(len(phases)):
        debugger.step_phase()
        frame = debugger.frame()
        show(panel, frame)
        theta = frame.trace.before if place < update else frame.trace.after
        assert (panel.grid.images.values == frame.network.W(theta, 1)).all(), phases[place]


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", [(300, 360), (320, 600), (400, 950)])
def test_any_size_can_be_painted(panel, size, theme):
    panel.resize(*size)
    panel.apply_theme(theme)
    for name in ("digits", "breast_cancer"):
        show(panel, frame_of(name))
        assert not panel.grab().isNull()
    assert (panel.width(), panel.height()) == size


def test_in_the_window_images_follow_a_run(open_hands):
    hands = open_hands("digits")
    window = hands.window
    hands.press(KEY.Key_I, CONTROL | SHIFT)
    before = window.images.grid.images.values.copy()
    frame = hands.press(KEY.Key_PageDown, CONTROL)
    assert (window.images.grid.images.values == frame.network.W(frame.theta, 1)).all()
    assert (window.images.grid.images.values != before).any()
