"""Microseconds per SGD step: this engine as it runs in the program, beside numpy, PyTorch and scikit-learn.

Sigmoid layers with bias, squared error, one random sample of 200 a step. The engine runs with recording,
history and stop conditions on. Compare ratios of one run: times depend on the machine and its load.

    python tests/benchmarks/engine.py [--json] [--short]
"""

import time
import warnings
from itertools import pairwise

import numpy as np
from report import report

from bpviz import Debugger, Experiment
from bpviz.data.dataset import Dataset
from bpviz.debugger.journal import Journal
from bpviz.debugger.run import Run
from bpviz.debugger.setup import Setup, lay_out

SAMPLES = 200
NETWORKS = {
    (2, 4, 1): 400_000,
    (2, 8, 8, 1): 200_000,
    (4, 8, 3): 200_000,
    (64, 32, 10): 40_000,
    (784, 128, 10): 3_000,
    (784, 300, 100, 10): 1_000,
}


def problem(sizes):
    """Random data, and weights that keep sigmoid layers alive."""
    rng = np.random.default_rng(0)
    inputs = rng.uniform(0, 1, (SAMPLES, sizes[0]))
    targets = rng.integers(0, 2, (SAMPLES, sizes[-1])).astype(float)
    layers = pairwise(sizes)
    weights = [rng.uniform(-1, 1, (units, fan_in)) / np.sqrt(fan_in) for fan_in, units in layers]
    return inputs, targets, weights


def open_debugger(sizes, inputs, targets, weights):
    """The program's own debugger on this problem, all its stop conditions on."""
    experiment = Experiment().with_("network.hidden", sizes[1:-1]).with_("training.step_size", 0.1)
    experiment = experiment.with_("stop.mean_loss", 1e-12).with_("stop.weight_change", 1e-12)
    names = (tuple(f"x{j}" for j in range(sizes[0])), tuple(f"d{k}" for k in range(sizes[-1])))
    dataset = Dataset("random", "Random", inputs, targets, *names)
    network = lay_out(experiment, dataset)
    theta = np.zeros(network.parameter_count)
    for layer, W in enumerate(weights, 1):
        network.W(theta, layer)[:] = W
    opened = Debugger()
    opened.open_run(Run(Journal(experiment, Setup(dataset, network, theta))))
    return opened


def bpviz_step(sizes, steps, repeats):
    """Best seconds per step over a few runs, each from where the last one ended."""
    opened = open_debugger(sizes, *problem(sizes))
    opened.run(max(10, steps // 10))
    return best(repeats, lambda: opened.run(steps), steps)


def numpy_step(sizes, steps, repeats):
    """The same by a plain numpy loop."""
    inputs, targets, weights = problem(sizes)
    biases = [np.zeros(len(W)) for W in weights]
    order = np.random.default_rng(1).integers(0, SAMPLES, max(100, steps // 100))

    def loop():
        for i in order:
            a = [inputs[i]]
            for W, b in zip(weights, biases, strict=True):
                a.append(1 / (1 + np.exp(-(W @ a[-1] + b))))
            delta = (a[-1] - targets[i]) * a[-1] * (1 - a[-1])
            for layer in reversed(range(len(weights))):
                below = (weights[layer].T @ delta) * a[layer] * (1 - a[layer]) if layer else None
                weights[layer] -= 0.1 * np.outer(delta, a[layer])
                biases[layer] -= 0.1 * delta
                delta = below

    return best(repeats, loop, len(order))


def torch_step(sizes, steps, repeats):
    """The same by PyTorch's autograd and SGD, float64, one thread."""
    import torch

    torch.set_num_threads(1)
    inputs, targets, weights = problem(sizes)
    layers = []
    for W in weights:
        linear = torch.nn.Linear(W.shape[1], W.shape[0], dtype=torch.float64)
        linear.weight.data[:] = torch.from_numpy(W)
        layers += [linear, torch.nn.Sigmoid()]
    model = torch.nn.Sequential(*layers)
    sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    x, d = torch.from_numpy(inputs), torch.from_numpy(targets)
    order = np.random.default_rng(1).integers(0, SAMPLES, max(50, steps // 400))

    def loop():
        for i in order:
            sgd.zero_grad()
            (0.5 * (model(x[i]) - d[i]).square().sum()).backward()
            sgd.step()

    return best(repeats, loop, len(order))


def sklearn_step(sizes, steps, repeats):
    """The same by scikit-learn's MLPRegressor, batch size 1."""
    from sklearn.neural_network import MLPRegressor

    inputs, targets, _ = problem(sizes)
    epochs = max(1, steps // 400 // SAMPLES)
    model = MLPRegressor(
        hidden_layer_sizes=sizes[1:-1],
        activation="logistic",
        solver="sgd",
        batch_size=1,
        joint_size=1,
        alpha=0,
        momentum=0,
        max_iter=epochs,
    )
    targets = targets[:, 0] if sizes[-1] == 1 else targets

    def loop():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model.fit(inputs, targets)

    return best(repeats, loop, epochs * SAMPLES)


def best(repeats, loop, steps):
    """Least seconds per step."""
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        loop()
        times.append((time.perf_counter() - began) / steps)
    return min(times)


LOOPS = {"bpviz": bpviz_step, "numpy": numpy_step, "torch": torch_step, "sklearn": sklearn_step}
NEEDS = {"torch": "torch", "sklearn": "sklearn"}


def available(name):
    """Whether what a loop rests on is installed."""
    if name in NEEDS:
        try:
            __import__(NEEDS[name])
        except ImportError:
            return False
    return True


def measure(short):
    """Microseconds per step by network and loop."""
    loops = {name: loop for name, loop in LOOPS.items() if available(name)}
    shrink, repeats = (100, 1) if short else (1, 7)
    results = {}
    for sizes, steps in NETWORKS.items():
        steps = max(10, steps // shrink)
        results["-".join(map(str, sizes))] = {
            name: round(loop(sizes, steps, repeats) * 1e6, 4) for name, loop in loops.items()
        }
    return results


def show(results):
    """A table."""
    names = list(next(iter(results.values())))
    print(f"{'network':>18}" + "".join(f"{name:>11}" for name in names) + "   µs per step, best of the runs")
    for network, times in results.items():
        print(f"{network:>18}" + "".join(f"{times[name]:>11.3f}" for name in names))


if __name__ == "__main__":
    report(measure, show)
