import pytest

from bpviz.ui.animation.places import PHASE, SAMPLE, Stretch


def test_by_phase_each_phase_of_each_step_and_the_last_steps_start():
    stretch = Stretch(2, 4, PHASE)
    assert list(stretch.places(3)) == [(2, 0), (2, 1), (2, 2), (3, 0), (3, 1), (3, 2), (4, 0)]
    assert stretch.count(3) == 7


def test_by_sample_each_step():
    stretch = Stretch(0, 3, SAMPLE)
    assert list(stretch.places(9)) == [(0, 0), (1, 0), (2, 0), (3, 0)]
    assert stretch.count(9) == 4


@pytest.mark.parametrize("by", [PHASE, SAMPLE])
@pytest.mark.parametrize(("first", "last", "every"), [(0, 7, 3), (5, 11, 2), (0, 1, 5), (3, 9, 6)])
def test_of_every_so_many_the_last_is_always_there_and_they_are_counted_right(by, first, last, every):
    stretch = Stretch(first, last, by, every)
    all_places = list(Stretch(first, last, by).places(4))
    places = list(stretch.places(4))
    assert places[:-1] == all_places[:-1][::every]
    assert places[-1] == (last, 0)
    assert stretch.count(4) == len(places)


@pytest.mark.parametrize(("first", "last"), [(3, 3), (4, 2), (-1, 2)])
def test_a_stretch_goes_forward(first, last):
    with pytest.raises(ValueError, match=f"found steps {first} to {last}; allowed are steps from 0"):
        Stretch(first, last)
