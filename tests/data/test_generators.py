"""The computed data sets against their definitions."""

from math import pi

import numpy as np
import pytest

from bpviz.data.dataset import DataError
from bpviz.data.generators import GENERATORS

DRAWN = [name for name, generator in GENERATORS.items() if generator.uses_samples]


@pytest.mark.parametrize(
    ("name", "answers"), [("and", [0, 0, 0, 1]), ("or", [0, 1, 1, 1]), ("xor", [0, 1, 1, 0])]
)
def test_truth_tables(name, answers):
    data = GENERATORS[name].make()
    assert data.inputs.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert data.targets[:, 0].tolist() == answers
    assert data.classes == ("0", "1")


def test_parity_is_one_for_an_odd_number_of_ones():
    data = GENERATORS["parity3"].make()
    assert len({tuple(row) for row in data.inputs}) == 8
    assert data.targets[:, 0].tolist() == (data.inputs.sum(axis=1) % 2).tolist()


@pytest.mark.parametrize("name", ["and", "or", "xor", "parity3"])
def test_truth_tables_ignore_samples_noise_and_seed(name):
    generator = GENERATORS[name]
    assert not generator.uses_samples
    assert not generator.uses_noise
    assert np.array_equal(generator.make(0, -1.0, 5).inputs, generator.make().inputs)


@pytest.mark.parametrize("name", GENERATORS)
def test_arrays_are_contiguous_float64_and_finite(name):
    data = GENERATORS[name].make()
    for array in (data.inputs, data.targets):
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
        assert np.isfinite(array).all()
    assert data.inputs.shape == (data.sample_count, len(data.input_names))
    assert data.targets.shape == (data.sample_count, 1)
    assert data.name == name


@pytest.mark.parametrize("name", DRAWN)
def test_same_seed_same_bytes_and_another_seed_differs(name):
    make = GENERATORS[name].make
    first, again, other = make(101, 0.1, 7), make(101, 0.1, 7), make(101, 0.1, 8)
    assert first.inputs.tobytes() == again.inputs.tobytes()
    assert first.targets.tobytes() == again.targets.tobytes()
    assert first.inputs.tobytes() != other.inputs.tobytes()
    assert first.sample_count == 101


@pytest.mark.parametrize("name", DRAWN)
def test_noise_has_an_effect(name):
    generator = GENERATORS[name]
    assert generator.uses_noise
    quiet, noisy = generator.make(50, 0.0, 1), generator.make(50, 0.5, 1)
    assert not (np.array_equal(quiet.inputs, noisy.inputs) and np.array_equal(quiet.targets, noisy.targets))


@pytest.mark.parametrize("name", ["gaussians", "circles", "spirals"])
def test_classes_are_balanced(name):
    targets = GENERATORS[name].make(100).targets
    assert sorted(set(targets[:, 0])) == [0, 1]
    assert targets.sum() == 50


def test_gaussians_have_the_means_and_the_deviation_promised():
    data = GENERATORS["gaussians"].make(40_000, 0.5, 3)
    for label, centre in ((0, -1.0), (1, 1.0)):
        cloud = data.inputs[data.targets[:, 0] == label]
        assert cloud.mean(axis=0) == pytest.approx([centre, centre], abs=0.02)
        assert cloud.std(axis=0) == pytest.approx([0.5, 0.5], abs=0.02)


def test_circles_without_noise_have_two_radii():
    data = GENERATORS["circles"].make(60, 0.0)
    radius = np.hypot(*data.inputs.T)
    assert np.allclose(radius, np.where(data.targets[:, 0] == 1, 0.5, 1.0))


def test_spirals_without_noise_lie_on_two_opposite_arms():
    data = GENERATORS["spirals"].make(200, 0.0)
    x, y = data.inputs.T
    radius = np.hypot(x, y)
    turned = 3.5 * pi * radius + pi * data.targets[:, 0]
    assert np.allclose(np.exp(1j * turned) * radius, x + 1j * y)


def test_curve_without_noise_is_the_sine_between_a_tenth_and_nine_tenths():
    data = GENERATORS["curve"].make(200, 0.0)
    assert data.classes == ()
    assert np.allclose(data.targets, 0.5 + 0.4 * np.sin(pi * data.inputs))


@pytest.mark.parametrize("noise", [0.0, 0.1, 10.0])
def test_curve_stays_where_a_sigmoid_can_reach(noise):
    targets = GENERATORS["curve"].make(500, noise, 2).targets
    assert targets.min() >= 0.1 - 1e-12
    assert targets.max() <= 0.9 + 1e-12


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((1, 0.1, 0), "number of samples is 1; allowed are 2 to 1000000"),
        ((1_000_001, 0.1, 0), "number of samples is 1000001"),
        ((10, -0.1, 0), "noise is -0.1; allowed are 0 to 10"),
        ((10, float("nan"), 0), "noise is nan"),
        ((10, float("inf"), 0), "noise is inf"),
        ((10, 0.1, -1), "seed is -1; allowed are 0 to"),
    ],
)
def test_settings_out_of_bounds_are_refused(arguments, words):
    with pytest.raises(DataError, match=words):
        GENERATORS["spirals"].make(*arguments)
