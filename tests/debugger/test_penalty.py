"""The penalty, against numbers by hand."""

import numpy as np
import pytest

from bpviz.debugger.experiment import TrainingChoice
from bpviz.debugger.penalty import penalty
from bpviz.engine.network import Network


def test_the_penalty_is_of_weights_alone():
    network = Network((2, 1), ("sigmoid",), True, ("layer",))
    theta = np.array([3.0, -4.0, 100.0, 50.0, 60.0])  # w, w, b, γ, β
    assert penalty(network, theta, TrainingChoice(l1=0.1, l2=0.01)) == pytest.approx(0.1 * 7 + 0.005 * 25)
    assert penalty(network, theta, TrainingChoice()) == 0.0
