"""The histogram of final losses as a widget: hover, a cursor moved by keys, clicks."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from bpviz.debugger.starts.histogram import Histogram
from bpviz.debugger.starts.start import Start
from bpviz.language import tr
from bpviz.ui.painting.start_bars import BarChart, paint_start_bars
from bpviz.ui.painting.text import LEFT, draw_text, elided, width
from bpviz.ui.panels.pointed_view import ALONG, ENTER, PointedView, place_along
from bpviz.ui.panels.starts.start_words import bin_text, start_sentence
from bpviz.ui.theme import SANS

BIN = 6.0  # pixels of width for a bin
READOUT = 1.7  # height of a line below, in parts of the text's size
HELP = tr("← → another bar, Home and End the ends, Enter opens a run from there")
LEGEND = tr("■ at rest"), tr("□ still moving")
APART = "   "  # between the two where they share a line


class StartBars(PointedView):
    """Draws a histogram; its items are bars. chose(Start): a bar was clicked or gone to. entered: Enter or a
    double click.
    """

    chose = Signal(object)
    entered = Signal()

    def __init__(self):
        super().__init__(tr("Histogram of final losses"), HELP)
        self._found: Histogram | None = None
        self._lit: frozenset[int] = frozenset()
        self.setMinimumHeight(96)

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(300, 170)

    @property
    def bins(self) -> int:
        """How many bins find room."""
        return max(10, int(self.width() / BIN))

    def show_histogram(self, found: Histogram) -> None:
        """Draw another one."""
        self._found, self.hovered = found, None
        if self.cursor is not None and self.cursor not in self.chart.filled:
            self.cursor = None
        self.update()

    def light(self, seeds: frozenset[int]) -> None:
        """Bring the bars of some starts out."""
        self._lit = seeds
        self.update()

    @property
    def legend(self) -> tuple[str, ...]:
        """The lines that say what bars are: one, or two where there is no room for it."""
        line = APART.join(LEGEND)
        return (line,) if width(line, SANS, self._pixels) <= self._line_room else LEGEND

    @property
    def _line_room(self) -> float:
        return self.width() - 4

    @property
    def chart(self) -> BarChart:
        """Where the bars stand."""
        area = QRectF(self.rect()).adjusted(0, 0, 0, -READOUT * self._pixels * len(self.legend))
        return BarChart(area, self._found, self._pixels)

    def starts_of(self, bar: int) -> tuple[Start, ...]:
        """The starts of a bar."""
        bins = self._found.bins
        return self._found.diverged if bar == len(bins) else bins[bar].starts

    def sentence(self, bar: int) -> str:
        """What is to be said about a bar."""
        starts = self.starts_of(bar)
        if bar == len(self._found.bins):
            return tr(
                "{count} diverged · {start_sentence}",
                count=len(starts),
                start_sentence=start_sentence(starts[0]),
            )
        return bin_text(self._found.bins[bar], starts[0])

    @property
    def is_empty(self) -> bool:
        """Whether there is no histogram yet."""
        return self._found is None

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint the bars, and what is to be said below them."""
        chart = self.chart
        paint_start_bars(painter, chart, self._theme, self._lit, self.shown)
        lines, role = (self.legend, "muted") if self.shown is None else ((self.sentence(self.shown),), "text")
        style, color, high = (
            (SANS, self._pixels, False, False),
            self._theme.color(role),
            READOUT * self._pixels,
        )
        for place, text in enumerate(lines):
            y = chart.rect.bottom() + (place + 0.5) * high
            draw_text(painter, 2.0, y, elided(text, style, self._line_room), style, color, LEFT)

    # Pointing

    def item_at(self, point: QPointF) -> int | None:
        """The bar at a point, None beside them."""
        return self.chart.bar_at(point.x())

    def goal(self, event: QKeyEvent) -> int | None:
        """The next bar that is not empty; the first key leads to one of the first."""
        bars = self.chart.filled
        if event.key() not in ALONG or not bars:
            return None
        place = bars.index(self.cursor) if self.cursor in bars else -1
        return bars[place_along(event.key(), place, len(bars) - 1)]

    def go_to(self, item: int) -> None:
        """Bring the cursor to a bar, and tell its first start."""
        super().go_to(item)
        self.chose.emit(self.starts_of(item)[0])

    def choose(self, item: int) -> None:
        """A click goes there."""
        self.go_to(item)

    def event(self, event: QEvent) -> bool:
        """Its keys are its own, whatever they do elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in (*ENTER, *ALONG):
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a run from the bar under the pointer."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and not self.is_empty and self.item_at(event.position()) is not None:
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar; Enter opens a run from the start that is chosen, here or in the list."""
        if event.key() in ENTER and not self.is_empty and self.chart.filled:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
