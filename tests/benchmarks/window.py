"""The real window at 1920×1080, off screen, while it trains at unlimited speed: frames, steps, stalls.

Prints for each experiment the 95th percentile of the time between painted frames, the steps per second
beside those of the bare engine in the same run, and the longest call in the GUI thread.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/window.py [--json] [--short]
"""

import gc
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from report import report

from bpviz.app import make_application, make_window
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.engine.warm_up import warm_up
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import UNLIMITED


class Heartbeat(QTimer):
    """Beats every 2 ms while the GUI thread is free: a longer pause is work that held it up."""

    def __init__(self):
        super().__init__(interval=2, timerType=Qt.TimerType.PreciseTimer)
        self.longest, self._last = 0.0, time.perf_counter()
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self):
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last - 0.002), now


def endless(name):
    """An experiment that no condition stops."""
    experiment, folder = open_experiment(name)
    return Debugger(experiment.with_("stop.mean_loss", 1e-300), folder)


def bare_speed(name, seconds):
    """Steps per second without a window, in slices like the window's."""
    debugger = endless(name)
    debugger.run(10_000)
    began, steps = time.perf_counter(), 20_000
    while (elapsed := time.perf_counter() - began) < seconds:
        debugger.run(steps)
    return (debugger.t - 10_000) / elapsed


def drive(heartbeat, name, seconds):
    """Run the window for a while; (times of painted frames, steps per second, longest GUI call)."""
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(endless(name), Preferences(str(Path(folder) / "settings.ini")))
        window.resize(1920, 1080)
        window.show()
        window.runner.set_speed(UNLIMITED)
        window.runner.start()
        painted, steps = [], []
        # The network panel is painted once for every frame, after all panels were told of it.
        paint = window.network.paintEvent

        def painted_now(event):
            paint(event)
            painted.append(time.perf_counter())

        window.network.paintEvent = painted_now
        window.runner.frame_ready.connect(lambda frame: steps.append((time.perf_counter(), frame.t)))
        _wait(min(1.0, seconds))
        painted.clear()
        steps.clear()
        heartbeat.longest = 0.0
        _wait(seconds)
        longest = heartbeat.longest
        window.close()
    (began, first), (ended, last) = steps[0], steps[-1]
    return np.diff(painted), (last - first) / (ended - began), longest


def _wait(seconds):
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def measure(short):
    """The figures of each experiment."""
    seconds = 0.5 if short else 6.0
    application = make_application()
    heartbeat = Heartbeat()
    gc.freeze()  # as the program does
    warm_up()
    results = {}
    for name in ("xor", "iris"):
        before = bare_speed(name, seconds / 2)
        gaps, speed, longest = drive(heartbeat, name, seconds)
        bare = max(before, bare_speed(name, seconds / 2))
        results[name] = {
            "frames": len(gaps) + 1,
            "p50_ms": round(float(np.percentile(gaps, 50)) * 1000, 2),
            "p95_ms": round(float(np.percentile(gaps, 95)) * 1000, 2),
            "steps_per_second": round(speed),
            "bare_steps_per_second": round(bare),
            "kept": round(speed / bare, 3),
            "longest_gui_call_ms": round(longest * 1000, 1),
        }
    del application
    return results


def show(results):
    """A line for each experiment."""
    for experiment, figures in results.items():
        print(experiment, *(f"{name}={value}" for name, value in figures.items()), sep="  ")


if __name__ == "__main__":
    report(measure, show)
