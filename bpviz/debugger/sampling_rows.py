"""Which recorded steps stand for a whole run, and how what they lack is found little by little."""

import time
from collections.abc import Callable, Iterable

from bpviz.debugger.recorder import Curves

SECONDS = 0.0015  # that a call may go on computing rows that are missing


def last_row(curves: Curves) -> int:
    """The newest recorded step."""
    return (len(curves.thetas) - 1) * curves.stride


def spaced_steps(curves: Curves, most: int) -> range:
    """At most `most` recorded steps from 0 on, multiples of a power of two of the stride.

    Most of them stay when the run grows and the stride doubles; then every second one is dropped.
    """
    last, spacing = last_row(curves), curves.stride
    while last // spacing + 1 > most:
        spacing *= 2
    return range(0, last + 1, spacing)


def compute_coarsest_first(missing: Iterable[int], compute: Callable[[int], None], seconds: float) -> bool:
    """Call compute(t) for steps that are missing, one at least, for about so long; whether all are done.

    Multiples of greater powers of two come first, so that curves appear as a whole and grow finer.
    """
    deadline = time.perf_counter() + seconds
    for done, t in enumerate(sorted(missing, key=coarsest_first)):
        if done and time.perf_counter() > deadline:
            return False
        compute(t)
    return True


def coarsest_first(t: int) -> tuple[int, int]:
    """A key to sort steps by: multiples of a greater power of two come first, step 0 before all."""
    return -(t & -t) if t else -(1 << 62), t
