"""Whole numbers are written in groups of three, the same in sentences as in pictures."""

import pytest

from bpviz.data.counting import counted


@pytest.mark.parametrize(
    ("number", "groups"),
    [(0, ["0"]), (999, ["999"]), (2818, ["2", "818"]), (1_002_003, ["1", "002", "003"])],
)
def test_groups_are_parted_by_thin_spaces(number, groups):
    assert counted(number).split("\N{THIN SPACE}") == groups
