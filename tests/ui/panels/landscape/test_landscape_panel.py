"""The landscape as a person uses it: by keys, wheel, drag and menu."""

from dataclasses import replace

import numpy as np
import pytest
from pointer import move_mouse
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.painting.text import width
from bpviz.ui.panels.landscape.contour_map import band_colors
from bpviz.ui.panels.landscape.landscape_words import NO_PATH, STILL
from bpviz.ui.theme import SANS, THEMES

pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of menus
KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
RING = 2  # pixels of the mark around what has the keyboard


@pytest.fixture
def press(qtbot, panel, surveyed):
    """Press a key in the plot, and wait for the surface that is then there."""

    def pressed(key, modifier=Qt.KeyboardModifier.NoModifier):
        panel.activateWindow()
        qtbot.waitActive(panel)
        panel.plot.setFocus()
        qtbot.keyClick(panel.plot, key, modifier)
        surveyed()
        return panel.renewal.surface

    return pressed


def place_of(panel, x, y):
    return panel.plot.mapFromScene(panel.plot.to_pixels(x, y))


def test_at_rest_a_surface_of_two_weights_is_taken(panel, show, debugger):
    surface = show()
    network = debugger.present.network
    weights = network.weight_index(2, 0, 0), network.weight_index(2, 0, 1)
    assert surface.plane.weights == weights
    assert surface.losses.shape == (65, 65)
    assert "surface at step 300" in panel.foot.state.text()
    own = f"{debugger.mean_loss():.4f}"
    assert panel.foot.losses.text() == f"loss here {own} · on the slice {own}"
    assert panel._track.present == pytest.approx(debugger.present.theta[list(weights)])


def test_while_the_run_goes_on_the_way_grows_and_the_surface_stays(panel, show, debugger, qtbot, surveyed):
    surface = show()
    for _ in range(5):
        debugger.run(1)
        panel.show_frame(debugger.frame(live=True))
        qtbot.wait(20)
    assert panel.renewal.surface is surface
    assert "surface at step 300, now 305" in panel.foot.state.text()
    i, j = surface.plane.weights
    assert panel._track.present == pytest.approx(debugger.present.theta[[i, j]])
    assert len(panel._track.past) == 307
    surveyed()
    assert panel.foot.state.text() == "surface at step 305"


def test_the_loss_on_the_slice_is_not_that_of_the_run_once_other_weights_moved(panel, show, debugger):
    surface = show()
    debugger.run(3000)
    panel.show_frame(debugger.frame())
    foot = surface.plane.theta(*debugger.present.theta[list(surface.plane.weights)])
    on_slice = debugger.present.journal.at(300).engine.mean_loss(foot)
    assert panel.foot.losses.text() == f"loss here {debugger.mean_loss():.4f} · on the slice {on_slice:.4f}"


def test_when_theta_has_moved_far_a_quick_surface_is_taken_anew(
    panel, show, debugger, qtbot, monkeypatch, surveyed
):
    monkeypatch.setattr("bpviz.ui.panels.landscape.renewal.EVERY", 0.0)
    surface = show()
    debugger.run(20_000)
    assert surface.is_far(debugger.present.theta)
    panel.renewal._rest.setInterval(1_000_000)
    panel.show_frame(debugger.frame(live=True))
    surveyed()
    assert panel.renewal.surface.t == 20_300


@pytest.mark.parametrize(("key", "kind"), [(KEY.Key_2, "trajectory"), (KEY.Key_3, "random")])
def test_keys_choose_the_plane(panel, show, press, key, kind):
    show()
    surface = press(key)
    assert panel.chooser.kind == kind
    assert surface.plane.weights is None
    assert (surface.plane.shares is not None) == (kind == "trajectory")
    assert press(KEY.Key_1).plane.weights is not None


def test_the_share_of_variance_is_told(panel, show, press):
    show()
    shares = press(KEY.Key_2).plane.shares
    assert panel.chooser.shares.text() == f"{100 * sum(shares):.1f}\u2009% of variance"


def test_the_path_needs_steps_and_says_so(panel, qtbot, surveyed):
    fresh = Debugger()
    fresh.wanted = {"landscape": None}
    panel.show_frame(fresh.frame())
    surveyed()
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, KEY.Key_2)
    qtbot.waitUntil(lambda: panel.plot.message == NO_PATH)
    fresh.run(20)
    panel.show_frame(fresh.frame())
    surveyed()
    assert panel.plot.message == ""


def test_a_path_that_leads_nowhere_says_that_the_weights_have_not_moved(panel, qtbot, surveyed):
    still = Debugger(Experiment().with_("training.step_size", 0.0))
    still.wanted = {"landscape": None}
    still.run(20)
    panel.show_frame(still.frame())
    surveyed()
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, KEY.Key_2)
    qtbot.waitUntil(lambda: panel.plot.message == STILL)


@pytest.mark.parametrize("pixels", [12, 16])
def test_the_last_number_below_is_not_cut_at_the_right(panel, show, press, pixels):
    show()
    press(KEY.Key_3)
    panel.plot.set_text_size(pixels)
    panel.plot.lay_out()
    box = panel.plot.plotItem.vb.sceneBoundingRect()
    assert panel.plot.width() - box.right() >= width("1.0", SANS, pixels) / 2 + RING


def test_other_directions_come_by_key_and_the_same_never_twice(panel, show, press):
    show()
    first, second = press(KEY.Key_N).plane, press(KEY.Key_N).plane
    assert not np.allclose(first.directions, second.directions)
    assert panel.chooser.seed_words.text().endswith("seed 3")


def test_the_selected_weight_becomes_x_and_the_old_x_becomes_y(panel, show, press, selection):
    old, _ = show().plane.weights
    selection.select(weight=2)
    assert press(KEY.Key_S).plane.weights == (2, old)
    selection.select(weight=5)
    assert press(KEY.Key_S).plane.weights == (5, 2)
    selection.select()
    assert not panel.chooser.take_selected.isEnabled()


def test_a_weight_is_chosen_by_name(panel, show, qtbot, surveyed):
    show()
    names = [panel.chooser.first.itemText(at) for at in range(panel.chooser.first.count())]
    assert names[:2] == ["w₁,₁", "w₁,₂"]
    panel.chooser.first.setFocus()
    panel.chooser.first.setCurrentIndex(0)
    panel.chooser.first.activated.emit(0)
    surveyed()
    assert panel.renewal.surface.plane.weights[0] == 0


def test_the_same_weight_twice_is_refused_in_the_panel(panel, show, qtbot):
    show()
    panel.chooser.first.setCurrentIndex(panel.chooser.second.currentIndex())
    panel.chooser.first.activated.emit(0)
    qtbot.waitUntil(lambda: "same weight twice" in panel.plot.message)
    panel.grab()


def are_even(levels):
    """Whether levels are as far from each other, as they are but for powers of ten."""
    return np.allclose(np.diff(levels), levels[1] - levels[0], rtol=0.05)


def test_l_changes_the_levels_and_not_the_surface(panel, show, press):
    surface = show()
    before = panel.plot._contours
    assert press(KEY.Key_L) is surface
    after = panel.plot._contours
    assert {are_even(before.levels), are_even(after.levels)} == {False, True}
    assert are_even(after.levels) is not panel.foot.logarithmic.isChecked()


def test_the_resolution_can_be_chosen(panel, show, qtbot, surveyed):
    show()
    for cells in (128, 32):
        panel.foot.cells.setCurrentIndex(panel.foot.cells.findData(cells))
        panel.foot.cells.activated.emit(0)
        surveyed()
        assert len(panel.renewal.surface.losses) == cells + 1


def test_the_wheel_zooms_and_the_surface_follows_until_a_double_click(panel, show, qtbot):
    first = show()
    place = QPointF(place_of(panel, *panel._track.present))
    viewport = panel.plot.viewport()
    event = QWheelEvent(
        place, viewport.mapToGlobal(place), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    qtbot.waitUntil(lambda: panel.renewal.surface is not first and panel.renewal.surface.is_complete)
    zoomed = panel.renewal.surface
    assert zoomed.extent == pytest.approx(panel.plot.extent)
    assert zoomed.extent.right - zoomed.extent.left < first.extent.right - first.extent.left
    for act in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        act(viewport, Qt.MouseButton.LeftButton, pos=place.toPoint())
    qtbot.waitUntil(lambda: panel.renewal.surface.extent == first.extent)


def test_a_drag_pans(panel, show, qtbot):
    first = show()
    viewport, start = panel.plot.viewport(), place_of(panel, *panel._track.present)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for piece in range(1, 6):
        QTest.mouseMove(viewport, start + QPoint(-10 * piece, 0), 30)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(-50, 0))
    qtbot.waitUntil(lambda: panel.renewal.surface is not first and panel.renewal.surface.is_complete)
    moved = panel.renewal.surface.extent
    assert moved.left > first.extent.left
    assert moved.top == pytest.approx(first.extent.top)


def test_keys_zoom_pan_and_show_all(panel, show, press, qtbot):
    first = show()
    press(KEY.Key_Plus)
    qtbot.waitUntil(lambda: panel.renewal.surface is not first)
    smaller = panel.renewal.surface.extent
    assert smaller.right - smaller.left == pytest.approx(0.8 * (first.extent.right - first.extent.left))
    press(KEY.Key_Right, SHIFT)
    qtbot.waitUntil(lambda: panel.renewal.surface.extent.left > smaller.left)
    press(KEY.Key_A)
    qtbot.waitUntil(lambda: panel.renewal.surface.extent == first.extent)


def test_the_pointer_tells_both_coordinates_and_the_loss(panel, show):
    surface = show()
    x, y = panel._track.present + 0.5
    move_mouse(panel.plot.viewport(), place_of(panel, x, y))
    told = panel.foot.readout.text().replace("−", "-")
    across, up, loss = (float(part.split()[-1]) for part in told.split(" · "))
    assert (across, up) == pytest.approx((x, y), abs=0.05)
    assert loss == pytest.approx(surface.loss_at(across, up), abs=2e-4)
    assert told.startswith("v₁,₁")
    QApplication.sendEvent(panel.plot, QEvent(QEvent.Type.Leave))
    assert panel.foot.readout.text() == ""


def test_arrows_move_a_cursor_that_tells_the_same(panel, show, press):
    show()
    press(KEY.Key_Up)
    first = panel.foot.readout.text()
    press(KEY.Key_Left)
    assert first
    assert panel.foot.readout.text() != first
    left, right, bottom, top = panel.plot.extent
    x, y = panel.plot.cursor_place
    assert x == pytest.approx((left + right) / 2 - (right - left) / 32)
    assert y == pytest.approx((bottom + top) / 2 + (top - bottom) / 32)


def entry(panel, words):
    menu = next(child for child in panel.plot.findChildren(QMenu) if child.isVisible())
    return next((action for action in menu.actions() if words in action.text()), None)


def test_the_menu_at_the_cursor_sets_both_weights(panel, show, press, debugger, qtbot):
    surface = show()
    for _ in range(3):
        press(KEY.Key_Up)
    x, y = panel.plot.cursor_place
    reason, nowhere = QContextMenuEvent.Reason.Keyboard, QPoint()
    QApplication.sendEvent(panel.plot, QContextMenuEvent(reason, nowhere, nowhere))
    action = entry(panel, "Set these weights here: v₁,₁ = ")
    with qtbot.waitSignal(panel.commanded) as told:
        action.trigger()
    before = debugger.present.theta.copy()
    told.args[0](debugger)
    i, j = surface.plane.weights
    assert debugger.present.theta[[i, j]] == pytest.approx([x, y], abs=0.01)
    assert np.array_equal(np.delete(debugger.present.theta, [i, j]), np.delete(before, [i, j]))


def test_on_an_aslant_plane_no_weights_can_be_set(panel, show, press, qtbot):
    show()
    press(KEY.Key_3)
    qtbot.mouseClick(panel.plot.viewport(), Qt.MouseButton.RightButton, pos=place_of(panel, 0.1, 0.1))
    assert entry(panel, "Set these") is None
    assert entry(panel, "anew") is not None


def slow_experiment():
    return (
        Experiment()
        .with_("data.name", "spirals")
        .with_("data.samples", 5000)
        .with_("network.hidden", (60, 60))
    )


@pytest.fixture
def slow(panel):
    """The panel on a network whose surface takes long."""
    made = Debugger(slow_experiment())
    made.wanted = {"landscape": None}
    panel.foot.cells.setCurrentIndex(panel.foot.cells.findData(128))
    panel.show_frame(made.frame())
    return made


def test_a_long_survey_tells_progress_shows_a_coarse_surface_and_can_be_cancelled(panel, slow, qtbot):
    qtbot.waitUntil(lambda: panel.foot.bar.isVisible(), timeout=20_000)
    qtbot.waitUntil(lambda: panel.renewal.surface is not None, timeout=60_000)
    assert not panel.renewal.surface.is_complete
    assert panel.foot.cancel.isEnabled()
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, KEY.Key_C)
    assert not panel.renewal.is_busy
    assert not panel.foot.bar.isVisible()
    qtbot.wait(300)
    assert not panel.renewal.is_busy
    assert "surface at step 0" in panel.foot.state.text()


def test_a_hidden_panel_takes_no_surface(panel, slow, qtbot):
    qtbot.waitUntil(lambda: panel.renewal.is_busy, timeout=20_000)
    panel.hide()
    assert not panel.renewal.is_busy
    panel.show()
    panel.show_frame(slow.frame())
    qtbot.waitUntil(lambda: panel.renewal.is_busy, timeout=20_000)


def test_another_network_begins_anew(panel, show, press, debugger):
    show()
    panel.plot.zoom(0.5)
    debugger.change(debugger.experiment.with_("network.hidden", (5, 2)))
    panel.show_frame(debugger.frame())
    assert (panel.renewal.surface, panel.plot._contours) == (None, None)
    surface = show()
    assert press(KEY.Key_A).extent == surface.extent  # all was in view, though the old one was zoomed
    assert surface.plane.parameter_count == debugger.present.network.parameter_count
    assert panel.chooser.first.count() == surface.plane.parameter_count
    assert panel.plot.extent == pytest.approx(surface.extent)


def test_losses_that_are_not_finite_are_drawn(panel, qtbot, surveyed):
    wild = Debugger(Experiment().with_("network.activations", ("linear",)))
    wild.set_weight(1, 1e160)
    wild.set_input(1, 1e100, sample=0)
    wild.wanted = {"landscape": None}
    panel.show_frame(wild.frame())
    surveyed()
    assert panel.plot._contours.unknown.any()
    assert "hatched: not finite" in panel.foot.state.text()
    panel.grab()
    panel.foot.logarithmic.toggle()
    panel.grab()


@pytest.mark.parametrize("name", THEMES)
def test_a_place_has_the_colour_that_the_legend_gives_its_loss(panel, show, name):
    surface = show()
    panel.apply_theme(THEMES[name])
    panel.plot.show_track(None)
    levels = panel.plot._contours.levels
    bands = band_colors(THEMES[name], len(levels))
    inner = surface.losses[8:-8, 8:-8]
    apart = np.abs(inner[..., None] - levels).min(axis=-1)
    for band, color in enumerate(bands):
        is_band = np.searchsorted(levels, inner) == band
        if is_band.sum() < 40:
            continue
        row, column = np.unravel_index(np.where(is_band, apart, -1.0).argmax(), inner.shape)
        place = place_of(panel, surface.xs[column + 8], surface.ys[row + 8])
        assert panel.plot.grab().toImage().pixelColor(place) == color


def test_names_follow_the_language(panel, show):
    show()
    panel.set_language("general")
    assert panel.chooser.first.currentText() == "W⁽²⁾₁,₁"
    assert panel.plot._names[0].text == "W⁽²⁾₁,₁"


def test_nothing_is_left_running_when_it_goes(panel, slow, qtbot):
    qtbot.waitUntil(lambda: panel.renewal.is_busy, timeout=20_000)
    panel.close()
    assert not panel.renewal.is_busy


def test_a_loss_that_must_not_be_seen_is_a_mark(panel, show, debugger):
    show()
    panel.hides = lambda quantity: quantity.kind == "weight"
    frame = debugger.frame()
    ground = frame.insights["landscape"]
    panel.show_frame(replace(frame, insights={"landscape": replace(ground, loss=None)}))
    assert panel.foot.losses.text().startswith("loss here ? · on the slice 0.")
