"""Edits, forks, breakpoints, watches and questions, by their keys."""

import time

import pytest
from hands import ALT, CONTROL, KEY, SHIFT
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind, Phase, phases
from bpviz.ui.breakpoint_commands import adding


@pytest.fixture
def endless(open_hands):
    """XOR without a condition that ends it, as fast as it goes."""
    hands = open_hands(stop__mean_loss=0.0)
    hands.window.transport.speed_place = 10
    return hands


def break_at(hands, kind, **fields):
    hands.window.runner.do(adding(Breakpoint(kind, **fields)))
    return hands.settle()


def test_ctrl_j_chooses_the_sample_of_the_shown_step(hands, monkeypatch):
    asked = []

    def answer(parent, title, label, now, least, most):
        asked.append((now, least, most))
        return (now % 4 + 1, True)

    monkeypatch.setattr(QInputDialog, "getInt", answer)
    sample = hands.press(KEY.Key_PageDown).trace.sample
    frame = hands.press(KEY.Key_J, CONTROL)
    assert asked == [(sample + 1, 1, 4)]
    assert frame.trace.sample == (sample + 1) % 4
    assert (frame.t, frame.revealed) == (0, 1)
    assert hands.press(KEY.Key_Z, CONTROL).trace.sample == sample


def test_a_dialog_that_is_left_chooses_nothing(hands, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (3, False))
    hands.press(KEY.Key_PageDown)
    assert hands.press(KEY.Key_J, CONTROL).undo is None


def test_undo_and_redo_go_through_all_edits(hands):
    thetas = [hands.window.frame.theta.tobytes()]
    for index in (3, 4, 5):
        hands.window.selection.select(weight=index)
        thetas.append(hands.press(KEY.Key_Plus).theta.tobytes())
    back = [hands.press(KEY.Key_Z, CONTROL).theta.tobytes() for _ in range(4)]
    assert back == [*thetas[2::-1], thetas[0]]
    again = [hands.press(KEY.Key_Y, CONTROL).theta.tobytes() for _ in range(2)]
    assert again == thetas[1:3]
    assert hands.press(KEY.Key_Z, CONTROL | SHIFT).theta.tobytes() == thetas[3]


def test_undo_and_redo_show_where_the_edit_was_made(hands):
    hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(KEY.Key_PageDown)
    hands.window.selection.select(weight=4)
    edited = hands.press(KEY.Key_Plus)
    assert (edited.t, edited.revealed) == (1, 1)
    for _ in range(2):
        assert hands.press(KEY.Key_PageDown, CONTROL | SHIFT).t == 4
        undone = hands.press(KEY.Key_Z, CONTROL)
        assert (undone.t, undone.revealed) == (1, 1)
        hands.press(KEY.Key_Home)
        redone = hands.press(KEY.Key_Y, CONTROL)
        assert (redone.t, redone.revealed, redone.theta[4]) == (1, 1, edited.theta[4])


def test_ctrl_k_forks_and_keeps_what_there_was(hands):
    hands.press(KEY.Key_PageDown, CONTROL)
    frame = hands.press(KEY.Key_K, CONTROL)
    assert len(frame.runs) == 2
    assert frame.run == 2
    assert frame.runs[1].forked_at == 1
    frame = hands.press(KEY.Key_PageDown, CONTROL)
    assert [run.newest for run in frame.runs] == [1, 2]


def test_f8_watches_what_is_selected_and_without_a_selection_the_loss(hands):
    assert hands.press(KEY.Key_F8).watches == (Quantity("loss"),)
    hands.window.selection.select(weight=3)
    frame = hands.press(KEY.Key_F8)
    assert frame.watches[1:] == (Quantity.of_parameter("weight", frame.network, 3),)
    assert len(hands.press(KEY.Key_F8).watches) == 2


def test_what_is_watched_is_seen(hands):
    assert not hands.window.watches.isVisible()
    hands.press(KEY.Key_F8)
    assert hands.window.watches.isVisible()
    assert hands.window.network.hasFocus()


def test_f2_in_the_list_of_runs_names_a_run_and_edits_no_weight(hands):
    hands.window.selection.select(weight=3)
    hands.press(KEY.Key_K, CONTROL)
    hands.window.docks.show("Runs")
    hands.window.runs.list.setFocus()
    hands.settle()
    for key in (KEY.Key_F2, KEY.Key_F2):  # the second goes to the field of the name
        hands.press(key)
        assert not hands.window.editor.field.isVisible()
    hands.press("mine")
    frame = hands.press(KEY.Key_Return)
    assert [run.name for run in frame.runs] == ["run 1", "mine"]


def test_f7_goes_to_the_step_that_last_changed_the_weight_notably(hands):
    for _ in range(3):
        hands.press(KEY.Key_PageDown, CONTROL | SHIFT)
    hands.window.selection.select(weight=12)
    frame = hands.press(KEY.Key_F7)
    assert frame.t < 12
    assert frame.phase == Phase(Kind.UPDATE, 2)
    assert frame.trace.before[12] != frame.trace.after[12]


def test_f7_on_a_weight_that_never_changed_says_so(hands):
    hands.window.selection.select(weight=12)
    frame = hands.press(KEY.Key_F7)
    assert frame.t == 0
    assert hands.window.note


def test_f6_puts_the_two_orders_side_by_side_and_ctrl_f6_takes_one_away(hands):
    hands.press(KEY.Key_PageDown, CONTROL)
    frame = hands.press(KEY.Key_F6)
    assert frame.beside is not None
    assert frame.beside.experiment.training.update != frame.experiment.training.update
    assert hands.window.beside.is_double
    frame = hands.press(KEY.Key_PageDown, CONTROL)
    assert (frame.t, frame.beside.t) == (2, 2)
    frame = hands.press(KEY.Key_F6, CONTROL)
    assert frame.beside is None
    assert not hands.window.beside.is_double
    assert hands.press(KEY.Key_F6).beside is not None


def test_f6_again_does_not_heap_up_runs(hands):
    hands.press(KEY.Key_F6)
    count = len(hands.window.frame.runs)
    assert len(hands.press(KEY.Key_F6).runs) == count


def test_f9_opens_the_form_about_what_is_selected_and_enter_sets_it(hands):
    hands.press(KEY.Key_PageDown, CONTROL)
    hands.window.selection.select(weight=3)
    hands.press(KEY.Key_F9)
    panel = hands.window.breakpoints
    assert panel.isVisible()
    assert panel.is_editing
    assert panel.form.kinds.hasFocus()
    frame = hands.press(KEY.Key_Return)
    assert [b.kind for b in frame.breakpoints] == ["weight crosses"]
    assert not panel.is_editing


def test_escape_leaves_the_form_without_a_breakpoint(hands):
    hands.press(KEY.Key_F9)
    frame = hands.press(KEY.Key_Escape)
    assert not hands.window.breakpoints.is_editing
    assert frame.breakpoints == ()


@pytest.mark.parametrize("phase", [("forward", 1), ("error", 1), ("update", 2)])
def test_a_run_stops_exactly_at_the_phase_of_a_breakpoint(endless, qtbot, phase):
    kind, layer = phase
    break_at(endless, "phase", layer=layer, phase=kind)
    endless.tap(KEY.Key_F5)
    qtbot.waitUntil(lambda: not endless.window.runner.running, timeout=5000)
    frame = endless.settle()
    assert frame.t == 0
    assert frame.phase == Phase(Kind(kind), layer)
    endless.tap(KEY.Key_F5)
    qtbot.waitUntil(lambda: not endless.window.runner.running, timeout=5000)
    frame = endless.settle()
    assert frame.t == 1
    assert frame.phase == Phase(Kind(kind), layer)
    assert frame.stop.breakpoints == (1,)


def test_a_running_run_stops_at_a_breakpoint_that_is_set_meanwhile(endless, qtbot):
    endless.tap(KEY.Key_F5)
    qtbot.waitUntil(lambda: endless.window.frame.t > 1000, timeout=5000)
    step = endless.window.frame.t + 300_000.0
    endless.window.runner.do(adding(Breakpoint("step", value=step)))
    qtbot.waitUntil(lambda: not endless.window.runner.running, timeout=10_000)
    frame = endless.settle()
    assert (frame.t, frame.revealed) == (step, 0)
    assert not endless.window.actions_by_name["run"].isChecked()
    assert frame.stop.message == endless.window.note


def test_ctrl_f5_runs_back_from_hit_to_hit_and_stays_at_the_first(endless):
    break_at(endless, "phase", layer=2, phase="error")
    for _ in range(3):
        endless.press(KEY.Key_PageDown, CONTROL)
    places = []
    for _ in range(4):
        frame = endless.press(KEY.Key_F5, CONTROL)
        places.append((frame.t, frame.revealed))
    phase = phases(2).index(Phase(Kind.ERROR, 2)) + 1
    assert places == [(2, phase), (1, phase), (0, phase), (0, phase)]
    assert endless.window.note


def test_escape_ends_a_long_search_backward(endless, qtbot, monkeypatch):
    window = endless.window
    reached = []

    def search(debugger):
        """As long a search as there can be: it ends only when it is told to."""
        reached.append("begun")
        while not window.runner.cancelled[0]:
            time.sleep(0.001)
        reached.append("ended")

    endless.press(KEY.Key_PageDown, CONTROL)
    monkeypatch.setattr(type(window.runner._debugger), "reverse_continue", search)
    endless.tap(KEY.Key_F5, CONTROL)
    qtbot.waitUntil(lambda: reached == ["begun"], timeout=5000)
    endless.tap(KEY.Key_Escape)
    qtbot.waitUntil(lambda: reached == ["begun", "ended"], timeout=5000)
    assert endless.settle().t == 1


def test_a_search_that_was_ended_leaves_the_next_one_alone(endless):
    break_at(endless, "step", value=1.0)
    for _ in range(3):
        endless.press(KEY.Key_PageDown, CONTROL)
    endless.window.runner.cancel()
    assert endless.press(KEY.Key_F5, CONTROL).t == 1


def test_commands_pause_a_run_and_then_act_on_where_it_is(endless, qtbot):
    endless.window.transport.speed_place = 4
    endless.tap(KEY.Key_F5)
    qtbot.waitUntil(lambda: endless.window.frame.t > 3, timeout=5000)
    frame = endless.press(KEY.Key_K, CONTROL)
    assert not endless.window.runner.running
    assert len(frame.runs) == 2
    assert frame.runs[1].forked_at == frame.t


def test_hidden_numbers_are_revealed_one_by_one_by_v_and_then_all(hands, qtbot):
    window = hands.window
    window.actions_by_name["hide_activations"].trigger()
    hands.press(KEY.Key_I, CONTROL)
    window.network.setFocus()
    window.selection.select(unit=(1, 1))
    frame = hands.press(KEY.Key_PageDown, CONTROL)
    secret = f"{frame.trace.a[1][1]:.4g}"
    assert window.inspector.header.value_text in ("", "?")
    assert secret not in window.inspector.view.text
    assert not window.prediction.can_reveal(Quantity("activation", 0, 0))
    hidden = [Quantity("activation", 1, unit) for unit in range(3)] + [Quantity("activation", 2, 0)]
    assert all(map(window.prediction.hides, hidden))
    hands.press(KEY.Key_V)
    assert [window.prediction.hides(q) for q in hidden] == [True, False, True, True]
    hands.press(KEY.Key_V, SHIFT)
    assert not any(map(window.prediction.hides, hidden))
    qtbot.waitUntil(lambda: secret in window.inspector.view.text)
    hands.press(KEY.Key_PageDown, CONTROL)
    assert all(map(window.prediction.hides, hidden))


def test_what_is_typed_into_a_panel_is_not_taken_for_a_shortcut(hands):
    hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(KEY.Key_M, CONTROL)
    fields = [f for f in hands.window.homework.findChildren(QLineEdit) if f.isVisible()]
    fields = fields or [f for f in hands.window.experiment_panel.findChildren(QLineEdit) if f.isVisible()]
    fields[0].setFocus()
    frame = hands.window.frame
    for key in ("v", "V", "?", "7", "2,5", "-"):
        fields[0].selectAll()
        hands.tap(key)
        assert fields[0].text() == key
        assert QApplication.focusWidget() is fields[0]
    assert hands.settle().t == frame.t


def test_alt_and_page_keys_go_by_phase_whatever_page_down_does(hands):
    hands.press(KEY.Key_2, CONTROL)
    assert hands.press(KEY.Key_PageDown, ALT).revealed == 1
    assert hands.press(KEY.Key_PageUp, ALT).revealed == 0
