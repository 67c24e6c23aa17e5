"""Starting up: the window is there before the engine is compiled, and works once it is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import bpviz

HOME = Path(bpviz.__file__).parents[1]
WARM = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))  # compiled by tests before
START = """
import sys, time
from PySide6.QtCore import QTimer
import bpviz.app as app
from bpviz import Debugger
from bpviz.ui.preferences import Preferences
from bpviz.ui.waiting import Waiting

made = app.make_window
seen, states = [], []

def make_window(debugger, preferences):
    window = made(debugger, Preferences(sys.argv[1]))
    window.runner.frame_ready.connect(lambda _: states.append(window.isMaximized()))
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
begin = Waiting.begin
Waiting.begin = lambda self, why: (notes.append(why), begin(self, why))
code = app.run_window(Debugger())
if sys.argv[2:]:
    print(states[-1])
    sys.exit()
print(code, seen[0][0], seen[-1][0], seen[-1][1] == "", *notes, sep="|")
"""


def start(tmp_path, cache, *words, folder=HOME, **others):
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "XDG_STATE_HOME": str(tmp_path / "state")}
    environment["PYTHONPATH"] = str(HOME)
    return subprocess.run(
        [sys.executable, "-P", "-W", "ignore", "-c", START, str(tmp_path / "settings.ini"), *words],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=180,
        env=environment | others,
        check=False,
    )


def test_the_first_start_says_that_it_prepares_and_commands_wait(tmp_path):
    """What is compiled is what runs, also where the folder has another bpviz, as a clone of it has."""
    cache, other = tmp_path / "cache", tmp_path / "clone" / "bpviz"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text("open(__file__ + '.imported', 'w').close()")
    first = start(tmp_path, cache, folder=other.parent)
    assert first.stdout.strip().startswith("0|0|1|True|Preparing the engine"), first.stderr
    assert not (other / "__init__.py.imported").exists()
    second = start(tmp_path, cache)
    assert second.stdout.strip() == "0|0|1|True", second.stderr


@pytest.mark.parametrize(
    ("width", "height", "covers"), [(1280, 720, True), (1366, 768, False), (1920, 1080, False)]
)
def test_a_first_window_covers_a_screen_that_it_would_reach_beyond(tmp_path, width, height, covers):
    screen = {"name": "hall", "x": 0, "y": 0, "width": width, "height": height}
    (tmp_path / "screens.json").write_text(json.dumps({"screens": [screen]}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    told = start(tmp_path, WARM, "state", QT_QPA_PLATFORM=platform)
    assert told.stdout.strip() == str(covers), told.stderr
