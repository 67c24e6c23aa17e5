import numpy as np
import pytest

from bpviz.debugger.landscape.slices import MOST_ROWS, Slice, filter_normalised, plane_of, trajectory
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.network import Network

NETWORK = Network((2, 3, 1), ("tanh", "linear"), bias=True)
RNG = np.random.default_rng(2)
COUNT = NETWORK.parameter_count
THETA = RNG.normal(size=COUNT + 4)  # with a tail, as optimizers have one
PATH = np.vstack((np.cumsum(RNG.normal(size=(40, COUNT + 4)), axis=0), THETA))


def test_coordinates_of_two_weights_are_their_values():
    plane = plane_of(Slice("weights", first=7, second=2), NETWORK, THETA, PATH)
    there = plane.theta(0.25, -4.0)
    expected = THETA.copy()
    expected[7], expected[2] = 0.25, -4.0
    assert np.array_equal(there, expected)
    assert np.array_equal(plane.coordinates(PATH), PATH[:, [7, 2]])


def test_the_main_plane_of_a_trajectory_is_that_of_numpys_svd():
    plane = plane_of(Slice("trajectory"), NETWORK, THETA, PATH)
    centred = PATH[:, :COUNT] - PATH[:, :COUNT].mean(axis=0)
    _, lengths, rows = np.linalg.svd(centred)
    assert np.abs(plane.directions @ rows[:2].T) == pytest.approx(np.eye(2), abs=1e-12)
    assert plane.shares == pytest.approx(lengths[:2] ** 2 / np.sum(lengths**2))
    covariance = np.cov(centred.T)
    assert plane.shares[0] == pytest.approx(np.linalg.eigvalsh(covariance)[-1] / np.trace(covariance))


def test_running_averages_have_no_part_in_the_main_plane():
    network = Network((2, 3, 1), ("tanh", "linear"), bias=True, norms=("batch", "none"))
    running = np.arange(network.norms_at[0] + 6, network.norms_at[0] + 12)  # μ and σ² of three units
    path = np.cumsum(RNG.normal(size=(40, network.parameter_count)), axis=0)
    path[:, running] *= 100.0
    trained = np.delete(np.arange(network.parameter_count), running)
    _, lengths, rows = np.linalg.svd(path[:, trained] - path[:, trained].mean(axis=0))
    for through in ("present", "mean"):
        plane = plane_of(Slice("trajectory", through=through), network, path[-1], path)
        assert np.abs(plane.directions[:, trained] @ rows[:2].T) == pytest.approx(np.eye(2), abs=1e-12)
        assert plane.shares == pytest.approx(lengths[:2] ** 2 / np.sum(lengths**2))
        assert plane.theta(2.0, -3.0)[running] == pytest.approx(path[-1, running], rel=1e-12)


def test_each_main_direction_has_its_largest_component_positive():
    plane = plane_of(Slice("trajectory"), NETWORK, THETA, PATH)
    for direction in plane.directions:
        assert direction[np.abs(direction).argmax()] > 0


@pytest.mark.parametrize(
    ("through", "point"), [("present", THETA[:COUNT]), ("mean", PATH[:, :COUNT].mean(axis=0))]
)
def test_the_trajectorys_plane_goes_through_the_present_point_or_the_mean(through, point):
    plane = plane_of(Slice("trajectory", through=through), NETWORK, THETA, PATH)
    assert plane.theta(0.0, 0.0)[:COUNT] == pytest.approx(point)


def test_of_a_straight_way_the_first_direction_has_all_variance():
    line = np.linspace(0, 1, 30)[:, None] * np.arange(1, COUNT + 1)
    plane = plane_of(Slice("trajectory"), NETWORK, line[-1], line)
    along = np.arange(1, COUNT + 1) / np.linalg.norm(np.arange(1, COUNT + 1))
    assert plane.directions[0] == pytest.approx(along)
    assert plane.directions[1] @ along == pytest.approx(0.0, abs=1e-12)
    assert plane.shares == pytest.approx((1.0, 0.0))


def test_long_trajectories_are_picked_from_evenly_with_both_ends_and_the_present():
    way = trajectory(np.arange(3001.0)[:, None], np.array([-7.0]))[:, 0]
    assert len(way) == MOST_ROWS + 1
    assert (way[0], way[-2], way[-1]) == (0, 3000, -7)
    assert set(np.diff(way[:-1])) == {11, 12}
    assert trajectory(np.zeros((3, 1)), np.ones(1)).tolist() == [[0], [0], [0], [1]]


def test_filter_normalisation_by_hand():
    network = Network((2, 2), ("linear",), bias=True)  # θ: w11 w12 w21 w22 b1 b2
    theta = np.array([3.0, 0.0, 0.0, 0.0, 4.0, 2.0])  # units of length 5 and 2
    direction = np.array([0.0, 6.0, 1.0, 2.0, 8.0, -2.0])  # of length 10 and 3
    assert filter_normalised(network, theta, direction) == pytest.approx([0, 3, 2 / 3, 4 / 3, 4, -4 / 3])


def test_filter_normalisation_of_a_unit_without_weights_stays_at_nothing():
    network = Network((1, 2), ("linear",), bias=False)
    scaled = filter_normalised(network, np.array([0.0, 2.0]), np.array([5.0, 0.0]))
    assert scaled.tolist() == [0.0, 0.0]


def test_random_directions_come_from_a_seed_and_have_the_units_own_lengths():
    one, same, other = (plane_of(Slice("random", seed=s), NETWORK, THETA, PATH).directions for s in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.allclose(one, other)
    for unit in range(3):
        own, drawn = (
            np.append(NETWORK.W(flat, 1)[unit], NETWORK.b(flat, 1)[unit]) for flat in (THETA, one[0])
        )
        assert np.linalg.norm(drawn) == pytest.approx(np.linalg.norm(own))


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (Slice("weights", first=1, second=1), "same weight twice"),
        (Slice("weights", first=0, second=COUNT), f"found {COUNT}; allowed are 0 to {COUNT - 1}"),
        (Slice("weights", first=-1), "found -1"),
        (Slice("sideways"), "allowed are weights, trajectory, random"),
        (Slice("trajectory", through="nowhere"), "allowed are present, mean"),
    ],
)
def test_planes_that_there_are_not_are_refused(chosen, words):
    with pytest.raises(ExperimentError, match=words):
        plane_of(chosen, NETWORK, THETA, PATH)


def test_a_run_that_has_not_moved_has_no_trajectory():
    with pytest.raises(ExperimentError, match="after some steps"):
        plane_of(Slice("trajectory"), NETWORK, THETA, THETA[None])
    with pytest.raises(ExperimentError, match="after some steps"):
        plane_of(Slice("trajectory"), NETWORK, THETA, np.array([THETA, THETA]))


def test_one_weight_alone_spans_no_plane():
    with pytest.raises(ExperimentError, match="one weight"):
        plane_of(Slice("random"), Network((1, 1), ("linear",), bias=False), np.ones(1), np.ones((1, 1)))


@pytest.mark.parametrize("size", [1e-200, 1e200])
def test_planes_are_the_same_for_weights_of_any_size(size):
    for chosen in (Slice("trajectory"), Slice("random", seed=3)):
        plane, scaled = (plane_of(chosen, NETWORK, factor * THETA, factor * PATH) for factor in (1.0, size))
        grows = size if chosen.kind == "random" else 1.0
        assert scaled.directions / grows == pytest.approx(plane.directions)
        assert scaled.shares == pytest.approx(plane.shares)


def test_weights_that_cannot_be_reckoned_with_are_refused_and_left_out_of_the_past():
    for theta in (1.7e308 * np.eye(COUNT + 4)[2], np.where(np.arange(COUNT + 4) == 2, -np.inf, THETA)):
        for kind in ("weights", "trajectory", "random"):
            with pytest.raises(ExperimentError, match="a weight as large as"):
                plane_of(Slice(kind), NETWORK, theta, PATH)
    past = np.vstack((PATH, 1.7e308 * np.ones(COUNT + 4)))
    expected = plane_of(Slice("trajectory"), NETWORK, THETA, PATH)
    assert np.array_equal(plane_of(Slice("trajectory"), NETWORK, THETA, past).directions, expected.directions)
