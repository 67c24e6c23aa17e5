"""Starting up: the window is there before the engine is compiled, and works once it is."""

import os
import subprocess
import sys

START = """
import sys, time
from PySide6.QtCore import QTimer
import bpviz.app as app
from bpviz import Debugger
from bpviz.ui.preferences import Preferences

made = app.make_window
seen = []

def make_window(debugger, preferences):
    window = made(debugger, Preferences(sys.argv[1]))
    window.runner.frame_ready.connect(lambda frame: seen.append((frame.t, window.note)))
    QTimer.singleShot(300, window.navigation.sample)  # pressed while the engine is still being compiled
    def poll():
        if seen and seen[-1][0] == 1:
            window.close()
        else:
            QTimer.singleShot(100, poll)
    poll()
    return window

app.make_window = make_window
notes = []
held = app.MainWindow.hold
app.MainWindow.hold = lambda self, why: (notes.append(why), held(self, why))
code = app.run_window(Debugger())
print(code, seen[0][0], seen[-1][0], seen[-1][1] == "", *notes, sep="|")
"""


def start(tmp_path, cache):
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "XDG_STATE_HOME": str(tmp_path / "state")}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", START, str(tmp_path / "settings.ini")],
        capture_output=True,
        text=True,
        timeout=180,
        env=environment,
        check=False,
    )


def test_the_first_start_says_that_it_prepares_and_commands_wait(tmp_path):
    cache = tmp_path / "cache"
    first = start(tmp_path, cache)
    assert first.stdout.strip().startswith("0|0|1|True|Preparing the engine"), first.stderr
    second = start(tmp_path, cache)
    assert second.stdout.strip() == "0|0|1|True", second.stderr
