"""Breakpoints: what a run is to stop at, as frozen records, and the sentences that say it."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from msgspec import Struct

from bpviz.data.counting import counted
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase, phases
from bpviz.language import tr


class Breakpoint(Struct, frozen=True, forbid_unknown_fields=True):
    """One condition. kind: a name in BREAKPOINT_KINDS, which says what of the rest it needs.

    layer: 1..L. unit, source, sample: from 0; source −1 is the bias, sample −1 any. phase: the name of a
    Kind. value: what is compared with. steps: for how many steps in a row it must hold.
    ignore: the first so many hits do not stop. hits: how often a run has hit it.
    """

    kind: str
    layer: int = 0
    unit: int = 0
    source: int = 0
    sample: int = -1
    phase: str = ""
    value: float = 0.0
    steps: int = 1
    ignore: int = 0
    enabled: bool = True
    hits: int = 0
    number: int = 0


@dataclass(frozen=True)
class BreakpointKind:
    """title: for menus. needs: the fields of a Breakpoint that matter beside ignore and enabled.

    phase: where in a step it hits; None where it does so between two steps. said: the condition in words.
    """

    title: str
    needs: tuple[str, ...]
    phase: Callable[[Breakpoint, int], Phase | None]
    said: Callable[[Breakpoint, Notation], str]


CONDITION = ("layer", "unit", "source", "sample", "phase", "value", "steps")
WEIGHT, UNIT, LAYER = ("layer", "unit", "source"), ("layer", "unit"), ("layer",)


def _between(breakpoint: Breakpoint, depth: int) -> None:
    return None


def _at(kind: Kind) -> Callable[[Breakpoint, int], Phase]:
    return lambda breakpoint, depth: Phase(kind, breakpoint.layer)


def _its_phase(breakpoint: Breakpoint, depth: int) -> Phase:
    return Phase(Kind(breakpoint.phase), breakpoint.layer)


def _in_front(breakpoint: Breakpoint, depth: int) -> Phase:
    return Phase(Kind.FORWARD, depth)


def _of(kind: str) -> Callable[[Breakpoint, Notation], str]:
    """The symbol of a quantity at the breakpoint's place."""
    return lambda b, notation: quantity_text(Quantity(kind, b.layer, b.unit, b.source), notation)


def _above(symbol: Callable[[Breakpoint, Notation], str], bars: str):
    return lambda b, n: tr("{name} above {value:g}", name=f"{bars}{symbol(b, n)}{bars}", value=b.value)


def _below(symbol: Callable[[Breakpoint, Notation], str], bars: str):
    return lambda b, n: tr("{name} below {value:g}", name=f"{bars}{symbol(b, n)}{bars}", value=b.value)


def _pair(name: str, title: str, needs, kind: Kind, symbol, bars: str = "") -> dict[str, BreakpointKind]:
    """The two kinds of a number that goes above or below a value."""
    fields, phase = (*needs, "value"), _at(kind)
    above, below = tr("{title} above", title=title), tr("{title} below", title=title)
    return {
        f"{name} above": BreakpointKind(above, fields, phase, _above(symbol, bars)),
        f"{name} below": BreakpointKind(below, fields, phase, _below(symbol, bars)),
    }


def _crossing(b: Breakpoint, notation: Notation) -> str:
    name = _of("weight")(b, notation)
    return (
        tr("{name} changes sign", name=name)
        if b.value == 0
        else tr("{name} crosses {value:g}", name=name, value=b.value)
    )


def _flat(b: Breakpoint, notation: Notation) -> str:
    """Of a unit whose φ′ is or comes near 0, for a number of steps."""
    values = {"unit": _of("activation")(b, notation), "value": b.value, "steps": counted(b.steps)}
    if b.kind == "dead":
        alone = tr("{unit} dead, φ′ = 0", **values)
        return tr("{unit} dead, φ′ = 0, for {steps} steps", **values) if b.steps > 1 else alone
    alone = tr("{unit} saturated, φ′ below {value:g}", **values)
    return tr("{unit} saturated, φ′ below {value:g}, for {steps} steps", **values) if b.steps > 1 else alone


def _right(b: Breakpoint, notation: Notation) -> str:
    if b.sample < 0:
        return tr("a misclassified sample is now right")
    return tr("sample {sample}, misclassified, is now right", sample=b.sample + 1)


def _epoch(b: Breakpoint, notation: Notation) -> str:
    return (
        tr("the end of epoch {value}", value=counted(int(b.value))) if b.value else tr("the end of an epoch")
    )


def _phase_name(b: Breakpoint, notation: Notation) -> str:
    values = {"phase": PHASE_WORDS.get(b.phase, b.phase), "layer": b.layer}
    return (
        tr("the phase “{phase}” of layer {layer}", **values)
        if b.layer
        else tr("the phase “{phase}”", **values)
    )


PHASE_WORDS = {
    "pick": tr("pick"),
    "forward": tr("forward"),
    "loss": tr("loss"),
    "error": tr("error"),
    "update": tr("update"),
    "check": tr("check"),
}
BREAKPOINT_KINDS: dict[str, BreakpointKind] = {
    "step": BreakpointKind(
        tr("step"), ("value",), _between, lambda b, n: tr("step {step}", step=counted(int(b.value)))
    ),
    "epoch": BreakpointKind(tr("end of epoch (0: of each)"), ("value",), _between, _epoch),
    "sample": BreakpointKind(
        tr("sample is picked"), ("sample",), _at(Kind.PICK),
        lambda b, n: tr("sample {sample} is picked", sample=b.sample + 1),
    ),
    "phase": BreakpointKind(tr("phase"), ("phase", "layer"), _its_phase, _phase_name),
    **_pair("loss", tr("loss of the sample"), (), Kind.LOSS, lambda b, n: tr("loss f")),
    "mean loss above": BreakpointKind(
        tr("mean loss above"), ("value",), _between,
        lambda b, n: tr("mean training loss above {value:g}", value=b.value),
    ),
    "mean loss below": BreakpointKind(
        tr("mean loss below"), ("value",), _between,
        lambda b, n: tr("mean training loss below {value:g}", value=b.value),
    ),
    "loss rose": BreakpointKind(
        tr("loss rose over an epoch"), (), _between,
        lambda b, n: tr("the mean training loss rose over an epoch"),
    ),
    **_pair("activation", tr("activation"), UNIT, Kind.FORWARD, _of("activation")),
    **_pair("error", tr("|δ| of a unit"), UNIT, Kind.ERROR, _of("error"), "|"),
    **_pair("gradient", tr("|gradient| of a weight"), WEIGHT, Kind.ERROR, _of("gradient"), "|"),
    **_pair("layer error", tr("‖δ‖ of a layer"), LAYER, Kind.ERROR, _of("error norm")),
    **_pair("layer gradient", tr("‖gradient‖ of a layer"), LAYER, Kind.ERROR, _of("gradient norm")),
    "weight crosses": BreakpointKind(
        tr("weight crosses (0: changes sign)"), (*WEIGHT, "value"), _at(Kind.UPDATE), _crossing
    ),
    "saturated": BreakpointKind(
        tr("unit saturated: φ′ below ε"), (*UNIT, "value", "steps"), _at(Kind.FORWARD), _flat
    ),
    "dead": BreakpointKind(tr("unit dead: φ′ = 0"), (*UNIT, "steps"), _at(Kind.FORWARD), _flat),
    "right": BreakpointKind(tr("misclassified sample is right"), ("sample",), _in_front, _right),
}  # fmt: skip


def phase_number(breakpoint: Breakpoint, network: Network) -> int:
    """The phase of a step, from 1, at which it hits; 0 between two steps."""
    phase = BREAKPOINT_KINDS[breakpoint.kind].phase(breakpoint, network.depth)
    return 0 if phase is None else phases(network.depth).index(phase) + 1


def said(breakpoint: Breakpoint, notation: Notation) -> str:
    """The condition in words: "|δ₁| above 0.2"."""
    return BREAKPOINT_KINDS[breakpoint.kind].said(breakpoint, notation)


def tidied(breakpoint: Breakpoint) -> Breakpoint:
    """The same condition, with the fields that mean nothing for its kind as they are by default."""
    stray = set(CONDITION) - set(BREAKPOINT_KINDS[breakpoint.kind].needs)
    defaults = Breakpoint(breakpoint.kind)
    return msgspec.structs.replace(breakpoint, **{field: getattr(defaults, field) for field in stray})


class Breakpoints:
    """The list that a user keeps; an immutable tuple is handed out, in the order of the numbers."""

    def __init__(self, kept: tuple[Breakpoint, ...] = ()):
        self.all = kept

    def add(self, breakpoint: Breakpoint) -> Breakpoint:
        """Take one in; it is given the next free number."""
        number = 1 + max((b.number for b in self.all), default=0)
        numbered = msgspec.structs.replace(tidied(breakpoint), number=number)
        self.all = (*self.all, numbered)
        return numbered

    def replace(self, changed: Breakpoint) -> None:
        """Put a changed one in the place of that with its number."""
        self.all = tuple(tidied(changed) if b.number == changed.number else b for b in self.all)

    def remove(self, number: int) -> None:
        """Forget one."""
        self.all = tuple(b for b in self.all if b.number != number)

    def count(self, hits: dict[int, int]) -> None:
        """Set the hit counts of some, by number."""
        self.all = tuple(
            msgspec.structs.replace(b, hits=hits[b.number]) if hits.get(b.number, b.hits) != b.hits else b
            for b in self.all
        )
