"""Breakpoints: what a run is to stop at, as frozen records, and the sentences that say it."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import numpy as np
from msgspec import Struct

from bpviz.data.counting import counted
from bpviz.data.dataset import Dataset
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.network import Network
from bpviz.engine.phases import Kind, Phase, phases


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


def _compared(symbol: Callable[[Breakpoint, Notation], str], word: str, bars: str = ""):
    return lambda b, notation: f"{bars}{symbol(b, notation)}{bars} {word} {b.value:g}"


def _pair(name: str, title: str, needs, kind: Kind, symbol, bars: str = "") -> dict[str, BreakpointKind]:
    """The two kinds of a number that goes above or below a value."""
    return {
        f"{name} {word}": BreakpointKind(
            f"{title} {word}", (*needs, "value"), _at(kind), _compared(symbol, word, bars)
        )
        for word in ("above", "below")
    }


def _crossing(b: Breakpoint, notation: Notation) -> str:
    name = _of("weight")(b, notation)
    return f"{name} changes sign" if b.value == 0 else f"{name} crosses {b.value:g}"


def _for_steps(words: str) -> Callable[[Breakpoint, Notation], str]:
    def said(b: Breakpoint, notation: Notation) -> str:
        held = f" for {counted(b.steps)} steps" if b.steps > 1 else ""
        return words.format(unit=_of("activation")(b, notation), value=b.value) + held

    return said


def _right(b: Breakpoint, notation: Notation) -> str:
    which = "a misclassified sample" if b.sample < 0 else f"sample {b.sample + 1}, misclassified,"
    return f"{which} is now right"


def _epoch(b: Breakpoint, notation: Notation) -> str:
    return f"the end of epoch {counted(int(b.value))}" if b.value else "the end of an epoch"


def _phase_name(b: Breakpoint, notation: Notation) -> str:
    return f"the phase “{b.phase}”{f' of layer {b.layer}' if b.layer else ''}"


BREAKPOINT_KINDS: dict[str, BreakpointKind] = {
    "step": BreakpointKind("step", ("value",), _between, lambda b, n: f"step {counted(int(b.value))}"),
    "epoch": BreakpointKind("end of epoch (0: of each)", ("value",), _between, _epoch),
    "sample": BreakpointKind(
        "sample is picked", ("sample",), _at(Kind.PICK), lambda b, n: f"sample {b.sample + 1} is picked"
    ),
    "phase": BreakpointKind("phase", ("phase", "layer"), _its_phase, _phase_name),
    **_pair("loss", "loss of the sample", (), Kind.LOSS, lambda b, n: "loss f"),
    "mean loss above": BreakpointKind(
        "mean loss above", ("value",), _between, lambda b, n: f"mean training loss above {b.value:g}"
    ),
    "mean loss below": BreakpointKind(
        "mean loss below", ("value",), _between, lambda b, n: f"mean training loss below {b.value:g}"
    ),
    "loss rose": BreakpointKind(
        "loss rose over an epoch", (), _between, lambda b, n: "the mean training loss rose over an epoch"
    ),
    **_pair("activation", "activation", UNIT, Kind.FORWARD, _of("activation")),
    **_pair("error", "|δ| of a unit", UNIT, Kind.ERROR, _of("error"), "|"),
    **_pair("gradient", "|gradient| of a weight", WEIGHT, Kind.ERROR, _of("gradient"), "|"),
    **_pair("layer error", "‖δ‖ of a layer", LAYER, Kind.ERROR, _of("error norm")),
    **_pair("layer gradient", "‖gradient‖ of a layer", LAYER, Kind.ERROR, _of("gradient norm")),
    "weight crosses": BreakpointKind(
        "weight crosses (0: changes sign)", (*WEIGHT, "value"), _at(Kind.UPDATE), _crossing
    ),
    "saturated": BreakpointKind(
        "unit saturated: φ′ below ε",
        (*UNIT, "value", "steps"),
        _at(Kind.FORWARD),
        _for_steps("{unit} saturated, φ′ below {value:g},"),
    ),
    "dead": BreakpointKind(
        "unit dead: φ′ = 0", (*UNIT, "steps"), _at(Kind.FORWARD), _for_steps("{unit} dead, φ′ = 0,")
    ),
    "right": BreakpointKind("misclassified sample is right", ("sample",), _in_front, _right),
}  # fmt: skip


def phase_number(breakpoint: Breakpoint, network: Network) -> int:
    """The phase of a step, from 1, at which it hits; 0 between two steps."""
    phase = BREAKPOINT_KINDS[breakpoint.kind].phase(breakpoint, network.depth)
    return 0 if phase is None else phases(network.depth).index(phase) + 1


def said(breakpoint: Breakpoint, notation: Notation) -> str:
    """The condition in words: "|δ₁| above 0.2"."""
    return BREAKPOINT_KINDS[breakpoint.kind].said(breakpoint, notation).removesuffix(",")


def tidied(breakpoint: Breakpoint) -> Breakpoint:
    """The same condition, with the fields that mean nothing for its kind as they are by default."""
    stray = set(CONDITION) - set(BREAKPOINT_KINDS[breakpoint.kind].needs)
    defaults = Breakpoint(breakpoint.kind)
    return msgspec.structs.replace(breakpoint, **{field: getattr(defaults, field) for field in stray})


def check(breakpoint: Breakpoint, network: Network, dataset: Dataset) -> None:
    """Raise ExperimentError, with one sentence, for what does not fit a network and its data."""
    if breakpoint.kind not in BREAKPOINT_KINDS:
        raise _wrong("kind", breakpoint.kind, ", ".join(BREAKPOINT_KINDS))
    needs = BREAKPOINT_KINDS[breakpoint.kind].needs
    if "phase" in needs:
        _check_phase(breakpoint, network)
    elif "layer" in needs:
        _check_range("layer", breakpoint.layer, 1, network.depth)
    if "unit" in needs:
        _check_range("unit", breakpoint.unit, 0, network.sizes[breakpoint.layer] - 1)
    if "source" in needs:
        lowest = -1 if network.bias else 0
        _check_range("source", breakpoint.source, lowest, network.sizes[breakpoint.layer - 1] - 1)
    if "sample" in needs:
        lowest = -1 if breakpoint.kind == "right" else 0
        _check_range("sample", breakpoint.sample, lowest, dataset.sample_count - 1)
    _check_numbers(breakpoint)


def _check_numbers(breakpoint: Breakpoint) -> None:
    if not np.isfinite(breakpoint.value):
        raise _wrong("value", breakpoint.value, "finite numbers")
    if breakpoint.kind in ("step", "epoch") and (breakpoint.value < 0 or breakpoint.value % 1):
        raise _wrong("value", breakpoint.value, "whole numbers from 0")
    for field, lowest in (("steps", 1), ("ignore", 0), ("hits", 0)):
        _check_range(field, getattr(breakpoint, field), lowest, 10**15)


def _check_phase(breakpoint: Breakpoint, network: Network) -> None:
    found = (breakpoint.phase, breakpoint.layer)
    stoppable = phases(network.depth)[:-1]  # the last one completes the step
    allowed = [(phase.kind.value, phase.layer) for phase in stoppable]
    if found not in allowed:
        names = ", ".join(f"{kind} {layer}" if layer else kind for kind, layer in allowed)
        raise _wrong("phase", f"{found[0]!r} of layer {found[1]}", names)


def _check_range(field: str, found: int, lowest: int, highest: int) -> None:
    if not lowest <= found <= highest:
        raise _wrong(field, found, f"{lowest} to {highest}")


def _wrong(field: str, found, allowed: str) -> ExperimentError:
    return ExperimentError(f"breakpoint, {field}: found {found}; allowed are {allowed}")


def fits(breakpoint: Breakpoint, network: Network, dataset: Dataset) -> bool:
    """Whether it means something for a network and its data."""
    try:
        check(breakpoint, network, dataset)
    except ExperimentError:
        return False
    return True


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
