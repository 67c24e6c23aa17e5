"""Arrays from .npy and .npz files: which are inputs and targets, and how broken ones are refused."""

import io
import struct
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.lib import format as npy
from table_texts import OPTIONS

from bpviz.data import numpy_file
from bpviz.data.data_file import read_data
from bpviz.data.dataset import DataError
from bpviz.data.table_options import TableOptions

X = np.array([[1.5, 2], [3, 4], [5, 6.5]])
Y = np.array([0.5, 0.25, 0.125])


@pytest.fixture
def read(tmp_path):
    """The Dataset of arrays, saved as .npz by their names, or one as .npy."""

    def of(*one, _options=None, _compressed=False, **arrays):
        path = tmp_path / ("a.npy" if one else "a.npz")
        if one:
            np.save(path, one[0])
        else:
            (np.savez_compressed if _compressed else np.savez)(path, **arrays)
        return read_data(path, TableOptions(**(_options or {})))

    return of


@pytest.fixture
def complaint(read):
    def about(*one, **arrays):
        with pytest.raises(DataError) as caught:
            read(*one, **arrays)
        return checked(caught.value)

    return about


def checked(error):
    message = str(error)
    assert message.startswith("a.np")
    assert "; allowed " in message
    assert message.endswith(".")
    assert "\n" not in message
    return message


# Good ones


def test_a_matrix(read):
    data = read(np.column_stack([X, Y]))
    assert data.inputs.tobytes() == X.tobytes()
    assert data.targets[:, 0].tolist() == Y.tolist()
    assert data.input_names == ("column 1", "column 2")
    assert data.target_names == ("column 3",)
    assert (data.name, data.title) == ("a", "a.npy")
    assert data.inputs.flags.c_contiguous


@pytest.mark.parametrize("dtype", ["<f4", ">f8", "<f2", "i1", "<u8", ">i4", "?", "g"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_kinds_of_numbers(read, dtype, order):
    matrix = np.array([[1, 0, 1], [0, 1, 0]]).astype(dtype, order=order)
    data = read(matrix, _options={"classes": "no"})
    assert data.inputs.tolist() == [[1, 0], [0, 1]]
    assert data.targets.tolist() == [[1], [0]]


@pytest.mark.parametrize("names", [("X", "y"), ("x", "Y"), ("inputs", "targets"), ("x", "d")])
@pytest.mark.parametrize("compressed", [False, True])
def test_inputs_and_targets_by_their_names(read, names, compressed):
    data = read(_compressed=compressed, **{names[1]: Y, "other": np.arange(99), names[0]: X})
    assert data.inputs.tobytes() == X.tobytes()
    assert data.targets[:, 0].tolist() == Y.tolist()
    assert data.input_names == (f"{names[0]} 1", f"{names[0]} 2")
    assert data.target_names == (names[1],)


def test_several_targets(read):
    data = read(X=X, y=X + 0.5)
    assert data.targets.tolist() == (X + 0.5).tolist()
    assert data.target_names == ("y 1", "y 2")


@pytest.mark.parametrize("y", [np.array(["b", "a", "b"]), np.array([7, 3, 7])])
def test_classes(read, y):
    data = read(X=X, y=y)
    assert data.classes == tuple(str(label) for label in sorted(set(y.tolist())))
    assert data.targets.tolist() == [[1], [0], [1]]


def test_one_array_of_any_name(read):
    assert read(table=np.column_stack([X, Y])).input_names == ("column 1", "column 2")


def test_named_columns(read):
    data = read(length=Y, kind=np.array(["b", "a", "b"]), width=Y * 2, _options={"targets": ("kind",)})
    assert data.input_names == ("length", "width")
    assert data.classes == ("a", "b")
    data = read(position=X, speed=Y)
    assert (data.input_names, data.target_names) == (("position 1", "position 2"), ("speed",))


def test_options_are_obeyed(read):
    data = read(X=X, y=Y, _options={"inputs": ("y",), "targets": ("X 2",)})
    assert (data.inputs[:, 0].tolist(), data.targets[:, 0].tolist()) == (Y.tolist(), X[:, 1].tolist())
    data = read(X=X, y=np.array([1, 2, 1]), _options={"classes": "no"})
    assert data.targets.tolist() == [[1], [2], [1]]


def test_nan_is_a_missing_value(read, complaint):
    holed = np.array([[np.nan, 2], [3, 4], [5, 6.5]])
    assert 'a.npz, row 1, column "X 1": the value is missing (nan)' in complaint(X=holed, y=Y)
    assert read(X=holed, y=Y, _options={"missing": "drop"}).inputs.tolist() == [[3, 4], [5, 6.5]]
    data = read(X=holed, y=Y, _options={"missing": "mean"})
    assert data.inputs.tolist() == [[4, 2], [3, 4], [5, 6.5]]
    assert data.notes == ("1 missing value is filled with the mean of the column.",)


# Bad ones


def test_objects_are_not_unpickled(tmp_path):
    class Bomb:
        def __reduce__(self):
            return pytest.fail, ("was unpickled",)

    np.save(tmp_path / "a.npy", np.array([Bomb()], dtype=object), allow_pickle=True)
    np.savez(tmp_path / "a.npz", X=np.array([Bomb()], dtype=object))
    for name in ("a.npy", "a.npz"):
        with pytest.raises(DataError, match="holds Python objects; allowed are real numbers and text"):
            read_data(tmp_path / name)


@pytest.mark.parametrize(
    ("array", "what"),
    [
        (X + 1j, "complex numbers"),
        (np.array([["2020-01-01"]], "M8[D]"), "dates"),
        (np.array([[5]], "m8[s]"), "spans of time"),
        (np.array([[b"a"]]), "bytes"),
        (np.zeros(3, "f8, i4"), "records"),
    ],
)
def test_other_things_than_numbers(complaint, array, what):
    assert f"holds {what}; allowed are real numbers and text" in complaint(array)
    assert f"a.npz, array X: holds {what}" in complaint(X=array, y=Y)


@pytest.mark.parametrize("shape", [(), (2, 2, 2), (0, 3), (3, 0), (0,)])
def test_wrong_shapes(complaint, shape):
    assert "allowed are rows × columns" in complaint(np.zeros(shape))


def test_a_single_column(complaint):
    assert "has only one column" in complaint(Y)
    assert "has only one column" in complaint(Y=Y)


def test_unequal_lengths(complaint):
    assert "arrays of unequal length (3 in X, 2 in y)" in complaint(X=X, y=Y[:2])
    assert "arrays of unequal length" in complaint(a=X, b=Y[:2], c=Y)


def test_columns_that_have_one_name(complaint):
    assert 'column name "a 1" occurs 2 times' in complaint(**{"a": X, "a 1": Y})


def test_infinity_and_text(complaint):
    assert 'row 2, column "X 2": the number inf is not finite' in complaint(
        X=np.array([[1, 2], [3, np.inf], [5, 6]]), y=Y
    )
    assert 'row 1, column "X 1": the text "1.5" is not a number' in complaint(X=X.astype(str), y=Y)
    assert "is not finite" in complaint(np.array([["1e4000", "1"], ["1", "1"]]).astype("g"))


def test_text_that_is_no_unicode(tmp_path):
    for number in (0xD800, 0x110000, 0xFFFFFFFF):
        array = np.array([["a", "b"]])
        raw = io.BytesIO()
        np.save(raw, array)
        content = raw.getvalue()[:-8] + struct.pack("<II", number, 98)
        (tmp_path / "a.npy").write_bytes(content)
        with pytest.raises(DataError, match="no valid Unicode"):
            read_data(tmp_path / "a.npy")


def test_progress_rises_to_one_and_may_end_it(tmp_path):
    np.savez(tmp_path / "a.npz", X=np.random.default_rng(1).normal(size=(50, 20)), y=np.arange(50) / 7)
    shares = []
    read_data(tmp_path / "a.npz", progress=shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.3, 1.0)
    assert max(np.diff(shares)) < 0.05

    def cancel(share):
        raise StopAsyncIteration

    with pytest.raises(StopAsyncIteration):
        read_data(tmp_path / "a.npz", progress=cancel)


def test_true_is_no_size_but_counts_as_one(tmp_path):
    """Nobody but a forger writes it; numpy's own check lets it pass."""
    (tmp_path / "a.npy").write_bytes(header((True, 2)) + np.array([1.5, 2.5]).tobytes())
    assert read_data(tmp_path / "a.npy").inputs.tolist() == [[1.5]]


def test_names_of_arrays_stay_on_one_line_of_a_message(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("x\n" * 1000 + ".npy", b"nothing")
    with pytest.raises(DataError, match=r"a\.npz, array x x x") as caught:
        read_data(tmp_path / "a.npz")
    assert len(str(caught.value)) < 200


def header(shape, descr="<f8"):
    raw = io.BytesIO()
    npy.write_array_header_1_0(raw, {"shape": shape, "fortran_order": False, "descr": descr})
    return raw.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x93NUMPY",
        b"\x93NUMPY\x09\x00" + b"x" * 50,
        b"not an array",
        header((10**15, 10**15)) + b"\0" * 80,
        header((-2, -1)) + b"\0" * 16,
        header((2, 3)) + b"\0" * 40,
        header((2, 3)) + b"\0" * 56,
        header((2, 3), "<U0"),
        b"\x93NUMPY\x01\x00" + struct.pack("<H", 60000) + b"(" * 60000,
        b"\x93NUMPY\x01\x00" + struct.pack("<H", 9) + b"{'a': (((",
    ],
)
def test_damaged_arrays(tmp_path, content):
    (tmp_path / "a.npy").write_bytes(content)
    with pytest.raises(DataError, match="damaged") as caught:
        read_data(tmp_path / "a.npy")
    checked(caught.value)
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("X.npy", content)
    with pytest.raises(DataError, match=r"a\.npz, array X: is damaged") as caught:
        read_data(tmp_path / "a.npz")
    checked(caught.value)


def test_a_zip_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(numpy_file, "LARGEST", 1_000_000)
    np.savez_compressed(tmp_path / "a.npz", X=np.zeros((100_000, 5)), y=np.zeros(100_000))
    assert (tmp_path / "a.npz").stat().st_size < 50_000
    with pytest.raises(
        DataError, match=r"would unpack to 4\u2009\d+\u2009\d+ bytes; allowed are 1\u2009000\u2009000"
    ):
        read_data(tmp_path / "a.npz")


def test_a_zip_bomb_that_lies_about_its_size(tmp_path):
    """Nothing is read beyond what is declared."""
    np.savez_compressed(tmp_path / "a.npz", X=np.zeros((100_000, 5)))
    raw = bytearray((tmp_path / "a.npz").read_bytes())
    place = raw.rindex(b"PK\x01\x02")
    raw[place + 24 : place + 28] = struct.pack("<I", 200)
    (tmp_path / "a.npz").write_bytes(raw)
    with pytest.raises(DataError, match="is damaged"):
        read_data(tmp_path / "a.npz")


def test_files_that_are_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(numpy_file, "LARGEST", 100)
    np.save(tmp_path / "a.npy", np.zeros((9, 9)))
    with pytest.raises(DataError, match=r"a\.npy is larger than 100 bytes; allowed"):
        read_data(tmp_path / "a.npy")


def test_other_files_in_the_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.npz", "w") as archive:
        archive.writestr("notes.txt", "hello")
    with pytest.raises(DataError, match=r'holds "notes\.txt", which is no array; allowed'):
        read_data(tmp_path / "a.npz")
    with zipfile.ZipFile(tmp_path / "a.npz", "w"):
        pass
    with pytest.raises(DataError, match="holds no array; allowed"):
        read_data(tmp_path / "a.npz")


@pytest.mark.parametrize("suffix", [".npy", ".npz"])
def test_no_file(tmp_path, suffix):
    with pytest.raises(DataError, match="cannot be read"):
        read_data(tmp_path / f"none{suffix}")
    (tmp_path / f"folder{suffix}").mkdir()
    with pytest.raises(DataError, match="is a folder"):
        read_data(tmp_path / f"folder{suffix}")


@settings(deadline=None, max_examples=300)
@given(data=st.data(), options=OPTIONS)
def test_a_damaged_file_is_read_or_refused(tmp_path_factory, data, options):
    """Whatever bytes are changed, cut off or put in."""
    raw = io.BytesIO()
    suffix = data.draw(st.sampled_from((".npy", ".npz")))
    if suffix == ".npy":
        np.save(raw, X)
    else:
        np.savez_compressed(raw, X=X, y=np.array(["a", "b", "a"]))
    content = bytearray(raw.getvalue())
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    path = tmp_path_factory.getbasetemp() / f"a{suffix}"
    path.write_bytes(
        content[: data.draw(st.integers(0, len(content)))] if data.draw(st.booleans()) else content
    )
    try:
        found = read_data(path, options)
    except DataError as error:
        checked(error)
    else:
        assert np.isfinite(found.inputs).all()
        assert len(found.inputs) == len(found.targets)
