"""What the panel asks for, draws and says; by pixels, words, mouse and keys."""

from dataclasses import replace

import numpy as np
import pytest
from pointer import move_mouse
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from bpviz.debugger.maps import MapQuestion
from bpviz.ui.painting.hues import hue
from bpviz.ui.panels.maps.map_choices import telling_inputs
from bpviz.ui.panels.maps.maps_panel import HINT, NO_UNITS, UNITS_HINT, MapsPanel
from bpviz.ui.panels.maps.scene import ALL
from bpviz.ui.theme import THEMES

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
LIGHT = THEMES["light"]


def color(view, point):
    return view.grab().toImage().pixelColor(point)


def is_like(found, name):
    """Whether a colour is one of the theme, but for smooth edges."""
    return np.abs(np.subtract(found.getRgb(), QColor(name).getRgb())).max() <= 48


def pixel(view, x, y):
    return QPoint(*(round(v) for v in view.plane.pixels(np.array([(x, y)], float))[0].tolist()))


def choose(box, text):
    index = box.findText(text, Qt.MatchFlag.MatchContains)
    assert index >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def boxes(panel):
    return {box.accessibleName(): box for box in panel.findChildren(QComboBox)}


def button(panel, text):
    return next(b for b in panel.findChildren(QToolButton) if b.text() == text)


def test_before_the_first_frame_nothing_is_offered_that_could_do_nothing(on_screen, selection):
    panel = on_screen(MapsPanel(selection), 320, 600)
    assert not any(box.isVisible() for box in panel.findChildren(QComboBox))
    offered = [each.text() for each in panel.findChildren(QToolButton) if each.isVisible()]
    assert offered == ["Outputs", "Units"]


# Drawing


def test_colours_are_those_of_the_outputs(answered):
    """A network that answers x1 alone: w large, from 0 at the left to 1 at the right."""
    shown = answered(
        network__hidden=(), network__initializer="given", network__weights=(((40.0, 0.0),),),
        network__biases=((-20.0,),), steps=0,
    )  # fmt: skip
    low, high = LIGHT.sequential
    for y in (0.25, 0.75):
        assert color(shown.view, pixel(shown.view, -0.06, y)).name() == low
        assert color(shown.view, pixel(shown.view, 1.07, y)).name() == high
    assert is_like(color(shown.view, pixel(shown.view, 0.5, 0.5)), LIGHT.text)  # the line of 0.5
    assert color(shown.view, pixel(shown.view, 0.7, 0.5)).name() == high


def test_misclassified_samples_are_crossed_and_counted(answered):
    """What answers x1 alone is wrong about two of XOR's four."""
    shown = answered(
        network__hidden=(), network__initializer="given", network__weights=(((40.0, 0.0),),),
        network__biases=((-20.0,),), steps=0,
    )  # fmt: skip
    assert shown.view.scene.is_wrong.tolist() == [False, True, False, True]
    assert "2 of 4 wrong" in shown.panel.text
    shown.panel.apply_theme(replace(LIGHT, warning="#00ff00"))
    image = shown.view.grab().toImage()

    def has_cross(sample):
        at = shown.place_of(sample)
        near = [image.pixelColor(at + QPoint(d, e)) for d in range(-9, 10) for e in range(-9, 10)]
        return any(is_like(found, "#00ff00") for found in near)

    assert [has_cross(sample) for sample in range(4)] == [False, True, False, True]


def test_the_sample_of_the_shown_step_is_ringed_and_no_other(answered):
    shown = answered(steps=3)
    sample = shown.debugger.trace.sample
    image, radius = shown.view.grab().toImage(), shown.view.radius

    def has_ring(at):
        ring = [at + QPoint(round(2 * radius) + d, 0) for d in (-1, 0, 1)]
        return any(is_like(image.pixelColor(point), LIGHT.accent) for point in ring)

    assert [has_ring(shown.place_of(n)) for n in range(4)] == [n == sample for n in range(4)]


def test_it_asks_for_no_hidden_units_until_they_are_to_be_seen(answered, qtbot):
    shown = answered()
    assert shown.debugger.wanted["map"] == MapQuestion((0, 1))
    shown.view.setFocus()
    qtbot.keyClick(shown.view, KEY.Key_2)
    assert shown.debugger.wanted["map"] == MapQuestion((0, 1), 64, (0, 3))
    shown.show()
    assert shown.panel.grid.isVisible()
    qtbot.keyClick(shown.panel.grid, KEY.Key_1)
    assert shown.view.isVisible()


def test_one_input_gives_a_curve_of_the_output_through_known_points(answered):
    """A network without hidden units: d̂ = σ(3 x)."""
    shown = answered(
        "curve", steps=0, network__hidden=(), network__initializer="given", network__activations=("sigmoid",),
        network__weights=(((3.0,),),), network__biases=((0.0,),),
    )  # fmt: skip
    image = shown.view.grab().toImage()
    for x in (-1.0, -0.3, 0.2, 0.9):
        at = pixel(shown.view, x, 1 / (1 + np.exp(-3 * x)))
        near = [image.pixelColor(at + QPoint(0, d)) for d in (-1, 0, 1)]
        assert any(is_like(found, hue(0, LIGHT).name()) for found in near)


def test_held_out_samples_are_hollow(answered):
    shown = answered("circles", steps=0, data__held_out=0.5)
    scene = shown.view.scene
    held = np.flatnonzero(scene.points.held)
    assert len(held) == scene.dataset.held_count == 100
    at = shown.place_of(int(scene.points.samples[held[0]]), held=True)
    image, places = shown.view.grab().toImage(), shown.view.plane.pixels(scene.points.places)
    far = np.linalg.norm(places[:, None] - places, axis=2) + np.where(np.eye(len(places)), np.inf, 0.0)
    alone = np.flatnonzero(far.min(axis=1) > 3 * shown.view.radius)
    assert {True, False} == set(scene.points.held[alone].tolist())
    for n in alone.tolist():
        middle = image.pixelColor(*(round(x) for x in places[n].tolist()))
        assert is_like(middle, LIGHT.panel) == scene.points.held[n]
    assert "held out" in "".join(entry.after for line in shown.view._legend for entry in line)
    assert shown.view.words(int(held[0])).startswith("held-out sample 1")
    assert shown.view.item_at(at) is not None


# Choosing


def test_several_classes_are_shown_by_the_winner_or_by_one_output(answered):
    shown = answered("iris", steps=2000)
    outputs = boxes(shown.panel)["Output"]
    assert outputs.isVisible()
    assert shown.view.scene.choice == ALL
    choose(outputs, "versicolor")
    assert shown.view.scene.choice == 1
    assert shown.view.scene.range == (0, 1)


def test_with_more_than_two_inputs_any_two_vary_and_the_others_are_said(answered):
    shown = answered("iris", steps=7)
    sample = shown.debugger.trace.sample
    assert f"others as in sample {sample + 1}" in shown.panel.text
    inputs = boxes(shown.panel)
    choose(inputs["Input across"], "sepal length")
    choose(inputs["Input up"], "petal width")
    shown.show()
    assert shown.view.scene.found.question.axes == (0, 3)
    assert shown.view.scene.axis_names == ("sepal length (cm)", "petal width (cm)")


def test_the_same_input_cannot_go_both_ways(answered):
    shown = answered("iris")
    inputs = boxes(shown.panel)
    choose(inputs["Input across"], "sepal width")
    choose(inputs["Input up"], "sepal width")
    assert shown.panel.choices.axes == (2, 1)


def test_one_of_many_inputs_can_be_varied_alone(answered):
    shown = answered("iris", steps=7)
    choose(boxes(shown.panel)["Input up"], "none")
    shown.show()
    assert shown.view.scene.is_curve
    assert shown.view.scene.outputs == (0, 1, 2)
    assert len(shown.view.scene.points.samples) == 3 * 150


def test_two_inputs_of_two_need_no_boxes(answered):
    shown = answered()
    assert not any(box.isVisible() for box in boxes(shown.panel).values())


def test_first_the_inputs_are_shown_that_tell_most(answered):
    """Of Iris the petals' measures have the greatest correlations with the species."""
    dataset = answered("iris").debugger.present.dataset
    codes = dataset.targets.argmax(axis=1)
    each = [max(abs(np.corrcoef(dataset.inputs[:, n], codes == k)[0, 1]) for k in range(3)) for n in range(4)]
    assert telling_inputs(dataset) == sorted(np.argsort(each)[-2:].tolist()) == [2, 3]


# Samples


def test_hovering_tells_number_inputs_target_and_output(answered):
    shown = answered()
    assert HINT in shown.panel.text
    move_mouse(shown.view, shown.place_of(2))
    output = shown.debugger.predict()[2, 0]
    assert "sample 3" in shown.panel.text
    assert f"x1 1, x2 0\noutput {output:.3f}: {int(output > 0.5)} · target 1" in shown.panel.text
    move_mouse(shown.view, pixel(shown.view, 0.5, 0.5))
    assert HINT in shown.panel.text


def test_a_click_pins_and_another_one_unpins(answered, qtbot):
    shown = answered(training__order="shuffled")
    qtbot.mouseClick(shown.view, LEFT, pos=shown.place_of(1))
    training = shown.debugger.experiment.training
    assert (training.order, training.pinned_sample) == ("pinned", 2)
    shown.debugger.run(3)
    shown.show()
    assert shown.debugger.trace.sample == 1
    assert "pinned: sample 2" in shown.panel.text
    qtbot.mouseClick(shown.view, LEFT, pos=shown.place_of(1))
    assert shown.debugger.experiment.training.order == "shuffled"


@pytest.mark.parametrize("size", [(284, 590), (320, 600), (400, 900)])
@pytest.mark.parametrize("name", ["xor", "curve", "iris", "digits", "two_two_two"])
def test_the_map_stays_where_it_is_when_a_sample_is_pinned(answered, qtbot, name, size):
    shown = answered(name, steps=8, size=size)
    QApplication.processEvents()
    before = shown.view.mapTo(shown.panel, shown.place_of(0))
    qtbot.mouseClick(shown.view, LEFT, pos=shown.place_of(0))
    assert shown.view.scene.pinned is not None
    QApplication.processEvents()
    assert shown.view.mapTo(shown.panel, shown.place_of(0)) == before


def test_another_sample_is_pinned_in_its_place(answered, qtbot):
    shown = answered()
    for sample in (1, 3):
        qtbot.mouseClick(shown.view, LEFT, pos=shown.place_of(sample))
    assert shown.debugger.experiment.training.pinned_sample == 4


@pytest.mark.parametrize("by_key", [False, True])
def test_unpin_goes_back_to_the_order_that_was_chosen_at_the_same_step(answered, qtbot, by_key):
    shown = answered()
    shown.do(lambda debugger: debugger.change(debugger.experiment.with_("training.order", "sequential")))
    assert not button(shown.panel, "Unpin").isVisible()
    qtbot.mouseClick(shown.view, LEFT, pos=shown.place_of(1))
    assert button(shown.panel, "Unpin").isVisible()
    if by_key:
        qtbot.keyClick(shown.view, KEY.Key_U)
    else:
        qtbot.mouseClick(button(shown.panel, "Unpin"), LEFT)
    assert shown.debugger.experiment.training.order == "sequential"


def test_keys_go_from_sample_to_sample_and_enter_pins(answered, qtbot):
    shown = answered(steps=0)
    shown.view.setFocus()
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Up):
        qtbot.keyClick(shown.view, key)
    assert shown.view.accessibleDescription().startswith("sample 4")
    assert "sample 4" in shown.panel.text
    qtbot.keyClick(shown.view, KEY.Key_Return)
    assert shown.debugger.experiment.training.pinned_sample == 4
    qtbot.keyClick(shown.view, KEY.Key_Return)
    assert shown.debugger.experiment.training.order == "random"


def test_held_out_samples_cannot_be_pinned(answered, qtbot):
    shown = answered("circles", steps=0, data__held_out=0.5)
    points = shown.view.scene.points
    shown.view.cursor = int(np.flatnonzero(points.held)[0])
    shown.view.setFocus()
    qtbot.keyClick(shown.view, KEY.Key_Return)
    assert shown.debugger.experiment.training.order != "pinned"


def test_the_output_of_a_step_is_not_told_before_it_is_computed(answered):
    shown = answered(steps=4)
    shown.debugger.step_phase()
    shown.show()
    sample = shown.debugger.trace.sample
    assert "output ?" in shown.view.words(sample)
    assert "output 0." in shown.view.words((sample + 1) % 4)
    shown.debugger.step()
    shown.panel.hides = lambda quantity: quantity.kind == "activation"
    shown.show()
    assert "output ?" in shown.view.words(shown.debugger.trace.sample)


# Units


def test_a_click_on_a_units_map_selects_it(answered, qtbot, selection):
    shown = answered(network__hidden=(4, 3))
    shown.panel.buttons.switches[1].click()
    shown.show()
    grid = shown.panel.grid
    for unit in ((1, 2), (2, 1)):
        qtbot.mouseClick(grid, LEFT, pos=grid.page.boxes[unit].center().toPoint())
        assert selection.unit == unit
    for key, unit in (
        (KEY.Key_Left, (2, 0)),
        (KEY.Key_Left, (1, 3)),
        (KEY.Key_Home, (1, 0)),
        (KEY.Key_End, (2, 2)),
    ):
        qtbot.keyClick(grid, key)
        assert selection.unit == unit
    assert "7 hidden units" in shown.panel.text
    assert UNITS_HINT in shown.panel.text


def test_a_units_map_shows_its_own_values(answered):
    """h1 answers x1, h2 answers not x2."""
    shown = answered(
        steps=0, network__hidden=(2,), network__initializer="given",
        network__weights=(((40.0, 0.0), (0.0, -40.0)), ((1.0, 1.0),)),
        network__biases=((-20.0, 20.0), (0.0,)),
    )  # fmt: skip
    shown.panel.buttons.switches[1].click()
    shown.show()
    image, grid, (low, high) = shown.panel.grid.grab().toImage(), shown.panel.grid, LIGHT.sequential
    one, other = (grid.page.boxes[(1, n)].toRect().translated(1, 1) for n in range(2))
    dark = {True: high, False: low}
    for box, is_dark in ((one, lambda right, up: right), (other, lambda right, up: not up)):
        for right in (False, True):
            for up in (False, True):
                x = box.left() + round((0.8 if right else 0.2) * box.width())
                y = box.top() + round((0.2 if up else 0.8) * box.height())
                assert image.pixelColor(x, y).name() == dark[is_dark(right, up)]


def test_many_units_come_page_by_page_and_it_says_which(answered, qtbot):
    shown = answered(network__hidden=(64,))
    shown.panel.buttons.switches[1].click()
    shown.show()
    grid, seen = shown.panel.grid, []
    assert grid.page_count > 1
    grid.setFocus()
    while True:
        page = grid.page
        assert f"units {page.first + 1}–{page.end} of 64" in shown.panel.text
        assert shown.debugger.wanted["map"].hidden == (page.first, page.end)
        assert all(grid._has(unit) for unit in page.boxes)
        seen += page.boxes
        if not button(shown.panel, "›").isEnabled():
            break
        qtbot.mouseClick(button(shown.panel, "›"), LEFT)
        shown.show()
    assert seen == [(1, n) for n in range(64)]
    qtbot.keyClick(grid, KEY.Key_BracketLeft)
    assert grid.number == grid.page_count - 2


def test_the_page_follows_the_selected_unit(answered, selection):
    shown = answered(network__hidden=(64,))
    shown.panel.buttons.switches[1].click()
    shown.show()
    selection.select(unit=(1, 63))
    assert (1, 63) in shown.panel.grid.page.boxes


def test_without_hidden_units_it_says_so(answered):
    shown = answered(network__hidden=())
    shown.panel.buttons.switches[1].click()
    shown.show()
    assert shown.panel.text.strip() == NO_UNITS
    assert not shown.panel.grid.isVisible()


# Going on


def test_another_network_and_other_data_are_taken_up(answered):
    shown = answered("iris", steps=5)
    choose(boxes(shown.panel)["Output"], "virginica")
    for name in ("curve", "digits", "xor"):
        shown.do(lambda debugger, name=name: debugger.change(debugger.experiment.with_("data.name", name)))
        assert shown.view.scene.dataset.name == name
        assert not shown.panel.grab().isNull()
    assert shown.view.scene.choice == 0


def test_a_map_that_comes_again_is_not_drawn_again(answered, monkeypatch):
    shown = answered()
    frame = shown.debugger.frame()
    shown.panel.show_frame(frame)
    drawn = []
    monkeypatch.setattr(shown.panel, "_draw", lambda: drawn.append(1))
    shown.debugger.step()
    later = shown.debugger.frame()
    shown.panel.show_frame(type(later)(**{**vars(later), "insights": frame.insights}))
    assert not drawn
    shown.panel.show_frame(later)
    assert drawn


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("size", [(300, 360), (304, 604), (403, 420), (403, 787)])
@pytest.mark.parametrize("name", ["xor", "spirals", "curve", "iris", "digits", "two_two_two", "exploding"])
def test_any_size_and_data_can_be_painted(answered, name, size, theme):
    shown = answered(name, 10, size)
    shown.panel.apply_theme(theme)
    for switch in shown.panel.buttons.switches:
        switch.click()
        shown.show()
        assert not shown.panel.grab().isNull()
    assert (shown.panel.width(), shown.panel.height()) == size
