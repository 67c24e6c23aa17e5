"""Normalization against hand-calculated numbers and its promises on hostile columns."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from bpviz.data.dataset import DataError
from bpviz.data.normalization import NORMALIZATIONS, normalize

FINITE = st.floats(allow_nan=False, allow_infinity=False)
MATRICES = arrays(np.float64, array_shapes(min_dims=2, max_dims=2, max_side=8), elements=FINITE)


def test_standardize_divides_by_the_population_deviation():
    # mean 5, deviation sqrt(32 / 8) = 2
    column = np.array([[2.0], [4], [4], [4], [5], [5], [7], [9]])
    assert normalize("standardize", column)[:, 0].tolist() == [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]


def test_minmax_by_hand():
    assert normalize("minmax", np.array([[-2.0, 10], [0, 10.5], [2, 12]])).tolist() == [
        [0, 0],
        [0.5, 0.25],
        [1, 1],
    ]


def test_none_gives_an_equal_copy():
    inputs = np.array([[1.0, -2], [3, 4]])
    result = normalize("none", inputs)
    assert np.array_equal(result, inputs)
    assert not np.shares_memory(result, inputs)


@pytest.mark.parametrize("name", ["standardize", "minmax"])
@pytest.mark.parametrize("value", [0.0, 0.1, -7.3, 1e308, 5e-324])
def test_constant_columns_become_zero(name, value):
    inputs = np.column_stack([np.full(7, value), np.arange(7.0)])
    result = normalize(name, inputs)
    assert (result[:, 0] == 0).all()
    assert result[:, 1].any()


@pytest.mark.parametrize("name", NORMALIZATIONS)
@given(inputs=MATRICES)
def test_result_is_always_finite_contiguous_float64(name, inputs):
    before = inputs.copy()
    result = normalize(name, np.asfortranarray(inputs))
    assert np.isfinite(result).all()
    assert result.dtype == np.float64
    assert result.flags.c_contiguous
    assert result.shape == inputs.shape
    assert np.array_equal(inputs, before)


@given(inputs=MATRICES)
def test_minmax_spans_zero_to_one_exactly(inputs):
    result = normalize("minmax", inputs)
    varying = inputs.min(axis=0) != inputs.max(axis=0)
    assert (result[:, varying].min(axis=0) == 0).all()
    assert (result[:, varying].max(axis=0) == 1).all()


@given(inputs=arrays(np.float64, (9, 3), elements=st.integers(-1000, 1000)), scale=st.integers(-900, 900))
def test_standardize_gives_mean_zero_and_deviation_one_at_any_scale(inputs, scale):
    result = normalize("standardize", np.ldexp(inputs, scale))
    varying = inputs.min(axis=0) != inputs.max(axis=0)
    assert np.allclose(result.mean(axis=0), 0, atol=1e-12)
    assert np.allclose(result[:, varying].std(axis=0), 1)


def test_whole_numbers_are_accepted():
    assert normalize("minmax", np.array([[1], [3]])).tolist() == [[0.0], [1.0]]


def test_what_is_not_finite_is_refused_with_its_place():
    with pytest.raises(DataError, match="Sample 2, input 1 is not finite"):
        normalize("none", np.array([[1.0, 2.0], [np.inf, 3.0]]))


def test_unknown_name_lists_the_known_ones():
    with pytest.raises(DataError, match='no normalization "zscore"; allowed are none, standardize, minmax'):
        normalize("zscore", np.eye(2))


def test_registry_entries_are_title_and_function():
    for title, function in NORMALIZATIONS.values():
        assert title
        assert function(np.eye(2)).shape == (2, 2)
