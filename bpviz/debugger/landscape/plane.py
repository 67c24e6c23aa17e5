"""A plane in the space of all weights: what a cost surface is drawn over."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

FARTHEST = 1e300  # of numbers in a plane: the distance of greater ones may be no number


@dataclass(frozen=True, eq=False)
class Plane:
    """All θ = origin + x·directions[0] + y·directions[1].

    origin: a state, of which the first numbers are the parameters; what follows them stays as it is.
    directions: (2, parameters). weights: the indices in θ of the two weights whose values x and y are,
    None for a plane that lies aslant. shares: of a trajectory's variance, along both directions.
    """

    origin: np.ndarray
    directions: np.ndarray
    weights: tuple[int, int] | None = None
    shares: tuple[float, float] | None = None

    @property
    def parameter_count(self) -> int:
        """How many numbers of a state are parameters."""
        return self.directions.shape[1]

    def theta(self, x: float, y: float) -> np.ndarray:
        """The state at a place of the plane."""
        found = self.origin.copy()
        found[: self.parameter_count] += x * self.directions[0] + y * self.directions[1]
        return found

    def coordinates(self, thetas: np.ndarray) -> np.ndarray:
        """Where the feet of the perpendiculars from thetas, (…, at least parameters), lie: (…, 2).

        Least squares, for the directions need not be at right angles. Not finite where θ is so large that
        it cannot be squared.
        """
        if self.weights is not None:
            return thetas[..., self.weights]
        with np.errstate(over="ignore", invalid="ignore"):
            return (thetas[..., : self.parameter_count] - self._parameters) @ self._inverse

    def distance(self, theta: np.ndarray) -> float:
        """How far θ lies off the plane: the length of the perpendicular."""
        with np.errstate(over="ignore", invalid="ignore"):
            foot = self.theta(*self.coordinates(theta))
            return float(np.linalg.norm((theta - foot)[: self.parameter_count]))

    @property
    def _parameters(self) -> np.ndarray:
        return self.origin[: self.parameter_count]

    @cached_property
    def _inverse(self) -> np.ndarray:
        """The pseudo-inverse of the directions, (parameters, 2)."""
        return np.linalg.pinv(self.directions)
