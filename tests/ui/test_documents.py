"""Runs and their files in the real window: what is saved, what is asked, and what stays when it fails."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bpviz.app import make_window
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.store.run_file import load
from bpviz.ui.preferences import Preferences

BUTTONS = QMessageBox.StandardButton
KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def answer(monkeypatch):
    """Let message boxes be answered with a button; what they ask is collected."""
    asked = []

    def answer_with(button):
        def question(parent, title, text, *buttons):
            asked.append(text)
            return button

        monkeypatch.setattr(QMessageBox, "question", question)
        monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: asked.append(arguments[-1]))
        return asked

    return answer_with


@pytest.fixture
def choose(monkeypatch):
    """Let file dialogs be answered with a path."""

    def choose_path(path):
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))

    return choose_path


@pytest.fixture
def tell(settled):
    """Give the debugger of a window a command."""

    def told(window, command):
        window.runner.do(command)
        settled(window)
        return window.documents

    return told


@pytest.fixture
def saved(window, tell, choose, settled, tmp_path):
    """The window on an edited run that was just saved as mine.bpviz."""
    tell(window, lambda debugger: debugger.seek(7))
    tell(window, lambda debugger: debugger.set_weight(0, 0.5))
    choose(tmp_path / "mine.bpviz")
    window.documents.save()
    settled(window)
    return window


def press(qtbot, window, key, modifier):
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(window, key, modifier)


# What is unsaved


def test_whoever_only_steps_through_an_example_is_asked_nothing(window, tell, answer):
    asked = answer(BUTTONS.Cancel)
    tell(window, lambda debugger: debugger.run(500))
    tell(window, lambda debugger: debugger.back())
    documents = tell(window, lambda debugger: debugger.reset())
    assert not documents.is_dirty
    assert not window.isWindowModified()
    assert documents.may_discard()
    assert asked == []


@pytest.mark.parametrize(
    "command",
    [
        lambda debugger: debugger.set_weight(0, 0.5),
        lambda debugger: debugger.fork(),
        lambda debugger: debugger.rename(1, "mine"),
        lambda debugger: debugger.change(debugger.experiment.with_("training.step_size", 0.1)),
        lambda debugger: debugger.change(debugger.experiment.with_("stop.steps", 99)),
        lambda debugger: debugger.change(debugger.experiment.with_("network.hidden", (4,))),
        lambda debugger: debugger.break_when("step", value=3.0),
        lambda debugger: debugger.watch(Quantity("loss")),
    ],
)
def test_whatever_the_user_made_is_unsaved_work(window, tell, command):
    documents = tell(window, command)
    assert documents.is_dirty
    assert window.isWindowModified()


def test_an_undone_edit_is_no_unsaved_work(window, tell):
    tell(window, lambda debugger: debugger.seek(5))
    assert tell(window, lambda debugger: debugger.set_weight(0, 0.5)).is_dirty
    assert not tell(window, lambda debugger: debugger.undo()).is_dirty


def test_in_a_saved_run_steps_are_work_but_looking_back_and_hits_are_not(saved, tell):
    tell(saved, lambda debugger: debugger.break_when("step", value=5.0))
    saved.documents.save()
    assert not tell(saved, lambda debugger: debugger.seek(2)).is_dirty
    documents = tell(saved, lambda debugger: debugger.run(4))
    assert documents.is_dirty is False
    assert saved.frame.breakpoints[0].hits == 1
    assert tell(saved, lambda debugger: debugger.seek(8)).is_dirty


def test_settings_that_changed_in_midrun_are_the_same_work_wherever_one_looks(saved, tell):
    tell(saved, lambda debugger: debugger.change(debugger.experiment.with_("training.step_size", 0.25)))
    saved.documents.save()
    for t in (0, 7):
        assert not tell(saved, lambda debugger, t=t: debugger.seek(t)).is_dirty


# Saving and opening


def test_control_s_saves_and_the_title_says_so(window, qtbot, tell, choose, settled, tmp_path):
    tell(window, lambda debugger: debugger.seek(7))
    tell(window, lambda debugger: debugger.set_weight(0, 0.5))
    choose(tmp_path / "mine")
    press(qtbot, window, KEY.Key_S, MODIFIER.ControlModifier)
    settled(window)
    assert window.windowTitle() == "mine.bpviz[*] – bpviz"
    assert not window.isWindowModified()
    assert load(tmp_path / "mine.bpviz").frame().theta.tobytes() == window.frame.theta.tobytes()
    tell(window, lambda debugger: debugger.set_weight(0, 0.25))
    assert window.isWindowModified()
    choose(tmp_path / "other.bpviz")
    press(qtbot, window, KEY.Key_S, MODIFIER.ControlModifier | MODIFIER.ShiftModifier)
    settled(window)
    assert window.documents.path == str(tmp_path / "other.bpviz")
    assert load(tmp_path / "mine.bpviz").present.theta[0] == 0.5
    assert load(tmp_path / "other.bpviz").present.theta[0] == 0.25


def test_a_saved_run_opens_again(saved, settled, answer, choose, tmp_path):
    asked = answer(BUTTONS.Cancel)
    theta = saved.frame.theta.tobytes()
    saved.documents.open("iris")
    settled(saved)
    assert saved.frame.network.sizes == (4, 8, 3)
    assert saved.documents.path == ""
    choose(tmp_path / "mine.bpviz")
    saved.actions_by_name["open"].trigger()
    settled(saved)
    assert (saved.frame.t, saved.frame.theta.tobytes()) == (7, theta)
    assert saved.windowTitle() == "mine.bpviz[*] – bpviz"
    assert not saved.isWindowModified()
    assert asked == []


def test_saving_does_not_disturb_a_run(saved, tell, qtbot):
    tell(saved, lambda debugger: debugger.change(debugger.experiment.with_("stop.mean_loss", 0.0)))
    saved.transport.speed_place = 10
    saved.runner.start()
    saved.documents.save()
    before = saved.frame.t
    qtbot.waitUntil(lambda: saved.frame.t > before + 1000)
    assert saved.runner.running
    saved.runner.pause()


def test_a_file_of_the_completed_name_is_replaced_only_if_so_told(saved, answer, choose, settled, tmp_path):
    other = tmp_path / "other.bpviz"
    other.write_text("old")
    choose(tmp_path / "other")
    asked = answer(BUTTONS.No)
    saved.documents.save_as()
    settled(saved)
    assert other.read_text() == "old"
    assert asked == ["other.bpviz exists already. Replace it?"]
    answer(BUTTONS.Yes)
    saved.documents.save_as()
    settled(saved)
    assert load(other).t == 7


@pytest.mark.parametrize("name", ["none.bpviz", "broken.bpviz", "nothing.toml"])
def test_what_cannot_be_opened_leaves_all_as_it_is(saved, tell, answer, settled, tmp_path, name):
    (tmp_path / "broken.bpviz").write_bytes(b"PK")
    tell(saved, lambda debugger: debugger.fork())
    theta, asked = saved.frame.theta.tobytes(), answer(BUTTONS.Cancel)
    saved.documents.open(str(tmp_path / name))
    settled(saved)
    assert name in asked[0]
    assert saved.documents.path == str(tmp_path / "mine.bpviz")
    assert saved.documents.is_dirty
    assert saved.frame.theta.tobytes() == theta


def test_what_cannot_be_written_is_said_and_stays_unsaved(saved, tell, answer, choose, settled, tmp_path):
    asked = answer(BUTTONS.Cancel)
    tell(saved, lambda debugger: debugger.fork())
    choose(tmp_path / "none" / "mine.bpviz")
    saved.documents.save_as()
    settled(saved)
    assert "its folder is missing" in asked[0]
    assert saved.documents.is_dirty
    assert saved.documents.path == str(tmp_path / "mine.bpviz")
    choose(tmp_path / "none" / "mine.toml")
    saved.documents.export()
    assert "cannot be written" in asked[1]
    assert saved.note == ""


def test_an_exported_experiment_is_said(saved, choose, settled, tmp_path):
    choose(tmp_path / "mine.toml")
    saved.documents.export()
    settled(saved)
    assert saved.note == f"Experiment written: mine.toml ({tmp_path})"


def test_a_cancelled_dialog_does_nothing(saved, tell, answer, choose, settled):
    asked = answer(BUTTONS.Cancel)
    tell(saved, lambda debugger: debugger.fork())
    choose("")
    for command in (saved.documents.save_as, saved.documents.open_file, saved.documents.export):
        command()
    settled(saved)
    assert saved.documents.is_dirty
    assert asked == []


# Asking


def test_unsaved_work_is_asked_about_before_it_is_lost(saved, tell, answer, choose, settled, tmp_path):
    tell(saved, lambda debugger: debugger.fork())
    asked, other = answer(BUTTONS.Cancel), tmp_path / "other.toml"
    other.write_text("seed = 1\n")
    choose(other)
    saved.documents.open_file()
    settled(saved)
    assert len(saved.frame.runs) == 2
    assert "mine.bpviz" in asked[0]
    answer(BUTTONS.Discard)
    saved.documents.open_file()
    settled(saved)
    assert saved.frame.experiment.seed == 1
    assert len(load(tmp_path / "mine.bpviz").runs) == 1


def test_closing_asks_and_save_saves_before_the_window_goes(saved, tell, answer, tmp_path):
    tell(saved, lambda debugger: debugger.fork())
    answer(BUTTONS.Cancel)
    assert not saved.close()
    assert saved.isVisible()
    answer(BUTTONS.Save)
    assert saved.close()
    assert len(load(tmp_path / "mine.bpviz").runs) == 2


def test_a_save_that_fails_or_is_cancelled_keeps_the_window(window, tell, answer, choose, settled, tmp_path):
    tell(window, lambda debugger: debugger.fork())
    asked = answer(BUTTONS.Save)
    choose("")
    assert not window.close()
    choose(tmp_path / "none" / "mine.bpviz")
    assert not window.close()
    settled(window)
    assert "its folder is missing" in asked[-1]
    assert window.isVisible()
    answer(BUTTONS.Discard)
    assert window.close()


def test_escape_cancels_the_question(window, qtbot, tell, monkeypatch):
    """The real box: Esc means Cancel, Enter means Save."""
    monkeypatch.undo()
    documents = tell(window, lambda debugger: debugger.fork())
    found = []

    def press_escape():
        box = window.findChild(QMessageBox)
        found.append(box.standardButton(box.escapeButton() or box.button(BUTTONS.Cancel)))
        found.append(box.standardButton(box.defaultButton()))
        qtbot.keyClick(box, KEY.Key_Escape)

    QTimer.singleShot(200, press_escape)
    assert not documents.may_discard()
    assert found == [BUTTONS.Cancel, BUTTONS.Save]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: BUTTONS.Discard)


def test_a_window_that_starts_with_a_file_knows_it(saved, qtbot, settled, settings, tell, tmp_path):
    path = str(tmp_path / "mine.bpviz")
    window = make_window(load(path), Preferences(settings))
    window.documents.belongs_to(path)
    window.show()
    settled(window)
    assert window.windowTitle() == "mine.bpviz[*] – bpviz"
    assert not window.documents.is_dirty
    assert tell(window, lambda debugger: debugger.step()).is_dirty
    window.close()
