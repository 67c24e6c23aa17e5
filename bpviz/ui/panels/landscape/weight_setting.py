"""Sets two weights to a place of a landscape: the entry of its menu, and the values in it."""

import math
from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from bpviz.debugger.landscape.setting import setting
from bpviz.debugger.landscape.slices import Slice
from bpviz.debugger.landscape.surface import Extent
from bpviz.debugger.notation import Name
from bpviz.language import tr
from bpviz.ui.painting.numbers import short
from bpviz.ui.panels.landscape.landscape_words import plain
from bpviz.ui.runner import Command

DIGITS = 4  # of what is in view
MOST_DIGITS = 15  # that numbers have

Place = tuple[float, float]


def add_setting(
    menu: QMenu,
    over: Slice,
    names: tuple[Name | str, Name | str],
    place: Place,
    send: Callable[[Command], None],
) -> None:
    """Offer to set the weights of a slice; send takes the command."""
    values = ", ".join(
        f"{plain(name)} = {short(value, MOST_DIGITS)}" for name, value in zip(names, place, strict=True)
    )
    action = menu.addAction(tr("Set these weights here: {values}", values=values))
    command = setting(dict(zip((over.first, over.second), place, strict=True)))
    action.triggered.connect(lambda: send(command))


def rounded(place: Place, extent: Extent) -> Place:
    """A place in as few digits as tell it from its neighbours in view."""
    spans = extent.right - extent.left, extent.top - extent.bottom
    decimals = (DIGITS - 1 - math.floor(math.log10(span)) for span in spans)
    return tuple(round(value, count) for value, count in zip(place, decimals, strict=True))
