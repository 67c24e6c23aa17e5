"""Running backward: the latest hit before a place, found by going over ever longer stretches again."""

from bpviz.debugger.run import Run
from bpviz.debugger.stop_table import Place, StopTable

FIRST_BLOCK = 1024


def last_hit_before(run: Run, table: StopTable, place: Place) -> Place | None:
    """The latest (step, phase) before `place` at which a breakpoint of the table hits, None if none does.

    Raises Interrupted, see interrupts.
    """
    (t, revealed), known = place, None
    before = table.step_before(t + 1 if revealed else t)
    if before is not None:
        known = (before, 0)
    if revealed == 0:
        t, revealed = t - 1, run.phase_count
    if t < 0:
        return known
    if (found := _within(run, table, t, revealed)) is not None:
        return max(found, known or found)
    return _search(run, table, t, known)


def _within(run: Run, table: StopTable, t: int, revealed: int) -> Place | None:
    """The latest hit in the middle of step t, before its phase `revealed`."""
    inner = table.between(1, revealed)
    if not inner.stops.rows.size:
        return None
    inner.make_ready(t)
    return inner.remember(t, t + 1)


def _search(run: Run, table: StopTable, end: int, known: Place | None) -> Place | None:
    """The latest hit at (end, 0) or before, `known` being one of them."""
    size, floor = max(FIRST_BLOCK, run.curves.stride), known[0] if known else 0
    while end > floor and table.stops.rows.size:
        start = max(floor, end - size)
        table.make_ready(start)
        if (found := table.remember(start, end)) is not None:
            return max(found, known or found)
        end, size = start, size * 2
    return known
