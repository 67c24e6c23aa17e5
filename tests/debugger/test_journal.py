"""Which settings, data and weights are in force at which step."""

import numpy as np
import pytest
from experiments import NEVER

from bpviz import Experiment
from bpviz.debugger.edits import ChangeTraining, ChooseSample, SetInput, SetTarget, SetWeight
from bpviz.debugger.experiment import StopChoice
from bpviz.debugger.journal import Journal
from bpviz.debugger.setup import ExperimentError, prepare

FIRST = Experiment(stop=NEVER)
SETUP = prepare(FIRST)


def with_alpha(alpha):
    return FIRST.with_("training.step_size", alpha)


def alpha_from(t, alpha):
    return ChangeTraining(t, with_alpha(alpha).training)


JOURNAL = Journal(FIRST, SETUP, [alpha_from(20, 0.2), alpha_from(10, 0.1)])


def alphas(journal, *places):
    return [journal.at(t).engine.settings.alpha for t in places]


def test_edits_are_in_force_from_their_step_on():
    assert alphas(JOURNAL, 0, 9, 10, 19, 20, 10**12) == [0.5, 0.5, 0.1, 0.1, 0.2, 0.2]
    assert JOURNAL.at(15).experiment == with_alpha(0.1)


def test_until_tells_where_the_next_stretch_begins():
    assert [JOURNAL.until(t, 100) for t in (0, 9, 10, 19, 20)] == [10, 10, 20, 20, 100]
    assert JOURNAL.until(12, 15) == 15
    chosen = Journal(FIRST, SETUP, [ChooseSample(10, 2)])
    assert [chosen.until(t, 100) for t in (0, 10, 11)] == [10, 11, 100]


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
def test_an_edit_forgets_later_ones_in_a_journal_of_its_own(t, expected):
    assert alphas(JOURNAL.with_edit(alpha_from(t, 0.3)), 4, 10, 19, 20) == expected
    assert alphas(JOURNAL, 4, 10, 19, 20) == [0.5, 0.1, 0.1, 0.2]


def test_up_to_keeps_the_edits_at_its_step():
    assert JOURNAL.up_to(10).edits == (alpha_from(10, 0.1),)
    assert JOURNAL.up_to(9).edits == ()
    assert JOURNAL.up_to(20).edits == JOURNAL.edits


def test_edits_of_one_step_add_up_and_the_second_of_one_place_wins():
    journal = Journal(FIRST, SETUP)
    first = [SetWeight(3, 0, 7.0), SetInput(3, 1, 0, 0.5), SetTarget(3, 1, 0, 0.25), ChooseSample(3, 1)]
    for edit in [*first, SetWeight(3, 1, 8.0), SetWeight(3, 0, 9.0), ChooseSample(3, 2)]:
        journal = journal.with_edit(edit)
    assert set(journal.edits) == {*first[1:3], SetWeight(3, 1, 8.0), SetWeight(3, 0, 9.0), ChooseSample(3, 2)}
    theta = np.zeros(SETUP.network.parameter_count)
    assert journal.enter(theta, 3)
    assert theta[:3].tolist() == [9, 8, 0]
    assert not journal.enter(theta, 4)
    assert journal.at(3).engine.step(theta, 3)[1].sample == 2


def test_data_are_edited_from_their_step_on_and_the_set_stays_as_it_is():
    kept = SETUP.dataset.inputs.copy(), SETUP.dataset.targets.copy()
    journal = Journal(FIRST, SETUP, [SetInput(5, 1, 0, 0.5), SetTarget(8, 2, 0, 0.25)])
    assert [journal.at(t).dataset.inputs[1, 0] for t in (4, 5, 9)] == [kept[0][1, 0], 0.5, 0.5]
    assert [journal.at(t).dataset.targets[2, 0] for t in (7, 8)] == [kept[1][2, 0], 0.25]
    assert np.array_equal(SETUP.dataset.inputs, kept[0])
    assert np.array_equal(SETUP.dataset.targets, kept[1])


IMPOSSIBLE = {
    "frozen": ChangeTraining(5, FIRST.with_("training.frozen", ("W9",)).training),
    "weight": SetWeight(5, SETUP.network.parameter_count, 0.0),
    "sample": ChooseSample(5, 4),
    "input": SetInput(5, 0, 2, 0.0),
    "target": SetTarget(5, -1, 0, 0.0),
    "value": SetWeight(5, 0, float("nan")),
    "step": SetWeight(-1, 0, 0.0),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_an_edit_that_cannot_be_is_refused(case):
    with pytest.raises(ExperimentError, match=f"{case if case != 'step' else 't'}|index|sample") as caught:
        JOURNAL.with_edit(IMPOSSIBLE[case])
    assert "allowed" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert alphas(JOURNAL, 5, 10, 20) == [0.5, 0.1, 0.2]


def test_stop_conditions_are_of_the_whole_run():
    other = JOURNAL.with_conditions(with_alpha(0.7).with_("stop.mean_loss", 0.25))
    assert alphas(other, 0, 10, 20) == [0.5, 0.1, 0.2]
    for t in (0, 10, 20):
        assert other.at(t).experiment.stop == StopChoice(mean_loss=0.25)
        assert other.at(t).engine.settings.loss_below == 0.25
        assert JOURNAL.at(t).engine.settings.loss_below == 0.0


def test_replay_goes_across_edits():
    journal = JOURNAL.with_edit(SetWeight(25, 4, 0.125)).with_edit(SetWeight(33, 5, 0.25))
    whole, pieces = SETUP.theta.copy(), SETUP.theta.copy()
    journal.replay(whole, 0, 33)
    for start, end, alpha in ((0, 10, 0.5), (10, 20, 0.1), (20, 25, 0.2), (25, 33, 0.2)):
        pieces[4] = 0.125 if start == 25 else pieces[4]
        Journal(with_alpha(alpha), SETUP).replay(pieces, start, end)
    pieces[5] = 0.25
    assert whole.tobytes() == pieces.tobytes()
