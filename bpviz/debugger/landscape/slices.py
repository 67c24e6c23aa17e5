"""Which plane a cost surface is drawn over: two weights, the trajectory's main plane, random directions."""

import numpy as np
from msgspec import Struct

from bpviz.debugger.landscape.plane import FARTHEST, Plane
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.network import Network
from bpviz.language import tr

SLICES = ("weights", "trajectory", "random")
THROUGH = ("present", "mean")
MOST_ROWS = 256  # of a trajectory


class Slice(Struct, frozen=True):
    """A choice of a plane. kind: one of SLICES, which says what of the rest matters.

    first, second: indices in θ of two weights. through: one of THROUGH, the point of the trajectory's
    plane. seed: draws random directions.
    """

    kind: str = "weights"
    first: int = 0
    second: int = 1
    through: str = "present"
    seed: int = 0


def trajectory(thetas: np.ndarray, theta: np.ndarray) -> np.ndarray:
    """The way of a run to draw and to reckon with: some of the states, (n, state), evenly picked, and θ."""
    picked = np.unique(np.linspace(0, len(thetas) - 1, min(len(thetas), MOST_ROWS)).round().astype(np.intp))
    return np.vstack((thetas[picked], theta))


def plane_of(chosen: Slice, network: Network, theta: np.ndarray, thetas: np.ndarray) -> Plane:
    """The plane that a slice means for a network that stands at θ after a trajectory of thetas, (n, state).

    Raises ExperimentError for a plane that there is not.
    """
    if chosen.kind not in SLICES:
        raise ExperimentError(
            tr("slice: found {kind!r}; allowed are {slices}", kind=chosen.kind, slices=", ".join(SLICES))
        )
    if network.parameter_count < 2:
        raise ExperimentError(tr("slice: found a network of one weight; allowed are those of two and more"))
    thetas = _near(network, theta, thetas)
    if chosen.kind == "weights":
        return weights_plane(network, theta, chosen.first, chosen.second)
    if chosen.kind == "random":
        return random_plane(network, theta, chosen.seed)
    return trajectory_plane(network, theta, thetas, chosen.through)


def _near(network: Network, theta: np.ndarray, thetas: np.ndarray) -> np.ndarray:
    """Those thetas that can be reckoned with."""
    far = np.abs(np.vstack((theta, thetas))[:, : network.parameter_count]).max(axis=1)
    if far[0] > FARTHEST:
        raise ExperimentError(
            tr(
                "slice: found a weight as large as {weight:.1e}; allowed are those up to {farthest:g}",
                weight=far[0],
                farthest=FARTHEST,
            )
        )
    return thetas[far[1:] <= FARTHEST]


def weights_plane(network: Network, theta: np.ndarray, first: int, second: int) -> Plane:
    """The plane on which two weights vary, and all else is as in θ; its coordinates are their values."""
    count = network.parameter_count
    for index in (first, second):
        if not 0 <= index < count:
            raise ExperimentError(
                tr("weight: found {index}; allowed are 0 to {count}", index=index, count=count - 1)
            )
    if first == second:
        raise ExperimentError(tr("slice: found the same weight twice; allowed are two different ones"))
    origin, directions = theta.copy(), np.zeros((2, count))
    origin[[first, second]] = 0.0
    directions[0, first] = directions[1, second] = 1.0
    return Plane(origin, directions, weights=(first, second))


def trajectory_plane(
    network: Network, theta: np.ndarray, thetas: np.ndarray, through: str = "present"
) -> Plane:
    """The plane of the first two principal components of a trajectory of thetas, (n, state).

    Orthonormal directions, each with its largest component positive; running averages of normalized layers,
    which no gradient moves, stay as they are in θ. through: the present θ, or the mean of the trajectory,
    from which the components are reckoned in both cases.
    """
    if through not in THROUGH:
        raise ExperimentError(
            tr(
                "through: found {through!r}; allowed are {through2}",
                through=through,
                through2=", ".join(THROUGH),
            )
        )
    count = network.parameter_count
    rows = np.where(_is_trained(network), thetas[:, :count], theta[:count])
    if len(rows) < 2 or not np.any(rows != rows[0]):
        raise ExperimentError(tr("trajectory: found one point only; allowed after some steps"))
    mean = rows.mean(axis=0)
    directions, shares = _principal_components(rows - mean)
    origin = theta.copy()
    if through == "mean":
        origin[:count] = mean
    return Plane(origin, directions, shares=shares)


def _principal_components(rows: np.ndarray) -> tuple[np.ndarray, tuple[float, ...]]:
    """The first two of points about 0: directions, (2, numbers), and their shares of the whole variance."""
    _, lengths, directions = np.linalg.svd(rows, full_matrices=False)
    signs = [np.sign(direction[np.abs(direction).argmax()]) for direction in directions[:2]]
    relative = (lengths / lengths[0]) ** 2
    return np.array(signs)[:, None] * directions[:2], tuple(map(float, relative[:2] / relative.sum()))


def _is_trained(network: Network) -> np.ndarray:
    """Which numbers of θ are no running averages, (parameters,)."""
    found = np.ones(network.parameter_count, bool)
    for layer in range(1, network.depth + 1):
        network.norm_numbers(found, layer)[2:] = False
    return found


def random_plane(network: Network, theta: np.ndarray, seed: int) -> Plane:
    """The plane through θ along two random directions, filter-normalised."""
    drawn = np.random.default_rng(seed).standard_normal((2, network.parameter_count))
    return Plane(theta.copy(), np.array([filter_normalised(network, theta, row) for row in drawn]))


def filter_normalised(network: Network, theta: np.ndarray, direction: np.ndarray) -> np.ndarray:
    """A direction, (parameters,), scaled unit by unit to the lengths of the units' own weights in θ.

    d_i ← d_i / ‖d_i‖ · ‖θ_i‖, with i all weights into one unit, its bias among them, for a bias is a weight
    from a constant 1. So a step of 1 means the same relative change for large and for small weights, and
    surfaces of different networks can be compared. What belongs to no unit's sum does not move.
    Source: H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein, Visualizing the Loss Landscape of Neural
    Nets, NeurIPS 2018, section 4.
    """
    scaled = np.zeros(network.parameter_count)
    for layer in range(1, network.depth + 1):
        parts = ((network.W(flat, layer), network.b(flat, layer)) for flat in (theta, direction))
        own, drawn = (
            np.column_stack((weights, biases)) if biases.size else weights for weights, biases in parts
        )
        target, length = _length(own), _length(drawn)
        rows = drawn * (target / np.where(length == 0, 1.0, length))
        fan_in = network.sizes[layer - 1]
        network.W(scaled, layer)[:] = rows[:, :fan_in]
        network.b(scaled, layer)[:] = rows[:, fan_in:].ravel()
    return scaled


def _length(rows: np.ndarray) -> np.ndarray:
    """The norm of each row, (n, 1), also where its square is no number."""
    greatest = np.abs(rows).max(axis=1, keepdims=True)
    greatest[greatest == 0.0] = 1.0
    return greatest * np.linalg.norm(rows / greatest, axis=1, keepdims=True)
