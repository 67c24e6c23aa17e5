import numpy as np
import pytest

from bpviz import Debugger, Experiment
from bpviz.debugger.breakpoint_check import check, fits
from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.setup import ExperimentError

RUN = Debugger(Experiment()).present  # 2-3-1 on four samples
WRONG = {
    "kind": Breakpoint("elsewhere"),
    "layer": Breakpoint("error above", layer=3),
    "unit": Breakpoint("error above", layer=1, unit=3),
    "source": Breakpoint("gradient above", layer=2, source=3),
    "sample": Breakpoint("sample", sample=4),
    "phase": Breakpoint("phase", phase="check"),
    "value": Breakpoint("step", value=2.5),
    "steps": Breakpoint("dead", layer=1, steps=0),
    "ignore": Breakpoint("loss rose", ignore=-1),
}


FITTING = {
    "no condition": Breakpoint("loss rose"),
    "first step": Breakpoint("step"),
    "last layer": Breakpoint("error above", layer=2),
    "last unit": Breakpoint("error above", layer=1, unit=2),
    "last source": Breakpoint("gradient above", layer=2, source=2),
    "last sample": Breakpoint("sample", sample=3),
    "any sample": Breakpoint("right"),
    "last phase": Breakpoint("phase", phase="update", layer=1),
}


@pytest.mark.parametrize("case", FITTING)
def test_the_last_of_each_fits(case):
    check(FITTING[case], RUN.network, RUN.dataset)
    assert fits(FITTING[case], RUN.network, RUN.dataset)


@pytest.mark.parametrize("field", WRONG)
def test_what_does_not_fit_is_refused_in_one_sentence(field):
    with pytest.raises(ExperimentError, match=f"^breakpoint, {field}: found .*; allowed are ") as caught:
        check(WRONG[field], RUN.network, RUN.dataset)
    assert "\n" not in str(caught.value)
    assert not fits(WRONG[field], RUN.network, RUN.dataset)


def test_infinity_is_no_threshold():
    for value in (np.inf, -np.inf, np.nan):
        assert not fits(Breakpoint("loss above", value=value), RUN.network, RUN.dataset)


def test_a_bias_is_a_source_where_there_are_biases():
    breakpoint = Breakpoint("weight crosses", layer=1, source=-1)
    plain = Debugger(Experiment().with_("network.bias", False)).present
    assert fits(breakpoint, RUN.network, RUN.dataset)
    assert not fits(breakpoint, plain.network, plain.dataset)
