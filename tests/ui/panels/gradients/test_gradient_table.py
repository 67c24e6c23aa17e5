"""What the table of checked gradients shows, sorts and selects, by mouse and by key."""

import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.engine.gradient_check import DIFFERS, GradientCheck, check_gradient
from bpviz.ui.panels.gradients.gradient_model import BACKPROP, ERROR, NAME, NUMERIC, VERDICT
from bpviz.ui.panels.gradients.gradient_table import INSIGHT, NOT_YET, PAUSED, TAKE_A_STEP, GradientTable
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES, load_fonts

LEFT = Qt.MouseButton.LeftButton


def frame_of(name="xor", steps=3, phases=0, is_checked=True, **fields):
    """A frame, with its check; phases: how many of the step after `steps` are revealed."""
    experiment, folder = open_experiment(name)
    for field, value in fields.items():
        experiment = experiment.with_(field.replace("__", "."), value)
    debugger = Debugger(experiment, folder)
    debugger.seek(steps, phases)
    frame = debugger.frame()
    if frame.trace is None or not is_checked:
        return frame
    in_place = experiment.training.update == "in-place"
    check = check_gradient(frame.network, frame.trace, experiment.training.loss, in_place=in_place)
    return replace(frame, insights={INSIGHT: check})


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def panel(qtbot, selection):
    load_fonts()
    made = GradientTable(selection)
    qtbot.addWidget(made)
    made.resize(380, 420)
    made.show()
    qtbot.waitActive(made)
    return made


def column(panel, number):
    model = panel.model
    return [model.data(model.index(row, number)) for row in range(model.rowCount())]


def weights(panel):
    return [panel.model.parameter(row) for row in range(panel.model.rowCount())]


def is_table_shown(panel):
    return panel.table.isVisible()


def test_every_parameter_has_a_row_with_both_gradients(panel):
    frame = frame_of()
    panel.show_frame(frame)
    assert sorted(weights(panel)) == list(range(13))
    check = frame.insights[INSIGHT]
    for row, parameter in enumerate(weights(panel)):
        shown = column(panel, BACKPROP)[row].replace("−", "-")
        assert float(shown) == pytest.approx(frame.trace.gradient[parameter], rel=0.06, abs=6e-5)
        shown = column(panel, NUMERIC)[row].replace("−", "-")
        assert float(shown) == pytest.approx(check.numeric[parameter], rel=0.06, abs=6e-5)
    assert set(column(panel, VERDICT)) == {"agrees"}
    assert set(column(panel, NAME)) >= {"w₁,₀", "w₃,₂", "v₁,₀", "v₁,₃"}


def test_the_worst_is_on_top_and_summed_up(panel):
    frame = frame_of()
    check = frame.insights[INSIGHT]
    wrong = replace(check, verdict=check.verdict.copy(), relative_error=check.relative_error.copy())
    wrong.verdict[10], wrong.relative_error[10] = DIFFERS, 0.3
    panel.show_frame(replace(frame, insights={INSIGHT: wrong}))
    assert weights(panel)[0] == 10
    assert panel.text.replace("\u00a0", " ") == "12 of 13 agree · 1 differs, worst 0.3 (v₁,₂)"


def test_what_is_computed_in_place_is_named(panel):
    panel.show_frame(frame_of(training__update="in-place", steps=30))
    assert " not the gradient" in panel.text
    assert column(panel, VERDICT)[0] == "not the gradient"
    top = panel.model.data(panel.model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "on purpose" in top


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (lambda: frame_of(steps=0), TAKE_A_STEP),
        (lambda: replace(frame_of(), insights={}), PAUSED),
        (lambda: frame_of(phases=3), NOT_YET),
    ],
)
def test_where_there_is_nothing_to_show_it_says_why(panel, frame, message):
    panel.show_frame(frame_of())
    assert is_table_shown(panel)
    panel.show_frame(frame())
    assert not is_table_shown(panel)
    assert panel.text == message
    panel.show_frame(frame_of(steps=9))
    assert is_table_shown(panel)


def test_gradients_are_shown_as_they_are_revealed(panel):
    """Phases are pick, two forward, loss, error and update of layer 2, error and update of layer 1."""
    panel.show_frame(frame_of(phases=5))
    assert sorted(weights(panel)) == [9, 10, 11, 12]
    assert panel.text.startswith("4 of 4 agree")
    panel.show_frame(frame_of(phases=6))
    assert len(weights(panel)) == 4
    panel.show_frame(frame_of(phases=7))
    assert len(weights(panel)) == 13


def test_a_click_on_a_row_selects_its_weight(panel, qtbot, selection):
    panel.show_frame(frame_of())
    row = panel.table.visualRect(panel.model.index(4, 1))
    qtbot.mouseClick(panel.table.viewport(), LEFT, pos=row.center())
    assert selection.weight == weights(panel)[4]


def test_arrow_keys_walk_through_the_weights(panel, qtbot, selection):
    panel.show_frame(frame_of())
    panel.table.setFocus()
    selection.select(weight=weights(panel)[0])
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(panel.table, key)
        assert selection.weight == weights(panel)[row]


def test_a_weight_selected_elsewhere_is_scrolled_to(panel, selection):
    frame = frame_of("iris")
    panel.show_frame(frame)
    last = weights(panel)[-1]
    selection.select(weight=last)
    row = panel.model.row_of(last)
    assert panel.table.currentIndex().row() == row
    visible = panel.table.viewport().rect()
    assert visible.contains(panel.table.visualRect(panel.model.index(row, 1)).center())
    selection.select(unit=(1, 0))
    assert not panel.table.selectionModel().hasSelection()


def test_the_selection_stays_with_its_weight_from_step_to_step(panel, selection):
    panel.show_frame(frame_of(steps=3))
    selection.select(weight=5)
    for steps in (4, 5, 6):
        panel.show_frame(frame_of(steps=steps))
        assert weights(panel)[panel.table.currentIndex().row()] == 5
        assert selection.weight == 5


def test_a_weight_of_a_larger_network_is_no_row(panel, selection):
    selection.select(weight=5000)
    panel.show_frame(frame_of())
    assert not panel.table.selectionModel().hasSelection()
    assert selection.weight == 5000


def test_s_and_a_click_on_a_header_sort(panel, qtbot):
    frame = frame_of(steps=50)
    panel.show_frame(frame)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_S)  # verdict
    qtbot.keyClick(panel.table, Qt.Key.Key_S)  # weight
    assert weights(panel) == list(range(13))
    header = panel.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(BACKPROP) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    sizes = np.abs(frame.trace.gradient[weights(panel)])
    assert (np.diff(sizes) <= 0).all() or (np.diff(sizes) >= 0).all()
    assert panel.table.horizontalHeader().sortIndicatorSection() == BACKPROP


def test_the_language_is_that_of_the_user(panel):
    panel.show_frame(frame_of())
    panel.set_language("general")
    assert "W⁽²⁾₁,₃" in column(panel, NAME)


def test_nothing_is_wider_than_the_panel(panel):
    panel.show_frame(frame_of("digits"))
    for wide, high in ((300, 300), (380, 420), (620, 180), (500, 165)):
        panel.resize(wide, high)
        QApplication.processEvents()
        assert panel.table.horizontalHeader().length() <= panel.table.viewport().width()
        assert panel.size().width() == wide


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_wrong_gradient_is_drawn_in_the_colour_of_warnings(panel, theme):
    frame = frame_of()
    check = frame.insights[INSIGHT]
    wrong = replace(check, verdict=np.full(13, DIFFERS), relative_error=np.full(13, 0.5))
    panel.apply_theme(theme)

    def has_warning():
        image = panel.table.viewport().grab().toImage()
        cell = panel.table.visualRect(panel.model.index(0, ERROR))
        colors = {image.pixelColor(cell.left() + 14, y).name() for y in range(cell.top(), cell.bottom() + 1)}
        return theme.warning in colors

    panel.show_frame(frame)
    assert not has_warning()
    panel.show_frame(replace(frame, insights={INSIGHT: wrong}))
    assert has_warning()


def test_a_hundred_thousand_rows_are_shown_at_once(panel, selection):
    frame = frame_of(network__hidden=(25_000,), is_checked=False)
    count = frame.network.parameter_count
    assert count > 100_000
    numbers = np.random.default_rng(0).normal(size=count)
    check = GradientCheck(
        np.arange(count), numbers, numbers, np.abs(numbers) * 1e-9, np.zeros(count, np.int8)
    )
    start = time.thread_time()
    panel.show_frame(replace(frame, insights={INSIGHT: check}))
    selection.select(weight=77_777)
    panel.grab()
    assert time.thread_time() - start < 1.0
    assert panel.text.startswith("100\u2009001 of 100\u2009001 agree")


def test_what_comes_through_a_batch_is_shown_as_not_checked(panel):
    """Of 2-3-1: the 9 weights and biases of its batch-normalized layer; γ, β and 4 above agree."""
    panel.show_frame(frame_of(network__norms=("batch",), training__batch=0))
    assert panel.text.startswith("10 of 19 agree · 9 not checked, worst")
    assert column(panel, VERDICT) == ["agrees"] * 10 + ["not checked"] * 9
    assert all(column(panel, ERROR)[:10])
    assert column(panel, NUMERIC)[10:] == column(panel, ERROR)[10:] == [""] * 9
    assert all(column(panel, BACKPROP))
    last = panel.model.index(18, ERROR)
    assert "μ and σ² of a batch" in panel.model.data(last, Qt.ItemDataRole.ToolTipRole)
    panel.grab()
