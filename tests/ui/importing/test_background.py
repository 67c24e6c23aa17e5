"""Work beside the window: only the latest counts, and it can be ended."""

import threading

import pytest

from bpviz.data.dataset import DataError
from bpviz.ui.importing.background import Background


@pytest.fixture
def background(qtbot):
    made = Background()
    yield made
    made.close()


def test_work_is_done_in_another_thread_and_tells_its_progress(background, qtbot):
    told = []
    background.progressed.connect(told.append)

    def work(progress):
        progress(0.25)
        progress(0.75)
        return threading.current_thread()

    with qtbot.waitSignal(background.done) as done:
        background.start(work)
        assert background.is_busy
    assert done.args[0] is not threading.main_thread()
    assert told == [0.0, 0.25, 0.75]
    assert not background.is_busy


def test_what_is_started_anew_makes_the_rest_outdated(background, qtbot):
    started, done, ended = threading.Event(), [], []
    background.done.connect(done.append)

    def endless(progress):
        started.set()
        try:
            while True:
                progress(0.5)
        finally:
            ended.append(True)

    background.start(endless)
    started.wait(5)
    background.start(lambda progress: "skipped")
    with qtbot.waitSignal(background.done):
        background.start(lambda progress: "latest")
    qtbot.wait(50)
    assert (done, ended) == (["latest"], [True])


def test_cancelled_work_ends_and_says_nothing(background, qtbot):
    started, ended, said = threading.Event(), threading.Event(), []
    for signal in (background.done, background.failed):
        signal.connect(said.append)

    def endless(progress):
        started.set()
        try:
            while True:
                progress(0.5)
        finally:
            ended.set()

    background.start(endless)
    started.wait(5)
    background.cancel()
    assert not background.is_busy
    assert ended.wait(5)
    qtbot.wait(50)
    assert said == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (DataError("a.csv is empty; allowed is data."), "a.csv is empty; allowed is data."),
        (PermissionError(13, "Permission denied", "/x/a.csv"), "/x/a.csv: Permission denied"),
    ],
)
def test_why_it_failed_is_said(background, qtbot, error, said):
    def work(progress):
        raise error

    with qtbot.waitSignal(background.failed) as failed:
        background.start(work)
    assert failed.args == [said]
    assert not background.is_busy


def test_an_error_of_ours_is_not_swallowed(background, qtbot):
    def work(progress):
        raise KeyError("oops")

    with qtbot.capture_exceptions() as caught:
        background.start(work)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError
