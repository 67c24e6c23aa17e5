"""bpviz worksheet and bpviz trace from the command line: files, exit codes, one clear line for bad input."""

import csv
import json
import subprocess
import sys

import pytest
from sheet_texts import Page, check_latex, number, tables

from bpviz import Debugger, Experiment
from bpviz.command_line import main
from bpviz.debugger.store.run_file import save
from bpviz.export.worksheet.files import write_worksheet
from bpviz.export.worksheet.worksheet import Request


@pytest.fixture
def saved(tmp_path):
    """A run that was edited at step 2, and saved at step 4."""
    debugger = Debugger(Experiment())
    debugger.seek(2)
    debugger.set_weight(1, 6.5)
    debugger.seek(4)
    save(debugger, tmp_path / "run.bpviz")
    return tmp_path / "run.bpviz"


def test_a_sheet_and_its_solution(tmp_path, capsys):
    sheet, solution = tmp_path / "sheet.tex", tmp_path / "solution.html"
    assert (
        main(["worksheet", "two_two_two", "--step", "0", "-o", str(sheet), "--solution", str(solution)]) == 0
    )
    assert capsys.readouterr().out == ""
    check_latex(sheet.read_text(encoding="utf-8"))
    page = Page(solution.read_text(encoding="utf-8"))
    told = " ".join("".join(formula.itertext()) for formula in page.formulas)
    for published in ("0.2984", "0.1385", "0.3589"):  # the loss, δ₁ and the new w₅ of Mazur's example
        assert published in told
        assert published not in sheet.read_text(encoding="utf-8")


def test_a_blank_sheet_by_format_and_steps(tmp_path):
    path = tmp_path / "sheet.txt"
    options = ["--step", "3", "--steps", "2", "--format", "markdown", "--blank", "--notation", "general"]
    assert main(["worksheet", "xor", *options, "--units", "1", "-o", str(path)]) == 0
    text = path.read_text(encoding="utf-8")
    assert "steps 3 to 4, to work out" in text.splitlines()[0]
    assert "W^{(1)}_{1,1}" in text
    assert "Left out: 2 of 4 units" in text


def test_a_saved_run_with_its_edits(saved, tmp_path):
    path = tmp_path / "sheet.md"
    assert main(["worksheet", str(saved), "--step", "2", "-o", str(path)]) == 0
    weights = tables(path.read_text(encoding="utf-8"))[1]
    assert number(weights[1][2]) == 6.5


def test_a_trace_of_a_saved_run(saved, tmp_path):
    table, lines = tmp_path / "steps.csv", tmp_path / "steps.jsonl"
    for path in (table, lines):
        assert main(["trace", str(saved), "--from", "1", "--to", "5", "-o", str(path)]) == 0
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    objects = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert [row["step"] for row in rows] == ["1", "2", "3", "4", "5"]
    assert rows[1]["before W1[1,2]"] == "6.5"
    assert [{name: float(cell) for name, cell in row.items()} for row in rows] == objects


def test_training_writes_the_same_table(tmp_path):
    trained, traced = tmp_path / "trained.jsonl", tmp_path / "traced.jsonl"
    assert main(["train", "xor", "--steps", "6", "--trace", str(trained)]) == 0
    assert main(["trace", "xor", "--to", "5", "-o", str(traced)]) == 0
    assert trained.read_bytes() == traced.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["worksheet", "xor", "--step", "0", "-o", "a.pdf"],
            "a.pdf: found the ending '.pdf'; allowed are .tex, ",
        ),
        (["worksheet", "xor", "--step", "0", "-o", "no/a.md"], "cannot be written: its folder is missing"),
        (["worksheet", "xor", "--step", "0", "-o", "a.md", "--solution", "a.md"], "allowed are two files"),
        (["worksheet", "nothing", "--step", "0", "-o", "a.md"], "is no bundled experiment"),
        (["trace", "xor", "--from", "2", "--to", "1", "-o", "a.csv"], "steps: found 2 to 1"),
        (["trace", "xor", "--to", "1", "-o", "a.xls"], "allowed are .csv, .jsonl"),
    ],
)
def test_what_cannot_be_is_one_line(arguments, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.strip().splitlines()[-1].startswith("bpviz: ")
    assert not list(tmp_path.iterdir())


def test_an_old_sheet_stays_where_a_new_one_cannot_be(tmp_path):
    path = tmp_path / "sheet.md"
    path.write_text("old", encoding="utf-8")
    run = Debugger(Experiment()).present
    with pytest.raises(ValueError, match="two files"):
        write_worksheet(path, run, Request(0), solution=tmp_path / "." / "sheet.md")
    assert path.read_text(encoding="utf-8") == "old"


def test_course_material_needs_no_qt(tmp_path):
    code = (
        "import sys; sys.modules['PySide6'] = sys.modules['pyqtgraph'] = None\n"
        "from bpviz.command_line import main\n"
        f"sys.exit(main(['worksheet', 'xor', '--step', '1', '-o', {str(tmp_path / 'a.html')!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    Page((tmp_path / "a.html").read_text(encoding="utf-8"))
