"""What the landscape panel says."""

import math

import numpy as np

from bpviz.debugger.landscape.slices import Slice
from bpviz.debugger.landscape.surface import Surface
from bpviz.debugger.notation import Name, Notation
from bpviz.language import tr
from bpviz.ui.painting.hiding import UNKNOWN
from bpviz.ui.painting.numbers import counted, loss_text, short, signed

KINDS = {
    "weights": (tr("weights"), tr("Over the values of two weights, all others as they are now")),
    "trajectory": (tr("path"), tr("Over the two directions in which the run has moved most")),
    "random": (
        tr("random"),
        tr("Over two random directions, each unit's part as long as the unit's own weights"),
    ),
}
THROUGH_WORDS = {"present": tr("present θ"), "mean": tr("mean of the path")}
NO_PATH = tr("Take some steps: the plane comes from where the run has been.")
STILL = tr("The weights have not moved: the plane comes from where the run has been.")
ON_THE_SLICE = tr(
    "The run moves in all weights, and is drawn where it stands over this slice. "
    "The loss there differs from the run's own by what the other weights do."
)


def axis_names(chosen: Slice, surface: Surface, notation: Notation) -> tuple[Name | str, Name | str]:
    """What stands at the axes, x first."""
    if chosen.kind == "weights":
        return notation.parameter(chosen.first), notation.parameter(chosen.second)
    if chosen.kind == "random":
        return tr("direction 1"), tr("direction 2")
    first, second = (f"{share:.0%}".replace("%", "\u2009%") for share in surface.plane.shares)
    return f"PC 1, {first}", f"PC 2, {second}"


def plain(name: Name | str) -> str:
    """A name of an axis without formatting or numbers."""
    return name.text if isinstance(name, Name) else name.partition(",")[0]


def taken(surface: Surface, t: int) -> str:
    """When a surface was taken, and where the run is now if it has gone on."""
    now = "" if surface.t == t else tr(", now {t}", t=counted(t))
    hatched = "" if np.isfinite(surface.losses).all() else tr(" · hatched: not finite")
    return tr("surface at step {t}{now}{hatched}", t=counted(surface.t), now=now, hatched=hatched)


def losses_here(own: float | None, on_slice: float | None, drawn: float, is_hidden: bool = False) -> str:
    """The run's own loss beside that of the slice below it; None for what takes too long to know.

    drawn: the surface's loss there, between its points: NaN outside. is_hidden: whether a loss that is None
    must not be seen.
    """
    unknown = UNKNOWN if is_hidden else "…"
    here = unknown if own is None else loss_or_not(own)
    about = unknown if math.isnan(drawn) else f"≈ {loss_or_not(drawn)}"
    there = about if on_slice is None else loss_or_not(on_slice)
    return tr("loss here {here} · on the slice {there}", here=here, there=there)


def loss_or_not(loss: float) -> str:
    """A loss of any size, also one that is not finite."""
    return loss_text(loss) if math.isfinite(loss) else short(loss)


def place_words(names: tuple[Name | str, Name | str], place: tuple[float, float], loss: float) -> str:
    """Both coordinates of a place, and the loss there where the surface reaches it."""
    where = " · ".join(f"{plain(name)} {signed(value, 3)}" for name, value in zip(names, place, strict=True))
    return (
        where
        if math.isnan(loss)
        else tr("{where} · loss {loss_or_not}", where=where, loss_or_not=loss_or_not(loss))
    )
