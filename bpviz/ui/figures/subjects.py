"""What figures can be made of: the network, the lecture's picture, each panel that is seen, the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsView, QWidget

from bpviz.language import tr
from bpviz.ui.figures.widget_painting import paint_widget

BOARD_SIZE = QSize(1280, 720)  # of the lecture's picture while it is not on a screen
SIZED = ("network", "plain", "board")  # what can be painted at any size
ALWAYS = (*SIZED, "window")
SHORT_NAMES = {"Weights over time": "weights", "My work": "work"}  # of panels, on the command line


@dataclass(frozen=True)
class Subject:
    """One picture. parts: widgets one below the other. owner: what takes a theme for them.

    has_size: whether it can be painted at another size than that on the screen.
    """

    name: str
    title: str
    owner: QWidget
    parts: tuple[QWidget, ...]
    has_size: bool = True
    has_caption: bool = True

    @property
    def size(self) -> QSize:
        """As on the screen."""
        return BOARD_SIZE if self.name == "board" and not self.owner.isVisible() else self.extent

    @property
    def extent(self) -> QSize:
        """What its parts take now."""
        width = max(part.width() for part in self.parts)
        return QSize(width, sum(part.height() for part in self.parts))

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin, as shapes and texts."""
        self._paint_parts(painter, paint_widget)

    def painting(self, scale: float) -> Callable[[QPainter], None]:
        """How to paint it onto pixels: enlarged, plots' finest lines grow with the rest as shapes only."""
        has_plots = any(part.findChild(QGraphicsView) for part in self.parts)
        return self.paint if has_plots and scale != 1.0 and self.has_size else self.paint_pixels

    def paint_pixels(self, painter: QPainter) -> None:
        """The same, faster, onto what consists of pixels anyway."""
        self._paint_parts(painter, lambda painter, part: QWidget.render(part, painter, QPoint()))

    def _paint_parts(self, painter: QPainter, paint: Callable[[QPainter, QWidget], None]) -> None:
        top = 0
        for part in self.parts:
            painter.save()
            painter.translate(0, top)
            paint(painter, part)
            painter.restore()
            top += part.height()


def subjects(window) -> list[Subject]:
    """What can be seen in a main window now, and the lecture's picture."""
    found = [Subject("network", tr("Network"), window.beside, (window.beside,))]
    if not window.beside.is_double:
        alone = Subject(
            "plain", tr("Network without caption"), window.network, (window.network,), True, False
        )
        found.append(alone)
    board = window.lecture.board
    found.append(Subject("board", tr("Lecture picture"), board, (board,)))
    found += [
        panel_subject(window, panel) for panel in window.panels.docked if panel in window.attention.seen
    ]
    found.append(Subject("window", tr("Whole window"), window, (window,), has_size=False))
    return found


def panel_subject(window, panel: QWidget) -> Subject:
    """A panel in a dock; of the inspector, the derivation in full."""
    title = window.panels.docked[panel].title
    if panel is window.inspector:
        return Subject("inspector", tr("Derivation"), panel, (panel.header, panel.view))
    return Subject(panel_name(title), title, panel, (panel,))


def panel_name(title: str) -> str:
    """What a panel is called on the command line."""
    return SHORT_NAMES.get(title, title.lower())
