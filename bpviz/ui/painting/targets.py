"""Paints what stands right of the outputs: desired values, class names and, for many outputs, the errors."""

from PySide6.QtGui import QPainter

from bpviz.language import tr
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.text import LEFT, draw_name, draw_text, elided, name_width
from bpviz.ui.painting.unit_texts import paint_error_text
from bpviz.ui.painting.units import View
from bpviz.ui.theme import MONO, SANS


def paint_targets(painter: QPainter, view: View) -> None:
    """Paint the targets beside the outputs, and the errors of the outputs."""
    column = view.layout.columns[-1]
    for row in range(len(column.units)):
        if column.is_roomy:
            _paint_beside(painter, view, column, row)
        else:
            _paint_in_line(painter, view, column, row)


def class_name(view: View, output: int) -> str:
    """The class that an output stands for; for one output, the class of the picked sample."""
    dataset = view.frame.dataset
    if not dataset.classes:
        return ""
    if view.frame.network.sizes[-1] > 1:
        return dataset.classes[output]
    if view.frame.trace is None:
        return ""
    label = dataset.label(view.frame.trace.sample)
    return "" if label == short(float(view.frame.trace.target[0])) else label


def _paint_beside(painter: QPainter, view: View, column: Column, row: int) -> None:
    """Target and class in two lines right of the disc, the error under it."""
    output, y = int(column.units[row]), float(column.y[row])
    em, theme, trace = view.layout.em, view.theme, view.frame.trace
    x = column.x + column.radius + 0.95 * em
    style, room = (SANS, max(9, round(0.62 * em))), view.layout.left + view.layout.width - x - 4
    label, many = class_name(view, output), view.frame.network.sizes[-1] > 1
    above = label if many and label else tr("target: {label}", label=label) if label else tr("target")
    draw_text(painter, x, y - 0.55 * em, elided(above, style, room), style, theme.color("muted"), LEFT)
    pixels, is_known = round(0.8 * em), trace is not None
    color = theme.color("text" if is_known else "faint")
    wide = draw_name(
        painter, x, y + 0.45 * em, view.notation.target(output), pixels, color, LEFT, bold=is_known
    )
    if is_known:
        text = f"= {short(float(trace.target[output]))}"
        draw_text(painter, x + wide + 0.4 * pixels, y + 0.45 * em, text, (MONO, pixels, True), color, LEFT)
    errors = view.errors(column)
    if errors is not None:
        pixels = column.error_pixels
        under = y + column.radius + 4 * view.line + 0.5 * pixels
        name = view.notation.error(column.layer, output)
        error = None if view.hides("error", column, row) else float(errors[row])
        paint_error_text(painter, view, column.x, under, name, error, pixels)


def _paint_in_line(painter: QPainter, view: View, column: Column, row: int) -> None:
    """Name, target and error of one of many outputs as a row of a small table."""
    pixels = column.name_pixels
    if not pixels:
        return
    output, y, theme = int(column.units[row]), float(column.y[row]), view.theme
    last = int(column.units[-1])
    x = column.x + column.radius + 3.5 * view.line + 0.2 * pixels
    x += name_width(view.notation.unit(column.layer, last), pixels) + 0.8 * pixels
    wide = name_width(view.notation.target(last), pixels) + 0.55 * pixels
    trace = view.frame.trace
    color = theme.color("faint" if trace is None else "text")
    draw_name(painter, x, y, view.notation.target(output), pixels, color, LEFT)
    if trace is not None:
        target = float(trace.target[output])
        style = (MONO, pixels, target > 0.5)
        draw_text(painter, x + wide, y, f"= {short(target)}", style, color, LEFT)
    errors = view.errors(column)
    if errors is not None:
        x += wide + 3.4 * pixels
        name = view.notation.error(column.layer, output)
        error = None if view.hides("error", column, row) else float(errors[row])
        paint_error_text(painter, view, x, y, name, error, pixels, LEFT)
