"""Worksheets and tables of steps out of the real window: dialogs by keys, files that hold what was chosen."""

import json

import pytest
from hands import CONTROL, KEY, SHIFT
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from bpviz.ui.worksheet.trace_dialog import TraceDialog
from bpviz.ui.worksheet.worksheet_dialog import APART, EXAMPLE, EXERCISE, WorksheetDialog


@pytest.fixture
def hands(hands):
    hands.window.runner.do(lambda debugger: debugger.seek(3))
    hands.settle()
    return hands


@pytest.fixture
def paths(monkeypatch):
    """What the user types where a file is asked for, one after the other."""
    typed = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(typed.pop(0)), ""))
    return typed


def in_dialog(kind, act):
    """Act on a dialog of a kind once it is open."""

    def look():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(20, look)
            return
        act(dialog)

    QTimer.singleShot(0, look)


def press_return(dialog):
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_the_shown_step_is_proposed_and_written(hands, paths, tmp_path):
    seen = []

    def act(dialog):
        seen.append((dialog.first.value(), dialog.steps.value(), dialog.kind.currentData(), dialog.warning))
        press_return(dialog)

    paths.append(tmp_path / "mine")
    in_dialog(WorksheetDialog, act)
    hands.press(KEY.Key_U, CONTROL | SHIFT)
    hands.settle()
    ((first, steps, kind, warning),) = seen
    assert (first, steps, kind) == (2, 1, EXAMPLE)
    assert "hidden to be predicted" in warning
    assert "<h2>Step 2</h2>" in (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert hands.window.frame.t == 3
    assert hands.window.note == f"Sheet written: mine.html ({tmp_path})"


def test_an_exercise_and_its_solution_are_two_files(hands, paths, tmp_path):
    def act(dialog):
        dialog.kind.setCurrentIndex(dialog.kind.findData(APART))
        dialog.format.setCurrentIndex(dialog.format.findData(".md"))
        dialog.steps.setValue(2)
        dialog.notation.setCurrentIndex(dialog.notation.findData("general"))
        press_return(dialog)

    paths += [tmp_path / "sheet.md", tmp_path / "answers.md"]
    in_dialog(WorksheetDialog, act)
    hands.press(KEY.Key_U, CONTROL | SHIFT)
    hands.settle()
    sheet, answers = ((tmp_path / f"{name}.md").read_text(encoding="utf-8") for name in ("sheet", "answers"))
    assert "to work out" in sheet.splitlines()[0]
    assert "worked out" in answers.splitlines()[0]
    assert "## Step 3" in sheet
    assert "W^{(2)}_{1,1}" in answers
    places = f"sheet.md ({tmp_path}), answers.md ({tmp_path})"
    assert hands.window.note == f"Sheet and solution written: {places}"


def test_an_exercise_alone_tells_that_nothing_is_told(hands):
    dialog = WorksheetDialog(hands.window, 0, "lecture")
    dialog.kind.setCurrentIndex(dialog.kind.findData(EXERCISE))
    assert "left out" in dialog.warning
    assert dialog.request.notation == "lecture"


def test_what_cannot_be_is_refused_in_a_sentence(hands, paths, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: said.append(arguments[2]))

    def act(dialog):
        dialog.units.setText("9")
        press_return(dialog)

    paths.append(tmp_path / "mine.html")
    in_dialog(WorksheetDialog, act)
    hands.press(KEY.Key_U, CONTROL | SHIFT)
    hands.settle()
    assert said[0].startswith("units: found '9'; allowed are all, or units from 1 to 3, as 1,3-4")
    assert not (tmp_path / "mine.html").exists()
    assert hands.window.note == ""


@pytest.mark.parametrize(("kind", "key"), [(WorksheetDialog, KEY.Key_U), (TraceDialog, KEY.Key_B)])
def test_a_cancelled_dialog_writes_nothing(hands, paths, kind, key):
    seen = []
    in_dialog(kind, lambda dialog: (seen.append(dialog), QTest.keyClick(dialog, Qt.Key.Key_Escape)))
    hands.press(key, CONTROL | SHIFT)
    hands.settle()
    assert len(seen) == 1


def test_the_steps_taken_are_proposed_for_the_table(hands, paths, tmp_path):
    paths.append(tmp_path / "steps.jsonl")
    in_dialog(TraceDialog, press_return)
    hands.press(KEY.Key_B, CONTROL | SHIFT)
    hands.settle()
    lines = (tmp_path / "steps.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["step"] for line in lines] == [0, 1, 2]
    assert hands.window.note == f"Table of steps 0 to 2 written: steps.jsonl ({tmp_path})"


def test_the_last_step_is_never_before_the_first(hands):
    dialog = TraceDialog(hands.window, 2)
    dialog.first.setValue(7)
    assert dialog.last.value() == 7
