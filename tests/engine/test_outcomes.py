"""Why runs end: a number for compiled code, a name for all else."""

from bpviz.engine import outcomes
from bpviz.engine.outcomes import Outcome


def test_each_name_has_the_number_that_compiled_code_gives():
    assert all(outcome.value == getattr(outcomes, outcome.name) for outcome in Outcome)
    assert len({outcome.value for outcome in Outcome}) == len(Outcome) == 7
