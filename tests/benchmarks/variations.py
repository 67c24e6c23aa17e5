"""What the lecture's variations cost: optimizers beside plain SGD, and compiling the engine.

Microseconds per SGD step of one sample, sigmoid layers with bias, and seconds to fill an empty cache of
compiled code as at a first start, by two processes, and in CPU time. Compare ratios of one run.

    python tests/benchmarks/variations.py [--json] [--short]
"""

import os
import resource
import subprocess
import sys
import tempfile
import time

import numpy as np
from report import report

from bpviz.engine.engine import Engine
from bpviz.engine.network import Network
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.plan import Settings

NETWORKS = {(2, 8, 8, 1): 200_000, (64, 32, 10): 40_000}
SAMPLES = 200


def optimizer_step(sizes, optimizer, steps, repeats):
    """Least microseconds per step."""
    rng = np.random.default_rng(0)
    network = Network(sizes, ("sigmoid",) * (len(sizes) - 1), True)
    inputs, targets = rng.uniform(0, 1, (SAMPLES, sizes[0])), rng.uniform(0, 1, (SAMPLES, sizes[-1]))
    engine = Engine(network, inputs, targets, Settings(alpha=1e-4, optimizer=optimizer))
    state, times = engine.state(rng.uniform(-1, 1, network.parameter_count)), []
    engine.run(state, 0, 100)
    for _ in range(repeats):
        began = time.perf_counter()
        engine.run(state, 100, 100 + steps)
        times.append(time.perf_counter() - began)
    return min(times) / steps * 1e6


def compiling():
    """Seconds on the clock and of the processors to compile all of the engine into an empty folder."""
    with tempfile.TemporaryDirectory() as empty:
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        command = [sys.executable, "-m", "bpviz.engine.warm_up"]
        subprocess.run(command, env=os.environ | {"XDG_CACHE_HOME": empty}, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"clock": time.perf_counter() - began, "cpu": after.ru_utime - before.ru_utime}


def measure(short):
    """Microseconds per step by network and optimizer; seconds of compiling."""
    share, repeats = (100, 1) if short else (1, 7)
    found = {
        "-".join(map(str, sizes)): {
            name: optimizer_step(sizes, name, steps // share, repeats) for name in OPTIMIZERS
        }
        for sizes, steps in NETWORKS.items()
    }
    return {"steps": found, "compiling": compiling()}


def show(results):
    """Print a line for each network, and one for compiling."""
    for name, times in results["steps"].items():
        told = (f"{title}: {value:.3f} ({value / times['sgd']:.1f} x)" for title, value in times.items())
        print(f"{name:10} µs per step   " + "   ".join(told))
    print(
        "compiling  {clock:.1f} s on the clock, {cpu:.1f} s of CPU, imports included".format(
            **results["compiling"]
        )
    )


if __name__ == "__main__":
    report(measure, show)
