"""The view menu offers the languages and remembers the chosen one for the next start."""

from bpviz.language import LANGUAGES
from bpviz.ui.preferences import Preferences


def entries(window):
    """The menu's entries by their text."""
    menu = window.menuBar()
    for text in ("&View", "&Language"):
        menu = next(action.menu() for action in menu.actions() if action.text() == text)
    return {action.text(): action for action in menu.actions()}


def test_it_offers_the_systems_language_and_all_others(open_window):
    found = entries(open_window())
    assert list(found) == ["As the system", *LANGUAGES.values()]
    assert [text for text, action in found.items() if action.isChecked()] == ["As the system"]


def test_a_chosen_language_is_remembered_and_it_says_when_it_is_spoken(open_window, settings):
    window = open_window()
    entries(window)["Deutsch"].trigger()
    assert Preferences(settings).language == "de"
    assert "started again" in window.note
    assert entries(window)["Deutsch"].isChecked()
    entries(window)["As the system"].trigger()
    assert Preferences(settings).language == ""
