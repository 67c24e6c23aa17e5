"""Named data sets against the published facts about them."""

import numpy as np
import pytest

from bpviz.assets import resource
from bpviz.data.dataset import DataError
from bpviz.data.generators import GENERATORS
from bpviz.data.library import REAL_SETS, dataset_names, describe, load_dataset


def class_counts(data):
    if data.targets.shape[1] == 1:
        ones = int(data.targets.sum())
        return dict(zip(data.classes, (data.sample_count - ones, ones), strict=True))
    return dict(zip(data.classes, data.targets.sum(axis=0).astype(int).tolist(), strict=True))


def test_iris():
    data = load_dataset("iris")
    assert data.inputs.shape == (150, 4)
    assert class_counts(data) == {"setosa": 50, "versicolor": 50, "virginica": 50}
    assert data.inputs.mean(axis=0) == pytest.approx([5.8433, 3.0573, 3.758, 1.1993], abs=5e-5)
    # Fisher's table, where the file at UCI has two mistakes
    assert data.inputs[34].tolist() == [4.9, 3.1, 1.5, 0.2]
    assert data.inputs[37].tolist() == [4.9, 3.6, 1.4, 0.1]


def test_wine():
    data = load_dataset("wine")
    assert data.inputs.shape == (178, 13)
    assert list(class_counts(data).values()) == [59, 71, 48]
    proline = data.inputs[:, data.input_names.index("proline")]
    assert (proline.min(), proline.max(), round(proline.mean())) == (278, 1680, 747)
    magnesium = data.inputs[:, data.input_names.index("magnesium")]
    assert (magnesium.min(), magnesium.max(), round(magnesium.mean(), 1)) == (70, 162, 99.7)


def test_breast_cancer():
    data = load_dataset("breast_cancer")
    assert data.inputs.shape == (569, 30)
    assert class_counts(data) == {"benign": 357, "malignant": 212}
    extremes = {
        "mean radius": (6.981, 28.11),
        "area error": (6.802, 542.2),
        "worst perimeter": (50.41, 251.2),
    }
    for name, bounds in extremes.items():
        column = data.inputs[:, data.input_names.index(name)]
        assert (column.min(), column.max()) == bounds


def test_digits():
    data = load_dataset("digits")
    assert data.inputs.shape == (1797, 64)
    # the counts in the description of UCI's test part
    assert list(class_counts(data).values()) == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert (data.inputs.min(), data.inputs.max()) == (0, 16)
    assert np.array_equal(data.inputs, np.rint(data.inputs))
    assert data.label(0) == "0"
    assert data.inputs[0, :8].tolist() == [0, 0, 5, 13, 9, 1, 0, 0]


@pytest.mark.parametrize("name", REAL_SETS)
def test_real_sets_name_their_columns_and_their_origin(name):
    data = load_dataset(name)
    assert len(set(data.input_names)) == data.inputs.shape[1]
    assert "CC BY 4.0" in data.origin
    assert data.name == name
    assert data.title == describe(name)[0]
    assert data.inputs.flags.c_contiguous
    assert data.targets.flags.c_contiguous
    doi = data.origin.split("doi:")[1].split(",")[0]
    assert doi in resource("datasets", "ORIGIN.md").read_text(encoding="utf-8")


def test_every_bundled_file_is_in_the_library():
    assert {path.stem for path in resource("datasets").glob("*.csv")} == set(REAL_SETS)


@pytest.mark.parametrize("name", dataset_names())
def test_every_name_loads_and_is_described(name):
    title, description = describe(name)
    data = load_dataset(name, samples=20)
    assert data.title == title
    assert description.endswith(".")
    assert "\n" not in description


def test_settings_reach_the_generator():
    data = load_dataset("circles", samples=30, noise=0.0, seed=5)
    assert np.array_equal(data.inputs, GENERATORS["circles"].make(30, 0.0, 5).inputs)
    assert load_dataset("xor", samples=30).sample_count == 4


@pytest.mark.parametrize("call", [load_dataset, describe])
def test_unknown_name_suggests_and_lists(call):
    with pytest.raises(
        DataError, match=r'no data set "irsi" \(did you mean "iris"\?\); allowed are and, or,.*digits'
    ):
        call("irsi")
    with pytest.raises(DataError, match='no data set "qqqqq"; allowed are'):
        call("qqqqq")
