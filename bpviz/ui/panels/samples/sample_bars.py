"""The bars of all samples as a widget: hover, a cursor moved by keys, a click that activates a sample."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from bpviz.data.dataset import Dataset
from bpviz.ui.painting.interference import HELPED, HURT, paint_bars, sign_of
from bpviz.ui.painting.numbers import counted, loss_text, small
from bpviz.ui.painting.sample_columns import Bars, Chart, sample_at
from bpviz.ui.painting.text import LEFT, draw_text, elided, width
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.theme import SANS, THEMES, Theme

LOW = 96  # pixels of height, below which there is no room for that line
READOUT = 1.7  # height of the line below the bars, in parts of the text's size
HELP = "← → another sample, Home and End the ends, Enter goes to it, S sorts by change"
_KEYS = {
    Qt.Key.Key_Left: lambda place, last: place - 1,
    Qt.Key.Key_Right: lambda place, last: place + 1,
    Qt.Key.Key_Home: lambda place, last: 0,
    Qt.Key.Key_End: lambda place, last: last,
}


class SampleBars(QWidget):
    """Draws Bars. The cursor is a sample; activated: it was clicked or entered."""

    activated = Signal(int)

    def __init__(self):
        super().__init__()
        self._bars: Bars | None = None
        self._dataset: Dataset | None = None
        self._theme, self._pixels, self._tabbed = THEMES["light"], 12, False
        self.cursor: int | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Losses of the samples")
        self.setAccessibleDescription(HELP)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self._pixels = pixels
        self.update()

    def show_bars(self, bars: Bars, dataset: Dataset) -> None:
        """Draw other bars; the cursor stays with its sample."""
        if dataset is not self._dataset:
            self.cursor = self._hovered = None
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
        own = ", this step's" if sample == found.sample else ""
        label = self._dataset.label(sample)
        return f"sample {counted(sample + 1)}{own} · {label} · {losses}  {sign_of(change)} {small(change)}"

    @property
    def _shown(self) -> int | None:
        """The sample that is pointed at: by the mouse before the keys."""
        return self._hovered if self._hovered is not None else self.cursor if self.hasFocus() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars, the line below them, and the ring of the focus."""
        if self._bars is None:
            return
        painter = QPainter(self)
        paint_bars(painter, self.chart, self._bars, self._theme, self._shown)
        if self._has_readout:
            self._paint_readout(painter)
        if self._tabbed and self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_readout(self, painter: QPainter):
        y = self.height() - 0.5 * READOUT * self._pixels
        style = (SANS, self._pixels - 1, False, False)
        if self._shown is None:
            self._paint_legend(painter, y, style)
        else:
            text = elided(self.sentence(self._shown), style, self.width())
            draw_text(painter, 0.0, y, text, style, self._theme.color("text"), LEFT)

    def _paint_legend(self, painter: QPainter, y: float, style: tuple):
        parts = [(f"{HELPED} less loss", "forward"), (f"{HURT} more loss", "backward")]
        if self.chart.is_single:
            parts.append(("pale: before, strong: after", "muted"))
        else:
            parts.append((f"{counted(self.chart.count)} samples", "muted"))
        x = 0.0
        for text, role in parts:
            if x + width(text, *style) <= self.width():
                x += draw_text(painter, x, y, text, style, self._theme.color(role), LEFT) + self._pixels

    def sample_at(self, point: QPoint | QPointF) -> int | None:
        """The sample at a point of the widget, None beside the bars."""
        if self._bars is None or point.y() > self.chart.rect.bottom():
            return None
        return sample_at(self.chart, self._bars, point.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the sample under the pointer."""
        self._hovered = self.sample_at(event.position())
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what happened to the sample under the pointer."""
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        sample = self.sample_at(event.pos())
        if sample is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), self.sentence(sample), self)
        return True

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Activate the sample under the pointer."""
        sample = self.sample_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and sample is not None:
            self.cursor = sample
            self.activated.emit(sample)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor from sample to sample as they stand; Enter activates."""
        if self._bars is None:
            super().keyPressEvent(event)
        elif event.key() in _KEYS:
            self._move(_KEYS[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cursor is not None:
            self.activated.emit(self.cursor)
        else:
            super().keyPressEvent(event)

    def _move(self, goal):
        """The first key only shows the cursor, at the step's own sample."""
        if self.cursor is None:
            self.cursor = self._bars.found.sample
        else:
            last = len(self._bars.order) - 1
            place = min(last, max(0, goal(int(self._bars.place[self.cursor]), last)))
            self.cursor = int(self._bars.order[place])
        self._hovered = None
        self.setAccessibleDescription(f"{self.sentence(self.cursor)}. {HELP}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
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
