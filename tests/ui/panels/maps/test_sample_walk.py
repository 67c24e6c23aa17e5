"""Going from sample to sample by arrows."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from bpviz.ui.panels.maps.sample_walk import KEYS, step

KEY = Qt.Key
XOR = np.array([(0, 0), (0, 1), (1, 0), (1, 1)], float)


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (0, KEY.Key_Right, 2),
        (0, KEY.Key_Up, 1),
        (2, KEY.Key_Up, 3),
        (3, KEY.Key_Left, 1),
        (1, KEY.Key_Down, 0),
        (1, KEY.Key_Up, 1),
        (3, KEY.Key_Right, 3),
        (2, KEY.Key_Home, 0),
        (0, KEY.Key_End, 3),
    ],
)
def test_around_a_square(start, key, end):
    assert step(XOR, start, KEYS[key]) == end


def test_the_nearest_ahead_counts_before_one_off_to_the_side():
    places = np.array([(0, 0), (2, 0), (1, 5), (9, 9)], float)
    assert step(places, 0, KEYS[KEY.Key_Right]) == 1
    assert step(places, 0, KEYS[KEY.Key_Up]) == 2


def test_points_at_one_place_come_one_after_another_there_and_back():
    places = np.array([(0, 0), (1, 0), (1, 0), (1, 0), (2, 0)], float)
    there = [0]
    while there[-1] != 4:
        there.append(step(places, there[-1], KEYS[KEY.Key_Right]))
    back = [4]
    while back[-1] != 0:
        back.append(step(places, back[-1], KEYS[KEY.Key_Left]))
    assert there == [0, 1, 2, 3, 4]
    assert back == there[::-1]


def test_axes_of_different_size_count_the_same():
    """Seen in the picture, where both axes are as long."""
    places = np.array([(0, 0), (500, 0.9), (1000, 0), (0, 1)], float)
    assert step(places, 0, KEYS[KEY.Key_Right]) == 2


def test_a_single_sample_stays():
    for where in KEYS.values():
        assert step(np.array([(3.0, 4.0)]), 0, where) == 0
