"""Context menus in the window: asked for by mouse and by key, and what their entries do."""

import pytest
from hands import BUTTON, CONTROL, KEY
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from bpviz.debugger.quantities import Quantity

pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of popups


@pytest.fixture
def hands(hands):
    yield hands
    while menu := QApplication.activePopupWidget():
        menu.close()


def menu(title):
    """The open menu; it speaks of what is named."""
    found = QApplication.activePopupWidget()
    assert found is not None
    assert title in found.actions()[0].text()
    return found


def choose(hands, start):
    """Click the entry of the open menu that starts so."""
    found = QApplication.activePopupWidget()
    action = next(action for action in found.actions() if action.text().startswith(start))
    place = found.actionGeometry(action).center()
    QTest.mouseClick(found, BUTTON.LeftButton, pos=place)
    return hands.settle()


def test_a_right_click_on_a_weight_opens_its_menu(hands):
    hands.click(hands.at_weight(3), BUTTON.RightButton)
    assert hands.window.selection.weight == 3
    menu("w₂,₂")
    frame = choose(hands, "Watch")
    assert frame.watches == (Quantity.of_parameter("weight", frame.network, 3),)


def test_a_right_click_on_a_unit_opens_its_menu(hands):
    hands.press(KEY.Key_PageDown)
    hands.click(hands.at_unit(2, 0), BUTTON.RightButton)
    assert hands.window.selection.unit == (2, 0)
    menu("d̂")
    choose(hands, "Edit the target")
    assert hands.window.editor.field.hasFocus()
    hands.press("0,5")
    frame = hands.press(KEY.Key_Return)
    assert frame.trace.target[0] == 0.5


def test_the_menu_key_opens_the_menu_of_what_is_selected(hands):
    hands.window.selection.select(weight=3)
    hands.ask_menu()
    found = menu("w₂,₂")
    found.close()
    hands.window.selection.select(unit=(1, 1))
    hands.ask_menu()
    assert hands.window.geometry().contains(menu("h₂").pos())


def test_the_menu_key_opens_it_at_what_is_selected(hands, qtbot):
    hands.window.selection.select(unit=(1, 1))
    with qtbot.waitSignal(hands.window.network_keys.menu_requested) as asked:
        hands.ask_menu()
    place = hands.window.network.mapFromGlobal(asked.args[0])
    assert (place - hands.at_unit(1, 1).toPoint()).manhattanLength() <= 2


def test_a_right_click_beside_everything_opens_no_menu_of_something_else(hands):
    hands.window.selection.select(weight=3)
    hands.click(QPointF(5, 5), BUTTON.RightButton)
    assert QApplication.activePopupWidget() is None


def test_a_menu_explains_what_it_names(hands):
    hands.click(hands.at_weight(3), BUTTON.RightButton)
    choose(hands, "Why")
    assert hands.window.docks.get("Inspector").isVisible()
    assert hands.window.selection.weight == 3


def test_the_form_of_a_breakpoint_opens_with_the_draft(hands):
    hands.press(KEY.Key_PageDown)
    hands.click(hands.at_unit(1, 0), BUTTON.RightButton)
    choose(hands, "Break when …")
    assert hands.window.docks.get("Breakpoints").isVisible()
    assert hands.window.breakpoints.is_editing
    assert hands.window.breakpoints.isAncestorOf(QApplication.focusWidget())


def test_no_menu_tells_a_hidden_number(hands):
    hands.window.actions_by_name["hide_activations"].trigger()
    hands.press(KEY.Key_PageDown)
    frame = hands.press(KEY.Key_PageDown)
    hands.window.selection.select(unit=(1, 0))
    hands.ask_menu()
    value = frame.trace.a[1][0]
    texts = [action.text() for action in menu("h₁").actions()]
    assert not any(f"{value:.3g}" in text for text in texts)
    assert texts[0].startswith("Explain")


def test_a_sample_in_the_bars_has_a_menu(hands):
    frame = hands.press(KEY.Key_PageDown)
    other = (frame.trace.sample + 1) % 4
    hands.window.interference.sample_activated.emit(other)
    frame = choose(hands, "Let this step use")
    assert frame.trace.sample == other


def right_click(hands, part, place):
    """Where the platform's own come in: the window tells that a menu is asked for, too."""
    handle = hands.window.windowHandle()
    QTest.mouseClick(handle, BUTTON.RightButton, pos=part.mapTo(hands.window, place))
    hands.settle()
    return [action.text() for action in QApplication.activePopupWidget().actions()]


@pytest.mark.parametrize("name", ["loss_plot", "weights_plot"])
def test_a_right_click_on_a_plot_opens_its_menu_and_not_the_panels(hands, name):
    hands.press(KEY.Key_PageDown, CONTROL)
    plot = getattr(hands.window, name).plot
    texts = right_click(hands, plot, plot.rect().center())
    assert texts[0].startswith("Go to step")
    assert len([menu for menu in hands.window.findChildren(QMenu) if menu.isVisible()]) == 1


def test_a_right_click_on_a_surface_opens_its_menu(hands):
    hands.window.docks.show("Landscape")
    hands.press(KEY.Key_PageDown, CONTROL)
    plot = hands.window.landscape.plot
    assert "Show all" in right_click(hands, plot, plot.rect().center())


def test_a_right_click_on_a_sample_opens_its_menu(hands):
    window = hands.window
    window.docks.show("Samples")
    hands.press(KEY.Key_PageDown, CONTROL)
    bars = window.interference.bars
    place = next(
        QPoint(x, 30)
        for x in range(bars.width())
        if bars.item_at(QPointF(x, 30)) not in (None, window.frame.trace.sample)
    )
    sample = bars.item_at(QPointF(place))
    texts = right_click(hands, bars, place)
    assert texts[0] == f"Let this step use sample {sample + 1}"
    assert texts[-1].replace("&", "") == "Export figure …"
    assert choose(hands, "Let this step use").trace.sample == sample


def test_a_right_click_on_a_sample_of_the_map_opens_its_menu_and_beside_them_the_panels(hands, qtbot):
    window = hands.window
    window.docks.show("Map")
    hands.press(KEY.Key_PageDown, CONTROL)
    view = window.maps.view
    qtbot.waitUntil(lambda: view.isVisible() and view.scene is not None)
    qtbot.wait(500)  # a line of words may come above it, and move it down
    spots = view.plane.pixels(view.scene.points.places)
    texts = right_click(hands, view, QPointF(*spots[3]).toPoint())
    assert f"Break when sample {view.scene.points.samples[3] + 1} is picked" in texts
    QApplication.activePopupWidget().close()
    middle = QPointF(*spots.mean(axis=0)).toPoint()
    assert [text.replace("&", "") for text in right_click(hands, view, middle)] == ["Export figure …"]


def test_a_right_click_under_a_layer_opens_its_menu(hands):
    place = hands.window.network.place()
    hands.click(QPointF(place.columns[1].x, place.captions_y), BUTTON.RightButton)
    assert any("‖" in action.text() for action in QApplication.activePopupWidget().actions())
