"""Builds a context menu: its entries, with the numbers of a frame in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bpviz.debugger.breakpoint_check import fits
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.language import tr
from bpviz.ui.breakpoint_commands import Command, adding, changing
from bpviz.ui.breakpoint_values import live_value, quantity_of, sentence, suggested, visible_value
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.numbers import counted, significant

DIGITS = 3
KINDS_OF = {
    "unit": ("activation above", "activation below", "error above", "error below", "saturated", "dead"),
    "weight": ("weight crosses", "gradient above", "gradient below"),
    "layer": ("layer error above", "layer error below", "layer gradient above", "layer gradient below"),
}


@dataclass(frozen=True)
class MenuCalls:
    """What entries do. do: a command for the debugger. explain: show where a quantity comes from.

    edit: let the user type a weight, an input (the activation of a unit of layer 0) or the sample.
    edit_target: the same for the target of an output unit. draft: open the form of a breakpoint.
    hides: tells which numbers the user must not see, see painting.hiding.
    """

    do: Callable[[Command], None]
    explain: Callable[[Quantity], None]
    edit: Callable[[Quantity], None]
    edit_target: Callable[[int], None]
    draft: Callable[[Breakpoint], None]
    hides: Callable[[], Hidden] = lambda: None


class MenuBuilder:
    """Puts entries into a menu, with the numbers of a frame."""

    def __init__(self, frame: Frame, notation: Notation, calls: MenuCalls, into: QMenu | None = None):
        self.frame, self.notation, self.calls = frame, notation, calls
        self.hidden = calls.hides()
        self.built = QMenu() if into is None else into
        if into is None:
            self.built.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(self, text: str, slot: Callable[[], None]) -> QAction:
        """An entry."""
        action = self.built.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: slot())
        return action

    def separate(self) -> None:
        """A line before the next entry."""
        self.built.addSeparator()

    def name(self, quantity: Quantity) -> str:
        """A quantity's symbol."""
        return quantity_text(quantity, self.notation)

    def explain(self, *quantities: Quantity) -> None:
        """Why each has the value it has, for those that are computed; the first one always."""
        for quantity in quantities:
            value = visible_value(quantity, self.frame, self.hidden)
            if value is not None:
                text = tr("Why {name} = {value}?", name=self.name(quantity), value=significant(value, DIGITS))
            elif quantity is quantities[0]:
                text = tr("Explain {name}", name=self.name(quantity))
            else:
                continue
            self.add(text, lambda quantity=quantity: self.calls.explain(quantity))

    def break_when(self, *breakpoints: Breakpoint) -> None:
        """Break with the value of now; where there is none yet, ask for one."""
        if not self.built.isEmpty() and not self.built.actions()[-1].text().startswith(
            (tr("Break when "), tr("Break at "))
        ):
            self.separate()
        for breakpoint in breakpoints:
            ready = suggested(breakpoint, self.frame, self.hidden)
            is_compared = quantity_of(breakpoint) is not None
            if not is_compared or live_value(breakpoint, self.frame, self.hidden) is not None:
                self.break_at(ready)
            else:
                shortened = sentence(ready, self.notation).rpartition("\u00a0")[0]
                self.add(
                    tr("Break when {shortened} …", shortened=shortened),
                    lambda ready=ready: self.calls.draft(ready),
                )

    def break_at(self, breakpoint: Breakpoint, words: str = tr("Break when ")) -> None:
        """Break exactly so, at once."""
        text = sentence(breakpoint, self.notation).replace("\u00a0", " ")
        self.add(f"{words}{text}", lambda: self.calls.do(adding(breakpoint)))

    def draft(self, breakpoint: Breakpoint) -> None:
        """Open the form, where everything can be chosen."""
        self.add(tr("Break when …"), lambda: self.calls.draft(breakpoint))

    def steps(self, step: int) -> None:
        """To go to a step, or stop there."""
        step = max(0, step)
        reached = min(step, self.frame.newest)
        self.add(
            tr("Go to step {reached}", reached=counted(reached)),
            lambda: self.calls.do(lambda debugger: debugger.seek(reached)),
        )
        self.separate()
        self.break_at(Breakpoint("step", value=float(step)), tr("Break at "))

    def switches(self, concerns: Callable[[Breakpoint], bool], **parts: bool) -> None:
        """Those breakpoints that there are already, to be switched on and off."""
        kinds = [kind for part in parts for kind in KINDS_OF[part]]
        frame = self.frame
        found = [
            b
            for b in frame.breakpoints
            if concerns(b) and (not kinds or b.kind in kinds) and fits(b, frame.network, frame.dataset)
        ]
        if found:
            self.separate()
        for b in found:
            text = sentence(b, self.notation).replace("\u00a0", " ")
            self._switch(
                tr("Breakpoint {number}: {text}", number=b.number, text=text),
                b.enabled,
                changing(b.number, enabled=not b.enabled),
            )

    def watch(self, quantities: Iterable[Quantity]) -> None:
        """Follow a number, or no more."""
        self.separate()
        for quantity in quantities:
            is_watched = quantity in self.frame.watches
            command = _unwatching(quantity) if is_watched else _watching(quantity)
            self._switch(tr("Watch {name}", name=self.name(quantity)), is_watched, command)

    def _switch(self, text: str, is_on: bool, command: Command):
        action = self.add(text, lambda: self.calls.do(command))
        action.setCheckable(True)
        action.setChecked(is_on)


def _watching(quantity: Quantity) -> Command:
    return lambda debugger: debugger.watch(quantity)


def _unwatching(quantity: Quantity) -> Command:
    return lambda debugger: debugger.unwatch(quantity)
