"""Which screen is the audience's."""

import pytest
from PySide6.QtCore import QRect

from bpviz.ui.lecture.screens import Screens


class Screen:
    """What is asked of a QScreen."""

    def __init__(self, name, *rectangle):
        self._name, self._geometry = name, QRect(*rectangle)

    def name(self):
        return self._name

    def geometry(self):
        return self._geometry


LAPTOP = Screen("eDP-1", 0, 0, 1366, 768)
RIGHT = Screen("HDMI-1", 1366, 0, 1920, 1080)
ABOVE = Screen("DP-2", 0, -1080, 1920, 1080)
MIRROR = Screen("HDMI-1", 0, 0, 1366, 768)


@pytest.fixture
def screens(qapp, monkeypatch):
    def of(*there):
        monkeypatch.setattr(Screens, "all", property(lambda _: list(there)))
        return Screens()

    return of


def test_the_only_screen_is_nobody_elses(screens):
    assert screens(LAPTOP).projector(LAPTOP) is None
    assert not screens(LAPTOP).mirrors(LAPTOP)


def test_of_two_screens_it_is_the_one_without_the_main_window(screens):
    two = screens(LAPTOP, RIGHT)
    assert two.projector(LAPTOP) is RIGHT
    assert two.projector(RIGHT) is LAPTOP


def test_of_three_it_is_the_one_that_was_the_audiences_before(screens):
    three = screens(LAPTOP, RIGHT, ABOVE)
    assert three.projector(LAPTOP) is RIGHT
    assert three.projector(LAPTOP, "DP-2") is ABOVE
    assert three.projector(LAPTOP, "HDMI-1") is RIGHT
    assert three.projector(LAPTOP, "VGA-1") is RIGHT
    assert three.projector(ABOVE, "DP-2") is LAPTOP


def test_a_screen_that_shows_the_same_is_no_projector_but_mirrors(screens):
    same = screens(LAPTOP, MIRROR)
    assert same.projector(LAPTOP) is None
    assert same.mirrors(LAPTOP)
    assert screens(LAPTOP, MIRROR, ABOVE).projector(LAPTOP) is ABOVE


def test_it_tells_of_changes_once_qt_is_done_with_them(qapp, qtbot):
    told, screens = [], Screens()
    screens.changed.connect(lambda: told.append(True))
    qtbot.waitUntil(lambda: True)
    qapp.processEvents()
    told.clear()
    first = qapp.primaryScreen()
    first.geometryChanged.emit(first.geometry())
    qapp.primaryScreenChanged.emit(first)
    assert not told
    qtbot.waitUntil(lambda: told == [True])
