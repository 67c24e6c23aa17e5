"""What is said of a scene: question, answer, caption, with the numbers of the run."""

import pytest

from bpviz import Debugger
from bpviz.debugger.notation import Notation
from bpviz.lessons.lesson_file import lesson_from
from bpviz.lessons.player import Player
from bpviz.ui.lecture.lessons.scene_words import scene_words, with_live_numbers
from bpviz.ui.painting.under_way import under_way

START = 'title = "x"\n[[scene]]\ntitle = "The title"\nexperiment = "two_two_two"\nphase = "error 2"\n'


@pytest.fixture(autouse=True)
def _application(qapp):
    """Reading Markdown takes fonts."""


def told(more, *, answered=False, hidden=None, seen=lambda frame: frame):
    player, debugger = Player(lesson_from(START + more)), Debugger()
    player.go(debugger, 0)
    if answered:
        player.forward(debugger)
    frame = seen(debugger.frame())
    return scene_words(player.scene, player.position, frame, Notation(frame.network), hidden)


def test_a_caption_has_the_numbers_of_the_step():
    words = told('caption = "$d = {{dhat1:4}}$, {{delta2:4}}, {{x1}}, {{alpha}}, {{t}}."')
    assert words.markdown == "$d = 0.7514$, −0.03810, 0.05, 0.5, 0."
    assert (words.title, words.tone) == ("The title", "backward")


def test_without_a_caption_the_frame_has_its_own():
    assert told('notes = "n"') is None


def test_hidden_numbers_and_those_that_come_later_are_question_marks():
    words = told('caption = "{{dhat1}} {{gamma1}}"', hidden=lambda quantity: quantity.kind == "activation")
    assert words.markdown == "? ?"


def test_while_numbers_travel_room_is_kept_for_those_of_the_end():
    more, outputs = 'caption = "{{h1:4}} {{dhat1:4}} {{delta2:4}}"', 3
    words = told(more, seen=lambda frame: under_way(frame, outputs))
    assert words.markdown == "0.5933 ? ?"
    assert words.room == told(more).markdown == "0.5933 0.7514 −0.03810"
    assert told(more).room == ""


def test_a_question_comes_first_and_its_answer_then():
    more = 'caption = "c"\npredict = { question = "How large?", quantity = "delta1", because = "So."}'
    assert told(more).markdown == "How large?"
    assert told(more).title == "Predict: The title"
    assert told(more, answered=True).markdown == "**✓ δ₁ = 0.1385.** So."


def test_choices_are_lettered_and_the_right_one_told():
    more = 'caption = "c"\npredict = { question = "Up?", choices = ["up", "down"], answer = "down" }'
    assert told(more).markdown == "Up?\n\n**A**\xa0up · **B**\xa0down"
    assert told(more, answered=True).markdown == "**✓ B down.** c"


@pytest.mark.parametrize("name", ["h7", "w5,5"])
def test_another_network_has_no_such_number_and_that_is_no_error(name):
    assert with_live_numbers(f"{{{{{name}}}}}", Debugger().frame()) == "?"
