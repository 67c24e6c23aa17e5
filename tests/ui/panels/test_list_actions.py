"""Actions of a list are called by any of their keys, and stand in its menu in their order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from bpviz.ui.panels.list_actions import offer

KEY = Qt.Key


@pytest.fixture
def called():
    return []


@pytest.fixture
def offering(qtbot, called):
    made = QListView()
    qtbot.addWidget(made)
    remove = ("Remove", ("Delete", KEY.Key_Backspace), lambda: called.append("remove"))
    offer(made, remove, ("Plot", ("Return",), lambda: called.append("plot")))
    made.show()
    qtbot.waitActive(made)
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("key", "what"), [(KEY.Key_Delete, "remove"), (KEY.Key_Backspace, "remove"), (KEY.Key_Return, "plot")]
)
def test_each_key_calls_its_action(qtbot, offering, called, key, what):
    qtbot.keyClick(offering, key)
    assert called == [what]


def test_the_menu_has_them_in_order(offering):
    assert offering.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    assert [action.text() for action in offering.actions()] == ["Remove", "Plot"]
