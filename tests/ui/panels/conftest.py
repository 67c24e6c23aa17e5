"""What panels are tried on, each without a window around it."""

import pytest

from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES, load_fonts


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def on_screen(qtbot):
    """A function that shows a panel in the light theme."""

    def show(made, width, height):
        load_fonts()
        qtbot.addWidget(made)
        made.resize(width, height)
        made.apply_theme(THEMES["light"])
        made.show()
        qtbot.waitExposed(made)
        return made

    return show
