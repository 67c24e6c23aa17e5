"""The inspector under mouse and keys."""

from dataclasses import replace

import pytest
from pointer import move_mouse
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment, NetworkChoice
from bpviz.debugger.explain.changes import Change, WeightHistory
from bpviz.debugger.quantities import Quantity
from bpviz.ui.panels.inspector.inspector import Inspector
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES

LEFT, KEY, ALT = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier.AltModifier
V12 = 10  # index in θ of v₁,₂ in the first experiment


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def debugger():
    debugger = Debugger()
    debugger.step()
    return debugger


@pytest.fixture
def panel(qtbot, selection, debugger):
    panel = Inspector(selection)
    qtbot.addWidget(panel)
    panel.resize(360, 600)
    panel.show_frame(debugger.frame())
    panel.show()
    qtbot.waitExposed(panel)
    qtbot.waitActive(panel)
    return panel


def click_link(qtbot, panel, quantity):
    view = panel.view
    links = [placed.term.link for placed in view._layout.links]
    qtbot.mouseClick(view, LEFT, pos=view.link_areas[links.index(quantity)].center().toPoint())


def subject(selection, debugger):
    return selection.subject_in(debugger.frame().network)


def test_without_a_subject_it_tells_what_to_do(panel):
    assert "Click a unit or a weight" in panel.header.accessibleName()
    assert panel.view.text == ""


def test_a_selected_weight_is_explained(panel, selection, debugger):
    selection.select(weight=V12)
    assert panel.view.text.startswith("Weight v₁,₂ from h₂ to d̂₁")
    assert float(panel.header.value_text.replace("−", "-")) == pytest.approx(
        debugger.frame().theta[V12], 1e-4
    )


def test_a_selected_unit_has_its_error_below_once_it_is_computed(panel, selection, debugger):
    selection.select(unit=(1, 0))
    assert "Activation of hidden unit h₁" in panel.view.text
    assert "Error at hidden unit h₁" in panel.view.text
    for _ in range(3):
        debugger.step_phase()
    panel.show_frame(debugger.frame())
    QApplication.processEvents()
    panel._catch_up()
    assert "Error at hidden unit h₁" not in panel.view.text


def test_clicking_a_factor_goes_there_and_selects_it(qtbot, panel, selection, debugger):
    selection.select(weight=V12)
    click_link(qtbot, panel, Quantity("error", 2, 0))
    assert subject(selection, debugger) == Quantity("error", 2, 0)
    assert selection.unit == (2, 0)
    assert panel.view.text.startswith("Error at output d̂₁")


def test_hovering_a_link_underlines_it(qtbot, panel, selection):
    selection.select(weight=V12)
    QApplication.processEvents()  # the scroll bar takes its room
    plain = panel.view.grab().toImage()
    move_mouse(panel.view, panel.view.link_areas[1].center().toPoint())
    assert panel.view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert panel.view.grab().toImage() != plain
    move_mouse(panel.view, QPoint(2, 2))
    assert panel.view.grab().toImage() == plain


def test_tab_walks_the_links_and_enter_follows_one(qtbot, panel, selection, debugger):
    selection.select(weight=V12)
    links = [placed.term.link for placed in panel.view._layout.links]
    panel.notation.setFocus()
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        qtbot.keyClick(panel.view, KEY.Key_Tab)
    qtbot.keyClick(panel.view, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(panel.view, KEY.Key_Return)
    assert subject(selection, debugger) == links[1]


def test_tab_leaves_after_the_last_link(qtbot, panel, selection):
    selection.select(subject=Quantity("slope", 2, 0))
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in panel.view.link_areas:
        assert panel.view.hasFocus()
        qtbot.keyClick(panel.view, KEY.Key_Tab)
    assert not panel.view.hasFocus()


def test_back_and_forward_by_key_and_button(qtbot, panel, selection, debugger):
    selection.select(weight=V12)
    click_link(qtbot, panel, Quantity("error", 2, 0))
    qtbot.keyClick(panel.view, KEY.Key_Left, ALT)
    assert subject(selection, debugger) == Quantity("weight", 2, 0, 1)
    assert selection.weight == V12
    assert panel.forward.isEnabled()
    qtbot.mouseClick(panel.forward, LEFT)
    assert subject(selection, debugger) == Quantity("error", 2, 0)
    assert not panel.forward.isEnabled()


def test_loss_and_sample_are_a_button_away(qtbot, panel, debugger):
    qtbot.mouseClick(panel.loss, LEFT)
    assert panel.view.text.startswith("Loss of this step's sample")
    qtbot.mouseClick(panel.sample, LEFT)
    assert panel.view.text.startswith(f"Sample {debugger.frame().trace.sample + 1} of 4")


def test_the_notation_can_be_forced(qtbot, panel, selection):
    selection.select(weight=V12)
    with qtbot.waitSignal(panel.language_changed) as said:
        panel.notation.setFocus()
        qtbot.keyClick(panel.notation, KEY.Key_G)
    assert said.args == ["general"]
    assert panel.view.text.startswith("Weight W⁽²⁾₁,₂")


def test_what_is_not_computed_yet_is_a_question(qtbot, panel, selection, debugger):
    selection.select(unit=(2, 0))
    debugger.step_phase()
    qtbot.wait(150)
    panel.show_frame(debugger.frame())
    assert panel.header.value_text == "?"


def test_while_frames_rush_by_only_the_value_is_written(qtbot, panel, selection, debugger):
    selection.select(weight=V12)
    qtbot.wait(150)
    panel.show_frame(debugger.frame())
    first = panel.view.text
    debugger.run(50)
    panel.show_frame(debugger.frame())
    assert panel.view.text == first
    assert float(panel.header.value_text.replace("−", "-")) == pytest.approx(
        debugger.frame().theta[V12], 1e-4
    )
    qtbot.waitUntil(lambda: panel.view.text != first, timeout=2000)


def test_a_hidden_panel_catches_up_when_it_is_shown(panel, selection, debugger):
    selection.select(weight=V12)
    first = panel.view.text
    panel.hide()
    debugger.run(50)
    panel.show_frame(debugger.frame())
    assert panel.view.text == first
    panel.show()
    assert panel.view.text != first


def test_a_weight_has_its_history_and_asks_why(qtbot, panel, selection, debugger):
    changes = (Change(41, 1, 2, 0.1, 0.4),)
    frame = replace(debugger.frame(), insights={"changes": WeightHistory(V12, changes)})
    qtbot.wait(150)
    panel.show_frame(frame)
    selection.select(unit=(1, 0))
    assert not panel.history.isVisible()
    selection.select(weight=V12)
    assert "step 42, sample 3" in panel.history.rows.accessibleDescription()
    with qtbot.waitSignal(panel.seek_requested) as sought:
        qtbot.keyClick(panel.history.rows, KEY.Key_Return)
    with qtbot.waitSignal(panel.why_requested) as asked:
        qtbot.keyClick(panel.view, KEY.Key_W)
    assert (sought.args, asked.args) == ([42], [V12])


def test_the_history_of_another_weight_is_not_shown(panel, selection, debugger):
    other = WeightHistory(3, (Change(41, 1, 2, 0.1, 0.4),))
    panel.show_frame(replace(debugger.frame(), insights={"changes": other}))
    panel._catch_up()
    selection.select(weight=V12)
    assert panel.history.rows.accessibleDescription() == ""


def test_a_subject_that_a_new_network_lacks_is_dropped(qtbot, panel, selection):
    selection.select(unit=(1, 2))
    qtbot.wait(150)
    panel.show_frame(Debugger(Experiment(network=NetworkChoice(hidden=(2,)))).frame())
    assert panel.view.text == ""


@pytest.mark.parametrize("theme", THEMES)
def test_the_theme_is_applied(panel, theme):
    panel.apply_theme(THEMES[theme])
    image = panel.grab().toImage()
    assert image.pixelColor(2, 2).name() == THEMES[theme].panel
    assert image.pixelColor(2, 590).name() == THEMES[theme].panel


@pytest.mark.parametrize("width", [300, 400])
def test_it_never_scrolls_sideways(qtbot, panel, selection, width):
    panel.resize(width, 420)
    selection.select(weight=0)
    QApplication.processEvents()
    assert panel._scroll.widget().width() <= panel._scroll.viewport().width()
