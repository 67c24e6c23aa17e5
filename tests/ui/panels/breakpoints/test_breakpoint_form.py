"""The form: every kind there is can be chosen, filled in, and taken by a debugger."""

import pytest
from PySide6.QtCore import Qt

from bpviz.debugger.breakpoints import BREAKPOINT_KINDS, Breakpoint
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.notation import Notation
from bpviz.ui.breakpoint_commands import adding
from bpviz.ui.panels.breakpoints.breakpoint_form import BreakpointForm
from bpviz.ui.panels.breakpoints.breakpoint_kinds import GROUPS

DOWN, HOME, END, RETURN = Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return


@pytest.fixture
def debugger():
    made = Debugger()
    made.run(5)
    return made


@pytest.fixture
def form(qtbot, qapp, debugger):
    made = BreakpointForm()
    qtbot.addWidget(made)
    made.taken = []
    made.submitted.connect(made.taken.append)
    made.open(Breakpoint("step", value=10.0), debugger.frame(), Notation(debugger.present.network))
    made.show()
    return made


def choose(qtbot, form, kind):
    qtbot.keyClick(form.kinds, HOME)
    while form.kinds.kind != kind:
        before = form.kinds.currentIndex()
        qtbot.keyClick(form.kinds, DOWN)
        assert form.kinds.currentIndex() > before


def test_every_kind_is_in_one_group():
    grouped = [kind for kinds in GROUPS.values() for kind in kinds]
    assert sorted(grouped) == sorted(BREAKPOINT_KINDS)


@pytest.mark.parametrize("kind", BREAKPOINT_KINDS)
def test_every_kind_can_be_set_as_it_is_suggested(form, qtbot, debugger, kind):
    choose(qtbot, form, kind)
    qtbot.keyClick(form.kinds, RETURN)
    assert [draft.kind for draft in form.taken] == [kind]
    adding(form.taken[0])(debugger)
    assert debugger.breakpoints[0].kind == kind


FIELDS = {"phase": "phase", "layer": "layer", "unit": "unit", "source": "source"}


@pytest.mark.parametrize("kind", BREAKPOINT_KINDS)
def test_only_what_a_kind_needs_is_asked_for(form, qtbot, kind):
    choose(qtbot, form, kind)
    needs = BREAKPOINT_KINDS[kind].needs
    shown = {name for name in ("unit", "source", "phase") if getattr(form.place, name).isVisible()}
    shown |= {name for name in ("sample", "value", "steps") if getattr(form, name).isVisible()}
    assert shown == set(needs) - {"layer"}
    assert form.place.layer.isVisible() == ("layer" in needs and "phase" not in needs)


def test_a_weight_is_named_by_its_ends(form, qtbot):
    choose(qtbot, form, "weight crosses")
    qtbot.keyClick(form.place.layer, END)
    qtbot.keyClick(form.place.source, HOME)
    qtbot.keyClick(form.place.source, DOWN)
    assert form.preview.text().startswith("Stops when v₁,₂ crosses")
    qtbot.keyClick(form.place.source, END)
    assert form.place.source.currentText() == "bias"
    assert form.draft().source == -1


def test_the_value_follows_the_chosen_weight_until_one_is_typed(form, qtbot, debugger):
    network, theta = debugger.present.network, debugger.frame().theta
    choose(qtbot, form, "weight crosses")
    qtbot.keyClick(form.place.unit, END)
    unit = network.sizes[1] - 1
    expected = theta[network.weight_index(1, unit, form.draft().source)]
    assert float(form.value.text()) == pytest.approx(expected, rel=5e-3)
    form.value.selectAll()
    qtbot.keyClicks(form.value, "0.75")
    qtbot.keyClick(form.place.unit, HOME)
    assert form.draft().value == 0.75


def test_any_sample_may_be_the_one_that_is_right(form, qtbot):
    choose(qtbot, form, "right")
    form.sample.box.setValue(0)
    assert form.draft().sample == -1
    choose(qtbot, form, "sample")
    assert form.sample.box.minimum() == 1


def test_ignored_hits_are_said_to_the_debugger(form, qtbot):
    form.ignore.setFocus()
    form.ignore.selectAll()
    qtbot.keyClicks(form.ignore, "3")
    qtbot.keyClick(form.ignore, RETURN)
    assert form.taken == [Breakpoint("step", value=10.0, ignore=3)]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("step", "Stops at step"),
        ("loss above", "Stops when the loss f is above"),
        ("mean loss below", "Stops when the mean training loss is below"),
        ("loss rose", "Stops when the mean training loss rose over an epoch."),
        ("activation above", "Stops when h₁ is above"),
        ("saturated", "Stops when h₁ is saturated, φ′ below 0.01, for 10"),
        ("dead", "Stops when h₁ is dead, φ′ = 0, for 10"),
        ("sample", "Stops when sample 1 is picked."),
        ("right", "Stops when sample 1, misclassified, is now right."),
    ],
)
def test_the_preview_is_a_whole_sentence(form, qtbot, kind, said):
    choose(qtbot, form, kind)
    assert form.preview.text().replace("\u00a0", " ").startswith(said)
