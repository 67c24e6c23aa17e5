"""What travels over the picture of a widget: painted over a still picture of what was there before."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QWidget

from bpviz.debugger.frame import Frame
from bpviz.ui.painting.travel import paint_travel, travel_rect
from bpviz.ui.painting.under_way import UnderWay
from bpviz.ui.painting.units import View
from bpviz.ui.travelling import Travelling


class TravelLayer(QObject):
    """For one widget. shown: its frame; view: what its picture is painted from; placed: where that lies.

    Without a travelling, nothing travels.
    """

    def __init__(
        self,
        widget: QWidget,
        travelling: Travelling | None,
        shown: Callable[[], Frame | None],
        view: Callable[[UnderWay], View],
        placed: Callable[[], QTransform] = QTransform,
    ):
        super().__init__(widget)
        self._widget, self._shown = widget, shown
        self._travelling = travelling or Travelling(self)
        self._view, self._placed = view, placed
        self._travelling.moved.connect(self._move)

    @property
    def way(self) -> UnderWay | None:
        """The shown frame while its values travel, else None."""
        frame = self._shown()
        return frame if isinstance(frame, UnderWay) else None

    def paint(self, painter: QPainter) -> None:
        """Paint what travels over the picture of `way`, if anything does."""
        if self.way is None:
            return
        painter.save()
        painter.setTransform(self._placed(), True)
        paint_travel(painter, self._view(self.way), self._travelling.share)
        painter.restore()

    def _move(self) -> None:
        if self._widget.isVisible() and self.way is not None:
            rect = self._placed().mapRect(travel_rect(self._view(self.way)))
            self._widget.update(rect.toAlignedRect())
