"""Esc ends whatever takes long, the window answers meanwhile, and nothing is lost."""

import time
from itertools import pairwise

import pytest
from hands import CONTROL, KEY, SHIFT
from PySide6.QtCore import QTimer

from bpviz.debugger import recorder
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.history import History
from bpviz.ui.breakpoint_commands import adding

LONG = 6_000_000  # steps, of which a third is gone over again to get to the last ones
SOON = 1.0  # seconds, on a machine with other things to do


@pytest.fixture
def hands(open_hands, monkeypatch):
    """XOR at a step that is far from all that are known but the one before it."""
    monkeypatch.setattr(recorder, "MOST_ROWS", 2)
    monkeypatch.setattr(recorder, "FEWEST_ROWS", 2)
    hands = open_hands(stop__mean_loss=0.0)
    hands.window.transport.speed_place = 10
    hands.window.runner.do(lambda debugger: debugger.seek(LONG))
    assert hands.settle().t == LONG
    return hands


def end(hands, qtbot, wait=30, soon=SOON):
    """Press Esc while something takes long; it must end soon. The frame that is shown then."""
    qtbot.wait(wait)
    assert not hands.window.runner.is_idle
    began = time.perf_counter()
    hands.tap(KEY.Key_Escape)
    qtbot.waitUntil(lambda: hands.window.runner.is_idle, timeout=20_000)
    assert time.perf_counter() - began < soon
    return hands.window.frame


def test_a_far_seek_ends_and_stays(hands, qtbot):
    theta = hands.window.frame.theta.tobytes()
    hands.tap(KEY.Key_PageUp, CONTROL | SHIFT)
    frame = end(hands, qtbot)
    assert (frame.t, frame.newest, frame.theta.tobytes()) == (LONG, LONG, theta)
    assert hands.window.note == "Ended before it was done, at step 6\u2009000\u2009000."
    assert hands.press(KEY.Key_PageUp, CONTROL | SHIFT).t == LONG - 4
    assert hands.window.note == ""


def test_moves_that_wait_are_not_made_and_edits_are(hands, qtbot):
    hands.window.selection.select(weight=4)
    before = hands.window.frame.theta[4]
    for _ in range(3):
        hands.tap(KEY.Key_PageUp, CONTROL | SHIFT)
    hands.tap(KEY.Key_Plus)
    hands.tap(KEY.Key_PageUp, CONTROL | SHIFT)
    frame = end(hands, qtbot, soon=20)  # an edit goes over the steps from the latest row again
    assert (frame.t, frame.theta[4]) == (LONG, pytest.approx(before + 0.1))


def test_a_long_reverse_continue_ends_and_stays(hands, qtbot):
    hands.window.runner.do(adding(Breakpoint("loss above", value=1e9)))
    hands.settle()
    hands.tap(KEY.Key_F5, CONTROL)
    assert (end(hands, qtbot).t, hands.window.frame.revealed) == (LONG, 0)
    assert "before it was done" in hands.window.note


def test_the_window_answers_meanwhile_and_says_how_to_end_it(hands, qtbot):
    hands.window.runner.do(adding(Breakpoint("loss above", value=1e9)))
    hands.settle()
    ticks = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    hands.tap(KEY.Key_F5, CONTROL)
    qtbot.waitUntil(lambda: "Esc" in hands.window.note, timeout=5000)
    end(hands, qtbot)
    assert max(later - earlier for earlier, later in pairwise(ticks)) < SOON
    assert hands.window.note.startswith("Ended")


@pytest.fixture
def looking_back(hands, monkeypatch):
    """Which samples were wrong is to be known, and for long there was but one of them."""
    monkeypatch.setattr(History, "keep", lambda *_: None)
    hands.window.runner.do(lambda debugger: debugger.reset())
    pinned = [("training.order", "pinned"), ("training.order", "shuffled")]
    for (field, value), steps in zip(pinned, (LONG, 0), strict=True):
        hands.window.runner.do(lambda d, f=field, v=value: d.change(d.experiment.with_(f, v)))
        hands.window.runner.do(lambda d, steps=steps: d.seek(d.t + steps))
    hands.window.runner.do(adding(Breakpoint("right")))
    assert hands.settle().t == LONG
    return hands


def test_a_look_back_before_a_run_ends_with_the_run(looking_back, qtbot):
    looking_back.tap(KEY.Key_F5)
    frame = end(looking_back, qtbot)
    assert not looking_back.window.runner.running
    assert (frame.t, frame.newest) == (LONG, LONG)
    looking_back.tap(KEY.Key_F5)
    assert end(looking_back, qtbot).t == LONG


def test_a_look_back_before_a_run_backward_ends(looking_back, qtbot):
    looking_back.tap(KEY.Key_F5, CONTROL)
    assert end(looking_back, qtbot).t == LONG
    assert "before it was done" in looking_back.window.note


def test_an_epoch_of_a_huge_set_ends_on_its_way(open_hands, qtbot):
    hands = open_hands("circles", data__samples=200_000, network__hidden=(5000,))
    hands.tap(KEY.Key_PageDown, CONTROL | SHIFT)
    frame = end(hands, qtbot, wait=300)
    assert 0 < frame.t < 200_000
    assert hands.window.note.startswith("Ended before it was done, at step ")
    straight = Debugger(frame.experiment)
    straight.seek(frame.t)
    assert frame.theta.tobytes() == straight.frame().theta.tobytes()
