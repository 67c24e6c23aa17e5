"""The form in the real window: variations are chosen by keys and pointer, and what cannot be is refused."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox

from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.losses import LOSSES
from bpviz.engine.normalizing import NORMS
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.schedules import SCHEDULES

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)  # popups, off screen


class Form:
    """A user's hands on the form of a window."""

    def __init__(self, qtbot, window, settled):
        self._qtbot, self.window, self._settled = qtbot, window, settled
        self.panel = window.experiment_panel

    def field(self, path):
        known = self.panel if path in self.panel.paths else self.panel.layers
        return known.editor(path).widget

    def settle(self):
        self._settled(self.window)
        QApplication.processEvents()
        return self.window.frame.experiment

    def choose(self, path, name):
        """Open the list of choices, go to a name by keys, and take it."""
        box = self.field(path)
        self._qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
        self._qtbot.waitUntil(box.view().isVisible)
        self._qtbot.keyClick(box.view(), Qt.Key.Key_Home)
        for _ in range(box.findData(name)):
            self._qtbot.keyClick(box.view(), Qt.Key.Key_Down)
        self._qtbot.keyClick(box.view(), Qt.Key.Key_Return)
        return self.settle()

    def enter(self, path, text):
        field = self.field(path)
        field.setFocus()
        field.selectAll()
        self._qtbot.keyClicks(field, text)
        self._qtbot.keyClick(field, Qt.Key.Key_Return)
        return self.settle()

    def open(self, title):
        self._qtbot.mouseClick(self.panel.folds[title].heading, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def is_seen(self, path):
        return self.field(path).isVisible()


@pytest.fixture
def form(qtbot, open_window, settled):
    return Form(qtbot, open_window("iris"), settled)


@pytest.fixture
def warnings(monkeypatch):
    """The sentences that messages say."""
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _, title, text: said.append(text))
    return said


def test_all_there_is_can_be_chosen(form):
    offered = {
        "training.loss": LOSSES,
        "training.optimizer": OPTIMIZERS,
        "training.schedule": SCHEDULES,
        "network.norms": NORMS,
        "output activation": ACTIVATIONS,
        "hidden activation": {name: entry for name, entry in ACTIVATIONS.items() if not entry.joint},
    }
    for path, registry in offered.items():
        box = form.field(path)
        assert [box.itemData(n) for n in range(box.count())] == list(registry)


@pytest.mark.parametrize("name", ["xor", "vanishing", "early_stopping", "batch_norm"])
def test_nothing_needs_scrolling_in_a_small_window(name, open_window, settled):
    window = open_window(name)
    window.resize(1280, 720)
    settled(window)
    form = window.experiment_panel
    assert form.height() == form.parent().height()


def test_each_hidden_layer_has_an_activation_and_a_norm_of_its_own(form):
    assert form.panel.folds["Each layer"].isHidden()
    form.enter("network.hidden", "8 4")
    form.open("Each layer")
    assert form.choose("activation 2", "gelu").network.activations == ("sigmoid", "gelu", "sigmoid")
    assert form.choose("norm 1", "layer").network.norms == ("layer", "none")
    assert form.field("hidden activation").currentIndex() == -1  # "of each layer" is read in its place
    assert form.choose("output activation", "tanh").network.activations == ("sigmoid", "gelu", "tanh")
    assert form.enter("network.hidden", "3 3").network.activations == ("sigmoid", "gelu", "tanh")
    assert form.choose("activation 1", "gelu").network.activations == ("gelu", "gelu", "tanh")
    assert form.field("hidden activation").currentText() == "GELU"
    form.enter("network.hidden", "3")
    assert form.panel.folds["Each layer"].isHidden()


def test_cross_entropy_comes_with_softmax_in_one_change(form):
    experiment = form.choose("training.loss", "cross_entropy")
    assert (experiment.training.loss, experiment.network.activations) == (
        "cross_entropy",
        ("sigmoid", "softmax"),
    )
    assert form.field("output activation").currentText() == "softmax"


def test_outputs_that_do_not_fit_are_refused_and_the_form_shows_what_is(form, warnings):
    before = form.choose("training.loss", "cross_entropy")
    assert form.choose("output activation", "tanh") == before
    assert len(warnings) == 1
    assert "found cross_entropy with tanh outputs; allowed with it is softmax" in warnings[0]
    assert form.field("output activation").currentText() == "softmax"


def test_sections_are_closed_at_first_and_show_only_what_an_optimizer_reads(form):
    assert not form.is_seen("training.optimizer")
    assert form.panel.folds["Optimizer"].summary == "plain SGD"
    form.open("Optimizer")
    assert form.is_seen("training.clip_norm")
    assert not form.is_seen("training.momentum")
    form.choose("training.optimizer", "adamw")
    for field in ("momentum", "decay_squares", "epsilon", "weight_decay"):
        assert form.is_seen(f"training.{field}")
    assert form.panel.folds["Optimizer"].summary == "AdamW"
    assert form.enter("training.momentum", "0,8").training.momentum == 0.8
    form.choose("training.optimizer", "rmsprop")
    assert not form.is_seen("training.momentum")


def test_penalties_dropout_and_clipping_are_typed(form):
    form.open("Regularization")
    form.open("Optimizer")
    form.enter("training.l1", "0.001")
    form.enter("training.l2", "0.01")
    form.enter("training.dropout", "0,25")
    training = form.enter("training.clip_value", "5").training
    assert (training.l1, training.l2, training.dropout, training.clip_value) == (0.001, 0.01, (0.25,), 5.0)
    assert form.panel.folds["Regularization"].summary == "L1 0.001, L2 0.01, dropout"
    assert form.enter("training.clip_norm", "1").training.clip_norm == 1.0


@pytest.mark.parametrize(("text", "said"), [("1", "found 1;"), ("0.5; 0.5; 0.5", "found 3 entries")])
def test_dropout_that_cannot_be_is_refused(form, warnings, text, said):
    form.open("Regularization")
    assert form.enter("training.dropout", text).training.dropout == (0.0,)
    assert said in warnings[0]
    assert form.field("training.dropout").text() == "0"


def test_batches_make_batch_normalized_layers_possible(form, warnings):
    assert form.choose("network.norms", "batch").network.norms == ("none",)
    assert "allowed with batch-normalized layers are 2 or more, or 0 for all" in warnings[0]
    assert form.field("network.norms").currentData() == "none"
    assert form.enter("training.batch", "10").training.batch == 10
    assert form.choose("network.norms", "batch").network.norms == ("batch",)
    assert form.window.frame.network.norms == ("batch", "none")


def test_a_batch_of_all_is_said_so(form):
    assert form.enter("training.batch", "0").training.batch == 0
    assert form.field("training.batch").text() == "all samples"


def test_a_plateau_has_patience(form):
    assert not form.is_seen("training.patience")
    form.choose("training.schedule", "plateau")
    assert form.enter("training.patience", "3").training.patience == 3
    assert not form.is_seen("training.period")


def test_a_held_out_part_and_how_long_it_may_rise(form):
    form.open("Stop")
    assert not form.is_seen("stop.held_out")
    assert form.enter("data.held_out", "0,2").data.held_out == 0.2
    assert len(form.window.frame.dataset.held_inputs) == 30
    assert form.enter("stop.held_out", "7").stop.held_out == 7
    assert form.panel.folds["Stop"].summary.endswith("held-out loss")
    assert form.enter("data.held_out", "0").stop.held_out == 0


def test_fields_of_all_sections_start_at_one_place_and_fit(form):
    form.window.resize(1280, 720)
    for title in form.panel.folds:
        form.open(title)
    seen = [path for path in form.panel.paths if form.is_seen(path)]
    for path in seen:
        field = form.field(path)
        assert field.accessibleName()
        assert field.toolTip()
        assert field.mapTo(form.panel, field.rect().bottomRight()).x() < form.panel.width()
    boxes = [form.field(path) for path in seen if isinstance(form.field(path), QComboBox)]
    assert len({box.mapTo(form.panel, box.rect().topLeft()).x() for box in boxes}) == 1


@pytest.mark.parametrize("path", ["training.loss", "training.batch", "training.step_size"])
def test_the_wheel_scrolls_the_form_and_changes_no_field(form, path):
    form.window.resize(1280, 720)
    for title in form.panel.folds:
        form.open(title)
    before, field = form.settle(), form.field(path)
    area = form.panel.parent().parent()
    area.ensureWidgetVisible(field)
    field.setFocus()
    bar, pointer = area.verticalScrollBar(), field.mapTo(form.window, field.rect().center())
    for notches in (-1, 1):
        place = bar.value()
        QTest.wheelEvent(form.window.windowHandle(), QPointF(pointer), QPoint(0, 120 * notches))
        assert (bar.value() - place) * notches < 0
        pointer = field.mapTo(form.window, field.rect().center())
    assert form.settle() == before


def test_numbers_that_share_a_row_are_seen_whole(open_window, settled):
    window = open_window("spirals")
    window.resize(1280, 720)
    dock = window.docks.get("Experiment")
    window.resizeDocks([dock], [1], Qt.Orientation.Horizontal)  # as narrow as it gets
    settled(window)
    fields = window.experiment_panel.findChildren(QLineEdit)
    lines = {line.text(): line for line in fields if line.isVisible()}
    for text in ("200", "0.02"):
        line = lines[text]
        assert line.fontMetrics().horizontalAdvance(text) + 8 <= line.width(), text
