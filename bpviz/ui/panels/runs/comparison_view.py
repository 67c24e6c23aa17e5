"""Two runs compared: where they first differ, their losses, the weights that are furthest apart."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.debugger.comparison import Comparison, Difference
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.hiding import UNKNOWN
from bpviz.ui.painting.numbers import counted, loss_text, significant, small
from bpviz.ui.painting.text import LEFT, RIGHT, draw_name, draw_text, elided, width
from bpviz.ui.theme import MONO, SANS, THEMES, Theme

ROW, PIXELS = 22, 12
EDGE, GAP, APART, BAR = 6, 10, 30, 2.5
ABOVE = 5  # rows before the weights: link, titles, two losses, distance
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ComparisonView(QWidget):
    """Draws a Comparison. Place 0 is the link to the first differing step, then come the weights.

    seek_requested(int): go to that step. chosen(int): the index in θ of the weight that was chosen.
    """

    seek_requested = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._notation = THEMES["light"], None
        self._found: Comparison | None = None
        self._current, self._hovered = 0, None
        self.lit: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Comparison of two runs"))
        self.setToolTip(tr("Enter goes to the first differing step; ↑ ↓ select the weights that differ most"))

    def show_comparison(self, found: Comparison | None, notation: Notation | None) -> None:
        """Show another comparison; None for none."""
        self._found, self._notation = found, notation
        self._current = min(self._current, len(self._differences))
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleDescription(self.text)
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    @property
    def _differences(self) -> tuple[Difference, ...]:
        return self._found.differences if self._found else ()

    @property
    def text(self) -> str:
        """All of it in plain words."""
        if self._found is None:
            return ""
        rows = [self._row_text(difference) for difference in self._differences]
        return "; ".join([self.headline, *(" ".join(row) for row in self._losses()), *rows])

    def _row_text(self, found: Difference) -> str:
        return f"{self._notation.parameter(found.index).text}: {small(found.one)}, {small(found.other)}"

    @property
    def headline(self) -> str:
        """When the two runs parted."""
        found = self._found
        if found.first_differing is not None:
            return tr(
                "First differ at step {first_differing}", first_differing=counted(found.first_differing)
            )
        if not found.same_network:
            return tr("Other networks: only losses compare")
        return tr("No difference up to step {searched_to}", searched_to=counted(found.searched_to))

    @property
    def _links(self) -> bool:
        return self._found is not None and self._found.first_differing is not None

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        return QSize(260, ROW * (ABOVE + len(self._differences)) + 4 if self._found else 0)

    def _losses(self) -> list[tuple[str, str, str]]:
        found = self._found
        means = (("–" if loss is None else loss_text(loss)) for loss in found.mean_losses)
        samples = (UNKNOWN if loss is None else loss_text(loss) for loss in found.sample_losses)
        numbers = [sample + 1 for sample in found.samples]
        which = (
            tr("sample {numbers}", numbers=counted(numbers[0]))
            if numbers[0] == numbers[1]
            else tr("the step's sample")
        )
        return [(tr("mean loss"), *means), (tr("loss of {which}", which=which), *samples)]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all rows."""
        if self._found is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_place(painter, 0)
            role = "accent" if self._links else "muted"
            style = (SANS, PIXELS, False, False)
            draw_text(painter, EDGE, ROW / 2, self.headline, style, self._theme.color(role), LEFT)
            self._paint_titles(painter)
            for row, (title, one, other) in enumerate(self._losses(), 2):
                y = ROW * (row + 0.5)
                draw_text(painter, EDGE, y, title, style, self._theme.color("muted"), LEFT)
                self._paint_pair(painter, y, one, other)
            self._paint_distance(painter, ROW * 4.5)
            for place, difference in enumerate(self._differences, 1):
                self._paint_difference(painter, place, difference)

    @property
    def _columns(self) -> tuple[float, float]:
        """The right ends of the two runs' numbers."""
        right = self.width() - EDGE
        return right - width("+0.0000", MONO, PIXELS) - APART, right

    def _paint_titles(self, painter: QPainter):
        style, room = (SANS, PIXELS, True, False), width("+0.0000", MONO, PIXELS) + APART - GAP
        for x, name in zip(self._columns, self._found.names, strict=True):
            text = elided(name, style, room)
            draw_text(painter, x, ROW * 1.5, text, style, self._theme.color("text"), RIGHT)
        said = tr("at step {t}", t=counted(self._found.t))
        draw_text(
            painter, EDGE, ROW * 1.5, said, (SANS, PIXELS, False, False), self._theme.color("muted"), LEFT
        )

    def _paint_pair(self, painter: QPainter, y: float, one: str, other: str):
        for x, text in zip(self._columns, (one, other), strict=True):
            draw_text(painter, x, y, text, (MONO, PIXELS, False, False), self._theme.color("text"), RIGHT)

    def _paint_distance(self, painter: QPainter, y: float):
        found, style = self._found, (SANS, PIXELS, False, False)
        if found.rms is None:
            return
        muted = self._theme.color("muted")
        draw_text(painter, EDGE, y, tr("root mean square of all differences"), style, muted, LEFT)
        text, mono = significant(found.rms), (MONO, PIXELS, False, False)
        draw_text(painter, self._columns[1], y, text, mono, self._theme.color("text"), RIGHT)

    def _paint_difference(self, painter: QPainter, place: int, found: Difference):
        self._paint_place(painter, place)
        theme, top = self._theme, self._top(place)
        y = top + ROW / 2
        color = theme.color("accent" if found.index == self.lit else "text")
        name = self._notation.parameter(found.index)
        x = EDGE + draw_name(painter, EDGE, y - 1, name, PIXELS + 2, color, LEFT) + GAP
        self._paint_pair(painter, y - 1, small(found.one), small(found.other))
        room = self._columns[0] - width("+0.0000", MONO, PIXELS) - GAP - x
        wide = max(0.0, room) * found.size / self._differences[0].size
        painter.fillRect(QRectF(x, y - BAR, wide, 2 * BAR), theme.color("accent"))

    def _paint_place(self, painter: QPainter, place: int):
        """What lies under the link or a weight: hovered, selected, current."""
        row, theme = QRectF(0, self._top(place), self.width(), ROW), self._theme
        if place == 0 and not self._links:
            return
        if place and self._differences[place - 1].index == self.lit:
            painter.fillRect(row, theme.color("forward_wash"))
        elif place == self._hovered:
            painter.fillRect(row, theme.color("neutral_wash"))
        if shows_focus(self) and place == self._current:
            painter.setPen(QPen(theme.color("accent"), 1.4))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 3, 3)

    def _top(self, place: int) -> float:
        return 0.0 if place == 0 else ROW * (ABOVE + place - 1)

    # Mouse and keys

    def place_at(self, y: float) -> int | None:
        """The place at a height, None for what is only to be read."""
        if 0 <= y < ROW:
            return 0 if self._links else None
        place = int(y // ROW) - ABOVE + 1
        return place if 1 <= place <= len(self._differences) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        hovered = self.place_at(event.position().y())
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.ArrowCursor if hovered is None else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event) -> None:
        """Mark none."""
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow the link, or select the weight."""
        place = self.place_at(event.position().y())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            event.ignore()
            return
        self._current = place
        self._activate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row and select, Enter follows the link."""
        move, last = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key()), len(self._differences)
        if self._found is None or (move is None and event.key() not in _ENTER):
            super().keyPressEvent(event)
            return
        if move is not None:
            self._current = min(last, max(0 if self._links else min(1, last), self._current + move))
        if move is None or self._current:
            self._activate()
        self.update()

    def _activate(self):
        if self._current:
            self.chosen.emit(self._differences[self._current - 1].index)
        elif self._links:
            self.seek_requested.emit(self._found.first_differing)
        self.update()

    @property
    def current_rect(self) -> QRectF:
        """Where the current row is, for scrolling to it."""
        return QRectF(0, self._top(self._current), self.width(), ROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the current row."""
        super().focusInEvent(event)
        self.update()
