"""What is written as CSV reads back as the same data set, and an old file is never half overwritten."""

import errno
import os

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bpviz.data.csv_export import write_csv
from bpviz.data.csv_numbers import is_missing, is_number
from bpviz.data.data_file import read_data
from bpviz.data.dataset import DataError, Dataset
from bpviz.data.holding_out import hold_out
from bpviz.data.library import load_dataset
from bpviz.data.table_options import TableOptions

FINITE = st.floats(allow_nan=False, allow_infinity=False)
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Z"))
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=2).map(" ".join)
LABELS = WORDS.filter(lambda word: not is_missing(word) and not is_number(word, False))


def drawn(labels=("cat", "dog"), kinds=(0, 1, 0)):
    """A few points in the plane, as one draws them."""
    inputs = np.array([[0.1, -2.0], [1 / 3, 1e300], [5e-324, 7.0]])
    one_hot = np.eye(len(labels))[list(kinds)]
    targets = one_hot if len(labels) > 2 else one_hot[:, 1:]
    names = labels if len(labels) > 2 else ("kind",)
    return Dataset("drawn", "Drawn points", inputs, targets, ("x1", "x2"), tuple(names), tuple(labels))


def test_drawn_points_read_back_without_being_told_how(tmp_path):
    path = tmp_path / "points.csv"
    write_csv(drawn(), path)
    found = read_data(path)
    assert found.inputs.tobytes() == drawn().inputs.tobytes()
    assert found.targets.tolist() == [[0], [1], [0]]
    assert (found.input_names, found.target_names) == (("x1", "x2"), ("kind",))
    assert found.classes == ("cat", "dog")


def test_the_file_by_hand(tmp_path):
    write_csv(drawn(("a, b", 'c"d', "e"), (0, 1, 2)), tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines() == [
        '"x1","x2","class"',
        '0.1,-2.0,"a, b"',
        '0.3333333333333333,1e+300,"c""d"',
        "5e-324,7.0,e",
    ]


@settings(deadline=None)
@given(data=st.data())
def test_any_data_set_comes_back(tmp_path_factory, data):
    inputs = data.draw(arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(1, 4)), elements=FINITE))
    names = data.draw(
        st.lists(WORDS, min_size=inputs.shape[1] + 1, max_size=inputs.shape[1] + 1, unique=True)
    )
    labels = data.draw(st.lists(LABELS, min_size=2, max_size=4, unique=True))
    kinds = data.draw(st.lists(st.sampled_from(labels), min_size=len(inputs), max_size=len(inputs)))
    index = np.array([labels.index(kind) for kind in kinds])
    targets = np.eye(len(labels))[index] if len(labels) > 2 else index.reshape(-1, 1).astype(float)
    outputs = tuple(labels) if len(labels) > 2 else (names[-1],)
    saved = Dataset("d", "D", inputs, targets, tuple(names[:-1]), outputs, tuple(labels))
    path = tmp_path_factory.getbasetemp() / "any.csv"
    write_csv(saved, path)
    options = TableOptions(delimiter=",", decimal=".", header="yes", classes="yes")
    if len(set(kinds)) == 1:
        with pytest.raises(DataError, match="only one class"):
            read_data(path, options)
        return
    found = read_data(path, options)
    assert found.inputs.tobytes() == inputs.tobytes()
    assert found.input_names == saved.input_names
    assert [found.label(i) for i in range(len(kinds))] == kinds


def test_numbers_to_learn_and_samples_held_out(tmp_path):
    curve = hold_out(load_dataset("curve", samples=30), 0.4, 1)
    write_csv(curve, tmp_path / "curve.csv")
    found = read_data(tmp_path / "curve.csv")
    assert found.inputs.tobytes() == np.vstack([curve.inputs, curve.held_inputs]).tobytes()
    assert found.targets.tobytes() == np.vstack([curve.targets, curve.held_targets]).tobytes()


def test_a_name_like_a_comment_is_a_name(tmp_path):
    data = Dataset("d", "D", np.eye(3), np.array([[0.5], [1.5], [2.5]]), ("#a", "b", "c"), ("y",))
    write_csv(data, tmp_path / "a.csv")
    assert read_data(tmp_path / "a.csv").input_names == ("#a", "b", "c")


@pytest.mark.parametrize("label", ["", "NA", "?", "a\nb", " a"])
def test_a_class_that_would_not_come_back_is_refused(tmp_path, label):
    with pytest.raises(DataError, match=r"Drawn points: the class .* would not be read back; allowed are"):
        write_csv(drawn((label, "b")), tmp_path / "a.csv")
    assert not list(tmp_path.iterdir())


def test_two_columns_of_one_name(tmp_path):
    data = Dataset("d", "D", np.eye(2), np.eye(2), ("a", "b"), ("a", "c"))
    with pytest.raises(DataError, match="two columns have the same name"):
        write_csv(data, tmp_path / "a.csv")


def test_a_class_column_finds_a_free_name(tmp_path):
    data = Dataset(
        "d", "D", np.eye(3)[:, :2], np.eye(3), ("class", "class 2"), ("p", "q", "r"), ("p", "q", "r")
    )
    write_csv(data, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text().startswith('"class","class 2","class 3"\n')


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_an_old_file_stays_if_writing_fails(tmp_path, monkeypatch, call):
    path = tmp_path / "points.csv"
    path.write_text("old")

    def fail(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(DataError, match=r"points\.csv cannot be written: no space is left there; allowed"):
        write_csv(drawn(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["none/points.csv", "a\0b.csv", "n" * 300, "."])
def test_places_that_cannot_be_written_to(tmp_path, name):
    with pytest.raises(DataError, match=r"cannot be written: .+; allowed is a place"):
        write_csv(drawn(), os.path.join(tmp_path, name))
