"""Which settings are in force at which step."""

import pytest
from experiments import NEVER

from bpviz import Experiment
from bpviz.debugger.experiment import StopChoice
from bpviz.debugger.journal import Journal
from bpviz.debugger.setup import ExperimentError, prepare

FIRST = Experiment(stop=NEVER)
SETUP = prepare(FIRST)


def with_alpha(alpha):
    return FIRST.with_("training.step_size", alpha)


@pytest.fixture
def journal():
    """Edits at the steps 10 and 20."""
    made = Journal(FIRST, SETUP)
    made.change(10, with_alpha(0.1))
    made.change(20, with_alpha(0.2))
    return made


def alphas(journal, *places):
    return [journal.at(t).engine.settings.alpha for t in places]


def test_edits_are_in_force_from_their_step_on(journal):
    assert alphas(journal, 0, 9, 10, 19, 20, 10**12) == [0.5, 0.5, 0.1, 0.1, 0.2, 0.2]
    assert journal.at(15).experiment == with_alpha(0.1)


def test_until_tells_where_the_next_edit_is(journal):
    assert [journal.until(t, 100) for t in (0, 9, 10, 19, 20)] == [10, 10, 20, 20, 100]
    assert journal.until(12, 15) == 15


@pytest.mark.parametrize(
    ("t", "expected"),
    [
        (0, [0.3, 0.3, 0.3, 0.3]),
        (5, [0.5, 0.3, 0.3, 0.3]),
        (10, [0.5, 0.3, 0.3, 0.3]),
        (15, [0.5, 0.1, 0.3, 0.3]),
        (20, [0.5, 0.1, 0.1, 0.3]),
    ],
)
def test_a_change_forgets_later_edits(journal, t, expected):
    journal.change(t, with_alpha(0.3))
    assert alphas(journal, 4, 10, 19, 20) == expected


def test_a_change_that_cannot_be_leaves_the_edits(journal):
    with pytest.raises(ExperimentError):
        journal.change(5, FIRST.with_("training.frozen", ("W9",)))
    assert alphas(journal, 5, 10, 20) == [0.5, 0.1, 0.2]


def test_stop_conditions_are_of_the_whole_run(journal):
    other = FIRST.with_("stop.mean_loss", 0.25)
    journal.change_stop(other)
    assert alphas(journal, 0, 10, 20) == [0.5, 0.1, 0.2]
    for t in (0, 10, 20):
        assert journal.at(t).experiment.stop == StopChoice(mean_loss=0.25)
        assert journal.at(t).engine.settings.loss_below == 0.25


def test_replay_goes_across_edits(journal):
    whole, pieces = SETUP.theta.copy(), SETUP.theta.copy()
    journal.replay(whole, 0, 33)
    for start, end, alpha in ((0, 10, 0.5), (10, 20, 0.1), (20, 33, 0.2)):
        Journal(with_alpha(alpha), SETUP).replay(pieces, start, end)
    assert whole.tobytes() == pieces.tobytes()
