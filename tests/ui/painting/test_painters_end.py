"""What goes wrong while something is painted is told like any other fault, and ends nothing."""

import ast
import subprocess
import sys
from pathlib import Path

import bpviz

FAILING = """
from bpviz.app import make_application, make_window
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.preferences import Preferences
import sys
application = make_application()
window = make_window(Debugger(Experiment()), Preferences(sys.argv[1]))
while not window.runner.is_idle:
    application.processEvents()
NetworkPanel._paint = lambda *arguments: [].pop()
for _ in range(3):
    try:
        window.network.grab()
    except IndexError as error:
        print(error)
window.close()
"""


def painters(tree: ast.AST):
    """The calls that make a painter."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QPainter":
            yield node


def loose_painters(source: str) -> list[int]:
    """The lines where a painter is made that no with statement ends."""
    tree = ast.parse(source)
    withs = [node for node in ast.walk(tree) if isinstance(node, ast.With)]
    ended = {item.context_expr for node in withs for item in node.items}
    return [node.lineno for node in painters(tree) if node not in ended]


def test_every_painter_ends_with_its_block():
    """A fault's traceback keeps a painter alive, beyond what it paints on: Qt crashed then."""
    files = sorted(Path(bpviz.__file__).parent.rglob("*.py"))
    found = {file.name: loose_painters(file.read_text(encoding="utf-8")) for file in files}
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert len(files) > 100


def test_a_painter_that_does_not_end_would_be_found():
    assert loose_painters("painter = QPainter(self)\nwith QPainter(self) as other:\n    pass") == [1]


def test_a_fault_in_painting_is_told_and_ends_nothing(tmp_path):
    """In a process of its own, for it crashed."""
    program = [sys.executable, "-c", FAILING, str(tmp_path / "settings.ini")]
    ended = subprocess.run(program, timeout=120, check=False, capture_output=True, text=True)
    assert ended.stdout.count("pop from empty list") == 3
    assert ended.returncode == 0
