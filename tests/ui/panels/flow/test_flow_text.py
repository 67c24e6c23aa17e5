import numpy as np
import pytest

from bpviz.ui.panels.flow.flow_text import norm_text, verdict


def said(norms, measure="gradients"):
    return "  ".join(piece.plain for piece in verdict(np.array(norms), measure))


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.134, "0.13"), (4.56e-5, "4.6e−5"), (0.0, "0"), (250.4, "250"), (2e7, "2.0e7"), (np.nan, "–")],
)
def test_norms_have_two_digits(value, text):
    assert norm_text(value) == text


def test_what_flows_forward_ends_at_the_outputs():
    assert said([0.1, 0.2, 0.4], "activations").startswith(
        "Activations grow ×2 per layer towards the outputs"
    )


def test_layers_that_are_zero_are_listed():
    assert said([0.0, 1.0, 2.0]) == "Gradients are 0 in layer 1"
    assert said([0.0, 1.0, 0.0], "errors") == "Errors δ are 0 in layers 1, 3"


def test_one_layer_has_nothing_to_compare():
    assert said([0.5]) == "Gradients: one layer only, nothing to compare"


def test_only_alarming_findings_are_marked():
    roles = [verdict(np.array(norms), "gradients")[0].role for norms in ([1e-4, 1.0], [0.1, 1.0], [1e4, 1.0])]
    assert roles == ["warning", "text", "warning"]


def test_the_brief_verdict_has_the_main_words():
    def brief(*norms):
        return verdict(np.array(norms), "gradients", brief=True)[0].plain

    assert brief(1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1) == "Vanishing: ×10 per layer"
    assert brief(1e4, 1.0).startswith("Exploding: ×")
    assert brief(0.1, 0.2, 0.4) == "Shrinking: ×2 per layer"
    assert brief(0.0, 1.0) == "Gradients are 0 in layer 1"
