import xml.etree.ElementTree as ElementTree

import pytest
from pictures import difference, pixels
from pointer import move_mouse
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from bpviz.headless import show
from bpviz.ui.figures.clean import CONTROLS
from bpviz.ui.figures.posing import posing
from bpviz.ui.figures.subjects import panel_name
from bpviz.ui.panel_table import PANELS
from bpviz.ui.panels.functions.activation_view import DOTS
from bpviz.ui.panels.maps.maps_panel import HINT
from bpviz.ui.panels.starts.start_words import NOTHING_YET
from bpviz.ui.theme import THEMES


@pytest.fixture
def shown(open_window, settled):
    """Opens a panel of XOR in the middle of a step; its subject."""
    window = open_window("xor")
    window.runner.do(lambda debugger: debugger.run(200))
    window.runner.do(lambda debugger: debugger.seek(150, 7))
    settled(window)

    def show_panel(title):
        name = show(window, panel_name(title))
        window.runner.refresh()
        settled(window)
        return window, window.figures.get(name)

    return show_panel


def texts(window, subject, folder, size=None):
    """What is written in a figure as SVG."""
    path = folder / "figure.svg"
    window.figures.write(path, subject, size)
    root = ElementTree.parse(path).getroot()
    return ["".join(e.itertext()).strip() for e in root.iter() if e.tag.endswith("}text")]


@pytest.mark.parametrize("title", [row.title for row in PANELS])
def test_no_control_is_in_a_figure_and_the_panel_stays_as_it_is(shown, settled, tmp_path, title):
    window, subject = shown(title)
    before, places = pixels(subject.owner.grab().toImage()), geometries(subject.owner)
    written = texts(window, subject, tmp_path)
    for button in subject.owner.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and not button.isChecked():
            text = button.text().replace("&", "")
            assert written.count(text) == (title == "Results" and text == "mean loss")  # a head, too
    assert geometries(subject.owner) == places
    settled(window)
    assert difference(pixels(subject.owner.grab().toImage()), before) < 0.001


def geometries(panel):
    controls = (
        part for part in panel.findChildren(QWidget) if part.isVisible() and isinstance(part, CONTROLS)
    )
    return [part.geometry().getRect() for part in controls]


def test_hints_stay_on_the_screen(shown, tmp_path):
    for title, hint in (("Map", HINT), ("Functions", DOTS[1]), ("Starts", NOTHING_YET)):
        window, subject = shown(title)
        assert hint[:12] not in " ".join(texts(window, subject, tmp_path))


def test_what_is_chosen_stays_as_words(shown, tmp_path):
    for title, chosen in (
        ("Flow", "gradients"),
        ("Functions", "hidden layer"),
        ("Numbers", "Units"),
        ("Landscape", "weights"),
        ("Results", "accuracy in %"),
    ):
        window, subject = shown(title)
        assert chosen in texts(window, subject, tmp_path)
    window, _ = shown("Loss")
    window.loss_plot.logarithmic.setChecked(True)
    assert "log" in texts(window, window.figures.get("loss"), tmp_path)


def empty_rows(picture):
    """How many rows at the end of a picture are of its ground alone."""
    rows = pixels(picture).reshape(picture.height(), -1)
    is_ground = (rows == rows[-1]).all(axis=1)
    return len(rows) - 1 - int((~is_ground).nonzero()[0].max())


def test_what_is_empty_below_a_map_is_left_out_unless_a_size_is_given(open_window, settled):
    window = open_window("circles")
    subject = window.figures.get(show(window, "map"))
    settled(window)
    on_screen, places = window.maps.size(), geometries(window.maps)
    wide, high = on_screen.toTuple()
    assert high > 1.5 * wide  # there is more room than a map takes
    whole = window.figures.picture(subject, on_screen + QSize(0, 1))
    assert empty_rows(whole) > 60
    for theme in THEMES.values():
        picture = window.figures.picture(subject, theme=theme)
        assert picture.width() == wide
        assert 2 < empty_rows(picture) < 20
        assert (pixels(picture)[:, : wide // 2].std(axis=(1, 2)) > 0).sum() > wide / 2
    assert (window.maps.size(), geometries(window.maps)) == (on_screen, places)


def test_the_plot_takes_the_place_of_the_controls(shown):
    window, subject = shown("Landscape")
    on_screen = window.landscape.plot.height()
    with posing(window, subject) as size:
        in_figure = window.landscape.plot.height()
    assert in_figure >= on_screen + 15
    assert size == window.landscape.size()
    assert window.landscape.plot.height() == on_screen


def test_scroll_bars_are_left_out(shown):
    window, subject = shown("My work")
    bar = window.homework.findChild(QScrollArea).verticalScrollBar()
    assert bar.isVisible()
    corner = bar.mapTo(window.homework, QPoint())
    picture = pixels(window.figures.picture(subject))
    column = picture[corner.y() : corner.y() + bar.height(), corner.x() + 2 : corner.x() + bar.width()]
    assert column.std() == 0
    assert bar.isVisible()


def test_what_the_pointer_shows_is_left_out(shown, settled):
    window, subject = shown("Weights over time")
    plain = pixels(window.figures.picture(subject))
    curve = window.weights_plot.plot
    for y in range(4, curve.height() - 4):
        if window.selection.hovered_weight is None:
            move_mouse(curve.viewport(), QPoint(curve.width() // 2, y))
    assert window.selection.hovered_weight is not None
    assert difference(pixels(window.figures.picture(subject)), plain) == 0


def test_the_cursor_of_the_keyboard_is_left_out_and_stays(shown, qtbot, settled):
    window, subject = shown("Results")
    window.activateWindow()
    qtbot.waitActive(window)
    plain = pixels(window.figures.picture(subject))
    matrix = window.results.matrix
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Right)
    settled(window)
    said, cursor = window.results.readout.text, matrix.cursor
    assert matrix.shown == cursor is not None
    assert difference(pixels(window.figures.picture(subject)), plain) == 0
    assert matrix.hasFocus()
    assert (matrix.shown, window.results.readout.text) == (cursor, said)


def test_two_runs_side_by_side_have_no_buttons(shown, tmp_path, settled):
    window, _ = shown("Runs")
    window.runner.do(lambda debugger: debugger.fork())
    window.runner.do(lambda debugger: debugger.put_beside(1))
    settled(window)
    assert window.beside.is_double
    assert "×" not in texts(window, window.figures.get("network"), tmp_path)


def test_what_finds_no_room_beside_a_title_is_left_out_and_not_cut(shown, tmp_path):
    window, subject = shown("Loss")
    wide, narrow = (texts(window, subject, tmp_path, QSize(width, 420)) for width in (900, 420))
    assert {"mean", "epoch 37"} <= set(wide)
    assert "mean" in narrow
    assert not [text for text in narrow if text.startswith("ep")]
