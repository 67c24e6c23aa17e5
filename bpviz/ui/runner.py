"""The frame loop: one worker thread, never more than one job in flight, one Frame out for each."""

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.frame import Frame
from bpviz.debugger.interrupts import Interrupted, interruptible
from bpviz.debugger.stopping import interrupted
from bpviz.engine.engine import interrupt_flag

UNLIMITED = float("inf")
FRAME_MS = 14
FIRST_SLICE = 1000
PATIENCE = 300  # milliseconds after which it is said that something takes long

Command = Callable[[Debugger], object]


@dataclass(frozen=True)
class Waiting:
    """A command in the queue; see Runner.do."""

    obey: Command
    kind: str = ""
    only_moves: bool = False


class Runner(QObject):
    """Owns the debugger. Commands come in by method calls and run one after another in the worker.

    frame_ready(Frame) follows each; failed(str) if a command raised for bad input, with the debugger
    unchanged; took_long() while one is not done yet. While running, slices of steps alternate with frames:
    a timer ends the slice in flight at the display's rate, and the next one is submitted before the frame
    goes out, so that it computes while the frame is painted.
    """

    frame_ready = Signal(object)
    failed = Signal(str)
    running_changed = Signal(bool)
    took_long = Signal()
    _job_done = Signal(object)

    def __init__(self, debugger: Debugger, parent: QObject | None = None):
        super().__init__(parent)
        self._debugger = debugger
        self._worker = ThreadPoolExecutor(1, "bpviz-worker")
        self._job: Future | None = None
        self._is_slice = False  # whether that job is a part of a run
        self._commands: deque[Waiting] = deque()
        self._interrupt = interrupt_flag()  # ends a slice, as each tick does
        self.cancelled = interrupt_flag()  # ends all that takes long, as Esc does
        self._job_done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self.took_long)
        self.running, self._held = False, False
        self._speed = UNLIMITED
        self._most_steps = FIRST_SLICE  # of a slice that nobody ends
        self._pace_start, self._paced_steps = 0.0, 0

    # Commands

    def do(self, command: Command, kind: str = "", *, only_moves: bool = False) -> None:
        """Queue a command; of several waiting in a row with the same `kind` only the latest is run.

        only_moves: changes nothing, and need not be done where cancel() ends what goes before.
        """
        if kind and self._commands and self._commands[-1].kind == kind:
            self._commands.pop()
        self._commands.append(Waiting(command, kind, only_moves))
        self._interrupt[0] = 1
        self._pump()

    def refresh(self) -> None:
        """Send out a frame of where we are."""
        self.do(lambda debugger: None)

    def seek(self, t: int) -> None:
        """Go to step t; while the pointer drags, places in between are left out."""
        self.do(lambda debugger: debugger.seek(t), kind="seek", only_moves=True)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs, is in flight or waits."""
        return not self.running and self._job is None and not self._commands

    def hold(self) -> None:
        """Let commands wait until release()."""
        self._held = True

    def release(self, first: Command) -> None:
        """Go on with the commands that wait, after this one."""
        self._held = False
        self._commands.appendleft(Waiting(first))
        self._pump()

    def start(self) -> None:
        """Run until paused or stopped."""
        if not self.running:
            self.running = True
            self._restart_pace()
            self._timer.start()
            self.running_changed.emit(True)
            self._pump()

    def pause(self) -> None:
        """Stay where the slice in flight is, also while it only looks back at the steps before."""
        if self.running:
            self.running = False
            self._timer.stop()
            self._interrupt[0] = 1
            if self._is_slice:
                self.cancelled[0] = 1
            self.running_changed.emit(False)

    def cancel(self) -> None:
        """End the command in flight, with nothing changed or on its way; moves that wait are not made."""
        self.cancelled[0] = 1
        self._commands = deque(waiting for waiting in self._commands if not waiting.only_moves)

    def set_speed(self, steps_per_second: float) -> None:
        """How fast to run, UNLIMITED for as fast as it goes."""
        self._speed = steps_per_second
        self._restart_pace()

    def close(self) -> None:
        """End the worker; waits for the job in flight. Commands that come later are not run."""
        self.running, self._held = False, True
        self._interrupt[0] = self.cancelled[0] = 1
        self._commands.clear()
        self._timer.stop()
        self._patience.stop()
        self._worker.shutdown(wait=True)

    # The loop

    def _tick(self) -> None:
        """Time for a frame: end the slice in flight, or see whether a step is due."""
        self._interrupt[0] = 1
        self._pump()

    def _pump(self) -> None:
        """Give the worker its next job, if it is free and there is one."""
        if self._job is not None or self._held:
            return
        if self._commands:
            command = self._commands.popleft().obey
            self._is_slice = False
            self._submit(lambda: self._obey(command))
        elif self.running and (steps := self._steps_due()):
            self._interrupt[0] = 0
            self._is_slice = True
            self._submit(lambda: self._run_slice(steps))

    def _submit(self, work: Callable[[], Frame]) -> None:
        self.cancelled[0] = 0
        self._patience.start()
        self._job = self._worker.submit(work)
        self._job.add_done_callback(self._job_done.emit)
        time.sleep(0)  # lets the worker have Python's global lock, until it is in compiled code

    def _obey(self, command: Command) -> Frame:
        with interruptible(self.cancelled):
            try:
                command(self._debugger)
            except Interrupted:
                self._debugger.stop = interrupted(self._debugger.t)
            self.cancelled[0] = 0  # the frame is a task of its own
            return self._debugger.frame()

    def _run_slice(self, steps: int) -> Frame:
        before, started = self._debugger.t, time.perf_counter()
        with interruptible(self.cancelled):
            try:
                self._debugger.run(min(steps, self._most_steps), self._interrupt)
            except Interrupted:  # it was paused before it could begin
                self._debugger.stop = None
        frame, taken = self._debugger.frame(live=True), self._debugger.t - before
        share = FRAME_MS / 1000 / (time.perf_counter() - started)
        # A run beside takes its steps within frame(), where no flag ends them.
        growth = 8 if frame.beside is None else min(8, share)
        self._most_steps = max(FIRST_SLICE, int(growth * taken))
        return frame

    def _finish(self, job: Future) -> None:
        if job is not self._job:
            return
        self._job = None
        self._patience.stop()
        if error := job.exception():
            if self._is_slice:
                self.pause()
            self._pump()
            self._refuse(error)
            return
        frame = job.result()
        if frame.stop and self._is_slice:
            self.pause()
        self._pump()
        self.frame_ready.emit(frame)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, ValueError):
            raise error
        self.failed.emit(str(error))

    # Pace

    def _restart_pace(self) -> None:
        self._pace_start, self._paced_steps = time.perf_counter() - 1 / self._speed, 0

    def _steps_due(self) -> int:
        """How many steps to take now; what could not be taken in time is not made up for."""
        if self._speed == UNLIMITED:
            return 1 << 40
        due = int((time.perf_counter() - self._pace_start) * self._speed) - self._paced_steps
        self._paced_steps += due
        return due
