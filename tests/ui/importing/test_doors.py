"""Data come into the real window by menu, clipboard, drop and drawing; nothing is lost on the way."""

import numpy as np
import pytest
from hands import CONTROL, KEY, SHIFT
from pictures import pixels
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QGraphicsView,
    QLineEdit,
    QMessageBox,
    QSpinBox,
)

from bpviz.app import import_into
from bpviz.ui.importing.doors import NOTHING_TO_PASTE
from bpviz.ui.importing.import_dialog import ImportDialog
from bpviz.ui.importing.points_dialog import PointsDialog
from bpviz.ui.theme import THEMES

BUTTONS = QMessageBox.StandardButton
CORNER = QPoint(50, 50)


@pytest.fixture
def said(monkeypatch):
    """What message boxes say."""
    sentences = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *what: sentences.append(what[-1]))
    return sentences


@pytest.fixture
def answered(qtbot, monkeypatch):
    """A function: what to do with the dialog that is opened next; those opened are collected."""
    opened = []

    def answer(act):
        def exec_(dialog):
            opened.append(dialog)
            dialog.show()
            if isinstance(dialog, ImportDialog):
                qtbot.waitUntil(lambda: dialog._preview is not None and not dialog._looking.is_busy)
            act(dialog)
            qtbot.waitUntil(lambda: not dialog.isVisible())
            return dialog.result()

        monkeypatch.setattr(QDialog, "exec", exec_)
        monkeypatch.setattr(QDialog, "deleteLater", lambda dialog: None)  # they are looked at afterwards
        return opened

    return answer


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("a,b,kind\n" + "".join(f"{n},{n * n},{'xyz'[n % 3]}\n" for n in range(12)))
    return path


def accept(dialog):
    dialog.accept()


def reject(dialog):
    dialog.reject()


def drop(window, *urls, at=CORNER):
    """As a file manager drops files on a window; whether it would be let."""
    mime = QMimeData()
    mime.setText("\n".join(map(str, urls)))
    mime.setUrls([QUrl.fromLocalFile(str(url)) if not isinstance(url, QUrl) else url for url in urls])
    kind = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, *kind)
    QApplication.sendEvent(window, entering)
    QApplication.sendEvent(window, QDropEvent(QPointF(at), *kind))
    return entering.isAccepted()


# Import


def test_a_file_is_imported_by_key_and_undo_brings_the_run_back(
    window, hands, settled, answered, monkeypatch, file
):
    window.runner.do(lambda debugger: debugger.run(5))
    settled(window)
    theta = window.frame.theta.tobytes()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    opened = answered(accept)
    frame = hands.press(KEY.Key_N, CONTROL)
    assert opened[0].windowTitle() == "Import data"
    assert (frame.t, frame.network.sizes) == (0, (2, 8, 3))
    assert frame.dataset.classes == ("x", "y", "z")
    assert window.documents.name == "mine"
    window.actions_by_name["undo"].trigger()
    frame = hands.settle()
    assert (frame.t, frame.theta.tobytes()) == (5, theta)


def test_a_cancelled_import_changes_nothing(window, hands, answered, monkeypatch, file):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    answered(reject)
    frame = hands.press(KEY.Key_N, CONTROL)
    assert frame.network.sizes[0] == 2
    assert frame.dataset.name == "xor"
    assert frame.undo is None
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    opened = answered(accept)
    hands.press(KEY.Key_N, CONTROL)
    assert len(opened) == 1


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".txt", ".CSV"])
def test_data_that_are_opened_are_asked_about_and_cancelling_keeps_the_run(
    window, hands, answered, monkeypatch, file, suffix
):
    window.runner.do(lambda debugger: debugger.run(5))
    theta = hands.settle().theta.tobytes()
    path = file.rename(file.with_suffix(suffix))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    opened = answered(reject)
    frame = hands.press(KEY.Key_O, CONTROL)
    assert [dialog.windowTitle() for dialog in opened] == ["Import data"]
    assert (frame.dataset.name, frame.t, frame.theta.tobytes()) == ("xor", 5, theta)
    answered(accept)
    window.actions_by_name["open"].trigger()
    assert hands.settle().dataset.classes == ("x", "y", "z")
    window.actions_by_name["undo"].trigger()
    assert hands.settle().theta.tobytes() == theta


def test_data_named_at_the_start_are_asked_about(window, settled, answered, file):
    opened = answered(reject)
    import_into(window, str(file))
    assert len(opened) == 1
    settled(window)
    assert window.frame.dataset.name == "xor"


def test_data_named_at_the_start_wait_for_the_first_frame(window, qtbot, answered, file):
    opened = answered(reject)
    window.frame, frame = None, window.frame
    import_into(window, str(file))
    assert not opened
    window.frame = frame
    qtbot.waitUntil(lambda: len(opened) == 1)


def test_the_form_opens_the_import_too(window, qtbot, settled, answered, monkeypatch, file):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    opened = answered(reject)
    window.experiment_panel.open_requested.emit()
    assert len(opened) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_found_after_a_refusal_is_read_in_every_theme(window, qtbot, answered, tmp_path, theme):
    seen = []

    def act(dialog):
        seen.append(nearest(dialog.said, THEMES[theme].warning))
        box = dialog.form.boxes["missing"]
        box.setCurrentIndex(box.findData("drop"))
        qtbot.waitUntil(lambda: dialog.ok.isEnabled())
        seen.append(nearest(dialog.said, THEMES[theme].text))
        dialog.reject()

    (tmp_path / "own.csv").write_text("a,b\n1,2.5\n,3.5\n3,4.5\n")
    window.set_theme(theme)
    answered(act)
    window.doors.take([str(tmp_path / "own.csv")])
    assert max(seen) < 60
    assert len(seen) == 2


def nearest(label, color):
    """How far the colour of a label's letters is off at most, where they are painted in full."""
    wanted = QColor(color)
    found = pixels(label.window().grab(label.geometry()).toImage())
    return np.abs(found - [wanted.red(), wanted.green(), wanted.blue()]).sum(axis=-1).min()


# Paste


def test_a_table_is_pasted_by_key(hands, answered, own_folder):
    QGuiApplication.clipboard().setText("x\ty\tkind\n1,5\t2\tred\n2,5\t3\tblue\n0,5\t1\tred\n")
    opened = answered(accept)
    frame = hands.press(KEY.Key_V, CONTROL | SHIFT)
    assert opened[0].windowTitle() == "Paste data"
    assert frame.dataset.classes == ("blue", "red")
    assert frame.experiment.data.path == str(own_folder / "pasted.csv")
    assert (own_folder / "pasted.csv").exists()


def test_an_empty_clipboard_is_said(hands, answered, said):
    QGuiApplication.clipboard().clear()
    opened = answered(accept)
    hands.press(KEY.Key_V, CONTROL | SHIFT)
    assert opened == []
    assert said[0].startswith(NOTHING_TO_PASTE)


# Draw


def test_drawing_begins_with_the_points_there_are_and_learns_them(window, hands, qtbot, answered, own_folder):
    def add_one(dialog):
        canvas = dialog.canvas
        assert canvas.points.places.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
        assert canvas.points.classes.tolist() == [0, 1, 1, 0]
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.plane.pixel((0.5, 0.5)).toPoint())
        dialog.accept()

    opened = answered(add_one)
    hidden = window.frame.network.sizes
    hands.press(KEY.Key_D, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: bool(opened))
    frame = hands.settle()
    assert isinstance(opened[0], PointsDialog)
    assert frame.dataset.sample_count == 5
    assert frame.dataset.classes == ("0", "1")
    assert frame.network.sizes == hidden
    assert frame.experiment.data.path == str(own_folder / "points.csv")


def test_data_that_lie_in_no_plane_begin_with_an_empty_one(open_hands, qtbot, answered):
    hands = open_hands("iris")
    opened = answered(reject)
    hands.press(KEY.Key_D, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: bool(opened))
    assert len(opened[0].canvas.points) == 0
    assert hands.window.frame.dataset.name == "iris"


def test_of_a_curve_a_curve_is_drawn(open_hands, qtbot, answered):
    hands = open_hands("curve")
    opened = answered(reject)
    hands.press(KEY.Key_D, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].is_curve
    assert opened[0].canvas.points.places[:, 1].tolist() == hands.window.frame.dataset.targets[:, 0].tolist()


# Drop


def test_a_dropped_file_of_data_is_asked_about(window, qtbot, settled, answered, file):
    opened = answered(accept)
    assert drop(window, file)
    qtbot.waitUntil(lambda: bool(opened))
    settled(window)
    assert window.frame.dataset.classes == ("x", "y", "z")


@pytest.mark.parametrize("place", ["a field", "a number", "a plot", "the surface"])
def test_a_file_may_be_dropped_anywhere(window, qtbot, settled, answered, file, place):
    opened = answered(reject)
    window.docks.show("Landscape")
    settled(window)
    form, lines = window.experiment_panel, window.experiment_panel.findChildren(QLineEdit)
    part = {
        "a field": next(line for line in lines if line.isVisible() and line.text() == "0.9"),
        "a number": next(box for box in form.findChildren(QSpinBox) if box.isVisible()).findChild(QLineEdit),
        "a plot": window.loss_plot.plot,
        "the surface": window.landscape.findChild(QGraphicsView),
    }[place]
    before = part.text() if isinstance(part, QLineEdit) else None
    drop(window.windowHandle(), file, at=part.mapTo(window, part.rect().center()))
    qtbot.waitUntil(lambda: bool(opened))
    assert before is None or part.text() == before


def test_a_dropped_experiment_opens_once_unsaved_work_may_go(window, qtbot, settled, monkeypatch, tmp_path):
    path, asked = tmp_path / "other.toml", []
    path.write_text("seed = 1\n")
    answers = [BUTTONS.Cancel, BUTTONS.Discard]
    monkeypatch.setattr(QMessageBox, "question", lambda *what: (asked.append(what[2]), answers.pop(0))[1])
    window.runner.do(lambda debugger: debugger.fork())
    settled(window)
    drop(window, path)
    qtbot.waitUntil(lambda: len(asked) == 1)
    settled(window)
    assert len(window.frame.runs) == 2
    drop(window, path)
    qtbot.waitUntil(lambda: len(asked) == 2)
    settled(window)
    assert (window.frame.experiment.seed, len(window.frame.runs)) == (1, 1)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: BUTTONS.Discard)


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["notes.pdf"], "notes.pdf is of a kind that cannot be opened; allowed are .bpviz, .toml, .csv"),
        (["a.csv", "b.csv"], "2 files were dropped; allowed is one at a time."),
        (["folder"], "folder is a folder"),
        ([QUrl("https://example.org/a.csv")], "no file on this computer"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_a_sentence(
    window, qtbot, settled, answered, said, tmp_path, names, words
):
    (tmp_path / "folder").mkdir()
    opened = answered(accept)
    drop(window, *(name if isinstance(name, QUrl) else tmp_path / name for name in names))
    qtbot.waitUntil(lambda: bool(said))
    settled(window)
    assert words in said[0]
    assert opened == []
    assert window.frame.dataset.name == "xor"


def test_text_that_is_dropped_is_left_to_others(window):
    mime = QMimeData()
    mime.setText("1,2,3")
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_the_real_dialog_closes_by_keys(window, qtbot, settled, file):
    """No stand-in for exec: the dialog is modal, and Escape leaves it."""
    seen = []

    def leave():
        dialog = QApplication.activeModalWidget()
        seen.append(type(dialog))
        qtbot.keyClick(dialog, KEY.Key_Escape)

    QTimer.singleShot(500, leave)
    window.doors.take([str(file)])
    settled(window)
    assert seen == [ImportDialog]
    assert window.frame.dataset.name == "xor"
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is None)  # with the data that it read
