"""The phase animation at 1920×1080, off screen: frames a second, and what painting one of them takes.

Prints for network panel and lecture picture, and each phase in which something travels, the frames a second,
and the median and the 95th percentile of a whole paint event, in milliseconds; the first of a phase, which
paints what stays still, is told apart.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/travelling.py [--json] [--short]
"""

import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, QSize, QTimer
from report import report

from bpviz.app import make_application, make_window
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.engine.warm_up import warm_up
from bpviz.ui.preferences import Preferences

SIZE = QSize(1920, 1080)
NETWORKS = {"2-8-8-1": ("xor", (8, 8)), "digits": ("digits", (32,))}


def watched(widget):
    """Let a widget tell how long its paint events take; returns the list that it writes to."""
    seconds, paint = [], widget.paintEvent

    def timed(event):
        started = time.perf_counter()
        paint(event)
        seconds.append(time.perf_counter() - started)

    widget.paintEvent = timed
    return seconds


def wait(seconds):
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def open_on(name, hidden, folder, *, on_board):
    """A window, and the widget of 1920×1080 to be watched in it."""
    experiment, place = open_experiment(name)
    experiment = experiment.with_("network.hidden", hidden)
    window = make_window(Debugger(experiment, place), Preferences(str(Path(folder) / "settings.ini")))
    window.show()
    if on_board:
        window.lecture.start()
        window.lecture.window.resize(SIZE)
        return window, window.lecture.board
    window.network.setParent(None)
    window.network.resize(SIZE)
    window.network.show()
    return window, window.network


def measure_phases(name, hidden, *, on_board, most):
    with tempfile.TemporaryDirectory() as folder:
        window, widget = open_on(name, hidden, folder, on_board=on_board)
        wait(0.5)
        seconds, shares, found = watched(widget), [], {}
        window.travelling.moved.connect(lambda: shares.append(time.perf_counter()))
        for _ in range(most):
            seconds.clear()
            shares.clear()
            window.navigation.phase()
            wait(1.1)
            if len(shares) > 2:
                kind, layer = window.frame.phase
                found[f"{kind.value} {layer}"] = figures(seconds, shares)
        widget.paintEvent = None
        widget.close()
        window.close()
    return found


def figures(seconds, shares):
    first, *others = np.array(seconds) * 1000
    return {
        "fps": round((len(shares) - 1) / (shares[-1] - shares[0]), 1),
        "first_ms": round(first, 2),
        "median_ms": round(float(np.median(others)), 2),
        "p95_ms": round(float(np.percentile(others, 95)), 2),
    }


def measure(short):
    """The figures of each network, place and phase."""
    application = make_application()
    warm_up()
    results = {
        f"{name}, {place}": measure_phases(*which, on_board=place == "board", most=2 if short else 11)
        for name, which in NETWORKS.items()
        for place in ("panel", "board")
    }
    del application
    return results


def show(results):
    """A line for each phase."""
    for where, phases in results.items():
        for phase, of_phase in phases.items():
            print(where, phase, *(f"{name}={value}" for name, value in of_phase.items()), sep="  ")


if __name__ == "__main__":
    report(measure, show)
