"""The dialog in which points are drawn: what can be used, what is missing, and that nothing is lost."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from bpviz.data.dataset import DataError
from bpviz.ui.importing.drawn_points import MOST_POINTS, NO_POINTS
from bpviz.ui.importing.points_dialog import PointsDialog
from bpviz.ui.theme import THEMES

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TWO = NO_POINTS.with_points((-1, 0), 0).with_points((1, 0), 1)


@pytest.fixture
def opened(qtbot):
    """A function that opens the dialog; what is used is collected in its list `used`."""

    def open_on(points=NO_POINTS, names=(), use=None, **kind):
        used = []
        dialog = PointsDialog(
            use or (lambda *what: used.append(what)), THEMES["light"], points, names, **kind
        )
        dialog.used = used
        qtbot.addWidget(dialog)
        dialog.resize(1000, 640)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        dialog.canvas.setFocus()
        return dialog

    return open_on


def click(qtbot, dialog, place):
    qtbot.mouseClick(dialog.canvas, LEFT, NONE, dialog.canvas.plane.pixel(place).toPoint())


def test_what_is_missing_is_told_until_there_are_two_classes(opened, qtbot):
    dialog = opened()
    assert not dialog.accept_button.isEnabled()
    assert dialog.said.text() == "0 points. Draw at least 2 points."
    click(qtbot, dialog, (0, 0))
    assert dialog.said.text() == "1 point. Draw at least 2 points."
    click(qtbot, dialog, (0.5, 0))
    assert "at least 2 classes" in dialog.said.text()
    dialog.accept()
    assert dialog.isVisible()
    qtbot.keyClick(dialog.canvas, KEY.Key_2)
    click(qtbot, dialog, (0.5, 0.5))
    assert dialog.said.text() == "3 points."
    assert dialog.accept_button.isEnabled()
    dialog.accept_button.click()
    ((path, points, names),) = dialog.used
    assert path == dialog.place.path
    assert points.classes.tolist() == [0, 0, 1]
    assert names[:2] == ("class 1", "class 2")
    assert not dialog.isVisible()


def test_of_a_curve_two_points_are_enough_and_names_are_none(opened, qtbot):
    dialog = opened()
    click(qtbot, dialog, (-0.5, 0.5))
    click(qtbot, dialog, (0.5, -0.5))
    assert not dialog.accept_button.isEnabled()
    dialog.mode.setCurrentIndex(1)
    assert dialog.accept_button.isEnabled()
    assert not dialog.classes.isVisible()
    qtbot.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert dialog.used[0][2] == ()


def test_keys_alone_draw_undo_redo_and_use(opened, qtbot):
    dialog = opened()
    canvas = dialog.canvas
    qtbot.keyClick(canvas, KEY.Key_Space)
    for key in (KEY.Key_3, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return):
        qtbot.keyClick(canvas, key)
    assert canvas.points.classes.tolist() == [0, 2]
    assert dialog.isVisible()
    qtbot.keyClick(canvas, KEY.Key_Z, CONTROL)
    assert len(canvas.points) == 1
    qtbot.keyClick(canvas, KEY.Key_Y, CONTROL)
    assert len(canvas.points) == 2
    qtbot.keyClick(canvas, KEY.Key_Delete, CONTROL)
    assert len(canvas.points) == 0
    qtbot.keyClick(canvas, KEY.Key_Z, CONTROL)
    qtbot.keyClick(canvas, KEY.Key_Return, CONTROL)
    assert len(dialog.used[0][1]) == 2


def test_undo_and_redo_can_be_pressed_when_there_is_something(opened, qtbot):
    dialog = opened(TWO)
    assert not any(button.isEnabled() for button in (dialog.undo, dialog.redo))
    click(qtbot, dialog, (0, 0.05))
    assert (dialog.undo.isEnabled(), dialog.redo.isEnabled()) == (True, False)
    dialog.undo.click()
    assert (dialog.undo.isEnabled(), dialog.redo.isEnabled()) == (False, True)


def test_counts_stand_beside_the_classes(opened):
    dialog = opened(TWO.with_points((0, 0), 1), ("no", "yes"))
    texts = [button.text() for button in dialog.classes._group.buttons()]
    assert texts == [
        "no (1) · 1 point",
        "yes (2) · 2 points",
        *(f"class {key} ({key})" for key in range(3, 7)),
    ]
    numbered = opened(TWO, ("0", "1"))
    assert numbered.classes._group.button(1).text() == "class 1 (2) · 1 point"


def test_what_cannot_be_saved_is_said_and_stays(opened, qtbot):
    def fault(path, points, names):
        raise DataError("points.csv: nothing; allowed is something.")

    dialog = opened(TWO, use=fault)
    dialog.accept_button.click()
    assert dialog.said.text() == "points.csv: nothing; allowed is something."
    assert len(dialog.canvas.points) == 2


def test_escape_asks_only_where_something_was_drawn(opened, qtbot, monkeypatch):
    asked = []
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "question", lambda *what: (asked.append(what[2]), answers.pop(0))[1])
    dialog = opened(TWO)
    qtbot.keyClick(dialog.canvas, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert asked == []
    dialog = opened(TWO)
    click(qtbot, dialog, (0, 0))
    qtbot.keyClick(dialog.canvas, KEY.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.canvas, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert asked == ["Throw away what was drawn?"] * 2


def test_the_spread_of_the_brush_can_be_chosen(opened, qtbot):
    dialog = opened()
    dialog.spread.setValue(0.0)
    qtbot.keyClick(dialog.canvas, KEY.Key_Space, SHIFT)
    assert np.ptp(dialog.canvas.points.places, axis=0).tolist() == [0, 0]


def test_a_full_plane_says_so(opened):
    dialog = opened(TWO.with_points(np.zeros((MOST_POINTS, 2)), 0))
    assert "as many as there can be" in dialog.said.text()
    assert dialog.accept_button.isEnabled()


@pytest.mark.parametrize("theme", THEMES)
def test_it_fits_a_small_screen_and_every_control_says_what_it_is(qtbot, theme):
    dialog = PointsDialog(lambda *what: None, THEMES[theme], TWO)
    qtbot.addWidget(dialog)
    assert dialog.minimumSizeHint().width() <= 1280
    assert dialog.minimumSizeHint().height() <= 660
    controls = (dialog.mode, dialog.spread, dialog.undo, dialog.redo, dialog.clear, dialog.accept_button)
    for control in (*controls, dialog.cancel, dialog.place.button, *dialog.classes._group.buttons()):
        assert control.toolTip()
        assert control.accessibleName() or control.text()
    assert dialog.canvas.accessibleName()
    assert any("Shift" in label.text() for label in dialog.findChildren(QLabel))
