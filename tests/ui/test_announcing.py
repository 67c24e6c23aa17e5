"""What a screen reader is told, driven by keys."""

import pytest
from hands import KEY, SHIFT
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from bpviz.ui.announcer import Announcer
from bpviz.ui.main_window import MainWindow


@pytest.fixture
def heard(window):
    """All that is announced from now on, but that a slow machine takes a while."""
    said = []

    def hear(text):
        if not text.startswith("This takes a while"):
            said.append(text)

    window.announcing.announcer.said.connect(hear)
    return said


def test_a_sentence_goes_to_the_screen_reader_of_its_window(window: MainWindow, monkeypatch):
    events = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    Announcer(window).say("hello", window)
    (event,) = events
    assert isinstance(event, QAccessibleAnnouncementEvent)
    assert (event.message(), event.object()) == ("hello", window)


def test_every_step_by_hand_is_announced_once(hands, heard):
    hands.press(KEY.Key_PageDown)
    hands.settle()
    (pick,) = heard
    assert pick.startswith("1 of 9 · Pick a sample. ")
    hands.press(KEY.Key_PageDown)
    frame = hands.window.frame
    assert heard[1].startswith("2 of 9 · Forward to the hidden units. Each hidden unit adds up")
    said = float(heard[1].rpartition("activation h₁: ")[2].rstrip("."))
    assert said == pytest.approx(frame.trace.a[1][0], abs=6e-4)
    hands.press(KEY.Key_PageUp)
    assert heard[2] == pick
    assert len(heard) == 3


def test_a_run_is_silent_and_its_end_says_why_and_where(hands, heard, qtbot):
    hands.window.runner.start()
    qtbot.waitUntil(lambda: hands.window.frame.t > 3)
    assert heard == []
    frame = hands.press(KEY.Key_Escape)
    (end,) = heard
    assert end.startswith(f"Paused. Step {frame.t:,}".replace(",", "\u202f")[:14])
    assert f"epoch {frame.epoch}." in end.replace("\u202f", "")
    assert "Loss " in end


def test_a_breakpoint_says_its_reason_once(hands, heard, qtbot):
    window = hands.window
    window.runner.do(lambda debugger: debugger.break_when("step", value=7.0))
    hands.settle()
    heard.clear()
    window.runner.start()
    qtbot.waitUntil(lambda: not window.runner.running, timeout=10_000)
    frame = hands.settle()
    assert frame.t == 7
    assert len(heard) == 1
    assert heard[0].startswith(frame.stop.message)


def test_keys_in_the_network_say_what_they_select(hands, heard):
    for _ in range(3):
        hands.press(KEY.Key_PageDown)
    heard.clear()
    hands.press(KEY.Key_Right)
    hands.press(KEY.Key_Right)
    frame = hands.window.frame
    assert heard[-1].startswith("activation h₁: ")
    assert float(heard[-1].split(": ")[1]) == pytest.approx(frame.trace.a[1][0], abs=6e-4)
    hands.press(KEY.Key_Down, SHIFT)
    assert heard[-1].startswith("bias w₁,₀ of h₁: ")


def test_what_is_to_be_predicted_is_not_told(hands, heard):
    window = hands.window
    window.actions_by_name["hide_activations"].trigger()
    for _ in range(2):
        hands.press(KEY.Key_PageDown)
    assert heard[-1].endswith("activation h₁: to be predicted.")
    hands.press(KEY.Key_V)
    shown = hands.window.frame.trace.a[1]
    assert float(heard[-1].removeprefix("activation h₁: ")) == pytest.approx(shown[0], abs=6e-4)
    hands.press(KEY.Key_V, SHIFT)
    assert heard[-1].startswith("2 of 9")
    assert "to be predicted" not in heard[-1]


def test_notes_beside_the_menus_are_announced(window, heard):
    window.show_note("The disk is full.")
    window.show_note("The disk is full.")
    window.show_note("")
    assert heard == ["The disk is full."]


def test_scenes_and_questions_of_a_lesson_are_announced(hands, heard, qtbot):
    window = hands.window
    window.lessons.open_unasked("01_objective")
    qtbot.waitUntil(lambda: window.lessons.position is not None, timeout=20_000)
    hands.settle()
    scenes = window.lessons.player.lesson.scenes
    assert any(scenes[0].title in text for text in heard)
    for _ in range(60):
        heard.clear()
        hands.press(KEY.Key_PageDown)
        if any("Predict: " in text for text in heard):
            return
    raise AssertionError("no question was announced")
