"""The panel on a debugger, without a window around them."""

import pytest

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.landscape.landscape_panel import LandscapePanel


@pytest.fixture
def debugger():
    made = Debugger(Experiment().with_("stop.mean_loss", 0.0))
    made.wanted = {"landscape": None}
    made.run(300)
    return made


@pytest.fixture
def panel(on_screen, selection):
    return on_screen(LandscapePanel(selection), 320, 600)


@pytest.fixture
def surveyed(qtbot, panel):
    """A function that waits until the surface is as fine as wanted, and of the latest frame's θ."""

    def is_there():
        surface, renewal = panel.renewal.surface, panel.renewal
        is_done = surface is not None and surface.is_complete and not renewal.is_busy
        return is_done and not renewal.is_outdated

    return lambda: qtbot.waitUntil(is_there, timeout=20_000)


@pytest.fixture
def show(panel, debugger, surveyed):
    """A function that shows the debugger's frame, waits for the surface of it, and returns that."""

    def shown():
        panel.show_frame(debugger.frame())
        surveyed()
        return panel.renewal.surface

    return shown
