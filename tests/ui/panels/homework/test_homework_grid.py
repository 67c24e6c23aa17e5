"""Check my work under real keys, on the published two-two-two example."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMainWindow

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.homework.sheet import cells
from bpviz.debugger.quantities import Quantity
from bpviz.ui.panels.homework.homework_grid import HomeworkGrid
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES

LEFT = Qt.MouseButton.LeftButton
Z1, H1, Z2 = Quantity("weighted sum", 1, 0), Quantity("activation", 1, 0), Quantity("weighted sum", 1, 1)
H2, DELTA1 = Quantity("activation", 1, 1), Quantity("error", 2, 0)


@pytest.fixture
def debugger():
    return Debugger(*open_experiment("two_two_two"))


@pytest.fixture
def grid(qtbot, debugger):
    grid = HomeworkGrid(Selection())
    qtbot.addWidget(grid)
    grid.resize(300, 500)
    debugger.step_phase()
    grid.show_frame(debugger.frame())
    grid.show()
    qtbot.waitExposed(grid)
    return grid


def type_in(qtbot, grid, quantity, text, key=None):
    cell = grid.rows.cell(quantity)
    cell.setFocus()
    cell.clear()
    qtbot.keyClicks(cell, text)
    if key is not None:
        qtbot.keyClick(cell, key)


def focused(grid):
    return next((q for q in (Z1, H1, Z2, H2, DELTA1) if grid.rows.cell(q).hasFocus()), None)


def show_later(grid, debugger, qtbot):
    """Show the debugger's frame as the user steps, not as a run rushes by."""
    qtbot.wait(200)
    grid.show_frame(debugger.frame())


def test_enter_checks_and_moves_on(qtbot, grid):
    type_in(qtbot, grid, Z1, "0.3775", Qt.Key.Key_Return)
    assert grid.rows.mark(Z1) == "✓ right"
    assert focused(grid) == H1


def test_the_first_wrong_cell_is_explained_and_later_ones_follow(qtbot, grid):
    type_in(qtbot, grid, Z2, "0.0425")
    type_in(qtbot, grid, H2, "0.5106", Qt.Key.Key_Return)
    assert grid.rows.mark(Z2) == "✗ wrong"
    assert grid.rows.mark(H2) == "↳ follows"
    assert grid.rows.said == "Likely: forgot the bias. z⁽¹⁾₂ has the bias w₂,₀ in it, too."
    said, cell = grid.rows._said, grid.rows.cell(Z2)
    qtbot.waitUntil(lambda: cell.geometry().bottom() < said.geometry().top() < grid.rows.cell(H2).y())
    assert "forgot the bias" in cell.accessibleDescription()


def test_a_changed_answer_loses_its_mark(qtbot, grid):
    type_in(qtbot, grid, Z2, "0.0425", Qt.Key.Key_Return)
    type_in(qtbot, grid, Z2, "0.3925")
    assert grid.rows.mark(Z2) == grid.rows.said == ""


def test_arrows_and_tab_move_between_cells(qtbot, grid):
    grid.rows.cell(Z1).setFocus()
    qtbot.keyClick(grid.rows.cell(Z1), Qt.Key.Key_Down)
    assert focused(grid) == H1
    qtbot.keyClick(grid.rows.cell(H1), Qt.Key.Key_Tab)
    assert focused(grid) == Z2
    qtbot.keyClick(grid.rows.cell(Z2), Qt.Key.Key_Up)
    assert focused(grid) == H1


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
def test_a_cell_leaves_the_step_keys_to_the_window(qtbot, debugger, key):
    window, grid, heard = QMainWindow(), HomeworkGrid(Selection()), []
    qtbot.addWidget(window)
    window.setCentralWidget(grid)
    shortcut = QShortcut(QKeySequence(key), window)
    shortcut.activated.connect(lambda: heard.append(key))
    debugger.step_phase()
    grid.show_frame(debugger.frame())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    grid.rows.cell(Z1).setFocus()
    qtbot.keyClick(grid.rows.cell(Z1), key)
    assert heard == [key]


def test_progress_counts_what_is_right(qtbot, grid):
    type_in(qtbot, grid, Z1, "0.3775")
    type_in(qtbot, grid, Z2, "0.0425")
    type_in(qtbot, grid, H2, "0.5106")
    qtbot.mouseClick(grid.check_button, LEFT)
    assert grid._progress.text() == "1 of 33 right, 1 follows from your values"


def test_answers_are_kept_by_step(qtbot, grid, debugger):
    type_in(qtbot, grid, Z1, "0.3775", Qt.Key.Key_Return)
    debugger.step()
    debugger.step_phase()
    show_later(grid, debugger, qtbot)
    assert grid.rows.cell(Z1).text() == grid.rows.mark(Z1) == ""
    type_in(qtbot, grid, Z1, "1")
    debugger.back()
    debugger.step_phase()
    debugger.seek(0)
    debugger.step_phase()
    show_later(grid, debugger, qtbot)
    assert grid.rows.cell(Z1).text() == "0.3775"
    assert grid.rows.mark(Z1) == "✓ right"


def test_marks_go_when_the_numbers_of_the_step_change(qtbot, grid, debugger):
    quantity = Quantity("weight", 2, 0, 0)
    type_in(qtbot, grid, quantity, "0.35891648", Qt.Key.Key_Return)
    assert grid.rows.mark(quantity) == "✓ right"
    debugger.seek(0)
    debugger.change(debugger.experiment.with_("training.step_size", 0.1))
    debugger.step_phase()
    show_later(grid, debugger, qtbot)
    assert grid.rows.cell(quantity).text() == "0.35891648"
    assert grid.rows.mark(quantity) == ""


def test_a_new_experiment_clears(qtbot, grid):
    type_in(qtbot, grid, Z1, "0.3775", Qt.Key.Key_Return)
    experiment, folder = open_experiment("two_two_two")
    other = Debugger(experiment.with_("seed", 9), folder)
    other.step_phase()
    show_later(grid, other, qtbot)
    assert grid.rows.cell(Z1).text() == grid.rows.mark(Z1) == ""


def test_clear_empties_the_step(qtbot, grid):
    type_in(qtbot, grid, Z1, "0.3775", Qt.Key.Key_Return)
    qtbot.mouseClick(grid.clear_button, LEFT)
    assert grid.rows.cell(Z1).text() == grid.rows.mark(Z1) == ""


def test_answers_can_be_shown_and_ones_own_come_back(qtbot, grid):
    type_in(qtbot, grid, Z1, "0.1")
    qtbot.mouseClick(grid.show_button, LEFT)
    assert float(grid.rows.cell(DELTA1).text()) == pytest.approx(0.138498562, abs=1e-6)
    qtbot.keyClicks(grid.rows.cell(DELTA1), "7")
    assert float(grid.rows.cell(DELTA1).text()) == pytest.approx(0.138498562, abs=1e-6)
    qtbot.mouseClick(grid.show_button, LEFT)
    assert grid.rows.cell(Z1).text() == "0.1"
    assert grid.rows.cell(DELTA1).text() == ""


def test_numbers_are_hidden_until_they_are_right(qtbot, grid, debugger):
    told = []
    grid.hidden_changed.connect(told.append)
    asked = {cell.quantity for cell in cells(debugger.frame().network, debugger.experiment.training)}
    grid.hide_box.click()
    assert told == [asked]
    type_in(qtbot, grid, Z1, "0.3775", Qt.Key.Key_Return)
    assert told[-1] == asked - {Z1}
    type_in(qtbot, grid, Z2, "0.0425", Qt.Key.Key_Return)
    assert told[-1] == asked - {Z1}
    debugger.step()
    debugger.step_phase()
    grid.show_frame(debugger.frame())
    assert told[-1] == asked
    qtbot.wait(200)
    qtbot.mouseClick(grid.show_button, LEFT)
    assert told[-1] == set()
    qtbot.mouseClick(grid.show_button, LEFT)
    grid.hide_box.click()
    assert told[-1] == set()


def test_before_the_first_pick_there_is_nothing_to_work_out(qtbot):
    grid = HomeworkGrid(Selection())
    qtbot.addWidget(grid)
    grid.show_frame(Debugger().frame())
    assert not grid.rows.cell(Z1).isEnabled()
    assert not grid.check_button.isEnabled()
    assert "PgDn" in grid._note.text()


def test_a_large_network_is_asked_for_unit_by_unit(qtbot):
    debugger = Debugger(Experiment(data=DataChoice(name="digits"), network=NetworkChoice(hidden=(30,))))
    debugger.step_phase()
    grid = HomeworkGrid(Selection())
    qtbot.addWidget(grid)
    grid.show_frame(debugger.frame())
    grid.show()
    assert grid.chooser.isVisible()
    qtbot.keyClick(grid.chooser.layers, Qt.Key.Key_Down)
    assert grid.chooser.layers.currentText() == "hidden layer"
    qtbot.keyClick(grid.chooser.unit, Qt.Key.Key_Up)
    h2 = grid.rows.cell(Quantity("activation", 1, 1))
    assert h2.accessibleName() == "h₂"


def test_frames_that_rush_by_are_shown_when_they_settle(qtbot, grid, debugger):
    type_in(qtbot, grid, Z1, "0.3775")
    qtbot.wait(200)
    for _ in range(3):
        debugger.step()
        grid.show_frame(debugger.frame())
    qtbot.waitUntil(lambda: grid._note.text().startswith("Step 2,"), timeout=2000)
    assert grid.rows.cell(Z1).text() == ""


@pytest.mark.parametrize("size", [(300, 300), (300, 600), (400, 500)])
@pytest.mark.parametrize("theme", THEMES)
def test_nothing_scrolls_sideways(qtbot, grid, size, theme):
    grid.apply_theme(THEMES[theme])
    grid.resize(*size)
    type_in(qtbot, grid, Z2, "0.0425", Qt.Key.Key_Return)
    qtbot.wait(10)
    assert grid.size().toTuple() == size
    assert grid.rows.width() <= grid._area.viewport().width()
    right = max(mark.geometry().right() for mark in grid.rows._marks.values())
    assert right <= grid._area.viewport().width()


def test_what_is_worked_out_is_selected(qtbot, grid):
    grid.rows.cell(H2).setFocus()
    assert grid._selection.unit == (1, 1)
    grid.rows.cell(Quantity("gradient", 2, 0, 0)).setFocus()
    assert (grid._selection.unit, grid._selection.weight) == (None, 6)


def test_tab_goes_through_the_cells_in_their_order_and_on_to_the_buttons(qtbot, debugger):
    host = QMainWindow()
    grid, neighbour = HomeworkGrid(Selection()), QLineEdit(host)
    host.setCentralWidget(grid)
    qtbot.addWidget(host)
    debugger.step_phase()
    grid.show_frame(debugger.frame())
    host.show()
    qtbot.waitExposed(host)
    order = list(grid.rows._cells.values())
    order[0].setFocus()
    for widget in (*order[1:], grid.check_button):
        qtbot.keyClick(host.focusWidget(), Qt.Key.Key_Tab)
        assert host.focusWidget() is widget
    grid.hide_box.setFocus()
    qtbot.keyClick(grid.hide_box, Qt.Key.Key_Tab)
    assert host.focusWidget() is neighbour
