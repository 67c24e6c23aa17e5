"""Cables that tests pull and plug: screens that the program is told are gone, though Qt still has them."""

from listed import listed
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bpviz.ui.lecture.screens import Screens


class Cables:
    """The screens of the platform, of which some are not there. Qt has moved windows off before it tells."""

    def __init__(self, monkeypatch, screens: Screens):
        self._screens = screens
        self.there = [screen.name() for screen in QGuiApplication.screens()]
        monkeypatch.setattr(Screens, "all", property(lambda _: [self.screen(name) for name in self.there]))

    def screen(self, name):
        return next(screen for screen in QGuiApplication.screens() if screen.name() == name)

    def pull(self, name):
        self.there.remove(name)
        gone = self.screen(name)
        for window in listed(QGuiApplication.topLevelWindows):
            if window.screen() is gone:
                window.setScreen(self.screen(self.there[0]))
        self._tell()

    def plug(self, name):
        self.there.append(name)
        self._tell()

    def _tell(self):
        self._screens.changed.emit()
        QApplication.processEvents()
