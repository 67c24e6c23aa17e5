"""Every lesson that comes with the program: from its first to its last scene and back, without Qt."""

import pytest
from msgspec.structs import replace

from bpviz import Debugger
from bpviz.language import LANGUAGES
from bpviz.lessons.check import check
from bpviz.lessons.lesson_file import read_lesson
from bpviz.lessons.library import shipped_lessons
from bpviz.lessons.player import Player
from bpviz.lessons.rules import LONGEST_CAPTION
from bpviz.lessons.translation import translations

LESSONS = shipped_lessons()
lessons = pytest.mark.parametrize("name", LESSONS)
in_other_languages = pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])


def state(debugger):
    """Where a run stands, as bytes."""
    frame = debugger.frame()
    beside = () if frame.beside is None else (frame.beside.t, frame.beside.theta.tobytes())
    shown = () if frame.trace is None else (frame.trace.t, frame.trace.gradient.tobytes())
    return frame.t, frame.revealed, frame.theta.tobytes(), shown, frame.experiment, beside


@lessons
def test_nothing_is_wrong_with_it(name):
    check(LESSONS[name])


@lessons
def test_it_goes_from_the_first_scene_to_the_last_and_back_through_the_same_states(name):
    path = LESSONS[name]
    player, debugger = Player(read_lesson(path), path.parent), Debugger()
    player.go(debugger, 0)
    passed = [(player.position, state(debugger))]
    while not player.is_over:
        player.forward(debugger)
        passed.append((player.position, state(debugger)))
    assert {position.scene for position, _ in passed} == set(range(len(player.lesson.scenes)))
    for position, seen in reversed(passed[:-1]):
        player.back(debugger)
        assert (player.position, state(debugger)) == (position, seen)


@lessons
def test_every_scene_is_the_same_reached_directly(name):
    path = LESSONS[name]
    lesson = read_lesson(path)
    player, debugger = Player(lesson, path.parent), Debugger()
    player.go(debugger, 0)
    for number in range(len(lesson.scenes)):
        while player.position.scene < number:
            player.forward(debugger)
        direct = Debugger()
        Player(lesson, path.parent).go(direct, number)
        assert state(direct) == state(debugger)


@lessons
def test_every_scene_has_something_to_say_and_notes_for_the_presenter(name):
    for scene in read_lesson(LESSONS[name]).scenes:
        assert 0 < len(scene.caption) <= LONGEST_CAPTION or scene.steps_by or scene.predict
        assert scene.notes


@lessons
@in_other_languages
def test_it_is_complete_in_every_language(name, language):
    texts = translations(LESSONS[name])[language]
    check(texts)
    original, read = read_lesson(LESSONS[name]), read_lesson(LESSONS[name], language)
    assert read.language == language
    for before, after in zip(original.scenes, read.scenes, strict=True):
        assert after.notes != before.notes
        assert without_texts(after) == without_texts(before)


def without_texts(scene):
    """What a scene is apart from what it says; of an answer, which of the choices it is."""
    right = beside = None
    if scene.predict and scene.predict.choices:
        right = scene.predict.choices.index(scene.predict.answer)
    if scene.beside:
        beside = scene.beside.settings
    quantity = scene.predict and scene.predict.quantity
    rest = replace(scene, title="any", caption="", notes="", predict=None, beside=None)
    return rest, quantity, right, beside


@lessons
@in_other_languages
def test_it_goes_to_the_last_scene_in_every_language(name, language):
    path = LESSONS[name]
    player, debugger = Player(read_lesson(path, language), path.parent), Debugger()
    player.go(debugger, 0)
    passed = {0}
    while not player.is_over:
        player.forward(debugger)
        passed.add(player.position.scene)
    assert passed == set(range(len(player.lesson.scenes)))
