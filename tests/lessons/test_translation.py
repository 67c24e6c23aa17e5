"""Texts in another language are laid over a lesson; misfits are told with file, line and field."""

import pytest

from bpviz import language
from bpviz.command_line import main
from bpviz.lessons.lesson import Beside, Predict
from bpviz.lessons.lesson_file import lesson_from, read_lesson
from bpviz.lessons.library import lesson_path
from bpviz.lessons.problems import LessonError
from bpviz.lessons.translation import original_of, translated, translations

LESSON = """\
title = "A lesson"
description = "About steps."

[[scene]]
title = "One"
experiment = "xor"
seek = 3
caption = "Step {{t}}, $h_{1} = {{h1}}$."
notes = "Ask them."

[[scene]]
title = "Two"
phase = "error 2"
[scene.beside]
settings.seed = 4
name = "another seed"
[scene.predict]
question = "Where does it go?"
choices = ["up", "down", "nowhere"]
answer = "down"
because = "It was {{delta1:4}}."
"""
GERMAN = """\
title = "Eine Lektion"
description = "Über Schritte."

[[scene]]
title = "Eins"
caption = "$h_{1} = {{h1:5}}$ in Schritt {{t}}."
notes = "Fragen Sie."

[[scene]]
title = "Zwei"
[scene.beside]
name = "ein anderer Seed"
[scene.predict]
question = "Wohin geht es?"
choices = ["hinauf", "hinab", "nirgendwohin"]
because = "Es war {{delta1:4}}."
"""


@pytest.fixture
def files(tmp_path):
    """A lesson, and its texts in German."""
    (tmp_path / "de").mkdir()
    lesson, german = tmp_path / "mine.toml", tmp_path / "de" / "mine.toml"
    lesson.write_text(LESSON, encoding="utf-8")
    german.write_text(GERMAN, encoding="utf-8")
    return lesson, german


@pytest.fixture
def _german():
    language.install(str, ",", "de")
    yield
    language.install(str)


def told(text):
    with pytest.raises(LessonError) as error:
        translated(lesson_from(LESSON), "de", text, "de/my.toml")
    return str(error.value).splitlines()


def test_texts_are_laid_over_the_lesson_and_all_else_stays():
    lesson, german = lesson_from(LESSON), translated(lesson_from(LESSON), "de", GERMAN)
    assert (german.title, german.description, german.language) == ("Eine Lektion", "Über Schritte.", "de")
    first, second = german.scenes
    assert (first.title, first.notes) == ("Eins", "Fragen Sie.")
    assert (first.caption, first.seek, first.experiment) == ("$h_{1} = {{h1:5}}$ in Schritt {{t}}.", 3, "xor")
    assert second.phase == "error 2"
    assert second.beside == Beside({"seed": 4}, "ein anderer Seed")
    choices = ("hinauf", "hinab", "nirgendwohin")
    assert second.predict == Predict("Wohin geht es?", "", choices, "hinab", "Es war {{delta1:4}}.")
    assert lesson == lesson_from(LESSON)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Eine Lektion"\n', "", "de/my.toml:1: title: is missing"),
        ('description = "Über Schritte."', "", "de/my.toml:1: description: is missing; the lesson has it"),
        ('notes = "Fragen Sie."', "", "de/my.toml:4: scene 1, notes: is missing; the lesson has it"),
        ('title = "Zwei"', 'title = "Zwei"\nnotes = "n"', "11: scene 2, notes: is too much; the lesson does"),
        ("caption", "seek = 4\ncaption", "de/my.toml:6: scene 1, seek: is no field; allowed are title, capt"),
        (
            "because",
            "answer = 'x'\nbecause",
            "16: scene 2, predict.answer: is no field; allowed are question",
        ),
        ("[scene.beside]\nname", "# name", "de/my.toml:9: scene 2, beside.name: is missing; the lesson has"),
        ("question =", "# q =", "de/my.toml:13: scene 2, predict.question: is missing; the lesson has it"),
        (', "nirgendwohin"', "", "15: scene 2, predict.choices: number of choices: found 2, in the lesson 3"),
        ('"hinab"', '"hinauf"', "15: scene 2, predict.choices: has the same choice twice"),
        ("{{t}}", "4", "de/my.toml:6: scene 1, caption: lacks {{t}}, which the lesson has here"),
        (
            "{{delta1:4}}",
            "{{delta_1}}, {{h1}}",
            "predict.because: has {{h1}}, which the lesson does not have",
        ),
        (
            "Fragen",
            "$\\\\frac{1$ Fragen",
            "de/my.toml:7: scene 1, notes: has the formula '\\\\frac{1', which",
        ),
        (
            "Schritt {",
            f"{'a' * 240} {{",
            "de/my.toml:6: scene 1, caption: has 269 characters; allowed are 240",
        ),
        ("[[scene]]", "[[scene]", "de/my.toml:4: is not valid TOML: "),
    ],
)
def test_what_does_not_fit_is_told_with_file_line_and_field(old, new, said):
    (line,) = told(GERMAN.replace(old, new, 1))
    assert said in line


def test_as_many_scenes_are_needed_as_the_lesson_has():
    short = GERMAN[: GERMAN.rindex("[[scene]]")]
    assert told(short) == ["de/my.toml:4: scene 1: number of scenes: found 1, in the lesson 2"]
    assert told(GERMAN + '\n[[scene]]\ntitle = "Drei"\n') == [
        "de/my.toml:18: scene 3: number of scenes: found 3, in the lesson 2"
    ]
    assert told('title = "Eine"\ndescription = "d"') == ["de/my.toml:1: scene: is missing"]


def test_all_faults_are_told_at_once():
    lines = told(GERMAN.replace('notes = "Fragen Sie."', "").replace("{{delta1:4}}", "0.1"))
    starts = [line.split(": ")[1] for line in lines]
    assert starts == ["scene 1, notes", "scene 2, predict.because"]


def test_a_lesson_is_read_in_the_language_that_is_asked_for(files):
    lesson, _ = files
    assert read_lesson(lesson).title == "A lesson"
    assert read_lesson(lesson, "de").title == "Eine Lektion"


@pytest.mark.usefixtures("_german")
def test_a_lesson_is_read_in_the_users_language_if_it_is_there(files):
    lesson, german = files
    assert read_lesson(lesson).title == "Eine Lektion"
    german.unlink()
    assert read_lesson(lesson).title == "A lesson"


def test_a_lesson_that_was_written_in_the_language_stays_as_it_is(files):
    lesson, german = files
    lesson.write_text('language = "de"\n' + LESSON, encoding="utf-8")
    assert read_lesson(lesson, "de").title == "A lesson"
    assert translations(lesson) == {"de": german}


def test_the_path_of_a_translation_leads_to_its_lesson(files, monkeypatch):
    lesson, german = files
    assert (original_of(german), original_of(lesson)) == (lesson, None)
    assert lesson_path(str(german)) == lesson
    monkeypatch.chdir(german.parent)
    assert original_of("mine.toml") == lesson
    lesson.unlink()
    assert original_of(german) is None


@pytest.mark.parametrize("experiment", ["xor", "iris"])
@pytest.mark.usefixtures("_german")
def test_a_lesson_by_itself_is_no_translation_of_one_of_the_same_name(files, experiment, capsys):
    lesson, other = files
    other.write_text(LESSON.replace("xor", experiment).replace("A lesson", "Eigenes"), encoding="utf-8")
    assert (translations(lesson), original_of(other), lesson_path(str(other))) == ({}, None, other)
    assert read_lesson(lesson).title == "A lesson"
    assert read_lesson(other).title == "Eigenes"
    assert main(["lesson", "check", str(lesson)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["lesson", "check", str(other)]) == 0
    (hint,) = capsys.readouterr().out.splitlines()
    assert hint.startswith(f"{other}:6: scene 1, experiment: hint: ")
    assert str(lesson) in hint


@pytest.mark.parametrize(
    "text", ["", "scene = 3", "scene = [3]", "scene = []", "[[scene]\n", "[[scene]]\nseek = 3\n"]
)
def test_all_else_under_the_name_of_a_lesson_is_its_translation(files, text):
    lesson, german = files
    german.write_text(text, encoding="utf-8")
    assert (translations(lesson), original_of(german)) == ({"de": german}, lesson)
    german.write_bytes(b"\xff")
    assert original_of(german) == lesson


def test_check_tells_the_faults_of_a_translation_by_itself_and_with_its_lesson(files, capsys):
    lesson, german = files
    assert main(["lesson", "check", str(lesson), str(german)]) == 0
    assert capsys.readouterr().out == ""
    german.write_text(GERMAN.replace('notes = "Fragen Sie."', ""), encoding="utf-8")
    for checked in ([german], [lesson], [lesson, german]):
        assert main(["lesson", "check", *map(str, checked)]) == 1
        said = f"{german}:4: scene 1, notes: is missing; the lesson has it\n"
        assert capsys.readouterr().out == said


def test_check_tells_a_fault_of_the_lesson_once(files, capsys):
    lesson, _ = files
    lesson.write_text(LESSON.replace("seek", "sek"), encoding="utf-8")
    assert main(["lesson", "check", str(lesson)]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{lesson}:7: scene 1, sek: is no field")
