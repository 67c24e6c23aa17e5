"""How made-up ends are sorted into minima and others."""

import pytest
from made_starts import SOLVED, mixed, start, starts_of

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.starts.starts import FLAT, Kind
from bpviz.engine.engine import Outcome


def told(groups):
    return [(group.kind, group.count, group.example.seed) for group in groups]


def test_minima_come_by_their_loss_then_the_others():
    assert told(mixed().groups()) == [
        (Kind.SOLVED, 3, 0),
        (Kind.MINIMUM, 4, 6),
        (Kind.MINIMUM, 1, 7),
        (Kind.MOVING, 1, 8),
        (Kind.DIVERGED, 1, 9),
    ]


def test_by_outputs_minima_of_one_loss_part():
    assert told(mixed().minima(by_outputs=True)) == [
        (Kind.SOLVED, 3, 0),
        (Kind.MINIMUM, 1, 6),
        (Kind.MINIMUM, 3, 3),
        (Kind.MINIMUM, 1, 7),
    ]


def test_a_group_tells_its_range_and_its_seeds():
    group = mixed().minima()[1]
    assert group.losses == (0.0625, 0.0625 + 5e-5)
    assert group.seeds == {3, 4, 5, 6}


@pytest.mark.parametrize(
    ("outcome", "gradient", "kind"),
    [
        (Outcome.REACHED, FLAT, Kind.MINIMUM),
        (Outcome.REACHED, FLAT * 1.01, Kind.MOVING),
        (Outcome.REACHED, float("nan"), Kind.MOVING),
        (Outcome.LOSS_SMALL, 1.0, Kind.SOLVED),
        (Outcome.GRADIENT_SMALL, 1.0, Kind.MINIMUM),
        (Outcome.CHANGE_SMALL, 1.0, Kind.MINIMUM),
        (Outcome.NOT_FINITE, 0.0, Kind.DIVERGED),
    ],
)
def test_what_becomes_of_a_start(outcome, gradient, kind):
    assert starts_of().kind_of(start(0, 0.1, gradient, outcome)) is kind


@pytest.mark.parametrize("loss", [float("inf"), float("nan")])
def test_a_loss_that_is_not_finite_is_divergence(loss):
    assert starts_of().kind_of(start(0, loss, 0.0, SOLVED)) is Kind.DIVERGED


def test_the_experiments_own_gradient_norm_says_what_is_flat():
    strict = starts_of(experiment=Experiment().with_("stop.gradient_norm", 1e-6))
    assert strict.kind_of(start(0, 0.1, 1e-4)) is Kind.MOVING


def test_it_is_complete_when_all_have_ended():
    some = starts_of(start(0, 0.1), wanted=2)
    assert not some.is_complete
    assert some.with_start(start(1, 0.1)).is_complete


def test_no_starts_are_no_groups():
    assert starts_of().groups() == ()
