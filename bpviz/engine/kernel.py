"""The one compiled loop: takes a single step and a million alike, records, and knows when to stop."""

import math
from functools import cache

import numpy as np
from numba import types

from bpviz.engine.compiled import leaf, part
from bpviz.engine.epochs import CUTS, end_of_epoch
from bpviz.engine.evaluation import mean_loss
from bpviz.engine.kinds import FLOAT, INT, INTS, LAYERS, MATRIX, SETTINGS, VECTOR
from bpviz.engine.outcomes import NOT_FINITE, REACHED, STOPPED
from bpviz.engine.passes import backward, forward, forward_four
from bpviz.engine.plan import Plan, Record, Workspace
from bpviz.engine.rows import LOSS
from bpviz.engine.sampling import SHUFFLED, pick, shuffle
from bpviz.engine.schedules import PLATEAU, step_size_of
from bpviz.engine.stops import (
    LOOKS,
    NORM_LOOKS,
    STOP_ROWS,
    Stops,
    any_norm,
    any_quick,
    epoch_hit,
    first_hit,
    is_right,
)
from bpviz.engine.units import entry
from bpviz.engine.updates import batch_of, commit, descend, is_small, stays_finite, surely_finite

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
def updates_before(settings, samples, t, place, epoch):
    """How many updates come before step t, at a place of an epoch."""
    if settings.batch == 1:
        return t
    return epoch * ((samples + settings.batch - 1) // settings.batch) + place // settings.batch


@leaf
def may_commit(settings, layers, state, row, alpha):
    """Whether the step leaves finite numbers. Sums of gradients are safe only well below the largest one."""
    shrinks = settings.l2 > 0.0 or settings.weight_decay > 0.0  # weights may go off by that alone
    if shrinks and not is_small(state, settings.parameters):
        return False
    if surely_finite(layers, row, alpha):
        return True
    return settings.plain and stays_finite(layers, state, row, alpha)


@leaf
def alpha_at(settings, state, updates):
    """α after so many updates."""
    alpha = step_size_of(settings.schedule, settings.alpha, settings.decay, settings.period, updates)
    if settings.schedule == PLATEAU:
        alpha *= math.pow(settings.decay, state[settings.parameters + CUTS])
    return alpha


@part
def pick_samples(settings, chosen, permutation, permuted_epoch, picked, first, count, t, epoch):
    """Note the samples of `count` places in an epoch from the first on, which is that of step t."""
    if settings.order == SHUFFLED and permuted_epoch[0] != epoch:
        shuffle(settings.seed, epoch, permutation)
        permuted_epoch[0] = epoch
    for r in range(count):
        picked[r] = pick(settings.order, settings.seed, settings.pinned, t + r, first + r, permutation)
    for c in range(0, chosen.size, 2):
        if t <= chosen[c] < t + count:
            picked[chosen[c] - t] = chosen[c + 1]


@leaf
def compute_step(forward, backward, plan, work, state, alpha, t, place, epoch, is_fresh):
    """All of step t but its update, where place = t mod N; for a joint batch all of that where it begins.

    The row of work.rows that holds it.
    """
    settings, samples, first, count = plan.setting[0], plan.inputs.shape[0], place, 1
    if settings.jointly:
        first, count = batch_of(settings, samples, place)
    if is_fresh or place == first:
        start = t - place + first
        pick_samples(
            settings, plan.chosen, work.permutation, work.permuted_epoch, work.picked, first, count, start,
            epoch,
        )  # fmt: skip
        moved = alpha if settings.in_place else 0.0
        forward(plan.layers, state, work.rows, count, plan.inputs, work.picked, settings.seed, start)
        backward(plan.layers, state, work.rows, count, plan.targets, work.picked, settings.loss, moved)
    work.alpha[0], work.at[0] = alpha, place - first
    return place - first


@leaf
def ends_batch(settings, samples, place):
    """Whether the update comes with the step at a place of an epoch."""
    first, count = batch_of(settings, samples, place)
    return place == first + count - 1


@leaf
def copy_all(numbers, source):
    """Fill an array with the first numbers of another."""
    for p in range(numbers.size):
        numbers[p] = source[p]


@part
def hit_in_step(any_norm, first_hit, plan, row, sample, stops, before, state, alpha, t, seen):
    """The phase at which step t, just computed, stops; 0 if none. before, state, alpha: see crosses."""
    layers, right, phase = plan.layers, False, 0
    if stops.needs_right:
        right = is_right(layers[layers.size - 1], plan.targets[sample], row, stops.middle)
    turned_right = right and stops.wrong[sample] == 1
    may_hit = turned_right or any_quick(stops.quick, stops.products, before, state, row, alpha)
    if may_hit or (stops.norms.size and any_norm(layers, stops.norms, row)):
        phase = first_hit(
            layers, stops.rows, stops.remembering, before, state, row, alpha, sample, turned_right, t, seen
        )
    if stops.needs_right and phase == 0:
        stops.wrong[sample] = 0 if right else 1
    return phase


@part
def stop_in_step(commit, any_norm, first_hit, plan, work, stops, state, r, alpha, updates, t, place, seen):
    """The phase at which step t, just computed, stops, 0 if none; and whether its update is made already.

    What an optimizer does to a weight is seen by letting it do so; where that stops, it is undone.
    """
    if stops.rows.size == 0:
        return 0, False
    settings, row, sample = plan.setting[0], work.rows[r], work.picked[r]
    is_early = stops.changes > 0 and not settings.plain and ends_batch(settings, plan.inputs.shape[0], place)
    before, to_come = work.before if is_early else state, alpha if settings.plain else 0.0
    if is_early:
        copy_all(before, state)
        commit(plan.setting, plan.layers, state, work.rows, r, plan.inputs.shape[0], place, updates, alpha)
    phase = hit_in_step(any_norm, first_hit, plan, row, sample, stops, before, state, to_come, t, seen)
    if is_early and phase:
        copy_all(state[: before.size], before)
    return phase, is_early


@leaf
def update(commit, setting, layers, state, rows, r, samples, place, updates, alpha):
    """What the step does to the state."""
    if setting[0].plain:
        descend(layers, state, rows[r], alpha)
    else:
        commit(setting, layers, state, rows, r, samples, place, updates, alpha)


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


@entry(types.Tuple((INT, INT, INT))(INTS, PLAN, WORK, RECORD, STOPS, VECTOR, INT, INT, INT, INT, INTS))
def loop(addresses, plan, work, record, stops, state, t, end, seen, checked, interrupt):
    """What run() does, with the addresses of UNITS."""
    forward, backward = forward_at(addresses[0]), backward_at(addresses[1])
    forward_four, mean_loss = forward_four_at(addresses[2]), mean_loss_at(addresses[3])
    end_of_epoch, commit = end_of_epoch_at(addresses[4]), commit_at(addresses[5])
    any_norm, first_hit = any_norm_at(addresses[6]), first_hit_at(addresses[7])
    settings, layers, samples, bar = plan.setting[0], plan.layers, plan.inputs.shape[0], record.open_row
    place, epoch, is_fresh, outcome = t % samples, t // samples, True, REACHED
    row_due, mean_due = next_multiple(t, record.stride), next_multiple(t, record.mean_every)
    record_row, mean_row = np.int64(0), 0
    while t < end and outcome == REACHED and interrupt[0] == 0:
        updates = updates_before(settings, samples, t, place, epoch)
        alpha = alpha_at(settings, state, updates)
        r = compute_step(forward, backward, plan, work, state, alpha, t, place, epoch, is_fresh)
        row = work.rows[r]
        if not may_commit(settings, layers, state, row, alpha):
            return NOT_FINITE, t, 0
        phase, is_updated = stop_in_step(
            commit, any_norm, first_hit, plan, work, stops, state, r, alpha, updates, t, place, seen
        )
        if phase:
            return STOPPED, t, phase
        if not is_updated:
            update(commit, plan.setting, layers, state, work.rows, r, samples, place, updates, alpha)
        t, place, seen, is_fresh = t + 1, place + 1, 0, False
        note_loss(bar, row[row.size + LOSS])
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
                outcome = end_of_epoch(
                    forward, backward, forward_four, mean_loss, plan.setting, layers, plan.inputs,
                    plan.targets, plan.held_inputs, plan.held_targets, state, work.quad, work.gradient,
                    work.anchor, work.anchored_at, work.picked, mean, checked, t,
                )  # fmt: skip
                if stops.needs_means and epoch_hit(stops, mean, t) and outcome == REACHED:
                    outcome = STOPPED
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
