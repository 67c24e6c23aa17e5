"""The registry of data sets that are computed: truth tables, point clouds and a curve."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from math import pi

import numpy as np

from bpviz.data.dataset import DataError, Dataset
from bpviz.language import tr

DEFAULT_SAMPLES = 200
MAX_SAMPLES = 1_000_000
MAX_NOISE = 10
MAX_SEED = 2**63 - 1

Points = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Generator:
    """A data set that is computed; title and description are for menus.

    points(samples, noise, rng) gives inputs (N, M) and target values (N,); noise is its default noise.
    uses_samples and uses_noise say which settings have an effect; the truth tables have neither.
    """

    name: str
    title: str
    description: str
    points: Callable[[int, float, np.random.Generator], Points]
    input_names: tuple[str, ...]
    classes: tuple[str, ...] = ()
    noise: float = 0.0
    uses_samples: bool = True
    uses_noise: bool = True

    def make(self, samples: int = DEFAULT_SAMPLES, noise: float | None = None, seed: int = 0) -> Dataset:
        """The same Dataset for the same arguments, with one target column.

        noise is a standard deviation in units of the inputs (of the target for the curve); None is the
        default. Raises DataError if the seed is out of bounds, or samples or noise where they have an effect.
        """
        noise = self.noise if noise is None else noise
        _check(tr("seed"), seed, 0, MAX_SEED)
        if self.uses_samples:
            _check(tr("number of samples"), samples, 2, MAX_SAMPLES)
        if self.uses_noise:
            _check(tr("noise"), noise, 0, MAX_NOISE)
        inputs, values = self.points(samples, noise, np.random.default_rng(seed))
        return Dataset(
            name=self.name,
            title=self.title,
            inputs=np.ascontiguousarray(inputs, dtype=np.float64),
            targets=np.asarray(values, dtype=np.float64).reshape(-1, 1),
            input_names=self.input_names,
            target_names=("y",),
            classes=self.classes,
            origin="computed",
        )


def _check(what: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise DataError(
            tr(
                "The {what} is {value}; allowed are {low} to {high}.",
                what=what,
                value=value,
                low=low,
                high=high,
            )
        )


def _truth_table(bits: int, rule: Callable[..., bool]) -> Callable[..., Points]:
    """All rows of 0 and 1 in counting order, with the rule's answer for each."""

    def points(samples: int, noise: float, rng: np.random.Generator) -> Points:
        rows = list(product((0, 1), repeat=bits))
        return np.array(rows), np.array([rule(*row) for row in rows])

    return points


def _two_classes(samples: int) -> np.ndarray:
    """0, 1, 0, 1, ...: balanced, and mixed even when the samples are taken in order."""
    return np.arange(samples) % 2


def _gaussians(samples: int, noise: float, rng: np.random.Generator) -> Points:
    """Normal clouds around (-1, -1) for class 0 and (1, 1) for class 1."""
    label = _two_classes(samples)
    centre = np.where(label, 1.0, -1.0)[:, None]
    return centre + noise * rng.standard_normal((samples, 2)), label


def _circles(samples: int, noise: float, rng: np.random.Generator) -> Points:
    """Class 0 on the circle of radius 1, class 1 on the one of radius 0.5 inside it."""
    label = _two_classes(samples)
    angle = rng.uniform(0.0, 2 * pi, samples)
    return _polar(np.where(label, 0.5, 1.0), angle) + noise * rng.standard_normal((samples, 2)), label


def _spirals(samples: int, noise: float, rng: np.random.Generator) -> Points:
    """Two arms r = t, angle = 3.5 pi t (1.75 turns), the second one half a turn ahead."""
    label = _two_classes(samples)
    t = rng.uniform(0.05, 1.0, samples)
    return _polar(t, 3.5 * pi * t + pi * label) + noise * rng.standard_normal((samples, 2)), label


def _polar(radius: np.ndarray, angle: np.ndarray) -> np.ndarray:
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))


def _curve(samples: int, noise: float, rng: np.random.Generator) -> Points:
    """y = 0.5 + 0.4 s / max(1, max |s|) with s = sin(pi x) + noise: 0.1 to 0.9, so a sigmoid can learn it."""
    x = rng.uniform(-1.0, 1.0, samples)
    s = np.sin(pi * x) + noise * rng.standard_normal(samples)
    return x[:, None], 0.5 + 0.4 * s / max(1.0, np.abs(s).max())


def _boolean(name: str, title: str, description: str, bits: int, rule: Callable[..., bool]) -> Generator:
    inputs = tuple(f"x{i}" for i in range(1, bits + 1))
    points = _truth_table(bits, rule)
    return Generator(name, title, description, points, inputs, ("0", "1"), 0.0, False, False)


def _clouds(
    name: str, title: str, description: str, points: Callable[..., Points], noise: float
) -> Generator:
    return Generator(name, title, description, points, ("x1", "x2"), (tr("class 0"), tr("class 1")), noise)


GENERATORS: dict[str, Generator] = {
    generator.name: generator
    for generator in (
        _boolean(
            "and", "AND", tr("1 if both inputs are 1; a single neuron can learn it."), 2, lambda a, b: a and b
        ),
        _boolean(
            "or",
            "OR",
            tr("1 if at least one input is 1; a single neuron can learn it."),
            2,
            lambda a, b: a or b,
        ),
        _boolean(
            "xor", "XOR", tr("1 if exactly one input is 1; needs a hidden layer."), 2, lambda a, b: a ^ b
        ),
        _boolean(
            "parity3",
            tr("3-bit parity"),
            tr("1 if an odd number of inputs is 1."),
            3,
            lambda a, b, c: a ^ b ^ c,
        ),
        _clouds(
            "gaussians", tr("Two Gaussians"), tr("Two round clouds that a line can divide."), _gaussians, 0.5
        ),
        _clouds(
            "circles", tr("Circles"), tr("One class around the other; no line divides them."), _circles, 0.08
        ),
        _clouds(
            "spirals", tr("Spirals"), tr("Two arms wound into each other; hard to divide."), _spirals, 0.02
        ),
        Generator(
            "curve",
            tr("Sine curve"),
            tr("Regression: one period of a sine with noise."),
            _curve,
            ("x",),
            noise=0.1,
        ),
    )
}
