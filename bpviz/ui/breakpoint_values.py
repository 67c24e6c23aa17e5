"""The present value of what a breakpoint compares, and its condition as the user reads it."""

import re

from msgspec.structs import replace

from bpviz.debugger.breakpoints import BREAKPOINT_KINDS, Breakpoint, said
from bpviz.debugger.frame import Frame
from bpviz.debugger.mean_loss import recorded_mean
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.debugger.shown_value import shown_value
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden, hides_weight
from bpviz.ui.painting.numbers import MINUS

COMPARED = {
    "loss": "loss",
    "activation": "activation",
    "error": "error",
    "gradient": "gradient",
    "layer error": "error norm",
    "layer gradient": "gradient norm",
    "weight crosses": "weight",
}
BY_SIZE = ("error", "gradient")  # kinds of quantities whose absolute value is compared
DIGITS = 3
ROUND_STEPS = 100
SATURATED_BELOW, FOR_STEPS = 0.01, 10
UNKNOWN_VALUE = 0.1  # to start from where nothing is computed yet


def visible_value(quantity: Quantity, frame: Frame, hidden: Hidden = None) -> float | None:
    """A quantity where the frame stands; None while it is not computed, or is hidden from the user."""
    layer, unit, source = quantity.layer, quantity.unit, quantity.source
    if quantity.kind == "weight":
        is_hidden = hides_weight(hidden, frame, layer, unit, source)
    else:
        is_hidden = hidden is not None and hidden(quantity)
    return None if is_hidden else shown_value(quantity, frame)


def quantity_of(breakpoint: Breakpoint) -> Quantity | None:
    """What it compares with its value; None where that is no quantity of a step."""
    name = breakpoint.kind.removesuffix(" above").removesuffix(" below")
    if name not in COMPARED:
        return None
    places = {field: getattr(breakpoint, field) for field in KINDS[COMPARED[name]].needs}
    return Quantity(COMPARED[name], **places)


def live_value(breakpoint: Breakpoint, frame: Frame, hidden: Hidden = None) -> float | None:
    """The number that it compares, where the frame stands; None where there is none or it is hidden."""
    if breakpoint.kind.startswith("mean loss"):
        return latest_mean_loss(frame)
    quantity = quantity_of(breakpoint)
    if quantity is None or not quantity.fits(frame.network):
        return None
    value = visible_value(quantity, frame, hidden)
    return abs(value) if value is not None and quantity.kind in BY_SIZE else value


def latest_mean_loss(frame: Frame) -> float | None:
    """The mean training loss that was known last at step t."""
    return recorded_mean(frame.curves, frame.t)


def suggested(breakpoint: Breakpoint, frame: Frame, hidden: Hidden = None) -> Breakpoint:
    """It with a value to start from: the present one, rounded, or what the kind is mostly used with."""
    usual = {
        "step": float((frame.t // ROUND_STEPS + 1) * ROUND_STEPS),
        "epoch": float(frame.epoch + 1),
        "saturated": SATURATED_BELOW,
    }
    needs, value = BREAKPOINT_KINDS[breakpoint.kind].needs, usual.get(breakpoint.kind, 0.0)
    if "value" in needs and breakpoint.kind not in usual:
        live = live_value(breakpoint, frame, hidden)
        value = UNKNOWN_VALUE if live is None else rounded(live)
    return replace(breakpoint, value=value, steps=FOR_STEPS if "steps" in needs else 1)


def rounded(value: float) -> float:
    """A number that can be read and typed."""
    return float(f"{value:.{DIGITS}g}")


def sentence(breakpoint: Breakpoint, notation: Notation) -> str:
    """Its condition in words, with true minus signs; the last two words stay on one line."""
    start, space, end = said(breakpoint, notation).replace("-", MINUS).rpartition(" ")
    return start + space.replace(" ", "\u00a0") + end


def clause(breakpoint: Breakpoint, notation: Notation) -> str:
    """Its condition as a whole clause, to stand after "when": "the loss f is above 0.2"."""
    said = re.sub(r" (above|below|saturated|dead)", r" is \1", sentence(breakpoint, notation), count=1)
    return tr("the {said}", said=said) if said.startswith(("loss", "mean")) else said
