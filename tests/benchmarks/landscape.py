"""How long cost surfaces take: milliseconds for 32×32, 64×64 and 128×128 cells, the best of some repeats.

python tests/benchmarks/landscape.py [--json] [--short]
"""

import time

from report import report

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.landscape.slices import SLICES, Slice
from bpviz.debugger.landscape.survey import RESOLUTIONS, landscape

EXPERIMENTS = ("xor", "spirals", "digits")


def measure(short):
    """By experiment and kind of slice a dictionary from cells to milliseconds."""
    repeats, cells = (1, RESOLUTIONS[:1]) if short else (3, RESOLUTIONS)
    results = {}
    for name in EXPERIMENTS:
        debugger = Debugger(*open_experiment(name))
        debugger.run(1000)
        for kind in SLICES:
            chosen = Slice(kind)
            results[f"{name}, {kind}"] = {n: _best(debugger.present, chosen, n, repeats) for n in cells}
    return results


def _best(run, chosen, cells, repeats):
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        landscape(run, chosen, cells)
        times.append((time.perf_counter() - began) * 1e3)
    return min(times)


def show(results):
    """A line for each."""
    for name, times in results.items():
        print(f"{name:22}", *(f"{n:4}: {ms:8.1f} ms" for n, ms in times.items()))


if __name__ == "__main__":
    report(measure, show)
