"""Settings outlive the program, with their types."""

from PySide6.QtCore import QByteArray

from bpviz.ui.preferences import Preferences


def test_what_was_never_set_has_its_default(settings):
    preferences = Preferences(settings)
    assert (preferences.theme, preferences.speed, preferences.granularity) == ("light", 2, "phase")
    assert preferences.geometry.isEmpty()


def test_values_and_types_come_back_from_the_file(settings):
    first = Preferences(settings)
    first.speed, first.theme, first.layout = 7, "dark", QByteArray(b"\x00\x01layout")
    first.file.sync()
    again = Preferences(settings)
    assert again.speed == 7
    assert again.theme == "dark"
    assert again.layout == QByteArray(b"\x00\x01layout")
