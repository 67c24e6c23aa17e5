import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from watching import ERROR, H2, LOSS, THIRD, WEIGHT, frame_of, obey

from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.hues import ON_DARK, ON_LIGHT, hue
from bpviz.ui.panels.watches.watch_plot import WatchPlot
from bpviz.ui.quantity_mime import packed
from bpviz.ui.theme import THEMES

KEY, LEFT, NONE = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def plot(on_screen, selection):
    return on_screen(WatchPlot(selection), 620, 180)


@pytest.fixture
def shown(plot, debugger):
    obey(plot, debugger)
    return plot


def fill(plot, *quantities):
    for quantity in quantities:
        plot.add(quantity)
    QApplication.processEvents()
    plot.refresh()


def drawn(plot, quantity):
    curve = plot._curves._curves[quantity]
    return curve.xData, curve.yData


def drag_over_and_drop(widget, data):
    enter = QDragEnterEvent(QPoint(300, 90), COPY, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    drop = QDropEvent(QPointF(300, 90), COPY, data, LEFT, NONE)
    QApplication.sendEvent(widget, drop)
    return enter.isAccepted(), drop.isAccepted()


def test_dropping_a_watch_draws_its_curve(shown, debugger):
    data = packed(LOSS, Notation(debugger.present.network))
    assert drag_over_and_drop(shown, data) == (True, True)
    assert shown.quantities == (LOSS,)
    assert len(drawn(shown, LOSS)[0]) > 50


def test_dropping_something_else_draws_nothing(shown):
    data = QMimeData()
    data.setText("f")
    assert drag_over_and_drop(shown, data) == (False, False)
    assert shown.quantities == ()


def test_the_plot_inside_leaves_drops_to_the_panel(shown):
    assert not shown.plot.acceptDrops()
    assert not shown.plot.viewport().acceptDrops()
    assert shown.acceptDrops()


def test_a_frame_shows_where_one_can_drop(shown, debugger):
    accent = THEMES["light"].color("accent")
    data = packed(LOSS, Notation(debugger.present.network))
    QApplication.sendEvent(shown, QDragEnterEvent(QPoint(300, 90), COPY, data, LEFT, NONE))
    assert shown.grab().toImage().pixelColor(1, 90) == accent
    QApplication.sendEvent(shown, QDropEvent(QPointF(300, 90), COPY, data, LEFT, NONE))
    assert shown.grab().toImage().pixelColor(1, 90) != accent


def test_without_curves_it_says_how_to_get_some(shown):
    assert shown._hint.isVisible()
    fill(shown, LOSS)
    assert not shown._hint.isVisible()
    assert shown.plot.isVisible()


def test_curves_are_those_of_the_run(shown, debugger):
    fill(shown, WEIGHT, ERROR)
    run = debugger.present
    steps, values = drawn(shown, WEIGHT)
    index = run.network.weight_index(2, 0, 1)
    assert values == pytest.approx(run.curves.thetas[steps.astype(int), index])
    steps, values = drawn(shown, ERROR)
    for at in (0, 20, len(steps) - 1):
        t = int(steps[at])
        assert values[at] == pytest.approx(run.take(run.curves.thetas[t], t).delta[2][0])
    assert steps[-1] == 299


def test_what_is_plotted_is_watched_too(shown, debugger):
    norm = Quantity("gradient norm", 1)
    shown.add(norm)
    assert debugger.watches[-1] == norm
    assert shown.quantities == (norm,)


def test_what_is_no_longer_watched_is_no_longer_drawn(shown, debugger):
    fill(shown, LOSS, H2)
    debugger.unwatch(LOSS)
    shown.show_frame(frame_of(debugger))
    assert shown.quantities == (H2,)


def test_the_legend_tells_names_and_present_values(qtbot, shown, debugger):
    fill(shown, LOSS, THIRD)
    frame = debugger.frame()
    assert f"f {frame.trace.loss:.4f}" in shown.legend.text
    assert "f⁽³⁾ 0." in shown.legend.text
    debugger.step()
    shown.show_frame(frame_of(debugger))
    qtbot.waitUntil(lambda: f"f {debugger.frame().trace.loss:.4f}" in shown.legend.text, timeout=1000)


def test_hues_are_distinct_and_stay_with_their_curves(shown):
    fill(shown, LOSS, H2, ERROR)
    light = THEMES["light"]
    of = {quantity: shown._curves.hue(quantity, light) for quantity in shown.quantities}
    assert len({color.name() for color in of.values()}) == 3
    shown.remove(LOSS)
    assert shown._curves.hue(H2, light) == of[H2]
    shown.add(THIRD)
    assert shown._curves.hue(THIRD, light) == of[LOSS]


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_hues_stand_out_from_the_panel(theme):
    def luminance(color):
        parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3])
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    panel = luminance(theme.color("panel"))
    for place in range(8):
        one, other = sorted((luminance(hue(place, theme)), panel))
        assert (other + 0.05) / (one + 0.05) > 4.5
    assert len(set(ON_LIGHT)) == len(set(ON_DARK)) == 8


def test_names_stand_at_the_ends_and_do_not_overlap(shown):
    fill(shown, WEIGHT, ERROR, LOSS, H2, THIRD)
    places = sorted(shown.labels.places.values())
    assert len(places) == 5
    assert min(np.diff(places)) >= 11
    assert places[0] >= 0
    assert places[-1] <= shown.labels.height()
    ends = {q: shown.plot.to_pixels(0.0, drawn(shown, q)[1][-1])[1] for q in shown.quantities}
    lowest, highest = max(ends, key=ends.get), min(ends, key=ends.get)
    assert shown.labels.places[shown.quantities.index(highest)] == places[0]
    assert shown.labels.places[shown.quantities.index(lowest)] == places[-1]


def test_delete_removes_the_current_curve_and_goes_to_the_next(qtbot, shown, debugger):
    fill(shown, LOSS, H2, ERROR)
    shown.plot.setFocus()
    qtbot.keyClick(shown.plot, KEY.Key_Up)
    assert shown.current == H2
    qtbot.keyClick(shown.plot, KEY.Key_Delete)
    assert shown.quantities == (LOSS, ERROR)
    assert shown.current == ERROR
    assert H2 in debugger.watches
    qtbot.keyClick(shown.plot, KEY.Key_Down)
    assert shown.current == LOSS
    qtbot.keyClick(shown.plot, KEY.Key_Delete)
    qtbot.keyClick(shown.plot, KEY.Key_Delete)
    assert shown.quantities == ()
    assert shown.current is None
    qtbot.keyClick(shown.plot, KEY.Key_Delete)


def test_the_menu_has_all_that_keys_do(shown):
    texts = [action.text() for action in shown.plot.actions()]
    for wanted in ("Remove the curve", "Remove all curves", "log", "Show all steps"):
        assert wanted in texts


def test_a_click_on_a_curve_or_a_name_chooses_it(qtbot, shown, selection):
    fill(shown, H2, WEIGHT)
    x, y = drawn(shown, H2)
    px, py = shown.plot.to_pixels(x, y)
    shown.plot.clicked.emit(QPointF(px[10], py[10]))
    assert shown.current == H2
    assert selection.unit == (1, 1)
    qtbot.mouseClick(shown.labels, LEFT, pos=QPoint(5, round(shown.labels.places[1])))
    assert shown.current == WEIGHT
    shown.legend.grab()
    start, end = shown.legend.places[0]
    qtbot.mouseClick(shown.legend, LEFT, pos=QPoint(round((start + end) / 2), 12))
    assert shown.current == H2


def test_a_logarithmic_axis_shows_absolute_values(qtbot, shown):
    fill(shown, ERROR)
    steps, linear = drawn(shown, ERROR)
    assert (linear < 0).any()
    shown.plot.setFocus()
    qtbot.keyClick(shown.plot, KEY.Key_L)
    again, powers = drawn(shown, ERROR)
    assert again.tolist() == steps.tolist()
    assert 10**powers == pytest.approx(np.abs(linear))


def test_each_has_its_place_on_a_common_axis_that_fits_them(shown):
    fill(shown, LOSS)
    assert shown.plot.plotItem.vb.viewRange()[1][1] < 1.0
    fill(shown, Quantity("weight norm", 1))
    low, high = shown.plot.plotItem.vb.viewRange()[1]
    drawn_values = np.concatenate([drawn(shown, quantity)[1] for quantity in shown.quantities])
    assert low <= drawn_values.min()
    assert drawn_values.max() <= high


def test_the_current_curve_is_always_in_the_legend(shown, debugger):
    fill(shown, WEIGHT, ERROR, LOSS, H2, THIRD)
    shown.resize(300, 180)
    QApplication.processEvents()
    shown.legend.grab()
    assert len(shown.legend.places) < 5
    assert shown.quantities.index(shown.current) in shown.legend.places


def test_a_network_without_a_quantity_draws_the_others(shown, debugger):
    fill(shown, H2, LOSS)
    debugger.open(debugger.experiment.with_("network.hidden", (1,)))
    debugger.run(10)
    shown.show_frame(frame_of(debugger))
    assert "f 0." in shown.legend.text
    assert "h₂" not in shown.legend.text
    debugger.open(debugger.experiment.with_("network.hidden", (3,)))
    shown.show_frame(frame_of(debugger))
    assert "h₂ –" in shown.legend.text
