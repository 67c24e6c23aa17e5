"""What nobody foresaw is written down and told, one box at a time, and the window goes on."""

import os
import subprocess
import sys
import threading
import traceback

import pytest
from listed import listed
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from bpviz.ui import fault_report
from bpviz.ui.fault_report import FaultReport

FAILING = """
import gc
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
import bpviz.app as app
from bpviz import Debugger
from bpviz.ui.main_window import MainWindow
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.preferences import Preferences

def of(kind):
    found = QApplication.topLevelWidgets()
    return [widget for widget in found if isinstance(widget, kind) and widget.isVisible()]

def make_window(debugger, preferences):
    timer.timeout.connect(look)
    timer.start(100)
    return made(debugger, Preferences(sys.argv[1]))

def look():
    window, = of(MainWindow)
    looks.append(len(of(QMessageBox)))
    if len(looks) == 8:
        of(QMessageBox)[0].accept()
    elif len(looks) == 16:
        window.documents.is_dirty = False
        window.close()
    else:
        window.runner.do(lambda debugger: debugger.step())

gc.disable()  # see listed.py
NetworkPanel._paint = lambda *arguments: [].pop()
made, app.make_window, timer, looks = app.make_window, make_window, QTimer(), []
print("left with", app.run_window(Debugger()), "after", max(looks), looks[-1])
"""


@pytest.fixture
def report(qapp, tmp_path, monkeypatch):
    """A report to a file of its own, which is not installed."""
    monkeypatch.setattr("logging.basicConfig", lambda **words: None)
    made = FaultReport(tmp_path / "faults.log", qapp)
    yield made
    made.box.close()


@pytest.fixture
def boxes():
    """A function that gives what the open boxes say."""

    def said():
        found = [box for box in listed(QApplication.topLevelWidgets) if isinstance(box, QMessageBox)]
        return [box.text() for box in found if box.isVisible()]

    return said


def fault(words):
    """An error as Python hands it to its hook."""
    try:
        raise KeyError(words)
    except KeyError as error:
        return KeyError, error, error.__traceback__


def other_fault():
    """One from elsewhere."""
    try:
        return [][0]
    except IndexError as error:
        return IndexError, error, error.__traceback__


def test_a_fault_is_written_with_its_place_and_told_with_that_of_the_file(qtbot, report, boxes, caplog):
    told = fault("an odd thing")
    report.tell(*told)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "an odd thing" in boxes()[0]
    assert "faults.log" in boxes()[0]
    assert "".join(traceback.format_exception(*told)).strip() in caplog.text


def test_the_box_waits_until_what_is_painted_has_been_painted(qtbot, report, boxes):
    at_end = []

    class Failing(QWidget):
        def paintEvent(self, event):
            report.tell(*fault("painting"))
            at_end.append(len(boxes()))

    widget = Failing()
    qtbot.addWidget(widget)
    widget.grab()
    assert at_end == [0]
    qtbot.waitUntil(lambda: len(boxes()) == 1)


def test_while_a_box_is_open_no_other_opens_but_all_is_written(qtbot, report, boxes, caplog):
    for told in (fault("first"), other_fault()):
        report.tell(*told)
        QCoreApplication.sendPostedEvents(report)
    assert len(boxes()) == 1
    assert "first" in boxes()[0]
    assert "list index out of range" in caplog.text


def test_what_comes_with_every_frame_is_told_once_until_it_stayed_away(report, boxes, caplog, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(fault_report.time, "monotonic", lambda: now[0])
    for seconds, told in ((0.0, 1), (4.0, 0), (4.0, 0), (6.0, 1)):
        now[0] += seconds
        caplog.clear()
        report.tell(*fault("the same place"))
        QCoreApplication.sendPostedEvents(report)
        assert (len(boxes()), len(caplog.records)) == (told, told)
        report.box.close()
    report.tell(*other_fault())
    QCoreApplication.sendPostedEvents(report)
    assert len(boxes()) == 1


def test_faults_of_other_threads_are_told_too(qtbot, report, boxes, monkeypatch):
    monkeypatch.setattr("bpviz.ui.fault_report.faulthandler.enable", lambda file: file.close())
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    report.install()
    thread = threading.Thread(target=lambda: {}["nothing of that name"])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "nothing of that name" in boxes()[0]


def test_the_window_outlives_a_fault_that_comes_with_each_painting(tmp_path):
    """In a process of its own, for it crashed."""
    program = [sys.executable, "-W", "ignore", "-c", FAILING, str(tmp_path / "settings.ini")]
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path)}
    ended = subprocess.run(program, timeout=180, check=False, capture_output=True, text=True, env=environment)
    assert ended.stdout == "left with 0 after 1 0\n", ended.stderr
    assert "pop from empty list" in next(tmp_path.rglob("bpviz.log")).read_text()
