"""While values travel, nothing in the window tells what they lead to; then everything does."""

import pytest
from hands import CONTROL, KEY
from PySide6.QtCore import QPointF

from bpviz.engine.phases import Kind, Phase


@pytest.fixture(autouse=True)
def _travelling(let_travel):
    """Values travel until the test lets them arrive."""
    let_travel(60_000)


def go_to_scene(hands, title):
    """Page down, until a scene of the open lesson is shown."""
    while hands.window.lessons.scene.title != title:
        hands.press(KEY.Key_PageDown)


def test_the_words_of_a_lesson_tell_numbers_when_they_have_arrived(window, hands):
    window.lessons.open("2")
    hands.settle()
    go_to_scene(hands, "Forward, the outputs")
    assert window.travelling.way.arriving == Phase(Kind.FORWARD, 2)
    asking = window.network.words()
    window.travelling.finish()
    telling = window.network.words()
    assert telling.sentence.count("0.7514") == 1  # the output that M. Mazur publishes, 0.75136507
    assert asking.sentence.count("?") == 2
    assert "0.7514" not in asking.sentence
    assert (asking.title, asking.tone) == (telling.title, telling.tone)


def test_a_scene_far_ahead_is_there_at_once(window, hands):
    window.lessons.open("4")
    hands.settle()
    assert window.frame.phase == Phase(Kind.ERROR, 2)
    assert window.travelling.way is None


def test_panels_and_timeline_stay_where_they_were(window, hands):
    window.docks.show("Numbers")
    hands.settle()
    for _ in range(2):
        hands.press(KEY.Key_PageDown, CONTROL)
        window.travelling.finish()
    before = window.timeline.accessibleName(), window.transport._readout.text()
    hands.press(KEY.Key_PageDown, CONTROL)
    assert window.frame.t == 3
    assert window.timeline.accessibleName() == before[0]
    assert window.transport._readout.text() != before[1]  # another sample: its loss is not there yet
    assert "–" in window.transport._readout.text()
    window.travelling.finish()
    assert "step 3 of 3" in window.timeline.accessibleName()
    assert "–" not in window.transport._readout.text()


def test_a_step_is_announced_once_when_it_is_there(window, hands):
    heard = []
    hands.press(KEY.Key_PageDown)
    window.announcing.announcer.said.connect(heard.append)
    hands.press(KEY.Key_PageDown)
    assert heard == []
    window.travelling.finish()
    assert len(heard) == 1
    assert heard[0].startswith("2 of 9 · Forward to the hidden units.")
    assert "not computed" not in heard[0]


def test_strokes_go_when_values_set_out_and_new_ones_stay_when_they_arrive(window, hands):
    window.lecture.start()
    hands.settle()
    presentation = window.lecture.presentation
    hands.press(KEY.Key_PageDown)
    stroke = QPointF(0.1, 0.1), QPointF(0.2, 0.2)
    presentation.strokes = (stroke,)
    window.navigation.phase()
    hands.settle()
    assert window.travelling.way is not None
    assert presentation.strokes == ()
    presentation.strokes = (stroke,)
    window.travelling.finish()
    assert presentation.strokes == (stroke,)


def test_an_action_sees_the_window_with_all_values_in_place(window, hands):
    """What is copied while values travel is no half of a picture."""
    for _ in range(2):
        hands.press(KEY.Key_PageDown)
    assert window.travelling.way is not None
    window.actions_by_name["copy_picture"].trigger()
    assert window.travelling.way is None
    assert "Copied" in window.note


def test_that_a_run_has_converged_is_told_when_the_step_is_there(qtbot, open_hands):
    hands = open_hands(stop__mean_loss=10.0)  # so that the first epoch ends it
    window = hands.window
    for _ in range(4):
        assert window.note == ""
        hands.press(KEY.Key_PageDown, CONTROL)
    assert window.frame.stop.reason == "converged"
    assert window.note == ""
    window.travelling.finish()
    assert window.note == window.frame.stop.message
