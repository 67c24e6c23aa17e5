"""The table of actions: keys that are their own, and none that does nothing."""

from collections import Counter

import pytest
from hands import CONTROL, KEY, SHIFT
from listed import listed
from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMessageBox

from bpviz.ui.actions import ROWS
from bpviz.ui.lecture.tools import IN_LECTURES

ACTIONS = [row for row in ROWS if row.text]
EDITING_KEYS = {"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Space", "Return", "Tab", "Delete", "Backspace"}


def test_names_and_keys_are_their_own():
    names = Counter(row.name for row in ROWS)
    keys = Counter(QKeySequence(key).toString() for row in ACTIONS for key in row.keys)
    assert [name for name, count in names.items() if count > 1] == []
    assert [key for key, count in keys.items() if count > 1] == []
    assert all(QKeySequence(key).toString() for row in ACTIONS for key in row.keys)
    assert not EDITING_KEYS & set(keys)


def test_in_one_menu_no_two_actions_share_a_letter():
    letters = Counter(
        (row.menu, row.text[row.text.index("&") + 1].lower()) for row in ACTIONS if "&" in row.text
    )
    assert [pair for pair, count in letters.items() if count > 1] == []
    menus = Counter(menu[menu.index("&") + 1].lower() for menu in {row.menu for row in ROWS})
    assert [letter for letter, count in menus.items() if count > 1] == []


def test_what_has_no_key_is_rare_and_what_it_does_is_said():
    assert all(row.tip and row.slot for row in ACTIONS)
    assert len([row for row in ACTIONS if not row.keys]) <= len(ACTIONS) / 4


@pytest.fixture
def asked(monkeypatch):
    """What dialogs were opened; each is answered so that something comes of it."""
    opened = []

    def answer(kind, value):
        return lambda *arguments, **_: (opened.append(kind), value)[1]

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer("open", ("", "")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer("save", ("", "")))
    monkeypatch.setattr(QInputDialog, "getInt", answer("number", (2, True)))
    monkeypatch.setattr(QInputDialog, "getText", answer("text", ("a name", True)))
    for kind in ("warning", "information", "about", "critical"):
        monkeypatch.setattr(QMessageBox, kind, answer(kind, None))
    monkeypatch.setattr(QDialog, "exec", answer("dialog", 0))
    monkeypatch.setattr(QMessageBox, "question", answer("question", QMessageBox.StandardButton.Discard))
    return opened


def state(window, asked):
    """All that an action may change, as far as it can be told from outside."""
    frame, prediction = window.frame, window.prediction
    shown, timer = window.lecture.presentation, window.lecture.presentation.timer
    boxes = [w for w in listed(QApplication.topLevelWidgets) if w is not window and w.isVisible()]
    return {
        "place": (frame.t, frame.revealed, frame.newest, frame.trace and frame.trace.sample),
        "numbers": frame.theta.tobytes(),
        "runs": [run.number for run in frame.runs],
        "kept": (frame.breakpoints, frame.watches, frame.undo, frame.redo, frame.beside is not None),
        "said": (window.note, frame.stop and frame.stop.message),
        "running": window.runner.running,
        "speed": window.transport.speed_place,
        "steps by": window.navigation.granularity,
        "window": (window.isFullScreen(), window.isVisible(), bytes(window.saveState())),
        "hidden": (prediction.hidden_kinds, frozenset(prediction._revealed), prediction._all_revealed),
        "audience": (
            shown.is_blank,
            shown.is_frozen,
            shown.tool,
            shown.zoom,
            shown.strokes,
            shown.shows_timer,
        ),
        "timer": (timer.is_running, timer.is_used, timer.minutes),
        "opened": (window.editor.field.isVisible(), window.breakpoints.is_editing, len(asked), len(boxes)),
        "copied": QApplication.clipboard().image().isNull(),
        "checked": [name for name, action in window.actions_by_name.items() if action.isChecked()],
        "keyboard": QApplication.focusWidget(),
    }


@pytest.fixture
def prepared(open_hands, asked):
    """A function that leads a window to where every action has something to do."""
    hands = open_hands(stop__mean_loss=0.0)
    window = hands.window
    window.resize(1280, 720)

    def prepare(name):
        QApplication.clipboard().clear()
        window.runner.pause()
        for action in ACTIONS:
            if action.name.startswith("hide_") and window.actions_by_name[action.name].isChecked():
                window.actions_by_name[action.name].trigger()
        if window.lecture.is_on:
            window.lecture.leave()
        if window.lecture.presentation.timer.is_running:
            window.lecture.presentation.timer.toggle()
        window.lecture.presentation.timer.count_from(0)
        window.navigation.go_by("phase")
        window.transport.speed_place = 5
        if window.isFullScreen():
            window.arrangement.toggle_full_screen()
        window.editor.field.hide()
        window.breakpoints._pages.setCurrentIndex(0)
        if window.actions_by_name["move_panels"].isChecked():
            window.actions_by_name["move_panels"].trigger()
        window.arrangement.reset()
        window.lessons.close()
        window.runner.do(lambda debugger: reach(debugger, name))
        hands.settle()
        window.selection.select(weight=3)
        window.network.setFocus()
        PREPARATIONS.get(name, lambda window: None)(window)
        return hands

    return prepare


def reach(debugger, name):
    """Step 6 of 9, some phases shown, with two undos, a redo, a breakpoint at step 2."""
    debugger.open(debugger.experiment)
    for watch in debugger.watches:
        debugger.unwatch(watch)
    for breakpoint in debugger.breakpoints:
        debugger.remove_breakpoint(breakpoint.number)
    debugger.run(9)
    debugger.set_weight(3, 0.5)
    debugger.set_weight(4, 0.5)
    debugger.undo()
    debugger.break_when(**{"kind": "step", "value": 2.0})
    debugger.seek(6, 4)
    if name == "one_run":
        debugger.run_beside(debugger.experiment.with_("training.update", "in-place"))


def hide(window):
    window.actions_by_name["hide_activations"].trigger()


def lecture(window):
    window.lecture.toggle_window()
    window.lecture.presentation.begin_stroke(QPointF(0.5, 0.5))


def use_timer(window):
    window.lecture.presentation.timer.toggle()
    window.lecture.presentation.timer.toggle()


def play(window):
    window.lessons.open("2")
    window.lessons.go_to(2)
    for _ in range(1000):
        QTest.qWait(20)
        if window.note.startswith("Scene 3"):
            return
    raise AssertionError(window.note)


PREPARATIONS = {
    **dict.fromkeys(("next_scene", "previous_scene", "close_lesson"), play),
    **dict.fromkeys(IN_LECTURES, lecture),
    "timer_reset": use_timer,
    "reveal_next": hide,
    "reveal_all": hide,
    "by_phase": lambda window: window.navigation.go_by("epoch"),
    "pause": lambda window: window.runner.start(),
    "reset_layout": lambda window: window.docks.get("Loss").close(),
    "explain": lambda window: window.docks.get("Inspector").close(),
}


@pytest.mark.qt_log_ignore("does not support")
def test_every_action_does_something(prepared, asked, qtbot):
    idle = []
    for row in ACTIONS:
        if row.name in ("quit", "swap"):  # swap needs two screens: tests/ui/lecture/test_places.py
            continue
        hands = prepared(row.name)
        window, before = hands.window, state(hands.window, asked)
        hit(hands, row)
        if not window.runner.running:
            hands.settle()
        after = state(window, asked)
        if all(before[part] == after[part] for part in before if part != "keyboard"):
            idle.append(row.name)
        while (box := QApplication.activeModalWidget()) or (box := QApplication.activePopupWidget()):
            box.close()
    assert idle == []


def hit(hands, row):
    """By its key, where it has one."""
    if not row.keys:
        hands.window.actions_by_name[row.name].trigger()
        return
    pressed = QKeySequence(row.keys[0])[0]
    modifier = pressed.keyboardModifiers()
    hands.tap("?") if row.keys[0] == "?" else hands.tap(pressed.key(), modifier)


@pytest.mark.qt_log_ignore("does not support")
def test_quit_closes_the_window(hands):
    hands.tap(KEY.Key_Q, CONTROL)
    assert not hands.window.isVisible()


def test_menus_show_every_action_with_its_key(window):
    for row in ACTIONS:
        action = window.actions_by_name[row.name]
        assert row.keys == tuple(key.toString() for key in action.shortcuts())
        assert not row.keys or action.toolTip().endswith(f"({row.keys[0]})")
    in_menus = {a.text() for m in window.menuBar().actions() for a in m.menu().actions()}
    assert {action.text() for action in window.actions_by_name.values()} <= in_menus


def test_a_checkable_action_tells_how_things_are(window, hands):
    checked = {name for name, action in window.actions_by_name.items() if action.isChecked()}
    assert checked == {"by_phase", "phase_animation"}
    hands.press(KEY.Key_3, CONTROL)
    assert window.actions_by_name["by_epoch"].isChecked()
    assert not window.actions_by_name["by_phase"].isChecked()
    assert hands.press(KEY.Key_PageDown).t == 4
    assert hands.press(KEY.Key_PageUp, CONTROL | SHIFT).t == 0
