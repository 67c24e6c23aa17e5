"""Clusters of made-up ends."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from made_starts import start

from bpviz.debugger.starts.distinct import LEAST_GAP, LOSS_GAP, part_by_loss, part_by_outputs


def seeds(parts):
    return [[each.seed for each in part] for part in parts]


def test_losses_part_where_there_is_a_gap():
    ends = [start(0, 0.0834), start(1, 0.001), start(2, 0.0626), start(3, 0.0625), start(4, 0.00101)]
    assert seeds(part_by_loss(ends)) == [[1, 4], [3, 2], [0]]


def test_losses_near_zero_are_one_minimum():
    assert seeds(part_by_loss([start(0, 1e-7), start(1, 0.0), start(2, 3e-9)])) == [[1, 2, 0]]


def test_nothing_is_in_no_part():
    assert part_by_loss([]) == []


@given(st.lists(st.floats(0, 1e3), min_size=1, max_size=30))
def test_parts_are_apart_and_without_gaps(losses):
    parts = part_by_loss([start(seed, loss) for seed, loss in enumerate(losses)])
    assert sorted(each.seed for part in parts for each in part) == list(range(len(losses)))
    found = [[each.mean_loss for each in part] for part in parts]
    for part in found:
        assert all(b - a <= max(LOSS_GAP * a, LEAST_GAP) * 1.001 for a, b in pairwise(part))
    for part, above in pairwise(found):
        assert above[0] - part[-1] > max(LOSS_GAP * part[-1], LEAST_GAP) * 0.999


def test_outputs_tell_functions_apart():
    one, other = [0, 1, 0.5, 0.5], [0, 0.5, 1, 0.5]
    ends = [
        start(0, 0.06, outputs=one),
        start(1, 0.06, outputs=other),
        start(2, 0.06, outputs=np.add(one, 0.03)),
    ]
    assert seeds(part_by_outputs(ends)) == [[0, 2], [1]]


def test_the_same_outputs_are_one_function_at_any_size():
    ends = [start(seed, 0.1, outputs=[5.0, 5.0]) for seed in range(3)]
    assert seeds(part_by_outputs(ends)) == [[0, 1, 2]]
