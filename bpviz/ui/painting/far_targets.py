"""Paints what stands right of the outputs in a picture that is read from afar: in as many lines as fit."""

from collections.abc import Iterator

from PySide6.QtGui import QPainter

from bpviz.language import tr
from bpviz.ui.painting.columns import Column
from bpviz.ui.painting.far_columns import line_pixels
from bpviz.ui.painting.numbers import short
from bpviz.ui.painting.targets import class_name
from bpviz.ui.painting.text import LEFT, draw_name, draw_text, elided
from bpviz.ui.painting.unit_texts import paint_error_text
from bpviz.ui.painting.units import View
from bpviz.ui.theme import MONO, SANS


def paint_far_targets(painter: QPainter, view: View) -> None:
    """Beside each output its name with its class, its target and its error; in one line the class alone."""
    column, line = view.layout.columns[-1], line_pixels(view.frame.network, view.layout.least)
    x = column.x + column.radius + 3.5 * view.line + 0.2 * column.name_pixels
    for row in range(len(column.units)):
        paints = list(_lines(view, column, row))
        y = float(column.y[row]) - (len(paints) - 1) / 2 * line
        for paint in paints:
            paint(painter, view, column, row, x, y)
            y += line


def _lines(view: View, column: Column, row: int) -> Iterator:
    """How to paint each line beside an output that there is room for."""
    is_one_of_many = column.size > 1 and class_name(view, int(column.units[row]))
    if column.lines in (0, 1) and is_one_of_many:
        if column.pitch > view.layout.least:
            yield _paint_class
        return
    if column.lines > 2:
        yield _paint_name
    if column.lines > 0:
        yield _paint_target
    if column.lines > 1 and view.errors(column) is not None:
        yield _paint_error


def _paint_class(painter, view: View, column: Column, row: int, x: float, y: float) -> None:
    """The class that an output stands for, and whether it is the sample's."""
    output, trace = int(column.units[row]), view.frame.trace
    is_right = trace is not None and bool(trace.target[output] > 0.5)
    style = (SANS, view.layout.least, is_right)
    label = class_name(view, output)
    text = tr("{label} ← target", label=label) if is_right else label
    color = view.theme.color("text" if is_right else "muted")
    room = view.layout.left + view.layout.width - x - 4
    draw_text(painter, x, y, elided(text, style, room), style, color, LEFT)


def _paint_name(painter, view: View, column: Column, row: int, x: float, y: float) -> None:
    output, style = int(column.units[row]), (SANS, view.layout.least)
    name, is_known = view.notation.unit(column.layer, output), view.values(column) is not None
    color = view.theme.color("text" if is_known else "muted")
    x += draw_name(painter, x, y, name, column.name_pixels, color, LEFT) + 0.5 * view.layout.least
    label = elided(class_name(view, output), style, view.layout.left + view.layout.width - x - 4)
    draw_text(painter, x, y, label, style, view.theme.color("muted"), LEFT)


def _paint_target(painter, view: View, column: Column, row: int, x: float, y: float) -> None:
    output, trace = int(column.units[row]), view.frame.trace
    is_known = trace is not None
    color = view.theme.color("text" if is_known else "muted")
    x += draw_name(
        painter, x, y, view.notation.target(output), column.name_pixels, color, LEFT, bold=is_known
    )
    if is_known:
        text = f"= {short(float(trace.target[output]))}"
        draw_text(painter, x + 0.4 * view.layout.least, y, text, (MONO, view.layout.least, True), color, LEFT)


def _paint_error(painter, view: View, column: Column, row: int, x: float, y: float) -> None:
    name = view.notation.error(column.layer, int(column.units[row]))
    error = None if view.hides("error", column, row) else float(view.errors(column)[row])
    paint_error_text(painter, view, x, y, name, error, column.name_pixels, LEFT, view.layout.least)
