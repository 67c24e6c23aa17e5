"""What is announced: steps by hand, why a run ended, notes, what is revealed or selected by key."""

from PySide6.QtCore import QObject

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.shown_value import shown_value
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.announcer import Announcer
from bpviz.ui.painting.caption import formula_result
from bpviz.ui.painting.hiding import hides_weight
from bpviz.ui.painting.numbers import counted, loss_text, significant
from bpviz.ui.quantity_words import words


class Announcing(QObject):
    """Announces what a window shows; silent while a run goes on. Numbers to be predicted stay untold."""

    def __init__(self, window):
        super().__init__(window)
        self.announcer = Announcer(self)
        self._window, self._frame, self._language = window, None, "auto"
        self._told, self._note, self._selected = None, "", None
        self._has_run = False
        window.runner.running_changed.connect(self._follow_run)
        window.selection.changed.connect(self._follow_selection)
        window.prediction.revealed.connect(lambda quantity: self._say(self.number(quantity)))
        window.actions_by_name["reveal_all"].triggered.connect(self.say_again)

    def say_again(self) -> None:
        """Announce the step once more with the next frame, for more of it is to be seen."""
        self._told = None

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language

    def show_frame(self, frame: Frame) -> None:
        """Announce where we are, if it is another place or if other words are said of it."""
        self._frame = frame
        if self._window.runner.running:
            return
        said = self._window.network.words()
        told = frame.run, frame.t, frame.revealed, said.title, said.sentence
        has_run, self._has_run = self._has_run, False
        if told != self._told or has_run:
            self._told = told
            self._say(self._end_of_run(frame) if has_run else self._step(frame, said))

    def show_note(self, note: str) -> None:
        """Announce what is said beside the menus."""
        if note != self._note:
            self._note = note
            if note and not self._window.runner.running:
                self._say(note)

    def _follow_run(self, running: bool):
        self._has_run = self._has_run or running

    def _follow_selection(self):
        """Say what a key has selected in the network; panels speak for themselves."""
        selection, frame = self._window.selection, self._frame
        if frame is None:
            return
        subject = selection.subject_in(frame.network)
        is_new, self._selected = subject != self._selected, subject
        if is_new and subject is not None and self._window.network.hasFocus():
            self._say(self.number(subject))

    def _say(self, text: str):
        self.announcer.say(text, self._window.lecture.front)

    def _step(self, frame: Frame, said) -> str:
        """Title, sentence and the number that the step works out; the words of a lesson have their own."""
        result = (
            None if said.markdown else formula_result(frame, self._window.selection.unit_in(frame.network))
        )
        number = f" {self.number(result)}." if result is not None else ""
        return f"{said.title}. {said.sentence}{number}"

    def _end_of_run(self, frame: Frame) -> str:
        """Why a run ended, and where."""
        self._note = frame.stop.message if frame.stop else self._note
        why = frame.stop.message if frame.stop else tr("Paused.")
        where = tr("Step {t}, epoch {epoch}.", t=counted(frame.t), epoch=counted(frame.epoch))
        is_told = frame.shows(Kind.LOSS) and not self._hides(Quantity("loss"))
        loss = tr("Loss {loss}.", loss=loss_text(frame.trace.loss)) if frame.trace and is_told else ""
        return f"{why} {where} {loss}".rstrip()

    def number(self, quantity: Quantity) -> str:
        """A number of the shown step in words: "error of d̂₁: −0.148"."""
        name = words(quantity, Notation(self._frame.network, self._language))
        value = shown_value(quantity, self._frame)
        if value is None:
            return tr("{name}: not computed yet", name=name)
        if self._hides(quantity):
            return tr("{name}: to be predicted", name=name)
        return tr("{name}: {value}", name=name, value=significant(value, 3))

    def _hides(self, quantity: Quantity) -> bool:
        prediction = self._window.prediction
        if not prediction.is_active:
            return False
        if quantity.kind == "weight":
            place = quantity.layer, quantity.unit, quantity.source
            return hides_weight(prediction.hides, self._frame, *place)
        return prediction.hides(quantity)
