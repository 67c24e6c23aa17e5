"""Figures and animations of the real window, without a screen."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from bpviz.app import window_without_screen
from bpviz.debugger.debugger import Debugger
from bpviz.language import tr
from bpviz.lessons.names import quantity_named
from bpviz.ui.animation.pacing import Pacing, may_travel, proposed_fps
from bpviz.ui.animation.places import Stretch
from bpviz.ui.animation.recording import Recipe, Recording
from bpviz.ui.animation.writers import check_rate, kind_of
from bpviz.ui.figures.formats import format_of
from bpviz.ui.figures.posing import settle
from bpviz.ui.figures.subjects import ALWAYS, SIZED, panel_name

WINDOW_SIZE = (1280, 720)
PATIENCE = 60.0  # seconds for what panels work out
SOON_MS = 1000
QUIET = 0.25  # seconds in which nothing happens: then nothing will


def make_figure(debugger: Debugger, options) -> None:
    """Write the figure that the options of `bpviz figure` ask for. Raises ValueError."""
    format_of(options.output)
    with window_without_screen(debugger, _window_size(options), options.theme) as window:
        name = show(window, options.what)
        figures = window.figures
        figures.write(options.output, figures.get(name), _size(options, name), None, options.scale)


def make_animation(
    debugger: Debugger, options, stretch: Stretch, progress: Callable[[int, int], None]
) -> None:
    """Write the animation that the options of `bpviz animate` ask for. Raises ValueError."""
    kind, pacing = kind_of(options.output), _pacing(options, stretch)
    check_rate(kind, pacing.fps)
    with window_without_screen(debugger, _window_size(options), options.theme) as window:
        name = show(window, options.what)
        path, size = Path(options.output), _size(options, name)
        recording = Recording(window, Recipe(path, kind, name, stretch, pacing, size))
        recording.progressed.connect(progress)
        ends, loop = [], QEventLoop()
        recording.finished.connect(ends.append)
        recording.finished.connect(loop.quit)
        recording.start()
        loop.exec()
    if ends[0]:
        raise ValueError(ends[0])


def _pacing(options, stretch: Stretch) -> Pacing:
    travels = options.travel and may_travel(stretch, options.what.partition(":")[0])
    pace = options.pace if travels else ""
    return Pacing(options.fps or proposed_fps(stretch.by, pace), pace)


def _window_size(options) -> tuple[int, int]:
    is_window = options.what.partition(":")[0] == "window"
    return options.size if is_window and options.size else WINDOW_SIZE


def _size(options, name: str) -> QSize | None:
    """Of the figure; None for the one in the window."""
    size = options.size or (WINDOW_SIZE if name in SIZED else None)
    return None if size is None or name == "window" else QSize(*size)


def show(window, what: str) -> str:
    """Open the panel and select the number that "name" or "name:number" means; the name.

    Raises ValueError for what is not there.
    """
    name, _, number = what.partition(":")
    titles = {panel_name(row.title): row.title for row in window.panels.docked.values()}
    if name not in titles and name not in ALWAYS:
        allowed = ", ".join((*ALWAYS, *titles))
        raise ValueError(tr("--what: found {name}; allowed are {allowed}", name=repr(name), allowed=allowed))
    if number:
        network = window.frame.network
        window.selection.select_quantity(quantity_named(number, network), network)
    if name in titles:
        window.docks.show(titles[name])
    _wait(window)
    return name


def _wait(window) -> None:
    """Until panels have worked out what they show."""
    window.runner.refresh()
    end = time.perf_counter() + PATIENCE
    busy_at = time.perf_counter()
    while time.perf_counter() < min(end, busy_at + QUIET):
        QApplication.processEvents()
        if _is_busy(window):
            busy_at = time.perf_counter()
        time.sleep(0.005)
    settle(window)


def _is_busy(window) -> bool:
    """Whether something is under way, or will be soon."""
    timers = (timer for timer in window.findChildren(QTimer) if timer.isActive() and timer.isSingleShot())
    soon = any(timer.interval() <= SOON_MS for timer in timers)
    is_running = not window.runner.is_idle or window.attention.is_unfinished
    return soon or is_running or window.landscape.renewal.is_busy
