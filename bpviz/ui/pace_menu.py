"""The switch of the phase animation and the menu of its pace, kept in step with what is remembered."""

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow

from bpviz.language import tr
from bpviz.ui.motion import reduces_motion
from bpviz.ui.paces import PACES
from bpviz.ui.preferences import Preferences


class PaceMenu:
    """A checkable entry in the view menu for each pace; toggle() follows the entry of the switch."""

    def __init__(self, window: QMainWindow, preferences: Preferences):
        self._window, self._preferences = window, preferences
        self._switch = window.actions_by_name["phase_animation"]
        menu = self._switch.associatedObjects()[-1].addMenu(tr("Anima&tion pace"))
        titles = {"slow": tr("&Slow"), "normal": tr("&Normal"), "fast": tr("&Fast")}
        group = QActionGroup(window)
        for pace in PACES:
            action = QAction(titles[pace], window, checkable=True, checked=pace == preferences.pace)
            action.triggered.connect(lambda _checked=False, pace=pace: self.choose(pace))
            group.addAction(action)
            menu.addAction(action)
        self._switch.setChecked(preferences.is_animated)
        window.travelling.is_on = preferences.is_animated
        self.choose(preferences.pace)

    def choose(self, pace: str) -> None:
        """Let phases take their time from now on."""
        self._preferences.pace = self._window.travelling.pace = pace if pace in PACES else "normal"

    def toggle(self) -> None:
        """Let values travel, or be there at once."""
        is_on = self._switch.isChecked()
        self._preferences.is_animated = self._window.travelling.is_on = is_on
        if is_on and reduces_motion():
            self._window.show_note(tr("Nothing moves: the system asks programs for less motion."))
