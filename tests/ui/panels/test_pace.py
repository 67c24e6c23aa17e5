from PySide6.QtCore import QObject

from bpviz.ui.panels.pace import Pace


def test_the_first_is_done_at_once_and_the_latest_soon(qtbot):
    owner, done = QObject(), []
    pace = Pace(lambda: done.append(len(done)), owner)
    for _ in range(5):
        pace.ask()
    assert done == [0]
    qtbot.waitUntil(lambda: done == [0, 1], timeout=1000)
    qtbot.wait(250)
    assert done == [0, 1]
    pace.ask()
    assert done == [0, 1, 2]
