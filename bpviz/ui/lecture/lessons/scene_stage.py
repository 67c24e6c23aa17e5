"""Lets a window show a scene: its selection, marks, hidden numbers and panels, and what is said."""

from bpviz.debugger.frame import Frame
from bpviz.lessons.lesson import Scene
from bpviz.lessons.player import Position
from bpviz.ui.lecture.lessons.side_picture import SidePicture
from bpviz.ui.painting.caption import Caption

STARTS = "Starts"


class SceneStage:
    """The parts of a main window that a scene has a say in. Panels that it opened, it closes again."""

    def __init__(self, window):
        self._window = window
        self._opened: set[str] = set()
        self.side = SidePicture(window)
        self.side.changed.connect(self._renew_side)

    def set(self, scene: Scene, position: Position, frame: Frame) -> None:
        """Show a scene as it is at a position."""
        view, window = position.view, self._window
        asked = frozenset() if position.is_answered or view.asked is None else frozenset({view.asked})
        window.prediction.ask(view.hidden | asked, view.hidden_kinds)
        if view.selected is None:
            window.selection.select()
        else:
            window.selection.select_quantity(view.selected, frame.network)
        for picture in self._pictures:
            picture.mark(view.highlighted)
        self._show_panels(scene.show)
        if STARTS in scene.show:
            self._train_starts(frame)
        self.side.choose(scene.show)

    def say(self, words: Caption | None) -> None:
        """Say it in the captions' places; None: the frames' own captions."""
        for picture in self._pictures:
            picture.say(words)

    def clear(self) -> None:
        """Nothing is marked, hidden or said any more; panels stay."""
        self._window.prediction.ask(frozenset(), frozenset())
        for picture in self._pictures:
            picture.mark(())
        self.say(None)
        self.side.choose(())
        self._opened.clear()

    @property
    def _pictures(self) -> tuple:
        return self._window.network, self._window.lecture.board

    def _renew_side(self) -> None:
        self._window.lecture.board.show_beside(self.side.paint if self.side.is_shown else None)

    def _show_panels(self, titles: tuple[str, ...]) -> None:
        docks = {dock.objectName(): dock for dock in self._window.docks.all}
        for title in self._opened - set(titles):
            docks[title].close()
        for title in reversed(titles):  # the first one comes to stand in front
            if not docks[title].isVisible():
                self._opened.add(title)
            self._window.docks.show(title)
        self._opened &= set(titles)

    def _train_starts(self, frame: Frame) -> None:
        """A picture of many starts needs them to be trained."""
        panel = self._window.starts
        if not panel.tells_of(frame.experiment) and not panel.job.is_running:
            panel.controls.press()
