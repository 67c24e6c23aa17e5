"""The one compiled loop: takes a single step and a million alike, records, and knows when to stop."""

import math
from functools import cache

import numpy as np
from numba import types

from bpviz.engine.compiled import leaf, part
from bpviz.engine.epochs import end_of_epoch
from bpviz.engine.evaluation import mean_loss
from bpviz.engine.hits import any_norm, epoch_hit, first_hit
from bpviz.engine.kinds import FLOAT, INT, INTS, LAYERS, MATRIX, SETTINGS, VECTOR
from bpviz.engine.outcomes import REACHED, STOPPED
from bpviz.engine.passes import backward, forward, forward_four
from bpviz.engine.plan import Plan, Record, Workspace
from bpviz.engine.schedules import PLATEAU
from bpviz.engine.step import take_step
from bpviz.engine.stops import LOOKS, NORM_LOOKS, STOP_ROWS, Stops
from bpviz.engine.units import entry
from bpviz.engine.updates import commit

UNITS = (forward, backward, forward_four, mean_loss, end_of_epoch, commit, any_norm, first_hit)
(
    forward_at, backward_at, forward_four_at, mean_loss_at, end_of_epoch_at, commit_at, any_norm_at,
    first_hit_at,
) = (unit.at for unit in UNITS)  # fmt: skip

PLAN = types.NamedTuple((SETTINGS, LAYERS, MATRIX, MATRIX, MATRIX, MATRIX, INTS), Plan)
WORK = types.NamedTuple(
    (MATRIX, INTS, INTS, MATRIX, VECTOR, VECTOR, INTS, INTS, VECTOR, INTS, VECTOR), Workspace
)
RECORD = types.NamedTuple((INT, INT, VECTOR, MATRIX, MATRIX, VECTOR), Record)
STOPS = types.NamedTuple(
    (STOP_ROWS, LOOKS, INT, INT, NORM_LOOKS, INTS, INTS, FLOAT, VECTOR, VECTOR, INT, INT, INT), Stops
)


@leaf
def note_loss(bar, loss):
    """Let the open row of a record know of a step's loss."""
    bar[0], bar[1], bar[2], bar[3] = bar[0] + 1.0, min(bar[1], loss), max(bar[2], loss), bar[3] + loss


@part
def close_row(bar, losses, thetas, row, state):
    """Write the open row of a record down as a finished one, and open the next."""
    losses[row, 0], losses[row, 1], losses[row, 2] = bar[1], bar[2], bar[3] / bar[0]
    for p in range(state.size):
        thetas[row, p] = state[p]
    bar[0], bar[1], bar[2], bar[3] = 0.0, math.inf, -math.inf, 0.0


@leaf
def next_multiple(t, every):
    """The first multiple of `every` after t."""
    return (t // every + 1) * every


@leaf
def mean_if_needed(forward_four, mean_loss, plan, quad, stops, state, checked, is_due, epoch_ends):
    """The mean loss where a record, a breakpoint, a condition or the schedule asks for it; else infinite."""
    settings = plan.setting[0]
    tolerance = settings.loss_below if checked and epoch_ends else 0.0
    must_know = is_due or settings.schedule == PLATEAU or stops.needs_exact_means != 0
    if must_know or stops.needs_means or tolerance > 0.0:
        return mean_loss(
            forward_four, plan.layers, state, plan.inputs, plan.targets, settings.loss, quad,
            settings.greatest_loss, stops.thresholds, math.nan if must_know else tolerance,
        )  # fmt: skip
    return math.inf


@leaf
def close_epoch(
    forward, backward, forward_four, mean_loss, end_of_epoch, plan, work, stops, state, mean, checked, t
):
    """Do what the end of an epoch asks for; the outcome."""
    outcome = end_of_epoch(
        forward, backward, forward_four, mean_loss, plan.setting, plan.layers, plan.inputs, plan.targets,
        plan.held_inputs, plan.held_targets, state, work.quad, work.gradient, work.anchor,
        work.anchored_at, work.picked, mean, checked, t,
    )  # fmt: skip
    if stops.needs_means and epoch_hit(stops, mean, t) and outcome == REACHED:
        return STOPPED
    return outcome


@entry(types.Tuple((INT, INT, INT))(INTS, PLAN, WORK, RECORD, STOPS, VECTOR, INT, INT, INT, INT, INTS))
def loop(addresses, plan, work, record, stops, state, t, end, seen, checked, interrupt):
    """What run() does, with the addresses of UNITS."""
    forward, backward = forward_at(addresses[0]), backward_at(addresses[1])
    forward_four, mean_loss = forward_four_at(addresses[2]), mean_loss_at(addresses[3])
    end_of_epoch, commit = end_of_epoch_at(addresses[4]), commit_at(addresses[5])
    any_norm, first_hit = any_norm_at(addresses[6]), first_hit_at(addresses[7])
    samples, bar = plan.inputs.shape[0], record.open_row
    place, epoch, is_fresh, outcome = t % samples, t // samples, True, REACHED
    row_due, mean_due = next_multiple(t, record.stride), next_multiple(t, record.mean_every)
    record_row, mean_row = np.int64(0), 0
    while t < end and outcome == REACHED and interrupt[0] == 0:
        outcome, phase, loss = take_step(
            forward, backward, commit, any_norm, first_hit, plan, work, stops, state, t, place, epoch, seen,
            is_fresh,
        )  # fmt: skip
        if outcome != REACHED:
            return outcome, t, phase
        t, place, seen, is_fresh = t + 1, place + 1, 0, False
        note_loss(bar, loss)
        if t == mean_due or place == samples:
            is_due, epoch_ends = t == mean_due, place == samples
            mean = mean_if_needed(
                forward_four, mean_loss, plan, work.quad, stops, state, checked, is_due, epoch_ends
            )
            if is_due:
                record.mean_losses[mean_row] = mean
                mean_row, mean_due = mean_row + 1, mean_due + record.mean_every
            if epoch_ends:
                place, epoch = 0, epoch + 1
                outcome = close_epoch(
                    forward, backward, forward_four, mean_loss, end_of_epoch, plan, work, stops, state,
                    mean, checked, t,
                )  # fmt: skip
        if t == row_due:  # last, for a state holds what the end of an epoch remembers
            close_row(bar, record.losses, record.thetas, record_row, state)
            record_row, row_due = record_row + 1, row_due + record.stride
    return outcome, t, 0


@cache
def addresses() -> np.ndarray:
    """Where the units are that the loop calls."""
    return np.array([unit.address for unit in UNITS])


def run(plan, work, record, stops, state, t, end, seen, checked, interrupt):
    """Take steps t, t + 1, … until `end`, in place on the state; return (outcome, t reached, phase).

    record: rows and mean losses that come due in t+1..end are written to it.
    stops: breakpoints; of step t only those are looked at whose phase comes after `seen`.
    checked: 1 to stop at the end of an epoch where the run has converged. With a condition on the
    weights' change, the workspace must be anchored at the start of t's epoch.
    interrupt: (1,), looked at before each step; another thread ends the run by setting it to 1.
    NOT_FINITE, and STOPPED with a phase above 0, leave the state as it was before step t, and the
    workspace as the step computed it.
    """
    return loop(addresses(), plan, work, record, stops, state, t, end, seen, checked, interrupt)
