"""What the options of an import do, and what they refuse."""

import numpy as np
import pytest

from bpviz.data.data_file import read_data, read_pasted
from bpviz.data.dataset import DataError
from bpviz.data.library import load_dataset
from bpviz.data.table_options import CLASSES, DECIMALS, DELIMITERS, HEADERS, MISSING, TableOptions


def read(text, **options):
    return read_pasted(text, TableOptions(**options))


def complaint(text, **options):
    with pytest.raises(DataError) as caught:
        read(text, **options)
    assert "; allowed " in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("field", ["delimiter", "decimal", "header", "missing", "classes"])
def test_unknown_names_are_refused(field):
    with pytest.raises(DataError, match=f'option {field} is "foo"; allowed are ".*"'):
        TableOptions(**{field: "foo"})


@pytest.mark.parametrize("registry", [DELIMITERS, DECIMALS, HEADERS, MISSING, CLASSES])
def test_the_default_comes_first_and_all_have_titles(registry):
    assert next(iter(registry)) in ("auto", "refuse")
    assert all(registry.values())


# Delimiter


@pytest.mark.parametrize(
    ("name", "sign"), [(",", ","), (";", ";"), ("tab", "\t"), ("space", "  "), ("|", "|")]
)
def test_delimiters_that_are_said(name, sign):
    text = "a/b\n1/2.5\n3/4.5\n".replace("/", sign)
    assert read(text, delimiter=name).targets.tolist() == [[2.5], [4.5]]
    assert read(text).targets.tolist() == [[2.5], [4.5]]


def test_a_delimiter_that_is_said_is_obeyed():
    """Found out, the comma would cut all rows; and it is not one here."""
    text = "big, red;1\nbig, blue;2\nbig, pink;3\n"
    assert read(text, delimiter=";", targets=("column 1",)).classes == ("big, blue", "big, pink", "big, red")
    assert "has only one column" in complaint(text, delimiter="tab")


def test_runs_of_white_space_are_one_delimiter():
    data = read("  x   y\t z\n 1 2.5   3.5 \n\n4   5.5 6.5\n")
    assert data.input_names == ("x", "y")
    assert data.inputs.tolist() == [[1, 2.5], [4, 5.5]]


def test_quoted_cells_between_spaces():
    data = read('x  kind\n1   "big red"\n 2 blue \n')
    assert data.classes == ("big red", "blue")


def test_sentences_are_not_cut_at_their_spaces():
    assert "has only one column" in complaint("a title\n1\n2\n")


# Decimal sign


def test_a_decimal_comma_that_is_said():
    data = read("x;y\n1,234;2\n950;4\n", decimal=",")
    assert (data.inputs.tolist(), data.targets.tolist()) == ([[1.234], [950]], [[0], [1]])


def test_quoted_decimal_commas_between_commas():
    data = read('x,y\n"1,5","2,25"\n"3,5",7\n', delimiter=",", decimal=",")
    assert (data.inputs.tolist(), data.targets.tolist()) == ([[1.5], [3.5]], [[2.25], [7]])


def test_a_comma_that_is_the_decimal_sign_is_no_delimiter():
    assert read("1,5 2,5\n3,5 4,5\n", decimal=",").inputs.tolist() == [[1.5], [3.5]]


def test_a_point_divides_thousands_where_the_comma_is_the_decimal_sign():
    said = complaint("x;y\n1.234;0,5\n2;0,25\n", decimal=",")
    assert 'line 2, column "x": the text "1.234" is not a number' in said
    data = read("date;x;y\n01.02.2020;1,5;0,5\n02.02.2020;2,5;0,25\n", decimal=",", inputs=("x",))
    assert data.inputs.tolist() == [[1.5], [2.5]]


def test_a_decimal_point_that_is_said():
    assert 'the text "1,5" is not a number' in complaint("x;y\n1,5;2\n2;0.5\n", decimal=".")


# Header


def test_a_header_that_is_said():
    assert read("1,2\n3,4.5\n", header="yes").input_names == ("1",)
    said = complaint("x,y\n3,4.5\n", header="no", classes="no")
    assert 'line 1, column "column 2": the text "y" is not a number' in said


# Missing values

GAPS = "a,b,y\n1,2,0.5\n,4,0.25\n5,NA,0.75\n7,8,?\n9,?,1.5\n"


def test_missing_values_are_refused_by_default_and_the_first_is_told():
    said = complaint(GAPS)
    assert said.startswith('The pasted text, line 3, column "a": the value is missing (empty cell)')


def test_rows_with_missing_values_are_dropped_and_counted():
    data = read(GAPS, missing="drop")
    assert (data.inputs.tolist(), data.targets.tolist()) == ([[1, 2]], [[0.5]])
    assert data.notes == ("4 of 5 rows are left out, because a value is missing.",)


def test_missing_inputs_are_filled_with_means_but_no_target_is_made_up():
    data = read(GAPS, missing="mean")
    # means of the rows with a target: a (1 + 5 + 9) / 3, b (2 + 4) / 2
    assert data.inputs.tolist() == [[1, 2], [5, 4], [5, 3], [9, 3]]
    assert data.targets.tolist() == [[0.5], [0.25], [0.75], [1.5]]
    assert data.notes == (
        "1 of 5 rows is left out, because the target is missing.",
        "3 missing values are filled with the mean of the column.",
    )


def test_columns_that_are_not_used_may_have_gaps():
    data = read(GAPS, missing="drop", inputs=("b",))
    assert data.inputs.tolist() == [[2], [4]]


def test_rows_without_a_class_are_dropped_with_it():
    text = "x,kind\n1,a\n2,\n3,b\n4,c\n?,d\n"
    data = read(text, missing="drop")
    assert (data.classes, data.inputs.tolist()) == (("a", "b", "c"), [[1], [3], [4]])
    assert read(text, missing="mean").inputs.tolist() == [[1], [3], [4], [8 / 3]]
    data = read("x,k\n1,1\n2,NA\n3,0\n", missing="mean")
    assert (data.classes, data.targets.tolist()) == (("0", "1"), [[1], [0]])


def test_nothing_missing_is_no_note():
    for missing in MISSING:
        assert read("x,y\n1,0.5\n2,0.25\n", missing=missing).notes == ()


def test_what_cannot_be_filled():
    assert "a value is missing in every row" in complaint("x,y\n,0.5\n2,\n", missing="drop")
    assert "the target is missing in every row" in complaint("x,y\n1,?\n2,?\n", missing="mean", classes="no")
    assert 'column "x" holds no value' in complaint("x,y\n,0.5\nNA,1.5\n", missing="mean")


def test_text_and_infinity_are_not_missing():
    assert 'the text "abc" is not a number' in complaint("x,y\n1,0.5\nabc,1.5\n,2\n", missing="drop")
    assert "the number inf is not finite" in complaint("x,y\n1,0.5\ninf,1.5\n,2\n", missing="mean")


def test_the_mean_of_huge_numbers():
    data = read("x,y\n1e308,0.5\n1.5e308,1.5\n,2.5\n", missing="mean")
    assert data.inputs[2, 0] == pytest.approx(1.25e308)


def test_gaps_in_a_long_table(tmp_path):
    """Longer than what becomes numbers at a time."""
    rng = np.random.default_rng(0)
    numbers = rng.standard_normal((10_000, 3))
    numbers[[5, 4096, 9999], [0, 1, 0]] = np.nan
    text = "a,b,y\n" + "".join(
        ",".join("" if x != x else repr(x) for x in row) + "\n" for row in numbers.tolist()
    )
    (tmp_path / "a.csv").write_text(text)
    dropped = read_data(tmp_path / "a.csv", TableOptions(missing="drop"))
    assert np.array_equal(dropped.inputs, np.delete(numbers, [5, 4096, 9999], axis=0)[:, :2])
    found = read_data(tmp_path / "a.csv", TableOptions(missing="mean")).inputs
    assert found[5, 0] == pytest.approx(np.nanmean(numbers[:, 0]))
    assert found[4096, 1] == pytest.approx(np.nanmean(numbers[:, 1]))


# Pasted


def test_pasted_from_a_spreadsheet():
    data = read("Länge\tBreite\tArt\r\n1,5\t2\tRose\r\n2,5\t3\tAster\r\n")
    assert data.inputs.tolist() == [[1.5, 2], [2.5, 3]]
    assert data.classes == ("Aster", "Rose")
    assert (data.name, data.title, data.origin) == ("pasted", "The pasted text", "pasted")


def test_pasted_numbers_alone():
    assert read("1\t2\t0,5\n3\t4\t1,5").targets.tolist() == [[0.5], [1.5]]


def test_pasted_nonsense():
    assert complaint("").startswith("The pasted text is empty;")
    assert "holds a character of number 0" in complaint("x\0y,1\n2,3\n")


def test_the_bundled_sets_read_the_same_whatever_is_said(tmp_path):
    from bpviz.assets import resource

    said = TableOptions(delimiter=",", decimal=".", header="yes", classes="yes")
    found = read_data(resource("datasets", "iris.csv"), said)
    assert found.inputs.tobytes() == load_dataset("iris").inputs.tobytes()
    assert found.classes == load_dataset("iris").classes
