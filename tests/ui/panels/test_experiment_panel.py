"""The form: real typing and choosing, what it asks for, and what it refuses."""

import pytest
from PySide6.QtCore import Qt

from bpviz.data.generators import GENERATORS
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.panels.experiment_panel import ExperimentPanel
from bpviz.ui.panels.experiment_values import values_of, with_edit


@pytest.fixture
def panel(qtbot):
    made = ExperimentPanel()
    qtbot.addWidget(made)
    made.show()
    made.wanted, made.why = [], []
    made.edited.connect(made.wanted.append)
    made.refused.connect(made.why.append)
    made.show_frame(Debugger().frame())
    return made


def field(panel, path):
    return panel.editor(path).widget


def enter(qtbot, panel, path, text):
    line = field(panel, path)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_typing_a_step_size_asks_for_it(panel, qtbot):
    enter(qtbot, panel, "training.step_size", "0,25")
    assert panel.wanted == [Experiment().with_("training.step_size", 0.25)]


@pytest.mark.parametrize(("text", "hidden"), [("8, 8", (8, 8)), ("5", (5,)), ("4-3-2", (4, 3, 2))])
def test_hidden_layers_are_typed_as_numbers(panel, qtbot, text, hidden):
    enter(qtbot, panel, "network.hidden", text)
    assert panel.wanted[0].network.hidden == hidden


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("training.step_size", "fast", "found 'fast'; allowed is a number"),
        ("training.step_size", "-1", "training.step_size: found −1; allowed is a number >= 0"),
        ("training.l2", "1e5", "training.l2: found 100000; allowed is a number <= 1000"),
        ("training.dropout", "0.5, 0.96", "training.dropout: found 0.5, 0.96; allowed is a number <= 0.95"),
        ("network.hidden", "3, x", "found '3, x'; allowed are whole numbers"),
        ("network.hidden", "0", "network.hidden: found 0; allowed is a whole number >= 1"),
    ],
)
def test_what_cannot_be_is_refused_and_the_old_value_comes_back(panel, qtbot, path, text, said):
    before = field(panel, path).text()
    enter(qtbot, panel, path, text)
    assert panel.wanted == []
    assert said in panel.why[0]
    assert field(panel, path).text() == before


def test_choosing_other_data_keeps_the_training(panel):
    box = field(panel, "data.name")
    box.setCurrentIndex(box.findData("iris"))
    box.activated.emit(box.currentIndex())
    assert panel.wanted[0].data.name == "iris"
    assert panel.wanted[0].training == Experiment().training


def test_a_file_is_opened_by_the_window(panel, qtbot):
    box = field(panel, "data.name")
    with qtbot.waitSignal(panel.open_requested):
        box.activated.emit(box.findData("file"))
    assert box.currentData() == "xor"
    assert panel.wanted == []


def test_a_file_is_told_by_its_name(panel, qtbot, tmp_path):
    """Also after another was asked for, and was not chosen."""
    file = tmp_path / "own.csv"
    file.write_text("a,b,c\n0,1,0\n1,0,1\n1,1,0\n")
    box = field(panel, "data.name")
    panel.show_frame(Debugger(Experiment().with_("data.path", str(file))).frame())
    for _ in range(2):
        assert (box.currentIndex(), box.placeholderText()) == (-1, "own.csv")
        with qtbot.waitSignal(panel.open_requested):
            box.activated.emit(box.findData("file"))
    panel.show_frame(Debugger(Experiment()).frame())
    assert box.currentText() == "XOR"


def test_only_fields_that_mean_something_are_there(panel):
    assert not field(panel, "data.noise").isVisible()
    assert not field(panel, "training.decay").isVisible()
    experiment = Experiment().with_("data.name", "spirals").with_("training.schedule", "step")
    panel.show_frame(Debugger(experiment).frame())
    assert field(panel, "data.noise").isVisible()
    assert field(panel, "training.decay").isVisible()


def test_noise_that_was_not_chosen_is_shown_as_the_data_have_it():
    assert values_of(Experiment().with_("data.name", "spirals"))["data.noise"] == GENERATORS["spirals"].noise
    assert values_of(Experiment().with_("data.name", "spirals").with_("data.noise", 0.0))["data.noise"] == 0


def test_what_is_being_typed_is_not_overwritten_by_frames(panel, qtbot):
    line = field(panel, "training.step_size")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClicks(line, "0.3")
    panel.show_frame(Debugger(Experiment().with_("training.step_size", 0.9)).frame())
    assert line.text() == "0.3"


def test_hidden_and_output_activations_are_apart():
    experiment = with_edit(Experiment(), "output activation", "linear")
    assert experiment.network.activations == ("sigmoid", "linear")
    deeper = with_edit(experiment, "network.hidden", (4, 4))
    assert deeper.network.activations == ("sigmoid", "sigmoid", "linear")
    assert with_edit(deeper, "output activation", "sigmoid").network.activations == ("sigmoid",)


def test_other_hidden_units_drop_given_weights():
    given = Experiment().with_("network.initializer", "given").with_("network.weights", (((1.0, 1.0),),))
    edited = with_edit(given, "network.hidden", (4,))
    assert edited.network.weights == ()
    assert edited.network.initializer == "uniform"


def test_frozen_biases_leave_other_frozen_parts_alone():
    experiment = Experiment().with_("training.frozen", ("W1",))
    frozen = with_edit(experiment, "frozen biases", True)
    assert frozen.training.frozen == ("W1", "biases")
    assert with_edit(frozen, "frozen biases", False) == experiment


def test_every_field_has_a_name_and_a_tip(panel):
    for path in values_of(Experiment()):
        if path in panel.paths:
            assert field(panel, path).accessibleName()
            assert field(panel, path).toolTip()
    assert len(panel.paths) > 15
