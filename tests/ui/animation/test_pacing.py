from dataclasses import replace

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.engine.phases import Kind
from bpviz.ui.animation.pacing import Pacing, may_travel, proposed_fps
from bpviz.ui.animation.places import PHASE, SAMPLE, Stretch

STEP = 9  # phases of XOR's network: a pick, 2 forward, the loss, 2 errors, 2 updates, a check


def frame_at(t, revealed):
    debugger = Debugger()
    debugger.seek(t, revealed)
    return debugger.frame()


@pytest.mark.parametrize(("pace", "pictures"), [("slow", 48), ("normal", 27), ("fast", 14), ("", 1)])
def test_a_phase_takes_as_long_as_on_the_screen(pace, pictures):
    """1.6, 0.9 and 0.45 seconds at 30 pictures a second; without a pace each place has one."""
    assert Pacing(30.0, pace).pictures == pictures


def test_at_few_pictures_a_second_each_phase_has_one():
    assert Pacing(1.0, "fast").pictures == 1


def test_values_travel_from_phase_to_phase_by_equal_shares():
    pacing = Pacing(10.0, "normal")
    ways = list(pacing.ways(frame_at(2, 4), frame_at(2, 5)))
    assert [share for _, share in ways] == pytest.approx([place / 9 for place in range(9)])
    assert {way.arriving.kind for way, _ in ways} == {Kind.ERROR}
    assert list(pacing.ways(frame_at(2, 3), frame_at(2, 4))) == []  # of the loss nothing travels
    assert list(pacing.ways(None, frame_at(2, 5))) == []
    assert list(Pacing(10.0).ways(frame_at(2, 4), frame_at(2, 5))) == []


def test_with_a_run_beside_nothing_travels():
    frame = frame_at(2, 5)
    beside = replace(frame, beside=frame)
    assert list(Pacing(10.0, "normal").ways(frame_at(2, 4), beside)) == []
    assert Pacing(10.0, "normal").count(Stretch(2, 3), beside) == 9 * (STEP + 1)


def test_pictures_are_counted_before_they_are_made():
    """In six of nine phases something travels: then they have twice as many."""
    frame, stretch = frame_at(0, 0), Stretch(2, 4)
    assert Pacing(10.0, "normal").count(stretch, frame) == 9 * (2 * (STEP + 6) + 1)
    assert Pacing(10.0).count(stretch, frame) == 2 * STEP + 1


@pytest.mark.parametrize(
    ("stretch", "subject", "may"),
    [
        (Stretch(0, 3, PHASE), "board", True),
        (Stretch(0, 3, PHASE), "window", True),
        (Stretch(0, 3, PHASE), "loss", False),
        (Stretch(0, 3, PHASE, 2), "board", False),
        (Stretch(0, 3, SAMPLE), "board", False),
    ],
)
def test_they_travel_only_by_one_phase_where_the_network_is_seen(stretch, subject, may):
    assert may_travel(stretch, subject) is may


def test_the_rate_that_is_proposed():
    assert [proposed_fps(*which) for which in ((PHASE, ""), (SAMPLE, ""), (PHASE, "slow"))] == [2, 30, 30]
