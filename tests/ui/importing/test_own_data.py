"""From points and files to experiments that are ready: what is kept of the present one, and what is new."""

import numpy as np
import pytest

from bpviz import Debugger, Experiment
from bpviz.data.dataset import DataError
from bpviz.data.library import load_dataset
from bpviz.debugger.experiment import DataChoice, NetworkChoice
from bpviz.debugger.setup import load_data, prepare
from bpviz.ui.importing.drawn_points import NO_POINTS
from bpviz.ui.importing.own_data import raw, ready, ready_points, save_points

TWO = NO_POINTS.with_points([(-1, 0.1), (-0.5, 1 / 3)], 0).with_points((1, -0.7), 3)
NAMES = ("no", "yes", "perhaps", "never", "5", "6")
XOR = Experiment()


def same_setup(one, other):
    assert one.network == other.network
    assert one.theta.tobytes() == other.theta.tobytes()
    for name in ("inputs", "targets", "held_inputs", "held_targets"):
        assert getattr(one.dataset, name).tobytes() == getattr(other.dataset, name).tobytes()


def test_what_is_ready_is_what_the_experiment_would_prepare_itself(tmp_path):
    (tmp_path / "own.csv").write_text("a,b,c\n" + "".join(f"{n},{n % 7},{n % 3}\n" for n in range(30)))
    data = DataChoice(path=str(tmp_path / "own.csv"), held_out=0.2, normalization="minmax", classes="yes")
    made = ready(data, 9)
    assert made.experiment.data == data
    assert made.experiment.seed == 9
    same_setup(made.setup, prepare(made.experiment))


def test_points_are_saved_with_every_digit_and_the_names_of_their_classes(tmp_path):
    save_points(tmp_path / "new" / "points.csv", TWO, NAMES)
    text = (tmp_path / "new" / "points.csv").read_text().replace('"', "")
    assert text.splitlines() == ["x1,x2,class", "-1.0,0.1,no", f"-0.5,{1 / 3!r},no", "1.0,-0.7,never"]


def test_a_curve_is_saved_as_numbers_and_learned_as_such(tmp_path):
    points = NO_POINTS.with_points([(0, 1), (1, 2), (2, 1)], 0)
    made = ready_points(tmp_path / "curve.csv", points, (), XOR, load_data(XOR))
    dataset = made.setup.dataset
    assert dataset.classes == ()
    assert dataset.targets.tolist() == [[1], [2], [1]]
    assert made.setup.network.activations[-1] == "linear"


@pytest.mark.parametrize("classes", [2, 3, 6])
def test_drawn_classes_are_learned_as_classes_even_if_named_by_numbers(tmp_path, classes):
    points = NO_POINTS
    for class_ in range(classes):
        points = points.with_points([(class_, 0), (class_, 1)], class_)
    dataset = ready_points(tmp_path / "p.csv", points, tuple("123456"), XOR, load_data(XOR)).setup.dataset
    assert dataset.classes == tuple("123456")[:classes]
    assert [dataset.label(n) for n in range(2 * classes)] == [str(n // 2 + 1) for n in range(2 * classes)]


def test_points_of_the_same_kind_go_on_with_the_present_network(tmp_path):
    """Who moves a point of XOR learns with the network, the rate and the seed of before."""
    present = XOR.with_("network.hidden", (2,)).with_("training.step_size", 0.25).with_("seed", 7)
    made = ready_points(tmp_path / "moved.csv", TWO, NAMES, present, load_data(present))
    assert made.experiment.network == present.network
    assert made.experiment.training == present.training
    assert made.experiment.seed == 7
    assert made.experiment.title == "moved"
    assert made.setup.dataset.inputs.tolist() == TWO.places.tolist()  # XOR is on its own scale
    same_setup(made.setup, prepare(made.experiment))


def test_points_of_another_kind_get_a_network_that_fits(tmp_path):
    present = XOR.with_("network", NetworkChoice(hidden=(2,)))
    three = TWO.with_points((0, 0), 1)
    made = ready_points(tmp_path / "three.csv", three, NAMES, present, load_data(present))
    assert made.setup.network.sizes == (2, 8, 3)
    curve = Experiment(data=DataChoice(name="curve"))
    made = ready_points(tmp_path / "two.csv", TWO, NAMES, curve, load_data(curve))
    assert made.setup.network.sizes == (2, 8, 1)


def test_where_nothing_can_be_written_that_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match=r"points\.csv cannot be written: its folder is a file;"):
        save_points(tmp_path / "file" / "points.csv", TWO, NAMES)


def test_raw_data_are_on_their_own_scale_and_complete():
    data = DataChoice(name="gaussians", samples=50, normalization="standardize", held_out=0.3)
    experiment = Experiment(data=data)
    found = raw(experiment, None, load_data(experiment))
    assert np.array_equal(found.inputs, load_dataset("gaussians", 50, None, experiment.seed).inputs)
    assert found.held_count == 0


def test_edits_of_data_on_their_own_scale_are_kept():
    debugger = Debugger(XOR)
    debugger.seek(1)
    debugger.set_input(0, 0.25, sample=2)
    found = raw(XOR, None, debugger.frame().dataset)
    assert found.inputs[2, 0] == 0.25


def test_data_whose_file_is_gone_are_as_they_are_known(tmp_path):
    (tmp_path / "own.csv").write_text("a,b,c\n1,2,3.5\n2,3,4.5\n5,4,1.5\n")
    experiment = Experiment(data=DataChoice(path="own.csv", normalization="minmax"))
    known = load_data(experiment, tmp_path)
    assert raw(experiment, tmp_path, known).inputs.tolist() == [[1, 2], [2, 3], [5, 4]]
    (tmp_path / "own.csv").unlink()
    assert raw(experiment, tmp_path, known) is known
