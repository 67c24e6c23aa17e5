"""Scores, confusion, points, curves and lists of samples, by words, mouse and keys."""

from dataclasses import replace

import numpy as np
import pytest
from hands import CONTROL, KEY, SHIFT
from pointer import move_mouse
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.results import Results
from bpviz.debugger.scores import Answers
from bpviz.ui.panels.results.part_switch import HELD, TRAINING
from bpviz.ui.panels.results.result_curves import LOSS, MEASURE
from bpviz.ui.panels.results.results_panel import EVALUATING, NO_HELD, ResultsPanel
from bpviz.ui.theme import THEMES

LEFT = Qt.MouseButton.LeftButton
CLASSES = 3
MEANT = [0, 0, 1, 1, 1, 2, 2, 2, 2, 2]
SAID = [0, 0, 1, 2, 2, 2, 2, 2, 2, 1]
LOSSES = np.arange(1, 11) / 10


def answers(meant=MEANT, said=SAID, losses=LOSSES):
    return Answers(np.eye(CLASSES)[meant], np.eye(CLASSES)[said], np.asarray(losses), CLASSES, 0.5)


NOBODY = answers([], [], [])
FOUR = answers([0, 1, 2, 2], [0, 1, 2, 1], [0.2] * 4)
SCORES = np.array([[[0.3, 2.0], [0.25, 3.0]], [[0.7, 0.55], [0.75, 0.2]]])


def results(training=None, held=NOBODY, t=20, scores=SCORES):
    return Results(t, (training or answers(), held), np.array([0, 20]), scores, True)


def frame_of(found, name="iris", t=20):
    """A frame of a real run, whose results are made up so that all of them are known."""
    experiment, folder = open_experiment(name)
    debugger = Debugger(experiment, folder)
    debugger.run(t)
    return replace(debugger.frame(), insights={} if found is None else {"results": found})


@pytest.fixture
def panel(on_screen, qtbot):
    made = on_screen(ResultsPanel(), 320, 600)
    qtbot.waitActive(made)
    return made


def show(panel, found, **frame):
    panel.show_frame(frame_of(found, **frame))
    panel._refresh()
    QApplication.processEvents()


def middle_of(panel, cell):
    return panel.matrix.chart.cell(cell).center().toPoint()


def test_figures_are_those_of_the_answers(panel):
    show(panel, results(held=FOUR))
    assert panel.scores.text == (
        "training (10 samples): accuracy 70.0 %, mean loss 0.5500; "
        "held-out (4 samples): accuracy 75.0 %, mean loss 0.2000"
    )


def test_a_part_of_one_sample_is_told_as_one(panel):
    show(panel, results(held=answers([1], [1], [0.2])))
    assert "held-out (1 sample): accuracy 100 %" in panel.scores.text


def test_without_held_out_samples_it_says_so_and_has_no_switch(panel, qtbot):
    show(panel, results())
    assert panel.scores.text.count("samples") == 1
    assert panel._note.text() == NO_HELD
    assert not any(button.isVisible() for button in panel.switch.buttons)
    qtbot.keyClick(panel.matrix, KEY.Key_H)
    assert panel.part == TRAINING


def test_h_and_the_buttons_switch_between_the_parts(panel, qtbot):
    show(panel, results(held=FOUR))
    assert panel.matrix.matrix.counts.sum() == 10
    panel.matrix.setFocus()
    qtbot.keyClick(panel.matrix, KEY.Key_H)
    assert (panel.part, panel.matrix.matrix.counts.sum()) == (HELD, 4)
    qtbot.mouseClick(panel.switch.buttons[TRAINING], LEFT)
    assert (panel.part, panel.matrix.matrix.counts.sum()) == (TRAINING, 10)


def test_when_nothing_is_held_out_any_more_the_training_part_comes_back(panel):
    show(panel, results(held=FOUR))
    panel.show_part(HELD)
    show(panel, results())
    assert panel.part == TRAINING
    assert panel.matrix.matrix.counts.sum() == 10


def test_hovering_tells_the_cell(panel):
    show(panel, results())
    move_mouse(panel.matrix, middle_of(panel, (1, 2)))
    assert panel.readout.text == "true versicolor, said virginica: 2 of 3 (66.7 %)"


def test_keys_tell_the_cell_and_enter_lists_its_samples(panel, qtbot):
    show(panel, results())
    panel.matrix.setFocus()
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right):
        qtbot.keyClick(panel.matrix, key)
    assert panel.readout.text == "true versicolor, said virginica: 2 of 3 (66.7 %)"
    assert panel.matrix.accessibleDescription().startswith(panel.readout.text)
    qtbot.keyClick(panel.matrix, KEY.Key_Return)
    assert panel.list.isVisible()
    assert panel.list.text == "true versicolor, said virginica: 2 samples"
    assert panel.list.model.samples.tolist() == [4, 3]
    assert panel.list.view.hasFocus()


def test_a_click_on_a_cell_lists_its_samples_and_one_of_them_is_activated(panel, qtbot):
    show(panel, results())
    qtbot.mouseClick(panel.matrix, LEFT, pos=middle_of(panel, (2, 2)))
    view, model = panel.list.view, panel.list.model
    texts = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert texts == [f"sample {n}   loss 0.{n}000" for n in (9, 8, 7, 6)]
    with qtbot.waitSignal(panel.sample_activated) as clicked:
        qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(model.index(2)).center())
    assert clicked.args == [6]
    with qtbot.waitSignal(panel.sample_activated) as entered:
        qtbot.keyClick(view, KEY.Key_Down)
        qtbot.keyClick(view, KEY.Key_Return)
    assert entered.args == [5]


def test_held_out_samples_are_listed_but_no_step_can_use_them(panel, qtbot):
    show(panel, results(held=FOUR))
    panel.show_part(HELD)
    qtbot.mouseClick(panel.matrix, LEFT, pos=middle_of(panel, (2, 1)))
    assert panel.list.model.samples.tolist() == [3]
    with qtbot.assertNotEmitted(panel.sample_activated):
        qtbot.keyClick(panel.list.view, KEY.Key_Return)


def test_backspace_brings_the_curves_back(panel, qtbot):
    show(panel, results())
    qtbot.mouseClick(panel.matrix, LEFT, pos=middle_of(panel, (0, 0)))
    qtbot.keyClick(panel.list.view, KEY.Key_Backspace)
    assert panel.curves.isVisible()
    assert panel.matrix.hasFocus()


def test_the_list_follows_the_results_and_keeps_its_sample(panel, qtbot):
    show(panel, results())
    qtbot.mouseClick(panel.matrix, LEFT, pos=middle_of(panel, (2, 2)))
    panel.list.view.setCurrentIndex(panel.list.model.index(3))
    frame = replace(panel._frame, insights={"results": results(answers(losses=LOSSES[::-1]))})
    panel.show_frame(frame)
    panel._refresh()
    assert panel.list.model.samples.tolist() == [5, 6, 7, 8]
    assert panel.list.view.currentIndex().row() == 0


def test_until_the_data_is_gone_through_it_says_what_it_does(panel):
    nothing_yet = Results(20, None, np.empty(0, dtype=np.int64), np.empty((0, 2, 2)), False)
    show(panel, nothing_yet)
    assert panel._message.isVisible()
    assert panel._message.text() == EVALUATING
    show(panel, results())
    assert panel.matrix.isVisible()
    show(panel, nothing_yet)  # of a run that has begun anew
    assert panel._message.isVisible()
    assert not panel.matrix.isVisible()


def test_answers_of_an_earlier_step_say_which(panel):
    show(panel, results(t=13))
    assert panel._note.text() == "at step 13"


def test_frames_without_results_leave_the_latest(panel):
    show(panel, results())
    panel.show_frame(replace(panel._frame, insights={}))
    panel._refresh()
    assert panel.matrix.isVisible()
    assert panel.matrix.matrix.counts.sum() == 10
    assert "accuracy 70.0 %" in panel.scores.text


def test_outputs_that_are_no_numbers_are_counted(panel):
    bad = answers()
    bad.outputs[3] = np.nan
    show(panel, results(bad))
    assert panel.readout.text == "not numbers: the outputs of 1 of 10 samples"


def test_curves_are_the_scores_of_both_parts(panel, qtbot):
    show(panel, results(held=FOUR))
    training, held = panel.curves._curves
    assert training.yData.tolist() == pytest.approx([30, 70])
    assert held.yData.tolist() == pytest.approx([25, 75])
    panel.curves.plot.setFocus()
    qtbot.keyClick(panel.curves.plot, KEY.Key_2)
    assert training.xData.tolist() == [0, 20]
    assert training.yData.tolist() == [2.0, 0.55]
    qtbot.keyClick(panel.curves.plot, KEY.Key_1)
    assert training.yData.tolist() == pytest.approx([30, 70])


def test_pointing_at_the_curves_tells_the_step(panel):
    show(panel, results(held=FOUR))
    curves = panel.curves
    x, y = curves.plot.to_pixels(19.0, 50.0)
    curves.plot.pointed.emit(QPointF(x, y))
    assert curves.text == "step 20: training 70.0 %, held-out 75.0 %"
    curves.plot.pointed.emit(None)
    assert curves.text == ""


def points(targets, outputs):
    targets, outputs = np.array(targets, dtype=float)[:, None], np.array(outputs, dtype=float)[:, None]
    return Answers(targets, outputs, np.zeros(len(targets)), 0, 0.5)


REGRESSION = points([0.2, 0.8, 0.5], [0.3, 0.7, 0.5])
NO_POINTS = Answers(np.empty((0, 1)), np.empty((0, 1)), np.empty(0), 0, 0.5)


def test_regression_shows_points_and_their_error(panel):
    show(panel, results(REGRESSION, NO_POINTS), name="curve")
    assert panel.scatter.isVisible()
    assert not panel.matrix.isVisible()
    error = np.sqrt((0.1**2 + 0.1**2) / 3)
    assert panel.scores.text == f"training (3 samples): RMS error {error:.4f}, mean loss 0"


def test_a_point_is_told_and_a_click_activates_its_sample(panel, qtbot):
    show(panel, results(REGRESSION, NO_POINTS), name="curve")
    for sample, told in ((0, "target 0.200, predicted 0.300"), (2, "target 0.500, predicted 0.500")):
        chart = panel.scatter.chart
        place = chart.places[sample].round().astype(int).tolist()
        at = QPoint(*place)
        move_mouse(panel.scatter, at)
        assert panel.readout.text == f"sample {sample + 1}: {told}"
        with qtbot.waitSignal(panel.sample_activated) as clicked:
            qtbot.mouseClick(panel.scatter, LEFT, pos=at)
        assert clicked.args == [sample]


def test_the_prediction_of_the_steps_sample_is_hidden(panel):
    """Step 20 is about to begin; its sample is the one whose output is to be predicted."""
    experiment, folder = open_experiment("curve")
    debugger = Debugger(experiment, folder)
    debugger.run(20)
    debugger.step_phase()
    debugger.wanted = {"results": None}
    frame = debugger.frame()
    while not frame.insights["results"].complete:
        frame = debugger.frame()
    panel.show_frame(frame)
    panel._refresh()
    own = frame.trace.sample
    panel._tell_number(own)
    assert "?" not in panel.readout.text
    panel.hides = lambda quantity: quantity.kind == "activation"
    panel._tell_number(own)
    assert panel.readout.text.endswith("predicted ?")
    panel._tell_number(own - 1 if own else 1)
    assert "?" not in panel.readout.text
    debugger.step()
    frame = debugger.frame()
    while not frame.insights["results"].complete:
        frame = debugger.frame()
    panel.show_frame(frame)
    panel._refresh()
    panel._tell_number(own)
    assert "?" not in panel.readout.text  # by the weights after the step


def test_the_loss_of_the_steps_sample_is_hidden_in_the_list(panel):
    frame = frame_of(results())
    made = SAID.copy()
    own = frame.trace.sample % len(MEANT)
    shown = replace(frame, trace=replace(frame.trace, sample=own), insights={"results": results(t=19)})
    panel.hides = lambda quantity: quantity.kind == "loss"
    panel.show_frame(shown)
    panel._refresh()
    panel._list_samples((MEANT[own], made[own]))
    texts = [panel.list.model.data(panel.list.model.index(row)) for row in range(panel.list.model.rowCount())]
    hidden = [text for text in texts if text.endswith("?")]
    assert hidden == [f"sample {own + 1}   loss ?"]
    panel.hides = None
    panel._refresh()
    assert f"loss {LOSSES[own]:.4f}".rstrip("0") in "".join(
        panel.list.model.data(panel.list.model.index(row)) for row in range(panel.list.model.rowCount())
    )


@pytest.mark.parametrize("shown", [MEASURE, LOSS])
@pytest.mark.parametrize("completes", [False, True])
def test_the_curves_do_not_tell_the_hidden_loss_of_a_single_sample(panel, shown, completes):
    experiment, folder = open_experiment("two_two_two")
    debugger = Debugger(experiment, folder)
    debugger.wanted = {"results": None}
    debugger.seek(4, 1)
    if completes:
        debugger.step()
    frame = debugger.frame()
    while not frame.insights["results"].complete:
        frame = debugger.frame()
    panel.hides = lambda quantity: quantity.kind == "loss"
    panel.show_frame(frame)
    panel._refresh()
    curves = panel.curves
    curves.show_scores(shown)
    curves._pointed = 4.0
    assert curves.text == "step 4: training ?"
    assert 4.0 not in curves._curves[0].xData
    curves._pointed = 3.0
    assert float(curves.text.partition("training ")[2]) > 0
    panel.hides = None
    panel._refresh()
    curves._pointed = 4.0
    assert "?" not in curves.text


def test_keys_go_from_target_to_target(panel, qtbot):
    show(panel, results(REGRESSION, NO_POINTS), name="curve")
    panel.scatter.setFocus()
    seen = []
    panel.sample_activated.connect(seen.append)
    for _ in range(4):
        qtbot.keyClick(panel.scatter, KEY.Key_Right)
        qtbot.keyClick(panel.scatter, KEY.Key_Return)
    assert seen == [0, 2, 1, 1]


def test_points_that_are_no_numbers_are_left_out(panel):
    show(panel, results(points([0.1, 0.2], [np.inf, 0.2]), NO_POINTS), name="curve")
    assert panel.scatter.scatter.drawn.tolist() == [1]
    assert not panel.grab().isNull()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", [(300, 360), (320, 600), (400, 950)])
def test_any_size_can_be_painted(panel, size, theme):
    panel.resize(*size)
    panel.apply_theme(theme)
    for found, name in ((results(held=FOUR), "iris"), (results(REGRESSION, NO_POINTS), "curve")):
        show(panel, found, name=name)
        assert not panel.grab().isNull()
    assert (panel.width(), panel.height()) == size


@pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of menus
def test_in_the_window_a_sample_of_a_cell_can_be_chosen_for_the_step(open_hands, qtbot, settled):
    hands = open_hands("iris", data__held_out=0.2)
    window, panel = hands.window, hands.window.results
    hands.press(KEY.Key_A, CONTROL | SHIFT)
    hands.press(KEY.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: panel.matrix.isVisible() and panel.matrix.matrix is not None)
    assert panel.matrix.matrix.counts.sum() == 120
    rows, columns = np.nonzero(panel.matrix.matrix.counts)
    qtbot.mouseClick(panel.matrix, LEFT, pos=middle_of(panel, (rows[-1], columns[-1])))
    sample = next(int(n) for n in panel.list.model.samples if n != window.frame.trace.sample)
    panel.list.chosen.emit(sample)
    menu = window.menus._open
    menu.actions()[0].trigger()
    menu.close()
    settled(window)
    assert window.frame.trace.sample == sample
    row = panel.list.view.visualRect(panel.list.model.index(0)).center()
    place = panel.list.view.viewport().mapTo(window, row)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.RightButton, pos=place)
    texts = [action.text() for action in QApplication.activePopupWidget().actions()]
    assert f"Break when sample {panel.list.model.samples[0] + 1} is picked" in texts
    QApplication.activePopupWidget().close()


def test_in_the_window_results_follow_a_fast_run(open_window, qtbot, settled):
    window = open_window("digits", stop__steps=3000)
    window.docks.show("Results")
    window.transport.speed_place = 10**6
    window.navigation.toggle_run()
    qtbot.waitUntil(lambda: window.frame.t == 3000, timeout=20_000)
    qtbot.waitUntil(lambda: window.results._results and window.results._results.t == 3000, timeout=20_000)
    settled(window)
    found, run = window.results._results, window.runner._debugger.present
    outputs = run.journal.at(0).engine.predict(run.theta)
    right = outputs.argmax(axis=1) == run.dataset.targets.argmax(axis=1)
    assert found.answers[0].measure == pytest.approx(right.mean())
