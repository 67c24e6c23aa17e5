"""The lecture's timer, by a clock that the test turns."""

import pytest

from bpviz.ui.lecture import talk_timer
from bpviz.ui.lecture.talk_timer import TalkTimer


@pytest.fixture
def clock(monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(talk_timer.time, "monotonic", lambda: now[0])

    def wait(seconds):
        now[0] += seconds

    return wait


@pytest.fixture
def timer(qapp, clock):
    made = TalkTimer()
    yield made
    if made.is_running:
        made.toggle()


def test_it_counts_up_and_leaves_pauses_out(timer, clock):
    assert (timer.text, timer.is_used) == ("0:00", False)
    timer.toggle()
    clock(59.9)
    assert timer.text == "0:59"
    clock(1)
    timer.toggle()
    clock(500)
    assert (timer.text, timer.is_used, timer.is_running) == ("1:00", True, False)
    timer.toggle()
    clock(3600)
    assert timer.text == "1:01:00"


def test_it_counts_down_and_beyond(timer, clock):
    timer.count_from(45)
    assert (timer.text, timer.is_over) == ("45:00", False)
    timer.toggle()
    clock(61)
    assert timer.text == "43:59"
    clock(44 * 60 + 11)
    assert (timer.text, timer.is_over) == ("\u22120:12", True)


def test_a_reset_begins_anew_and_goes_on(timer, clock):
    timer.toggle()
    clock(100)
    timer.reset()
    clock(3)
    assert (timer.text, timer.is_running) == ("0:03", True)
    timer.toggle()
    timer.reset()
    clock(3)
    assert (timer.text, timer.is_used) == ("0:00", False)


def test_minutes_have_bounds(timer):
    for minutes in (-1, 601):
        with pytest.raises(ValueError, match="allowed are 0 to 600"):
            timer.count_from(minutes)


def test_it_tells_when_the_text_is_another(timer, clock, qtbot):
    timer.toggle()
    clock(2)
    with qtbot.waitSignal(timer.changed, timeout=2000):
        pass
