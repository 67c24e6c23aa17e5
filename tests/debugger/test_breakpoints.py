"""Breakpoints as records: how they are said, where they hit, and the list of them."""

import msgspec
import pytest
from reference_breakpoints import phase_of

from bpviz import Debugger, Experiment
from bpviz.debugger.breakpoints import (
    BREAKPOINT_KINDS,
    Breakpoint,
    Breakpoints,
    phase_number,
    said,
)
from bpviz.debugger.notation import Notation

RUN = Debugger(Experiment()).present  # 2-3-1 on four samples
SAID = {
    "step": (Breakpoint("step", value=1200.0), "step 1\u2009200"),
    "each epoch": (Breakpoint("epoch"), "the end of an epoch"),
    "epoch": (Breakpoint("epoch", value=3.0), "the end of epoch 3"),
    "sample": (Breakpoint("sample", sample=2), "sample 3 is picked"),
    "phase": (Breakpoint("phase", phase="error", layer=1), "the phase “error” of layer 1"),
    "loss": (Breakpoint("loss above", value=0.25), "loss f above 0.25"),
    "mean": (Breakpoint("mean loss below", value=0.1), "mean training loss below 0.1"),
    "rose": (Breakpoint("loss rose"), "the mean training loss rose over an epoch"),
    "error": (Breakpoint("error above", layer=2, value=0.2), "|δ₁| above 0.2"),
    "layer error": (Breakpoint("layer error below", layer=1, value=0.2), "‖δ⁽¹⁾‖ below 0.2"),
    "sign": (Breakpoint("weight crosses", layer=2, unit=0, source=1), "v₁,₂ changes sign"),
    "crossing": (Breakpoint("weight crosses", layer=2, source=1, value=0.5), "v₁,₂ crosses 0.5"),
    "saturated": (
        Breakpoint("saturated", layer=1, unit=1, value=0.01, steps=5),
        "h₂ saturated, φ′ below 0.01, for 5 steps",
    ),
    "dead": (Breakpoint("dead", layer=1, unit=1), "h₂ dead, φ′ = 0"),
    "right": (Breakpoint("right", sample=1), "sample 2, misclassified, is now right"),
}


@pytest.mark.parametrize("case", SAID)
def test_sentences(case):
    breakpoint, sentence = SAID[case]
    assert said(breakpoint, Notation(RUN.network)) == sentence


@pytest.mark.parametrize("kind", BREAKPOINT_KINDS)
def test_the_phase_where_it_hits(kind):
    for layer in (1, 2):
        fields = {"layer": layer} if "layer" in BREAKPOINT_KINDS[kind].needs else {}
        fields |= {"phase": "update"} if kind == "phase" else {}
        breakpoint = Breakpoint(kind, **fields)
        assert phase_number(breakpoint, RUN.network) == phase_of(breakpoint, 2)


def test_the_list_hands_out_tuples_that_stay():
    kept = Breakpoints()
    first, second = (kept.add(Breakpoint("loss rose")) for _ in range(2))
    before = kept.all
    assert [b.number for b in before] == [1, 2]
    kept.count({1: 5})
    kept.replace(msgspec.structs.replace(second, enabled=False))
    assert kept.all == (
        msgspec.structs.replace(first, hits=5),
        msgspec.structs.replace(second, enabled=False),
    )
    kept.remove(1)
    assert [b.number for b in kept.all] == [2]
    assert kept.add(first).number == 3
    assert before == (first, second)
