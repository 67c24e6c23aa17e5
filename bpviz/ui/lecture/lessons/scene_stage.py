"""Lets a window show a scene: its selection, marks, hidden numbers and panels, and what is said."""

from bpviz.debugger.frame import Frame
from bpviz.lessons.lesson import Scene
from bpviz.lessons.player import Position
from bpviz.ui.painting.caption import Caption


class SceneStage:
    """The parts of a main window that a scene has a say in. Panels that it opened, it closes again."""

    def __init__(self, window):
        self._window = window
        self._opened: set[str] = set()

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
        self._opened.clear()

    @property
    def _pictures(self) -> tuple:
        return self._window.network, self._window.lecture.board

    def _show_panels(self, titles: tuple[str, ...]) -> None:
        docks = {dock.windowTitle(): dock for dock in self._window.docks.all}
        for title in self._opened - set(titles):
            docks[title].close()
        for title in titles:
            if not docks[title].isVisible():
                self._opened.add(title)
            self._window.docks.show(title)
        self._opened &= set(titles)
