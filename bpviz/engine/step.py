"""One step of the compiled loop: what it computes, whether it stops there, and its update."""

import math

from bpviz.engine.compiled import leaf, part
from bpviz.engine.epochs import CUTS
from bpviz.engine.hits import any_quick, is_right
from bpviz.engine.outcomes import NOT_FINITE, REACHED, STOPPED
from bpviz.engine.rows import LOSS
from bpviz.engine.sampling import SHUFFLED, pick, shuffle
from bpviz.engine.schedules import PLATEAU, step_size_of
from bpviz.engine.updates import batch_of, descend, is_small, stays_finite, surely_finite


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
def take_step(
    forward, backward, commit, any_norm, first_hit, plan, work, stops, state, t, place, epoch, seen, is_fresh
):
    """Step t, unless it stops or its numbers are not finite: the outcome, the phase of a stop, the loss."""
    settings, samples = plan.setting[0], plan.inputs.shape[0]
    updates = updates_before(settings, samples, t, place, epoch)
    alpha = alpha_at(settings, state, updates)
    r = compute_step(forward, backward, plan, work, state, alpha, t, place, epoch, is_fresh)
    row = work.rows[r]
    if not may_commit(settings, plan.layers, state, row, alpha):
        return NOT_FINITE, 0, 0.0
    phase, is_updated = stop_in_step(
        commit, any_norm, first_hit, plan, work, stops, state, r, alpha, updates, t, place, seen
    )
    if phase:
        return STOPPED, phase, 0.0
    if not is_updated:
        update(commit, plan.setting, plan.layers, state, work.rows, r, samples, place, updates, alpha)
    return REACHED, 0, row[row.size + LOSS]
