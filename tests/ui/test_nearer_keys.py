"""Keys that the window has and a panel too: the panel with the keyboard is obeyed, the window elsewhere."""

import pytest
from hands import CONTROL, KEY


@pytest.fixture
def keyboard(qtbot, hands):
    """Open a panel, and give the keyboard to a part of it."""

    def given(title, part):
        hands.window.docks.show(title)
        hands.settle()
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)

    return given


def test_a_shows_all_of_a_plot_and_elsewhere_switches_the_phases_animation(hands, keyboard):
    window, animation = hands.window, hands.window.actions_by_name["phase_animation"]
    was_on, whole = animation.isChecked(), []
    plot = window.landscape.plot
    plot.reset.connect(lambda: whole.append(True))
    keyboard("Landscape", plot)
    hands.press("a")
    assert whole
    assert animation.isChecked() == was_on
    window.network.setFocus()
    hands.press("a")
    assert animation.isChecked() != was_on


def test_x_is_the_images_own_key(qtbot, open_hands):
    hands = open_hands("digits")
    images = hands.window.images
    hands.window.docks.show("Images")
    hands.settle()
    images.shapes.setFocus()
    qtbot.waitUntil(images.shapes.hasFocus)
    was_on = images.times_input.isChecked()
    hands.press("x")
    assert images.times_input.isChecked() != was_on


def test_t_trains_starts_and_starts_no_timer(qtbot, hands, keyboard):
    starts, timer = hands.window.starts, hands.window.lecture.presentation.timer
    keyboard("Starts", starts.bars)
    with qtbot.waitSignal(starts.job.ended, timeout=20_000):
        hands.press("t")
    assert not timer.is_running
    hands.window.network.setFocus()
    hands.press("t")
    assert timer.is_running


def test_ctrl_n_adds_a_breakpoint_where_those_are(hands, keyboard):
    breakpoints = hands.window.breakpoints
    keyboard("Breakpoints", breakpoints.list)
    hands.press(KEY.Key_N, CONTROL)
    assert breakpoints.form.isVisible()


def test_in_a_lecture_the_lecturers_tools_go_first(hands, keyboard):
    window = hands.window
    keyboard("Starts", window.starts.bars)
    was_log = window.starts.log.isChecked()
    hands.press("l")
    assert window.starts.log.isChecked() != was_log
    window.lecture.toggle_window()
    window.activateWindow()
    keyboard("Starts", window.starts.bars)
    hands.press("l")
    assert window.lecture.presentation.tool == "laser"
    assert window.starts.log.isChecked() != was_log


def test_a_field_keeps_what_may_be_a_text(hands, keyboard):
    window = hands.window
    window.lecture.toggle_window()
    window.activateWindow()
    keyboard("Starts", window.starts.controls.count)
    was_log = window.starts.log.isChecked()
    hands.press("l")
    assert not window.lecture.presentation.tool
    assert window.starts.log.isChecked() == was_log
