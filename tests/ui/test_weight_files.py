"""Weights out of the real window and into it again."""

import numpy as np
import pytest
from hands import CONTROL, KEY, SHIFT
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bpviz.data.counting import counted
from bpviz.export.weights import read_weights, write_weights


@pytest.fixture
def choose(monkeypatch):
    """Let file dialogs be answered with a path, and the kind that stands at this place of the list."""

    def choose_path(path, kind=0):
        def save(parent, title, start, filters):
            return str(path), filters.split(";;")[kind]

        monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    return choose_path


@pytest.fixture
def warned(monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: said.append(arguments[-1]))
    return said


def ask(hands, name):
    return hands.press(KEY.Key_E if name == "export" else KEY.Key_O, CONTROL | SHIFT)


@pytest.mark.parametrize(("kind", "ending"), [(0, ".npz"), (1, ".safetensors"), (2, ".csv")])
def test_weights_are_written_as_the_kind_chosen_says(hands, choose, tmp_path, kind, ending):
    hands.window.runner.do(lambda debugger: debugger.seek(20))
    frame = hands.settle()
    choose(tmp_path / "mine", kind)
    ask(hands, "export")
    assert read_weights(tmp_path / f"mine{ending}", frame.network).tobytes() == frame.theta.tobytes()


def test_what_was_written_where_is_said_until_another_step_is_shown(hands, choose, tmp_path):
    hands.window.runner.do(lambda debugger: debugger.seek(1020))
    hands.settle()
    choose(tmp_path / "mine")
    ask(hands, "export")
    said = f"Weights of step 1\u2009020 written: mine.npz ({tmp_path})"
    assert hands.window.note == said
    hands.settle()
    assert hands.window.note == said
    hands.press(KEY.Key_PageDown, CONTROL)
    assert hands.window.note == ""
    hands.press(KEY.Key_PageUp, CONTROL)
    assert hands.window.note == ""


def test_what_was_written_is_said_in_place_of_an_earlier_stop(hands, choose, tmp_path):
    hands.window.runner.do(lambda debugger: debugger.why(0))
    why = hands.settle().stop.message
    choose(tmp_path / "mine.csv")
    assert hands.window.note == why
    ask(hands, "export")
    assert hands.window.note.startswith("Weights of step 0 written: mine.csv (")


def test_exporting_pauses_a_run(hands, choose, tmp_path):
    """So that it is plain which step is meant, and what is said of it stays."""
    choose(tmp_path / "mine.csv")
    hands.window.runner.start()
    frame = ask(hands, "export")
    assert not hands.window.runner.running
    assert f"step {counted(frame.t)} written" in hands.window.note
    assert read_weights(tmp_path / "mine.csv", frame.network).tobytes() == frame.theta.tobytes()


def test_the_name_that_is_typed_has_the_last_word(hands, choose, tmp_path):
    choose(tmp_path / "mine.csv", 0)
    ask(hands, "export")
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8").startswith("layer,unit,source,value\n")


def test_imported_weights_are_an_edit_that_undo_takes_back(hands, choose, tmp_path):
    hands.window.runner.do(lambda debugger: debugger.seek(20))
    before, theta = hands.settle(), np.linspace(-1, 1, 13)
    write_weights(tmp_path / "other.safetensors", before.network, theta)
    choose(tmp_path / "other.safetensors")
    frame = ask(hands, "import")
    assert (frame.t, frame.theta.tobytes()) == (20, theta.tobytes())
    assert hands.window.actions_by_name["undo"].text() == "&Undo weights of other.safetensors"
    assert hands.window.documents.is_dirty
    assert hands.press(KEY.Key_Z, CONTROL).theta.tobytes() == before.theta.tobytes()


def test_importing_pauses_a_run(hands, choose, tmp_path):
    write_weights(tmp_path / "other.csv", hands.window.frame.network, np.zeros(13))
    choose(tmp_path / "other.csv")
    hands.window.runner.start()
    frame = ask(hands, "import")
    assert not hands.window.runner.running
    assert not frame.theta.any()


def test_weights_of_another_network_are_refused_and_nothing_changes(hands, choose, warned, tmp_path):
    (tmp_path / "other.csv").write_text("layer,unit,source,value\n1,9,1,0.5\n", encoding="utf-8")
    before = hands.window.frame
    choose(tmp_path / "other.csv")
    frame = ask(hands, "import")
    assert len(warned) == 1
    assert "line 2: found layer 1, unit 9, source 1; allowed is each number of this network" in warned[0]
    assert (frame.theta.tobytes(), frame.undo) == (before.theta.tobytes(), None)


def test_what_cannot_be_written_is_said(hands, choose, warned, tmp_path):
    choose(tmp_path / "none" / "mine.npz")
    ask(hands, "export")
    assert len(warned) == 1
    assert "its folder is missing" in warned[0]
    assert hands.window.note == ""


def test_a_cancelled_dialog_does_nothing(hands, choose, warned):
    choose("")
    assert ask(hands, "export").undo is None
    assert ask(hands, "import").undo is None
    assert warned == []
