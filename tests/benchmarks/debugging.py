"""What debugging costs: speed with 0, 1 and 20 breakpoints, and how long explain, fork and compare take.

Speeds are those of runs in which no breakpoint hits; "mixed" has twenty of ten kinds. Compare ratios of one
run. Latencies are on 64-32-10 at step 10^6: median and worst of some repeats.

    python tests/benchmarks/debugging.py [--json] [--short]
"""

import statistics
import time

from engine import open_debugger, problem
from report import report

NETWORKS = {(2, 4, 1): 2_000_000, (2, 8, 8, 1): 1_000_000, (64, 32, 10): 200_000}
NEVER = {"value": 1e9}
FEW, MANY = 1, 20


def mixed(number):
    """The number-th of twenty breakpoints of ten kinds that never hit; units and weights vary."""
    unit = {"layer": 1, "unit": number % 2}
    weight = {**unit, "source": number // 10}
    kinds = (
        ("error above", {**unit, **NEVER}),
        ("gradient above", {**weight, **NEVER}),
        ("weight crosses", {**weight, **NEVER}),
        ("loss above", NEVER),
        ("layer error above", {"layer": 1, **NEVER}),
        ("layer gradient above", {"layer": 2, **NEVER}),
        ("activation above", {**unit, **NEVER}),
        ("saturated", {**unit, "value": -1.0, "steps": 10}),
        ("mean loss above", NEVER),
        ("step", {"value": 10**12}),
    )
    return kinds[number % len(kinds)]


def weights(number):
    """Breakpoints on weights only, the kind that costs most."""
    return "weight crosses", {"layer": 1, "unit": number % 4, "source": number % 2, **NEVER}


def errors(number):
    """Breakpoints on the δ of hidden units."""
    return "error above", {"layer": 1, "unit": number % 4, **NEVER}


def speeds(sizes, steps, repeats):
    """Microseconds per step, without breakpoints and with some; taken in turns, the best of each."""
    cases = {"none": (0, errors), "1": (FEW, errors), "20 δ": (MANY, errors)}
    cases |= {"20 weights": (MANY, weights), "20 mixed": (MANY, mixed)}
    debuggers = {name: _with_breakpoints(sizes, *case) for name, case in cases.items()}
    best = dict.fromkeys(cases, float("inf"))
    for _ in range(repeats):
        for name, debugger in debuggers.items():
            start = time.perf_counter()
            debugger.run(steps)
            best[name] = min(best[name], time.perf_counter() - start)
    return {name: seconds / steps * 1e6 for name, seconds in best.items()}


def _with_breakpoints(sizes, count, kind):
    debugger = open_debugger(sizes, *problem(sizes))
    for number in range(count):
        name, fields = kind(number)
        debugger.break_when(name, **fields)
    debugger.run(1000)
    return debugger


def latencies(steps, repeats):
    """Milliseconds, (median, worst), of what one does at a far step of a 64-32-10 network."""
    sizes = (64, 32, 10)
    debugger = open_debugger(sizes, *problem(sizes))
    debugger.run(steps)
    other = debugger.fork(name="other")
    debugger.run(100)
    debugger.switch_to(1)
    debugger.wanted = {"comparison": other}
    index = debugger.present.network.weight_index(1, 3, 5)
    doings = {
        "explain": lambda k: debugger.explain(index),
        "why": lambda k: (debugger.seek(steps), debugger.why(index)),
        "fork": lambda k: (debugger.seek(steps - k), debugger.fork(), debugger.undo()),
        "edit a weight": lambda k: (
            debugger.seek(steps // 2 + k),
            debugger.set_weight(index, 0.1),
            debugger.undo(),
        ),
        "compare": lambda k: debugger.frame(),
    }
    return {name: _timed(doing, repeats) for name, doing in doings.items()}


def _timed(doing, repeats):
    times = []
    for k in range(repeats):
        start = time.perf_counter()
        doing(k)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times), max(times)


def measure(short):
    share, repeats = (100, 1) if short else (1, 5)
    found = {
        "-".join(map(str, sizes)): speeds(sizes, steps // share, repeats) for sizes, steps in NETWORKS.items()
    }
    return {"µs per step": found, "milliseconds": latencies(10**6 // share, 2 if short else 15)}


def show(results):
    for sizes, times in results["µs per step"].items():
        told = "   ".join(f"{name}: {t:.3f} ({times['none'] / t:.0%})" for name, t in times.items())
        print(f"{sizes:10} µs per step   {told}")
    for name, (median, worst) in results["milliseconds"].items():
        print(f"{name:15} {median:7.2f} ms   worst {worst:7.2f} ms")


if __name__ == "__main__":
    report(measure, show)
