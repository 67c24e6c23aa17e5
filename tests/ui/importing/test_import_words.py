"""What is said of tables: one or many, of classes or of numbers, looked at as a whole or not."""

import pytest

from bpviz.data.preview import Preview, PreviewColumn
from bpviz.ui.importing.import_words import counts, left_out, meaning


def columns(*names):
    return tuple(PreviewColumn(name, "number", 0, 5) for name in names)


@pytest.mark.parametrize(
    ("preview", "said"),
    [
        (Preview(columns("a", "b"), row_count=1200), "1\u2009200 rows, 2 columns"),
        (Preview(columns("a", "b"), row_count=1), "1 row, 2 columns"),
        (Preview(columns("a"), row_count=3), "3 rows, 1 column"),
        (Preview(columns("a", "b"), row_count=500, is_whole=False), "the first 500 rows, 2 columns"),
        (Preview(error="no table"), ""),
    ],
)
def test_how_large_a_table_is(preview, said):
    assert counts(preview) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"inputs": ("a",), "targets": ("t", "u")}, "1 input, numbers to learn: t, u."),
        ({"inputs": ("a", "b"), "targets": ("t",), "classes": ("x", "y")}, "2 inputs, 2 classes: x, y."),
        (
            {"inputs": ("a", "b"), "targets": ("t",), "is_whole": False},
            "2 inputs, to learn: t. Only the beginning was looked at.",
        ),
    ],
)
def test_what_is_learned_from_what(fields, said):
    assert meaning(Preview(**fields)) == said


def test_of_many_names_some_are_told_and_long_ones_are_cut():
    names = ("sixteen letters.", "seventeen letters", *"abcdefg")
    told = meaning(Preview(inputs=("x",), targets=names))
    assert told == "1 input, numbers to learn: sixteen letters., seventeen lette…, a, b, c, d and 3 more."


def test_columns_that_are_left_out_are_named_or_counted():
    assert left_out(()) == ()
    assert left_out(("remark",)) == ("Column “remark” is left out.",)
    assert left_out(("a", "b")) == ("2 columns are left out.",)
