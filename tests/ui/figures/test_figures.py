import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import pytest
from pictures import difference, pdf_page, pixels, svg_pixels
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox

from bpviz.ui.figures.figure_dialog import FigureDialog
from bpviz.ui.settling import SETTLING
from bpviz.ui.theme import THEMES

pytestmark = pytest.mark.qt_log_ignore("does not support")  # what the offscreen platform says of popups
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def busy(open_window, settled, qtbot):
    """XOR in the middle of a step, with curves and a derivation."""
    window = open_window("xor")
    window.docks.show("Inspector")
    window.runner.do(lambda debugger: debugger.run(200))
    window.runner.do(lambda debugger: debugger.seek(150, 7))
    window.selection.select(weight=3)
    settled(window)
    qtbot.wait(2 * SETTLING)  # until panels show the frame in full
    return window


def grabbed(subject):
    """The screen, without the switch of a plot."""
    for control in subject.owner.findChildren(QAbstractButton) if subject.has_size else ():
        control.hide()
    QApplication.processEvents()
    return pixels(subject.owner.grab().toImage())


NAMES = ("network", "loss", "weights", "window")


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_looks_like_the_screen(busy, tmp_path, name):
    subject = busy.figures.get(name)
    for ending in ("svg", "pdf", "png"):
        busy.figures.write(tmp_path / f"{name}.{ending}", subject)
    screen = grabbed(subject)
    assert difference(pixels(QImage(str(tmp_path / f"{name}.png"))), screen) < 0.2
    assert (
        difference(svg_pixels((tmp_path / f"{name}.svg").read_bytes(), subject.size.toTuple()), screen) < 2.5
    )
    pages, seen, _ = pdf_page((tmp_path / f"{name}.pdf").read_bytes())
    assert pages == 1
    assert difference(seen, screen) < 5
    blank = screen * 0 + screen[0, 0]
    assert difference(screen, blank) > 6  # there is much more on the screen than that


def test_texts_of_the_network_are_texts_and_its_lines_no_pixels(busy, tmp_path):
    busy.figures.write(tmp_path / "network.svg", busy.figures.get("network"))
    root = ElementTree.parse(tmp_path / "network.svg").getroot()
    tags = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert "image" not in tags
    texts = " ".join("".join(e.itertext()) for e in root.iter() if e.tag.endswith("}text"))
    for word in ("inputs", "target", "activation", "Hidden error"):
        assert word in texts
    weight = f"{busy.frame.theta[3]:+.2f}".replace("-", "−")
    assert weight in texts.replace("\n", "").replace(" ", "")


def test_a_pdf_can_be_searched(busy, tmp_path):
    busy.figures.write(tmp_path / "window.pdf", busy.figures.get("window"))
    _, _, text = pdf_page((tmp_path / "window.pdf").read_bytes())
    for word in ("Hidden error", "Weights over time", "Step size", "inputs"):
        assert word in text


def test_a_derivation_is_exported_whole_though_it_is_scrolled_on_the_screen(busy, tmp_path):
    subject = busy.figures.get("inspector")
    assert subject.size.height() == busy.inspector.header.height() + busy.inspector.view.height()
    busy.figures.write(tmp_path / "whole.png", subject)
    made = QImage(str(tmp_path / "whole.png"))
    assert made.size() == subject.size
    view = pixels(busy.inspector.view.grab().toImage())
    assert difference(pixels(made)[busy.inspector.header.height() :], view) < 3


@pytest.mark.parametrize("name", ["network", "plain", "board", "loss", "inspector"])
def test_another_size_and_theme_leave_the_window_as_it_is(busy, settled, name):
    before = pixels(busy.grab().toImage())
    wide = busy.figures.picture(busy.figures.get(name), QSize(900, 500), THEMES["dark"], 2.0)
    assert wide.width() == 1800
    if name != "inspector":
        assert wide.height() == 1000
    assert wide.pixelColor(2, 2).lightness() < 60
    settled(busy)
    assert difference(pixels(busy.grab().toImage()), before) < 0.001


def test_without_caption_the_network_takes_its_place(busy):
    with_caption, plain = (busy.figures.get(name) for name in ("network", "plain"))
    size = QSize(800, 500)
    one, other = (pixels(busy.figures.picture(s, size)) for s in (with_caption, plain))
    wash = THEMES["light"].color("backward_wash").getRgb()[:3]
    assert tuple(one[480, 700]) == wash
    assert tuple(other[480, 700]) != wash


def test_only_what_is_seen_is_offered(busy, settled):
    names = [subject.name for subject in busy.figures.subjects()]
    assert names == ["network", "plain", "board", "loss", "weights", "inspector", "window"]
    busy.docks.show("Plot")
    settled(busy)
    names = [subject.name for subject in busy.figures.subjects()]
    assert "plot" in names
    assert "weights" not in names


def test_what_cannot_be_written_is_told_and_an_old_file_stays(busy, tmp_path):
    subject = busy.figures.get("loss")
    with pytest.raises(ValueError, match="cannot be written: its folder is missing"):
        busy.figures.write(tmp_path / "none" / "a.svg", subject)
    old = tmp_path / "a.txt"
    old.write_text("old")
    with pytest.raises(ValueError, match="allowed are names that end in"):
        busy.figures.write(old, subject)
    assert [path.name for path in tmp_path.glob("a*")] == ["a.txt"]
    assert old.read_text() == "old"


def test_the_key_copies_the_network_as_picture_and_svg(busy, qtbot):
    busy.activateWindow()
    qtbot.waitActive(busy)
    busy.network.setFocus()
    QTest.keyClick(busy.windowHandle(), Qt.Key.Key_Y, CONTROL_SHIFT)
    copied = QGuiApplication.clipboard().mimeData()
    image = QImage(copied.imageData())
    assert image.size() == 2 * busy.beside.size()
    root = ElementTree.fromstring(copied.data("image/svg+xml").data())
    assert root.get("viewBox") == f"0 0 {busy.beside.width()} {busy.beside.height()}"
    assert "Network" in busy.note


def test_the_key_copies_the_panel_that_has_the_keyboard(busy, qtbot):
    busy.activateWindow()
    qtbot.waitActive(busy)
    busy.loss_plot.plot.setFocus()
    QTest.keyClick(busy.windowHandle(), Qt.Key.Key_Y, CONTROL_SHIFT)
    assert QImage(QGuiApplication.clipboard().mimeData().imageData()).size() == 2 * busy.loss_plot.size()


def in_dialog(act):
    """Do something in the dialog that opens next."""

    def when_open():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, FigureDialog):
            QTimer.singleShot(20, when_open)
            return
        try:
            act(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(20, when_open)


def test_the_key_opens_a_dialog_that_saves_what_it_previews(busy, qtbot, tmp_path, monkeypatch):
    chosen = str(tmp_path / "figure.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (chosen, "PNG (*.png)"))
    seen = []

    def act(dialog):
        dialog.what.setCurrentIndex(dialog.what.findText("Lecture picture"))
        dialog.width_box.setValue(640)
        dialog.height_box.setValue(400)
        dialog.theme_box.setCurrentIndex(1)
        dialog.scale_box.setValue(1.5)
        seen.append(dialog.preview.pixmap().toImage())
        qtbot.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Save), Qt.MouseButton.LeftButton)

    busy.set_theme("dark")
    busy.activateWindow()
    qtbot.waitActive(busy)
    in_dialog(act)
    QTest.keyClick(busy.windowHandle(), Qt.Key.Key_G, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: busy.note == f"Figure written: figure.png ({tmp_path})")
    made = QImage(chosen)
    assert (made.width(), made.height()) == (960, 600)
    assert made.pixelColor(3, 3) == THEMES["light"].color("panel")
    smooth = Qt.TransformationMode.SmoothTransformation
    small = made.scaled(seen[0].size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    assert difference(pixels(small), pixels(seen[0])) < 6


def test_a_name_that_is_no_figures_gets_the_chosen_ending_and_a_refusal_is_told(busy, monkeypatch, tmp_path):
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda parent, title, text: told.append(text))
    missing = str(tmp_path / "none" / "figure.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (missing, "PDF (*.pdf)"))
    in_dialog(lambda dialog: dialog.buttons.accepted.emit())
    busy.actions_by_name["export_figure"].trigger()
    assert told == [f"{missing}: cannot be written: its folder is missing"]


def ask_menu(widget):
    at = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def export_entries(menu):
    return [action for action in menu.actions() if action.text().replace("&", "").startswith("Export figure")]


@pytest.mark.parametrize("panel", ["inspector", "watches", "maps"])
def test_the_menu_of_a_panel_exports_it(busy, settled, panel):
    widget = getattr(busy, panel)
    ask_menu(widget)
    menu = QApplication.activePopupWidget()
    names = []
    in_dialog(lambda dialog: names.append(dialog.subject.owner))
    busy.docks.show(busy.panels.docked[widget].title)
    settled(busy)
    export_entries(menu)[0].trigger()
    assert names == [widget]


def test_the_menu_of_a_plot_ends_with_it(busy):
    busy.loss_plot.plot._popup(busy.mapToGlobal(QPoint(10, 10)), None)
    menu = QApplication.activePopupWidget()
    names = []
    in_dialog(lambda dialog: names.append(dialog.subject.name))
    export_entries(menu)[0].trigger()
    assert names == ["loss"]


def test_the_menu_of_the_network_has_it_beside_a_unit_and_on_it(busy, settled):
    for unit in (None, (1, 0)):
        busy.selection.select(unit=unit)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QApplication.sendEvent(busy.network, event)
        menu = QApplication.activePopupWidget()
        assert len(export_entries(menu)) == 1
        menu.close()


def test_behind_a_lecture_the_panels_can_be_exported_and_the_board_is_the_audiences(busy, qtbot, settled):
    loss = pixels(busy.figures.picture(busy.figures.get("loss")))
    busy.lecture.start()
    settled(busy)
    assert difference(pixels(busy.figures.picture(busy.figures.get("loss"))), loss) < 0.5
    board = busy.figures.get("board")
    assert board.size == busy.lecture.board.size()
    qtbot.wait(2 * SETTLING)
    seen = pixels(busy.lecture.board.grab().toImage())
    assert difference(pixels(busy.figures.picture(board)), seen) < 0.5
    busy.lecture.leave()


ENDING = """
from bpviz.app import make_application, make_window
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.ui.preferences import Preferences
import sys
application = make_application()
window = make_window(Debugger(Experiment()), Preferences(sys.argv[1]))
window.show()
while not window.runner.is_idle:
    application.processEvents()
window.actions_by_name["copy_picture"].trigger()
window.close()
"""


def test_the_program_ends_well_with_a_copied_picture(tmp_path):
    program = [sys.executable, "-c", ENDING, str(tmp_path / "settings.ini")]
    assert subprocess.run(program, timeout=120, check=False).returncode == 0
