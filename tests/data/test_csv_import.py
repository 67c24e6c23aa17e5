"""Good CSV files in all their dialects, and what the columns are taken for."""

import csv
import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.data.csv_dialect import find_delimiter
from bpviz.data.data_file import read_data
from bpviz.data.dataset import DataError
from bpviz.data.table_options import TableOptions


@pytest.fixture
def read(tmp_path):
    def from_text(text, inputs=(), *, encoding="utf-8", **options):
        path = tmp_path / "flowers.csv"
        path.write_bytes(text.encode(encoding))
        return read_data(path, TableOptions(inputs=tuple(inputs), **options))

    return from_text


def test_last_column_is_the_target_and_text_makes_classes(read):
    data = read("length,width,kind\n1,2,rose\n3,4,aster\n5,6,tulip\n7,8,aster\n")
    assert data.input_names == ("length", "width")
    assert data.inputs.tolist() == [[1, 2], [3, 4], [5, 6], [7, 8]]
    assert data.classes == data.target_names == ("aster", "rose", "tulip")
    assert data.targets.tolist() == [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]
    assert (data.name, data.title) == ("flowers", "flowers.csv")
    assert data.origin.endswith("flowers.csv")


def test_two_classes_are_one_target_of_zero_and_one(read):
    data = read("x,answer\n1,yes\n2,no\n3,yes\n")
    assert data.classes == ("no", "yes")
    assert data.target_names == ("answer",)
    assert data.targets.tolist() == [[1], [0], [1]]


def test_named_columns_in_the_order_named_and_the_rest_ignored(read):
    data = read("id,a,b,c\nAnn,1,2,0.5\nBob,3,4,\nCy,5,6,0.7\n", ["b", "a"], targets=("id",))
    assert data.inputs.tolist() == [[2, 1], [4, 3], [6, 5]]
    assert data.classes == ("Ann", "Bob", "Cy")


def test_named_target_leaves_all_other_columns_as_inputs(read):
    data = read("y,a,b\n0.5,1,2\n0.25,3,4\n", targets=("y",))
    assert data.input_names == ("a", "b")
    assert data.targets.tolist() == [[0.5], [0.25]]


def test_several_targets_are_numbers_as_they_are(read):
    data = read(
        "a,p,q\n1,0,1\n2,1,0\n",
        targets=(
            "q",
            "p",
        ),
    )
    assert data.target_names == ("q", "p")
    assert data.targets.tolist() == [[1, 0], [0, 1]]
    assert data.classes == ()


def whole_numbers(count):
    return "x,y\n" + "".join(f"{k / 7},{10 * k}\n" for k in range(count))


def test_whole_numbers_with_up_to_twenty_values_are_classes(read):
    assert read(whole_numbers(20)).classes == tuple(str(10 * k) for k in range(20))
    assert read(whole_numbers(21)).classes == ()
    assert read("x,y\n1,3\n2,3\n").targets.tolist() == [[3], [3]]


def test_one_and_one_point_zero_are_one_class_and_ten_follows_nine(read):
    data = read("x,y\n1,10\n2,9\n3,1\n4,1.0\n5,-0\n6,0\n")
    assert data.classes == ("0", "1", "9", "10")
    assert data.targets.argmax(axis=1).tolist() == [3, 2, 1, 1, 0, 0]


def test_minus_one_and_one_become_zero_and_one(read):
    data = read("x,y\n1,-1\n2,1\n")
    assert data.classes == ("-1", "1")
    assert data.targets.tolist() == [[0], [1]]


def test_leading_zeros_belong_to_the_name_of_a_class(read):
    assert read("x,code\n1,01067\n2,99089\n3,01067\n").classes == ("01067", "99089")
    assert read("x,digit\n1,00\n2,01\n3,1\n").classes == ("00", "01", "1")
    assert read("x,y\n1,0.5\n2,0\n3,0.5\n", classes="yes").classes == ("0", "0.5")


def test_classes_argument_overrides(read):
    assert read("x,y\n1,0\n2,1\n3,5\n", classes="no").targets.tolist() == [[0], [1], [5]]
    assert read("x,y\n1,0.5\n2,1\n3,0.5\n", classes="yes").classes == ("0.5", "1")
    assert len(read(whole_numbers(21), classes="yes").classes) == 21
    assert read("x,y\n1,7\n2,8\n3,A\n", classes="yes").classes == ("7", "8", "A")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1,2,a\n3,4,b\n", ("column 1", "column 2")),
        ("5.1,3.5,setosa\n4.9,3.0,virginica\n", ("column 1", "column 2")),
        ("x,,kind\n3,4,b\n5,6,c\n", ("x", "column 2")),
        (" x , w ,kind\n3,4,b\n5,6,c\n", ("x", "w")),
    ],
)
def test_header_is_found_by_text_above_numbers(read, text, names):
    data = read(text)
    assert data.input_names == names
    assert data.sample_count == 2


def test_a_value_missing_in_the_first_row_is_no_header(read):
    with pytest.raises(DataError, match='line 1, column "column 1": the value is missing'):
        read("?,2,a\n3,4,b\n")


def test_header_argument_overrides(read):
    text = "1,2,kind\n3,4,b\n5,6,c\n"
    assert read(text).sample_count == 3
    assert read(text, header="yes").input_names == ("1", "2")
    assert read("x,w\n1,2\n3,9\n", header="yes").sample_count == 2


def test_unnamed_columns_can_be_asked_for(read):
    data = read("1,2,3\n4,5,6\n", ["column 3"], targets=("column 1",))
    assert data.inputs.tolist() == [[3], [6]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(read, delimiter):
    text = "a,b,kind\n1.5,2,u\n-3,4e-3,v\n".replace(",", delimiter)
    assert read(text).inputs.tolist() == [[1.5, 2], [-3, 0.004]]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_decimal_commas(read, delimiter):
    text = "a/b/y\n1,5/2/0,25\n-,5/1,25e2/3,125\n".replace("/", delimiter)
    data = read(text)
    assert data.inputs.tolist() == [[1.5, 2], [-0.5, 125]]
    assert data.targets.tolist() == [[0.25], [3.125]]


def test_commas_in_names_of_classes_are_no_decimal_commas(read):
    data = read("x;kind\n1.5;big, red\n2.5;small\n")
    assert data.classes == ("big, red", "small")
    assert data.inputs.tolist() == [[1.5], [2.5]]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("1,5;2,5\n3,5;4,5\n", ";"),
        ("a b\tc\n1,5\t2\n", "tab"),
        ("1,2;a\n3,4;b\n", ";"),
        ('"a;b",1,2\n"c;d",3,4\n', ","),
        ("title\n\n1;2\n3;4\n", ";"),
    ],
)
def test_delimiter_is_sniffed(text, delimiter):
    assert find_delimiter(text, TableOptions()) == delimiter


def test_quoted_cells_hold_delimiters_quotes_and_line_breaks(read):
    data = read('"x, cm",kind\n"1","say ""a"""\n2, "b,\n# c"\n')
    assert data.input_names == ("x, cm",)
    assert data.inputs.tolist() == [[1], [2]]
    assert set(data.classes) == {'say "a"', "b, # c"}


def test_comments_and_blank_lines_are_skipped(read):
    data = read("# by hand\n\nx,y\n  # more\n1,0.5\n \t\n2,0.25\n\n")
    assert data.inputs.tolist() == [[1], [2]]


def test_rows_that_begin_with_a_number_sign_are_no_comments(read):
    """As with what spreadsheets write for a value that is missing, and with colours."""
    text = "a,b,y\n#N/A,3,1.5\n2,3,2.5\n# two, three, four\n#by hand\n"
    data = read(text, missing="drop")
    assert (data.inputs.tolist(), data.notes) == (
        [[2, 3]],
        ("1 of 2 rows is left out, because a value is missing.",),
    )
    assert read(text, missing="mean").inputs.tolist() == [[2, 3], [2, 3]]
    colours = read('name,x,y\n#ff0000,1,0.5\n#00ff00,"2",1.5\n', inputs=("x",))
    assert colours.inputs.tolist() == [[1], [2]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(read, end):
    assert read(f"x,kind{end}1,a{end}2,b").classes == ("a", "b")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_encodings(read, encoding):
    data = read("Länge;Art\n1,5;Möhre\n2,5;Rübe\n", encoding=encoding)
    assert data.input_names == ("Länge",)
    assert data.classes == ("Möhre", "Rübe")


def test_big_endian_utf16_and_windows_quotes(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xfe\xff" + "x,k\n1,ä\n2,b\n".encode("utf-16-be"))
    assert read_data(path).classes == ("b", "ä")
    path.write_bytes(b"x,k\n1,\x93a\x94\n2,b\n")
    assert read_data(path).classes == ("b", "“a”")


def test_path_may_be_a_string(tmp_path):
    (tmp_path / "a.csv").write_text("1,0.5\n2,0.25\n")
    assert read_data(str(tmp_path / "a.csv")).sample_count == 2


@st.composite
def files(draw):
    columns = draw(st.integers(2, 5))
    number = st.floats(allow_nan=False, allow_infinity=False)
    rows = draw(st.lists(st.lists(number, min_size=columns, max_size=columns), min_size=1, max_size=8))
    delimiter, decimal = draw(st.sampled_from([(",", "."), (";", "."), (";", ","), ("\t", ","), ("|", ".")]))
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"]))
    quoting = draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return rows, delimiter, decimal, encoding, quoting, end, draw(st.booleans())


@settings(deadline=None)
@given(file=files())
def test_round_trip_keeps_every_bit(tmp_path_factory, file):
    rows, delimiter, decimal, encoding, quoting, end, header = file
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end)
    if header:
        writer.writerow([f"größe {j}" for j in range(len(rows[0]))])
    writer.writerows([[repr(x).replace(".", decimal) for x in row] for row in rows])
    path = tmp_path_factory.getbasetemp() / "round.csv"
    path.write_bytes(out.getvalue().encode(encoding))
    data = read_data(path, TableOptions(classes="no"))
    assert np.hstack([data.inputs, data.targets]).tobytes() == np.array(rows).tobytes()
    assert data.input_names[0] == ("größe 0" if header else "column 1")
