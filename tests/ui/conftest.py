"""The real window, off screen, on settings of its own."""

import pytest
from hands import Hands
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMessageBox

from bpviz.app import make_application, make_window
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.ui.focus_mark import FocusMark
from bpviz.ui.paces import PACES
from bpviz.ui.preferences import Preferences


@pytest.fixture(scope="session")
def qapp():
    return make_application()


@pytest.fixture(autouse=True)
def _nothing_to_save(monkeypatch):
    """A window that closes asks about unsaved work: nobody is there to answer."""
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: QMessageBox.StandardButton.Discard)


@pytest.fixture(autouse=True)
def _nothing_moves(monkeypatch):
    """Pictures show at once what they will show; tests of what travels let it move again."""
    monkeypatch.setattr("bpviz.ui.travelling.reduces_motion", lambda: True)


@pytest.fixture
def let_travel(monkeypatch, _nothing_moves):
    """A function that lets values travel: each phase at the normal pace takes so many milliseconds."""

    def let(milliseconds=PACES["normal"]):
        monkeypatch.setattr("bpviz.ui.travelling.reduces_motion", lambda: False)
        monkeypatch.setattr("bpviz.ui.travelling.RUSH_MS", 0)
        monkeypatch.setitem(PACES, "normal", milliseconds)

    return let


@pytest.fixture(autouse=True)
def _nothing_is_marked(qapp):
    """No mark around what has the keyboard, whatever keys the test before has pressed."""
    qapp.findChild(FocusMark).hide()


@pytest.fixture(autouse=True)
def _insights_are_whole(monkeypatch):
    """A frame at rest carries its insights in full, also while the machine has other things to do."""
    monkeypatch.setattr("bpviz.debugger.debugger.AT_REST", 2.0)


@pytest.fixture(autouse=True)
def _nothing_stays(qapp):
    """The widgets of a test go with it, and so do their timers: Qt would wait for a loop of events."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settings(tmp_path):
    """The file of the window's settings."""
    return str(tmp_path / "settings.ini")


@pytest.fixture
def open_window(qtbot, settings):
    """Open the window on an experiment; it is closed after the test."""
    opened = []

    def open_on(name="xor", **fields):
        experiment, folder = open_experiment(name)
        for field, value in fields.items():
            experiment = experiment.with_(field.replace("__", "."), value)
        window = make_window(Debugger(experiment, folder), Preferences(settings))
        opened.append(window)
        window.show()
        qtbot.waitExposed(window)
        settle(qtbot, window)
        return window

    yield open_on
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # hundreds of windows fill the memory


def settle(qtbot, window):
    """Wait until all commands given so far are done and shown."""
    with qtbot.waitSignal(window.runner.frame_ready, timeout=60_000):
        window.runner.refresh()
    qtbot.waitUntil(lambda: window.runner.is_idle, timeout=60_000)


@pytest.fixture
def window(open_window):
    """The window on XOR, at step 0."""
    return open_window()


@pytest.fixture
def settled(qtbot):
    """A function that waits until a window shows what it was told."""
    return lambda window: settle(qtbot, window)


@pytest.fixture
def open_hands(qtbot, open_window, settled):
    """Open the window on an experiment, for a user's hands; the network has the keyboard."""

    def open_on(name="xor", **fields):
        hands = Hands(qtbot, open_window(name, **fields), settled)
        hands.window.network.setFocus()
        return hands

    return open_on


@pytest.fixture
def hands(qtbot, window, settled):
    """A user's hands on the window on XOR, at step 0; the network has the keyboard."""
    made = Hands(qtbot, window, settled)
    window.network.setFocus()
    return made
