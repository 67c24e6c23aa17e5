"""Paints a widget and all that is in it by its own paint events, as shapes and texts and not as pixels."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QGraphicsView, QWidget

from bpviz.ui.figures.clean import is_covered
from bpviz.ui.figures.cutting import CuttingDevice

_BACKGROUND = QWidget.RenderFlag.DrawWindowBackground
_EXPORTING = {"antialias": True, "resolutionScale": 1.0}


def paint_widget(painter: QPainter, widget: QWidget) -> None:
    """Paint a widget with its top left corner at the origin of a painter's device."""
    device = CuttingDevice(painter, widget.size())
    with _as_shapes(widget), QPainter(device) as cutting:
        _paint(cutting, device, widget, QPoint(), widget.rect(), _BACKGROUND)


def _paint(
    painter: QPainter, device: CuttingDevice, widget: QWidget, at: QPoint, seen: QRect, flags=None
) -> None:
    """Paint a widget at a place of the device, then its children over it, each cut to its parents."""
    seen = seen & QRect(at, widget.size())
    if seen.isEmpty():
        return
    device.bounds = QRectF(seen)
    part = QRegion(seen.translated(-at))
    if not is_covered(widget):
        QWidget.render(
            widget, painter, at + part.boundingRect().topLeft(), part, flags or QWidget.RenderFlag(0)
        )
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            _paint(painter, device, child, at + child.pos(), seen)


@contextmanager
def _as_shapes(widget: QWidget) -> Iterator[None]:
    """Let pyqtgraph's dots come as shapes, and not as pixels kept for speed."""
    views = [widget] if isinstance(widget, QGraphicsView) else widget.findChildren(QGraphicsView)
    items = [item for view in views for item in view.scene().items() if hasattr(item, "setExportMode")]
    for item in items:
        item.setExportMode(True, _EXPORTING)
    try:
        yield
    finally:
        for item in items:
            item.setExportMode(False)
