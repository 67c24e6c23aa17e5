"""The menu of themes."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from bpviz.language import tr
from bpviz.ui.theme import THEMES


class ThemeMenu:
    """A checkable entry in the view menu for each theme; the window is told which one is chosen."""

    def __init__(self, window: QMainWindow):
        view_menu = window.actions_by_name["full_screen"].associatedObjects()[-1]
        menu = view_menu.addMenu(tr("&Theme"))
        for theme in THEMES.values():
            action = QAction(theme.title, window, checkable=True)
            action.setData(theme.name)
            action.triggered.connect(lambda _checked=False, name=theme.name: window.set_theme(name))
            menu.addAction(action)
        self._actions = menu.actions()
        view_menu.addSeparator()

    def check(self, name: str) -> None:
        """Show which theme there is."""
        for action in self._actions:
            action.setChecked(action.data() == name)
