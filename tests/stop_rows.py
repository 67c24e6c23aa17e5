"""Rows of a stop table."""

import math

from bpviz.engine.stops import STOP


def row(kind, phase=1, **fields):
    """One of the table, that hits for all numbers if nothing else is said."""
    usual = {"source": -1, "needed": 1, "hit_at": -1, "low": -math.inf, "high": math.inf}
    values = usual | {"kind": kind, "phase": phase} | fields
    return tuple(values.get(name, 0) for name in STOP.names)
