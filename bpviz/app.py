"""The Qt application around the window: start, first compilation, pictures without a screen."""

import gc
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess, QSize, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

import bpviz
from bpviz.assets import resource
from bpviz.debugger.debugger import Debugger
from bpviz.engine.warm_up import PREPARING, is_warm, warm_up
from bpviz.translation import translator_of_qt
from bpviz.ui.fault_report import FaultReport, log_file
from bpviz.ui.focus_mark import FocusMark
from bpviz.ui.main_window import MainWindow
from bpviz.ui.preferences import Preferences
from bpviz.ui.runner import Runner
from bpviz.ui.theme import SANS, font, load_fonts

FIRST_SIZE = QSize(1280, 720)
AROUND = QSize(16, 48)  # what a window manager may put around a window
AFTER_SHOWING_MS = 100  # loading the engine holds Python's global lock: the window is painted first


def run_window(
    debugger: Debugger, file: str = "", *, data: str = "", lecture: bool = False, lesson: str = ""
) -> int:
    """Open the window on a run, saved in `file` if any, and stay until it is closed; the exit code.

    data: a file of data, if any, that is to be imported then. lecture: begin in lecture mode. lesson: the
    file of a lesson to open.
    """
    application = make_application()
    FaultReport(log_file(), application).install()
    window = make_window(debugger, Preferences())
    window.documents.belongs_to(file)
    _fit_screen(window)
    window.show()
    if lecture:
        window.lecture.start()
    QTimer.singleShot(AFTER_SHOWING_MS, lambda: _prepare(window))
    if data:
        QTimer.singleShot(2 * AFTER_SHOWING_MS, lambda: import_into(window, data))
    if lesson:
        window.lessons.open_unasked(lesson)
    gc.freeze()  # what is loaded stays: going through all of it again and again would halt the window
    return application.exec()


def make_application() -> QApplication:
    """The application with its style and fonts."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("bpviz")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons", "bpviz.svg"))))
    words = translator_of_qt(application)
    if not words.isEmpty():
        application.installTranslator(words)
    load_fonts()
    application.setFont(font(SANS, 13))
    if application.findChild(FocusMark) is None:
        FocusMark(application)
    return application


def make_window(debugger: Debugger, preferences: Preferences) -> MainWindow:
    """A window that shows a debugger's run from where it stands."""
    runner = Runner(debugger)
    window = MainWindow(runner, preferences)
    runner.setParent(window)
    if preferences.geometry.isEmpty():
        window.resize(FIRST_SIZE)
    runner.refresh()
    return window


def _fit_screen(window: MainWindow) -> None:
    """A first window that would reach beyond a small screen covers it."""
    needed, room = window.size() + AROUND, window.screen().availableSize()
    if needed.width() > room.width() or needed.height() > room.height():
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def _prepare(window: MainWindow) -> None:
    """Load the compiled engine in the worker; the very first time have a child process compile it."""
    if is_warm():
        window.runner.do(lambda debugger: warm_up())
        return
    child = QProcess(window)
    child.setWorkingDirectory(str(Path(bpviz.__file__).parents[1]))  # python -m looks there first
    window.waiting.begin(PREPARING)
    child.finished.connect(lambda *_: window.waiting.end(warm_up))
    child.start(sys.executable, ["-m", "bpviz.engine.warm_up"])


def import_into(window: MainWindow, data: str) -> None:
    """Ask how to read a file, once the window shows the run that stays if one cancels."""
    if window.frame is None:
        QTimer.singleShot(AFTER_SHOWING_MS, window, lambda: import_into(window, data))
    else:
        window.doors.take([data])


def snapshot(debugger: Debugger, size: tuple[int, int], theme: str) -> QImage:
    """A picture of the real window on a debugger's run, without a screen."""
    with window_without_screen(debugger, size, theme) as window:
        return window.grab().toImage()


@contextmanager
def window_without_screen(debugger: Debugger, size: tuple[int, int], theme: str) -> Iterator[MainWindow]:
    """The real window on a debugger's run, once it shows it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_pass_on)
    make_application()
    with tempfile.TemporaryDirectory() as settings:
        preferences = Preferences(str(Path(settings) / "settings.ini"))
        preferences.theme = theme
        window = make_window(debugger, preferences)
        window.resize(*size)
        window.show()
        _wait_for_frame(window)
        try:
            yield window
        finally:
            window.documents.is_dirty = False  # nobody is there to answer
            window.close()


def _pass_on(kind, context, message: str) -> None:
    """Let Qt's messages through, but for what the offscreen platform says of every window."""
    if "This plugin does not support" not in message:
        print(message, file=sys.stderr)


def _wait_for_frame(window: MainWindow) -> None:
    loop = QEventLoop()
    window.runner.frame_ready.connect(loop.quit)
    window.runner.refresh()
    loop.exec()
    QApplication.processEvents()


def has_display() -> bool:
    """Whether there is a screen that a window could open on."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").partition(":")
    if host not in ("", "unix") or not number:
        return bool(number)
    with socket.socket(socket.AF_UNIX) as display:
        addresses = (f"/tmp/.X11-unix/X{number.split('.')[0]}", f"\0/tmp/.X11-unix/X{number.split('.')[0]}")
        return any(display.connect_ex(address) == 0 for address in addresses)
