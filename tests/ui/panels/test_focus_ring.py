"""The ring is there where the focus came by key, in its colour, and only there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from bpviz.ui.panels.focus_ring import FocusRing

REASON = Qt.FocusReason
RED = QColor("#ff0000")


class RingedList(FocusRing, QListView):
    """An empty list with a red ring."""

    ring_color = RED


@pytest.fixture
def window(qtbot):
    """A window in which a field has the focus."""
    made = QWidget()
    qtbot.addWidget(made)
    field = QLineEdit(made)
    made.show()
    qtbot.waitActive(made)
    field.setFocus()
    return made


@pytest.fixture
def ringed(window):
    made = RingedList(window)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setGeometry(0, 40, 60, 40)
    made.show()
    return made


def red_pixels(widget):
    image = widget.viewport().grab().toImage()
    columns, rows = range(image.width()), range(image.height())
    return {(x, y) for x in columns for y in rows if image.pixelColor(x, y) == RED}


@pytest.mark.parametrize("reason", [REASON.TabFocusReason, REASON.BacktabFocusReason])
def test_a_key_shows_the_ring_around_what_is_inside(ringed, reason):
    ringed.setFocus(reason)
    around = {(x, y) for x in range(60) for y in range(40) if x in (0, 59) or y in (0, 39)}
    assert red_pixels(ringed) == around


def test_the_mouse_shows_no_ring(ringed):
    ringed.setFocus(REASON.MouseFocusReason)
    assert ringed.hasFocus()
    assert not red_pixels(ringed)


def test_the_ring_leaves_with_the_focus(ringed):
    ringed.setFocus(REASON.TabFocusReason)
    ringed.clearFocus()
    assert not red_pixels(ringed)
