"""What the tables of numbers show, say, hide, sort, copy and select, by keys and beside the network's own."""

import time

import numpy as np
import pytest
from pictures import pixels
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.quantities import Quantity
from bpviz.ui.panels.numbers.numbers_panel import STEP, UNITS, WEIGHTS, NumbersPanel

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SAID = Qt.ItemDataRole.AccessibleTextRole
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
H2 = (1, 1)


def frame_of(name="xor", steps=30, phases=0, **fields):
    experiment, folder = open_experiment(name)
    for field, value in fields.items():
        experiment = experiment.with_(field.replace("__", "."), value)
    debugger = Debugger(experiment, folder)
    debugger.seek(steps, phases)
    return debugger.frame()


@pytest.fixture
def panel(on_screen, selection, qtbot):
    made = on_screen(NumbersPanel(selection), 320, 500)
    qtbot.waitActive(made)
    return made


def open_page(panel, page):
    panel.pages.setCurrentIndex(page)
    view = panel.tables[page]
    view.setFocus()
    return view


def cells(view, role=Qt.ItemDataRole.DisplayRole):
    model = view.model()
    columns = range(model.columnCount())
    return [[model.data(model.index(row, c), role) for c in columns] for row in range(model.rowCount())]


def number(text):
    return float(text.replace("−", "-"))


def test_units_and_their_numbers_are_those_of_a_forward_pass_by_hand(panel):
    frame = frame_of()
    panel.show_frame(frame)
    x = frame.dataset.inputs[frame.trace.sample]
    W, b = frame.network.W(frame.trace.before, 1), frame.network.b(frame.trace.before, 1)
    z = W @ x + b
    a = 1 / (1 + np.exp(-z))
    rows = {row[0]: row[1:] for row in cells(panel.tables[UNITS])}
    assert list(rows) == ["x₁", "x₂", "h₁", "h₂", "h₃", "d̂₁"]
    for unit, name in enumerate(("h₁", "h₂", "h₃")):
        shown = [number(text) for text in rows[name][:3]]
        assert shown == pytest.approx([z[unit], a[unit], a[unit] * (1 - a[unit])], abs=6e-5)
    assert rows["x₁"] == ["", rows["x₁"][1], "", ""]


def test_weights_gradients_and_changes_belong_together(panel):
    panel.show_frame(frame_of(training__step_size=0.5))
    rows = cells(open_page(panel, WEIGHTS))
    assert len(rows) == 13
    for _, _, _, _, gradient, change in rows:
        assert number(change) == pytest.approx(-0.5 * number(gradient), abs=1.1e-4)
    assert [row[:3] for row in rows if row[0] in ("w₂,₁", "v₁,₀")] == [
        ["w₂,₁", "x₁", "h₂"],
        ["v₁,₀", "h₀", "d̂₁"],
    ]


def test_what_is_not_computed_yet_is_empty_and_says_so(panel):
    """Phases: pick, two forward, loss, error and update of layer 2, error and update of layer 1, check."""
    panel.show_frame(frame_of(phases=2))
    rows, said = cells(panel.tables[UNITS]), cells(panel.tables[UNITS], SAID)
    assert all(rows[3][1:4])
    assert rows[3][4] == rows[5][2] == ""
    assert said[3][4] == "not computed yet"
    panel.show_frame(frame_of(phases=5))
    weights = cells(open_page(panel, WEIGHTS))
    assert [bool(row[4]) for row in weights] == [False] * 9 + [True] * 4
    assert all(row[3] for row in weights)
    assert not any(row[5] for row in weights)
    panel.show_frame(frame_of(steps=0))
    assert not any(row[4] for row in cells(panel.tables[WEIGHTS]))


def test_the_step_itself_has_loss_and_targets(panel):
    frame = frame_of()
    panel.show_frame(frame)
    rows = dict(cells(open_page(panel, STEP)))
    output, target = frame.trace.a[2][0], frame.dataset.targets[frame.trace.sample][0]
    assert number(rows["loss"]) == pytest.approx((output - target) ** 2 / 2, abs=6e-5)
    assert number(rows["target d₁"]) == target
    assert rows["step"] == "30"
    panel.show_frame(frame_of(phases=3))
    assert dict(cells(panel.tables[STEP]))["loss"] == ""


@pytest.mark.parametrize("name", ["iris", "vanishing"])
def test_a_table_is_not_wider_than_a_panel_of_the_smallest_window(panel, name):
    panel.resize(300, 500)
    panel.show_frame(frame_of(name))
    for page in (UNITS, WEIGHTS, STEP):
        assert open_page(panel, page).horizontalScrollBar().maximum() == 0


def test_of_a_long_text_the_middle_is_left_out_and_no_number_is(panel):
    panel.resize(180, 500)
    panel.show_frame(frame_of("vanishing", phases=3))
    assert open_page(panel, STEP).horizontalScrollBar().maximum() == 0
    assert open_page(panel, UNITS).horizontalScrollBar().maximum() > 0


def test_hidden_numbers_are_neither_shown_nor_said_nor_copied_nor_sorted_by(panel):
    hidden = {"error", "gradient", "loss"}
    panel.hides = lambda quantity: quantity.kind in hidden
    panel.show_frame(frame_of())
    units = open_page(panel, UNITS)
    assert [row[4] for row in cells(units)] == ["", "", "?", "?", "?", "?"]
    assert cells(units, SAID)[3][4] == "hidden, to be predicted"
    assert "?" in units.model().text([3])
    before = [row[0] for row in cells(units)]
    units.sortByColumn(4, DESCENDING)
    assert [row[0] for row in cells(units)] == before
    assert {row[4] for row in cells(open_page(panel, WEIGHTS))} == {"?"}
    assert dict(cells(open_page(panel, STEP)))["loss"] == "?"


def test_a_new_weight_can_be_hidden_and_the_old_one_is_known(panel):
    panel.hides = lambda quantity: quantity.kind == "weight"
    panel.show_frame(frame_of())
    assert {row[3] for row in cells(open_page(panel, WEIGHTS))} == {"?"}
    panel.show_frame(frame_of(phases=5))
    assert "?" not in {row[3] for row in cells(panel.tables[WEIGHTS])}


def test_a_row_selects_what_it_speaks_of_and_the_column_says_which_number(panel, selection, qtbot):
    panel.show_frame(frame_of())
    units = open_page(panel, UNITS)
    for _ in range(4):
        qtbot.keyClick(units, KEY.Key_Down)
    assert selection.unit in (H2, (1, 2))
    at = selection.unit
    for _ in range(4):
        qtbot.keyClick(units, KEY.Key_Right)
    assert selection.unit == at
    assert selection.subject == Quantity("error", *at)
    weights = open_page(panel, WEIGHTS)
    weights.setCurrentIndex(weights.model().index(10, 4))
    assert selection.weight == 10
    assert selection.subject.kind == "gradient"


def test_the_table_goes_to_what_is_selected_elsewhere(panel, selection):
    panel.show_frame(frame_of())
    selection.select(weight=5)
    assert panel.pages.currentIndex() == WEIGHTS
    weights = panel.tables[WEIGHTS]
    assert weights.currentIndex().row() == 5
    assert selection.subject is None
    weights.sortByColumn(3, DESCENDING)
    assert weights.model().number(weights.currentIndex().row()) == 5
    selection.select(unit=H2)
    assert panel.pages.currentIndex() == UNITS
    assert panel.tables[UNITS].model().data(panel.tables[UNITS].currentIndex()) == "h₂"


def test_sorting_goes_by_number_and_keeps_the_selected_row(panel, selection, qtbot):
    panel.show_frame(frame_of())
    weights = open_page(panel, WEIGHTS)
    weights.setCurrentIndex(weights.model().index(2, 3))
    qtbot.keyClick(weights, KEY.Key_S)
    shown = [number(row[3]) for row in cells(weights)]
    assert shown == sorted(shown)
    assert selection.weight == weights.model().number(weights.currentIndex().row()) == 2
    qtbot.keyClick(weights, KEY.Key_S)
    shown = [number(row[3]) for row in cells(weights)]
    assert shown == sorted(shown, reverse=True)
    panel.show_frame(frame_of(steps=900))
    shown = [number(row[3]) for row in cells(weights)]
    assert shown == sorted(shown, reverse=True)
    assert weights.model().number(weights.currentIndex().row()) == 2


def test_rows_are_copied_with_all_digits(panel, qtbot):
    frame = frame_of()
    panel.show_frame(frame)
    weights = open_page(panel, WEIGHTS)
    weights.setCurrentIndex(weights.model().index(9, 0))
    qtbot.keyClick(weights, KEY.Key_A, CONTROL)
    qtbot.keyClick(weights, KEY.Key_C, CONTROL)
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert lines[0] == ["name", "from", "to", "value", "∂f/∂w", "Δw"]
    assert [float(line[3]) for line in lines[1:]] == frame.theta.tolist()
    assert [float(line[4]) for line in lines[1:]] == frame.trace.gradient.tolist()


def test_a_screen_reader_finds_a_table_with_headers_and_cells(panel):
    panel.show_frame(frame_of())
    table = QAccessible.queryAccessibleInterface(panel.tables[UNITS])
    assert table.role() == QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Numbers of the units"
    texts = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    assert {"unit", "weighted sum", "activation", "error, delta"} <= set(texts)
    assert "hidden layer, h₂" in texts


def test_a_network_of_a_hundred_thousand_weights_stays_fast(panel, selection):
    panel.show_frame(frame_of("digits", steps=1, network__hidden=(1400,)))
    weights = open_page(panel, WEIGHTS)
    frame = frame_of("digits", steps=2, network__hidden=(1400,))
    assert weights.model().rowCount() > 100_000
    start = time.thread_time()
    panel.show_frame(frame)
    QApplication.processEvents()
    assert time.thread_time() - start < 0.5
    start = time.thread_time()
    weights.sortByColumn(3, DESCENDING)
    selection.select(weight=100_000)
    QApplication.processEvents()
    assert time.thread_time() - start < 0.5
    assert weights.model().number(weights.currentIndex().row()) == 100_000


def test_the_current_cell_is_marked_within_its_row(panel, qtbot):
    panel.show_frame(frame_of())
    units = open_page(panel, UNITS)
    units.setCurrentIndex(units.model().index(3, 2))
    there, next_one = (units.visualRect(units.model().index(3, column)) for column in (2, 3))
    before = [pixels(units.viewport().grab(cell).toImage()) for cell in (there, next_one)]
    qtbot.keyClick(units, KEY.Key_Right)
    after = [pixels(units.viewport().grab(cell).toImage()) for cell in (there, next_one)]
    for one, other in zip(before, after, strict=True):
        assert (np.abs(one - other).max(axis=2) > 100).sum() > 80
