"""Which samples are held out: by the seed alone, evenly from all classes, none lost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.data.dataset import DataError, Dataset
from bpviz.data.holding_out import hold_out
from bpviz.data.library import load_dataset

SHARES = st.floats(0, 0.9)
SEEDS = st.integers(0, 2**31 - 1)


def numbered(labels, classes):
    """Samples whose input is their number, of these classes; of numbers if there are none."""
    count = len(labels)
    one_hot = np.eye(max(classes, 1))[labels]
    targets = one_hot if classes > 2 else np.array(labels, float).reshape(-1, 1)
    names = tuple(f"k{k}" for k in range(targets.shape[1]))
    inputs = np.arange(count, dtype=float).reshape(-1, 1)
    return Dataset("d", "D", inputs, targets, ("x",), names, tuple(f"k{k}" for k in range(classes)))


@st.composite
def datasets(draw):
    classes = draw(st.sampled_from((0, 2, 3, 5)))
    labels = draw(st.lists(st.integers(0, max(classes - 1, 0)), min_size=1, max_size=60))
    return numbered(labels, classes)


@given(datasets(), SHARES, SEEDS)
def test_no_sample_is_lost_and_order_stays(data, share, seed):
    found = hold_out(data, share, seed)
    for part in (found.inputs, found.held_inputs):
        assert (np.diff(part[:, 0]) > 0).all()
        assert part.flags.c_contiguous
    both = np.vstack([found.inputs, found.held_inputs])[:, 0].astype(int)
    assert sorted(both) == list(range(data.sample_count))
    assert np.array_equal(np.vstack([found.targets, found.held_targets]), data.targets[both])


@given(datasets(), SHARES, SEEDS)
def test_each_class_gives_its_part_and_keeps_a_sample(data, share, seed):
    found = hold_out(data, share, seed)
    if data.classes:
        labels = np.array([data.label(i) for i in range(data.sample_count)])
    else:
        labels = np.full(data.sample_count, "all")
    held = labels[found.held_inputs[:, 0].astype(int)]
    for label in set(labels.tolist()):
        total, gone = (labels == label).sum(), (held == label).sum()
        assert abs(gone - share * total) < 1 or gone == total - 1
        assert gone < total


@given(SHARES, SEEDS)
def test_the_share_is_met_where_classes_are_large(share, seed):
    found = hold_out(load_dataset("iris"), share, seed)
    assert found.held_count == min(round(150 * share), 147)
    assert found.sample_count == 150 - found.held_count


@given(datasets(), SHARES, SEEDS)
def test_a_pure_function_of_the_seed(data, share, seed):
    first, again = hold_out(data, share, seed), hold_out(data, share, seed)
    assert np.array_equal(first.held_inputs, again.held_inputs)


def test_another_seed_holds_out_others():
    data = load_dataset("iris")
    found = {hold_out(data, 0.2, seed).held_inputs.tobytes() for seed in range(20)}
    assert len(found) == 20


def test_every_sample_is_equally_likely():
    data = numbered([0] * 6 + [1] * 4, 2)
    times = np.zeros(10)
    for seed in range(2000):
        times[hold_out(data, 0.5, seed).held_inputs[:, 0].astype(int)] += 1
    assert times == pytest.approx(1000, abs=5 * np.sqrt(500))


def test_nothing_held_out_is_the_data_set_itself():
    data = load_dataset("xor")
    assert hold_out(data, 0.0, 3) is data
    assert data.held_inputs.shape == (0, 2)
    assert data.held_targets.shape == (0, 1)


def test_it_is_told():
    assert hold_out(load_dataset("iris"), 0.2, 1).notes == ("30 of 150 samples are held out.",)
    assert hold_out(numbered([0] * 10, 0), 0.1, 1).notes == ("1 of 10 samples is held out.",)


@pytest.mark.parametrize("share", [-0.1, 0.91, float("nan")])
def test_a_share_out_of_bounds(share):
    with pytest.raises(DataError, match=r"held-out share is .*; allowed are 0 to 0\.9\."):
        hold_out(load_dataset("iris"), share, 1)
