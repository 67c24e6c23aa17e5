"""The real window with a clicker."""

import pytest
from clicker import KEY, Clicker


@pytest.fixture
def clicker(qtbot, window, settled):
    return Clicker(qtbot, window, settled)


@pytest.fixture
def lecturing(qtbot, clicker):
    """In lecture mode already."""
    clicker.press(KEY.Key_F12)
    qtbot.waitActive(clicker.lecture.window)
    return clicker
