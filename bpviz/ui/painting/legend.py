"""Paints the legends of the maps: activation, weight, and during a backward pass δ and the gradient."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPolygonF

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting.colors import colors
from bpviz.ui.painting.difference import Difference, is_difference
from bpviz.ui.painting.edges import solid_pen
from bpviz.ui.painting.numbers import MINUS, short
from bpviz.ui.painting.scales import Scales, scales
from bpviz.ui.painting.stage import stage
from bpviz.ui.painting.text import LEFT, draw_text, width
from bpviz.ui.theme import SANS, Theme

DASHES, FEW_DASHES = 5, 3  # of the negative half, and where that is short
BAR, SHORT_BAR = 3.6, 2.2  # its width in parts of the text's size, and where there is no room for that
READABLE, LEAST = 11, 9  # pixels of its text: fewer words come before a smaller text
_NO_PEN = Qt.PenStyle.NoPen


def paint_legend(painter: QPainter, rect: QRectF, frame: Frame, theme: Theme, notation: Notation) -> None:
    """Paint the legends side by side, with fewer words where there is little room.

    Where one line is too short and the rectangle is tall enough there are two; those at the right are left
    out if they do not fit even so.
    """
    ranges, pixels, room = scales(frame), max(LEAST, round(0.6 * rect.height())), rect.width()
    entries = legend_entries(frame, ranges, theme, notation)
    if not _fit(entries, min(pixels, READABLE), room):
        entries = legend_entries(frame, ranges, theme, notation, brief=True)
    half = QRectF(rect.left(), rect.top(), room, rect.height() / 2)
    if half.height() < READABLE or _space(entries, LEAST, room, SHORT_BAR) >= LEAST:
        _paint_line(painter, rect, entries, pixels, theme)
        return
    lines = _two_lines(entries)
    pixels = max(READABLE, round(0.6 * half.height()))
    while not all(_fit(line, pixels, room) for line in lines) and pixels > LEAST:
        pixels -= 1
    for row, line in enumerate(lines):
        _paint_line(painter, half.translated(0, row * half.height()), line, pixels, theme)


def _two_lines(entries) -> tuple[list, list]:
    """As long as each other, as far as may be."""
    widths = _widths(entries, READABLE, BAR)
    split = min(range(1, len(entries)), key=lambda n: max(sum(widths[:n]), sum(widths[n:])), default=1)
    return entries[:split], entries[split:]


def _fit(entries, pixels: int, room: float) -> bool:
    return _space(entries, pixels, room) >= 1.2 * pixels


def _paint_line(painter: QPainter, rect: QRectF, entries, pixels: int, theme: Theme) -> None:
    while not _fit(entries, pixels, rect.width()) and pixels > LEAST:
        pixels -= 1
    bar = BAR if _space(entries, pixels, rect.width()) >= pixels else SHORT_BAR
    while _space(entries, pixels, rect.width(), bar) < pixels and len(entries) > 1:
        entries = entries[:-1]
    widths = _widths(entries, pixels, bar)
    space = min(3.0 * pixels, _space(entries, pixels, rect.width(), bar))
    x, y = rect.center().x() - (sum(widths) + space * (len(entries) - 1)) / 2, rect.center().y()
    for (texts, paint_bar), wide in zip(entries, widths, strict=True):
        _paint_entry(painter, x, y, texts, paint_bar, pixels, bar * pixels, theme)
        x += wide + space


def _widths(entries, pixels: int, bar: float) -> list[float]:
    return [(bar + 1.5) * pixels + sum(width(text, SANS, pixels) for text in texts) for texts, _ in entries]


def _space(entries, pixels: int, room: float, bar: float = BAR) -> float:
    """What is left between two legends."""
    return (room - 2 * pixels - sum(_widths(entries, pixels, bar))) / max(1, len(entries) - 1)


Bar = Callable[[QPainter, QRectF], None]


def legend_entries(
    frame: Frame, ranges: Scales, theme: Theme, notation: Notation, *, brief: bool = False
) -> list[tuple[tuple, Bar]]:
    """For each map ((text at its left, at its right, its meaning), how its bar is painted).

    brief: only what is needed to read the colours.
    """
    if is_difference(frame):
        return _difference_entries(frame, ranges, theme, _ring_words(frame, notation), brief)
    tables = colors(theme)
    low, high, meaning = _activations(frame, ranges)
    entries = [
        (
            (low, high, tr("activation") if brief and low else meaning),
            _stripes(tables.sequential_gradient),
        ),
        (
            _signed(ranges.weight, tr("weight") if brief else tr("weight, dashed below 0")),
            _weights(tables.edges_gradient, theme.color("panel")),
        ),
    ]
    if frame.trace is not None and frame.shows(Kind.ERROR, frame.network.depth):
        entries.append(
            (_signed(ranges.delta, _ring_words(frame, notation)), _stripes(tables.diverging_gradient))
        )
        meaning = tr("gradient, summed") if stage(frame).summed else tr("gradient")
        entries.append((("0", short(ranges.gradient), meaning), _wedge(theme.color("backward"))))
    return entries


def legend_tip(frame: Frame, theme: Theme, notation: Notation) -> str:
    """What the colours mean, one line for each map, however little of it there is room for in the picture."""
    lines = []
    for (low, high, meaning), _ in legend_entries(frame, scales(frame), theme, notation):
        lines.append(f"{meaning}: {low} … {high}" if high and ":" not in low else f"{low} {high} {meaning}")
    return "\n".join(line.strip() for line in lines)


def _ring_words(frame: Frame, notation: Notation) -> str:
    has_gamma = frame.network.depth > 1 and notation.error(1, 0).base.endswith("γ")
    return tr("δ, γ: ring") if has_gamma else tr("δ: ring")


def _difference_entries(
    frame: Difference, ranges: Scales, theme: Theme, ring: str, brief: bool
) -> list[tuple[tuple, Bar]]:
    """Of the weights always, of activations and errors once there are any that differ."""
    tables = colors(theme)
    low, high, _ = _signed(ranges.weight, "")
    bar, stripes = (
        _weights(tables.edges_gradient, theme.color("panel")),
        _stripes(tables.diverging_gradient),
    )
    words = frame.words if brief else tr("difference, {words}", words=frame.words)
    entries = [((f"{words}:  {low}", high, tr("weight")), bar)]
    if frame.ends_only:
        low, high, _ = _signed(ranges.activations[-1][1], "")
        words = tr("{words}, inputs and outputs:  {low}", words=frame.words, low=low)
        entries = [((words, high, tr("activation")), stripes)]
        if any(map(np.any, frame.trace.delta)):
            entries.append((_signed(ranges.delta, tr("δ: ring")), stripes))
        return entries
    if frame.trace is not None and any(map(np.any, frame.trace.a)):
        entries.append((_signed(ranges.activations[-1][1], tr("activation")), stripes))
    if frame.shows(Kind.ERROR, frame.network.depth) and any(map(np.any, frame.trace.delta)):
        entries.append((_signed(ranges.delta, ring), stripes))
    return entries


def _activations(frame: Frame, ranges: Scales) -> tuple[str, str, str]:
    """The ends of the activation map, and what it shows; inputs have their own range."""
    inputs, *units = ranges.activations
    if len(set(units)) > 1 and len(units) < 4:
        each = " / ".join(f"{short(low)} … {short(high)}" for low, high in ranges.activations)
        return "", "", tr("activation by layer: {each}", each=each)
    if len(set(units)) > 1:
        return "", "", tr("activations from least to greatest of a layer")
    low, high = map(short, inputs)
    is_alike = inputs == units[0]
    meaning = tr("activation") if is_alike else tr("activation (inputs {low} … {high})", low=low, high=high)
    return short(units[0][0]), short(units[0][1]), meaning


def _signed(limit: float, meaning: str) -> tuple[str, str, str]:
    return f"{MINUS}{short(limit)}", f"+{short(limit)}", meaning


def _paint_entry(
    painter, x: float, y: float, texts: tuple, paint_bar: Bar, pixels: int, bar: float, theme: Theme
) -> None:
    style, color = (SANS, pixels), theme.color("muted")
    gap = 0.5 * pixels
    before, after, meaning = texts
    x += draw_text(painter, x, y, before, style, color, LEFT) + gap
    paint_bar(painter, QRectF(x, y - 0.36 * pixels, bar, 0.72 * pixels))
    x += bar + gap
    x += draw_text(painter, x, y, after, style, color, LEFT) + gap
    draw_text(painter, x, y, meaning, style, color, LEFT)


def _stripes(brush: QLinearGradient) -> Bar:
    def paint(painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, brush)

    return paint


def _weights(brush: QLinearGradient, gaps: QColor) -> Bar:
    """Wide at both ends and thin in the middle, the negative half in dashes."""

    def paint(painter: QPainter, rect: QRectF) -> None:
        (x, y), wide, high = rect.center().toTuple(), rect.width() / 2, rect.height() / 2
        painter.setPen(_NO_PEN)
        painter.setBrush(brush)
        outline = ((-1, -1), (0, -0.15), (1, -1), (1, 1), (0, 0.15), (-1, 1))
        painter.drawPolygon(
            QPolygonF([QPointF(x + wide * right, y + high * down) for right, down in outline])
        )
        dashes = DASHES if wide >= 3 * DASHES else FEW_DASHES
        for dash in range(1, dashes):
            gap = min(2.0, 0.4 * wide / dashes)
            left = rect.left() + dash * wide / dashes - gap / 2
            painter.fillRect(QRectF(left, rect.top() - 1, gap, rect.height() + 2), gaps)

    return paint


def _wedge(color: QColor) -> Bar:
    def paint(painter: QPainter, rect: QRectF) -> None:
        y = rect.center().y()
        painter.setPen(solid_pen(color, 0.5))
        painter.setBrush(color)
        corners = [QPointF(rect.left(), y), rect.topRight(), rect.bottomRight()]
        painter.drawPolygon(QPolygonF(corners))

    return paint
