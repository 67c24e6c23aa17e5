"""The whole picture of a frame in one rectangle: the network, its legend, and the caption under it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.caption import Caption, caption
from bpviz.ui.painting.caption_band import paint_caption
from bpviz.ui.painting.focus import NOWHERE, Focus
from bpviz.ui.painting.legend import paint_legend
from bpviz.ui.painting.network import Parts, paint_network
from bpviz.ui.theme import Theme

CAPTION, LEGEND = 0.2, 0.045
NARROW, TWO_LINES = 400, 30.0  # pixels of width, below which the legend has two lines, and their height


def split(rect: QRectF, has_caption: bool = True) -> tuple[QRectF, QRectF, QRectF]:
    """The parts for network, legend and caption."""
    caption_height = round(CAPTION * rect.height()) if has_caption else 0.0
    legend_height = max(TWO_LINES if rect.width() < NARROW else 14.0, round(LEGEND * rect.height()))
    network_height = rect.height() - caption_height - legend_height
    left, top, wide = rect.left(), rect.top(), rect.width()
    gap = round(0.2 * legend_height)
    return (
        QRectF(left, top, wide, network_height - gap),
        QRectF(left, top + network_height - gap, wide, legend_height),
        QRectF(left, top + network_height + legend_height, wide, caption_height),
    )


def paint_picture(
    painter: QPainter,
    rect: QRectF,
    frame: Frame,
    theme: Theme,
    notation: Notation,
    focus: Focus = NOWHERE,
    *,
    parts: Parts = Parts.ALL,
    has_caption: bool = True,
    words: Caption | None = None,
) -> None:
    """Paint everything on the panel's colour; parameters as for paint_network.

    words: said in place of the frame's own caption.
    """
    network, legend, band = split(rect, has_caption)
    if Parts.SHAPES in parts:
        painter.fillRect(rect, theme.color("panel"))
    paint_network(painter, network, frame, theme, notation, focus, parts=parts)
    if Parts.TEXTS in parts:
        paint_legend(painter, legend, frame, theme, notation)
        if has_caption:
            said = words or caption(frame, notation, focus.selected, focus.hidden)
            paint_caption(painter, band, said, theme)
