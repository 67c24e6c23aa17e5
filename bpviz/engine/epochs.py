"""What happens when an epoch ends: what is remembered of it, and whether the run has converged."""

import math
import sys

from bpviz.engine.compiled import leaf, part
from bpviz.engine.evaluation import mean_loss
from bpviz.engine.kinds import FLOAT, INT, INTS, LAYERS, MATRIX, SETTINGS, VECTOR
from bpviz.engine.outcomes import CHANGE_SMALL, GRADIENT_SMALL, HELD_ROSE, LOSS_SMALL, REACHED
from bpviz.engine.passes import backward, forward, forward_four
from bpviz.engine.schedules import PLATEAU
from bpviz.engine.units import unit
from bpviz.engine.updates import accumulate

# What a state remembers behind θ. BEST: a least mean loss, AGE: its age in epochs, counted from 1, 0 before
# there is one; of the held-out part too. SUMMED: the samples that the batch under way has summed.
MEMORY = 7
CUTS, BEST, AGE, HELD_BEST, HELD_AGE, HELD_AT, SUMMED = range(MEMORY)
LOWER = 1e-4  # by which share a loss must be lower to count
LARGEST = sys.float_info.max  # a state must stay finite, or what is saved of it cannot be opened


@part
def is_better(memory, best, age, loss):
    """Remember the least loss so far, and its age; one that is not finite as the largest number."""
    loss = loss if abs(loss) < math.inf else LARGEST
    if memory[age] == 0.0 or loss < memory[best] * (1.0 - LOWER):
        memory[best], memory[age] = loss, 1.0
        return True
    memory[age] += 1.0
    return False


@leaf
def note_plateau(memory, mean, patience):
    """Let the schedule know the mean loss of an epoch: after too many that were not lower it cuts α."""
    if not is_better(memory, BEST, AGE, mean) and memory[AGE] - 1.0 > patience:
        memory[CUTS], memory[AGE] = memory[CUTS] + 1.0, 1.0


@leaf
def largest_change(theta, anchor):
    """The largest |θ − anchor|; the anchor goes on to θ."""
    largest = 0.0
    for p in range(anchor.size):
        largest = max(largest, abs(theta[p] - anchor[p]))
        anchor[p] = theta[p]
    return largest


@leaf
def gradient_norm(forward, backward, layers, theta, quad, inputs, targets, picked, loss_code, gradient):
    """‖∇f̄‖ of the mean loss over the training set."""
    for p in range(gradient.size):
        gradient[p] = 0.0
    for sample in range(inputs.shape[0]):
        picked[0] = sample
        forward(layers, theta, quad, 1, inputs, picked, 0, -1)
        backward(layers, theta, quad, 1, targets, picked, loss_code, 0.0)
        accumulate(layers, gradient, quad[0])
    square = 0.0
    for p in range(gradient.size):
        square += gradient[p] * gradient[p]
    return math.sqrt(square) / inputs.shape[0]


@unit(
    INT(
        forward.pointer, backward.pointer, forward_four.pointer, mean_loss.pointer, SETTINGS,
        LAYERS, MATRIX, MATRIX, MATRIX, MATRIX,
        VECTOR, MATRIX, VECTOR, VECTOR, INTS, INTS, FLOAT, INT, INT,
    )
)  # fmt: skip
def end_of_epoch(
    forward, backward, forward_four, mean_loss, setting, layers, inputs, targets, held_inputs, held_targets,
    state, quad, gradient, anchor, anchored_at, picked, mean, checked, t,
):  # fmt: skip
    """Remember what the schedule and the held-out part need; why the run stops, REACHED if it goes on."""
    settings, outcome = setting[0], REACHED
    memory = state[settings.parameters : settings.parameters + MEMORY]
    if settings.schedule == PLATEAU:
        note_plateau(memory, mean, settings.patience)
    if held_inputs.shape[0]:
        held = mean_loss(
            forward_four,
            layers,
            state,
            held_inputs,
            held_targets,
            settings.loss,
            quad,
            math.inf,
            memory[:0],
            math.nan,
        )
        if is_better(memory, HELD_BEST, HELD_AGE, held):
            memory[HELD_AT] = t
        outcome = HELD_ROSE if memory[HELD_AGE] - 1.0 >= settings.held_patience else REACHED
    if not checked:
        return REACHED
    if settings.change_below > 0.0:
        anchored_at[0] = t
        outcome = CHANGE_SMALL if largest_change(state, anchor) < settings.change_below else outcome
    if settings.gradient_below > 0.0:
        norm = gradient_norm(
            forward, backward, layers, state, quad, inputs, targets, picked, settings.loss, gradient
        )
        outcome = GRADIENT_SMALL if norm < settings.gradient_below else outcome
    return LOSS_SMALL if mean < settings.loss_below else outcome
