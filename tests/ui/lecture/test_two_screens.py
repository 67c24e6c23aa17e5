"""Runs the tests of on_two_screens.py where there are a laptop and a projector."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768}
PROJECTORS = {
    "right of it": {"x": 1366, "y": 0, "width": 1920, "height": 1080},
    "above it, small": {"x": 0, "y": -768, "width": 1024, "height": 768},
}
DOTS = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@pytest.mark.parametrize("where", PROJECTORS)
def test_on_two_screens(tmp_path, where):
    screens = [LAPTOP | DOTS, {"name": "Projector"} | PROJECTORS[where] | DOTS]
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": screens}))
    surroundings = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        str(HERE / "on_two_screens.py"),
    ]
    done = subprocess.run(
        command,
        env=surroundings,
        cwd=HERE.parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
