"""The histogram of final losses as a widget: hover, a cursor moved by keys, clicks."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from bpviz.debugger.starts.histogram import Histogram
from bpviz.debugger.starts.start import Start
from bpviz.ui.painting.start_bars import BarChart, paint_start_bars
from bpviz.ui.painting.text import LEFT, draw_text, elided
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.starts.start_words import bin_text, start_sentence
from bpviz.ui.panels.starts.starts_list import ENTER
from bpviz.ui.theme import SANS, THEMES, Theme

BIN = 6.0  # pixels of width for a bin
READOUT = 1.7  # height of the line below, in parts of the text's size
HELP = "← → another bar, Home and End the ends, Enter opens a run from there"
LEGEND = "■ at rest   □ still moving"
_KEYS = {
    Qt.Key.Key_Left: lambda place, last: place - 1,
    Qt.Key.Key_Right: lambda place, last: place + 1,
    Qt.Key.Key_Home: lambda place, last: 0,
    Qt.Key.Key_End: lambda place, last: last,
}


class StartBars(QWidget):
    """Draws a histogram. chose(Start): a bar was clicked or gone to; entered: Enter or a double click."""

    chose = Signal(object)
    entered = Signal()

    def __init__(self):
        super().__init__()
        self._found: Histogram | None = None
        self._lit: frozenset[int] = frozenset()
        self._theme, self._pixels, self._tabbed = THEMES["light"], 12, False
        self.cursor: int | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(96)
        self.setAccessibleName("Histogram of final losses")
        self.setAccessibleDescription(HELP)

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(300, 170)

    @property
    def bins(self) -> int:
        """How many bins find room."""
        return max(10, int(self.width() / BIN))

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def show_histogram(self, found: Histogram) -> None:
        """Draw another one."""
        self._found, self._hovered = found, None
        if self.cursor is not None and self.cursor not in self.chart.filled:
            self.cursor = None
        self.update()

    def light(self, seeds: frozenset[int]) -> None:
        """Bring the bars of some starts out."""
        self._lit = seeds
        self.update()

    @property
    def chart(self) -> BarChart:
        """Where the bars stand."""
        area = QRectF(self.rect()).adjusted(0, 0, 0, -READOUT * self._pixels)
        return BarChart(area, self._found, self._pixels)

    def starts_of(self, bar: int) -> tuple[Start, ...]:
        """The starts of a bar."""
        bins = self._found.bins
        return self._found.diverged if bar == len(bins) else bins[bar].starts

    def sentence(self, bar: int) -> str:
        """What is to be said about a bar."""
        starts = self.starts_of(bar)
        if bar == len(self._found.bins):
            return f"{len(starts)} diverged · {start_sentence(starts[0])}"
        return bin_text(self._found.bins[bar], starts[0])

    @property
    def _shown(self) -> int | None:
        """The bar that is pointed at: by the mouse before the keys."""
        return self._hovered if self._hovered is not None else self.cursor if self.hasFocus() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars, the line below them, and the ring of the focus."""
        if self._found is None:
            return
        painter = QPainter(self)
        paint_start_bars(painter, self.chart, self._theme, self._lit, self._shown)
        text, role = (LEGEND, "muted") if self._shown is None else (self.sentence(self._shown), "text")
        style, y = (SANS, self._pixels, False, False), self.height() - 0.5 * READOUT * self._pixels
        draw_text(
            painter, 2.0, y, elided(text, style, self.width() - 4), style, self._theme.color(role), LEFT
        )
        if self._tabbed and self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # Pointing

    def bar_at(self, point) -> int | None:
        """The bar at a point of the widget, None beside them."""
        return None if self._found is None else self.chart.bar_at(point.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the bar under the pointer."""
        self._hovered = self.bar_at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what a bar holds; its keys are its own, whatever they do elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in (*ENTER, *_KEYS):
            event.accept()
            return True
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        bar = self.bar_at(event.pos())
        if bar is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), self.sentence(bar), self)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the bar under the pointer."""
        bar = self.bar_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and bar is not None:
            self._go_to(bar)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a run from the bar under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self.bar_at(event.position()) is not None:
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar; Enter opens."""
        bars = self.chart.filled if self._found else []
        if event.key() in _KEYS and bars:
            place = bars.index(self.cursor) if self.cursor in bars else -1
            goal = _KEYS[event.key()](place, len(bars) - 1)
            self._go_to(bars[min(len(bars) - 1, max(0, goal))])
        elif event.key() in ENTER and bars:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _go_to(self, bar: int):
        self.cursor = bar
        self.setAccessibleDescription(f"{self.sentence(bar)}. {HELP}")
        self.chose.emit(self.starts_of(bar)[0])
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, and a ring when the focus came by key."""
        self._tabbed = event.reason() in TAB_REASONS
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self.update()
