"""Weights in files: every bit comes back, other programs read them, and what does not fit is refused."""

import io
import json
import os
import struct
import zipfile
from contextlib import suppress

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bpviz.debugger.setup import ExperimentError
from bpviz.engine.network import Network
from bpviz.export.parts import parts_of
from bpviz.export.weights import FORMATS, read_weights, write_weights

NETWORK = Network((2, 3, 1), ("tanh", "linear"), True)
THETA = np.linspace(-1, 1, 13)
W1, B1 = THETA[:6].reshape(3, 2), THETA[6:9]
NPZ = {"layer1.weight": W1, "layer1.bias": B1, "layer2.weight": THETA[None, 9:12], "layer2.bias": THETA[12:]}
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def weights(draw):
    """Any small network, and any numbers for it."""
    sizes = tuple(draw(st.lists(st.integers(1, 4), min_size=2, max_size=4)))
    norms = tuple(draw(st.sampled_from(["none", "layer", "batch"])) for _ in sizes[1:])
    network = Network(sizes, ("sigmoid",) * (len(sizes) - 1), draw(st.booleans()), norms)
    return network, draw(arrays(np.float64, network.parameter_count, elements=NUMBERS))


@pytest.mark.parametrize("ending", FORMATS)
@given(drawn=weights(), more=st.integers(0, 5))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_back_bit_by_bit(tmp_path, ending, drawn, more):
    network, theta = drawn
    path = tmp_path / f"net{ending}"
    write_weights(path, network, np.append(theta, np.ones(more)))
    assert read_weights(path, network).tobytes() == theta.tobytes()


# What other programs find in the files


def test_npz_holds_named_matrices(tmp_path):
    write_weights(tmp_path / "net.npz", NETWORK, THETA)
    with np.load(tmp_path / "net.npz", allow_pickle=False) as found:
        assert list(found) == list(NPZ)
        assert all(np.array_equal(found[name], values) for name, values in NPZ.items())
        assert {found[name].dtype.str for name in found} == {"<f8"}


def test_norms_are_modules_between_linear_and_its_activation():
    """Linear, BatchNorm1d, φ, Linear, LayerNorm, φ, Linear, φ; without biases of the Linear modules."""
    network = Network((2, 3, 2, 1), ("tanh",) * 3, False, ("batch", "layer", "none"))
    assert [part.torch_name for part in parts_of(network)] == [
        "0.weight", "1.weight", "1.bias", "1.running_mean", "1.running_var",
        "3.weight", "4.weight", "4.bias", "6.weight",
    ]  # fmt: skip
    assert [part.name for part in parts_of(network)][1:3] == ["layer1.norm.weight", "layer1.norm.bias"]
    gamma = parts_of(network)[1].of(np.arange(network.parameter_count))
    assert gamma.tolist() == network.norm_numbers(np.arange(network.parameter_count), 1)[0].tolist()


def test_safetensors_is_named_as_a_sequential_of_pytorch(tmp_path):
    """Linear, φ, Linear, φ: its Linear modules have the numbers 0 and 2."""
    write_weights(tmp_path / "net.safetensors", NETWORK, THETA)
    found = safetensors.numpy.load_file(tmp_path / "net.safetensors")
    expected = dict(zip(("0.weight", "0.bias", "2.weight", "2.bias"), NPZ.values(), strict=True))
    assert found.keys() == expected.keys()
    assert all(np.array_equal(found[name], values) for name, values in expected.items())
    assert {values.dtype.str for values in found.values()} == {"<f8"}


def test_csv_counts_from_1_and_calls_biases_so(tmp_path):
    network = Network((2, 1), ("linear",), True)
    write_weights(tmp_path / "net.csv", network, np.array([0.1, -2.0, 1e-9]))
    lines = (tmp_path / "net.csv").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "layer,unit,source,value",
        "1,1,1,0.10000000000000001",
        "1,1,2,-2",
        "1,1,bias,1.0000000000000001e-09",
    ]


# What other programs write


def tensors(header, data=b""):
    """A .safetensors file by its specification: length of the header, header, data."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def by_hand(kind="F64", shapes=((3, 2), (3,), (1, 3), (1,)), numbers=THETA):
    header, at = {"__metadata__": {"format": "pt"}}, 0
    for name, shape in zip(("0.weight", "0.bias", "2.weight", "2.bias"), shapes, strict=True):
        size = int(np.prod(shape)) * {"F64": 8, "F32": 4, "BF16": 2, "I64": 8}[kind]
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": (at, at + size)}
        at += size
    code = {"F64": "<f8", "F32": "<f4", "I64": "<i8", "BF16": "<u2"}[kind]
    return tensors(header, np.asarray(numbers).astype(code).tobytes())


@pytest.mark.parametrize(("kind", "code"), [("F64", "<f8"), ("F32", "<f4")])
def test_safetensors_bytes_made_by_hand_are_read(tmp_path, kind, code):
    (tmp_path / "net.safetensors").write_bytes(by_hand(kind))
    found = read_weights(tmp_path / "net.safetensors", NETWORK)
    assert found.tobytes() == THETA.astype(code).astype(float).tobytes()


def test_the_count_of_batches_that_pytorch_saves_beside_a_norm_is_passed_over(tmp_path):
    network = Network((2, 3, 1), ("tanh", "linear"), True, ("batch", "none"))
    theta, path = np.linspace(0.1, 1, network.parameter_count), tmp_path / "net.safetensors"
    state = {part.torch_name: part.of(theta).copy() for part in parts_of(network)}
    count = np.array(7, np.int64)
    safetensors.numpy.save_file({**state, "1.num_batches_tracked": count}, path)
    assert read_weights(path, network).tobytes() == theta.tobytes()
    safetensors.numpy.save_file({**state, "0.num_batches_tracked": count}, path)
    with pytest.raises(ExperimentError, match=r"'0\.num_batches_tracked': is not of this network"):
        read_weights(path, network)


@pytest.mark.parametrize("store", [np.savez, np.savez_compressed])
@pytest.mark.parametrize("kind", [np.float32, ">f8"])
def test_npz_is_read_however_numpy_stores_it(tmp_path, store, kind):
    store(tmp_path / "net.npz", **{name: np.asfortranarray(v.astype(kind)) for name, v in NPZ.items()})
    found = read_weights(tmp_path / "net.npz", NETWORK)
    assert found.tobytes() == THETA.astype(kind).astype(float).tobytes()


def test_csv_is_read_in_any_order_as_spreadsheets_write_it(tmp_path):
    write_weights(tmp_path / "net.csv", NETWORK, THETA)
    header, *lines = (tmp_path / "net.csv").read_text(encoding="utf-8").splitlines()
    text = "\r\n".join([header.replace(",", " , "), *lines[::-1], "", ""])
    (tmp_path / "net.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read_weights(tmp_path / "net.csv", NETWORK).tobytes() == THETA.tobytes()


# What is refused


def npz(changes=None, **more):
    held = {name: values for name, values in (NPZ | (changes or {}) | more).items() if values is not None}
    stream = io.BytesIO()
    np.savez(stream, **held)
    return stream.getvalue()


def promising(shape):
    """An archive whose first array says that it is of this shape, and holds nothing."""
    stream = io.BytesIO(npz({"layer1.weight": None}))
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(head, {"descr": "<f8", "fortran_order": False, "shape": shape})
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("layer1.weight.npy", head.getvalue())
    return stream.getvalue()


def table(*lines, without=()):
    stream = io.BytesIO()
    write_lines = ["layer,unit,source,value"]
    for index in range(13):
        layer, unit, source = NETWORK.locate(index)
        write_lines.append(f"{layer},{unit + 1},{source + 1 if source >= 0 else 'bias'},{THETA[index]:.17g}")
    kept = [line for number, line in enumerate(write_lines, 1) if number not in without]
    stream.write("\n".join([*kept, *lines]).encode())
    return stream.getvalue()


ZEROS = np.zeros(13)
F64 = {"dtype": "F64", "shape": [1], "data_offsets": [0, 8]}
REFUSED = {
    ".npz": [
        (b"", "is damaged, or no .npz file"),
        (b"PK\x03\x04 and no more", "is damaged, or no .npz file"),
        (npz()[:-30], "is damaged, or no .npz file"),
        (npz({"layer2.bias": None}), r"layer2.bias: is missing; allowed are layer1.weight, layer1.bias, l"),
        (npz(W1=W1), r"'W1': is not of this network; allowed are layer1.weight"),
        (npz(**{"w" * 5000: W1}), r": 'w{59}…': is not of this network; allowed are layer1.weight"),
        (npz({"layer1.weight": W1.T}), "layer1.weight: found 2 × 3; allowed are 3 × 2 numbers"),
        (npz({"layer1.bias": W1[:, :1]}), "layer1.bias: found 3 × 1; allowed are 3 numbers"),
        (npz({"layer2.bias": THETA[12]}), "layer2.bias: found one number; allowed are 1 numbers"),
        (npz({"layer1.bias": np.arange(3)}), "layer1.bias: found numbers of kind int64; allowed are float64"),
        (npz({"layer1.bias": B1.astype("f2")}), "layer1.bias: found numbers of kind float16; allowed are"),
        (npz({"layer1.bias": np.array([1, None, 2])}), "layer1.bias: found numbers of kind object; allowed"),
        (npz({"layer1.bias": B1 + np.inf}), "layer1.bias: found a number that is not finite"),
        (promising((3, 2)), "is damaged, or no .npz file"),
        (promising((10**9, 10**9)), r"layer1.weight: found 1000000000 × 1000000000; allowed are 3 × 2"),
    ],
    ".safetensors": [
        (b"", "is damaged, or no .safetensors file"),
        (b"\xff" * 64, "is damaged, or no .safetensors file"),
        (struct.pack("<Q", 2**62) + b"{}", "is damaged, or no .safetensors file"),
        (tensors(b"{]"), "is damaged, or no .safetensors file"),
        (by_hand()[:-1], "is damaged, or no .safetensors file"),
        (by_hand() + b"\0", "is damaged, or no .safetensors file"),
        (tensors({"0.weight": F64 | {"shape": [2]}}, bytes(8)), "is damaged, or no .safetensors file"),
        (tensors({}), r"0.weight: is missing; allowed are 0.weight, 0.bias, 2.weight, 2.bias$"),
        (tensors({"layer1.weight": F64}, bytes(8)), "0.weight: is missing"),
        (by_hand(shapes=((2, 3), (3,), (1, 3), (1,))), "0.weight: found 2 × 3; allowed are 3 × 2 numbers"),
        (by_hand("BF16", numbers=ZEROS), "0.weight: found numbers of kind BF16; allowed are F64"),
        (by_hand("I64", numbers=ZEROS), "0.weight: found numbers of kind I64; allowed are F64 and F32$"),
        (by_hand(numbers=ZEROS + np.inf), "0.weight: found a number that is not finite"),
        (by_hand(numbers=np.append(ZEROS[1:], np.nan)), "2.bias: found a number that is not finite"),
        (tensors({"w" * 5000: F64}, bytes(8)), "0.weight: is missing"),
    ],
    ".csv": [
        (b"", "line 1: found ''; allowed are the columns layer,unit,source,value"),
        (b"\xff\xfe\x00", "is damaged, or no .csv file"),
        (b"layer;unit;source;value\n", "line 1: found 'layer;unit;source;value'; allowed are the columns"),
        (b"step,sample," * 40 + b"\n", "line 1: found 'step,sample,step,sample,step,…'; allowed"),
        (table(without=(5,)), "layer 1, unit 2, source 2: is missing; allowed is one line for each number"),
        (table("1,1,1,0.5"), "line 15: found layer 1, unit 1, source 1; allowed is .* only once"),
        (table("1,4,1,0.5"), "line 15: found layer 1, unit 4, source 1; allowed is each number of this"),
        (table("1,1,1.0,0.5"), "line 15: found layer 1, unit 1, source 1.0; allowed"),
        (table("1,1,0.5"), "line 15: found 3 cells; allowed are 4"),
        (table("1,1,1,0,5"), "line 15: found 5 cells; allowed are 4"),
        (table("1," + "9" * 5000 + ",1,1"), "line 15: found layer 1, unit 9{29}…, source 1; allowed"),
        (table("1,1,1,1_0"), "line 15, value: found '1_0'; allowed are finite numbers"),
        (table("1,1,1,many"), "line 15, value: found 'many'; allowed are finite numbers"),
        (table("1,1,1,nan"), "line 15, value: found 'nan'; allowed are finite numbers"),
        (table("1,1,1,1e999"), "line 15, value: found '1e999'; allowed are finite numbers"),
        (table("1,1,1,"), "line 15, value: found ''; allowed are finite numbers"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("ending", "content", "sentence"),
    [(ending, *case) for ending, cases in REFUSED.items() for case in cases],
)
def test_what_does_not_fit_is_refused_with_a_sentence(tmp_path, ending, content, sentence):
    path = tmp_path / f"net{ending}"
    path.write_bytes(content)
    with pytest.raises(ExperimentError, match=sentence) as refused:
        read_weights(path, NETWORK)
    assert str(refused.value).startswith(f"{path}: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("ending", FORMATS)
@given(st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_changed_bytes_is_read_as_finite_numbers_or_refused(tmp_path, ending, data):
    path = tmp_path / f"net{ending}"
    write_weights(path, NETWORK, THETA)
    content = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    with suppress(ExperimentError):
        assert np.isfinite(read_weights(path, NETWORK)).all()


def test_without_biases_none_are_written_and_none_allowed(tmp_path):
    network = Network((2, 3, 1), ("tanh", "linear"), False)
    write_weights(tmp_path / "net.npz", network, np.zeros(9))
    assert read_weights(tmp_path / "net.npz", network).tolist() == [0.0] * 9
    with pytest.raises(ExperimentError, match=r"layer1\.bias: is missing"):
        read_weights(tmp_path / "net.npz", NETWORK)
    write_weights(tmp_path / "net.npz", NETWORK, THETA)
    with pytest.raises(ExperimentError, match=r"'layer1\.bias': is not of this network"):
        read_weights(tmp_path / "net.npz", network)


@pytest.mark.parametrize("name", ["net.bin", "net", "net.npy"])
def test_other_endings_are_refused(tmp_path, name):
    for act in (lambda path: write_weights(path, NETWORK, THETA), lambda path: read_weights(path, NETWORK)):
        with pytest.raises(ExperimentError, match=r"allowed are \.npz, \.safetensors, \.csv"):
            act(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_that_is_not_there_or_a_folder_is_said_to_be(tmp_path, ending):
    (tmp_path / f"folder{ending}").mkdir()
    for name in ("none", "folder"):
        with pytest.raises(ExperimentError, match=rf"{name}{ending}: "):
            read_weights(tmp_path / f"{name}{ending}", NETWORK)


@pytest.mark.parametrize("ending", FORMATS)
def test_an_old_file_stays_when_writing_fails(tmp_path, monkeypatch, ending):
    path = tmp_path / f"net{ending}"
    write_weights(path, NETWORK, THETA)
    old = path.read_bytes()

    def fail(*_):
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(ExperimentError, match="cannot be written: no space is left there"):
        write_weights(path, NETWORK, THETA + 1)
    assert path.read_bytes() == old
    assert [kept.name for kept in tmp_path.iterdir()] == [path.name]
