"""Each kind of bad CSV file gives one sentence with file, line and column."""

import pytest

from bpviz.data.data_file import read_data
from bpviz.data.dataset import DataError
from bpviz.data.table_options import TableOptions

HEAD = "x,w,y\n1,2,0.5\n"


@pytest.fixture
def complaint(tmp_path):
    """The message about a file with this content."""

    def about(content, inputs=(), **options):
        path = tmp_path / "bad.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(DataError) as caught:
            read_data(path, TableOptions(inputs=tuple(inputs), **options))
        message = str(caught.value)
        assert "bad.csv" in message
        assert "; allowed " in message
        assert message.endswith(".")
        assert "\n" not in message
        return message

    return about


@pytest.mark.parametrize("cell", ["", "  ", "NA", "n/a", "NaN", "nan", "NULL", "?"])
def test_missing_input(complaint, cell):
    message = complaint(f"{HEAD}# note\n\n3,{cell},0.7\n")
    assert message.startswith('bad.csv, line 5, column "w": the value is missing')


@pytest.mark.parametrize("kinds", ["a,b,{}", "0.5,0.7,{}", "1,2,{}"])
@pytest.mark.parametrize("cell", ["", "NA", "?"])
def test_missing_target(complaint, kinds, cell):
    rows = "".join(f"{k},{kind}\n" for k, kind in enumerate(kinds.format(cell).split(",")))
    assert 'bad.csv, line 4, column "y": the value is missing' in complaint("x,y\n" + rows)


@pytest.mark.parametrize("cell", ["abc", "1_000", "1.2.3", "12 cm", "0x10", "1.234,5"])
def test_text_among_numbers(complaint, cell):
    message = complaint(f'{HEAD}3,"{cell}",0.7\n4,5,0.8\n')
    assert message.startswith(
        f'bad.csv, line 3, column "w": the text "{cell}" is not a number; allowed are numbers'
    )


@pytest.mark.parametrize("number", ["0.5", "1"])
def test_text_among_target_numbers_is_no_class(complaint, number):
    message = complaint(f"x,y\n1,{number}\n2,l\n3,{number}\n")
    assert 'line 3, column "y": the text "l" is not a number' in message


def test_text_target_where_numbers_are_asked_for(complaint):
    assert 'line 2, column "y": the text "a"' in complaint("x,y\n1,a\n2,b\n", classes="no")
    assert 'line 2, column "k": the text "a"' in complaint(
        "x,y,k\n1,5,a\n2,6,b\n",
        targets=(
            "y",
            "k",
        ),
    )


def test_underscores_in_a_number_of_the_first_row(complaint):
    message = complaint("1_000,2,0.5\n3,4,0.7\n", header="no")
    assert message.startswith('bad.csv, line 1, column "column 1": the text "1_000" is not a number')


def test_a_long_text_is_cut(complaint):
    message = complaint(f"{HEAD}{'z' * 500},2,3\n")
    assert "z" * 29 + "…" in message
    assert len(message) < 200


@pytest.mark.parametrize("cell", ["inf", "-Infinity", "1e999"])
@pytest.mark.parametrize("column", ["w", "y"])
def test_not_finite(complaint, cell, column):
    row = f"3,{cell},0.7" if column == "w" else f"3,4,{cell}"
    message = complaint(f"{HEAD}{row}\n")
    assert message.startswith(f'bad.csv, line 3, column "{column}": the number {cell} is not finite')


@pytest.mark.parametrize(("row", "found"), [("3,4", "2 cells"), ("3", "1 cell"), ("3,4,5,6", "4 cells")])
def test_ragged_rows(complaint, row, found):
    message = complaint(f"# c\n{HEAD}{row}\n4,5,6\n")
    assert message.startswith(f"bad.csv, line 4: found {found}, expected 3 as in line 2;")


LONG = "mean\t" * 40_000


@pytest.mark.parametrize(
    ("text", "options"),
    [
        (f'x,"{LONG}",y\n1,oops,0.5\n2,3,1.5\n', {}),
        (f'x,"{LONG}",y\n1,,0.5\n2,3,1.5\n', {}),
        (f'x,"{LONG}",y\n1,,0.5\n2,,1.5\n', {"missing": "mean"}),
        (f'"{LONG}","{LONG}",y\n1,2,0.5\n', {}),
        (f'x,"{LONG}"\n1,same\n2,same\n', {"classes": "yes"}),
        (f'x,y\n1,"{LONG}"\n2,"{LONG}"\n', {"classes": "yes"}),
        (f'x,"{LONG}",y\n1,2,0.5\n', {"inputs": ["z"]}),
        ("x,w,y\n1,2,0.5\n", {"inputs": [LONG]}),
    ],
)
def test_long_names_are_cut_in_messages(complaint, text, options):
    message = complaint(text, **options)
    assert len(message) < 300
    assert "mean mean" in message


def test_line_numbers_count_line_breaks_in_quoted_cells(complaint):
    text = 'note,x,y\r\n"one\r\n\r\ntwo",1,0.5\r\n\r\n"three\r\nfour",oops,0.7\r\nfive,3,0.8\r\n'
    message = complaint(text, ["x"])
    assert message.startswith('bad.csv, line 6, column "x": the text "oops"')


def test_a_quote_that_never_ends(complaint):
    assert complaint('x,y\n1,2\n3,"4\n5,6\n').startswith("bad.csv, line 3: a quoted cell is broken")


@pytest.mark.parametrize("text", ["x\n1\n2\n", "one\ntwo three\n"])
def test_only_one_column(complaint, text):
    assert complaint(text).startswith("bad.csv has only one column;")


@pytest.mark.parametrize("text", ["", "\n \n", "# nothing\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty(complaint, text):
    assert complaint(text).startswith("bad.csv is empty;")


def test_header_without_rows(complaint):
    assert "has a header but no rows" in complaint("a,b,c\n")
    assert "has a header but no rows" in complaint("1,2\n", header="yes")


def test_unknown_column(complaint):
    message = complaint(HEAD, ["X1", "w"])
    assert message == 'bad.csv has no column "X1"; allowed are "x", "w", "y".'
    assert '(did you mean "width"?)' in complaint("width,y\n1,2\n", targets=("widht",))
    wide = ",".join(f"c{j}" for j in range(100)) + "\n" + ",".join(["1"] * 100)
    assert complaint(wide, ["nix"]).endswith('"c29" and 70 more.')


def test_columns_named_twice(complaint):
    assert 'column "x" is named twice as input' in complaint(HEAD, ["x", "x"])
    assert 'column "y" is named twice as target' in complaint(
        HEAD,
        targets=(
            "y",
            "y",
        ),
    )
    assert 'column "w" is input and target' in complaint(HEAD, ["x", "w"], targets=("w",))
    assert 'column "y" is input and target' in complaint(HEAD, ["y"])
    assert "all columns are targets" in complaint(
        HEAD,
        targets=(
            "x",
            "w",
            "y",
        ),
    )


def test_duplicate_header(complaint):
    message = complaint("# c\nx, x ,y\n1,2,3\n")
    assert message.startswith('bad.csv, line 2: the column name "x" occurs 2 times;')


@pytest.mark.parametrize("options", [{}, {"classes": "yes"}])
def test_a_single_class(complaint, options):
    assert 'column "y": found only one class, a' in complaint("x,y\n1,a\n2,a\n", **options)


def test_a_single_number_as_class(complaint):
    assert 'column "y": found only one class, 3' in complaint("x,y\n1,3\n2,3\n", classes="yes")


def test_too_many_classes(complaint):
    text = "x,y\n" + "".join(f"{k},name {k}\n" for k in range(257))
    assert 'column "y": found 257 classes; allowed are 2 to 256' in complaint(text)


def test_classes_of_several_targets(complaint):
    assert "2 targets are named; allowed is one for classes" in complaint(
        HEAD,
        targets=(
            "w",
            "y",
        ),
        classes="yes",
    )


def test_both_decimal_signs(complaint):
    message = complaint("x;y\n1,5;2\n3;4.5\n")
    assert message.startswith(
        "bad.csv, line 2, column 1: 1,5 has a decimal comma but 4.5 in line 3 a decimal point"
    )


def test_thousands_separators(complaint):
    message = complaint("x\ty\n950\t1\n1,234\t2\n")
    assert message.startswith(
        "bad.csv, line 3, column 1: 1,234 may have a decimal comma or a thousands separator"
    )


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xfea", b"\xff\xfe\0\0x\0\0\0", "x,y\n1,\0\n"]
)
def test_binary(complaint, content):
    assert complaint(content).startswith("bad.csv is a binary file;")


def test_folder_and_missing_file(tmp_path):
    with pytest.raises(DataError, match=r"folder; allowed is a file of data\.$"):
        read_data(tmp_path)
    with pytest.raises(DataError, match=r"none\.csv cannot be read \(No such file.*\); allowed is"):
        read_data(tmp_path / "none.csv")
    with pytest.raises(DataError, match="cannot be read"):
        read_data("a\0b.csv")
