"""The window as a person uses it: real keys and clicks, and what is then on the screen."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QTabBar,
    QWidget,
)

from bpviz.data.counting import counted
from bpviz.engine.phases import Kind, Phase
from bpviz.ui.theme import THEMES

KEY, MODIFIER, TAB = Qt.Key, Qt.KeyboardModifier, Qt.FocusPolicy.TabFocus


@pytest.fixture
def press(qtbot, settled):
    """Press a key and wait for what it does."""

    def pressed(window, key, modifier=MODIFIER.NoModifier):
        window.activateWindow()
        qtbot.waitActive(window)
        qtbot.keyClick(window, key, modifier)
        settled(window)
        return window.frame

    return pressed


@pytest.fixture
def boxes(monkeypatch):
    """What message boxes say, without opening them."""
    said = []
    for kind in ("warning", "information", "about", "critical"):
        monkeypatch.setattr(QMessageBox, kind, lambda *arguments: said.append(arguments[-1]))
    return said


def test_it_opens_on_xor_ready_to_step(window):
    assert window.frame.dataset.name == "xor"
    assert (window.frame.t, window.frame.revealed, window.frame.trace) == (0, 0, None)
    assert "PgDn" in window.network.accessibleDescription()


def test_page_down_goes_phase_by_phase_and_page_up_comes_back(window, press):
    seen = [press(window, KEY.Key_PageDown).phase for _ in range(9)]
    assert [phase.kind for phase in seen[:4]] == [Kind.PICK, Kind.FORWARD, Kind.FORWARD, Kind.LOSS]
    assert seen[4:6] == [Phase(Kind.ERROR, 2), Phase(Kind.UPDATE, 2)]
    assert seen[-1].kind is Kind.CHECK
    assert window.frame.t == 1
    back = [press(window, KEY.Key_PageUp).phase for _ in range(9)]
    assert back == [*reversed(seen[:-1]), None]
    assert window.frame.t == 0


def test_samples_and_epochs_have_keys_of_their_own(window, press):
    assert press(window, KEY.Key_PageDown, MODIFIER.ControlModifier).t == 1
    assert press(window, KEY.Key_PageDown, MODIFIER.ControlModifier | MODIFIER.ShiftModifier).t == 4
    assert press(window, KEY.Key_PageUp, MODIFIER.ControlModifier).t == 3
    assert press(window, KEY.Key_PageUp, MODIFIER.ControlModifier | MODIFIER.ShiftModifier).t == 0


@pytest.mark.parametrize(("key", "t"), [(KEY.Key_2, 1), (KEY.Key_3, 4)])
def test_page_down_steps_at_the_chosen_granularity(window, press, key, t):
    press(window, key, MODIFIER.ControlModifier)
    assert press(window, KEY.Key_PageDown).t == t
    assert press(window, KEY.Key_PageUp).t == 0


def test_home_and_end_go_to_start_and_newest_step(window, press):
    for _ in range(3):
        press(window, KEY.Key_PageDown, MODIFIER.ControlModifier)
    there = window.frame.theta.tobytes()
    assert press(window, KEY.Key_Home).t == 0
    assert window.frame.newest == 3
    assert press(window, KEY.Key_End).t == 3
    assert window.frame.theta.tobytes() == there


def test_f5_runs_and_escape_pauses_without_closing(window, qtbot, press, settled):
    window.transport.speed_place = 10
    qtbot.keyClick(window, KEY.Key_F5)
    assert window.runner.running
    qtbot.waitUntil(lambda: window.frame.t > 1000, timeout=10_000)
    qtbot.keyClick(window, KEY.Key_Escape)
    assert not window.runner.running
    settled(window)
    t = window.frame.t
    press(window, KEY.Key_Escape)
    assert window.isVisible()
    assert window.frame.t == t


def test_escape_ends_a_multi_start(open_window, qtbot, settled):
    window = open_window(stop__mean_loss=0.0)
    qtbot.keyClick(window, KEY.Key_M, MODIFIER.ControlModifier | MODIFIER.ShiftModifier)
    starts = window.starts
    starts.controls.count.setValue(1000)
    starts.controls.steps.setValue(1_000_000)
    qtbot.keyClick(starts.controls.count, KEY.Key_Return)
    qtbot.waitUntil(lambda: starts.job.is_running)
    settled(window)
    with qtbot.waitSignal(starts.job.ended, timeout=20_000):
        qtbot.keyClick(window, KEY.Key_Escape)
    qtbot.waitUntil(lambda: starts.controls.button.text() == "Train")


def test_a_run_stops_by_itself_when_it_has_converged_and_says_so(open_window, qtbot):
    window = open_window("or")
    window.transport.speed_place = 10
    window.navigation.toggle_run()
    qtbot.waitUntil(lambda: not window.runner.running, timeout=20_000)
    qtbot.waitUntil(lambda: window.frame.stop is not None)
    assert window.frame.stop.reason == "converged"
    assert "Converged at step" in window.note


def test_a_diverging_run_halts_and_names_step_and_quantity(open_window, qtbot):
    window = open_window("xor", network__activations=("relu", "linear"), training__step_size=9.0)
    window.transport.speed_place = 10
    window.navigation.toggle_run()
    qtbot.waitUntil(lambda: window.frame.stop is not None, timeout=20_000)
    assert not window.runner.running
    assert f"before step {counted(window.frame.t)}" in window.note
    assert np.isfinite(window.frame.theta).all()
    window.grab()


def test_restart_forgets_the_run(window, press):
    press(window, KEY.Key_PageDown, MODIFIER.ControlModifier)
    assert press(window, KEY.Key_R, MODIFIER.ControlModifier).newest == 0


def test_dragging_the_timeline_seeks(window, press, qtbot, settled):
    for _ in range(4):
        press(window, KEY.Key_PageDown, MODIFIER.ControlModifier | MODIFIER.ShiftModifier)
    middle = QPoint(window.timeline.width() // 2, window.timeline.height() // 2)
    qtbot.mouseClick(window.timeline, Qt.MouseButton.LeftButton, pos=middle)
    settled(window)
    assert 6 <= window.frame.t <= 10
    assert window.frame.newest == 16


def test_a_new_alpha_goes_on_from_here_and_a_new_seed_starts_again(window, press, settled):
    press(window, KEY.Key_PageDown, MODIFIER.ControlModifier)
    experiment = window.frame.experiment
    window.experiment_panel.edited.emit(experiment.with_("training.step_size", 0.1))
    settled(window)
    assert (window.frame.t, window.frame.experiment.training.step_size) == (1, 0.1)
    assert press(window, KEY.Key_PageDown).trace.alpha == 0.1
    window.experiment_panel.edited.emit(window.frame.experiment.with_("seed", 7))
    settled(window)
    assert window.frame.t == 0


def test_what_cannot_be_is_refused_and_the_run_stays(window, press, boxes, settled, tmp_path):
    press(window, KEY.Key_PageDown, MODIFIER.ControlModifier)
    theta = window.frame.theta.tobytes()
    faulty = tmp_path / "faulty.toml"
    faulty.write_text("[network]\nhidden = [0]\n")
    ragged = tmp_path / "ragged.csv"
    ragged.write_text("a,b,c\n1,2,3\n1,2\n")
    huge = tmp_path / "huge.toml"
    huge.write_text("[network]\nhidden = [100000, 100000]\n")
    for file in (faulty, ragged, huge):
        window.documents.open(str(file))
        settled(window)
    assert len(boxes) == 3
    assert "network.hidden[0]: found 0" in boxes[0]
    assert "ragged.csv" in boxes[1]
    assert "line 3" in boxes[1]
    assert f"{huge}: network.hidden" in boxes[2]
    assert window.frame.t == 1
    assert window.frame.theta.tobytes() == theta


def test_opening_a_csv_shows_its_data(window, settled, tmp_path):
    file = tmp_path / "points.csv"
    file.write_text("height,width,kind\n" + "".join(f"{i},{i * i},{'ab'[i % 2]}\n" for i in range(10)))
    window.documents.open(str(file))
    settled(window)
    assert window.frame.dataset.input_names == ("height", "width")
    assert window.frame.dataset.classes == ("a", "b")
    assert "points" in window.windowTitle()


def test_a_saved_experiment_opens_again(window, settled, tmp_path, monkeypatch):
    file = tmp_path / "mine.toml"
    window.experiment_panel.edited.emit(window.frame.experiment.with_("network.hidden", (5,)))
    settled(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (str(file), ""))
    window.documents.export()
    window.documents.open("iris")
    settled(window)
    assert window.frame.network.sizes == (4, 8, 3)
    window.documents.open(str(file))
    settled(window)
    assert window.frame.network.sizes == (2, 5, 1)


def test_selecting_a_weight_lights_it_up_in_both_panels(window, press):
    press(window, KEY.Key_PageDown, MODIFIER.ControlModifier)
    before = window.network.grab().toImage(), window.weights_plot.grab().toImage()
    window.selection.select(weight=3)
    after = window.network.grab().toImage(), window.weights_plot.grab().toImage()
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_settings_persist(open_window):
    first = open_window()
    first.set_theme("dark")
    first.transport.speed_place = 5
    first.navigation.by_epoch()
    first.close()
    second = open_window()
    assert second.palette().window().color() == THEMES["dark"].palette.window().color()
    assert second.transport.speed_place == 5
    assert second.actions_by_name["by_epoch"].isChecked()


def test_everything_fits_into_1280_by_720(open_window):
    window = open_window("spirals", training__schedule="exponential", training__order="pinned")
    window.resize(1280, 720)
    assert window.minimumSizeHint().height() <= 720
    assert window.minimumSizeHint().width() <= 1280
    assert window.network.width() * window.network.height() > 0.4 * 1280 * 720


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_paints(window, press, theme):
    press(window, KEY.Key_PageDown)
    window.set_theme(theme)
    image = window.grab().toImage()
    place = window.network.mapTo(window, QPoint(3, 3))
    assert image.pixelColor(place) == THEMES[theme].color("panel")


def test_every_action_has_a_tip_and_no_two_share_a_key(window):
    actions = window.actions_by_name.values()
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.toolTip() for action in actions)


def test_every_control_of_every_panel_has_a_tip_and_a_name(window, settled):
    kinds = QAbstractButton | QComboBox | QAbstractSpinBox | QLineEdit
    for dock in window.docks.all:
        window.docks.show(dock.windowTitle())
        settled(window)
        for control in dock.widget().findChildren(QWidget):
            is_part = isinstance(control.parentWidget(), QAbstractSpinBox | QComboBox | QTabBar)
            if isinstance(control, kinds) and not is_part and control.focusPolicy() & TAB:
                where = dock.windowTitle(), control.accessibleName()
                assert control.toolTip(), where
                assert control.accessibleName() or control.text(), where


def test_a_fast_run_asks_for_nothing_slow_and_the_pause_makes_up_for_it(open_window, qtbot, settled):
    window = open_window(stop__mean_loss=0.0)
    for title in ("Flow", "Inspector", "Gradients"):
        window.docks.toggle(title)
    window.selection.select(weight=3)
    settled(window)
    frames = []
    window.runner.frame_ready.connect(frames.append)
    window.transport.speed_place = 10
    window.navigation.toggle_run()
    qtbot.waitUntil(lambda: window.frame.t > 20_000, timeout=10_000)
    window.navigation.toggle_run()
    assert all(set(frame.insights) == {"flow"} for frame in frames if frame.t)
    settled(window)
    assert set(window.frame.insights) == {"flow", "flow ghosts", "gradient check"}
    assert window.frame.t > 20_000


def test_undo_and_redo_say_what_they_will_do(window, press, settled):
    undo, redo = (window.actions_by_name[name] for name in ("undo", "redo"))
    assert not undo.isEnabled()
    window.runner.do(lambda debugger: debugger.set_weight(3, 0.5))
    settled(window)
    assert undo.isEnabled()
    assert "0.5" in undo.text()
    press(window, KEY.Key_Z, MODIFIER.ControlModifier)
    assert not undo.isEnabled()
    assert "0.5" in redo.text()


def test_every_theme_paints_every_panel(window, press, settled):
    press(window, KEY.Key_PageDown, MODIFIER.ControlModifier)
    for dock in window.docks.all:
        window.docks.show(dock.windowTitle())
    settled(window)
    for theme in THEMES:
        window.set_theme(theme)
        panel = THEMES[theme].color("panel")
        for shown in window.attention.seen:
            assert shown.grab().toImage().pixelColor(1, shown.height() - 2) == panel, (theme, shown)


def test_no_property_of_a_part_hides_a_method_of_qt(window):
    """Qt's methods are called of any widget: one that has the focus is asked for its window."""
    classes = {made for part in window.findChildren(QWidget) for made in type(part).__mro__}
    own = [made for made in classes if made.__module__.startswith("bpviz.")]
    hidden = [
        (made, name)
        for made in own
        for name, value in vars(made).items()
        if isinstance(value, property) and hasattr(QWidget, name)
    ]
    assert own
    assert hidden == []
