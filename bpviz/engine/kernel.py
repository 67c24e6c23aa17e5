"""The one compiled loop: takes a single step and a million alike, records, and knows when to stop."""

import math

import numpy as np

from bpviz.engine.compiled import cached, part
from bpviz.engine.passes import (
    accumulate,
    forward,
    forward_four,
    hidden_errors,
    loss_of,
    output_error,
    stays_finite,
    surely_finite,
    update,
)
from bpviz.engine.sampling import SHUFFLED, pick, shuffle
from bpviz.engine.schedules import step_size_of
from bpviz.engine.stops import epoch_hit, first_hit, is_right

REACHED, NOT_FINITE, LOSS_SMALL, GRADIENT_SMALL, CHANGE_SMALL, STOPPED = range(6)


@part
def mean_loss(plan, theta, work, thresholds, tolerance):
    """The loss averaged over the training set; given up for less where all comparisons with it are decided.

    It is compared with the sorted thresholds and the tolerance: one is decided once the losses so far
    exceed it, or do not reach it even with the greatest loss from here on. Nothing decides NaN.
    """
    total, count, passed = 0.0, plan.inputs.shape[0], 0
    for start in range(0, count, 4):
        forward_four(plan.layers, theta, plan.inputs, start, work.quad)
        for row in range(min(4, count - start)):
            total += loss_of(plan.targets[start + row], work.quad[row])
        most = total + plan.greatest_loss * max(0, count - start - 4)
        while passed < thresholds.size and thresholds[passed] * count < total:
            passed += 1
        is_decided = passed == thresholds.size or most < thresholds[passed] * count
        if is_decided and (total > tolerance * count or most < tolerance * count):
            break
    return total / count


@part
def gradient_norm(plan, theta, work):
    """‖∇f̄‖ of the mean loss over the training set."""
    z, a, delta = work.quad[0], work.quad[1], work.quad[2]
    work.gradient[:] = 0.0
    for sample in range(plan.inputs.shape[0]):
        forward(plan.layers, theta, plan.inputs[sample], z, a)
        output_error(plan.layers, plan.targets[sample], z, a, delta)
        hidden_errors(plan.layers, theta, z, a, delta, 0.0, plan.in_place)
        accumulate(plan.layers, work.gradient, a, delta)
    square = 0.0
    for p in range(work.gradient.size):
        square += work.gradient[p] * work.gradient[p]
    return math.sqrt(square) / plan.inputs.shape[0]


@part
def largest_change(theta, work, t):
    """The largest |θ − θ at the start of the epoch|; the epoch that begins at t starts from θ."""
    largest = 0.0
    for p in range(theta.size):
        largest = max(largest, abs(theta[p] - work.anchor[p]))
        work.anchor[p] = theta[p]
    work.anchored_at[0] = t
    return largest


@part
def converged(plan, theta, work, mean, t):
    """Which condition of convergence holds at the end of an epoch with this mean loss, REACHED if none."""
    outcome = REACHED
    if plan.change_below > 0.0 and largest_change(theta, work, t) < plan.change_below:
        outcome = CHANGE_SMALL
    if plan.gradient_below > 0.0 and gradient_norm(plan, theta, work) < plan.gradient_below:
        outcome = GRADIENT_SMALL
    if mean < plan.loss_below:
        outcome = LOSS_SMALL
    return outcome


@part
def mean_if_needed(plan, theta, work, stops, checked, is_due, epoch_ends):
    """The mean loss where a record, a breakpoint or a stop condition asks for it; else infinite."""
    tolerance = plan.loss_below if checked and epoch_ends else 0.0
    if is_due or (epoch_ends and stops.needs_means) or tolerance > 0.0:
        must_know = is_due or stops.needs_exact_means
        return mean_loss(plan, theta, work, stops.thresholds, math.nan if must_know else tolerance)
    return math.inf


@part
def end_of_epoch(plan, theta, work, stops, checked, mean, t):
    """Why a run stops with an epoch at t steps, REACHED if it goes on."""
    outcome = converged(plan, theta, work, mean, t) if checked else REACHED
    if stops.needs_means and epoch_hit(stops, mean, t) and outcome == REACHED:
        outcome = STOPPED
    return outcome


@part
def close_row(record, row, theta):
    """Write the open row down as a finished one, and open the next."""
    bar = record.open_row
    record.losses[row, 0], record.losses[row, 1], record.losses[row, 2] = bar[1], bar[2], bar[3] / bar[0]
    for p in range(theta.size):
        record.thetas[row, p] = theta[p]
    bar[0], bar[1], bar[2], bar[3] = 0.0, math.inf, -math.inf, 0.0


@part
def next_multiple(t, every):
    """The first multiple of `every` after t."""
    return (t // every + 1) * every


@part
def compute_step(plan, theta, work, t, place, epoch):
    """All of step t but its update, where place = t mod N: its loss, its α, whether it may be committed."""
    if plan.order == SHUFFLED and work.permuted_epoch[0] != epoch:
        shuffle(plan.seed, epoch, work.permutation)
        work.permuted_epoch[0] = epoch
    sample = pick(plan.order, plan.seed, plan.pinned, t, place, work.permutation)
    alpha = step_size_of(plan.schedule, (plan.alpha, plan.decay, plan.period), t)
    work.picked[0], work.alpha[0] = sample, alpha
    layers, z, a, delta = plan.layers, work.z, work.a, work.delta
    forward(layers, theta, plan.inputs[sample], z, a)
    loss = loss_of(plan.targets[sample], a)
    output_error(layers, plan.targets[sample], z, a, delta)
    hidden_errors(layers, theta, z, a, delta, alpha, plan.in_place)
    sure = surely_finite(z, a, delta, loss, alpha)
    return loss, alpha, sure or stays_finite(layers, theta, z, a, delta, loss, alpha)


@part
def stop_in_step(plan, theta, work, stops, t, seen, loss, alpha):
    """The phase at which step t, just computed, stops; 0 if none."""
    sample, right, was_wrong = work.picked[0], False, False
    values = work.values
    values[values.size - 2], values[values.size - 1] = loss, sample
    if stops.needs_right:
        right, was_wrong = is_right(plan.targets[sample], work.a, stops.middle), stops.wrong[sample] == 1
    phase = first_hit(
        plan.layers, stops.rows, stops.quick, stops.products, stops.others, stops.remembering,
        theta, values, alpha, sample, right and was_wrong, t, seen,
    )  # fmt: skip
    if stops.needs_right and phase == 0:
        stops.wrong[sample] = 0 if right else 1
    return phase


@cached
def run(plan, work, record, stops, theta, t, end, seen, checked, interrupt):
    """Take steps t, t + 1, … until `end`, in place on θ; return (outcome, t reached, phase).

    record: rows and mean losses that come due in t+1..end are written to it.
    stops: breakpoints; of step t only those are looked at whose phase comes after `seen`.
    checked: 1 to stop at the end of an epoch where the run has converged. With a condition on the
    weights' change, the workspace must be anchored at the start of t's epoch.
    interrupt: (1,), looked at before each step; another thread ends the run by setting it to 1.
    NOT_FINITE, and STOPPED with a phase above 0, leave θ as it was before step t, and the workspace as
    the step computed it.
    """
    samples, bar = plan.inputs.shape[0], record.open_row
    place, epoch = t % samples, t // samples
    row_due, mean_due = next_multiple(t, record.stride), next_multiple(t, record.mean_every)
    row, mean_row, outcome = np.int64(0), 0, REACHED
    while t < end and outcome == REACHED and interrupt[0] == 0:
        loss, alpha, may_commit = compute_step(plan, theta, work, t, place, epoch)
        if not may_commit:
            return NOT_FINITE, t, 0
        if stops.rows.size:
            phase = stop_in_step(plan, theta, work, stops, t, seen, loss, alpha)
            if phase:
                return STOPPED, t, phase
        update(plan.layers, theta, work.a, work.delta, alpha)
        t, place, seen = t + 1, place + 1, 0
        bar[0], bar[1], bar[2], bar[3] = bar[0] + 1.0, min(bar[1], loss), max(bar[2], loss), bar[3] + loss
        if t == row_due:
            close_row(record, row, theta)
            row, row_due = row + 1, row_due + record.stride
        mean_is_due, epoch_ends = t == mean_due, place == samples
        mean = mean_if_needed(plan, theta, work, stops, checked, mean_is_due, epoch_ends)
        if mean_is_due:
            record.mean_losses[mean_row] = mean
            mean_row, mean_due = mean_row + 1, mean_due + record.mean_every
        if epoch_ends:
            place, epoch = 0, epoch + 1
            outcome = end_of_epoch(plan, theta, work, stops, checked, mean, t)
    return outcome, t, 0


@cached
def predict(layers, theta, inputs, quad, outputs):
    """Write the outputs of every row of inputs, (n, M), into outputs, (n, Q); quad: (4, units) of scratch."""
    first = quad.shape[1] - outputs.shape[1]
    for start in range(0, inputs.shape[0], 4):
        forward_four(layers, theta, inputs, start, quad)
        for row in range(min(4, inputs.shape[0] - start)):
            for k in range(outputs.shape[1]):
                outputs[start + row, k] = quad[row, first + k]
