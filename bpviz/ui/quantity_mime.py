"""Quantities on their way from one panel to another, as the data of a drag."""

import msgspec
from PySide6.QtCore import QMimeData

from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import KINDS, Quantity, quantity_text

MIME = "application/x-bpviz-quantity"


def packed(quantity: Quantity, notation: Notation) -> QMimeData:
    """A quantity as JSON, with its symbol as plain text for other programs."""
    data = QMimeData()
    data.setData(MIME, msgspec.json.encode(quantity))
    data.setText(quantity_text(quantity, notation))
    return data


def unpacked(data: QMimeData) -> Quantity | None:
    """The quantity that is carried, None if there is none."""
    if not data.hasFormat(MIME):
        return None
    try:
        quantity = msgspec.json.decode(data.data(MIME).data(), type=Quantity)
    except msgspec.MsgspecError:
        return None
    return quantity if quantity.kind in KINDS else None
