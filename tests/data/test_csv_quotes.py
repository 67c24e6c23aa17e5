"""Records with quotes are cut as csv.reader cuts them, whichever way is taken."""

import csv
from io import StringIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bpviz.data.csv_quotes import unquote
from bpviz.data.csv_records import cut
from bpviz.data.dataset import DataError

PIECES = st.sampled_from(
    ('"', '""', '","', ",", ";", "\n", " ", "a", "b c", "1,5", "", '"a"', '"1,5"', '"\n"')
)


def by_the_library(text, delimiter):
    """Its rows; None if a quote is broken."""
    reader = csv.reader(StringIO(text), delimiter=delimiter, skipinitialspace=True, strict=True)
    try:
        return list(reader)
    except csv.Error:
        return None


def filled(rows):
    """Those that hold something, without the spaces around cells."""
    return [[cell.strip(" ") for cell in row] for row in rows if len(row) > 1 or (row and row[0].strip())]


@settings(max_examples=2000)
@given(text=st.lists(PIECES, max_size=14).map("".join), delimiter=st.sampled_from((",", ";")))
@example('","a"b"', ",")
@example('"a,"b",c"', ",")
@example('"a"",""b"', ",")
@example('1,"a,b" ,2', ",")
@example('5" disk,3\n4" disk,2', ",")
@example('"a","b"\n"c","d,e"\n', ",")
@example(",".join(f'"{i}"' if i % 2 else str(i) for i in range(40)), ",")
@example(",".join(f'"{i},"' for i in range(40)), ",")
def test_any_quotes(text, delimiter):
    expected = by_the_library(text, delimiter)
    if expected is None:
        with pytest.raises(DataError, match="quoted cell is broken"):
            cut(text, delimiter, "a.csv")
        return
    records = cut(text, delimiter, "a.csv")
    found = [records[row] for row in range(len(records))]
    assert filled(found) == filled(expected)
    assert records.lengths == list(map(len, found))
    if len(set(records.lengths)) == 1:
        for column in range(records.lengths[0]):
            assert records.column(column) == [row[column] for row in found]


@pytest.mark.parametrize(
    ("record", "plain", "apart"),
    [
        ('"1","","a b"', "1,,a b", {}),
        ('1, "a,b",2,"c"', '1, ",2,c', {1: "a,b"}),
        ('"a\nb","x"', '",x', {0: "a\nb"}),
    ],
)
def test_quotes_are_taken_off_the_fast_way(record, plain, apart):
    assert unquote(record, ",") == (plain, apart)


def test_lines_are_counted_as_an_editor_does():
    records = cut('x,y\n"a\n# no comment\n\nb",1\r\n\n# comment\n"c",2\r3,"4"\n', ",", "a.csv")
    assert records.lines == [1, 2, 8, 9]
    assert records[1] == ["a\n# no comment\n\nb", "1"]
    assert records.from_row(1)[0] == records[1]


def test_a_quoted_delimiter_beside_a_space_does_not_move_the_cells_behind_it():
    records = cut('1, "a,7,b", 3\n2, c, 4\n', ",", "a.csv")
    assert records.column(2) == [" 3", " 4"]
    assert records[0][1] == "a,7,b"


def test_quotes_between_spaces():
    records = cut('"a b"  1 "2"\nc "" 3\n', " ", "a.csv")
    assert records.lengths == [3, 3]
    assert [cell.strip() for cell in records[1]] == ["c", "", "3"]
