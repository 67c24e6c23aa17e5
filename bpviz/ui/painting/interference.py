"""What an update did to every sample: bars of the losses before and after it, and of their changes."""

import math

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from bpviz.language import tr
from bpviz.ui.painting.numbers import loss_text, short, small
from bpviz.ui.painting.sample_columns import Bars, Chart
from bpviz.ui.painting.scales import nice_limit
from bpviz.ui.painting.text import CENTER, LEFT, RIGHT, draw_text, width
from bpviz.ui.theme import MONO, SANS, Theme

HURT, HELPED, SAME, UNKNOWN = "▲", "▼", "=", "?"


def sign_of(change: float) -> str:
    """▲ for more loss, ▼ for less."""
    return UNKNOWN if math.isnan(change) else HURT if change > 0 else HELPED if change < 0 else SAME


def role_of(change: float) -> str:
    """The theme's colour for a change."""
    return "warning" if math.isnan(change) else "backward" if change > 0 else "forward" if change else "muted"


def paint_bars(painter: QPainter, chart: Chart, bars: Bars, theme: Theme, cursor: int | None) -> None:
    """The whole picture; cursor: the sample that is pointed at."""
    if cursor is not None:
        _paint_cursor(painter, chart, bars.place[cursor], theme)
    if chart.is_single:
        _paint_losses(painter, chart, bars, theme)
        _paint_signs(painter, chart, bars, theme)
    _paint_changes(painter, chart, bars, theme)
    _paint_samples(painter, chart, bars, theme)


def _paint_cursor(painter: QPainter, chart: Chart, place: int, theme: Theme) -> None:
    x, wide = chart.x(place), max(chart.slot, 5.0)
    column = QRectF(x - wide / 2, chart.rect.top(), wide, chart.rect.height())
    painter.fillRect(_crisp(column), theme.color("neutral_wash"))
    painter.setPen(theme.color("muted"))
    painter.drawRect(_crisp(column).adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_losses(painter: QPainter, chart: Chart, bars: Bars, theme: Theme) -> None:
    found, area = bars.found, chart.losses
    both = np.concatenate((found.before, found.after))
    limit = nice_limit(float(both[np.isfinite(both)].max(initial=0.0)))
    labels = _apart([(area.top(), short(limit))], area.bottom(), chart.pixels)
    _paint_axis(painter, chart, area.bottom(), theme, (area.bottom(), "0"), *labels)
    wide = min(0.36 * chart.slot, 3.4 * chart.pixels)
    has_numbers = chart.slot > 9.5 * chart.pixels
    for place, sample in enumerate(bars.order):
        color = theme.color(role_of(found.change[sample]))
        for side, loss, fill in (
            (-1, found.before[sample], _pale(color, theme)),
            (1, found.after[sample], color),
        ):
            height = area.height() * min(1.0, loss / limit if math.isfinite(loss) else 1.0)
            left = chart.x(place) + min(side, 0) * wide + 0.5 * side
            bar = _crisp(QRectF(left, area.bottom() - height, wide, height))
            painter.fillRect(bar, fill)
            if has_numbers:
                style, y = (MONO, chart.pixels - 1, False, False), bar.top() - 0.6 * chart.pixels
                x = bar.center().x() + side * 0.9 * chart.pixels
                draw_text(painter, x, y, loss_text(loss), style, theme.color("text" if side > 0 else "muted"))


def _pale(color: QColor, theme: Theme) -> QColor:
    """A colour a third of the way from the panel's."""
    panel = theme.color("panel")
    parts = zip(panel.getRgb()[:3], color.getRgb()[:3], strict=True)
    return QColor(*(round(low + 0.38 * (high - low)) for low, high in parts))


def _paint_axis(painter: QPainter, chart: Chart, line: float, theme: Theme, *labels) -> None:
    """A line to stand on, and numbers beside it: (y, text)."""
    painter.fillRect(
        _crisp(QRectF(chart.left, line, chart.rect.right() - chart.left, 1)), theme.color("line")
    )
    for y, text in labels:
        style = (MONO, chart.pixels - 1, False, False)
        draw_text(painter, chart.left - 0.5 * chart.pixels, y, text, style, theme.color("muted"), RIGHT)


def _paint_changes(painter: QPainter, chart: Chart, bars: Bars, theme: Theme) -> None:
    """Columns down for less loss, up for more."""
    lows, highs, has_unknown = _columns(bars, chart.slots)
    up, down = (nice_limit(size) if size else 0.0 for size in (highs.max(), -lows.min()))
    area, unit = chart.changes, chart.changes.height() / ((up + down) or 1.0)
    zero = round(area.top() + up * unit)
    labels = [(y, _limit_text(value)) for y, value in ((area.top(), up), (area.bottom(), -down)) if value]
    _paint_axis(painter, chart, zero, theme, (zero, "0"), *_apart(labels, zero, chart.pixels))
    wide = max(1.0, 0.72 * chart.slot + 1 if chart.is_single else chart.slot - (chart.slot > 2.5))
    wide = min(wide, 6.8 * chart.pixels)
    hurt, helped, warning = (theme.color(role) for role in ("backward", "forward", "warning"))
    for column in range(chart.slots):
        left = chart.left + (column + 0.5) * chart.slot - wide / 2
        if has_unknown[column]:
            painter.fillRect(_crisp(QRectF(left, area.top(), wide, area.height())), warning)
        if highs[column]:
            height = max(1.0, highs[column] * unit)
            painter.fillRect(_crisp(QRectF(left, zero - height, wide, height)), hurt)
        if lows[column]:
            painter.fillRect(_crisp(QRectF(left, zero + 1, wide, max(1.0, -lows[column] * unit))), helped)


def _columns(bars: Bars, slots: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each column the lowest change below 0, the greatest above, and whether one is not finite."""
    change = bars.found.change[bars.order]
    starts = -(-np.arange(slots) * len(change) // slots)
    clean = np.nan_to_num(change, nan=0.0)
    lows = np.minimum(np.minimum.reduceat(clean, starts), 0.0)
    highs = np.maximum(np.maximum.reduceat(clean, starts), 0.0)
    return lows, highs, np.logical_or.reduceat(np.isnan(change), starts)


def _limit_text(limit: float) -> str:
    return ("+" if limit > 0 else "") + short(limit)


def _apart(labels: list, zero: float, pixels: int) -> list:
    """Those labels that do not run into the one at zero."""
    return [label for label in labels if abs(label[0] - zero) > 1.1 * pixels]


def _paint_signs(painter: QPainter, chart: Chart, bars: Bars, theme: Theme) -> None:
    """▲ or ▼ under each sample, with the number where there is room."""
    y, style = chart.changes.bottom() + 0.85 * chart.pixels, (MONO, chart.pixels - 1, True, False)
    has_numbers = chart.slot > width(f"{HURT} +0.0000", *style) + 1.2 * chart.pixels
    for place, sample in enumerate(bars.order):
        change = float(bars.found.change[sample])
        text = sign_of(change) + (f" {small(change)}" if has_numbers else "")
        draw_text(painter, chart.x(place), y, text, style, theme.color(role_of(change)), CENTER)


def _paint_samples(painter: QPainter, chart: Chart, bars: Bars, theme: Theme) -> None:
    """Numbers of samples under the bars, as many as find room; the step's own one always, in accent."""
    own, y = bars.found.sample, chart.rect.bottom() - 0.7 * chart.pixels
    taken = [_paint_own(painter, chart, bars, theme, y)]
    style = (SANS, chart.pixels - 1, False, False)
    every = _nice_count(math.ceil(2.2 * chart.pixels / (chart.slot * chart.slots / chart.count)))
    is_numbered = chart.is_single or not bars.by_change
    for place in range(every - 1, chart.count, every) if is_numbered else ():
        sample, text = int(bars.order[place]), str(int(bars.order[place]) + 1)
        half, x = width(text, *style) / 2, chart.x(place)
        if x + half > chart.rect.right():
            break
        if sample != own and all(x + half + 3 < low or high < x - half - 3 for low, high in taken):
            taken.append((x - half, x + half))
            draw_text(painter, x, y, text, style, theme.color("muted"), CENTER)
    if bars.by_change and not chart.is_single:
        _paint_ends(painter, chart, theme, y, taken[0])


def _paint_own(painter: QPainter, chart: Chart, bars: Bars, theme: Theme, y: float) -> tuple[float, float]:
    """The number of the step's own sample in accent, over a mark; the room that it takes."""
    style, color = (SANS, chart.pixels - 1, True, False), theme.color("accent")
    number = bars.found.sample + 1
    texts = (tr("{number}, this step's", number=number), str(number))
    room = chart.slot if chart.is_single else chart.rect.width() / 3
    text = next((text for text in texts if width(text, *style) < room - 4), texts[-1])
    half, x = width(text, *style) / 2, chart.x(bars.place[bars.found.sample])
    middle = min(max(x, chart.rect.left() + half), chart.rect.right() - half)
    if not chart.is_single:
        top = chart.rect.top() + 1.2 * chart.pixels
        painter.fillRect(_crisp(QRectF(x, top, 1, y - 0.8 * chart.pixels - top)), color)
        draw_text(painter, x, chart.rect.top() + 0.7 * chart.pixels, "●", style, color, CENTER)
    else:
        line = QRectF(x - 0.42 * chart.slot, y + 0.65 * chart.pixels, 0.84 * chart.slot, 2)
        painter.fillRect(_crisp(line), color)
    draw_text(painter, middle, y, text, style, color, CENTER)
    return middle - half, middle + half


def _paint_ends(painter: QPainter, chart: Chart, theme: Theme, y: float, taken: tuple[float, float]) -> None:
    """What stands left and right where samples are sorted by change."""
    style, ends = (SANS, chart.pixels - 1, False, False), (tr("most helped"), tr("most hurt"))
    for text, x, align in zip(ends, (chart.left, chart.rect.right()), (LEFT, RIGHT), strict=True):
        low = x - align * width(text, *style)
        if low + width(text, *style) + 4 < taken[0] or taken[1] + 4 < low:
            draw_text(painter, x, y, text, style, theme.color("muted"), align)


def _nice_count(count: int) -> int:
    """1, 2, 5, 10, 20 …, at least `count`."""
    power = 10 ** (len(str(count)) - 1)
    return next(step * power for step in (1, 2, 5, 10) if step * power >= count)


def _crisp(rect: QRectF) -> QRectF:
    """On whole pixels."""
    left, top = round(rect.left()), round(rect.top())
    return QRectF(left, top, max(1, round(rect.right()) - left), max(0, round(rect.bottom()) - top))
