"""Which sample each step uses: orders by their definition, chance by statistics."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numba import njit
from reference import below as reference_below
from reference import sample_of

from bpviz.engine.compiled import OPTIONS
from bpviz.engine.sampling import CODES, ORDERS, mix, pick, shuffle

# upper 0.1 % point of the chi-square distribution by degrees of freedom (standard tables)
CHI_SQUARE = {3: 16.27, 149: 207.2}

SEEDS = st.integers(0, 2**32 - 1)


@njit(**OPTIONS)
def fill(order, seed, pinned, start, picks, permutation):
    for k in range(picks.size):
        t = start + k
        place = t % permutation.size
        if k == 0 or place == 0:
            shuffle(seed, t // permutation.size, permutation)
        picks[k] = pick(order, seed, pinned, t, place, permutation)


@njit(**OPTIONS)
def scrambled(value):
    return mix(value)


def picks(order, seed, n, count, start=0, pinned=0):
    found = np.empty(count, np.int64)
    fill(CODES[order], seed, pinned, start, found, np.empty(n, np.int64))
    return found


def test_mix_gives_the_published_numbers_of_splitmix64():
    golden = 0x9E3779B97F4A7C15
    found = [int(scrambled(np.uint64(golden * k % 2**64))) for k in (1, 2, 3)]
    assert found == [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]


@given(st.sampled_from(tuple(ORDERS)), SEEDS, st.integers(1, 40), st.integers(0, 10**6))
def test_agrees_with_plain_integers(order, seed, n, start):
    expected = [sample_of(order, seed, n // 2, t, n) for t in range(start, start + 30)]
    assert picks(order, seed, n, 30, start, pinned=n // 2).tolist() == expected


def test_plain_integers_agree_far_out():
    assert picks("random", 4, 1000, 1, 10**15)[0] == reference_below(4, 10**15, 1000)


@given(st.sampled_from(tuple(ORDERS)), SEEDS, st.integers(1, 20), st.integers(0, 60))
def test_a_pure_function_of_seed_and_step(order, seed, n, start):
    whole = picks(order, seed, n, 80)
    assert picks(order, seed, n, 80 - start, start).tolist() == whole[start:].tolist()


def test_sequential_goes_round():
    assert picks("sequential", 9, 3, 7, start=2).tolist() == [2, 0, 1, 2, 0, 1, 2]


def test_pinned_stays():
    assert set(picks("pinned", 9, 5, 20, pinned=3)) == {3}


@given(SEEDS, st.integers(1, 150))
def test_every_shuffled_epoch_is_a_permutation(seed, n):
    epochs = picks("shuffled", seed, n, 3 * n).reshape(3, n)
    assert (np.sort(epochs, axis=1) == np.arange(n)).all()


def test_shuffled_epochs_differ():
    epochs = picks("shuffled", 4, 150, 150 * 50).reshape(50, 150)
    assert len({epoch.tobytes() for epoch in epochs}) == 50


@pytest.mark.parametrize("n", [4, 150])
@pytest.mark.parametrize("seed", [0, 4, 2**32 - 1])
def test_random_picks_are_uniform(n, seed):
    assert chi_square(picks("random", seed, n, 200 * n), n) < CHI_SQUARE[n - 1]


@pytest.mark.parametrize("n", [4, 150])
@pytest.mark.parametrize("place", [0, 1, -1])
def test_every_place_of_a_shuffled_epoch_is_uniform(n, place):
    epochs = picks("shuffled", 4, n, 200 * n * n).reshape(-1, n)
    assert chi_square(epochs[:, place], n) < CHI_SQUARE[n - 1]


def test_random_picks_do_not_depend_on_the_one_before():
    found = picks("random", 4, 2, 40_001)
    pairs = np.bincount(2 * found[:-1] + found[1:], minlength=4)
    assert float(((pairs - 10_000) ** 2).sum() / 10_000) < CHI_SQUARE[3]


@pytest.mark.parametrize("order", ["random", "shuffled"])
def test_seeds_differ(order):
    drawn = {picks(order, seed, 100, 100).tobytes() for seed in range(200)}
    assert len(drawn) == 200


def chi_square(found, n):
    expected = len(found) / n
    return float(((np.bincount(found, minlength=n) - expected) ** 2).sum() / expected)
