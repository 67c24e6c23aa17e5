"""Trains a set-up by PyTorch's own layers, losses and optimizers; run as a script it writes down the results.

`python tests/torch_training.py` asks PyTorch for the loss and parameters that each of TRAININGS ends
with, and writes 12 digits of them to tests/engine/torch_values.json.
"""

import json
from pathlib import Path

import numpy as np

VALUES = Path(__file__).parent / "engine" / "torch_values.json"
FEW = 5


def summary(loss, theta):
    """A loss and parameters in a few numbers: the loss, some parameters, and a sum over all."""
    places = np.linspace(0, theta.size - 1, FEW).astype(int)
    return [loss, *theta[places], float(np.sin(np.arange(1, theta.size + 1)) @ theta)]


class TorchTraining:
    """A set-up's network and optimizer as PyTorch has them, in float64."""

    def __init__(self, torch, setup):
        self.torch, self.setup = torch, setup
        self.layers = [self._layer(layer) for layer in range(1, setup.network.depth + 1)]
        self.module = torch.nn.Sequential(*[part for layer in self.layers for part in layer])
        self.weights = [layer[0].weight for layer in self.layers]
        self.optimizer = self._optimizer()

    def _layer(self, layer):
        torch, network, theta = self.torch, self.setup.network, self.setup.theta
        fan_in, units = network.sizes[layer - 1 : layer + 1]
        linear = torch.nn.Linear(fan_in, units, bias=network.bias, dtype=torch.float64)
        made, numbers = [linear], network.norm_numbers(theta, layer)
        with torch.no_grad():
            linear.weight.copy_(torch.tensor(network.W(theta, layer)))
            if network.bias:
                linear.bias.copy_(torch.tensor(network.b(theta, layer)))
            if len(numbers):
                kind = {"batch": torch.nn.BatchNorm1d, "layer": torch.nn.LayerNorm}[network.norm(layer)]
                made.append(kind(units, dtype=torch.float64))
                made[-1].weight.copy_(torch.tensor(numbers[0]))
                made[-1].bias.copy_(torch.tensor(numbers[1]))
        kinds = {"tanh": torch.nn.Tanh(), "sigmoid": torch.nn.Sigmoid(), "softmax": torch.nn.Softmax(1)}
        name = network.activations[layer - 1]
        return [*made, kinds[name]] if name in kinds else made

    def _optimizer(self):
        """Penalties are for weights only, which are therefore a group of their own."""
        optim, settings = self.torch.optim, self.setup.settings
        tuning, alpha = settings.tuning, settings.alpha
        rest = [p for p in self.module.parameters() if all(p is not weight for weight in self.weights)]
        decay = tuning.weight_decay if settings.optimizer == "adamw" else tuning.l2
        groups = [{"params": self.weights, "weight_decay": decay}, {"params": rest, "weight_decay": 0.0}]
        betas, b1, b2, eps = (tuning.beta1, tuning.beta2), tuning.beta1, tuning.beta2, tuning.epsilon
        return {
            "sgd": lambda: optim.SGD(groups, alpha),
            "momentum": lambda: optim.SGD(groups, alpha, momentum=b1),
            "nesterov": lambda: optim.SGD(groups, alpha, momentum=b1, nesterov=True),
            "adagrad": lambda: optim.Adagrad(groups, alpha, eps=eps),
            "rmsprop": lambda: optim.RMSprop(groups, alpha, alpha=b2, eps=eps),
            "adam": lambda: optim.Adam(groups, alpha, betas, eps),
            "adamw": lambda: optim.AdamW(groups, alpha, betas, eps),
        }[settings.optimizer]()

    def loss(self, rows):
        """Summed over outputs, averaged over the samples with these numbers."""
        functional, torch = self.torch.nn.functional, self.torch
        x, d = torch.tensor(self.setup.inputs[rows]), torch.tensor(self.setup.targets[rows])
        name = self.setup.settings.loss
        if name == "cross_entropy":  # PyTorch's softmax is in its loss
            return functional.cross_entropy(self.module[:-1](x), d)
        function, factor = {
            "squared": (functional.mse_loss, 0.5),
            "binary_cross_entropy": (functional.binary_cross_entropy, 1.0),
            "absolute": (functional.l1_loss, 1.0),
            "huber": (functional.huber_loss, 1.0),
        }[name]
        return factor * function(self.module(x), d, reduction="sum") / len(rows)

    def run(self, epochs):
        """The mean loss at the end, and all parameters as they lie in θ."""
        samples = list(range(len(self.setup.inputs)))
        batch = self.setup.settings.batch or len(samples)
        for _ in range(epochs):
            for start in samples[::batch]:
                self._update(samples[start : start + batch])
        self.module.eval()
        return self.loss(samples).item(), self.theta()

    def _update(self, rows):
        tuning, utils = self.setup.settings.tuning, self.torch.nn.utils
        self.optimizer.zero_grad()
        loss = self.loss(rows)
        if tuning.l1:
            loss = loss + tuning.l1 * sum(weight.abs().sum() for weight in self.weights)
        loss.backward()
        if np.isfinite(tuning.clip_norm):
            utils.clip_grad_norm_(self.module.parameters(), tuning.clip_norm)
        if np.isfinite(tuning.clip_value):
            utils.clip_grad_value_(self.module.parameters(), tuning.clip_value)
        self.optimizer.step()

    def theta(self):
        """Laid out as Network says: W, b, γ, β, then the running averages."""
        parts = []
        for layer in self.layers:
            for module in layer:
                parts += [module.weight, module.bias] if hasattr(module, "weight") else []
                parts += [module.running_mean, module.running_var] if hasattr(module, "running_mean") else []
        return np.concatenate([part.detach().numpy().ravel() for part in parts if part is not None])


def main():
    """Write the numbers down."""
    import torch
    from trainings import EPOCHS, TRAININGS

    torch.set_num_threads(1)
    found = {}
    for name, setup in TRAININGS.items():
        numbers = summary(*TorchTraining(torch, setup).run(EPOCHS[setup.settings.batch]))
        found[name] = [float(f"{number:.12g}") for number in numbers]
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(numbers)}" for name, numbers in found.items())
    VALUES.write_text(f"{{\n{lines}\n}}\n")


if __name__ == "__main__":
    main()
