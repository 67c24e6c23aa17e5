"""Lessons are read as they are written, and all that is faulty is told with file, line and field."""

import pytest

from bpviz.lessons import lesson
from bpviz.lessons.lesson import PANELS, Lesson, Predict, Until
from bpviz.lessons.lesson_file import lesson_from, read_lesson
from bpviz.lessons.problems import LessonError
from bpviz.ui.panel_table import PANELS as TABLE
from bpviz.ui.prediction import HIDEABLE

GOOD = """\
title = "A lesson"

[[scene]]
title = "One"
experiment = "xor"
"""


def told(text):
    with pytest.raises(LessonError) as error:
        lesson_from(text, "my.toml")
    return str(error.value).splitlines()


def test_a_lesson_is_what_its_file_says():
    read = lesson_from(
        GOOD
        + """
run_until = { kind = "weight crosses", of = "v1,2", value = 0.5 }
show = ["Map", "Loss"]
steps_by = "sample"
times = 3
settings.training.step_size = 0.25
[scene.predict]
question = "?"
choices = ["a", "b"]
answer = "b"
"""
    )
    scene = read.scenes[0]
    assert (read.title, read.language, scene.experiment) == ("A lesson", "en", "xor")
    assert scene.run_until == Until("weight crosses", of="v1,2", value=0.5)
    assert (scene.show, scene.steps_by, scene.times) == (("Map", "Loss"), "sample", 3)
    assert scene.settings == {"training": {"step_size": 0.25}}
    assert scene.predict == Predict("?", choices=("a", "b"), answer="b")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("sek = 3", "my.toml:6: scene 1, sek: is no field; allowed are title, experiment, settings, seek, "),
        ("seek = -1", "my.toml:6: scene 1, seek: found -1; allowed is a whole number >= 0"),
        ('steps = "ten"', "my.toml:6: scene 1, steps: found 'ten'; allowed is a whole number"),
        ('show = "Map"', "my.toml:6: scene 1, show: found 'Map'; allowed is a list in brackets"),
        ('show = ["Mapp"]', "my.toml:6: scene 1, show: found 'Mapp'; allowed are Loss, Weights over time, "),
        ('steps_by = "day"', "my.toml:6: scene 1, steps_by: found 'day'; allowed are 'phase', 'sample'"),
        ('steps_by = "epoch"', "scene 1, times: is missing; steps_by epoch needs to know how many"),
        ("times = 2", "my.toml:6: scene 1, times: means something only with steps_by"),
        (f'caption = "{"a" * 300}"', "my.toml:6: scene 1, caption: has 300 characters; allowed are 240"),
        ("run_until = 3", "my.toml:6: scene 1, run_until: found 3; allowed is text in quotes or a table of"),
        ('run_until = "noon"', "my.toml:6: scene 1, run_until: found 'noon'; allowed are 'converged'"),
        ("run_until = { value = 3 }", "my.toml:6: scene 1, run_until.kind: is missing"),
        ('predict = { question = "?" }', "my.toml:6: scene 1, predict: needs quantity or choices"),
        (
            'predict = { question = "?", choices = ["a"], answer = "b" }',
            "my.toml:6: scene 1, predict.answer: found 'b'; allowed are a",
        ),
        ("[[scene]]", "my.toml:6: scene 2, title: is missing"),
    ],
)
def test_a_fault_is_told_with_file_line_and_field(more, said):
    (line,) = told(GOOD + more)
    assert said in line


def test_all_faults_are_told_at_once():
    lines = told(GOOD.replace("title", "tytle", 1) + 'sek = 3\nsteps = "x"\n[[scene]]\ntitle = 4\n')
    starts = [line.partition(": ")[2].partition(": ")[0] for line in lines]
    assert starts == ["scene 1, sek", "scene 1, steps", "scene 2, title", "tytle", "title"]


def test_the_first_scene_needs_an_experiment():
    (line,) = told('title = "a"\n[[scene]]\ntitle = "b"')
    assert line.startswith("my.toml:2: scene 1, experiment: is missing")


@pytest.mark.parametrize("text", ["title = ", 'title = "a\n', "[[scene]\n", "title = 1\ntitle = 2"])
def test_what_is_no_toml_is_told_with_its_line(text):
    (line,) = told(text)
    file, number, sentence = line.split(":", 2)
    assert (file, number.isdigit()) == ("my.toml", True)
    assert sentence.startswith(" is not valid TOML: ")


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(LessonError, match=r"nothing\.toml: cannot be read: No such file"):
        read_lesson(tmp_path / "nothing.toml")
    (tmp_path / "image.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LessonError, match="is not a text file in UTF-8"):
        read_lesson(tmp_path / "image.toml")


def test_a_byte_order_mark_is_no_fault(tmp_path):
    (tmp_path / "a.toml").write_text(GOOD, encoding="utf-8-sig")
    assert isinstance(read_lesson(tmp_path / "a.toml"), Lesson)


def test_lessons_and_the_window_know_the_same_panels_and_hideable_numbers():
    assert {row.title for row in TABLE} == set(PANELS)
    assert set(lesson.HIDEABLE) == set(HIDEABLE)
