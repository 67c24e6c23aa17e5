"""Work in a thread beside the window, of which only the latest counts."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal

from bpviz.data.progress import Progress
from bpviz.language import tr


class _OutdatedError(Exception):
    """Nobody waits for this work any more."""


class Background(QObject):
    """Does one thing at a time. What is started anew makes all that was started before outdated.

    done(object): what the latest work gave. failed(str): why it gave nothing. progressed(float): the share
    that is done, as the work tells it.
    """

    done = Signal(object)
    failed = Signal(str)
    progressed = Signal(float)
    _reported = Signal(int, float)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, "bpviz-import")
        self._latest = 0
        self.is_busy = False
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[Progress], object]) -> None:
        """Do this next. work(progress) may raise ValueError or OSError; what progress raises must pass."""
        self._latest += 1
        self.is_busy = True
        self._worker.submit(self._work, self._latest, work)

    def cancel(self) -> None:
        """Wait for nothing any more."""
        self._latest += 1
        self.is_busy = False

    def close(self) -> None:
        """End the thread."""
        self.cancel()
        self._worker.shutdown(wait=True)

    def _work(self, number: int, work: Callable[[Progress], object]):
        """In the thread."""

        def progress(share: float):
            if number != self._latest:
                raise _OutdatedError
            self._reported.emit(number, share)

        result, error = None, None
        try:
            progress(0.0)
            result = work(progress)
        except _OutdatedError:
            return
        except Exception as raised:
            error = raised
        self._ended.emit(number, result, error)

    def _report(self, number: int, share: float):
        if number == self._latest:
            self.progressed.emit(share)

    def _finish(self, number: int, result: object, error: Exception | None):
        if number != self._latest:
            return
        self.is_busy = False
        if error is None:
            self.done.emit(result)
        elif isinstance(error, ValueError | OSError):
            self.failed.emit(_said(error))
        else:
            raise error


def _said(error: ValueError | OSError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or tr('The file')}: {error.strerror or error}"
    return str(error)
