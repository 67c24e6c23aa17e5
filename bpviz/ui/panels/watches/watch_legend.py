"""What stands around the curves of watches: their names and values above, their names at their ends."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.ui.painting.quantity_symbol import Symbol, draw_symbol, symbol_width
from bpviz.ui.painting.text import LEFT, draw_text, width
from bpviz.ui.panels.flow.flow_profile import spread
from bpviz.ui.panels.plots.title_line import TitleLine
from bpviz.ui.theme import MONO, SANS

NAME_SCALE = 1.1
SAMPLE = 1.3  # the sample of a line, in text heights
DISTANCE = 1.25  # between two labels


class Entry(NamedTuple):
    """A curve: its symbol, its value as text and its colour; y is its end in pixels, None out of sight."""

    symbol: Symbol
    text: str
    color: QColor
    is_current: bool
    y: float | None

    @property
    def plain(self) -> str:
        """Name and value without formatting."""
        name = "".join(part if isinstance(part, str) else part.text for part in self.symbol)
        return f"{name} {self.text}"


class WatchLegend(TitleLine):
    """Title, then each curve's name and value; those that find no room are counted at the end.

    clicked(place): one of them was clicked, by its place from 0 on.
    """

    clicked = Signal(int)

    def __init__(self, title: str):
        super().__init__(title)
        self._entries: tuple[Entry, ...] = ()
        self.places: dict[int, tuple[float, float]] = {}

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Take other curves or values."""
        self._entries = entries
        self.setAccessibleName(self.text)
        self.update()

    @property
    def text(self) -> str:
        """All that it says."""
        return "  ".join((self._title, *(entry.plain for entry in self._entries)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which curve was clicked."""
        x = event.position().x()
        for place, (start, end) in self.places.items():
            if start <= x <= end:
                self.clicked.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title and as many entries as fit."""
        if self._theme is None:
            return
        middle, gap = self._middle, self._gap
        with QPainter(self) as painter:
            x = self._draw_title(painter)
            shown, self.places = self._fitting(self.width() - x, gap), {}
            for place in shown:
                end = self._draw(painter, x, middle, self._entries[place])
                self.places[place] = (x, end)
                x = end + gap
            if len(shown) < len(self._entries):
                more = f"+{len(self._entries) - len(shown)}"
                style = (SANS, self._pixels, False, False)
                draw_text(painter, x, middle, more, style, self._theme.color("muted"), LEFT)

    def _fitting(self, room: float, gap: float) -> list[int]:
        """The entries that find room: the current one, and of the others the first ones."""
        current = [place for place, entry in enumerate(self._entries) if entry.is_current]
        others = [place for place in range(len(self._entries)) if place not in current]
        rest = width("+88", SANS, self._pixels) + gap
        taken, shown = 0.0, []
        for place in (*current, *others):
            taken += self._advance(self._entries[place]) + gap
            is_last = len(shown) + 1 == len(self._entries)
            if taken - gap + (0.0 if is_last else rest) > room and shown:
                break
            shown.append(place)
        return sorted(shown)

    def _advance(self, entry: Entry) -> float:
        name = symbol_width(entry.symbol, round(NAME_SCALE * self._pixels), entry.is_current)
        return (SAMPLE + 0.8) * self._pixels + name + width(entry.text, MONO, self._pixels, True)

    def _draw(self, painter: QPainter, x: float, middle: float, entry: Entry) -> float:
        pixels, start = self._pixels, x
        painter.setPen(QPen(entry.color, 3.0 if entry.is_current else 2.0))
        painter.drawLine(QPointF(x, middle), QPointF(x + SAMPLE * pixels, middle))
        x += (SAMPLE + 0.35) * pixels
        name = round(NAME_SCALE * pixels)
        x += draw_symbol(painter, x, middle, entry.symbol, name, entry.color, entry.is_current)
        x += 0.45 * pixels
        draw_text(
            painter, x, middle, entry.text, (MONO, pixels, True, False), self._theme.color("text"), LEFT
        )
        return start + self._advance(entry)


class EndLabels(QWidget):
    """The curves' names at the right of the plot, each where its curve ends. clicked(place): one of them."""

    clicked = Signal(int)

    def __init__(self):
        super().__init__()
        self._pixels = 12
        self._entries: tuple[Entry, ...] = ()
        self._span = (0.0, 1.0)
        self.places: dict[int, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_entries(self, entries: tuple[Entry, ...], span: tuple[float, float]) -> None:
        """Take other curves; span: the plot's top and bottom in pixels."""
        widths = [entry.symbol for entry in self._entries] != [entry.symbol for entry in entries]
        self._entries, self._span = entries, span
        seen = [at for at, entry in enumerate(entries) if entry.y is not None]
        wanted = np.array([entries[at].y for at in seen], dtype=float)
        distance = min(DISTANCE * self._pixels, (span[1] - span[0]) / max(1, len(seen) - 1))
        self.places = dict(zip(seen, spread(wanted, distance, *span).tolist(), strict=True))
        if widths:
            self.updateGeometry()
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the widest name."""
        widest = max((symbol_width(entry.symbol, self._pixels, True) for entry in self._entries), default=0)
        return QSize(round(widest) + 4, 40)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which name was clicked."""
        far = {at: abs(y - event.position().y()) for at, y in self.places.items()}
        if far and min(far.values()) <= self._pixels:
            self.clicked.emit(min(far, key=far.get))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names in their hues."""
        with QPainter(self) as painter:
            for at, y in self.places.items():
                entry = self._entries[at]
                draw_symbol(painter, 0.0, y, entry.symbol, self._pixels, entry.color, entry.is_current)
