"""All keys in a box that fits a small screen."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from bpviz.ui.actions import ROWS
from bpviz.ui.help import COLUMNS, columns, key_groups


def test_every_key_is_listed_once():
    listed = [key for _, keys in key_groups() for key, _ in keys]
    for row in ROWS:
        if row.keys:
            assert listed.count(", ".join(row.keys)) == 1


def test_the_columns_hold_all_groups_in_order():
    groups = key_groups()
    found = columns(groups)
    assert len(found) == COLUMNS
    assert [group for column in found for group in column] == groups


def test_the_box_fits_a_small_screen_and_goes_with_its_end(window, qtbot):
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        seen.append(
            (dialog.width(), dialog.height(), "".join(label.text() for label in dialog.findChildren(QLabel)))
        )
        dialog.close()

    QTimer.singleShot(200, look)
    window.show_keys()
    width, height, text = seen[0]
    assert width <= 1280
    assert height <= 680
    assert "PgDown" in text
    qtbot.waitUntil(lambda: window.findChild(QDialog) is None)
