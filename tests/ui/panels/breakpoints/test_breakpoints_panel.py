"""The breakpoints panel: real keys and clicks, and what the debugger does then."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSpinBox

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.breakpoints.breakpoint_model import ALWAYS, CONDITION, HITS, IGNORE, REMOVE, SWITCH
from bpviz.ui.panels.breakpoints.breakpoints_panel import BreakpointsPanel
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


class Bench:
    """A panel on a debugger that obeys it."""

    def __init__(self, qtbot):
        self.qtbot, self.debugger, self.selection = qtbot, Debugger(), Selection()
        self.panel = BreakpointsPanel(self.selection)
        qtbot.addWidget(self.panel)
        self.panel.resize(320, 420)
        self.panel.commanded.connect(self.obey)
        self.show()
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitActive(self.panel)

    def obey(self, command):
        command(self.debugger)
        self.show()

    def show(self):
        self.panel.show_frame(self.debugger.frame())

    def set(self, kind, **fields):
        self.debugger.break_when(kind, **fields)
        self.show()

    @property
    def kept(self):
        return self.debugger.breakpoints

    def text(self, row, column=CONDITION):
        model = self.panel.model
        return model.data(model.index(row, column))

    def click(self, row, column, at=None):
        rect = self.panel.list.visualRect(self.panel.model.index(row, column))
        self.qtbot.mouseClick(self.panel.list.viewport(), LEFT, pos=at(rect) if at else rect.center())

    def key(self, *keys, on=None):
        for key in keys:
            self.qtbot.keyClick(on or self.panel.list, key)

    def choose_kind(self, kind):
        """As the arrow keys do in the chooser."""
        box = self.panel.form.kinds
        box.setFocus()
        self.qtbot.keyClick(box, KEY.Key_Home)
        for _ in range(box.count()):
            if box.kind == kind:
                return
            self.qtbot.keyClick(box, KEY.Key_Down)
        raise AssertionError(kind)

    def type(self, text):
        line = self.panel.form.value
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)


@pytest.fixture
def bench(qtbot, qapp):
    return Bench(qtbot)


@pytest.fixture
def two(bench):
    bench.set("error above", layer=2, value=0.2)
    bench.set("mean loss below", value=0.05)
    bench.panel.list.setFocus()
    bench.panel.list.selectRow(0)
    return bench


def test_rows_say_conditions_and_the_last_one_always_stops(two):
    assert [two.text(row) for row in range(3)] == [
        "|δ₁| above\u00a00.2",
        "mean training loss below\u00a00.05",
        ALWAYS,
    ]
    last = two.panel.model.index(2, SWITCH)
    assert not two.panel.model.flags(last) & Qt.ItemFlag.ItemIsEnabled


def test_space_switches_the_current_one_off_and_on(two):
    two.key(KEY.Key_Down, KEY.Key_Space)
    assert [b.enabled for b in two.kept] == [True, False]
    two.key(KEY.Key_Space)
    assert [b.enabled for b in two.kept] == [True, True]


def test_a_click_on_the_box_switches(two):
    two.click(1, SWITCH, lambda rect: QPoint(rect.left() + 12, rect.center().y()))
    assert [b.enabled for b in two.kept] == [True, False]


def test_delete_removes_and_stays_near(two):
    two.key(KEY.Key_Delete)
    assert [b.kind for b in two.kept] == ["mean loss below"]
    two.key(KEY.Key_Delete)
    assert two.kept == ()
    two.key(KEY.Key_Delete)  # nothing left but what cannot be removed
    assert two.text(0) == ALWAYS


def test_a_click_on_the_cross_removes_that_row(two):
    two.click(1, REMOVE)
    assert [b.kind for b in two.kept] == ["error above"]


def test_plus_and_minus_change_what_is_ignored(two):
    two.key(KEY.Key_Plus, KEY.Key_Plus, KEY.Key_Minus)
    assert [b.ignore for b in two.kept] == [1, 0]
    two.key(KEY.Key_Minus, KEY.Key_Minus)
    assert [b.ignore for b in two.kept] == [0, 0]


def test_the_ignore_count_is_typed_in_place_while_hits_come_in(two, qtbot):
    two.click(0, IGNORE)
    box = two.panel.list.findChild(QSpinBox)
    qtbot.keyClicks(box, "12")
    two.debugger._breakpoints.count({1: 5})
    two.show()
    assert two.text(0, HITS) == "5"
    qtbot.keyClick(box, KEY.Key_Return)
    qtbot.waitUntil(lambda: [(b.ignore, b.hits) for b in two.kept] == [(12, 5), (0, 0)], timeout=2000)


def test_a_switch_does_not_set_back_hits_that_came_in_meanwhile(two):
    two.debugger._breakpoints.count({1: 9})
    two.key(KEY.Key_Space)  # the panel still shows 0 hits
    assert [(b.enabled, b.hits) for b in two.kept] == [(False, 9), (True, 0)]


def test_the_one_that_stopped_the_run_is_chosen_and_marked(two):
    two.debugger.run(100_000)
    two.show()
    marked = [row.stopped for row in two.panel.model.rows]
    assert marked == [number in two.debugger.stop.breakpoints for number in (1, 2)]
    assert any(marked)
    assert two.panel.list.current.stopped
    image = two.panel.list.viewport().grab().toImage()
    rect = two.panel.list.visualRect(two.panel.list.model().index(marked.index(True), SWITCH))
    assert image.pixelColor(rect.left() + 1, rect.center().y()) == THEMES["light"].color("accent")


def test_insert_adds_one_for_the_selected_unit_by_keys_alone(bench, qtbot):
    bench.debugger.run(3)
    bench.show()
    bench.selection.select(unit=(2, 0))
    bench.panel.list.setFocus()
    qtbot.keyClick(bench.panel.list, KEY.Key_Insert)
    bench.choose_kind("error above")
    delta = abs(bench.debugger.trace.delta[2][0])
    assert float(bench.panel.form.value.text()) == pytest.approx(delta, rel=5e-3)
    bench.type("2,5e-2")
    assert bench.panel.form.preview.text() == "Stops when |δ₁| is above\u00a00.025."
    qtbot.keyClick(bench.panel.form.value, KEY.Key_Return)
    assert [(b.kind, b.layer, b.unit, b.value) for b in bench.kept] == [("error above", 2, 0, 0.025)]
    assert bench.panel.list.hasFocus()
    assert bench.panel.list.current.breakpoint.number == 1


def test_a_selected_weight_is_prefilled(bench, qtbot):
    index = bench.debugger.present.network.weight_index(1, 1, 0)
    bench.selection.select(weight=index)
    qtbot.mouseClick(bench.panel.adder, LEFT)
    draft = bench.panel.form.draft()
    assert (draft.kind, draft.layer, draft.unit, draft.source) == ("weight crosses", 1, 1, 0)
    assert draft.value == pytest.approx(bench.debugger.frame().theta[index], rel=5e-3)


def test_hidden_numbers_are_not_suggested(bench, qtbot):
    bench.debugger.run(3)
    bench.show()
    bench.panel.hides = lambda quantity: quantity.kind == "error"
    qtbot.mouseClick(bench.panel.adder, LEFT)
    bench.choose_kind("error above")
    assert bench.panel.form.value.text() == "0.1"


def test_enter_edits_and_a_new_condition_counts_anew(two, qtbot):
    two.debugger._breakpoints.count({1: 4})
    two.show()
    two.key(KEY.Key_Return)
    assert two.panel.form.value.text() == "0.2"
    two.type("0.3")
    qtbot.keyClick(two.panel.form.value, KEY.Key_Return)
    assert [(b.number, b.value, b.hits) for b in two.kept] == [(1, 0.3, 0), (2, 0.05, 0)]


def test_escape_leaves_the_form_without_a_change(two, qtbot):
    before = two.kept
    two.key(KEY.Key_Return)
    two.type("7")
    qtbot.keyClick(two.panel.form.value, KEY.Key_Escape)
    assert not two.panel.is_editing
    assert two.kept == before


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("mean loss below", "small", "allowed is a number"),
        ("step", "1.5", "whole numbers"),
        ("mean loss below", "1e999", "finite"),
    ],
)
def test_what_cannot_be_is_said_in_place_and_not_taken(bench, qtbot, kind, typed, said):
    qtbot.mouseClick(bench.panel.adder, LEFT)
    bench.choose_kind(kind)
    bench.type(typed)
    assert said in bench.panel.form.preview.text()
    qtbot.keyClick(bench.panel.form.value, KEY.Key_Return)
    assert bench.panel.is_editing
    assert bench.kept == ()


def test_what_does_not_fit_the_network_waits(two):
    two.set("weight crosses", layer=1, unit=2, source=1)
    wider = two.debugger.experiment.with_("network.hidden", (2,))
    two.debugger.change(wider)
    two.show()
    assert two.text(2).endswith("waits for a network that has it")
    two.panel.list.selectRow(2)
    two.key(KEY.Key_Space, KEY.Key_Plus)
    assert (two.kept[2].enabled, two.kept[2].ignore) == (True, 0)
    two.key(KEY.Key_Delete)
    assert len(two.kept) == 2


def test_buttons_ask_for_runs_once_there_is_something_to_stop_at(bench, qtbot):
    with qtbot.assertNotEmitted(bench.panel.run_back_requested):
        qtbot.mouseClick(bench.panel.back, LEFT)
    bench.set("step", value=5)
    with qtbot.waitSignal(bench.panel.run_back_requested):
        qtbot.mouseClick(bench.panel.back, LEFT)
    with qtbot.waitSignal(bench.panel.run_requested):
        qtbot.mouseClick(bench.panel.forward, LEFT)


def test_rows_fit_the_panel_at_its_least_width(two, qapp):
    two.set("saturated", layer=1, value=0.01, steps=10)
    for wide in (300, 400):
        two.panel.resize(wide, 300)
        qapp.processEvents()
        view = two.panel.list
        assert view.horizontalScrollBar().maximum() == 0
        metrics_row = view.visualRect(two.panel.model.index(2, CONDITION))
        needed = view.sizeHintForRow(2)
        assert metrics_row.height() >= needed


def test_another_language_renames(two):
    two.panel.set_language("general")
    assert two.text(0).startswith("|δ⁽²⁾₁| above")


def test_screen_readers_hear_a_row(two):
    model = two.panel.model
    said = model.data(model.index(0, CONDITION), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "breakpoint 1, |δ₁| above\u00a00.2, on, 0 hits"


def test_a_network_that_changes_under_the_form_is_offered(bench, qtbot):
    qtbot.mouseClick(bench.panel.adder, LEFT)
    bench.choose_kind("error above")
    bench.debugger.change(Experiment().with_("network.hidden", (7, 2)))
    bench.show()
    layers = bench.panel.form.place.layer
    assert layers.count() == 3
    assert msgspec.structs.replace(bench.panel.form.draft(), value=0.0).kind == "error above"


def test_a_new_breakpoint_is_seen_whole_at_the_end_of_a_long_list(bench):
    for number in range(24):
        bench.set("mean loss below", value=0.001 * (number + 1))
    bench.qtbot.mouseClick(bench.panel.adder, LEFT)
    bench.choose_kind("right")
    bench.key(KEY.Key_Return, on=bench.panel.form)
    assert bench.kept[-1].kind == "right"
    bench.qtbot.waitUntil(lambda: bench.panel.list.current.breakpoint.kind == "right")
    rect = bench.panel.list.visualRect(bench.panel.list.currentIndex())
    assert bench.panel.list.viewport().rect().contains(rect.adjusted(2, 2, -2, -2))
