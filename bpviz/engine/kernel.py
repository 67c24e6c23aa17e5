"""The one compiled loop: takes a single step and a million alike, records, and knows when to stop."""

import math

import numpy as np

from bpviz.engine.compiled import cached, part
from bpviz.engine.passes import (
    accumulate,
    forward,
    hidden_errors,
    loss_of,
    output_error,
    stays_finite,
    surely_finite,
    update,
)
from bpviz.engine.sampling import SHUFFLED, pick, shuffle
from bpviz.engine.schedules import step_size_of

REACHED, NOT_FINITE, LOSS_SMALL, GRADIENT_SMALL, CHANGE_SMALL = range(5)


@part
def survey(plan, theta, work, gradient_too):
    """The mean loss over the training set and, if asked for, the norm of its gradient (else 0)."""
    z, a, delta = work.other[0], work.other[1], work.other[2]
    loss, square, count = 0.0, 0.0, plan.inputs.shape[0]
    if gradient_too:
        work.gradient[:] = 0.0
    for sample in range(count):
        forward(plan.layers, theta, plan.inputs[sample], z, a)
        loss += loss_of(plan.targets[sample], a)
        if gradient_too:
            output_error(plan.layers, plan.targets[sample], z, a, delta)
            hidden_errors(plan.layers, theta, z, a, delta, 0.0, plan.in_place)
            accumulate(plan.layers, work.gradient, a, delta)
    if gradient_too:
        for p in range(work.gradient.size):
            square += work.gradient[p] * work.gradient[p]
    return loss / count, math.sqrt(square) / count


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
def converged(plan, mean, norm, change):
    """Which condition of convergence holds at the end of an epoch, REACHED if none."""
    if mean < plan.loss_below:
        return LOSS_SMALL
    if norm < plan.gradient_below:
        return GRADIENT_SMALL
    if change < plan.change_below:
        return CHANGE_SMALL
    return REACHED


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
def take_step(plan, theta, work, t, place, epoch):
    """Step t, where place = t mod N: the loss of its sample, and whether the update was committed."""
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
    if not surely_finite(z, a, delta, loss, alpha):
        if not stays_finite(layers, theta, z, a, delta, loss, alpha):
            return loss, False
    update(layers, theta, a, delta, alpha)
    return loss, True


@cached
def run(plan, work, record, theta, t, end, checked):
    """Take steps t, t + 1, … until `end`, in place on θ; return (outcome, t reached).

    record: rows and mean losses that come due in t+1..end are written to it.
    checked: 1 to stop at the end of an epoch where the run has converged. With a condition on the
    weights' change, the workspace must be anchored at the start of t's epoch.
    NOT_FINITE leaves θ as it was before the bad step, and the workspace as the step computed it.
    """
    samples, bar = plan.inputs.shape[0], record.open_row
    place, epoch = t % samples, t // samples
    row_due, mean_due = next_multiple(t, record.stride), next_multiple(t, record.mean_every)
    row, mean_row, outcome = np.int64(0), 0, REACHED
    watches_gradient = checked and plan.gradient_below > 0.0
    watches_loss = checked and (plan.loss_below > 0.0 or watches_gradient)
    while t < end and outcome == REACHED:
        loss, committed = take_step(plan, theta, work, t, place, epoch)
        if not committed:
            return NOT_FINITE, t
        t, place = t + 1, place + 1
        bar[0], bar[1], bar[2], bar[3] = bar[0] + 1.0, min(bar[1], loss), max(bar[2], loss), bar[3] + loss
        if t == row_due:
            close_row(record, row, theta)
            row, row_due = row + 1, row_due + record.stride
        epoch_ends, mean_is_due = place == samples, t == mean_due
        mean, norm, change = math.inf, math.inf, math.inf
        if mean_is_due or (epoch_ends and watches_loss):
            mean, norm = survey(plan, theta, work, epoch_ends and watches_gradient)
        if mean_is_due:
            record.mean_losses[mean_row] = mean
            mean_row, mean_due = mean_row + 1, mean_due + record.mean_every
        if epoch_ends:
            place, epoch = 0, epoch + 1
            if checked:
                if plan.change_below > 0.0:
                    change = largest_change(theta, work, t)
                outcome = converged(plan, mean, norm, change)
    return outcome, t


@cached
def predict(layers, theta, inputs, work, outputs):
    """Write the outputs of every row of inputs, (n, M), into outputs, (n, Q)."""
    z, a = work.other[0], work.other[1]
    first = a.size - outputs.shape[1]
    for row in range(inputs.shape[0]):
        forward(layers, theta, inputs[row], z, a)
        for k in range(outputs.shape[1]):
            outputs[row, k] = a[first + k]
