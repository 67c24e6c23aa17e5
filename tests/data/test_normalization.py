"""Normalization against hand-calculated numbers and its promises on hostile columns."""

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from bpviz.data.dataset import DataError, Dataset
from bpviz.data.library import load_dataset
from bpviz.data.normalization import NORMALIZATIONS, fit, normalize

FINITE = st.floats(allow_nan=False, allow_infinity=False)
MATRICES = arrays(np.float64, array_shapes(min_dims=2, max_dims=2, max_side=8), elements=FINITE)


def normalized(name, inputs):
    """The inputs on the scale that is fitted on themselves."""
    return fit(name, inputs).apply(inputs)


def test_standardize_divides_by_the_population_deviation():
    # mean 5, deviation sqrt(32 / 8) = 2
    column = np.array([[2.0], [4], [4], [4], [5], [5], [7], [9]])
    scale = fit("standardize", column)
    assert scale.apply(column)[:, 0].tolist() == [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]
    assert scale.apply(np.array([[5.0], [15.0]])).tolist() == [[0], [5]]


def test_minmax_by_hand():
    scale = fit("minmax", np.array([[-2.0, 10], [0, 10.5], [2, 12]]))
    assert scale.apply(np.array([[-2.0, 12], [0, 10.5]])).tolist() == [[0, 1], [0.5, 0.25]]
    assert scale.apply(np.array([[4.0, 9]])).tolist() == [[1.5, -0.5]]


def test_none_gives_an_equal_copy():
    inputs = np.array([[1.0, -2], [3, 4]])
    result = normalized("none", inputs)
    assert np.array_equal(result, inputs)
    assert not np.shares_memory(result, inputs)


@pytest.mark.parametrize("name", ["standardize", "minmax"])
@pytest.mark.parametrize("value", [0.0, 0.1, -7.3, 1e308, 5e-324])
def test_constant_columns_become_zero(name, value):
    inputs = np.column_stack([np.full(7, value), np.arange(7.0)])
    result = normalized(name, inputs)
    assert (result[:, 0] == 0).all()
    assert result[:, 1].any()


@pytest.mark.parametrize("name", NORMALIZATIONS)
@given(inputs=MATRICES)
def test_result_is_always_finite_contiguous_float64(name, inputs):
    before = inputs.copy()
    result = normalized(name, np.asfortranarray(inputs))
    assert np.isfinite(result).all()
    assert result.dtype == np.float64
    assert result.flags.c_contiguous
    assert result.shape == inputs.shape
    assert np.array_equal(inputs, before)


@given(inputs=MATRICES)
def test_minmax_spans_zero_to_one_exactly(inputs):
    result = normalized("minmax", inputs)
    varying = inputs.min(axis=0) != inputs.max(axis=0)
    assert (result[:, varying].min(axis=0) == 0).all()
    assert (result[:, varying].max(axis=0) == 1).all()


@given(inputs=arrays(np.float64, (9, 3), elements=st.integers(-1000, 1000)), scale=st.integers(-900, 900))
def test_standardize_gives_mean_zero_and_deviation_one_at_any_scale(inputs, scale):
    result = normalized("standardize", np.ldexp(inputs, scale))
    varying = inputs.min(axis=0) != inputs.max(axis=0)
    assert np.allclose(result.mean(axis=0), 0, atol=1e-12)
    assert np.allclose(result[:, varying].std(axis=0), 1)


# Whitening


def test_whitening_by_hand():
    """Points along (3, 4) / 5 with deviation 10 and across it with deviation 5."""
    along, across = np.array([3, 4]) / 5, np.array([-4, 3]) / 5
    inputs = np.array([7, 9]) + np.array([[1, 1], [1, -1], [-1, 1], [-1, -1]]) @ (10 * along, 5 * across)
    # the largest entry of each axis is positive, so the second one is (4, -3) / 5
    assert normalized("whiten", inputs) == pytest.approx(np.array([[1, -1], [1, 1], [-1, -1], [-1, 1]]))


@pytest.mark.parametrize("name", ["iris", "wine"])
def test_whitened_inputs_have_the_identity_as_covariance(name):
    inputs = load_dataset(name).inputs
    result = normalized("whiten", inputs)
    assert result.mean(axis=0) == pytest.approx(0, abs=1e-9)
    assert np.cov(result.T, bias=True) == pytest.approx(np.eye(inputs.shape[1]), abs=1e-9)


def test_whitening_finds_the_published_principal_axes_of_iris():
    """Jolliffe's and R's prcomp(iris[, 1:4]): deviations (divided by n - 1) and loadings, but for signs."""
    scale = fit("whiten", load_dataset("iris").inputs)
    deviations = np.ldexp(scale.spread, scale.exponent) * np.sqrt(150 / 149)
    assert deviations == pytest.approx([2.0563, 0.4926, 0.2797, 0.1544], abs=5e-5)
    assert scale.axes[:, 0] == pytest.approx([0.36139, -0.08452, 0.85667, 0.35829], abs=5e-6)
    assert scale.axes[:, 1] == pytest.approx([0.65659, 0.73016, -0.17337, -0.07548], abs=5e-6)


def test_directions_without_variance_become_zero():
    t = np.linspace(0, 1, 20)
    inputs = np.column_stack([t, 3 * t, np.full(20, 0.1)])
    result = normalized("whiten", inputs)
    assert result[:, 0].std() == pytest.approx(1)
    assert (result[:, 1:] == 0).all()
    assert (normalized("whiten", np.full((5, 2), 0.1)) == 0).all()


def test_whitening_fewer_samples_than_inputs():
    result = normalized("whiten", np.array([[1.0, 2, 3, 4], [2, 4, 6, 9], [0, 1, 1, 1]]))
    assert result.shape == (3, 4)
    assert result[:, :2].std(axis=0) == pytest.approx(1)
    assert (result[:, 2:] == 0).all()


@given(inputs=arrays(np.float64, (9, 3), elements=st.integers(-1000, 1000)), scale=st.integers(-900, 900))
def test_whitening_at_any_scale_and_from_either_side(inputs, scale):
    result = normalized("whiten", np.ldexp(inputs, scale))
    rank = np.linalg.matrix_rank(inputs - inputs.mean(axis=0), tol=1e-6)
    assert np.cov(result.T, bias=True) == pytest.approx(np.diag([1.0] * rank + [0.0] * (3 - rank)), abs=1e-6)


def test_the_sign_of_an_axis_does_not_depend_on_the_order_of_the_samples():
    inputs = load_dataset("wine").inputs
    assert normalized("whiten", inputs[::-1])[::-1] == pytest.approx(normalized("whiten", inputs), abs=1e-8)


# Both parts of a data set


def two_parts(inputs, held):
    targets = np.zeros((len(inputs), 1)), np.zeros((len(held), 1))
    names = tuple(f"x{j}" for j in range(inputs.shape[1])), ("y",)
    return Dataset("d", "D", inputs, targets[0], *names, held_inputs=np.array(held), held_targets=targets[1])


def test_the_scale_of_the_samples_to_train_on_is_that_of_the_others_too():
    data = two_parts(np.array([[0.0], [4.0]]), [[2.0], [8.0]])
    found = normalize("minmax", data)
    assert (found.inputs.tolist(), found.held_inputs.tolist()) == ([[0], [1]], [[0.5], [2]])
    assert found.input_names == ("x0",)
    assert (data.inputs.tolist(), data.held_inputs.tolist()) == ([[0], [4]], [[2], [8]])


def test_an_input_that_is_constant_in_training_is_zero_everywhere():
    found = normalize("standardize", two_parts(np.array([[3.0, 1], [3, 2]]), [[5.0, 3]]))
    assert found.held_inputs[0, 0] == 0


def test_whitened_inputs_say_what_they_are():
    found = normalize("whiten", load_dataset("iris"))
    assert found.input_names == ("component 1", "component 2", "component 3", "component 4")


@pytest.mark.parametrize("name", NORMALIZATIONS)
@given(inputs=MATRICES, data=st.data())
def test_samples_however_far_are_scaled_or_refused(name, inputs, data):
    held = data.draw(arrays(np.float64, (3, inputs.shape[1]), elements=FINITE))
    scale, found = fit(name, inputs), np.empty(0)
    with suppress(DataError):
        found = scale.apply(held)
    assert np.isfinite(found).all()
    if not found.size:
        assert name != "none"
        with pytest.raises(DataError, match=r"^Sample \d is too far from .* made from; allowed are .*\.$"):
            scale.apply(held)


def test_whole_numbers_are_accepted():
    assert normalized("minmax", np.array([[1], [3]])).tolist() == [[0.0], [1.0]]


def test_what_is_not_finite_is_refused_with_its_place():
    with pytest.raises(DataError, match="Sample 2, input 1 is not finite"):
        fit("none", np.array([[1.0, 2.0], [np.inf, 3.0]]))
    with pytest.raises(DataError, match="Sample 1, input 2 is not finite"):
        fit("none", np.eye(2)).apply(np.array([[1.0, np.nan]]))


def test_unknown_name_lists_the_known_ones():
    with pytest.raises(
        DataError, match='no normalization "zscore"; allowed are none, standardize, minmax, whiten'
    ):
        fit("zscore", np.eye(2))


@pytest.mark.parametrize("name", NORMALIZATIONS)
def test_registry_entries_say_what_they_do(name):
    entry = NORMALIZATIONS[name]
    assert entry.title
    assert entry.formula.startswith("x' = ")
    assert entry.description.endswith(".")
