"""Lets a subject stand still for its figure: at rest, in another size or theme; then all is as it was."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGraphicsView, QGraphicsWidget, QWidget

from bpviz.ui.figures.clean import clean, fit_words, unpointed
from bpviz.ui.figures.subjects import Subject
from bpviz.ui.on_screen import is_only_on_screen
from bpviz.ui.selection import Selection
from bpviz.ui.settling import Settling
from bpviz.ui.theme import Theme


@contextmanager
def posing(
    window, subject: Subject, size: QSize | None = None, theme: Theme | None = None
) -> Iterator[QSize]:
    """Have a subject of a main window ready to be painted; its size. Nothing is seen of it on the screen.

    size: None for that on the screen, but without what is empty below. theme: another than the window's.
    """
    window.travelling.finish()
    with ExitStack() as poses:
        poses.enter_context(_painted(window))
        if subject.owner is window.lecture.board:
            _bring_up_to_date(window)
        if theme is not None and theme is not window.theme:
            poses.enter_context(_in_theme(window, subject, theme))
        if not subject.has_caption:
            poses.enter_context(_without_caption(subject.owner))
        poses.enter_context(_sized(subject, size or subject.size))
        settle(subject.owner)
        poses.enter_context(_unlit(window.selection))
        poses.enter_context(unpointed(subject.owner))
        if subject.owner is not window:
            poses.enter_context(_without_controls(subject.parts))
            if size is None:
                _leave_empty_out(subject.parts[-1])
        yield subject.extent


def _bring_up_to_date(window) -> None:
    """The lecture's picture gets frames only while a lecture is on."""
    if window.seen.frame is not None and not window.lecture.is_on:
        window.lecture.board.shown.shows_difference = window.beside.differences
        window.lecture.board.show_frame(window.seen.frame)


@contextmanager
def _painted(window) -> Iterator[None]:
    """A window that nobody sees is not painted otherwise."""
    is_painted = window.updatesEnabled()
    window.setUpdatesEnabled(True)
    try:
        yield
    finally:
        window.setUpdatesEnabled(is_painted)


@contextmanager
def _in_theme(window, subject: Subject, theme: Theme) -> Iterator[None]:
    _paint_in(window, subject, theme)
    try:
        yield
    finally:
        _paint_in(window, subject, window.theme)


def _paint_in(window, subject: Subject, theme: Theme) -> None:
    if subject.owner is window:
        window.setPalette(theme.palette)
        window.panels.apply_theme(theme)
    else:
        subject.owner.apply_theme(theme)


@contextmanager
def _without_caption(network) -> Iterator[None]:
    network.show_caption(False)
    try:
        yield
    finally:
        network.show_caption(True)


@contextmanager
def _unlit(selection: Selection) -> Iterator[None]:
    """What is selected is lit, what the pointer is at is not."""
    hovered = selection.hovered_weight
    selection.hover(None)
    try:
        yield
    finally:
        selection.hover(hovered)


@contextmanager
def _without_controls(parts: tuple[QWidget, ...]) -> Iterator[None]:
    """What is left takes their place."""
    try:
        with ExitStack() as cleaned:
            for part in parts:
                cleaned.enter_context(clean(part))
                _lay_out_anew(part)
                fit_words(part)
            yield
    finally:
        for part in parts:
            _lay_out_anew(part)


def _leave_empty_out(part: QWidget) -> None:
    """Take away what a panel leaves empty at its end; it gets its size back with all others."""
    # Not the layout's items: Python would know them by addresses that Qt has long given to others.
    inner = part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    seen = [widget for widget in inner if widget.isVisibleTo(part) and not is_only_on_screen(widget)]
    if seen and part.layout() is not None:
        filled = max(widget.geometry().bottom() for widget in seen)
        _resize(part, part.size() - QSize(0, max(0, part.layout().contentsRect().bottom() - filled)))


def _lay_out_anew(widget: QWidget) -> None:
    """After what is in it has other sizes."""
    for part in reversed(widget.findChildren(QWidget)):
        if part.layout() is not None:
            part.layout().activate()
    _resize(widget, widget.size())


@contextmanager
def _sized(subject: Subject, size: QSize) -> Iterator[None]:
    """The first of several parts keeps its height, the last takes the one that it needs.

    A part of a window that is not shown has that window's size.
    """
    parts = [part if part.isVisible() else part.window() for part in subject.parts]
    before = [part.size() for part in parts]
    if size != subject.extent:
        for part in parts:
            _resize(part, size if len(parts) == 1 else QSize(size.width(), part.height()))
    try:
        yield
    finally:
        for part, was in zip(parts, before, strict=True):
            if part.size() != was:
                _resize(part, was)


def _resize(widget: QWidget, size: QSize) -> None:
    """In two steps: plots choose their ticks by the place that they had before the latest one."""
    for step in (size - QSize(0, 1), size):
        widget.resize(step)
        _lay_out(widget)


def _lay_out(widget: QWidget) -> None:
    """Place what is in a widget now, and not with the next events."""
    if widget.layout() is not None:
        widget.layout().setGeometry(widget.rect())  # of a window that is not shown, too
    for view in widget.findChildren(QGraphicsView):
        for item in view.scene().items():
            if isinstance(item, QGraphicsWidget) and (placing := QGraphicsWidget.layout(item)):
                placing.activate()  # pyqtgraph's own `layout` is no method


def settle(widget: QWidget) -> None:
    """Let panels that wait for frames to stop rushing by show the latest one in full, at once."""
    for settling in widget.findChildren(Settling):
        settling.end()
