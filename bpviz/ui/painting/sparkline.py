"""A curve without axes, small enough for a line of text: its course, its zero, and where one stands."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from bpviz.ui.theme import Theme

DOT = 0.09  # of the height, the radius of the present value
LINE = 0.03  # of the height, the curve's width; one pixel at most is drawn fast
AIR = 0.12  # of the height, free above and below for dot and line
LEAST_LINE, LEAST_DOT = 1.0, 2.2  # pixels


@dataclass(frozen=True, eq=False)
class Spark:
    """Finite values, (n,), at ascending steps, (n,), of a run of 0..newest that stands at step t.

    present: the step and the value where one stands, None where there is none.
    """

    steps: np.ndarray
    values: np.ndarray
    t: int = 0
    newest: int = 1
    present: tuple[float, float] | None = None

    @cached_property
    def limits(self) -> tuple[float, float] | None:
        """The least and greatest value, None without any."""
        return (float(self.values.min()), float(self.values.max())) if self.values.size else None


def paint_sparkline(painter: QPainter, rect: QRectF, spark: Spark, theme: Theme) -> None:
    """Paint it into a rectangle: up to the present step strongly, fainter after it."""
    if spark.limits is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = rect.adjusted(0, AIR * rect.height(), 0, -AIR * rect.height())
    low, high = spark.limits
    if low < 0 < high:
        _paint_zero(painter, box, high / (high - low), theme)
    line = _line(box, spark)
    now = box.left() + box.width() * min(1.0, spark.t / max(1, spark.newest))
    wide = max(LEAST_LINE, LINE * rect.height())
    if spark.t < spark.newest:
        after = QRectF(now, rect.top(), rect.right() - now + wide, rect.height())
        _paint_line(painter, line, after, theme.color("curve_soft"), wide)
    before = QRectF(rect.left() - wide, rect.top(), now - rect.left() + 2 * wide, rect.height())
    _paint_line(painter, line, before, theme.color("curve"), wide)
    _paint_present(painter, rect, box, spark, now, theme)
    painter.restore()


def _paint_zero(painter: QPainter, box: QRectF, down: float, theme: Theme) -> None:
    pen = QPen(theme.color("faint"), 1.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    y = round(box.top() + down * box.height()) + 0.5
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _line(box: QRectF, spark: Spark) -> QPolygonF:
    x, y = _places(box, spark, spark.steps, spark.values)
    return QPolygonF([QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)])


def _places(box: QRectF, spark: Spark, steps, values):
    low, high = spark.limits
    span = high / 2 - low / 2  # halves do not overflow
    x = box.left() + np.asarray(steps) / max(1, spark.newest) * box.width()
    if not span:
        return x, np.full(np.shape(values), np.floor(box.center().y()) + 0.5)  # sharp
    return x, box.top() + (high / 2 - np.asarray(values) / 2) / span * box.height()


def _paint_line(painter: QPainter, line: QPolygonF, part: QRectF, color: QColor, wide: float) -> None:
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, wide, j=Qt.PenJoinStyle.BevelJoin))
    painter.drawPoint(line[0]) if line.size() == 1 else painter.drawPolyline(line)
    painter.restore()


def _paint_present(painter: QPainter, rect: QRectF, box: QRectF, spark: Spark, now: float, theme: Theme):
    accent = theme.color("accent")
    painter.setPen(QPen(accent, 1.0))
    sharp = np.floor(min(now, rect.right() - 1)) + 0.5
    painter.drawLine(QPointF(sharp, rect.top()), QPointF(sharp, rect.bottom()))
    if spark.present is not None and np.isfinite(spark.present[1]):
        low, high = spark.limits
        x, y = _places(box, spark, spark.present[0], min(max(spark.present[1], low), high))
        radius = max(LEAST_DOT, DOT * rect.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(QPointF(float(x), float(y)), radius, radius)
