import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from bpviz.ui.note import Note

LONG = " and ".join(f"{number}, ‖δ⁽¹⁾‖ above 0.{number}" for number in range(30))


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    for title in ("File", "Edit", "Step", "Run", "Debug"):
        made.menuBar().addMenu(title)
    made.note = Note(made.menuBar())
    made.resize(640, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def menus_right(window):
    QApplication.processEvents()
    return max(window.menuBar().actionGeometry(menu).right() for menu in window.menuBar().actions())


def test_a_short_text_is_said_whole(window):
    window.note.say("Step 4: breakpoint 1.")
    assert window.note.text() == window.note.whole == "Step 4: breakpoint 1."
    assert window.note.width() >= window.note.sizeHint().width()


@pytest.mark.parametrize("width", [500, 640, 1280])
def test_a_long_text_leaves_all_menus_where_they_are(window, width):
    window.resize(width, 300)
    window.note.say("Step 4.")
    before = menus_right(window)
    window.note.say(LONG)
    assert menus_right(window) == before > 100
    assert window.note.geometry().left() > before
    assert window.note.text().endswith("…")
    assert window.note.toolTip() == window.note.whole == LONG


def test_a_wider_window_shows_more_of_it(window):
    window.note.say(LONG)
    short = window.note.text()
    window.resize(1400, 300)
    QApplication.processEvents()
    assert len(window.note.text()) > len(short)
    window.resize(640, 300)
    QApplication.processEvents()
    assert window.note.text() == short
