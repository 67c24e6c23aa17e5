"""How functions are compiled."""

import math

import numpy as np
from numba import njit

from bpviz.engine.compiled import OPTIONS


def test_sums_keep_infinities_and_nan_in_sight():
    @njit(**OPTIONS)
    def total(values):
        result = 0.0
        for i in range(values.size):
            result += values[i]
        return result, math.isfinite(result), result == result

    for bad in (math.inf, math.nan):
        values = np.ones(100)
        values[41] = bad
        result, finite, itself = total(values)
        assert not finite
        assert itself == (not math.isnan(bad))
        assert math.isnan(result) == math.isnan(bad)
