from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from watching import ERROR, FIVE, H2, LOSS, THIRD, WEIGHT, frame_of, obey

from bpviz.debugger.quantities import Quantity
from bpviz.ui.panels.watches.watches_panel import WatchesPanel
from bpviz.ui.quantity_mime import MIME, unpacked

KEY, LEFT, NONE = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(on_screen, selection):
    return on_screen(WatchesPanel(selection), 300, 260)


@pytest.fixture
def watched(panel, debugger):
    obey(panel, debugger)
    return panel


def row_of(panel, quantity):
    return panel.model.index(panel.model.place_of(quantity))


def place(panel, quantity, x=40):
    rect = panel.list.visualRect(row_of(panel, quantity))
    return QPoint(x, rect.center().y())


def click(qtbot, panel, quantity, x=40):
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=place(panel, quantity, x))


def go_to(panel, quantity):
    panel.list.go_to(quantity)
    panel.list.setFocus()


def text(panel, quantity):
    return row_of(panel, quantity).data()


def test_each_watch_is_a_row_with_its_present_value(watched, debugger):
    frame = debugger.frame()
    assert watched.model.quantities == FIVE
    assert text(watched, LOSS) == f"f {frame.trace.loss:.4f}"
    assert text(watched, H2) == f"h₂ {frame.trace.a[1][1]:.4f}"
    index = frame.network.weight_index(2, 0, 1)
    assert float(text(watched, WEIGHT).split()[1].replace("−", "-")) == pytest.approx(
        frame.theta[index], abs=6e-5
    )


def test_what_is_not_computed_yet_is_a_dash(watched, debugger):
    debugger.step_phase()
    watched.show_frame(replace(frame_of(debugger), watches=(ERROR, WEIGHT)))
    assert text(watched, ERROR) == "δ₁ –"
    assert "–" not in text(watched, WEIGHT)


def test_frames_that_rush_by_are_shown_before_long(qtbot, watched, debugger):
    before = text(watched, LOSS)
    for _ in range(3):
        debugger.step()
        watched.show_frame(frame_of(debugger))
    wanted = f"f {debugger.frame().trace.loss:.4f}"
    assert before != wanted
    qtbot.waitUntil(lambda: text(watched, LOSS) == wanted, timeout=1000)


def test_without_watches_it_says_how_to_get_some(panel, debugger):
    debugger.watches = ()
    panel.show_frame(frame_of(debugger))
    assert panel._hint.isVisible()
    assert not panel.list.isVisible()


def test_a_click_selects_the_unit_or_the_weight(qtbot, watched, selection, debugger):
    click(qtbot, watched, H2)
    assert selection.unit == (1, 1)
    click(qtbot, watched, WEIGHT)
    assert selection.weight == debugger.present.network.weight_index(2, 0, 1)
    click(qtbot, watched, THIRD)
    assert selection.weight is not None


def test_arrows_go_through_the_watches_and_select(qtbot, watched, selection):
    go_to(watched, WEIGHT)
    qtbot.keyClick(watched.list, KEY.Key_Down)
    assert watched.list.current.quantity == ERROR
    assert selection.unit == (2, 0)
    qtbot.keyClick(watched.list, KEY.Key_Up)
    assert selection.weight is not None


def test_alt_and_arrows_reorder_and_the_row_stays_current(qtbot, watched, debugger):
    go_to(watched, WEIGHT)
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(watched.list, KEY.Key_Down, alt)
    qtbot.keyClick(watched.list, KEY.Key_Down, alt)
    assert debugger.watches == (ERROR, LOSS, WEIGHT, H2, THIRD)
    assert watched.list.current.quantity == WEIGHT
    qtbot.keyClick(watched.list, KEY.Key_Up, alt)
    assert watched.model.quantities == (ERROR, WEIGHT, LOSS, H2, THIRD)


def test_delete_removes_and_goes_to_the_next(qtbot, watched, debugger):
    go_to(watched, ERROR)
    qtbot.keyClick(watched.list, KEY.Key_Delete)
    assert debugger.watches == (WEIGHT, LOSS, H2, THIRD)
    assert watched.list.current.quantity == LOSS
    go_to(watched, THIRD)
    qtbot.keyClick(watched.list, KEY.Key_Backspace)
    assert watched.list.current.quantity == H2


def test_the_cross_removes(qtbot, watched, debugger):
    start, end = watched.list.columns.cross
    click(qtbot, watched, LOSS, int((start + end) / 2))
    assert debugger.watches == (WEIGHT, ERROR, H2, THIRD)


@pytest.mark.parametrize("way", ["enter", "double click"])
def test_enter_and_a_double_click_plot(qtbot, watched, way):
    go_to(watched, H2)
    with qtbot.waitSignal(watched.plot_requested) as asked:
        if way == "enter":
            qtbot.keyClick(watched.list, KEY.Key_Return)
        else:
            qtbot.mouseDClick(watched.list.viewport(), LEFT, pos=place(watched, H2))
    assert asked.args == [H2]


def test_copying_gives_a_number_that_programs_read(qtbot, watched, debugger):
    go_to(watched, ERROR)
    qtbot.keyClick(watched.list, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    delta = debugger.frame().trace.delta[2][0]
    assert float(QApplication.clipboard().text()) == pytest.approx(delta, abs=6e-5)


def test_w_watches_what_is_selected(qtbot, watched, debugger, selection):
    selection.select(unit=(1, 0))
    assert watched.watch_action.text() == "Watch h₁"
    watched.list.setFocus()
    qtbot.keyClick(watched.list, KEY.Key_W)
    assert debugger.watches[-1] == Quantity("activation", 1, 0)
    assert watched.list.current.quantity == Quantity("activation", 1, 0)
    assert not watched.pin.isVisible()


def test_the_button_is_there_for_what_is_not_watched_yet(watched, selection):
    assert not watched.pin.isVisible()
    selection.select(unit=(1, 1))
    assert not watched.pin.isVisible()
    selection.select(unit=(1, 2))
    assert watched.pin.isVisible()


def test_the_chooser_starts_from_the_selection_and_adds(qtbot, watched, debugger, selection):
    selection.select(weight=debugger.present.network.weight_index(1, 2, -1))
    watched.list.setFocus()
    qtbot.keyClick(watched.list, KEY.Key_Insert)
    chooser = watched.chooser
    assert chooser.isVisible()
    assert chooser.quantity == Quantity("weight", 1, 2, -1)
    assert chooser.boxes["source"].text() == "from bias"
    chooser.kinds.setCurrentIndex(chooser.kinds.findData("gradient"))
    qtbot.keyClick(chooser.boxes["unit"], KEY.Key_Return)
    assert debugger.watches[-1] == Quantity("gradient", 1, 2, -1)


def test_a_sample_is_chosen_by_its_number(qtbot, watched, debugger):
    watched.add_action.trigger()
    chooser = watched.chooser
    chooser.kinds.setCurrentIndex(chooser.kinds.findData("sample loss"))
    assert [name for name, box in chooser.boxes.items() if box.isVisible()] == ["sample"]
    assert chooser.boxes["sample"].maximum() == 4
    chooser.boxes["sample"].setValue(4)
    qtbot.mouseClick(chooser.add, LEFT)
    assert debugger.watches[-1] == Quantity("sample loss", sample=3)


@pytest.mark.parametrize("kind", ["activation", "error"])
def test_only_what_the_network_has_can_be_chosen(watched, kind):
    chooser = watched.chooser
    chooser.kinds.setCurrentIndex(chooser.kinds.findData(kind))
    chooser.boxes["layer"].setValue(0)
    assert chooser.boxes["layer"].value() == (0 if kind == "activation" else 1)
    assert chooser.boxes["unit"].maximum() == (2 if kind == "activation" else 3)
    chooser.boxes["layer"].setValue(9)
    assert (chooser.boxes["layer"].value(), chooser.boxes["unit"].maximum()) == (2, 1)


def carried(panel, quantity):
    return panel.model.mimeData([row_of(panel, quantity)])


def drag_over_and_drop(widget, data, where):
    """The events that Qt sends a widget when something is dragged onto it and let go."""
    actions, at = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, QPointF(where)
    enter = QDragEnterEvent(where, actions, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    QApplication.sendEvent(widget, QDragMoveEvent(where, actions, data, LEFT, NONE))
    drop = QDropEvent(at, actions, data, LEFT, NONE)
    QApplication.sendEvent(widget, drop)
    return enter.isAccepted() and drop.isAccepted()


def edge(panel, quantity):
    return QPoint(60, panel.list.visualRect(row_of(panel, quantity)).top() + 1)


def test_a_row_dropped_above_another_moves_there(watched, debugger):
    assert drag_over_and_drop(watched.list.viewport(), carried(watched, THIRD), edge(watched, ERROR))
    assert debugger.watches == (WEIGHT, THIRD, ERROR, LOSS, H2)
    assert drag_over_and_drop(watched.list.viewport(), carried(watched, WEIGHT), edge(watched, LOSS))
    assert debugger.watches == (THIRD, ERROR, WEIGHT, LOSS, H2)
    assert watched.list.current.quantity == WEIGHT


def test_a_row_dropped_below_all_becomes_the_last(watched, debugger):
    below = watched.list.visualRect(row_of(watched, THIRD)).bottom() + 12
    assert drag_over_and_drop(watched.list.viewport(), carried(watched, WEIGHT), QPoint(60, below))
    assert debugger.watches == (*FIVE[1:], WEIGHT)


def test_other_things_are_not_taken(watched, debugger):
    data = QMimeData()
    data.setText("δ")
    assert not drag_over_and_drop(watched.list.viewport(), data, edge(watched, LOSS))
    assert debugger.watches == FIVE


@pytest.fixture
def dragged(monkeypatch):
    """What was carried in drags, which end as `outcome` says."""
    found = {"outcome": Qt.DropAction.IgnoreAction, "carried": []}

    def execute(drag, *_):
        found["carried"].append(unpacked(drag.mimeData()))
        return found["outcome"]

    monkeypatch.setattr(QDrag, "exec", execute)
    return found


def pull_out(qtbot, panel, quantity):
    """Press on a row and move away until Qt starts a drag."""
    viewport, start = panel.list.viewport(), place(panel, quantity)
    qtbot.mousePress(viewport, LEFT, pos=start)
    for far in (5, 15, 30):
        qtbot.mouseMove(viewport, start + QPoint(-far // 3, far))
    QApplication.processEvents()


def test_a_row_dragged_out_of_everything_becomes_a_plot(watched, dragged):
    go_to(watched, H2)
    asked = []
    watched.plot_requested.connect(asked.append)
    watched.list.startDrag(Qt.DropAction.CopyAction)
    assert dragged["carried"] == [H2]
    assert asked == [H2]


def test_a_row_that_was_taken_elsewhere_does_not_ask_for_a_plot(watched, dragged):
    go_to(watched, H2)
    asked = []
    watched.plot_requested.connect(asked.append)
    dragged["outcome"] = Qt.DropAction.CopyAction
    watched.list.startDrag(Qt.DropAction.CopyAction)
    assert dragged["carried"] == [H2]
    assert asked == []


def test_pulling_at_a_row_with_the_mouse_starts_the_drag(qtbot, watched, dragged):
    pull_out(qtbot, watched, LOSS)
    assert dragged["carried"] == [LOSS]
    qtbot.mouseRelease(watched.list.viewport(), LEFT)


def test_rows_carry_the_type_of_quantities(watched):
    assert watched.model.mimeTypes() == [MIME]
    assert carried(watched, THIRD).hasFormat(MIME)


def test_hidden_numbers_are_not_told(watched):
    watched.hides = lambda quantity: quantity.kind == "error"
    watched.refresh()
    assert text(watched, ERROR) == "δ₁ ?"
    assert "?" not in text(watched, LOSS)


@pytest.mark.parametrize("size", [(300, 200), (300, 260), (400, 450)])
def test_thirty_rows_scroll_up_and_down_only(watched, debugger, size):
    network = debugger.present.network
    debugger.watches = tuple(
        Quantity.of_parameter(kind, network, at) for kind in ("weight", "gradient") for at in range(13)
    )
    watched.resize(*size)
    watched.show_frame(frame_of(debugger))
    QApplication.processEvents()
    assert watched.model.rowCount() == 26
    assert watched.list.verticalScrollBar().maximum() > 0
    columns = watched.list.columns
    assert columns.cross[1] <= watched.list.viewport().width()
    assert columns.spark[1] - columns.spark[0] >= 40


def test_screen_readers_hear_words(watched):
    told = row_of(watched, ERROR).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("error of d̂₁: ")
    assert ", from −" in told


def test_names_follow_the_language(watched):
    watched.set_language("general")
    assert text(watched, WEIGHT).startswith("W⁽²⁾₁,₂ ")
