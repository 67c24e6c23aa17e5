"""What a frame shows at each phase."""

import numpy as np
import pytest
from experiments import NEVER

from bpviz import Debugger, Experiment
from bpviz.debugger.frame import Stop
from bpviz.engine.phases import Kind

XOR = Experiment(stop=NEVER)


def frame_at(t, revealed=0):
    debugger = Debugger(XOR)
    debugger.seek(t, revealed)
    return debugger.frame()


def test_untouched():
    frame = frame_at(0)
    assert (frame.trace, frame.phase, frame.phase_number, frame.epoch) == (None, None, 0, 0)
    assert not frame.shows(Kind.PICK)
    assert not frame.shows_activation(0)
    assert frame.parameters(1) is frame.theta
    assert frame.old_weights(1) is frame.weight_gradient(2) is None


# revealed phases of 9 -> x, a^(1), a^(2), loss, error 2, update 2, error 1, update 1
SHOWN = {
    1: (1, 0, 0, 0, 0, 0, 0, 0),
    2: (1, 1, 0, 0, 0, 0, 0, 0),
    3: (1, 1, 1, 0, 0, 0, 0, 0),
    4: (1, 1, 1, 1, 0, 0, 0, 0),
    5: (1, 1, 1, 1, 1, 0, 0, 0),
    6: (1, 1, 1, 1, 1, 1, 0, 0),
    7: (1, 1, 1, 1, 1, 1, 1, 0),
    8: (1, 1, 1, 1, 1, 1, 1, 1),
}


@pytest.mark.parametrize("revealed", SHOWN)
def test_what_is_shown_at_each_phase(revealed):
    frame = frame_at(5, revealed)
    activations = [frame.shows_activation(layer) for layer in range(3)]
    rest = [
        frame.shows(Kind.LOSS),
        *(frame.shows(kind, layer) for layer in (2, 1) for kind in (Kind.ERROR, Kind.UPDATE)),
    ]
    assert [*activations, *rest] == [bool(shown) for shown in SHOWN[revealed]]
    assert (frame.trace.t, frame.phase_number) == (5, revealed)


@pytest.mark.parametrize("revealed", range(9))
@pytest.mark.parametrize("layer", [1, 2])
def test_weights_change_with_the_update_of_their_layer(revealed, layer):
    frame, network = frame_at(5, revealed), frame_at(5).network
    before, after = frame_at(4 if revealed == 0 else 5).theta, frame_at(5 if revealed == 0 else 6).theta
    updated = revealed == 0 or revealed >= (6 if layer == 2 else 8)
    theta = after if updated else before
    assert np.array_equal(frame.weights(layer), network.W(theta, layer))
    assert np.array_equal(frame.biases(layer), network.b(theta, layer))
    if updated:
        assert np.array_equal(frame.old_weights(layer), network.W(before, layer))
    else:
        assert frame.old_weights(layer) is None


@pytest.mark.parametrize("revealed", range(9))
def test_gradient_is_shown_from_the_error_on(revealed):
    frame = frame_at(5, revealed)
    for layer, first in ((2, 5), (1, 7)):
        gradient = frame.weight_gradient(layer)
        assert (gradient is not None) == (revealed == 0 or revealed >= first)
        if gradient is not None:
            expected = np.outer(frame.trace.delta[layer], frame.trace.a[layer - 1])
            assert gradient == pytest.approx(expected)


def test_epochs_are_of_the_sample_count():
    assert [frame_at(t).epoch for t in (0, 3, 4, 7, 8)] == [0, 0, 1, 1, 2]


def test_only_not_finite_is_a_failure():
    assert Stop("not finite", "", 1).is_failure
    assert not Stop("converged", "", 1).is_failure
    assert not Stop("step limit", "", 1).is_failure
