"""The floors below the window need no Qt."""

import os
import subprocess
import sys
from pathlib import Path

import bpviz

WITHOUT_QT = """
import importlib, pkgutil, sys
for name in ("PySide6", "shiboken6", "pyqtgraph"):
    sys.modules[name] = None
import bpviz
for floor in ("engine", "data", "debugger", "lessons", "export"):
    package = importlib.import_module(f"bpviz.{floor}")
    names = [module.name for module in pkgutil.iter_modules(package.__path__)]
    assert len(names) > 3, names
    for name in names:
        importlib.import_module(f"bpviz.{floor}.{name}")
debugger = bpviz.Debugger()
debugger.seek(100)
print(debugger.frame().t)
"""


def test_engine_data_and_debugger_work_with_qt_blocked():
    paths = os.pathsep.join([str(Path(bpviz.__file__).parents[1]), *sys.path])
    environment = os.environ | {"PYTHONPATH": paths}
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT], capture_output=True, text=True, env=environment, check=False
    )
    assert (run.returncode, run.stdout.strip()) == (0, "100"), run.stderr
