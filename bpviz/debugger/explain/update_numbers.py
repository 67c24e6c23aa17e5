"""The numbers of one parameter's update at the end of a batch, from gradient to step."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS
from bpviz.engine.epochs import MEMORY
from bpviz.engine.optimizers import OPTIMIZERS

CLIP_MARGIN = 1e-6  # what a norm to be clipped is divided by at least, as the engine has it


@dataclass(frozen=True)
class UpdateNumbers:
    """The update of the parameter at an index of θ, of which the frame's step is the batch's last.

    Formulas as in engine.optimizers; a slot that the optimizer does not keep reads as 0.
    """

    frame: Frame
    index: int

    @property
    def trace(self):
        """The step."""
        return self.frame.trace

    @property
    def settings(self):
        """How it is taken."""
        return self.frame.settings

    @property
    def tuning(self):
        """What it reads besides α."""
        return self.settings.tuning

    @cached_property
    def is_weight(self) -> bool:
        """Whether penalties and decay shrink it: biases, γ and β are left alone."""
        return self.frame.network.locate(self.index)[2] > BIAS

    @property
    def old(self) -> float:
        """w before."""
        return float(self.trace.before[self.index])

    @property
    def gradient(self) -> float:
        """∂f/∂w of this sample."""
        return float(self.trace.gradient[self.index])

    @property
    def earlier_sum(self) -> float:
        """The sum over the batch's earlier samples."""
        return float(self.trace.state_before[self.frame.network.parameter_count + MEMORY + self.index])

    @property
    def summed(self) -> float:
        """The sum over the batch so far."""
        return self.earlier_sum + self.gradient

    @property
    def mean(self) -> float:
        """The batch's mean gradient."""
        return self.summed / self.trace.batch_size

    @cached_property
    def norm(self) -> float:
        """The length of the mean gradient over all that is trained."""
        network, trained = self.frame.network, self.trace.summed.copy()
        for layer in range(1, network.depth + 1):
            if layer in self.settings.frozen_weights:
                network.W(trained, layer)[:] = 0.0
                network.norm_numbers(trained, layer)[:] = 0.0
            if layer in self.settings.frozen_biases:
                network.b(trained, layer)[:] = 0.0
        return float(np.linalg.norm(trained)) / self.trace.batch_size

    @property
    def norm_share(self) -> float:
        """What clipping by the norm leaves of it."""
        return min(1.0, self.tuning.clip_norm / (self.norm + CLIP_MARGIN))

    @property
    def scaled(self) -> float:
        """The mean gradient, clipped by its norm."""
        return self.mean * self.norm_share if self.tuning.clip_norm < math.inf else self.mean

    @property
    def data(self) -> float:
        """The gradient that the data give, clipped."""
        most = self.tuning.clip_value
        return min(max(self.scaled, -most), most)

    @property
    def penalty(self) -> float:
        """λ₂ w + λ₁ sign(w)."""
        if not self.is_weight:
            return 0.0
        return self.tuning.l2 * self.old + self.tuning.l1 * float(np.sign(self.old))

    @property
    def g(self) -> float:
        """The whole gradient."""
        return self.data + self.penalty

    @property
    def number(self) -> int:
        """k: the how-manieth update of the optimizer it is, from 1."""
        return self.trace.updates + 1 - self.settings.first_update

    def slot(self, symbol: str, state: np.ndarray) -> float:
        """m or v in a state; 0 where it is not kept."""
        slots, count = OPTIMIZERS[self.settings.optimizer].slots, self.frame.network.parameter_count
        if symbol not in slots:
            return 0.0
        return float(state[2 * count + MEMORY + slots.index(symbol) * count + self.index])

    @property
    def m_before(self) -> float:
        """m before."""
        return self.slot("m", self.trace.state_before)

    @property
    def v_before(self) -> float:
        """v before."""
        return self.slot("v", self.trace.state_before)

    @property
    def m(self) -> float:
        """m after."""
        share = 1.0 - self.tuning.beta1 if self.corrects else 1.0
        return self.tuning.beta1 * self.m_before + share * self.g

    @property
    def v(self) -> float:
        """v after."""
        if self.settings.optimizer == "adagrad":
            return self.v_before + self.g**2
        return self.tuning.beta2 * self.v_before + (1.0 - self.tuning.beta2) * self.g**2

    @property
    def corrects(self) -> bool:
        """Whether m and v are means that start at 0, and are corrected for it."""
        return self.settings.optimizer in ("adam", "adamw")

    @property
    def m_hat(self) -> float:
        """m / (1 − β₁^k)."""
        return self.m / (1.0 - self.tuning.beta1**self.number)

    @property
    def v_hat(self) -> float:
        """v / (1 − β₂^k)."""
        return self.v / (1.0 - self.tuning.beta2**self.number)

    @property
    def divisor(self) -> float:
        """√v + ε, or √v̂ + ε; 1 of what keeps no v."""
        if "v" not in OPTIMIZERS[self.settings.optimizer].slots:
            return 1.0
        return math.sqrt(self.v_hat if self.corrects else self.v) + self.tuning.epsilon

    @property
    def decay(self) -> float:
        """α λ of AdamW's weights, else 0."""
        decays = self.settings.optimizer == "adamw" and self.is_weight
        return self.trace.alpha * self.tuning.weight_decay if decays else 0.0

    @property
    def step(self) -> float:
        """What α is multiplied by and subtracted."""
        numerator = {"momentum": self.m, "nesterov": self.g + self.tuning.beta1 * self.m}
        return (
            self.m_hat if self.corrects else numerator.get(self.settings.optimizer, self.g)
        ) / self.divisor

    @property
    def after(self) -> float:
        """w after: (1 − α λ) w − α step."""
        return (1.0 - self.decay) * self.old - self.trace.alpha * self.step

    def shares(self) -> dict[str, float]:
        """What Δw is made of: at the divisor as it is, Δw is a sum over where its gradients come from."""
        b1, tuning, name = self.tuning.beta1, self.tuning, self.settings.optimizer
        earlier, now = 0.0, 1.0
        if name == "momentum":
            earlier = b1 * self.m_before
        elif name == "nesterov":
            earlier, now = b1 * b1 * self.m_before, 1.0 + b1
        elif self.corrects:
            correction = 1.0 - b1**self.number
            earlier, now = b1 * self.m_before / correction, (1.0 - b1) / correction
        factor = -self.trace.alpha / self.divisor
        found = {"data": factor * now * self.data}
        if earlier:
            found["earlier gradients"] = factor * earlier
        if (tuning.l1 or tuning.l2) and self.is_weight:
            found["penalty"] = factor * now * self.penalty
        if self.decay:
            found["weight decay"] = -self.decay * self.old
        return found
