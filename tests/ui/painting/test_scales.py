import numpy as np
import pytest

from bpviz.ui.painting.scales import nice_limit, scales


@pytest.mark.parametrize(
    ("magnitude", "limit"), [(0.55, 0.6), (1.0, 1.0), (4.96, 5.0), (8.4, 10.0), (0.0101, 0.015), (0.0, 1.0)]
)
def test_limits_are_round_numbers_at_or_above(magnitude, limit):
    assert nice_limit(magnitude) == pytest.approx(limit)


def test_limits_of_what_is_not_finite():
    assert nice_limit(np.inf) == 1.0
    assert nice_limit(1.7e308) == 1e300
    assert nice_limit(np.nan) == 1.0


def test_scales_of_the_worked_example(worked):
    found = scales(worked(9))
    assert found.weight == pytest.approx(0.6)  # the largest weights are the biases 0.6
    assert found.delta == pytest.approx(0.15)  # δ₁ = 0.1385
    assert found.gradient == pytest.approx(0.15)
    assert found.activations == ((0.0, pytest.approx(0.1)), (0.0, 1.0), (0.0, 1.0))


def test_no_phase_of_a_step_changes_the_scales(xor):
    assert len({scales(xor(phases)) for phases in range(1, 10)}) == 1
