"""What has been written is said until another place is shown."""

from pathlib import Path

import pytest

from bpviz import Debugger
from bpviz.ui.written import Written, place_of


@pytest.fixture
def written(qtbot):
    return Written()


def test_it_is_said_as_long_as_the_place_is_the_same(qtbot, written):
    debugger = Debugger()
    debugger.seek(3)
    assert written.note(debugger.frame()) == ""
    with qtbot.waitSignal(written.changed) as heard:
        written.said.emit("It is there.")
    assert heard.args == ["It is there."]
    assert [written.note(debugger.frame()) for _ in range(3)] == ["It is there."] * 3
    debugger.seek(4)
    assert written.note(debugger.frame()) == ""
    debugger.seek(3)
    assert written.note(debugger.frame()) == ""


@pytest.mark.parametrize(
    "act",
    [
        lambda debugger: debugger.step_phase(),
        lambda debugger: debugger.set_weight(0, 0.5),
        lambda debugger: debugger.fork(),
        lambda debugger: debugger.why(0),
    ],
    ids=["phase", "edit", "fork", "answer"],
)
def test_whatever_is_done_next_ends_it(qtbot, written, act):
    debugger = Debugger()
    debugger.seek(3)
    with qtbot.waitSignal(written.changed):
        written.said.emit("It is there.")
    assert written.note(debugger.frame())
    act(debugger)
    assert written.note(debugger.frame()) == ""


def test_a_file_is_named_before_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert place_of("weights.npz") == f"weights.npz ({Path.cwd()})"
    assert place_of(tmp_path / "a" / "b.csv") == f"b.csv ({tmp_path / 'a'})"
