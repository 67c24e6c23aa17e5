"""How the window is arranged: over the whole screen or not, its panels at first and as they were left."""

from PySide6.QtWidgets import QMainWindow

from bpviz.ui.preferences import Preferences


class Arrangement:
    """Of a main window whose panels are where they belong at first."""

    def __init__(self, window: QMainWindow, preferences: Preferences):
        self._window, self._preferences = window, preferences
        self._first = window.saveState()

    def restore(self) -> None:
        """Put the window and its panels to where they were left."""
        self._window.restoreGeometry(self._preferences.geometry)
        self._window.restoreState(self._preferences.layout)

    def keep(self) -> None:
        """Remember where the window and its panels are."""
        self._preferences.geometry = self._window.saveGeometry()
        self._preferences.layout = self._window.saveState()

    def reset(self) -> None:
        """Put all panels back to where they were at first."""
        self._window.restoreState(self._first)

    def move_panels(self) -> None:
        """Show or hide the title bars by which panels are moved and closed."""
        self._window.docks.set_movable(self._window.actions_by_name["move_panels"].isChecked())

    def toggle_full_screen(self) -> None:
        """The window over the whole screen, or as it was."""
        self._window.showNormal() if self._window.isFullScreen() else self._window.showFullScreen()
