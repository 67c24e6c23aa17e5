"""The menu of languages."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow

from bpviz.language import LANGUAGES, tr
from bpviz.ui.preferences import Preferences


class LanguageMenu:
    """A checkable entry in the view menu for each language; it is spoken from the next start on."""

    def __init__(self, window: QMainWindow, preferences: Preferences):
        self._window, self._preferences = window, preferences
        menu = window.actions_by_name["full_screen"].associatedObjects()[-1].addMenu(tr("&Language"))
        group = QActionGroup(window)
        for name, title in {"": tr("As the system"), **LANGUAGES}.items():
            action = QAction(title, window, checkable=True, checked=name == preferences.language)
            action.triggered.connect(lambda _checked=False, name=name: self.choose(name))
            group.addAction(action)
            menu.addAction(action)

    def choose(self, name: str) -> None:
        """Speak a language from the next start on; "" is the system's."""
        self._preferences.language = name
        self._window.show_note(tr("The language changes when bpviz is started again."))
