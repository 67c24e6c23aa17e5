"""The label of a sample in its three codings."""

import numpy as np
import pytest

from bpviz.data.dataset import Dataset


@pytest.mark.parametrize(
    ("targets", "classes", "label"),
    [
        ([[0.0], [1.0]], ("no", "yes"), "yes"),
        ([[1.0, 0, 0], [0, 0, 1]], ("a", "b", "c"), "c"),
        ([[0.0, 0], [0.25, 3]], (), "0.25, 3"),
    ],
)
def test_label(targets, classes, label):
    names = tuple(f"y{k}" for k in range(len(targets[0])))
    data = Dataset("d", "D", np.zeros((2, 1)), np.array(targets), ("x",), names, classes)
    assert data.label(1) == label
    assert data.sample_count == 2
