"""What is said of the next key."""

from types import SimpleNamespace

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.lessons.lesson import Predict, Scene
from bpviz.ui.lecture.presenter.coming import coming, completes_step

NO_LESSON = SimpleNamespace(position=None)


def lesson(scene, following=None, *, click=0, clicks=0, is_answered=True):
    position = SimpleNamespace(click=click, clicks=clicks, is_answered=is_answered)
    return SimpleNamespace(position=position, scene=scene, next_scene=following)


@pytest.fixture
def debugger():
    made = Debugger(*open_experiment("two_two_two"))
    made.wanted = {"next": False}
    return made


def test_without_a_lesson_it_is_the_foreseen_frame(debugger):
    frame = debugger.frame()
    found = coming(frame, "phase", NO_LESSON, False)
    debugger.step_phase()
    assert (found.frame.t, found.frame.revealed) == (debugger.t, debugger.revealed) == (0, 1)


def test_what_is_asked_for_is_the_step_where_keys_go_by_samples():
    assert completes_step("sample", NO_LESSON)
    assert not completes_step("phase", NO_LESSON)
    assert completes_step("phase", lesson(Scene("a", steps_by="sample", times=3), clicks=3))
    assert not completes_step("sample", lesson(Scene("a", steps_by="phase"), clicks=3))


def test_while_it_runs_that_is_said(debugger):
    found = coming(debugger.frame(), "phase", NO_LESSON, True)
    assert found.frame is None
    assert "F5" in found.sentence


def test_by_epochs_it_says_which_one_ends(debugger):
    debugger.seek(5)  # there is one sample: five epochs
    assert "6" in coming(debugger.frame(), "epoch", NO_LESSON, False).title


def test_in_a_scene_with_steps_left_it_is_the_foreseen_frame(debugger):
    found = coming(debugger.frame(), "epoch", lesson(Scene("a"), click=1, clicks=9), False)
    assert found.frame is not None


def test_at_the_end_of_a_scene_it_is_the_next_without_numbers_that_are_not_there_yet(debugger):
    following = Scene("Errors", caption="$h_1 = {{h1}}$ is {{h1:4}}.")
    found = coming(debugger.frame(), "phase", lesson(Scene("a"), following), False)
    assert "Errors" in found.title
    assert found.sentence == r"$h_1 = \ldots$ is …."
    assert "ends" in coming(debugger.frame(), "phase", lesson(Scene("a")), False).title


def test_of_a_question_the_presenter_knows_the_answer(debugger):
    debugger.step()
    frame = debugger.frame()
    asked = Scene("a", predict=Predict("How much?", quantity="h1", because="It *adds up*."))
    found = coming(frame, "phase", lesson(asked, is_answered=False), False)
    assert "0.593" in found.sentence  # σ(0.15 · 0.05 + 0.2 · 0.1 + 0.35), a published example
    assert "It *adds up*." in found.sentence
    chosen = Scene("a", predict=Predict("Which?", choices=("up", "down"), answer="down"))
    assert "down" in coming(frame, "phase", lesson(chosen, is_answered=False), False).sentence
