"""Which starts ended in the same minimum: by their losses, and by what they compute."""

from collections.abc import Sequence

import numpy as np

from bpviz.debugger.starts.start import Start

LOSS_GAP = 0.03  # of a loss: the next greater one that is further off belongs to another minimum
LEAST_GAP = 1e-6  # losses that differ by less are the same
OUTPUT_GAP = 0.1  # root of the mean squared difference of outputs, in parts of their range over all starts


def part_by_loss(starts: Sequence[Start]) -> list[tuple[Start, ...]]:
    """The starts, parted where their sorted losses leave a gap."""
    parts: list[list[Start]] = []
    for start in sorted(starts, key=lambda start: (start.mean_loss, start.seed)):
        if parts and start.mean_loss <= _reach(parts[-1][-1].mean_loss):
            parts[-1].append(start)
        else:
            parts.append([start])
    return [tuple(part) for part in parts]


def _reach(loss: float) -> float:
    return loss + max(LOSS_GAP * abs(loss), LEAST_GAP)


def part_by_outputs(starts: Sequence[Start]) -> list[tuple[Start, ...]]:
    """The starts, parted so that each computes about the same as the first of its part."""
    outputs = np.array([start.outputs for start in starts])
    spread = float(outputs.max() - outputs.min()) or 1.0
    left, parts = np.arange(len(starts)), []
    while left.size:
        distance = np.sqrt(np.mean((outputs[left] - outputs[left[0]]) ** 2, axis=1))
        is_near = distance <= OUTPUT_GAP * spread
        parts.append(tuple(starts[place] for place in left[is_near]))
        left = left[~is_near]
    return parts
