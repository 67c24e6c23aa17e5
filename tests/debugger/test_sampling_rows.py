import numpy as np
import pytest

from bpviz.debugger.recorder import Curves
from bpviz.debugger.sampling_rows import compute_coarsest_first, last_row, spaced_steps


def curves(rows, stride):
    return Curves(stride, np.empty((rows, 1)), np.empty((rows - 1, 3)), 1, np.empty(0))


@pytest.mark.parametrize(
    ("rows", "stride", "steps"),
    [
        (1, 1, [0]),
        (4, 1, [0, 1, 2, 3]),
        (5, 1, [0, 2, 4]),
        (4, 8, [0, 8, 16, 24]),
        (6, 8, [0, 16, 32]),
        (4096, 4, [0, 4096, 8192, 12288]),
        (4097, 4, [0, 8192, 16384]),
    ],
)
def test_steps_are_evenly_spaced_and_at_most_four(rows, stride, steps):
    assert list(spaced_steps(curves(rows, stride), 4)) == steps
    assert last_row(curves(rows, stride)) == (rows - 1) * stride


@pytest.mark.parametrize("rows", [700, 1024, 4097])
def test_steps_survive_a_doubling_of_the_stride(rows):
    fine, coarse = spaced_steps(curves(rows, 4), 100), spaced_steps(curves((rows + 1) // 2, 8), 100)
    assert set(coarse) == set(fine)


def test_the_coarsest_come_first_and_all_come_when_there_is_time():
    taken = []
    assert compute_coarsest_first(range(9), taken.append, 1e9)
    assert taken == [0, 8, 4, 2, 6, 1, 3, 5, 7]


def test_without_time_it_is_one():
    taken = []
    assert not compute_coarsest_first([3, 4, 5], taken.append, 0.0)
    assert taken == [4]
    assert compute_coarsest_first([3], taken.append, 0.0)
    assert compute_coarsest_first([], taken.append, 0.0)
