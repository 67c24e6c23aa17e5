"""Two runs side by side under real keys and a real mouse."""

from itertools import pairwise

import pytest
from pointer import move_mouse
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.quantities import Quantity
from bpviz.ui.panels.beside.beside_panel import BesidePanel
from bpviz.ui.panels.beside.beside_picture import BesidePicture
from bpviz.ui.panels.beside.caption_panel import CaptionPanel
from bpviz.ui.panels.beside.run_strip import RunStrip
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def debugger():
    return Debugger()


@pytest.fixture
def panel(qtbot, selection):
    network = NetworkPanel(selection, prediction=Prediction())
    network.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    panel = BesidePanel(network, selection)
    panel.apply_theme(THEMES["light"])
    qtbot.addWidget(panel)
    panel.resize(1090, 520)
    panel.show()
    qtbot.waitExposed(panel)
    network.setFocus()
    return panel


def network_of(panel):
    return next(found for found in panel.findChildren(NetworkPanel) if not isinstance(found, BesidePicture))


def picture_of(panel):
    return panel.findChild(BesidePicture)


def strips_of(panel):
    return sorted(panel.findChildren(RunStrip), key=lambda strip: (strip.y(), strip.x()))


def two_orders(debugger, phases=8):
    debugger.run_beside(debugger.experiment.with_("training.update", "in-place"), "v of step t + 1")
    for _ in range(phases):
        debugger.step_phase()
    return debugger.frame()


def button(panel, name):
    return next(found for found in panel.findChildren(QToolButton) if found.accessibleName() == name)


def on_edge(panel, index, share=0.1):
    edges, edge = panel.place().place_of(index)
    x = edges.x1[edge] + share * (edges.x2[edge] - edges.x1[edge])
    y = edges.y1[edge] + share * (edges.y2[edge] - edges.y1[edge])
    return QPoint(round(x), round(y))


def color_at(panel, index):
    image, point = panel.grab().toImage(), on_edge(panel, index)
    near = [image.pixelColor(point + QPoint(0, off)) for off in (-1, 0, 1)]
    return max(near, key=lambda color: color.saturation())


def test_one_run_has_the_panel_for_itself(panel, debugger):
    panel.show_frame(debugger.frame())
    assert network_of(panel).geometry() == panel.rect()
    assert not picture_of(panel).isVisible()
    alone = NetworkPanel(Selection())
    alone.resize(panel.size())
    alone.show_frame(debugger.frame())
    assert panel.grab().toImage() == alone.grab().toImage()


def test_two_runs_share_the_panel_and_one_caption(panel, debugger):
    panel.show_frame(two_orders(debugger))
    parts = [network_of(panel), picture_of(panel), panel.findChild(CaptionPanel), *strips_of(panel)]
    assert all(part.isVisible() and panel.rect().contains(part.geometry()) for part in parts)
    for n, part in enumerate(parts):
        assert not any(part.geometry().intersects(other.geometry()) for other in parts[n + 1 :])
    assert abs(network_of(panel).width() - picture_of(panel).width()) <= 1
    assert panel.findChild(CaptionPanel).accessibleName().startswith("8 of 9 · Hidden weights")


def test_they_are_stacked_where_the_panel_is_taller_than_wide(panel, debugger):
    panel.resize(500, 850)
    panel.show_frame(two_orders(debugger))
    assert picture_of(panel).y() > network_of(panel).geometry().bottom()
    assert picture_of(panel).width() == network_of(panel).width() == 500
    panel.resize(1090, 520)
    assert picture_of(panel).x() > network_of(panel).geometry().right()


def test_the_run_beside_goes_away_again(panel, debugger):
    panel.show_frame(two_orders(debugger))
    debugger.put_beside(None)
    panel.show_frame(debugger.frame())
    assert network_of(panel).geometry() == panel.rect()
    assert not any(strip.isVisible() for strip in strips_of(panel))


def test_the_strips_say_which_run_is_which(panel, debugger):
    panel.show_frame(two_orders(debugger))
    assert [strip.accessibleName().split(", ")[0] for strip in strips_of(panel)] == [
        "run 1",
        "v of step t + 1",
    ]


def test_hidden_weights_differ_and_output_weights_do_not(panel, debugger):
    frame = two_orders(debugger)
    panel.show_frame(frame)
    first, last = frame.network.weight_index(1, 0, -1), frame.network.weight_index(2, 0, 1)
    assert color_at(picture_of(panel), first).saturation() > 60
    assert color_at(picture_of(panel), last).saturation() < 20


def test_d_switches_between_difference_and_plain_numbers(qtbot, panel, debugger):
    frame = two_orders(debugger)
    panel.show_frame(frame)
    last = frame.network.weight_index(2, 0, -1)
    qtbot.keyClick(network_of(panel), Qt.Key.Key_D)
    assert not panel.differences
    assert not button(panel, "Colour by difference").isChecked()
    assert color_at(picture_of(panel), last).saturation() > 20
    qtbot.keyClick(network_of(panel), Qt.Key.Key_D)
    assert panel.differences
    assert color_at(picture_of(panel), last).saturation() < 20


def test_the_button_switches_too(qtbot, panel, debugger):
    panel.show_frame(two_orders(debugger))
    before = picture_of(panel).grab().toImage()
    qtbot.mouseClick(button(panel, "Colour by difference"), LEFT)
    assert not panel.differences
    assert picture_of(panel).grab().toImage() != before


def test_the_close_button_asks_for_one_run(qtbot, panel, debugger):
    panel.show_frame(two_orders(debugger))
    with qtbot.waitSignal(panel.commanded) as asked:
        qtbot.mouseClick(button(panel, "Take the run beside away"), LEFT)
    asked.args[0](debugger)
    assert debugger.frame().beside is None


def test_other_shapes_are_shown_as_they_are_and_it_is_said(panel, debugger):
    debugger.run_beside(debugger.experiment.with_("network.hidden", [3, 3]), "deeper")
    debugger.step_phase()
    panel.show_frame(debugger.frame())
    panel.differences = False
    assert "other shape" in strips_of(panel)[1].accessibleName()
    assert picture_of(panel).place().network.sizes == (2, 3, 3, 1)
    assert color_at(picture_of(panel), 0).saturation() > 20


def test_outputs_of_other_depth_are_told_with_both_numbers(panel, debugger):
    debugger.run_beside(debugger.experiment.with_("network.hidden", [3, 3]), "deeper")
    debugger.step()
    panel.show_frame(frame := debugger.frame())
    assert button(panel, "Colour by difference").isVisible()
    picture = picture_of(panel)
    output, between = picture.place().columns[3], picture.place().columns[1]
    tip = picture.tip_at(QPoint(round(output.x), round(output.y[0])))
    left, right = (shown.trace.a[-1][0] for shown in (frame, frame.beside))
    assert f"left {left:+.9g}, right {right:+.9g}" in tip
    assert picture.tip_at(QPoint(round(between.x), round(between.y[0]))) == ""
    assert picture.tip_at(on_edge(picture, 0)) == ""


def test_a_weight_is_lit_in_both_pictures(qtbot, panel, debugger, selection):
    panel.show_frame(two_orders(debugger))
    before = network_of(panel).grab().toImage()
    move_mouse(picture_of(panel), on_edge(picture_of(panel), 9))
    assert selection.lit_weight == 9
    assert network_of(panel).grab().toImage() != before
    qtbot.mouseClick(picture_of(panel), LEFT, pos=on_edge(picture_of(panel), 9))
    assert selection.weight == 9


def test_weights_of_other_shapes_are_not_taken_for_one_another(qtbot, panel, debugger, selection):
    panel.show_frame(two_orders(debugger))
    selection.select(weight=9)
    debugger.run_beside(debugger.experiment.with_("network.hidden", [5]), "wider")
    panel.show_frame(debugger.frame())
    wide = picture_of(panel).grab().toImage()
    selection.select()
    assert picture_of(panel).grab().toImage() == wide
    qtbot.mouseClick(picture_of(panel), LEFT, pos=on_edge(picture_of(panel), 9))
    assert selection.weight is None


def test_a_tooltip_tells_both_numbers_and_their_difference(panel, debugger):
    frame = two_orders(debugger)
    panel.show_frame(frame)
    tip = picture_of(panel).tip_at(on_edge(picture_of(panel), 0))
    name, values = tip.split(": ")
    assert name == "w₁,₁"
    left, right, change = (part.split()[1].replace("−", "-") for part in values.split(", "))
    assert float(left) == pytest.approx(frame.trace.after[0], rel=1e-8)
    assert float(right) == pytest.approx(frame.beside.trace.after[0], rel=1e-8)
    assert float(change) == pytest.approx(frame.beside.trace.after[0] - frame.trace.after[0], rel=1e-8)


def test_hidden_numbers_are_hidden_on_both_sides(qtbot, panel, debugger):
    frame = two_orders(debugger, 7)
    prediction = network_of(panel).prediction
    panel.show_frame(frame)
    column = picture_of(panel).place().columns[1]
    unit = QPoint(round(column.x), round(column.y[0]))
    shown = picture_of(panel).grab().toImage()
    prediction.hide(["errors", "loss"])
    assert picture_of(panel).grab().toImage() != shown
    assert "Δ ?" in picture_of(panel).tip_at(unit)
    assert "loss ?" in strips_of(panel)[1].accessibleName()
    qtbot.mouseClick(panel.findChild(CaptionPanel), LEFT)  # reveals γ₁, which it works out
    assert not prediction.hides(Quantity("error", 1, 0))
    assert "Δ ?" not in picture_of(panel).tip_at(unit)


def test_both_end_up_at_the_same_step_when_frames_stop_rushing(qtbot, panel, debugger):
    debugger.run_beside(debugger.experiment.with_("training.step_size", 0.1), "")
    frames = []
    for _ in range(8):
        debugger.run(20)
        frames.append(debugger.frame())
    for rushing in (frames, frames[:-1]):
        for frame in rushing:
            panel.show_frame(frame)
            qtbot.wait(5)
        qtbot.wait(350)
        settled = panel.grab().toImage()
        panel.show_frame(rushing[-1])
        qtbot.wait(350)
        assert panel.grab().toImage() == settled


def test_while_frames_rush_by_each_paints_one_of_both(monkeypatch, panel, debugger):
    """Within the time after which texts are written anew."""
    monkeypatch.setattr("bpviz.ui.panels.text_layer.time.perf_counter", lambda: 0.0)
    debugger.run_beside(debugger.experiment.with_("training.step_size", 0.1), "")
    looks = []
    for _ in range(5):
        debugger.run(50)
        panel.show_frame(debugger.frame())
        looks.append((network_of(panel).grab().toImage(), picture_of(panel).grab().toImage()))
    changes = [(one[0] != two[0], one[1] != two[1]) for one, two in pairwise(looks)]
    assert changes.count((True, False)) == changes.count((False, True)) == 2


def test_the_theme_reaches_all_parts(panel, debugger):
    panel.show_frame(two_orders(debugger))
    panel.apply_theme(THEMES["dark"])
    for part in (network_of(panel), picture_of(panel), *strips_of(panel)):
        image = part.grab().toImage()
        assert image.pixelColor(image.width() // 2, 1).name() == THEMES["dark"].panel


def test_names_follow_the_language(panel, debugger):
    panel.show_frame(two_orders(debugger))
    panel.set_language("general")
    assert picture_of(panel).tip_at(on_edge(picture_of(panel), 0)).startswith("W⁽¹⁾₁,₁")
