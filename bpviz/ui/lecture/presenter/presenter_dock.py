"""Opens the presenter's panel while an audience looks at another window, and closes it after."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.docks import LEFT
from bpviz.ui.lecture.presenter.coming import completes_step
from bpviz.ui.lecture.presenter.presenter import Presenter
from bpviz.ui.theme import Theme

LEAST_WIDTH, SHARE = 340, 0.24  # of the window's width


class PresenterDock(QObject):
    """A dock over that of the experiment, for one main window."""

    def __init__(self, window):
        super().__init__(window)
        self._main = window
        self.panel = Presenter(window)
        self._under = window.docks.get("Experiment")
        self.dock: QDockWidget = window.docks.add(tr("Presenter"), self.panel, LEFT)
        self.dock.setObjectName("Presenter")
        self.dock.toggleViewAction().setVisible(False)
        self.dock.close()
        self._narrow = 0  # the width of what was there before
        window.attention.follow(self.dock, self.panel, ("next",))
        window.lecture.changed.connect(self.follow)
        window.lessons.changed.connect(self._ask)
        window.navigation.granularity_changed.connect(self._ask)

    def follow(self) -> None:
        """Be there while there is an audience and the main window is seen."""
        lecture = self._main.lecture
        wanted = lecture.is_on and not lecture.places.covers
        if wanted != self.is_open:
            self._open() if wanted else self._close()
        self.panel.tell_state()

    @property
    def is_open(self) -> bool:
        """Whether it is there, be it behind the experiment."""
        return not self.dock.isHidden()

    def _open(self) -> None:
        self._narrow = self._under.width() if self._under.isVisible() else 0
        self._ask()
        if self._under.isVisible():
            self._main.tabifyDockWidget(self._under, self.dock)
        self.dock.show()
        self.dock.raise_()
        width = max(LEAST_WIDTH, round(SHARE * self._main.width()))
        self._main.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)

    def _close(self) -> None:
        self.dock.close()
        if self._narrow:
            self._main.resizeDocks([self._under], [self._narrow], Qt.Orientation.Horizontal)

    def _ask(self) -> None:
        completes = completes_step(self._main.navigation.granularity, self._main.lessons)
        self._main.attention.put("next", completes)

    def show_frame(self, frame: Frame) -> None:
        """Tell what comes after this frame."""
        if self.panel.isVisible():
            self.panel.show_frame(frame)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and fonts."""
        self.panel.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self.panel.set_language(language)
