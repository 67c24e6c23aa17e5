"""The context menus: what their entries say where a debugger stands, and what they do to it."""

import pytest
from PySide6.QtCore import QPoint, Qt

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.ui.context_menu import (
    curve_menu,
    layer_menu,
    loss_menu,
    selected_menu,
    unit_menu,
    weight_menu,
)
from bpviz.ui.menu_builder import MenuCalls
from bpviz.ui.selection import Selection

OUTPUT, HIDDEN, INPUT = (2, 0), (1, 1), (0, 1)


class Bench:
    """A debugger, and what menus asked for."""

    def __init__(self, steps=3):
        self.debugger, self.explained, self.edited, self.targets, self.drafts = Debugger(), [], [], [], []
        if steps:
            self.debugger.run(steps)
        self.hidden = None
        self.calls = MenuCalls(
            do=lambda command: command(self.debugger),
            explain=self.explained.append,
            edit=self.edited.append,
            edit_target=self.targets.append,
            draft=self.drafts.append,
            hides=lambda: self.hidden,
        )

    @property
    def seen(self):
        frame = self.debugger.frame()
        return frame, Notation(frame.network)

    def unit(self, layer, unit):
        return unit_menu(*self.seen, layer, unit, self.calls)

    def weight(self, index):
        return weight_menu(*self.seen, index, self.calls)


@pytest.fixture
def bench(qapp):
    return Bench()


def texts(menu):
    return [action.text() for action in menu.actions() if action.text()]


def take(menu, start):
    chosen = [action for action in menu.actions() if action.text().startswith(start)]
    assert chosen, f"{start!r} is not among {texts(menu)}"
    chosen[0].trigger()


def test_a_unit_can_stop_a_run_when_its_error_is_above_that_of_now(bench):
    now = abs(bench.debugger.trace.delta[2][0])
    take(bench.unit(*OUTPUT), "Break when |δ₁| above")
    (kept,) = bench.debugger.breakpoints
    assert (kept.kind, kept.layer, kept.unit) == ("error above", *OUTPUT)
    assert kept.value == pytest.approx(now, rel=5e-3)
    assert f"Break when |δ₁| above {kept.value:g}" in texts(bench.unit(*OUTPUT))


def test_before_there_is_a_value_the_form_asks_for_one(qapp):
    bench = Bench(steps=0)
    take(bench.unit(*OUTPUT), "Break when |δ₁| above …")
    assert bench.debugger.breakpoints == ()
    assert [(draft.kind, draft.layer, draft.unit) for draft in bench.drafts] == [("error above", *OUTPUT)]


def test_hidden_numbers_stay_hidden(bench):
    bench.hidden = lambda quantity: quantity.kind in ("error", "activation", "gradient", "weight")
    shown = [*texts(bench.unit(*OUTPUT)), *texts(bench.weight(0))]
    assert "Break when |δ₁| above …" in shown
    assert not [text for text in shown if "=" in text and "φ′" not in text]


def test_a_sigmoid_can_be_saturated_and_a_relu_dead(bench):
    take(bench.unit(*HIDDEN), "Break when h₂ saturated, φ′ below 0.01, for 10 steps")
    relu = bench.debugger.experiment.with_("network.activations", ("relu", "sigmoid"))
    bench.debugger.change(relu)
    take(bench.unit(*HIDDEN), "Break when h₂ dead, φ′ = 0, for 10 steps")
    assert not [text for text in texts(bench.unit(*HIDDEN)) if text.startswith("Break when h₂ saturated")]
    assert [(b.kind, b.steps) for b in bench.debugger.breakpoints] == [("saturated", 10), ("dead", 10)]


def test_a_unit_is_explained_edited_and_watched(bench):
    take(bench.unit(*OUTPUT), "Why d̂₁ = ")
    take(bench.unit(*OUTPUT), "Why δ₁ = ")
    take(bench.unit(*OUTPUT), "Edit the target d₁")
    take(bench.unit(*INPUT), "Edit x₂")
    take(bench.unit(*INPUT), "Choose the sample")
    assert bench.explained == [Quantity("activation", *OUTPUT), Quantity("error", *OUTPUT)]
    assert bench.targets == [0]
    assert bench.edited == [Quantity("activation", *INPUT), Quantity("sample")]
    take(bench.unit(*OUTPUT), "Watch δ₁")
    assert bench.debugger.watches == (Quantity("error", *OUTPUT),)
    take(bench.unit(*OUTPUT), "Watch δ₁")
    assert bench.debugger.watches == ()


def test_a_weight_can_stop_a_run_where_it_is_and_where_it_changes_sign(bench):
    index = bench.debugger.present.network.weight_index(2, 0, 1)
    value = bench.debugger.frame().theta[index]
    for start in ("Break when v₁,₂ changes sign", "Break when v₁,₂ crosses", "Break when |∂f/∂v₁,₂| above"):
        take(bench.weight(index), start)
    sign, here, gradient = bench.debugger.breakpoints
    assert (sign.kind, sign.value) == ("weight crosses", 0.0)
    assert here.value == pytest.approx(value, rel=5e-3)
    assert gradient.value == pytest.approx(abs(bench.debugger.trace.gradient[index]), rel=5e-3)
    assert all((b.layer, b.unit, b.source) == (2, 0, 1) for b in (sign, here, gradient))


def test_a_weight_is_explained_and_edited(bench):
    take(bench.weight(0), "Why w₁,₁ = ")
    take(bench.weight(0), "Edit w₁,₁")
    take(bench.weight(0), "Break when …")
    assert bench.explained == bench.edited == [Quantity("weight", 1, 0, 0)]
    assert bench.drafts[0].kind == "gradient above"
    take(bench.weight(0), "Go to its last notable change")
    assert bench.debugger.stop is not None or bench.debugger.t < 3


def test_breakpoints_that_are_there_can_be_switched(bench):
    bench.debugger.break_when("error above", layer=2, value=0.25)
    bench.debugger.break_when("layer error above", layer=2, value=0.25)
    menu = bench.unit(*OUTPUT)
    assert [text for text in texts(menu) if text.startswith("Breakpoint")] == [
        "Breakpoint 1: |δ₁| above 0.25"
    ]
    take(menu, "Breakpoint 1")
    assert [b.enabled for b in bench.debugger.breakpoints] == [False, True]
    assert not [text for text in texts(bench.unit(*HIDDEN)) if text.startswith("Breakpoint")]


def test_a_layer_can_stop_a_run(bench):
    take(layer_menu(*bench.seen, 2, bench.calls), "Break when ‖δ⁽²⁾‖ above")
    take(layer_menu(*bench.seen, 2, bench.calls), "Break at the phase “error” of layer 2")
    norm, phase = bench.debugger.breakpoints
    assert norm.value == pytest.approx(abs(bench.debugger.trace.delta[2][0]), rel=5e-3)  # one output
    assert (phase.kind, phase.phase, phase.layer) == ("phase", "error", 2)


def test_the_loss_under_the_pointer_can_stop_a_run(bench):
    for start in (
        "Break at step 1\u2009234",
        "Break when mean training loss below 0.0532",
        "Break when loss f above",
    ):
        take(loss_menu(*bench.seen, 1234, 0.05321, bench.calls), start)
    assert [(b.kind, b.value) for b in bench.debugger.breakpoints] == [
        ("step", 1234.0),
        ("mean loss below", 0.0532),
        ("loss above", 0.0532),
    ]


def test_a_plot_leads_to_its_steps_but_not_past_the_newest(bench):
    take(loss_menu(*bench.seen, 2, 0.1, bench.calls), "Go to step 2")
    assert bench.debugger.t == 2
    take(loss_menu(*bench.seen, 50, 0.1, bench.calls), "Go to step 3")
    assert (bench.debugger.t, bench.debugger.newest) == (3, 3)


def test_a_curve_stops_the_run_at_the_value_under_the_pointer(bench):
    take(curve_menu(*bench.seen, 0, 2, 0.41234, bench.calls), "Break when w₁,₁ crosses 0.412")
    assert bench.debugger.breakpoints[0].value == 0.412
    assert not [text for text in texts(curve_menu(*bench.seen, None, 2, 0.4, bench.calls)) if "w₁,₁" in text]


def test_the_menu_key_speaks_of_what_is_selected(bench):
    selection = Selection()
    nothing = texts(selected_menu(*bench.seen, selection, bench.calls))
    assert nothing == ["Layer 1", "Layer 2", f"Sample {bench.debugger.trace.sample + 1}", "Loss"]
    selection.select(unit=HIDDEN)
    assert "Watch h₂" in texts(selected_menu(*bench.seen, selection, bench.calls))
    selection.select(weight=0)
    assert "Watch w₁,₁" in texts(selected_menu(*bench.seen, selection, bench.calls))
    selection.select(weight=10**6)  # of a network that was here before
    assert texts(selected_menu(*bench.seen, selection, bench.calls)) == nothing


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_entries_are_reached_by_keys(bench, qtbot):
    menu = bench.unit(*HIDDEN)
    menu.popup(QPoint(0, 0))
    wanted = next(text for text in texts(menu) if text.startswith("Break when h₂ above"))
    for _ in range(1 + texts(menu).index(wanted)):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert [b.kind for b in bench.debugger.breakpoints] == ["activation above"]


def test_the_form_starts_from_the_unit(bench):
    take(bench.unit(*HIDDEN), "Break when …")
    assert isinstance(bench.drafts[0], Breakpoint)
    assert (bench.drafts[0].layer, bench.drafts[0].unit) == HIDDEN
