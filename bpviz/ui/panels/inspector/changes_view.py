"""The history of a weight: its largest changes, each a way back to its step; and "Why this value?"."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from bpviz.debugger.explain.changes import Change
from bpviz.language import tr
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.numbers import counted, small
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text
from bpviz.ui.theme import MONO, SANS, THEMES, Theme, font

MARGIN, ROW, TITLE = 12, 24, 30
WORD_PIXELS = 13
TITLE_TEXT = tr("Largest changes")
WAITING = tr("They are looked up when the run is paused.")
NONE_YET = tr("This weight has not changed yet.")
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChangeRows(QWidget):
    """A row for each change: step, sample, Δ and a bar. chosen(Change): the user goes there."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._changes: tuple[Change, ...] | None = None
        self._current = 0
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(TITLE_TEXT)
        self.setToolTip(tr("Go to the step that made this change (Enter)"))

    def show_changes(self, changes: tuple[Change, ...] | None) -> None:
        """Show changes; None while they are not known."""
        self._changes = changes
        self._current = min(self._current, max(0, len(changes or ()) - 1))
        self.setAccessibleDescription("; ".join(row_text(change) for change in changes or ()))
        self.setFixedHeight(TITLE + ROW * max(1, len(changes or ())))
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        return QSize(280, TITLE + ROW * max(1, len(self._changes or ())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            text, muted = self._theme.color("text"), self._theme.color("muted")
            draw_text(painter, MARGIN, 14, TITLE_TEXT, (SANS, WORD_PIXELS, True, False), text, LEFT)
            if not self._changes:
                said = WAITING if self._changes is None else NONE_YET
                style = (SANS, WORD_PIXELS, False, False)
                draw_text(painter, MARGIN, TITLE + ROW / 2, said, style, muted, LEFT)
                return
            for place, change in enumerate(self._changes):
                self._paint_row(painter, place, change)

    def _paint_row(self, painter: QPainter, place: int, change: Change) -> None:
        top, middle = TITLE + ROW * place, TITLE + ROW * (place + 0.5)
        row = QRectF(MARGIN - 6, top, self.width() - 2 * MARGIN + 12, ROW)
        if place == self._hovered:
            painter.fillRect(row, self._theme.color("neutral_wash"))
        if shows_focus(self) and place == self._current:
            painter.setPen(QPen(self._theme.color("accent"), 1.6))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 3, 3)
        words, mono = (SANS, WORD_PIXELS, False, False), (MONO, WORD_PIXELS, False, False)
        accent, muted = self._theme.color("accent"), self._theme.color("muted")
        x = MARGIN + draw_text(painter, MARGIN, middle, steps_text(change), words, accent, LEFT)
        if change.sample is not None:
            draw_text(
                painter,
                x + 10,
                middle,
                tr("sample {sample}", sample=counted(change.sample + 1)),
                words,
                muted,
                LEFT,
            )
        right = self.width() - MARGIN
        draw_text(painter, right, middle, small(change.size), mono, self._theme.color("text"), RIGHT)
        self._paint_bar(painter, change, right, top)

    def _paint_bar(self, painter: QPainter, change: Change, right: float, top: float) -> None:
        """How large the change is beside the largest, under its number."""
        largest = max(abs(other.size) for other in self._changes)
        wide = 64 * abs(change.size) / largest if largest else 0.0
        role = "curve_soft" if change.size < 0 else "accent"
        painter.fillRect(QRectF(right - wide, top + ROW - 4, wide, 2.5), self._theme.color(role))

    def _row_at(self, y: float) -> int | None:
        place = int((y - TITLE) // ROW)
        return place if 0 <= place < len(self._changes or ()) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        hovered = self._row_at(event.position().y())
        if hovered != self._hovered:
            self._hovered = hovered
            pointing = hovered is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event) -> None:
        """Mark none."""
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the change that is clicked."""
        place = self._row_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._current = place
            self.chosen.emit(self._changes[place])
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose a row, Enter goes there."""
        count, move = len(self._changes or ()), _MOVES.get(event.key())
        if count and move is not None:
            self._current = min(count - 1, max(0, self._current + move))
            self.update()
        elif count and event.key() in _ENTER_KEYS:
            self.chosen.emit(self._changes[self._current])
        else:
            super().keyPressEvent(event)


_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def steps_text(change: Change) -> str:
    """What made a change: "step 1 187", "steps 512–1 023" or "edited at step 12", as the readout counts."""
    first, last = change.t + 1, change.t + change.steps
    if change.is_edit:
        return tr("edited at step {step}", step=counted(last))
    return (
        tr("step {first}", first=counted(first))
        if first == last
        else tr("steps {first}–{last}", first=counted(first), last=counted(last))
    )


def row_text(change: Change) -> str:
    """A row in plain words."""
    sample = "" if change.sample is None else tr(", sample {sample}", sample=change.sample + 1)
    return f"{steps_text(change)}{sample}: {small(change.size)}"


class ChangesView(QWidget):
    """The button "Why this value?" over the rows.

    seek_requested(int): go to that step, where the change is just made. why_requested: go to the step
    that last changed it notably.
    """

    seek_requested = Signal(int)
    why_requested = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.why = QPushButton(tr("Why this value?"))
        self.why.setToolTip(tr("Go back to the step that last changed this weight notably (W)"))
        self.why.setAccessibleName(tr("Why this value?"))
        self.why.clicked.connect(self.why_requested)
        self.rows = ChangeRows()
        self.rows.chosen.connect(lambda change: self.seek_requested.emit(change.t + change.steps))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN, 0)
        line.addWidget(self.why)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.rows)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's fonts and colours."""
        self.why.setFont(font(SANS, WORD_PIXELS))
        self.rows.apply_theme(theme)
