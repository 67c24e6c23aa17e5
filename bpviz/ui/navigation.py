"""Moving through time by actions: each is a command for the runner."""

from PySide6.QtCore import QObject, Signal

from bpviz.ui.runner import Command, Runner

GRANULARITIES = ("phase", "sample", "epoch")


class Navigation(QObject):
    """What the step and run actions do. granularity: what forward and backward go by.

    script: what they go through instead, as a lesson, by its own forward() and backward(); None for none.
    stepped: the user takes a whole step.
    """

    granularity_changed = Signal(str)
    stepped = Signal()

    def __init__(self, runner: Runner, parent: QObject | None = None):
        super().__init__(parent)
        self._runner = runner
        self.granularity = "phase"
        self.script = None

    def forward(self) -> None:
        """Forward at the chosen granularity, or in the script."""
        self.script.forward() if self.script else getattr(self, self.granularity)()

    def backward(self) -> None:
        """Back at the chosen granularity, or in the script."""
        self.script.backward() if self.script else getattr(self, f"back_{self.granularity}")()

    def phase(self) -> None:
        """Show the next phase."""
        self._move(lambda debugger: debugger.step_phase())

    def sample(self) -> None:
        """Complete the step."""
        self.stepped.emit()
        self._move(lambda debugger: debugger.step())

    def epoch(self) -> None:
        """Run to the end of the epoch."""
        self._move(lambda debugger: debugger.step_epoch())

    def back_phase(self) -> None:
        """Hide the latest phase."""
        self._move(lambda debugger: debugger.back_phase())

    def back_sample(self) -> None:
        """Back to before this sample."""
        self._move(lambda debugger: debugger.back())

    def back_epoch(self) -> None:
        """Back to the start of the epoch."""
        self._move(lambda debugger: debugger.back_epoch())

    def start(self) -> None:
        """Back to step 0."""
        self._move(lambda debugger: debugger.seek(0))

    def newest(self) -> None:
        """Forward to the furthest step."""
        self._move(lambda debugger: debugger.seek(debugger.newest))

    def restart(self) -> None:
        """Forget the run."""
        self.command(lambda debugger: debugger.reset())

    def command(self, command: Command) -> None:
        """Pause, and obey."""
        self._runner.pause()
        self._runner.do(command)

    def _move(self, command: Command) -> None:
        self._runner.pause()
        self._runner.do(command, only_moves=True)

    def toggle_run(self) -> None:
        """Run or pause."""
        if self._runner.running:
            self._runner.pause()
        else:
            self._runner.start()

    def by_phase(self) -> None:
        """Forward and backward go by phase."""
        self.go_by("phase")

    def by_sample(self) -> None:
        """Forward and backward go by sample."""
        self.go_by("sample")

    def by_epoch(self) -> None:
        """Forward and backward go by epoch."""
        self.go_by("epoch")

    def go_by(self, granularity: str) -> None:
        """Forward and backward go by one of GRANULARITIES."""
        self.granularity = granularity if granularity in GRANULARITIES else "phase"
        self.granularity_changed.emit(self.granularity)
