"""Parts of one step: which samples it takes, and how many updates came before it."""

from types import SimpleNamespace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine.sampling import SEQUENTIAL, SHUFFLED
from bpviz.engine.step import pick_samples, updates_before


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 60))
def test_updates_before_a_step_are_the_batches_that_ended(samples, batch, t):
    settings = SimpleNamespace(batch=min(batch, samples))
    places = [step % samples + 1 for step in range(t)]
    ended = sum(place % settings.batch == 0 or place == samples for place in places)
    assert updates_before.py_func(settings, samples, t, t % samples, t // samples) == ended


def picked(order, chosen, count, t, samples=6):
    """The samples of `count` steps from t on, picked as those of the first epoch."""
    settings = SimpleNamespace(order=order, seed=3, pinned=0)
    found, permutation = np.zeros(count, np.int64), np.zeros(samples, np.int64)
    pick_samples.py_func(
        settings, np.array(chosen), permutation, np.full(1, -1), found, t % samples, count, t, t // samples
    )
    return list(found)


def test_a_chosen_sample_stands_in_the_place_of_the_picked_one():
    assert picked(SEQUENTIAL, [3, 5, 9, 1], count=3, t=2) == [2, 5, 4]
    assert picked(SEQUENTIAL, [3, 5, 9, 1], count=3, t=8) == [2, 1, 4]


def test_shuffled_epochs_take_each_sample_once_and_in_another_order():
    first, second = picked(SHUFFLED, [], count=6, t=0), picked(SHUFFLED, [], count=6, t=6)
    assert sorted(first) == sorted(second) == list(range(6))
    assert first != second
