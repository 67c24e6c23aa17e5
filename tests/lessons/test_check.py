"""`bpviz lesson`: every fault of a file in a line of its own, and the list of lessons."""

import pytest

from bpviz.command_line import main
from bpviz.lessons.library import is_lesson, lesson_path, shipped_lessons
from bpviz.lessons.problems import LessonError

FAULTY = """\
title = "x"

[[scene]]
title = "a"
experiment = "xor"
phase = "forward 7"

[[scene]]
title = "needs the one before"

[[scene]]
title = "b"
experiment = "xor"
highlight = ["h1", "h9"]
caption = "{{dhat7}}"

[[scene]]
title = "c"
experiment = "xor"

[scene.predict]
question = "?"
quantity = "delta1"
"""


@pytest.fixture
def faulty(tmp_path):
    path = tmp_path / "faulty.toml"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_check_tells_all_faults_in_lines_that_editors_can_jump_to(faulty, capsys):
    assert main(["lesson", "check", str(faulty)]) == 1
    lines = capsys.readouterr().out.splitlines()
    starts = [":".join(line.removeprefix(str(faulty)).split(":")[1:3]) for line in lines]
    assert starts == [
        "6: scene 1, phase",
        "14: scene 3, highlight",
        "15: scene 3, caption",
        "23: scene 4, predict.quantity",
    ]


def test_check_says_nothing_of_what_is_right(capsys):
    assert main(["lesson", "check", *map(str, shipped_lessons().values())]) == 0
    assert capsys.readouterr().out == ""


def test_a_scene_whose_panels_no_audience_sees_gets_a_hint_and_is_no_fault(tmp_path, capsys):
    path = tmp_path / "hint.toml"
    scene = '[[scene]]\ntitle = "s"\nexperiment = "xor"\nshow = {shown}\n'
    shown = '["Watches", "Numbers"]', '["Watches", "Map"]', '["Loss"]'
    path.write_text('title = "t"\n' + "".join(scene.format(shown=each) for each in shown), encoding="utf-8")
    assert main(["lesson", "check", str(path)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{path}:5: scene 1, show: hint: ")
    assert "Watches, Numbers" in line


@pytest.mark.parametrize("name", ["2", "02", "one_step", "02_one_step"])
def test_check_takes_the_names_that_lessons_are_known_by(name, capsys):
    assert main(["lesson", "check", name]) == 0
    assert capsys.readouterr().out == ""


def test_check_tells_of_every_name_that_is_none_and_goes_on(faulty, capsys):
    assert main(["lesson", "check", "99", "no.toml", str(faulty)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("'99' is no lesson; allowed are a .toml file or 01_objective, ")
    assert lines[1].startswith("no.toml: cannot be read: ")
    assert len(lines) == 2 + 4


def test_list_names_every_lesson(capsys):
    assert main(["lesson", "list"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in shipped_lessons())


@pytest.mark.parametrize("name", ["02_one_step", "one_step", "2", "02"])
def test_a_lesson_is_found_by_name_and_number(name):
    assert lesson_path(name).stem == "02_one_step"


def test_an_unknown_lesson_is_refused_with_what_there_is(capsys):
    with pytest.raises(LessonError, match=r"'02_one_stop' is no lesson \(did you mean 02_one_step\?\)"):
        lesson_path("02_one_stop")
    assert main(["--lesson", "nothing"]) == 2
    assert "'nothing' is no lesson; allowed are a .toml file or " in capsys.readouterr().err


def test_lessons_are_told_from_experiments(faulty, tmp_path):
    experiment = tmp_path / "a.toml"
    experiment.write_text('title = "[[scene]]"\n', encoding="utf-8")
    assert is_lesson(str(faulty))
    assert not is_lesson(str(experiment))
    assert not is_lesson("xor")
    assert not is_lesson(str(tmp_path / "none.toml"))
