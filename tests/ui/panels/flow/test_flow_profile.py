import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.ui.panels.flow.flow_profile import nearest_rising, spread


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_labels_stay_apart_inside_and_in_order(wanted):
    places = spread(np.array(wanted), 10.0, 0.0, 100.0)
    assert places.min() >= -1e-9
    assert places.max() <= 100 + 1e-9
    ordered = places[np.argsort(wanted, kind="stable")]
    assert (np.diff(ordered) >= 10 - 1e-9).all()


def test_labels_with_room_stand_where_they_belong():
    assert spread(np.array([70.0, 5.0, 40.0]), 10.0, 0.0, 100.0).tolist() == [70.0, 5.0, 40.0]


def test_crowded_labels_give_way_to_both_sides():
    assert spread(np.array([50.0, 50.0, 50.0]), 10.0, 0.0, 100.0) == pytest.approx([40, 50, 60])


@given(st.lists(st.integers(-20, 20), min_size=1, max_size=6))
def test_the_nearest_rising_numbers_beat_every_other_choice(values):
    found = nearest_rising(np.array(values, dtype=float))
    assert (np.diff(found) >= -1e-9).all()
    # the max-min formula of isotonic regression
    n = len(values)
    best = [max(min(np.mean(values[a : b + 1]) for b in range(k, n)) for a in range(k + 1)) for k in range(n)]
    assert found == pytest.approx(best)
