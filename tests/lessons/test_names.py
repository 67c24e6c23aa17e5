"""Names as they are typed lead to the numbers that the inspector calls so."""

import pytest

from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.engine.network import Network
from bpviz.lessons.names import quantity_named

SHALLOW = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)
DEEP = Network((2, 3, 3, 1), ("tanh", "relu", "sigmoid"), False)


@pytest.mark.parametrize(
    ("name", "quantity"),
    [
        ("x2", Quantity("activation", 0, 1)),
        ("h3", Quantity("activation", 1, 2)),
        ("dhat1", Quantity("activation", 2, 0)),
        ("d̂₁", Quantity("activation", 2, 0)),
        ("w3,2", Quantity("weight", 1, 2, 1)),
        ("w_{3,2}", Quantity("weight", 1, 2, 1)),
        ("v₁,₂", Quantity("weight", 2, 0, 1)),
        ("v1,0", Quantity("weight", 2, 0, -1)),
        ("delta1", Quantity("error", 2, 0)),
        ("gamma2", Quantity("error", 1, 1)),
        ("df/dv1,2", Quantity("gradient", 2, 0, 1)),
        ("Δw1,2", Quantity("change", 1, 0, 1)),
        ("z(1)2", Quantity("weighted sum", 1, 1)),
        ("f", Quantity("loss")),
        ("‖δ⁽²⁾‖", Quantity("error norm", 2)),
        ("W(2)1,2", Quantity("weight", 2, 0, 1)),  # the general notation, where the lecture's is in use
        ("a(1)2", Quantity("activation", 1, 1)),
    ],
)
def test_a_name_means_a_number(name, quantity):
    assert quantity_named(name, SHALLOW) == quantity


@pytest.mark.parametrize("network", [SHALLOW, DEEP])
@pytest.mark.parametrize("language", ["auto", "general"])
def test_every_name_on_the_screen_leads_back_to_its_number(network, language):
    notation = Notation(network, language)
    for layer in range(1, network.depth + 1):
        for unit in range(network.sizes[layer]):
            for kind in ("activation", "weighted sum", "slope", "error"):
                quantity = Quantity(kind, layer, unit)
                assert quantity_named(quantity_text(quantity, notation), network) == quantity
            for source in range(network.sizes[layer - 1]):
                for kind in ("weight", "gradient", "change"):
                    quantity = Quantity(kind, layer, unit, source)
                    assert quantity_named(quantity_text(quantity, notation), network) == quantity


@pytest.mark.parametrize("name", ["h4", "v2,1", "hh", "", "w1,0,1"])
def test_a_name_of_nothing_is_refused_with_names_that_are_like_it(name):
    with pytest.raises(ValueError, match="is no number of this network; near are ") as error:
        quantity_named(name, SHALLOW)
    near = str(error.value).partition("near are ")[2].split(", ")
    assert near
    for proposed in near:
        quantity_named(proposed, SHALLOW)
