"""The panel of runs under real keys and clicks, with a real debugger behind it."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from bpviz.debugger.comparison import compare
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.row_list import ROW
from bpviz.ui.panels.runs.comparison_view import ABOVE
from bpviz.ui.panels.runs.comparison_view import ROW as LINE
from bpviz.ui.panels.runs.runs_panel import RunsPanel
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES, load_fonts

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def debugger():
    """Run 1 to step 900; run 2 left it at 400 by an edit, and stands, as the present one, at 600."""
    made = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    made.run(900)
    made.seek(400)
    made.set_weight(9, 0.5)
    made.run(200)
    return made


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def panel(qtbot, debugger, selection):
    """The panel in a window; what it commands is done at once."""
    load_fonts()
    made = RunsPanel(selection)
    qtbot.addWidget(made)
    made.resize(320, 460)
    made.apply_theme(THEMES["light"])
    made.show()
    qtbot.waitExposed(made)
    made.show_frame(debugger.frame())
    made.activateWindow()
    made.list.setFocus()
    qtbot.waitUntil(made.list.hasFocus)

    def obey(command):
        command(debugger)
        qtbot.waitUntil(lambda: not made._settled.isActive())
        made.show_frame(debugger.frame())

    def compare_with(number):
        obey(lambda debugger: setattr(debugger, "wanted", {} if number is None else {"comparison": number}))

    made.commanded.connect(obey)
    made.compared_changed.connect(compare_with)
    return made


def press(qtbot, panel, *keys):
    for key in keys:
        qtbot.keyClick(panel.list, key)


def other(qtbot, panel):
    """Go to the row of run 1."""
    press(qtbot, panel, KEY.Key_Home)
    assert panel.list.chosen.number == 1


def said(panel, row):
    return panel.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_present_run_is_chosen_at_first(panel):
    assert panel.list.chosen.number == 2
    assert not panel.buttons.by_word["delete"].isEnabled()
    assert panel.buttons.by_word["fork"].isEnabled()


def test_each_run_says_where_it_comes_from_and_how_far_it_got(panel, debugger):
    assert said(panel, 0).startswith("run 1: from step 0\n900 steps, mean loss 0.1")
    assert "run 2, the present one: forked off run 1 at step 400: v₁,₁ = 0.5\n600 steps" in said(panel, 1)


def test_enter_returns_to_a_run(qtbot, panel, debugger):
    other(qtbot, panel)
    press(qtbot, panel, KEY.Key_Return)
    assert debugger.present.number == 1
    assert debugger.t == 600
    assert not panel.buttons.by_word["return"].isEnabled()


def test_delete_forgets_a_run_and_undo_brings_it_back(qtbot, panel, debugger):
    other(qtbot, panel)
    press(qtbot, panel, KEY.Key_Delete)
    assert [run.number for run in debugger.runs] == [2]
    assert panel.model.rowCount() == 1
    assert panel.undo.text() == "Undo delete run 1"
    qtbot.mouseClick(panel.undo, LEFT)
    assert [run.number for run in debugger.runs] == [1, 2]
    assert panel.redo.text() == "Redo delete run 1"
    qtbot.mouseClick(panel.redo, LEFT)
    assert panel.model.rowCount() == 1


def test_the_present_run_is_not_deleted(qtbot, panel, debugger):
    press(qtbot, panel, KEY.Key_Delete, KEY.Key_Return, KEY.Key_C, KEY.Key_B)
    assert len(debugger.runs) == 2
    assert panel.compared is None
    assert debugger.frame().beside is None


def test_edits_are_undone_and_redone(qtbot, panel, debugger):
    assert panel.undo.text() == "Undo v₁,₁ = 0.5"
    assert panel.redo.isHidden()
    qtbot.mouseClick(panel.undo, LEFT)
    assert len(debugger.runs) == 1
    assert not panel.undo.isEnabled()
    assert panel.redo.text() == "Redo v₁,₁ = 0.5"


def test_f2_renames_in_place(qtbot, panel, debugger):
    other(qtbot, panel)
    press(qtbot, panel, KEY.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    assert editor.text() == "run 1"
    qtbot.keyClicks(editor, "before cbn")  # its letters are no commands
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: debugger.runs[0].name == "before cbn")
    assert panel.list.chosen.name == "before cbn"
    assert debugger.present.number == 2
    assert panel.compared is None


def test_a_double_click_renames_too_and_escape_leaves_it(qtbot, panel, debugger):
    qtbot.mouseDClick(panel.list.viewport(), LEFT, pos=QPoint(60, 12))
    editor = panel.list.findChild(QLineEdit)
    qtbot.keyClicks(editor, "other")
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert debugger.runs[0].name == "run 1"


def test_frames_of_a_run_leave_the_editor_open_with_what_is_typed(qtbot, panel, debugger):
    press(qtbot, panel, KEY.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    for typed in ("my", " fir"):  # the first takes the place of the old name
        debugger.run(25)
        qtbot.waitUntil(lambda: not panel._settled.isActive())
        panel.show_frame(debugger.frame())
        qtbot.keyClicks(editor, typed)
    assert panel.list.findChild(QLineEdit) is editor
    assert editor.text() == "my fir"
    assert "650 steps" in said(panel, 1)
    qtbot.keyClick(editor, KEY.Key_Escape)


def test_b_puts_a_run_beside_and_takes_it_away(qtbot, panel, debugger):
    other(qtbot, panel)
    press(qtbot, panel, KEY.Key_B)
    assert debugger.frame().beside.run == 1
    assert said(panel, 0).endswith("beside")
    press(qtbot, panel, KEY.Key_B)
    assert debugger.frame().beside is None


def test_n_forks_here(qtbot, panel, debugger):
    press(qtbot, panel, KEY.Key_N)
    assert [run.number for run in debugger.runs] == [1, 2, 3]
    assert debugger.present.number == panel.list.chosen.number == 3
    assert "forked off run 2 at step 600: a copy" in said(panel, 2)


def test_keys_with_modifiers_are_left_to_the_window(qtbot, panel, debugger):
    other(qtbot, panel)
    for key in (KEY.Key_N, KEY.Key_C, KEY.Key_B):
        qtbot.keyClick(panel.list, key, Qt.KeyboardModifier.ControlModifier)
    assert len(debugger.runs) == 2
    assert panel.compared is None


def compared(qtbot, panel, debugger):
    other(qtbot, panel)
    press(qtbot, panel, KEY.Key_C)
    return compare(debugger.runs[1], debugger.runs[0], debugger.t)


def test_c_compares_with_the_present_run(qtbot, panel, debugger):
    found = compared(qtbot, panel, debugger)
    assert debugger.wanted["comparison"] == 1
    assert panel.view.text.startswith("First differ at step 400; mean loss 0.")
    first = found.differences[0]
    name = "v₁,₁" if first.index == 9 else None
    assert name is None or f"{name}: {first.one:+.4f}".replace("-", "−") in panel.view.text
    assert panel.view.isVisible()
    assert said(panel, 0).endswith("compared")
    press(qtbot, panel, KEY.Key_C)
    assert not panel.view.isVisible()
    assert "comparison" not in debugger.wanted


def test_the_first_differing_step_is_a_link(qtbot, panel, debugger):
    compared(qtbot, panel, debugger)
    qtbot.mouseClick(panel.view, LEFT, pos=QPoint(40, LINE // 2))
    assert debugger.t == 400
    debugger.seek(600)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, KEY.Key_Return)
    assert debugger.t == 400


def test_a_row_selects_its_weight(qtbot, panel, debugger, selection):
    found = compared(qtbot, panel, debugger)
    qtbot.mouseClick(panel.view, LEFT, pos=QPoint(40, round(LINE * (ABOVE + 2.5))))
    assert selection.weight == found.differences[2].index
    qtbot.keyClick(panel.view, KEY.Key_Up)
    assert selection.weight == found.differences[1].index
    for _ in range(20):
        qtbot.keyClick(panel.view, KEY.Key_Down)
    assert selection.weight == found.differences[-1].index


def test_what_is_only_to_be_read_does_nothing(qtbot, panel, debugger, selection):
    compared(qtbot, panel, debugger)
    for row in range(1, ABOVE):
        qtbot.mouseClick(panel.view, LEFT, pos=QPoint(40, round(LINE * (row + 0.5))))
    assert selection.weight is None
    assert debugger.t == 600


def test_the_comparison_follows_the_step_and_ends_with_the_run(qtbot, panel, debugger):
    compared(qtbot, panel, debugger)
    before = panel.view.text
    panel.commanded.emit(lambda debugger: debugger.seek(500))
    assert panel.view.text != before
    press(qtbot, panel, KEY.Key_Delete)
    assert panel.compared is None
    assert not panel.view.isVisible()


def test_runs_that_are_the_same_say_so(qtbot, panel, debugger):
    press(qtbot, panel, KEY.Key_N)
    press(qtbot, panel, KEY.Key_Up, KEY.Key_C)
    assert panel.compared == 2
    assert panel.view.text.startswith("No difference up to step 600; ")
    panel.view.setFocus()
    qtbot.keyClick(panel.view, KEY.Key_Return)
    assert debugger.t == 600


def test_a_change_can_be_tried_beside(qtbot, panel, debugger):
    panel.buttons.menu.aboutToShow.emit()
    titles = {action.text(): action for action in panel.buttons.menu.actions()}
    titles["Half α: α = 0.25"].trigger()
    assert debugger.frame().beside.experiment.training.step_size == 0.25
    assert debugger.runs[-1].name == "α = 0.25"
    assert debugger.present.number == 2
    panel.buttons.menu.aboutToShow.emit()
    next(action for action in panel.buttons.others.actions() if action.text() == "tanh").trigger()
    assert debugger.frame().beside.network.activations == ("tanh", "sigmoid")


def test_buttons_do_what_keys_do(qtbot, panel, debugger):
    other(qtbot, panel)
    qtbot.mouseClick(panel.buttons.by_word["beside"], LEFT)
    assert debugger.frame().beside.run == 1
    qtbot.mouseClick(panel.buttons.by_word["compare"], LEFT)
    assert panel.compared == 1
    qtbot.mouseClick(panel.buttons.by_word["return"], LEFT)
    assert debugger.present.number == 1
    assert panel.compared is None
    qtbot.mouseClick(panel.buttons.by_word["fork"], LEFT)
    assert debugger.present.number == 3


def test_the_keyboard_reaches_the_list_before_the_way_back(panel):
    part = panel
    while not (part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus):
        part = part.nextInFocusChain()
    assert part is panel.list


def test_the_keys_stand_in_the_tooltips(panel):
    keys = {"return": "(Enter)", "compare": "(C)", "beside": "(B)", "fork": "(N)", "delete": "Ctrl+Z"}
    assert all(key in panel.buttons.by_word[word].toolTip() for word, key in keys.items())


@pytest.mark.parametrize("size", [(300, 220), (300, 300), (400, 500)])
def test_nothing_is_cut_off(qtbot, panel, debugger, size):
    panel.resize(*size)
    QApplication.processEvents()
    for button in (*panel.buttons.by_word.values(), panel.buttons.try_button):
        assert button.width() >= button.sizeHint().width() - 2
        assert panel.buttons.rect().contains(button.geometry())
    assert panel.list.viewport().height() >= 2 * ROW
    assert not panel.list.horizontalScrollBar().isVisible()


def test_frames_that_rush_by_cost_little(qtbot, panel, debugger):
    for _ in range(6):
        debugger.fork()
    frames = []
    for _ in range(50):
        debugger.run(10)
        frames.append(debugger.frame())
    start = time.thread_time()
    for frame in frames:
        panel.show_frame(frame)
    assert (time.thread_time() - start) / len(frames) < 1e-3


def test_a_comparison_of_other_runs_is_not_shown(qtbot, panel, debugger):
    debugger.fork()
    stale = compare(debugger.present, debugger.runs[1], debugger.t)
    compared(qtbot, panel, debugger)
    before = panel.view.text
    qtbot.waitUntil(lambda: not panel._settled.isActive())
    panel.show_frame(replace(debugger.frame(), insights={"comparison": stale}))
    assert panel.view.text == before


def test_other_keys_in_the_comparison_do_nothing(qtbot, panel, debugger, selection):
    compared(qtbot, panel, debugger)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, KEY.Key_X)
    assert (debugger.t, selection.weight) == (600, None)
