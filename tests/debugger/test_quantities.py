import pytest

from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.engine.network import Network


def test_only_samples_that_there_are_fit():
    network = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)
    last, beyond = Quantity("sample loss", sample=3), Quantity("sample loss", sample=4)
    assert last.fits(network, 4)
    assert not beyond.fits(network, 4)
    assert beyond.fits(network)
    assert not Quantity("sample loss", sample=-1).fits(network)
    assert Quantity("loss", sample=9).fits(network, 4)


@pytest.mark.parametrize(
    ("quantity", "lecture", "general"),
    [
        (Quantity("weight", 2, 0, 1), "v₁,₂", "W⁽²⁾₁,₂"),
        (Quantity("weight", 1, 2, -1), "w₃,₀", "b⁽¹⁾₃"),
        (Quantity("gradient", 2, 0, 1), "∂f/∂v₁,₂", "∂f/∂W⁽²⁾₁,₂"),
        (Quantity("change", 1, 0, 0), "Δw₁,₁", "ΔW⁽¹⁾₁,₁"),
        (Quantity("activation", 1, 1), "h₂", "a⁽¹⁾₂"),
        (Quantity("weighted sum", 1, 1), "z⁽¹⁾₂", "z⁽¹⁾₂"),
        (Quantity("slope", 1, 1), "φ′(z⁽¹⁾₂)", "φ′(z⁽¹⁾₂)"),
        (Quantity("error", 2, 0), "δ₁", "δ⁽²⁾₁"),
        (Quantity("loss"), "f", "f"),
        (Quantity("sample loss", sample=2), "f⁽³⁾", "f⁽³⁾"),
        (Quantity("sample"), "sample", "sample"),
        (Quantity("activation norm", 1), "‖a⁽¹⁾‖", "‖a⁽¹⁾‖"),
        (Quantity("error norm", 2), "‖δ⁽²⁾‖", "‖δ⁽²⁾‖"),
        (Quantity("gradient norm", 2), "‖∇⁽²⁾‖", "‖∇⁽²⁾‖"),
        (Quantity("weight norm", 1), "‖W⁽¹⁾‖", "‖W⁽¹⁾‖"),
    ],
)
def test_symbols_in_plain_text(quantity, lecture, general):
    network = Network((2, 3, 1), ("sigmoid", "sigmoid"), True)
    assert quantity_text(quantity, Notation(network, "lecture")) == lecture
    assert quantity_text(quantity, Notation(network, "general")) == general
