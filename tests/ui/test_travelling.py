"""Values travel where time goes slowly, and a clicker never waits."""

from dataclasses import replace

import pytest
from hands import KEY, Hands
from PySide6.QtCore import QAbstractAnimation, QTimer, QVariantAnimation
from PySide6.QtGui import QImage

from bpviz.debugger.debugger import Debugger
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.painting.marks import marks
from bpviz.ui.painting.under_way import UnderWay
from bpviz.ui.preferences import Preferences
from bpviz.ui.travelling import LEAST_MS, PACES, RUSH_MS, SHARE_OF_STEP, Travelling

PAGE_DOWN, PAGE_UP = KEY.Key_PageDown, KEY.Key_PageUp


@pytest.fixture(autouse=True)
def moving(monkeypatch):
    """The system asks for no less motion; phases take little time."""
    monkeypatch.setattr("bpviz.ui.travelling.reduces_motion", lambda: False)
    monkeypatch.setattr("bpviz.ui.travelling.RUSH_MS", 0)
    monkeypatch.setitem(PACES, "normal", 300)


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


def is_still(travelling):
    """Whether no clock of it ticks."""
    animations = travelling.findChildren(QVariantAnimation)
    assert len(animations) == 1
    return (
        travelling.way is None
        and animations[0].state() is QAbstractAnimation.State.Stopped
        and not any(timer.isActive() for timer in travelling.findChildren(QTimer))
    )


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
    with qtbot.waitSignal(travelling.changed, timeout=3000):
        pass
    assert is_still(travelling)
    assert shares == sorted(shares)
    assert len(set(shares)) > 8  # 18 at 60 frames a second
    assert shares[-1] == 1.0


def test_a_whole_step_travels_phase_by_phase(qtbot, travelling):
    seen = []
    travelling.changed.connect(lambda: seen.append(travelling.way and travelling.way.arriving))
    go(travelling, Debugger(), nothing, step)
    qtbot.waitUntil(lambda: is_still(travelling), timeout=5000)
    kinds = [arriving.kind for arriving in filter(None, seen)]
    assert kinds == [Kind.FORWARD, Kind.FORWARD, Kind.ERROR, Kind.UPDATE, Kind.ERROR, Kind.UPDATE]
    assert seen[-1] is None


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
    assert go(travelling, debugger, nothing) == arriving
    assert travelling.frame is not None
    assert travelling.way.trace is travelling.frame.trace


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
    seen, lasted = [], []
    travelling.changed.connect(lambda: seen.append(travelling.way and travelling.way.arriving.kind))
    travelling.set_running(True)
    travelling.set_speed(2)
    debugger = Debugger()
    go(travelling, debugger, nothing, step)
    travelling.moved.connect(lambda: lasted.append(travelling.share))
    qtbot.waitUntil(lambda: is_still(travelling), timeout=1000)
    assert seen == [Kind.FORWARD, Kind.FORWARD, Kind.ERROR, Kind.ERROR, None]
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


# In the window


@pytest.fixture
def hands(qtbot, window, settled):
    return Hands(qtbot, window, settled)


def picture(widget):
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_page_down_lets_values_travel_in_the_picture_until_they_are_there(qtbot, window, hands):
    hands.press(PAGE_DOWN)
    hands.press(PAGE_DOWN)
    assert window.travelling.way.arriving == Phase(Kind.FORWARD, 1)
    on_the_way = picture(window.network)
    qtbot.waitUntil(lambda: is_still(window.travelling), timeout=3000)
    there = picture(window.network)
    assert there != on_the_way
    hands.press(KEY.Key_A)  # off
    hands.press(PAGE_UP)
    hands.press(PAGE_DOWN)
    qtbot.waitUntil(lambda: not window.network.is_draft, timeout=3000)
    assert picture(window.network) == there


def test_a_key_while_values_travel_ends_it_at_once(window, hands, monkeypatch):
    monkeypatch.setitem(PACES, "normal", 60_000)
    for _ in range(5):
        hands.press(PAGE_DOWN)
    assert window.frame.phase == Phase(Kind.ERROR, 2)
    assert isinstance(window.travelling.way, UnderWay)
    hands.press(PAGE_UP)
    assert window.frame.phase == Phase(Kind.LOSS)
    assert is_still(window.travelling)
    hands.press(PAGE_DOWN)
    assert window.travelling.way is not None
    window.actions_by_name["slower"].trigger()  # any key that does something
    assert is_still(window.travelling)


def test_in_the_picture_marks_of_hidden_numbers_tell_nothing(window, hands, monkeypatch):
    monkeypatch.setitem(PACES, "normal", 60_000)
    window.prediction.hide(["errors"])
    told = []
    for _ in range(7):
        hands.press(PAGE_DOWN)
        if window.travelling.way and window.travelling.way.arriving.kind is not Kind.UPDATE:
            told.append(not marks(window.network._view(window.travelling.way)).is_hidden.any())
    assert told == [True, True, False, False]  # both forward phases, and both errors


def test_the_menu_of_paces_shows_and_sets_the_pace(window):
    view = next(action.menu() for action in window.menuBar().actions() if action.text() == "&View")
    menu = next(action.menu() for action in view.actions() if action.text() == "Anima&tion pace")
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["&Normal"]
    menu.actions()[0].trigger()
    assert window.travelling.pace == "slow"
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]


def test_only_the_part_that_moves_is_painted_anew(qtbot, window, hands):
    hands.press(PAGE_DOWN)
    hands.press(PAGE_DOWN)
    painted = []
    window.network.paintEvent, paint = (
        lambda event: (painted.append(event.rect()), paint(event)),
        (window.network.paintEvent),
    )
    qtbot.waitUntil(lambda: len(painted) > 6, timeout=3000)
    assert min(rect.width() for rect in painted) < 0.6 * window.network.width()
    del window.network.paintEvent


def test_the_switch_and_the_pace_are_remembered(qtbot, open_window, settings, settled):
    window = open_window()
    hands = Hands(qtbot, window, settled)
    assert window.actions_by_name["phase_animation"].isChecked()
    hands.press(KEY.Key_A)
    window.pace_menu.choose("slow")
    remembered = Preferences(settings)
    assert (remembered.is_animated, remembered.pace) == (False, "slow")
    again = open_window()
    assert not again.actions_by_name["phase_animation"].isChecked()
    assert (again.travelling.is_on, again.travelling.pace) == (False, "slow")


def test_an_unknown_pace_in_the_settings_is_the_normal_one(open_window, settings):
    Preferences(settings).pace = "breathless"
    assert open_window().travelling.pace == "normal"


def test_the_switch_says_so_where_it_can_do_nothing(window, monkeypatch):
    monkeypatch.setattr("bpviz.ui.pace_menu.reduces_motion", lambda: True)
    for _ in range(2):  # off, and on again
        window.actions_by_name["phase_animation"].trigger()
    assert "less motion" in window.note


def test_the_lecture_picture_shows_the_same(qtbot, window, hands):
    hands.press(KEY.Key_F12)
    qtbot.waitActive(window.lecture.window)
    board = window.lecture.board
    lecturing = Hands.__new__(Hands)
    lecturing.__dict__.update(hands.__dict__, window=window.lecture.window)
    for _ in range(2):
        lecturing.tap(PAGE_DOWN)
        hands._settled(window)
    assert window.travelling.way.arriving == Phase(Kind.FORWARD, 1)
    on_the_way = picture(board)
    qtbot.waitUntil(lambda: is_still(window.travelling), timeout=3000)
    there = picture(board)
    assert there != on_the_way
    lecturing.tap(KEY.Key_A)
    lecturing.tap(PAGE_UP)
    hands._settled(window)
    lecturing.tap(PAGE_DOWN)
    hands._settled(window)
    qtbot.waitUntil(lambda: not board.is_draft, timeout=3000)
    assert picture(board) == there


def test_what_is_frozen_does_not_move(qtbot, window, hands, monkeypatch):
    monkeypatch.setitem(PACES, "normal", 60_000)
    window.lecture.start()
    hands._settled(window)
    window.navigation.phase()
    hands._settled(window)
    window.lecture.presentation.toggle_frozen()
    frozen = picture(window.lecture.board)
    window.navigation.phase()
    hands._settled(window)
    assert window.travelling.way is not None
    assert picture(window.lecture.board) == frozen


def test_a_closed_window_leaves_no_clock_ticking(qtbot, open_window, settled, monkeypatch):
    monkeypatch.setitem(PACES, "normal", 60_000)
    window = open_window()
    hands = Hands(qtbot, window, settled)
    hands.press(PAGE_DOWN)
    hands.press(PAGE_DOWN)
    assert window.travelling.way is not None
    window.close()
    assert is_still(window.travelling)


def test_by_default_a_rushed_key_is_not_waited_for():
    assert 0 < RUSH_MS < min(PACES.values())
