"""What is said about made-up starts."""

from made_starts import SOLVED, mixed, start, starts_of

from bpviz.ui.panels.starts.start_words import group_sentence, loss_range, share, summary


def test_the_summary_counts_all_kinds():
    said = summary(mixed(), 1.234)
    assert said == "10 starts in 1.2 s · 3 solved · 5 in 2 other minima · 1 still moving · 1 diverged"


def test_it_counts_as_many_minima_as_are_told_apart():
    assert " · 5 in 3 other minima · " in summary(mixed(), 1.234, by_outputs=True)


def test_while_some_are_missing_it_says_of_how_many():
    some = starts_of(start(0, 0.1), wanted=1000)
    assert summary(some, 0.0).startswith("1 of 1\u2009000 starts in 0.0 s · 0 solved · 1 in 1 minimum")


def test_a_single_start_is_told_as_one():
    assert summary(starts_of(start(0, 0.1, outcome=SOLVED)), 0.6).startswith("1 start in 0.6 s · 1 solved")


def test_where_there_are_no_minima_it_says_so():
    assert " · 0 solved · no minimum · 1 still moving" in summary(starts_of(start(0, 0.1, 1.0)), 0.0)
    assert " · 1 solved · no other minimum" in summary(starts_of(start(0, 0.1, outcome=SOLVED)), 0.0)


def test_a_group_is_told_in_sentences():
    groups = mixed().groups()
    assert group_sentence(groups[1], mixed()) == (
        "● minimum, ‖∇‖ 0.00010, mean loss 0.0625: 4 · 40 %\n"
        "The gradient is near zero, at most 0.005.\n"
        "For example seed 6: mean loss 0.0625, ‖∇‖ 0.00010, 100 steps"
    )
    assert "diverged at step 12" in group_sentence(groups[4], mixed())
    assert [loss_range(group) for group in groups] == [
        "0.00090 – 0.00092",
        "0.0625",
        "0.0833",
        "0.0700",
        "not finite",
    ]
    assert share(groups[0], mixed()) == "3 · 30 %"


def test_those_that_move_tell_their_range():
    (group,) = starts_of(start(0, 0.1, 1.0), start(1, 0.2, 1.0)).groups()
    assert loss_range(group) == "0.1000 – 0.2000"
