"""The plots' menus by a real right click, and by the Menu key."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from bpviz.data.counting import counted
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.notation import Notation
from bpviz.ui.menu_builder import MenuCalls
from bpviz.ui.panels.plots.loss_plot import LossPlot
from bpviz.ui.panels.plots.weights_plot import WeightsPlot
from bpviz.ui.plot_menus import add_loss_menu, add_weights_menu
from bpviz.ui.selection import Selection
from bpviz.ui.theme import THEMES

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


@pytest.fixture
def debugger():
    made = Debugger()
    made.run(2000)
    return made


@pytest.fixture
def selection():
    return Selection()


@pytest.fixture
def show(qtbot, qapp, debugger, selection):
    def show(make, add):
        panel = make()
        qtbot.addWidget(panel)
        panel.resize(700, 260)
        panel.apply_theme(THEMES["light"])
        panel.show()
        frame = debugger.frame()
        panel.show_frame(frame)
        calls = MenuCalls(lambda command: command(debugger), *([lambda _: None] * 4))
        add(panel, lambda: (frame, Notation(frame.network)), calls)
        return panel

    return show


@pytest.fixture
def loss(show):
    return show(LossPlot, add_loss_menu)


@pytest.fixture
def weights(show, selection):
    return show(
        lambda: WeightsPlot(selection),
        lambda panel, look, calls: add_weights_menu(panel, selection, look, calls),
    )


def in_widget(plot, step, value):
    """Where (step, value) is drawn, as a whole pixel, and what is really there."""
    x, y = plot.to_pixels(step, value)
    place = plot.mapFromScene(QPointF(x, y))
    return place, plot.place_at(plot.mapToScene(place))


def texts(panel):
    menu = panel.findChild(QMenu)
    return [action.text() for action in menu.actions() if action.text()]


def right_click(qtbot, plot, place):
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=place)


def press_menu_key(plot):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(plot, event)


@pytest.mark.parametrize("logarithmic", [False, True])
def test_a_right_click_speaks_of_the_step_and_the_loss_there(qtbot, loss, debugger, logarithmic):
    loss.logarithmic.setChecked(logarithmic)
    low, high = loss.plot.plotItem.vb.viewRange()[1]
    place, (step, shown) = in_widget(loss.plot, 1200, (low + high) / 2)
    expected = 10 ** ((low + high) / 2) if logarithmic else (low + high) / 2
    assert shown == pytest.approx(expected, rel=0.1)
    right_click(qtbot, loss.plot, place)
    assert texts(loss)[:3] == [
        f"Go to step {counted(round(step))}",
        f"Break at step {counted(round(step))}",
        f"Break when mean training loss below {float(f'{shown:.3g}'):g}",
    ]
    assert {"Show all steps", "Zoom in", "Zoom out"} < set(texts(loss))
    loss.findChild(QMenu).actions()[0].trigger()
    assert debugger.t == round(step)


def test_a_right_click_on_a_curve_speaks_of_that_weight(qtbot, weights, debugger):
    frame = debugger.frame()
    place, (_, value) = in_widget(weights.plot, 2000, frame.theta[0])
    assert weights.weight_at(weights.plot.mapToScene(place)) is not None
    right_click(qtbot, weights.plot, place)
    name = Notation(frame.network).parameter(weights.weight_at(weights.plot.mapToScene(place))).text
    expected = f"Break when {name} crosses {float(f'{value:.3g}'):g}".replace("-", "−")
    assert expected in texts(weights)


def test_the_menu_key_speaks_of_the_selected_weight_now(weights, selection, debugger):
    selection.select(weight=3)
    press_menu_key(weights.plot)
    name = Notation(debugger.present.network).parameter(3).text
    value = float(f"{debugger.frame().theta[3]:.3g}")
    assert f"Break when {name} crosses {value:g}".replace("-", "−") in texts(weights)
    assert "Go to step 2\u2009000" in texts(weights)


def test_the_menu_key_on_the_loss_speaks_of_the_mean_loss_now(loss, debugger):
    press_menu_key(loss.plot)
    mean = float(f"{debugger.frame().curves.mean_losses[-1]:.3g}")
    assert f"Break when mean training loss below {mean:g}" in texts(loss)
