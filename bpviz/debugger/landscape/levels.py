"""Round losses for contour lines to stand at."""

import math

import numpy as np

MOST_LEVELS = 12
HIGH_SHARE = 0.97  # of all points lie below the highest level of a linear scale
SMALLEST = 1e-9  # of the greatest loss: smaller ones share a level on a logarithmic scale
FEW_LEVELS = 5  # fewer say too little: then levels at equal ratios, in fewer round digits


def contour_levels(losses: np.ndarray, logarithmic: bool = False) -> np.ndarray:
    """At most a dozen round losses, ascending, between the least and the greatest; one at the least.

    Linear ones are evenly spaced, and leave out the highest few losses, as a steep wall at the border has;
    logarithmic ones are powers of ten, with 2 and 5 times these where they find room, and in a narrow range
    numbers at about equal ratios.
    """
    known = losses[np.isfinite(losses)]
    if not known.size:
        return np.array([0.0])
    low, high = float(known.min()), float(known.max())
    if logarithmic and high > 0:
        low = max(low, SMALLEST * high)
        if high > low:
            levels = _powers(low, high)
            return levels if len(levels) >= FEW_LEVELS else _equal_ratios(low, high)
    return _even(low, float(np.quantile(known, HIGH_SHARE)))


def _even(low: float, high: float) -> np.ndarray:
    if not high > low:
        return np.array([low])
    spacing = _round_up((high - low) / MOST_LEVELS)
    first, last = math.ceil(low / spacing), math.floor(high / spacing)
    levels = np.arange(first, last + 1) * spacing
    return levels if levels.size else np.array([low])


def _round_up(spacing: float) -> float:
    """The least of 1, 2, 5 times a power of ten that is no less."""
    power = 10.0 ** math.floor(math.log10(spacing))
    return next(m * power for m in (1, 2, 5, 10) if m * power >= spacing * (1 - 1e-9))


def _powers(low: float, high: float) -> np.ndarray:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for factors, every in (((1, 2, 5), 1), ((1, 3), 1), ((1,), 1), ((1,), 2), ((1,), 3)):
        levels = np.array([m * 10.0**power for power in range(first, last + 1, every) for m in factors])
        levels = levels[(levels >= low) & (levels <= high)]
        if len(levels) <= MOST_LEVELS:
            break
    return levels if levels.size else np.array([low])


def _equal_ratios(low: float, high: float) -> np.ndarray:
    """Rounded to the digits that keep neighbours well apart."""
    exact = np.geomspace(low, high, MOST_LEVELS)
    relative = exact[1] / exact[0] - 1.0
    digits = min(15, max(0, math.ceil(-math.log10(max(relative, 1e-15)))))
    levels = np.unique([float(f"{level:.{digits}e}") for level in exact])
    levels = levels[(levels >= low) & (levels <= high)]
    return levels if levels.size else np.array([low])
