import json

import pytest
from PySide6.QtCore import QMimeData

from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network
from bpviz.ui.quantity_mime import MIME, packed, unpacked

NETWORK = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)


def carrying(content):
    data = QMimeData()
    data.setData(MIME, content)
    return data


@pytest.mark.parametrize("quantity", [Quantity("weight", 2, 0, -1), Quantity("sample loss", sample=3)])
def test_a_quantity_arrives_as_it_was_sent(quantity):
    assert unpacked(packed(quantity, Notation(NETWORK))) == quantity


def test_it_travels_as_json_and_as_text_for_others():
    data = packed(Quantity("gradient", 2, 0, 1), Notation(NETWORK))
    assert json.loads(data.data(MIME).data()) == {
        "kind": "gradient", "layer": 2, "unit": 0, "source": 1, "sample": 0,
    }  # fmt: skip
    assert data.text() == "∂f/∂v₁,₂"


@pytest.mark.parametrize("content", [b"", b"{}", b'{"kind": "mood"}', b'{"kind": "loss", "x": 1}', b"\xff"])
def test_what_is_no_quantity_is_none(content):
    assert unpacked(carrying(content)) is None


def test_other_data_is_none():
    data = QMimeData()
    data.setText("loss")
    assert unpacked(data) is None
