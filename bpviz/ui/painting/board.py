"""The lecture's picture of one frame: network, caption, loss and timeline, all sized by its height."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.caption import Caption, caption
from bpviz.ui.painting.caption_band import paint_caption
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.painting.network import Parts, paint_network
from bpviz.ui.painting.timeline import paint_timeline
from bpviz.ui.painting.timeline_marks import marks_of
from bpviz.ui.theme import Theme

CAPTION, TIMELINE = 0.22, 0.08  # of the picture's height


def board_places(rect: QRectF) -> tuple[QRectF, QRectF, QRectF]:
    """The parts of a board: for network, caption and timeline."""
    high, wide, left = rect.height(), rect.width(), rect.left()
    band, bar = round(CAPTION * high), round(TIMELINE * high)
    return (
        QRectF(left, rect.top(), wide, high - band - bar),
        QRectF(left, rect.bottom() - band - bar, wide, band),
        QRectF(left, rect.bottom() - bar, wide, bar),
    )


def paint_board(
    painter: QPainter,
    rect: QRectF,
    frame: Frame,
    theme: Theme,
    notation: Notation,
    lit_weight: int | None = None,
    selected_unit: tuple[int, int] | None = None,
    *,
    parts: Parts = Parts.ALL,
    hidden: Hidden = None,
    words: Caption | None = None,
) -> None:
    """Paint everything on the panel's colour; parameters as for paint_network.

    words: said in place of the frame's own caption.
    """
    network, band, bar = board_places(rect)
    if Parts.SHAPES in parts:
        painter.fillRect(rect, theme.color("panel"))
    paint_network(
        painter, network, frame, theme, notation, lit_weight, selected_unit, parts=parts, hidden=hidden
    )
    if Parts.TEXTS in parts:
        paint_caption(painter, band, words or caption(frame, notation, selected_unit, hidden), theme)
        length, marks = frame.dataset.sample_count, marks_of(frame)
        paint_timeline(painter, bar, frame.t, frame.newest, theme, length, marks)
