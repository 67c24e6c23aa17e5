"""Steps of any kind of training, all choices mixed, against the textbook's formulas in numpy."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from setups import varied_setups
from textbook import Textbook

from bpviz.engine.engine import Outcome

STEPS = 30


@settings(max_examples=200)
@given(varied_setups())
def test_any_training_takes_the_steps_that_the_textbook_says(setup):
    """From the first step on, each from where the one before has led."""
    engine, book = setup.engine(), Textbook(setup)
    state = engine.state(setup.theta[: setup.network.parameter_count])
    for t in range(STEPS):
        outcome, trace = engine.step(state, t)
        told = book.step()
        assume(np.abs(told.after).max() < 1e4)
        assert outcome is Outcome.REACHED
        assert (trace.t, trace.sample) == (t, told.sample)
        assert trace.alpha == pytest.approx(told.alpha, rel=1e-12)
        assert trace.loss == pytest.approx(told.loss, rel=1e-6, abs=1e-9), t
        assert trace.gradient == pytest.approx(told.gradient, rel=1e-5, abs=1e-7), t
        assert trace.after == pytest.approx(told.after, rel=1e-7, abs=1e-8), t
        state = trace.state_after
