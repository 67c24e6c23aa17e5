"""The bars of all samples as a widget: hover, a cursor moved by keys, a click that activates a sample."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from bpviz.data.dataset import Dataset
from bpviz.language import tr
from bpviz.ui.painting.interference import HELPED, HURT, paint_bars, sign_of
from bpviz.ui.painting.numbers import counted, loss_text, small
from bpviz.ui.painting.sample_columns import Bars, Chart, sample_at
from bpviz.ui.painting.text import LEFT, draw_text, elided, width
from bpviz.ui.panels.pointed_view import ALONG, PointedView, place_along
from bpviz.ui.theme import SANS

LOW = 96  # pixels of height, below which there is no room for that line
READOUT = 1.7  # height of the line below the bars, in parts of the text's size
HELP = tr("← → another sample, Home and End the ends, Enter goes to it, S sorts by change")


class SampleBars(PointedView):
    """Draws Bars; its items are samples."""

    def __init__(self):
        super().__init__(tr("Losses of the samples"), HELP)
        self._bars: Bars | None = None
        self._dataset: Dataset | None = None

    def show_bars(self, bars: Bars, dataset: Dataset) -> None:
        """Draw other bars; the cursor stays with its sample."""
        if dataset is not self._dataset:
            self.cursor = self.hovered = None
        self._bars, self._dataset = bars, dataset
        self.update()

    @property
    def chart(self) -> Chart:
        """Where the bars stand."""
        area = QRectF(self.rect()).adjusted(0, 0, 0, -READOUT * self._pixels if self._has_readout else 0)
        return Chart(area, len(self._bars.order), self._pixels)

    @property
    def _has_readout(self) -> bool:
        return self.height() >= LOW

    def sentence(self, sample: int) -> str:
        """What is to be said about a sample."""
        found = self._bars.found
        change = float(found.change[sample])
        losses = f"{loss_text(found.before[sample])} → {loss_text(found.after[sample])}"
        own = tr(", this step's") if sample == found.sample else ""
        label = self._dataset.label(sample)
        return tr(
            "sample {sample}{own} · {label} · {losses}  {sign_of} {change}",
            sample=counted(sample + 1),
            own=own,
            label=label,
            losses=losses,
            sign_of=sign_of(change),
            change=small(change),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there are no bars yet."""
        return self._bars is None

    def has_menu(self, sample: int) -> bool:
        """All have."""
        return True

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint the bars, and the line below them."""
        paint_bars(painter, self.chart, self._bars, self._theme, self.shown)
        if self._has_readout:
            self._paint_readout(painter)

    def _paint_readout(self, painter: QPainter):
        y = self.height() - 0.5 * READOUT * self._pixels
        style = (SANS, self._pixels - 1, False, False)
        if self.shown is None:
            self._paint_legend(painter, y, style)
        else:
            text = elided(self.sentence(self.shown), style, self.width())
            draw_text(painter, 0.0, y, text, style, self._theme.color("text"), LEFT)

    def _paint_legend(self, painter: QPainter, y: float, style: tuple):
        parts = [
            (tr("{helped} less loss", helped=HELPED), "forward"),
            (tr("{hurt} more loss", hurt=HURT), "backward"),
        ]
        if self.chart.is_single:
            parts.append((tr("pale: before, strong: after"), "muted"))
        else:
            parts.append((tr("{count} samples", count=counted(self.chart.count)), "muted"))
        x = 0.0
        for text, role in parts:
            if x + width(text, *style) <= self.width():
                x += draw_text(painter, x, y, text, style, self._theme.color(role), LEFT) + self._pixels

    def item_at(self, point: QPointF) -> int | None:
        """The sample at a point, None beside the bars."""
        if point.y() > self.chart.rect.bottom():
            return None
        return sample_at(self.chart, self._bars, point.x())

    def goal(self, event: QKeyEvent) -> int | None:
        """The next sample as they stand; the first key only shows the cursor, at the step's own sample."""
        if event.key() not in ALONG:
            return None
        if self.cursor is None:
            return self._bars.found.sample
        place, last = int(self._bars.place[self.cursor]), len(self._bars.order) - 1
        return int(self._bars.order[place_along(event.key(), place, last)])
