"""What an import would show: rows as written, what is found out, and errors as a sentence."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_texts import OPTIONS, TABLE_TEXTS

from bpviz.data import preview as preview_module
from bpviz.data.data_file import read_data, read_pasted
from bpviz.data.dataset import DataError
from bpviz.data.preview import Preview, PreviewColumn, preview, preview_pasted
from bpviz.data.table_options import TableOptions

FLOWERS = "length;kind\n1,5;rose\n;aster\n2,5;rose\n"


@pytest.fixture
def shown(tmp_path):
    def of(content, name="a.csv", **options):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return preview(path, TableOptions(**options))

    return of


def test_all_that_is_found_out(shown):
    found = shown(FLOWERS, missing="drop")
    assert found == Preview(
        columns=(PreviewColumn("length", "number", 1, 2), PreviewColumn("kind", "text", 0, 2)),
        rows=(("1,5", "rose"), ("", "aster"), ("2,5", "rose")),
        row_count=3,
        delimiter=";",
        decimal=",",
        header="yes",
        answers=("kind",),
        error='a.csv, column "kind": found only one class, rose; allowed are 2 to 256.',
    )


def test_what_it_would_be_taken_for(shown):
    found = shown(FLOWERS, missing="mean")
    assert (found.error, found.inputs, found.targets) == ("", ("length",), ("kind",))
    assert found.classes == ("aster", "rose")
    assert found.notes == ("1 missing value is filled with the mean of the column.",)


def test_a_missing_value_is_told_as_reading_would(shown):
    found = shown(FLOWERS)
    assert found.error.startswith('a.csv, line 3, column "length": the value is missing (empty cell)')
    assert len(found.columns) == 2
    assert (found.inputs, found.targets) == ((), ())


def test_options_are_obeyed(shown):
    found = shown("1 2 3\n4 5 6\n", delimiter="space", header="yes", inputs=("2",), targets=("1",))
    assert (found.delimiter, found.decimal, found.header) == ("space", ".", "yes")
    assert (found.inputs, found.targets, found.rows) == (("2",), ("1",), (("4", "5", "6"),))


def test_rows_are_shown_although_they_do_not_fit(shown):
    found = shown("a,b\n1,2\n3\n")
    assert "line 3: found 1 cell, expected 2" in found.error
    assert found.rows == (("a", "b"), ("1", "2"), ("3",))
    assert found.row_count == 3
    assert found.columns == ()


def test_rows_are_shown_although_the_delimiter_is_wrong(shown):
    found = shown("a,b\n1,2\n", delimiter=";")
    assert "has only one column" in found.error
    assert found.rows == (("a,b",), ("1,2",))


def test_fifty_rows_are_shown_and_all_are_counted(shown):
    found = shown("".join(f"{i},{i % 7}.5\n" for i in range(120)))
    assert (len(found.rows), found.row_count, found.is_whole) == (50, 120, True)
    assert found.columns[1] == PreviewColumn("column 2", "number", 0, 7)


@pytest.mark.parametrize("label", ["k{}", '"k {}"', '"two\nlines {}"'])
def test_of_a_large_file_its_beginning(shown, monkeypatch, label):
    """Wherever it is cut, and be it amid a cell of two lines."""
    content = "x,kind\n" + "".join(f"{i},{label.format(i % 3)}\n" for i in range(100))
    for size in range(300, 330):
        monkeypatch.setattr(preview_module, "READ_BYTES", size)
        found = shown(content)
        assert (found.is_whole, found.error) == (False, "")
        assert 15 < found.row_count < 60
        assert found.rows[9][0] == "9"
        assert (found.inputs, found.targets, found.classes) == (("x",), ("kind",), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_a_character_that_is_cut_in_two(shown, monkeypatch, encoding):
    content = ("größe,y\n" + "1,0.5\n" * 10 + "ä,2\n" * 200).encode(encoding)
    for size in range(150, 160):
        monkeypatch.setattr(preview_module, "READ_BYTES", size)
        found = shown(content)
        assert found.columns[0].name == "größe"
        assert not found.is_whole


def test_arrays(tmp_path):
    matrix = np.array([[1, 2.5], [3, np.nan], [1, 4]])
    np.save(tmp_path / "a.npy", matrix)
    found = preview(tmp_path / "a.npy", TableOptions(missing="drop"))
    assert found == Preview(
        columns=(PreviewColumn("column 1", "number", 0, 2), PreviewColumn("column 2", "number", 1, 2)),
        rows=(("1", "2.5"), ("3", "nan"), ("1", "4")),
        row_count=3,
        answers=("column 2",),
        inputs=("column 1",),
        targets=("column 2",),
        notes=("1 of 3 rows is left out, because a value is missing.",),
    )


def test_of_large_arrays_the_beginning(tmp_path, monkeypatch):
    monkeypatch.setattr(preview_module, "LOOKED_AT_CELLS", 120)
    np.savez(tmp_path / "a.npz", X=np.arange(200.0).reshape(100, 2), y=np.arange(100) / 7)
    found = preview(tmp_path / "a.npz")
    assert (len(found.rows), found.row_count, found.is_whole) == (50, 50, False)
    assert (found.inputs, found.targets) == (("X 1", "X 2"), ("y",))


@pytest.mark.parametrize("name", ["none.csv", "none.npz", ".", "a\0.csv", "n" * 300])
def test_a_file_that_is_not_there(tmp_path, name):
    found = preview(str(tmp_path / name))
    assert found == Preview(error=found.error)
    assert "; allowed" in found.error


def test_pasted(shown):
    found = preview_pasted("x\ty\n1,5\t2,5\n")
    assert (found.delimiter, found.decimal, found.error) == ("tab", ",", "")
    assert preview_pasted("").error.startswith("The pasted text is empty;")


@settings(deadline=None)
@given(text=TABLE_TEXTS, options=OPTIONS)
def test_it_says_what_reading_says(text, options):
    found = preview_pasted(text, options)
    said, data = "", None
    try:
        data = read_pasted(text, options)
    except DataError as error:
        said = str(error)
    assert found.error == said
    if data is not None:
        assert (found.inputs, found.classes, found.notes) == (data.input_names, data.classes, data.notes)


@settings(deadline=None)
@given(content=st.binary(max_size=300), options=OPTIONS, suffix=st.sampled_from((".csv", ".npy", ".npz")))
def test_of_any_file_there_is_a_preview(tmp_path_factory, content, options, suffix):
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    found = preview(path, options)
    if found.error:
        with pytest.raises(DataError):
            read_data(path, options)
