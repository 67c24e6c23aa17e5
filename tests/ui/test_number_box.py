"""Decimal commas and points are typed alike where the locale has a comma."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from bpviz.ui.number_box import NumberBox


@pytest.mark.parametrize("text", ["0.25", "0,25"])
def test_a_german_box_takes_both(qtbot, text):
    box = made(qtbot, "de_DE")
    typed(box, text)
    assert box.value() == 0.25
    assert box.text() == "0,25"


def test_an_english_box_takes_a_point(qtbot):
    box = made(qtbot, "en_US")
    typed(box, "0.25")
    assert (box.value(), box.text()) == (0.25, "0.25")


def made(qtbot, locale):
    box = NumberBox(decimals=2, maximum=10.0)
    box.setLocale(QLocale(locale))
    qtbot.addWidget(box)
    box.show()
    return box


def typed(box, text):
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
