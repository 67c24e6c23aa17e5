"""A multi-start in threads of its own, which can be cancelled."""

import threading
import time

import numpy as np
from PySide6.QtCore import QObject, Signal

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.starts.multi_start import check_starts, multi_start
from bpviz.debugger.starts.starts import Starts
from bpviz.engine.engine import interrupt_flag

PACE = 0.1  # seconds between two looks at what there is so far


class StartJob(QObject):
    """began, then progressed(Starts so far, seconds) now and then, then ended: all or what there is."""

    began = Signal()
    progressed = Signal(object, float)
    ended = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._interrupt = interrupt_flag()

    @property
    def is_running(self) -> bool:
        """Whether starts are being trained."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, debugger: Debugger, count: int, steps: int) -> None:
        """Train the debugger's experiment from the seeds 0 to count − 1; one that goes on already is ended.

        For the debugger's own thread. Raises ExperimentError for what cannot be.
        """
        experiment, setup, seeds = debugger.experiment, debugger.present.journal.setup, range(count)
        check_starts(experiment, seeds, steps)
        self.stop()
        self._interrupt = interrupt_flag()
        arguments = (experiment, seeds, steps, setup, self._interrupt)
        self._thread = threading.Thread(target=self._work, args=arguments, name="bpviz-starts")
        self.began.emit()
        self._thread.start()

    def _work(self, experiment, seeds, steps, setup, interrupt: np.ndarray):
        began = told = time.perf_counter()

        def tell(found: Starts):
            nonlocal told
            now = time.perf_counter()
            if now - told > PACE:
                told = now
                self.progressed.emit(found, now - began)

        try:
            found = multi_start(experiment, seeds, steps, setup=setup, progress=tell, interrupt=interrupt)
            self.progressed.emit(found, time.perf_counter() - began)
        finally:
            self.ended.emit()

    def cancel(self) -> None:
        """End it soon; what there is so far is kept."""
        self._interrupt[0] = 1

    def stop(self) -> None:
        """End it, and wait until it has."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()
