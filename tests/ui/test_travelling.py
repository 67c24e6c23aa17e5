"""Values travel where time goes slowly, and a clicker never waits."""

from dataclasses import replace

import pytest
from moving import is_still
from PySide6.QtCore import QVariantAnimation

from bpviz.debugger.debugger import Debugger
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.travelling import LEAST_MS, PACES, RUSH_MS, SHARE_OF_STEP, Travelling


@pytest.fixture(autouse=True)
def _travelling(let_travel):
    """Phases take little time."""
    let_travel(300)


@pytest.fixture
def travelling():
    return Travelling()


def go(travelling, debugger, *moves):
    """Make moves, and show the frame after each; the last one may travel."""
    for move in moves:
        move(debugger)
        travelling.show_frame(debugger.frame())
    return travelling.way and travelling.way.arriving


def phase(debugger):
    debugger.step_phase()


def step(debugger):
    debugger.step()


def back(debugger):
    debugger.back_phase()


def nothing(debugger):
    pass


def test_the_first_frame_and_the_pick_of_a_sample_are_there_at_once(travelling):
    assert go(travelling, Debugger(), nothing, phase) is None
    assert is_still(travelling)


def test_each_phase_along_edges_travels_forward_or_backward(travelling):
    debugger, seen = Debugger(), []
    go(travelling, debugger, nothing)
    for _ in debugger.frame().phases:
        seen.append(go(travelling, debugger, phase))
    assert list(filter(None, seen)) == [
        Phase(Kind.FORWARD, 1),
        Phase(Kind.FORWARD, 2),
        Phase(Kind.ERROR, 2),
        Phase(Kind.UPDATE, 2),
        Phase(Kind.ERROR, 1),
        Phase(Kind.UPDATE, 1),
    ]


def test_it_comes_further_and_ends_by_itself(qtbot, travelling):
    go(travelling, Debugger(), nothing, phase, phase)
    shares = []
    travelling.moved.connect(lambda: shares.append(travelling.share))
    qtbot.waitSignal(travelling.changed, timeout=3000).wait()
    assert is_still(travelling)
    assert shares == sorted(shares)
    assert len(set(shares)) > 8  # 18 at 60 frames a second
    assert shares[-1] == 1.0


def kinds_seen(qtbot, travelling):
    """The kinds of the phases that travel one after the other from now on, and the frame at the end."""
    seen = [travelling.way]
    travelling.changed.connect(seen.append)
    qtbot.waitUntil(lambda: is_still(travelling), timeout=5000)
    return [way.arriving.kind for way in seen[:-1]], seen[-1]


def test_a_whole_step_of_the_users_travels_phase_by_phase(qtbot, travelling):
    debugger = Debugger()
    go(travelling, debugger, nothing)
    travelling.expect_step()
    go(travelling, debugger, step)
    kinds, last = kinds_seen(qtbot, travelling)
    assert kinds == [Kind.FORWARD, Kind.FORWARD, Kind.ERROR, Kind.UPDATE, Kind.ERROR, Kind.UPDATE]
    assert (last.t, last.revealed) == (1, 0)


@pytest.mark.parametrize("place", [(1, 0), (0, 2), (0, 5), (1, 3)])
def test_a_jump_is_there_at_once(travelling, place):
    """As by the timeline, or from one scene of a lesson to another."""
    assert go(travelling, Debugger(), nothing, lambda debugger: debugger.seek(*place)) is None
    assert is_still(travelling)


def test_after_one_step_a_jump_is_a_jump_again(travelling):
    debugger = Debugger()
    go(travelling, debugger, nothing)
    travelling.expect_step()
    assert go(travelling, debugger, step, lambda debugger: debugger.seek(2)) is None


def test_a_jump_by_one_phase_is_a_step_from_phase_to_phase(travelling):
    """As from scene to scene in a lesson that goes through a step."""
    debugger = Debugger()
    arriving = go(travelling, debugger, lambda d: d.seek(0, 4), lambda d: d.seek(0, 5))
    assert arriving == Phase(Kind.ERROR, 2)


def test_while_somebody_else_says_what_is_shown_nothing_travels(travelling):
    travelling.is_resting = True
    assert go(travelling, Debugger(), nothing, phase, phase) is None


def test_what_is_seen_of_a_frame_is_on_its_way_until_it_is_there(qtbot, travelling):
    debugger, seen = Debugger(), []
    go(travelling, debugger, nothing, phase, phase)
    frame = debugger.frame()
    travelling.show_frame(frame)
    assert travelling.seen(frame) is travelling.way
    assert not travelling.seen(frame).shows(Kind.FORWARD, 1)
    travelling.changed.connect(seen.append)
    qtbot.waitUntil(lambda: is_still(travelling), timeout=3000)
    assert seen == [frame]
    assert travelling.seen(frame) is frame


@pytest.mark.parametrize(
    "move",
    [back, lambda debugger: debugger.back(), lambda debugger: debugger.seek(0), lambda d: d.step_epoch()],
    ids=["back a phase", "back a sample", "to the start", "an epoch"],
)
def test_back_in_time_and_far_forward_nothing_travels(travelling, move):
    debugger = Debugger()
    go(travelling, debugger, nothing, step, phase, phase, phase)
    assert go(travelling, debugger, move) is None
    assert is_still(travelling)


def test_the_next_move_ends_what_travels_and_sets_out_itself(travelling):
    debugger = Debugger()
    assert go(travelling, debugger, nothing, phase, phase) == Phase(Kind.FORWARD, 1)
    assert go(travelling, debugger, phase) == Phase(Kind.FORWARD, 2)
    assert go(travelling, debugger, back) is None
    assert is_still(travelling)


def test_the_same_place_sent_out_again_does_not_end_it(travelling):
    """As when a panel asks for insights."""
    debugger = Debugger()
    arriving = go(travelling, debugger, nothing, phase, phase)
    frame = debugger.frame()
    travelling.show_frame(frame)
    assert travelling.way.arriving == arriving
    assert travelling.way.trace is frame.trace


def test_an_edit_ends_it(travelling):
    debugger = Debugger()
    go(travelling, debugger, nothing, phase, phase)
    assert go(travelling, debugger, lambda debugger: debugger.set_weight(0, 3.0)) is None


def test_with_another_run_beside_nothing_travels(travelling):
    debugger = Debugger()
    go(travelling, debugger, nothing, phase)
    frame = replace(debugger.frame(), beside=debugger.frame())
    phase(debugger)
    travelling.show_frame(replace(debugger.frame(), beside=frame))
    assert is_still(travelling)


def test_frames_that_come_quickly_are_shown_at_once(travelling, monkeypatch):
    monkeypatch.setattr("bpviz.ui.travelling.RUSH_MS", 10_000)
    assert go(travelling, Debugger(), nothing, phase, phase) is None


@pytest.mark.parametrize("steps_per_second", [4, 10, 1000, float("inf")])
def test_in_fast_runs_nothing_travels(travelling, steps_per_second):
    """Four steps a second leave less than LEAST_MS for each phase of XOR's network."""
    travelling.set_running(True)
    travelling.set_speed(steps_per_second)
    assert go(travelling, Debugger(), nothing, step, step) is None
    assert is_still(travelling)


def test_in_a_slow_run_values_and_errors_travel_and_are_there_before_the_next_step(qtbot, travelling):
    assert 1000 * SHARE_OF_STEP / 4 > LEAST_MS
    travelling.set_running(True)
    travelling.set_speed(2)
    go(travelling, Debugger(), nothing, step)
    kinds, _ = kinds_seen(qtbot, travelling)
    assert kinds == [Kind.FORWARD, Kind.FORWARD, Kind.ERROR, Kind.ERROR]
    animation = travelling.findChild(QVariantAnimation)
    assert 4 * animation.duration() < 500


@pytest.mark.parametrize("pace", PACES)
def test_phases_take_the_time_of_their_pace(travelling, pace):
    travelling.pace = pace
    go(travelling, Debugger(), nothing, phase, phase)
    assert travelling.findChild(QVariantAnimation).duration() == PACES[pace]


def test_switched_off_nothing_travels(travelling):
    travelling.is_on = False
    assert go(travelling, Debugger(), nothing, phase, phase) is None


def test_nothing_travels_where_the_system_asks_for_less_motion(travelling, monkeypatch):
    monkeypatch.setattr("bpviz.ui.travelling.reduces_motion", lambda: True)
    assert go(travelling, Debugger(), nothing, phase, phase) is None


def test_by_default_a_rushed_key_is_not_waited_for():
    assert 0 < RUSH_MS < min(PACES.values())
