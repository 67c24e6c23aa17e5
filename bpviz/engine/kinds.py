"""The types of what units are handed, as numba names them."""

import numpy as np
from numba import typeof, types

LAYER = np.dtype(
    [
        (name, np.int64)
        for name in (
            "fan_in", "units", "activation", "norm", "train_weights", "train_biases",
            "weights_at", "biases_at", "gain_at",  # in θ; −1 for none
            "below_at",  # a of the layer below, in a row of numbers; then all that the row has of this one
            "a_at", "delta_at", "z_at", "slope_at", "kept_at", "hat_at", "rate_at", "delta_y_at",
        )
    ]
    + [("dropout", np.float64)]
)  # fmt: skip

SETTING = np.dtype(
    [
        (name, np.int64)
        for name in (
            "loss", "order", "seed", "pinned",
            "in_place",  # 1: the hidden errors read v^{t+1}
            "batch",  # samples of an update; the last batch of an epoch may be smaller
            "jointly",  # 1: a batch is computed at once, for its statistics
            "plain",  # 1: each sample is followed by w − α ∂f/∂w and nothing else
            "sums",  # 1: gradients are summed before an update; 0: each is followed by its own at once
            "optimizer",
            "parameters",  # how many numbers θ has
            "summed_at",  # in the state: how many samples the gradient there is summed over
            "gradient_at", "m_at", "v_at",  # where these start in the state
            "first_update",  # updates before the optimizer took over
            "schedule",
        )
    ]
    + [
        (name, np.float64)
        for name in (
            "greatest_loss",  # that a sample can have, infinite where the outputs have no bounds
            "alpha", "decay", "period",
            "patience",  # epochs without a lower mean loss, after which the plateau schedule cuts α
            "beta1", "beta2", "epsilon", "l1", "l2", "weight_decay",
            "clip_value", "clip_norm",  # infinite for none
            "loss_below", "gradient_below", "change_below",  # a tolerance of 0 switches its condition off
            "held_patience",  # epochs without a lower held-out loss that end a run, infinite for none
        )
    ]
)  # fmt: skip

INT, FLOAT, BOOL, NOTHING = types.int64, types.float64, types.boolean, types.void
VECTOR, MATRIX, INTS = types.Array(FLOAT, 1, "C"), types.Array(FLOAT, 2, "C"), types.Array(INT, 1, "C")


def records(kind: np.dtype):
    """The type of an array (n,) of records."""
    return typeof(np.zeros(1, kind))


LAYERS, SETTINGS = records(LAYER), records(SETTING)
