"""Accuracy, errors and confusion, against what can be counted by hand."""

import numpy as np
import pytest

from bpviz.debugger.scores import NO_CLASS, Answers


def answers(targets, outputs, classes, losses=None, middle=0.5):
    targets, outputs = (np.array(rows, dtype=float) for rows in (targets, outputs))
    losses = np.zeros(len(targets)) if losses is None else np.array(losses, dtype=float)
    return Answers(targets, outputs, losses, classes, middle)


THREE = answers(
    [[1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]],
    [[0.6, 0.5, 0.1], [0.2, 0.1, 0.9], [0.1, 0.3, 0.2], [0.9, 0.1, 0.8], [0.0, 0.4, 0.7]],
    3,
    [0.1, 0.2, 0.3, 0.4, 0.5],
)


def test_several_outputs_say_the_class_of_the_greatest():
    assert THREE.said.tolist() == [0, 2, 1, 0, 2]
    assert THREE.meant.tolist() == [0, 1, 1, 2, 1]
    assert THREE.measure == pytest.approx(2 / 5)
    assert THREE.mean_loss == pytest.approx(0.3)


def test_confusion_has_true_classes_as_rows():
    assert THREE.confusion.tolist() == [[1, 0, 0], [0, 1, 2], [1, 0, 0]]
    assert THREE.class_sizes.tolist() == [1, 3, 1]


def test_the_mistaken_are_listed_from_the_greatest_loss_down():
    assert THREE.mistaken(1, 2).tolist() == [4, 1]
    assert THREE.mistaken(0, 2).tolist() == []


@pytest.mark.parametrize(("middle", "said"), [(0.5, [0, 1, 0, 1]), (0.0, [0, 1, 1, 1])])
def test_one_output_says_a_class_by_the_side_of_the_middle(middle, said):
    found = answers([[-1], [1], [1], [1]], [[-0.2], [0.7], [0.4], [0.6]], 2, middle=middle)
    assert found.said.tolist() == said
    assert found.meant.tolist() == [0, 1, 1, 1]


def test_regression_tells_the_root_mean_square_error():
    found = answers([[1, 2], [3, 4]], [[1, 4], [3, 0]], 0)
    assert found.measure == pytest.approx(np.sqrt((0 + 4 + 0 + 16) / 4))


def test_outputs_that_are_no_numbers_say_no_class_and_are_wrong():
    found = answers([[1, 0], [0, 1]], [[np.nan, 0], [0, 1]], 2)
    assert found.said.tolist() == [NO_CLASS, 1]
    assert found.confusion.tolist() == [[0, 0], [0, 1]]
    assert found.class_sizes.tolist() == [1, 1]
    assert found.measure == 0.5


def test_no_samples_have_no_scores():
    found = answers(np.empty((0, 2)), np.empty((0, 2)), 2)
    assert len(found) == 0
    assert np.isnan(found.measure)
    assert np.isnan(found.mean_loss)
    assert found.confusion.tolist() == [[0, 0], [0, 0]]
