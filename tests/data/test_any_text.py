"""Whatever text there is: it is a data set or refused with a sentence; fast reading is careful reading."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_texts import CELLS, OPTIONS, TABLE_TEXTS

from bpviz.data.csv_block import BlockReader
from bpviz.data.csv_numbers import convert, value
from bpviz.data.data_file import read_data, read_pasted
from bpviz.data.dataset import DataError
from bpviz.data.progress import part
from bpviz.data.table_options import TableOptions


def check_read_or_refused(read):
    try:
        data = read()
    except DataError as error:
        message = str(error)
        assert "; allowed " in message
        assert message.endswith(".")
        assert "\n" not in message
        return
    count = data.sample_count
    assert data.inputs.shape == (count, len(data.input_names))
    assert data.targets.shape == (count, len(data.target_names))
    assert min(*data.inputs.shape, *data.targets.shape) > 0
    assert np.isfinite(data.inputs).all()
    assert np.isfinite(data.targets).all()
    assert all(array.flags.c_contiguous for array in (data.inputs, data.targets))


@settings(deadline=None, max_examples=500)
@given(text=TABLE_TEXTS, options=OPTIONS)
def test_any_pasted_text(text, options):
    check_read_or_refused(lambda: read_pasted(text, options))


@settings(deadline=None, max_examples=300)
@given(
    content=st.binary(max_size=200) | TABLE_TEXTS.map(lambda t: t.encode("utf-16", "replace")),
    options=OPTIONS,
)
def test_any_file(tmp_path_factory, content, options):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    check_read_or_refused(lambda: read_data(path, options))


@settings(max_examples=500)
@given(
    cells=st.lists(CELLS.filter(lambda c: not set(c) & set('",;\0\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029'))),
    comma=st.booleans(),
)
def test_fast_reading_gives_what_careful_reading_gives(cells, comma):
    careful = [value(cell, comma) for cell in cells]
    rows = [f"7;{cell};7" for cell in cells]
    fast = (convert(cells, comma), BlockReader(";", [1], comma).numbers(rows) if cells else None)
    for found in fast:
        if found is not None:
            assert None not in careful
            assert np.array_equal(found.ravel(), np.array(careful, float), equal_nan=True)


def careful_reading(rows, columns):
    """None if a cell is neither a finite number nor missing."""
    found = [[value(row[column], False) for column in columns] for row in rows]
    return None if any(None in row for row in found) else found


MANY = st.sampled_from(
    ("1", "-2.5", "1e3", "0", "-0", "3", "4", "5.25", ".5", "+1", "007", "1e999", "nan", "NaN", "null", "?")
)
ODD = st.sampled_from(
    ("", "NA", "k", "[1]", "1,5", "1;5", "true", "é", "\ud800", '"', "1_0", "0x1", " 2", "1\v")
)


@settings(max_examples=1000)
@given(data=st.data(), delimiter=st.sampled_from((",", ";", "\t", "|", " ")), width=st.integers(2, 6))
def test_blocks_of_rows_are_read_as_their_cells_are(data, delimiter, width):
    """Whichever columns are asked for; what a block teaches does not spoil the next."""
    cells = MANY | ODD.filter(
        lambda cell: delimiter not in cell and (cell.split() == [cell] or delimiter != " ")
    )
    columns = data.draw(st.permutations(range(width)))[: data.draw(st.integers(1, width))]
    reader = BlockReader(delimiter, columns, False)
    for _ in range(3):
        rows = data.draw(st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=4))
        runs = st.sampled_from((" ", "  ", " \t") if delimiter == " " else (delimiter,))
        found = reader.numbers(
            ["".join(cell + data.draw(runs) for cell in row[:-1]) + row[-1] for row in rows]
        )
        if found is not None:
            assert np.array_equal(found, careful_reading(rows, columns), equal_nan=True)


@settings(max_examples=300)
@given(
    gaps=st.lists(
        st.sampled_from(("", "NA", "n/a", "?", "null", "nan", " NA ", "  ", "1.5", " 2")), min_size=1
    ),
    delimiter=st.sampled_from((",", ";", "\t", "|")),
)
def test_gaps_are_read_the_fast_way(gaps, delimiter):
    cells = [gap.strip(delimiter) for gap in gaps]
    found = BlockReader(delimiter, list(range(len(cells) + 1)), False).numbers(
        [delimiter.join(["1", *cells])]
    )
    assert np.array_equal(found, [[1.0, *(value(cell, False) for cell in cells)]], equal_nan=True)


@pytest.mark.parametrize(
    ("delimiter", "comma", "rows", "found"),
    [
        (";", True, ["1,5;a;2", ";b;2,5"], [[1.5, 2], [np.nan, 2.5]]),
        (" ", False, ["1  a\t2", " NA b  ? "], [[1, 2], [np.nan, np.nan]]),
        (",", False, ["1.5 , a,1", ' 2, ",nan'], [[1.5, 1], [2, np.nan]]),
        (";", True, ["1,5;a;.", "2,5;b;1"], None),  # a point is no gap
        (",", False, ["1,a,NA", "2,b,x"], None),
    ],
)
def test_where_the_fast_way_is_taken(delimiter, comma, rows, found):
    """Else the tests above say nothing."""
    fast = BlockReader(delimiter, [0, 2], comma).numbers(rows)
    assert fast is None if found is None else np.array_equal(fast, found, equal_nan=True)
    assert convert(["1", "2"], False).tolist() == [1, 2]


def test_what_gaps_look_like_is_learned_on_the_way():
    reader = BlockReader(",", [0, 1], False)
    assert reader.numbers(["1,2"]).tolist() == [[1, 2]]
    for gap in ("", "NA", " ?"):
        for _ in range(2):
            assert np.array_equal(reader.numbers([f"1,{gap}", "3,4"]), [[1, np.nan], [3, 4]], equal_nan=True)


# Large files


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """100,000 rows × 50 columns, every digit written, the last column classes."""
    path = tmp_path_factory.mktemp("large") / "large.csv"
    numbers = np.random.default_rng(1).standard_normal((100_000, 49))
    rows = (",".join(map(repr, row)) + f",k{i % 3}\n" for i, row in enumerate(numbers.tolist()))
    path.write_text(",".join(f"c{j}" for j in range(49)) + ",kind\n" + "".join(rows))
    return path, numbers


def test_a_large_file_is_read_to_the_last_digit(large):
    path, numbers = large
    found = read_data(path)
    assert found.inputs.tobytes() == numbers.tobytes()
    assert found.classes == ("k0", "k1", "k2")


def test_progress_rises_to_one(large):
    shares = []
    read_data(large[0], progress=shares.append)
    assert shares == sorted(shares)
    assert (shares[0] > 0, shares[-1]) == (True, 1.0)
    assert max(np.diff(shares)) < 0.15


class CancelledError(Exception):
    pass


@pytest.mark.parametrize("at", [0.05, 0.2, 0.5])
def test_progress_may_end_it(large, at):
    def cancel(share):
        if share > at:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_data(large[0], TableOptions(missing="drop"), cancel)


def test_a_part_of_the_work():
    told = []
    for share in (0.0, 0.5, 1.0):
        part(told.append, 0.2, 0.6)(share)
    assert told == pytest.approx([0.2, 0.4, 0.6])


def test_more_than_there_is_memory_for(tmp_path, monkeypatch):
    def fail(*_, **__):
        raise MemoryError

    monkeypatch.setattr(np, "empty", fail)
    (tmp_path / "a.csv").write_text("1,0.5\n2,0.25\n")
    with pytest.raises(DataError, match=r"a\.csv takes more memory than there is; allowed"):
        read_data(tmp_path / "a.csv")
