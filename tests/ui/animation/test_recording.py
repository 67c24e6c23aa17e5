import os
from itertools import pairwise

import numpy as np
import pytest
from pictures import difference, gif_frames, pixels, video_frames
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog

from bpviz.ui.animation.animation_dialog import AnimationDialog
from bpviz.ui.animation.pacing import Pacing
from bpviz.ui.animation.places import PHASE, SAMPLE, Stretch
from bpviz.ui.animation.recording import Recipe, Recording
from bpviz.ui.animation.writers import FOLDER, GIF, MP4
from bpviz.ui.theme import THEMES

pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of windows
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SIZE = QSize(480, 270)


def record(qtbot, window, recipe, act=None):
    """Record it; act(recording) is called after the third picture. Why it ended, and the recording."""
    recording = Recording(window, recipe)
    if act is not None:
        recording.progressed.connect(lambda done, total: act(recording) if done == 3 else None)
    with qtbot.waitSignal(recording.finished, timeout=30_000) as ended:
        recording.start()
    return ended.args[0], recording


@pytest.mark.parametrize("subject", ["board", "network"])
def test_each_picture_is_the_figure_of_its_place(window, qtbot, settled, tmp_path, subject):
    stretch = Stretch(5, 7, PHASE)
    why, recording = record(qtbot, window, Recipe(tmp_path / "s", FOLDER, subject, stretch, Pacing(5), SIZE))
    settled(window)
    assert why == ""
    files = sorted((tmp_path / "s").iterdir())
    places = list(stretch.places(len(window.frame.phases)))
    assert len(files) == len(places) == recording.total == 19
    for number in (0, 4, 9, 13, 18):
        window.runner.do(lambda debugger, place=places[number]: debugger.seek(*place))
        settled(window)
        qtbot.wait(130)
        figure = window.figures.picture(window.figures.get(subject), SIZE)
        # the loss of later steps is known by now
        top = np.s_[: round(0.75 * SIZE.height())]
        assert difference(pixels(QImage(str(files[number])))[top], pixels(figure)[top]) < 0.05
    seen = [pixels(QImage(str(file))) for file in files]
    assert all(difference(one, other) > 0 for one, other in pairwise(seen))


@pytest.mark.parametrize("subject", ["board", "network", "plain", "window"])
def test_values_travel_between_the_pictures_of_two_phases_the_same_each_time(
    window, qtbot, settled, tmp_path, subject
):
    stretch, pacing = Stretch(5, 6, PHASE), Pacing(4, "normal")
    assert pacing.pictures == 4
    seen = []
    for name in ("one", "again"):
        size = None if subject == "window" else SIZE
        recipe = Recipe(tmp_path / name, FOLDER, subject, stretch, pacing, size)
        why, recording = record(qtbot, window, recipe)
        settled(window)
        files = sorted((tmp_path / name).iterdir())
        assert (why, len(files)) == ("", recording.total)
        seen.append([pixels(QImage(str(file))) for file in files])
    moves = "".join("=" if difference(*pair) == 0 else "≠" for pair in pairwise(seen[0]))
    still, travels = "===", "≠≠≠≠==="
    phases = [still, still, travels, travels, still, travels, travels, travels, travels, still]
    assert moves == "≠".join(phases)
    if subject != "window":  # in its plots, the steps after are known by now
        for one, again in zip(*seen, strict=True):
            top = np.s_[: round(0.75 * SIZE.height())]
            assert difference(one[top], again[top]) == 0


def test_a_recording_lets_the_window_move_again_afterwards(window, qtbot, settled, tmp_path, let_travel):
    let_travel()
    recipe = Recipe(tmp_path / "s", FOLDER, "board", Stretch(0, 1, PHASE), Pacing(4, "normal"), SIZE)
    _, recording = record(qtbot, window, recipe, lambda recording: recording.cancel())
    settled(window)
    assert recording.is_cancelled
    assert window.seen.frame is window.frame
    for _ in range(2):
        window.navigation.phase()
        settled(window)
    assert window.travelling.way is not None


def test_a_video_and_a_gif_have_as_many_pictures_as_places(window, qtbot, tmp_path):
    pytest.importorskip("av", reason="av is not installed")
    pytest.importorskip("PIL", reason="pillow is not installed")
    stretch = Stretch(0, 40, SAMPLE, 4)
    for kind, name in ((MP4, "a.mp4"), (GIF, "a.gif")):
        why, _ = record(
            qtbot, window, Recipe(tmp_path / name, kind, "board", stretch, Pacing(10), QSize(481, 271))
        )
        assert why == ""
    frames, rate = video_frames(tmp_path / "a.mp4")
    assert (len(frames), rate, frames[0].shape) == (11, 10, (270, 480, 3))
    frames, milliseconds = gif_frames(tmp_path / "a.gif")
    assert (len(frames), milliseconds, frames[0].shape) == (11, 100, (271, 481, 3))


def test_the_window_stands_afterwards_where_it_stood(window, qtbot, settled, tmp_path):
    window.runner.do(lambda debugger: debugger.seek(12, 4))
    settled(window)
    record(qtbot, window, Recipe(tmp_path / "s", FOLDER, "window", Stretch(0, 6, SAMPLE), Pacing(5)))
    settled(window)
    frame = window.frame
    assert (frame.t, frame.revealed) == (12, 4)
    assert window.updatesEnabled()
    sizes = {QImage(str(file)).size().toTuple() for file in (tmp_path / "s").iterdir()}
    assert sizes == {window.size().toTuple()}


def test_in_another_theme_the_window_keeps_its_own(window, qtbot, tmp_path):
    recipe = Recipe(tmp_path / "s", FOLDER, "board", Stretch(0, 2, SAMPLE), Pacing(5), SIZE, THEMES["dark"])
    record(qtbot, window, recipe)
    for file in (tmp_path / "s").iterdir():
        assert QImage(str(file)).pixelColor(2, 2).lightness() < 60
    assert window.grab().toImage().pixelColor(window.width() // 2, 80).lightness() > 200


@pytest.mark.parametrize("name", ["a.mp4", "a.gif", "a"])
def test_cancelled_it_leaves_nothing_behind(window, qtbot, settled, tmp_path, name):
    kind = os.path.splitext(name)[1]
    if kind:
        pytest.importorskip({MP4: "av", GIF: "PIL"}[kind], reason="an extra that is not installed")
    recipe = Recipe(tmp_path / name, kind, "board", Stretch(0, 500, SAMPLE), Pacing(10), SIZE)
    why, recording = record(qtbot, window, recipe, lambda recording: recording.cancel())
    settled(window)
    assert why == ""
    assert recording.is_cancelled
    assert not list(tmp_path.glob("*[!i]"))  # but the settings' file
    assert window.frame.t == 0


def test_what_cannot_be_written_is_told(window, qtbot, tmp_path):
    recipe = Recipe(tmp_path / "none" / "s", FOLDER, "board", Stretch(0, 9, SAMPLE), Pacing(10), SIZE)
    why, _ = record(qtbot, window, recipe)
    assert why == f"{tmp_path / 'none' / 's'}: cannot be written: its folder is missing"


def test_what_a_library_refuses_unforeseen_ends_the_recording(window, qtbot, tmp_path, monkeypatch):
    def refuse(path, kind, pictures, pacing):
        next(pictures)
        raise ValueError("no such codec")

    monkeypatch.setattr("bpviz.ui.animation.recording.write_animation", refuse)
    recipe = Recipe(tmp_path / "a.mp4", MP4, "board", Stretch(0, 50, SAMPLE), Pacing(10), SIZE)
    why, _ = record(qtbot, window, recipe)
    assert why == f"{tmp_path / 'a.mp4'}: cannot be written: no such codec"
    assert window.updatesEnabled()


def in_dialogs(*acts):
    """Do something in each modal dialog, in the order in which they open."""
    waiting = list(acts)

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is not None and isinstance(dialog, waiting[0][0]):
            waiting.pop(0)[1](dialog)
        if waiting:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def test_the_key_opens_a_dialog_that_records(window, qtbot, settled, tmp_path, monkeypatch):
    chosen = str(tmp_path / "steps.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (chosen, "PNG (*.png)"))

    def act(dialog):
        dialog.by_box.setCurrentIndex(1)
        dialog.first_box.setValue(2)
        dialog.last_box.setValue(6)
        dialog.size_box.setCurrentIndex(dialog.size_box.findData((1280, 720)))
        dialog.fps_box.setValue(2)
        assert "5" in dialog.length.text()
        qtbot.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Save), Qt.MouseButton.LeftButton)

    window.activateWindow()
    qtbot.waitActive(window)
    in_dialogs((AnimationDialog, act))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, CONTROL_SHIFT)
    files = sorted((tmp_path / "steps").iterdir())
    assert [file.name for file in files] == [f"0000{n}.png" for n in range(1, 6)]
    assert "steps" in window.note


def test_the_dialog_proposes_what_fits_values_that_travel(window):
    window.travelling.pace = "slow"

    def act(dialog):
        step = 48 * (9 + 1 + 6)  # at 30 a second; in six of nine phases something travels
        assert f"{step} pictures, {step / 30:.1f} s" in dialog.length.text()
        dialog.fps_box.setValue(10)
        dialog.travel_box.setCurrentIndex(dialog.travel_box.findData("fast"))
        assert dialog.fps_box.value() == 10
        dialog.every_box.setValue(3)
        assert not dialog.travel_box.isEnabled()
        assert dialog.fps_box.value() == 2
        dialog.every_box.setValue(1)
        dialog.travel_box.setCurrentIndex(dialog.travel_box.findData(""))
        assert "10 pictures, 5.0 s" in dialog.length.text()
        dialog.last_box.setValue(2000)
        assert "\u2009" in dialog.length.text()  # parts the thousands
        dialog.reject()

    in_dialogs((AnimationDialog, act))
    window.actions_by_name["export_animation"].trigger()
    window.travelling.is_on = False
    dialog = AnimationDialog(window.animations, window, window)
    assert dialog.travel_box.currentData() == ""
    dialog.deleteLater()


def test_steps_that_go_backward_cannot_be_saved(window):
    def act(dialog):
        dialog.first_box.setValue(9)
        dialog.last_box.setValue(9)
        assert not dialog.buttons.button(dialog.buttons.StandardButton.Save).isEnabled()
        assert "found steps 9 to 9" in dialog.length.text()
        dialog.reject()

    in_dialogs((AnimationDialog, act))
    window.actions_by_name["export_animation"].trigger()


def test_the_bar_of_progress_cancels(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: pytest.fail("nothing is wrong"))
    in_dialogs((QProgressDialog, lambda bar: bar.canceled.emit()))
    window.animations.record(
        Recipe(tmp_path / "s", FOLDER, "board", Stretch(0, 2000, SAMPLE), Pacing(5), SIZE)
    )
    assert not (tmp_path / "s").exists()


def test_a_place_that_cannot_be_reached_is_told(window, qtbot, settled, tmp_path, monkeypatch):
    monkeypatch.setattr(window, "refuse", lambda why: None)
    window.runner.failed.disconnect()
    recipe = Recipe(tmp_path / "s", FOLDER, "board", Stretch(0, 9, SAMPLE), Pacing(10), SIZE)
    recording = Recording(window, recipe)
    recording._places = iter([(0, 0), (1, 0), (1, 99)])
    with qtbot.waitSignal(recording.finished, timeout=10_000) as ended:
        recording.start()
    assert "found step 1, phase 99" in ended.args[0]
    assert not (tmp_path / "s").exists()
