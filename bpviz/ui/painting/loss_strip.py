"""Paints the loss over the steps as a strip whose steps are those of the timeline under it."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.debugger.recorder import Curves
from bpviz.language import tr
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.scales import nice_limit
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, width
from bpviz.ui.panels.plots.loss_plot import mean_line, sample_line
from bpviz.ui.theme import MONO, SANS, Theme

PAD = 0.5  # of the text's size, over and under the curves
SAMPLES, MEAN = 1 / 15, 1 / 9  # widths of lines, in parts of the text's size: 2.4 and 4 pixels at 1080


def paint_loss_strip(
    painter: QPainter, rect: QRectF, plot: QRectF, curves: Curves, t: int, newest: int,
    losses: tuple[str, str], pixels: int, theme: Theme,
) -> None:  # fmt: skip
    """Paint the curves between plot.left() and plot.right(), which are steps 0 and newest.

    Left of them stands what is drawn and its limits, right of them losses: the sample's in the shown step
    and the mean at step t, as texts, empty while there is none.
    """
    area = QRectF(plot.left(), rect.top() + PAD * pixels, plot.width(), rect.height() - 2 * PAD * pixels)
    top = nice_limit(_greatest(curves))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_axis(painter, area, top, pixels, theme)
    if newest:
        window, most = (0.0, float(newest)), int(area.width() / (SAMPLES * pixels))
        for line, part, role in ((sample_line, SAMPLES, "curve_soft"), (mean_line, MEAN, "curve")):
            points = _points(*line(curves, window, most), area, newest, top)
            painter.setPen(QPen(theme.color(role), part * pixels))
            painter.drawLines([QLineF(*ends) for ends in pairwise(points)])  # faster than joined ones
        _paint_present(painter, area, t / newest, pixels, theme)
    entries = zip(("f", tr("mean")), losses, strict=True)
    _paint_numbers(painter, area, rect, entries, pixels, theme)
    painter.restore()


def _greatest(curves: Curves) -> float:
    losses = np.concatenate((curves.losses[:, 1], curves.mean_losses))
    return float(losses[np.isfinite(losses)].max(initial=0.0))


def _points(steps: np.ndarray, losses: np.ndarray, area: QRectF, newest: int, top: float) -> list[QPointF]:
    finite = np.isfinite(losses)
    x = area.left() + area.width() * steps[finite] / newest
    y = area.bottom() - area.height() * np.minimum(losses[finite] / top, 1.0)
    return [QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]


def _paint_axis(painter: QPainter, area: QRectF, top: float, pixels: int, theme: Theme) -> None:
    painter.setPen(QPen(theme.color("line"), SAMPLES * pixels))
    painter.drawPolyline([area.topLeft(), area.bottomLeft(), area.bottomRight()])
    x, color = area.left() - 0.4 * pixels, theme.color("muted")
    for text, y in ((short(top), area.top()), ("0", area.bottom())):
        draw_text(painter, x, y, text, (MONO, pixels), color, RIGHT)
    if area.height() > 2.3 * pixels:
        draw_text(painter, x, area.center().y(), tr("loss"), (SANS, pixels), color, RIGHT)


def _paint_present(painter: QPainter, area: QRectF, share: float, pixels: int, theme: Theme) -> None:
    """A line through the present step, down to the handle of the timeline."""
    painter.setPen(QPen(theme.color("accent"), SAMPLES * pixels, Qt.PenStyle.SolidLine))
    x = area.left() + share * area.width()
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + PAD * pixels))


def _paint_numbers(painter, area: QRectF, rect: QRectF, entries, pixels: int, theme: Theme) -> None:
    """Names and numbers right of the curves, those without a number left out."""
    left, right = area.right() + 0.5 * pixels, rect.right() - 0.5 * pixels
    for place, (name, number) in enumerate(entries):
        y, style = rect.top() + (place + 0.5) / 2 * rect.height(), (MONO, pixels, True)
        if number and width(name, SANS, pixels) + width(number, *style) + 0.5 * pixels <= right - left:
            draw_text(painter, left, y, name, (SANS, pixels), theme.color("muted"), LEFT)
            draw_text(painter, right, y, number, style, theme.color("text"), RIGHT)
