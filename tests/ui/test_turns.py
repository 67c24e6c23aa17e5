"""Who is painted in which frame of a fast run."""

import time

import pytest
from PySide6.QtWidgets import QWidget

from bpviz.ui.turns import ROUND, SLOW_FRAME_SECONDS, Turns


@pytest.fixture
def panels(qtbot):
    made = QWidget(), QWidget(), QWidget()
    for panel in made:
        qtbot.addWidget(panel)
    return made


def deal(turns, panels, frames, *, running=True):
    """For each frame which panels have their turn, and whether numbers are written."""
    dealt = []
    for _ in range(frames):
        turns.next(running=running)
        dealt.append(([turns.has(panel) for panel in panels], turns.has_numbers))
    return dealt


def test_in_a_fast_run_the_costly_parts_never_meet(panels):
    _, loss, weights = panels
    turns = Turns({loss: 0, weights: 2})
    deal(turns, panels, 1)
    dealt = deal(turns, panels, ROUND)
    assert all(shown[0] for shown, _ in dealt)
    assert sum(shown[1] for shown, _ in dealt) == sum(shown[2] for shown, _ in dealt) == 2
    assert sum(numbers for _, numbers in dealt) == 1
    assert all(shown[1] + shown[2] + numbers <= 1 for shown, numbers in dealt)


def test_all_are_painted_while_nothing_runs(panels):
    dealt = deal(Turns({panels[1]: 0, panels[2]: 2}), panels, 10, running=False)
    assert dealt == [([True, True, True], True)] * 10


def test_all_are_painted_when_frames_come_slowly(panels):
    turns = Turns({panels[1]: 0, panels[2]: 2})
    for _ in range(3):
        time.sleep(SLOW_FRAME_SECONDS * 1.2)
        assert deal(turns, panels, 1) == [([True, True, True], True)]
