"""Which panels are seen, and which insights the frames are to carry for them."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDockWidget, QWidget

from bpviz.debugger.frame import Frame
from bpviz.ui.runner import Runner
from bpviz.ui.selection import Selection

UNFINISHED_MS = 15  # until a frame is asked for that goes on with an unfinished insight


class Attention(QObject):
    """Knows which docked panels are seen: they alone get frames, with the insights that they draw."""

    def __init__(self, runner: Runner, selection: Selection):
        super().__init__(runner)
        self._runner, self._selection = runner, selection
        self._wants: dict[QWidget, tuple[str, ...]] = {}
        self._wanted: dict = {}
        self._frame: Frame | None = None
        self.seen: list[QWidget] = []
        self.compared: int | None = None
        self._questions: dict[str, object] = {}
        self._unfinished = QTimer(self, singleShot=True, interval=UNFINISHED_MS)
        self._unfinished.timeout.connect(runner.refresh)
        selection.changed.connect(self.ask)

    def follow(self, dock: QDockWidget, panel: QWidget, insights: tuple[str, ...]) -> None:
        """Know when the dock of a panel comes to be seen. insights: the names of those that it draws."""
        self._wants[panel] = insights
        dock.visibilityChanged.connect(lambda is_seen: self._on_seen(panel, is_seen))

    def _on_seen(self, panel: QWidget, is_seen: bool) -> None:
        if is_seen and panel not in self.seen:
            self.seen.append(panel)
            self._show_to(panel)
        elif not is_seen and panel in self.seen:
            self.seen.remove(panel)
        self.ask()

    def _show_to(self, panel: QWidget) -> None:
        """Show what is there; what draws insights waits for a frame that has them."""
        if self._wants[panel]:
            self._runner.refresh()
        elif self._frame is not None:
            panel.show_frame(self._frame)

    def compare(self, number: int | None) -> None:
        """Let frames carry a comparison with the run of that number."""
        self.compared = number
        self.ask()

    def put(self, insight: str, question: object) -> None:
        """Let frames carry an insight that is an answer to this; there is none until it is asked."""
        self._questions[insight] = question
        self.ask()

    def show_frame(self, frame: Frame) -> None:
        """Go on with what this frame has not finished."""
        changes_network = self._frame is None or self._frame.network != frame.network
        self._frame = frame
        if changes_network:
            self.ask()
        if not self._runner.running and not all(map(_is_complete, frame.insights.values())):
            self._unfinished.start()

    @property
    def is_unfinished(self) -> bool:
        """Whether a frame will come that goes on with what the latest one has not finished."""
        return self._unfinished.isActive()

    def ask(self) -> None:
        """Tell the debugger what is wanted now."""
        wanted = self._what_is_wanted()
        if wanted != self._wanted:
            self._wanted = wanted
            self._runner.do(lambda debugger: setattr(debugger, "wanted", wanted))

    def _what_is_wanted(self) -> dict:
        names = {name for panel in self.seen for name in self._wants[panel]}
        weight = self._selected_weight()
        asked = {"changes": weight, "gradient check": weight, "comparison": self.compared, **self._questions}
        needs = {"changes": weight, "comparison": self.compared, "map": self._questions.get("map")}
        return {name: asked.get(name) for name in sorted(names) if needs.get(name, 0) is not None}

    def _selected_weight(self) -> int | None:
        index = self._selection.weight
        count = self._frame.network.parameter_count if self._frame else 0
        return index if index is not None and index < count else None


def _is_complete(insight) -> bool:
    if isinstance(insight, tuple):
        return all(map(_is_complete, insight))
    return getattr(insight, "complete", True)
