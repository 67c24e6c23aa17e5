"""Frames go to the panels that are seen, and insights are worked out only for them."""

import pytest
from hands import CONTROL, KEY, SHIFT

from bpviz.debugger import debugger as debugger_module
from bpviz.debugger.quantities import Quantity
from bpviz.ui import attention

OPEN = {
    "inspector": (KEY.Key_I, CONTROL),
    "runs": (KEY.Key_R, CONTROL | SHIFT),
    "gradients": (KEY.Key_G, CONTROL),
    "flow_plot": (KEY.Key_L, CONTROL),
    "interference": (KEY.Key_L, CONTROL | SHIFT),
    "watch_plot": (KEY.Key_P, CONTROL | SHIFT),
}


def wanted(hands):
    found = []
    hands.window.runner.do(lambda debugger: found.append(dict(debugger.wanted)))
    hands.settle()
    return found[0]


def count(monkeypatch, panel):
    """How many frames a panel gets from now on."""
    got, show = [], panel.show_frame
    monkeypatch.setattr(panel, "show_frame", lambda frame: (got.append(frame), show(frame)))
    return got


def test_a_panel_that_is_not_seen_gets_no_frame(hands, monkeypatch):
    window = hands.window
    panels = [*window.panels.docked]
    got = {panel: count(monkeypatch, panel) for panel in panels}
    hands.press(KEY.Key_PageDown, CONTROL)
    assert {panel for panel, frames in got.items() if frames} == {window.loss_plot, window.weights_plot}


def test_a_panel_that_comes_to_be_seen_shows_where_we_are(hands, monkeypatch):
    for _ in range(2):
        hands.press(KEY.Key_PageDown, CONTROL)
    for name, keys in OPEN.items():
        got = count(monkeypatch, getattr(hands.window, name))
        hands.press(*keys)
        assert got, name
        assert got[-1].t == 2, name


def test_insights_are_asked_for_only_while_they_are_seen(hands):
    assert wanted(hands) == {}
    hands.press(KEY.Key_PageDown, CONTROL)
    for name, wants in (
        ("flow_plot", {"flow": None, "flow ghosts": None}),
        ("interference", {"interference": None}),
        ("watch_plot", {"watches": None, "watch ghosts": None}),
        ("gradients", {"gradient check": None}),
    ):
        frame = hands.press(*OPEN[name])
        assert wanted(hands) == wants, name
        assert set(frame.insights) == set(wants), name
        frame = hands.press(*OPEN[name])
        assert wanted(hands) == {}, name
        assert not frame.insights, name


def test_the_history_is_asked_for_only_of_the_weight_that_is_selected(hands):
    hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(*OPEN["inspector"])
    assert "changes" not in wanted(hands)
    hands.window.selection.select(weight=3)
    assert wanted(hands) == {"changes": 3, "gradient check": 3}
    assert hands.settle().insights["changes"].index == 3
    hands.window.selection.select(unit=(1, 0))
    assert "changes" not in wanted(hands)


def test_a_panel_behind_another_asks_for_nothing(hands):
    hands.window.resize(1280, 720)
    hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(*OPEN["gradients"])
    hands.press(*OPEN["runs"])
    assert wanted(hands) == {}
    hands.press(*OPEN["gradients"])
    assert list(wanted(hands)) == ["gradient check"]


def test_a_comparison_is_asked_for_with_the_run_that_was_chosen(hands):
    hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(KEY.Key_K, CONTROL)
    hands.press(*OPEN["runs"])
    assert wanted(hands) == {}
    hands.window.runs.compared_changed.emit(1)
    assert wanted(hands) == {"comparison": 1}
    assert hands.settle().insights["comparison"] is not None


def test_what_is_wanted_follows_a_smaller_network(hands):
    hands.press(*OPEN["inspector"])
    hands.window.selection.select(weight=12)
    hands.window.change_experiment(hands.window.frame.experiment.with_("network.hidden", ()))
    hands.settle()
    assert "changes" not in wanted(hands)


@pytest.mark.parametrize(("panel", "insight"), [("flow_plot", "flow"), ("watch_plot", "watches")])
def test_unfinished_insights_go_on_by_themselves(hands, qtbot, monkeypatch, panel, insight):
    monkeypatch.setattr(debugger_module, "AT_REST", 0.0)  # one row for each frame
    hands.window.runner.do(lambda debugger: (debugger.watch(Quantity("error", 2, 0)), debugger.run(64)))
    hands.settle()
    hands.press(*OPEN[panel])

    def parts():
        found = hands.window.frame.insights[insight]
        return found if isinstance(found, tuple) else (found,)

    qtbot.waitUntil(lambda: all(part.complete for part in parts()), timeout=10_000)
    assert all(len(part.steps) > 10 for part in parts())
    qtbot.wait(3 * attention.UNFINISHED_MS)
    frame = hands.window.frame
    qtbot.wait(3 * attention.UNFINISHED_MS)
    assert hands.window.frame is frame  # and then no more


def test_what_is_opened_keeps_what_is_hidden(hands):
    """Also where the insights that it draws are there already."""
    hands.window.resize(1920, 1080)
    hands.window.actions_by_name["hide_activations"].trigger()
    frame = hands.press(KEY.Key_PageDown, CONTROL)
    hands.press(*OPEN["gradients"])
    hands.window.selection.select(unit=(1, 0))
    hands.press(*OPEN["inspector"])
    assert hands.window.inspector.header.value_text == "?"
    assert f"{frame.trace.a[1][0]:.3f}" not in hands.window.inspector.view.text
    assert hands.window.gradients.text == "The gradients come with the error phases."
