"""The panel under real keys and clicks; what it trains is really trained."""

import numpy as np
import pytest
from hands import CONTROL, KEY, SHIFT
from made_starts import mixed, start, starts_of
from pointer import move_mouse
from PySide6.QtCore import QPoint, Qt

from bpviz import Debugger, Experiment
from bpviz.ui.panels.row_list import ROW
from bpviz.ui.panels.starts.start_words import CHANGED, NOTHING_YET
from bpviz.ui.panels.starts.starts_panel import StartsPanel

LEFT = Qt.MouseButton.LeftButton
XOR = Experiment().with_("network.hidden", (2,)).with_("training.step_size", 2.0)


@pytest.fixture
def debugger():
    return Debugger(XOR)


@pytest.fixture
def panel(qtbot, on_screen, debugger):
    """The panel in a window; what it commands is done at once."""
    made = on_screen(StartsPanel(), 320, 560)

    def obey(command):
        command(debugger)
        made.show_frame(debugger.frame())

    made.commanded.connect(obey)
    made.show_frame(debugger.frame())
    made.activateWindow()
    yield made
    made.job.stop()


@pytest.fixture
def filled(qtbot, panel):
    panel.show_starts(mixed())
    panel.list.setFocus()
    qtbot.waitUntil(panel.list.hasFocus)
    return panel


def train(qtbot, panel, count=12, steps=500):
    panel.controls.count.setValue(count)
    panel.controls.steps.setValue(steps)
    with qtbot.waitSignal(panel.job.ended, timeout=20_000):
        qtbot.keyClick(panel.controls.count, KEY.Key_Return)
    qtbot.waitUntil(lambda: not panel.controls.is_running)


def place_of(panel, bar):
    column = panel.bars.chart.column(bar)
    return QPoint(round(column.center().x()), round(column.bottom()) - 2)


def test_the_most_starts_are_read_in_full_where_the_panel_is_narrow(panel):
    box = panel.controls.count
    panel.resize(280, 560)
    box.setValue(1000)
    line = box.lineEdit()
    margins = line.textMargins().left() + line.textMargins().right() + 4  # 2 pixels beside a line's text
    assert line.fontMetrics().horizontalAdvance(box.text()) + margins <= line.width()


def test_at_first_it_says_what_it_does_and_what_stays_the_same(panel):
    assert panel._message.isVisible()
    assert panel._message.text() == NOTHING_YET
    assert not panel.open.isEnabled()
    panel.open_chosen()


def test_enter_trains_and_all_starts_are_shown(qtbot, panel):
    train(qtbot, panel)
    assert sorted(found.seed for found in panel.starts.starts) == list(range(12))
    assert panel.starts.steps == 500
    assert panel._summary.text().startswith("12 starts in ")
    assert panel.model.rowCount() == len(panel.starts.groups())
    assert sum(map(panel.bars.chart.count, panel.bars.chart.filled)) == 12
    assert panel.controls.button.text() == "Train"


def test_results_come_while_it_trains_and_can_be_cancelled(qtbot, panel, debugger):
    debugger.change(XOR.with_("stop.mean_loss", 0.0))
    panel.controls.count.setValue(1000)
    panel.controls.steps.setValue(200_000)
    assert not panel.controls.progress.isVisible()
    qtbot.mouseClick(panel.controls.button, LEFT)
    qtbot.waitUntil(lambda: panel.starts is not None, timeout=20_000)
    assert panel.controls.button.text() == "Cancel"
    assert panel.controls.progress.isVisible()
    with qtbot.waitSignal(panel.job.ended, timeout=20_000):
        qtbot.keyClick(panel, KEY.Key_T)
    qtbot.waitUntil(lambda: not panel.controls.is_running)
    assert not panel.controls.progress.isVisible()
    assert 0 < len(panel.starts.starts) < 1000
    assert f"{len(panel.starts.starts)} of 1\u2009000 starts" in panel._summary.text()


def test_its_key_is_obeyed_in_the_boxes_too(qtbot, panel, debugger):
    debugger.change(XOR.with_("stop.mean_loss", 0.0))
    panel.controls.count.setValue(1000)
    panel.controls.steps.setValue(200_000)
    for box in (panel.controls.count, panel.controls.steps):
        box.setFocus()
        qtbot.waitUntil(box.hasFocus)
        qtbot.keyClick(panel.windowHandle(), KEY.Key_T)
        qtbot.waitUntil(lambda: panel.controls.is_running)
        with qtbot.waitSignal(panel.job.ended, timeout=20_000):
            qtbot.keyClick(panel.windowHandle(), KEY.Key_T)
        qtbot.waitUntil(lambda: not panel.controls.is_running)


def test_training_anew_ends_what_still_trains(qtbot, panel, debugger):
    debugger.change(XOR.with_("stop.mean_loss", 0.0))
    panel.job.begin(debugger, 1000, 10**6)
    panel.job.begin(debugger, 3, 100)
    qtbot.waitUntil(lambda: panel.starts is not None and panel.starts.wanted == 3, timeout=20_000)
    qtbot.waitUntil(lambda: not panel.controls.is_running)
    assert len(panel.starts.starts) == 3


def test_what_is_said_and_the_list_have_the_same_number_of_minima(qtbot, filled):
    for words, rows in (("3 other minima", 6), ("2 other minima", 5)):
        qtbot.keyClick(filled.list, KEY.Key_O)
        assert words in filled._summary.text()
        assert filled.model.rowCount() == rows


def test_what_was_cancelled_at_once_leaves_the_old_results(panel):
    panel.show_starts(mixed())
    panel.show_starts(starts_of(wanted=100))
    assert len(panel.starts.starts) == 10


def test_what_cannot_be_is_refused_by_the_command(panel, debugger):
    debugger.open(XOR.with_("network.initializer", "zeros"))
    refused = []
    panel.commanded.disconnect()
    panel.commanded.connect(refused.append)
    panel.controls.press()
    with pytest.raises(ValueError, match="all starts are alike"):
        refused[0](debugger)
    assert not panel.controls.is_running


def test_no_count_and_no_steps_of_zero_can_be_typed(qtbot, panel):
    for box, low, high in ((panel.controls.count, 1, 1000), (panel.controls.steps, 1, 10**9)):
        box.setValue(0)
        assert box.value() == low
        box.setValue(2 * 10**9)
        assert box.value() == high


def test_enter_opens_the_chosen_start_at_its_end_with_the_loss_told(qtbot, panel, debugger):
    train(qtbot, panel)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, KEY.Key_End)
    chosen = panel.chosen
    assert chosen is panel.model.groups[-1].example
    qtbot.keyClick(panel.list, KEY.Key_Return)
    assert (debugger.t, debugger.mean_loss()) == (chosen.t, chosen.mean_loss)
    assert debugger.experiment.network.weights_seed == chosen.seed
    assert [run.number for run in debugger.runs] == [1, 2]
    assert CHANGED not in panel._summary.text()


def test_b_puts_it_beside(qtbot, panel, debugger):
    train(qtbot, panel)
    qtbot.keyClick(panel.list, KEY.Key_B)
    frame = debugger.frame()
    assert frame.run == 1
    assert frame.beside.experiment.network.weights_seed == panel.chosen.seed


def test_n_goes_through_the_starts_of_a_group(qtbot, filled):
    assert filled.chosen.seed == 0
    seen = []
    for _ in range(3):
        qtbot.keyClick(filled.list, KEY.Key_N)
        seen.append(filled.chosen.seed)
    assert seen == [1, 2, 0]
    assert filled.open.text() == "Open 0"
    qtbot.keyClick(filled.list, KEY.Key_Down)
    qtbot.keyClick(filled.list, KEY.Key_Down)
    assert filled.chosen.seed == 7
    assert not filled.another.isEnabled()


def test_a_click_on_a_row_chooses_its_example(qtbot, filled):
    qtbot.mouseClick(filled.list.viewport(), LEFT, pos=QPoint(50, ROW + 10))
    assert filled.chosen.seed == 6
    assert filled.bars._lit == {3, 4, 5, 6}


def test_a_click_on_a_bar_chooses_a_start_of_it_and_its_row(qtbot, filled):
    bars = filled.bars.chart.filled
    qtbot.mouseClick(filled.bars, LEFT, pos=place_of(filled, bars[-1]))
    assert filled.chosen.seed == 9
    assert filled.list.currentIndex().row() == 4
    qtbot.mouseClick(filled.bars, LEFT, pos=place_of(filled, bars[0]))
    assert filled.list.currentIndex().row() == 0


def test_a_double_click_on_a_bar_opens_it(qtbot, panel, debugger):
    train(qtbot, panel)
    place = place_of(panel, panel.bars.chart.filled[-1])
    qtbot.mouseClick(panel.bars, LEFT, pos=place)
    qtbot.mouseDClick(panel.bars, LEFT, pos=place)
    assert debugger.mean_loss() == panel.chosen.mean_loss


def test_keys_go_from_bar_to_bar(qtbot, filled):
    filled.bars.setFocus()
    seen = []
    for key in (KEY.Key_Right, KEY.Key_Left, KEY.Key_End, KEY.Key_Right, KEY.Key_Left, KEY.Key_Home):
        qtbot.keyClick(filled.bars, key)
        seen.append(filled.bars.chart.filled.index(filled.bars.cursor))
    last = len(filled.bars.chart.filled) - 1
    assert seen == [0, 0, last, last, last - 1, 0]
    assert "seed" in filled.bars.accessibleDescription()


def test_a_bar_that_is_pointed_at_is_told(qtbot, filled):
    bar = filled.bars.chart.filled[-2]

    def line():
        image = filled.bars.grab().toImage()
        return image.copy(0, image.height() - 18, image.width(), 18)

    legend = line()
    move_mouse(filled.bars, place_of(filled, bar))
    qtbot.waitUntil(lambda: line() != legend)
    assert filled.bars.sentence(bar).endswith(": 1 · seed 7")


def test_l_and_o_change_what_is_shown(qtbot, filled):
    assert filled.bars._found.logarithmic
    qtbot.keyClick(filled.list, KEY.Key_L)
    assert not filled.bars._found.logarithmic
    rows = filled.model.rowCount()
    qtbot.keyClick(filled.list, KEY.Key_O)
    assert filled.model.rowCount() == rows + 1


def test_the_best_is_chosen_until_the_user_chooses(qtbot, panel):
    some = starts_of(start(3, 0.2), wanted=4)
    panel.show_starts(some)
    assert panel.chosen.seed == 3
    better = some.with_start(start(1, 0.1))
    panel.show_starts(better)
    assert panel.chosen.seed == 1
    panel.list.choose(1, None)
    panel._follow_list()
    panel.show_starts(better.with_start(start(2, 0.01)))
    assert panel.chosen.seed == 3
    panel.show_starts(starts_of(start(3, 0.2), start(4, 0.1)))
    assert panel.chosen.seed == 4


def test_it_says_when_the_experiment_has_changed(panel, debugger):
    panel.show_starts(starts_of(start(0, 0.1), experiment=XOR))
    assert CHANGED not in panel._summary.text()
    debugger.change(XOR.with_("training.step_size", 0.1))
    panel.show_frame(debugger.frame())
    assert CHANGED in panel._summary.text()


@pytest.mark.parametrize("size", [(300, 360), (300, 560), (400, 800)])
def test_it_fits(qtbot, filled, size):
    filled.resize(*size)
    assert (filled.width(), filled.height()) == size
    assert filled.list.height() >= ROW
    assert filled.bars.height() >= 96
    assert not filled.grab().isNull()


def test_in_the_window_it_opens_by_key_trains_and_opens_a_run(qtbot, open_hands):
    hands = open_hands("xor_local_minima")
    hands.press(KEY.Key_M, CONTROL | SHIFT)
    panel = hands.window.starts
    assert panel.isVisible()
    panel.controls.steps.setValue(3000)
    with qtbot.waitSignal(panel.job.ended, timeout=30_000):
        hands.press(KEY.Key_Return)
    panel.bars.setFocus()
    qtbot.waitUntil(panel.bars.hasFocus)
    hands.press(KEY.Key_End)
    chosen = panel.chosen
    assert chosen.seed == panel.bars.starts_of(panel.bars.chart.filled[-1])[0].seed
    frame = hands.press(KEY.Key_Return)
    assert (frame.t, frame.experiment.network.weights_seed) == (chosen.t, chosen.seed)
    theta = Debugger(panel.starts.experiment_of(chosen.seed))
    theta.seek(chosen.t)
    assert np.array_equal(frame.theta, theta.present.theta)


def test_a_window_that_closes_ends_its_training(qtbot, open_window):
    window = open_window("xor", stop__mean_loss=0.0)
    window.starts.controls.steps.setValue(10**9)
    window.starts.controls.press()
    qtbot.waitUntil(lambda: window.starts.controls.is_running)
    window.close()
    assert not window.starts.job._thread.is_alive()
