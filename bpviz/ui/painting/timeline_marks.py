"""Marks on the timeline: breakpoints known beforehand, forks, edits, and runs that went further."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted
from bpviz.ui.theme import Theme

BREAK, SLEEPING, FORK, EDIT, BEYOND = "breakpoint", tr("breakpoint that is off"), "fork", "edit", "beyond"
MOST = 200  # marks: more of them would be a bar
DOT, BRANCH, DIAMOND, ABOVE, TAIL = 0.065, 0.2, 0.085, 0.21, 0.4  # of the height
REACH = 5  # pixels within which the pointer touches a mark


class Mark(NamedTuple):
    """kind: one of the above. t: its step, at most the newest one. said: what it is, in words."""

    kind: str
    t: int
    said: str


def marks_of(frame: Frame) -> tuple[Mark, ...]:
    """All marks of a frame's timeline."""
    return (*_breaks(frame)[:MOST], *_forks(frame)[:MOST])


def _breaks(frame: Frame) -> list[Mark]:
    """Breakpoints at a step, or at the end of one certain epoch."""
    length = {"step": 1, "epoch": frame.dataset.sample_count}
    found = []
    for b in frame.breakpoints:
        t = int(b.value) * length.get(b.kind, 0)
        if 0 < t <= frame.newest:
            what = "" if b.kind == "step" else tr(", the end of epoch {value}", value=counted(int(b.value)))
            state = "" if b.enabled else tr(", which is off")
            kind = BREAK if b.enabled else SLEEPING
            found.append(
                Mark(kind, t, tr("breakpoint {number}{what}{state}", number=b.number, what=what, state=state))
            )
    return found


def _forks(frame: Frame) -> list[Mark]:
    """Where other runs part from this one, where this one was edited, and which run went furthest."""
    present = next((run for run in frame.runs if run.number == frame.run), None)
    if present is None:
        return []
    others = [run for run in frame.runs if run is not present and run.parts_at is not None]
    marks = [
        Mark(FORK, run.parts_at, tr("{name} parts", name=run.name))
        for run in others
        if run.parts_at <= frame.newest and (run.origin or present.origin)
    ]
    if present.origin and present.forked_at <= frame.newest:
        marks.append(Mark(EDIT, present.forked_at, f"{present.name}: {present.said}"))
    furthest = max(others, key=lambda run: run.newest, default=None)
    if furthest is not None and furthest.newest > frame.newest:
        marks.append(
            Mark(
                BEYOND,
                frame.newest,
                tr("{name} went on to step {newest}", name=furthest.name, newest=counted(furthest.newest)),
            )
        )
    return marks


def mark_place(mark: Mark, bar: QRectF, newest: int, height: float) -> float:
    """The x of a mark; what lies beyond stands past the end of the bar."""
    if mark.kind == BEYOND:
        return bar.right() + TAIL * height / 2
    return bar.left() + bar.width() * (mark.t / newest if newest else 0.0)


def marks_at(marks: tuple[Mark, ...], bar: QRectF, newest: int, height: float, x: float) -> list[Mark]:
    """The marks that the pointer touches at x."""
    return [
        mark
        for mark in marks
        if abs(mark_place(mark, bar, newest, height) - x)
        <= max(REACH, TAIL * height / 2 * (mark.kind == BEYOND))
    ]


def paint_marks(
    painter: QPainter, bar: QRectF, height: float, newest: int, marks: tuple[Mark, ...], theme: Theme
) -> None:
    """Paint marks on and above the bar of a timeline so high; bar: see timeline.bar_rect."""
    for mark in marks:
        _PAINTERS[mark.kind](painter, mark_place(mark, bar, newest, height), bar, height, theme)


def _paint_break(painter, x, bar, height, theme):
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(QPointF(x, bar.top() - ABOVE * height), DOT * height, DOT * height)


def _paint_sleeping(painter, x, bar, height, theme):
    painter.setPen(QPen(theme.color("muted"), 0.03 * height))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, bar.top() - ABOVE * height), 0.8 * DOT * height, 0.8 * DOT * height)


def _paint_fork(painter, x, bar, height, theme):
    """A branch that leaves the bar downwards, to the right."""
    painter.setPen(QPen(theme.color("muted"), 0.03 * height))
    start, reach = bar.bottom(), BRANCH * height
    corner = QPointF(x + 0.6 * reach, start + 0.75 * reach)
    painter.drawPolyline([QPointF(x, start), corner, QPointF(x + 2 * reach, start + 0.75 * reach)])


def _paint_edit(painter, x, bar, height, theme):
    size, y = DIAMOND * height, bar.center().y()
    painter.setPen(QPen(theme.color("panel"), 0.025 * height))
    painter.setBrush(theme.color("text"))
    corners = ((0, -size), (size, 0), (0, size), (-size, 0))
    painter.drawPolygon(QPolygonF([QPointF(x + right, y + down) for right, down in corners]))


def _paint_beyond(painter, x, bar, height, theme):
    """Three dots after the end of the bar."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("faint"))
    for at in (-1, 0, 1):
        place = QPointF(x + at * 0.12 * height + 0.04 * height, bar.center().y())
        painter.drawEllipse(place, bar.height() / 3, bar.height() / 3)


_PAINTERS = {
    BREAK: _paint_break,
    SLEEPING: _paint_sleeping,
    FORK: _paint_fork,
    EDIT: _paint_edit,
    BEYOND: _paint_beyond,
}
