"""The README tells the truth: its example runs, its experiment is valid."""

import re
import textwrap
from pathlib import Path

from bpviz import Debugger
from bpviz.debugger.experiment_file import bundled_experiments, read_experiment
from bpviz.lessons.check import check
from bpviz.lessons.lesson_file import read_lesson

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_example_in_python_runs(capsys):
    example, *_ = blocks("python")
    code = [line for line in example.splitlines() if line and not line.startswith("from")]
    assert len(code) <= 10
    exec(compile(example, "README.md", "exec"), {})
    first, last = capsys.readouterr().out.strip().splitlines()
    assert first.split()[0] in "0123"
    assert last.startswith("1 0.")
    assert last.endswith("(4, 1)")


def test_the_example_of_debugging_runs(capsys):
    example, debugging, *_ = blocks("python")
    exec(compile(example.splitlines()[0] + "\n" + debugging, "README.md", "exec"), {})
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Step ")
    assert "breakpoint" in said[0]
    assert any(line.startswith("new weight: ") for line in said)
    assert "(3, 'slow', " in said[-1]


def test_the_example_of_many_starts_runs(capsys):
    (starts,) = (block for block in blocks("python") if "multi_start" in block)
    exec(compile(starts, "README.md", "exec"), {})
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("solved ")
    assert sum(int(line.removeprefix("still ").split()[1]) for line in said) == 100


def test_the_example_of_weights_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (weights,) = (block for block in blocks("python") if "safetensors" in block)
    debugger = Debugger()
    debugger.seek(100)
    before = debugger.present.theta.tobytes()
    exec(compile(weights, "README.md", "exec"), {"debugger": debugger})
    assert debugger.present.theta.tobytes() == before
    assert debugger.frame().undo == "all weights"


def test_all_examples_run_one_after_the_other_as_they_are_written(tmp_path, monkeypatch):
    """As a reader who types them all into one session does; whatever is added to the README is run, too."""
    monkeypatch.chdir(tmp_path)
    examples, session = blocks("python"), {}
    assert len(examples) >= 4
    for call in ("break_when(", "reverse_continue()", "fork(", "explain(", "why("):
        assert any(f"debugger.{call}" in example for example in examples)
    for example in examples:
        exec(compile(example, "README.md", "exec"), session)


def test_the_experiment_is_valid(tmp_path):
    (example,) = blocks("toml")
    (tmp_path / "mine.toml").write_text(example, encoding="utf-8")
    experiment = read_experiment(tmp_path / "mine.toml")
    assert experiment.network.hidden == (8, 8)
    assert experiment.training.frozen == ("b1",)


def test_the_table_names_all_bundled_experiments():
    rows = README.partition("| `bpviz …` | shows |")[2].partition("\n\n")[0].splitlines()[2:]
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[1])]
    assert sorted(named) == sorted(bundled_experiments())


def test_pictures_and_files_that_it_names_exist():
    root = Path(__file__).parent.parent
    named = re.findall(r"\((resources/[^)]+)\)|`((?:resources|tests|bpviz)/[\w./-]+)`", README)
    assert named
    for picture, file in named:
        assert (root / (picture or file)).exists(), picture or file


def test_the_lesson_is_right(tmp_path):
    indented = README.partition("are examples:\n\n")[2].partition("\nOther fields:")[0]
    (tmp_path / "mine.toml").write_text(textwrap.dedent(indented), encoding="utf-8")
    check(tmp_path / "mine.toml")
    assert len(read_lesson(tmp_path / "mine.toml").scenes) == 2
