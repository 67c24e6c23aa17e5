"""What the edit and debug actions do: each is a command for the runner, about what is selected."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr
from bpviz.ui.navigation import Navigation
from bpviz.ui.painting.numbers import counted
from bpviz.ui.runner import Runner
from bpviz.ui.selection import Selection


class Debugging(QObject):
    """Edits, forks, breakpoints, watches, questions.

    asked_to_explain: the inspector is to be shown. asked_to_break: the form of a new breakpoint is. watched:
    a number is followed from now on. said: a sentence for the user.
    """

    asked_to_explain = Signal()
    asked_to_break = Signal()
    watched = Signal()
    said = Signal(str)

    def __init__(self, runner: Runner, navigation: Navigation, selection: Selection, parent: QWidget):
        super().__init__(parent)
        self._runner, self._navigation, self._selection = runner, navigation, selection
        self._frame: Frame | None = None

    def show_frame(self, frame: Frame) -> None:
        """Speak of what this frame shows from now on."""
        self._frame = frame

    def undo(self) -> None:
        """Take the latest edit back."""
        self._navigation.command(lambda debugger: debugger.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._navigation.command(lambda debugger: debugger.redo())

    def fork(self) -> None:
        """Branch off here."""
        self._navigation.command(lambda debugger: debugger.fork())

    def run_back(self) -> None:
        """Go back to the previous breakpoint hit."""
        self._navigation.command(lambda debugger: debugger.reverse_continue())

    def choose_sample(self) -> None:
        """Ask which sample the shown step is to use."""
        if self._frame is None:
            return
        trace, count = self._frame.trace, self._frame.dataset.sample_count
        title, label = (
            tr("Choose the sample"),
            tr("Sample of the shown step, 1 to {count}:", count=counted(count)),
        )
        now = trace.sample + 1 if trace else 1
        number, is_chosen = QInputDialog.getInt(self.parent(), title, label, now, 1, count)
        if is_chosen:
            self._navigation.command(lambda debugger: debugger.choose_sample(number - 1))

    def explain(self) -> None:
        """Show where the selected number comes from."""
        self.asked_to_explain.emit()

    def add_breakpoint(self) -> None:
        """Fill in the form of a breakpoint, about what is selected."""
        self.asked_to_break.emit()

    def watch(self) -> None:
        """Follow the selected number."""
        subject = None if self._frame is None else self._selection.subject_in(self._frame.network)
        self.do_watch(subject or Quantity("loss"))

    def do_watch(self, quantity: Quantity) -> None:
        """Follow a number."""
        self._runner.do(lambda debugger: debugger.watch(quantity))
        self.watched.emit()

    def why(self) -> None:
        """Go to the step that last changed the selected weight notably."""
        if self._selection.weight is not None:
            self.go_to_why(self._selection.weight)
        else:
            self.said.emit(tr("Select a weight first: click it, or Shift+↑ ↓ in the network."))

    def go_to_why(self, index: int) -> None:
        """Go to the step that last changed a weight notably."""
        self._navigation.command(lambda debugger: debugger.why(index))

    def show_two_orders(self) -> None:
        """Put a run with the other of the lecture's two update orders beside this one."""

        def put(debugger):
            other = "exact" if debugger.experiment.training.update == "in-place" else "in-place"
            name = {"exact": tr("v of step t"), "in-place": tr("v of step t + 1")}[other]
            experiment = debugger.experiment.with_("training.update", other)
            there = [run for run in debugger.runs if (run.name, run.experiment) == (name, experiment)]
            if there:
                debugger.put_beside(there[0].number)
            else:
                debugger.run_beside(experiment, name)

        self._navigation.command(put)

    def show_one_run(self) -> None:
        """Take the run beside away."""
        self._runner.do(lambda debugger: debugger.put_beside(None))
