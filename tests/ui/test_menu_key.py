"""Every context menu opens by the Menu key, and its entries are reached by keys."""

import pytest
from hands import KEY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)


@pytest.fixture
def hands(hands):
    hands.press(KEY.Key_PageDown)
    return hands


def opened(hands):
    hands.ask_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def go_to(menu, start):
    """By arrow keys to an entry."""
    for _ in range(len(menu.actions()) + 1):
        if menu.activeAction() and menu.activeAction().text().startswith(start):
            return
        QTest.keyClick(menu, KEY.Key_Down)
    raise AssertionError(f"{start!r} is not among {[action.text() for action in menu.actions()]}")


def choose(hands, *starts):
    """Go through the menu of what is selected and its menus, and choose the last entry."""
    menu = opened(hands)
    for start in starts[:-1]:
        go_to(menu, start)
        QTest.keyClick(menu, KEY.Key_Right)
        menu = QApplication.activePopupWidget()
    go_to(menu, starts[-1])
    QTest.keyClick(menu, KEY.Key_Return)
    assert QApplication.activePopupWidget() is None
    return hands.settle()


def test_a_selected_unit_leads_to_its_layer(hands):
    for key in (KEY.Key_Right, KEY.Key_Right):
        hands.tap(key)
    assert hands.window.selection.unit == (1, 0)
    (found,) = choose(hands, "Layer 1", "Break at the phase “error”").breakpoints
    assert (found.kind, found.layer, found.phase) == ("phase", 1, "error")


def test_a_selected_weight_leads_to_its_layer_and_a_bias_too(hands):
    for layer in (1, 2):
        index = hands.window.frame.network.weight_index(layer, 0, -1)
        hands.window.selection.select(weight=index)
        frame = choose(hands, f"Layer {layer}", "Watch")
        assert frame.watches[-1].layer == layer


def test_the_shown_sample_and_the_loss_have_menus(hands):
    sample = hands.window.frame.trace.sample
    hands.window.selection.select(unit=(0, 0))
    (found,) = choose(hands, f"Sample {sample + 1}", "Break when sample").breakpoints
    assert (found.kind, found.sample) == ("sample", sample)
    frame = choose(hands, "Loss", "Watch")
    assert [watch.kind for watch in frame.watches] == ["loss"]


def test_with_nothing_selected_all_layers_are_there(hands):
    hands.window.selection.select()
    menu = opened(hands)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:2] == ["Layer 1", "Layer 2"]
    assert texts[-2:] == ["Loss", "Export fi&gure …"]
    menu.close()


def test_a_menu_that_was_left_can_be_entered_again(hands):
    menu = opened(hands)
    for _ in range(2):
        go_to(menu, "Loss")
        QTest.keyClick(menu, KEY.Key_Right)
        QTest.keyClick(QApplication.activePopupWidget(), KEY.Key_Left)
    assert QApplication.activePopupWidget() is menu
    menu.close()


@pytest.mark.parametrize("name", ["loss_plot", "weights_plot"])
def test_plots_take_the_focus_and_open_their_menus(hands, name):
    plot = getattr(hands.window, name).plot
    assert plot.focusPolicy() & Qt.FocusPolicy.TabFocus
    plot.setFocus()
    menu = opened(hands)
    assert any(action.text().startswith("Go to step") for action in menu.actions())
    menu.close()
