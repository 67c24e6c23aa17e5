"""The list of distinct minima as it is drawn, and its keys."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from bpviz.debugger.starts.start import Start
from bpviz.debugger.starts.starts import Group, Kind
from bpviz.language import tr
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text
from bpviz.ui.panels.list_row import paint_ground
from bpviz.ui.panels.pointed_view import ENTER
from bpviz.ui.panels.row_list import EDGE, PIXELS, ROW, SIGN, SMALL, RowList, Rows
from bpviz.ui.panels.starts.start_words import SIGNS, kind_text, loss_range, seed_text, share
from bpviz.ui.panels.starts.starts_model import StartsModel
from bpviz.ui.theme import MONO, SANS, font


class StartsList(RowList):
    """Two lines for each group. moved: the user went to another row; entered: Enter or a double click."""

    moved = Signal()
    entered_row = Signal()

    def __init__(self, model: StartsModel):
        super().__init__(tr("Distinct minima"), model, _Groups())
        self.chosen: Start | None = None  # the start to show in its group's row, in place of the example
        self.setFont(font(SANS, PIXELS))
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.doubleClicked.connect(lambda _: self.entered_row.emit())

    @property
    def group(self) -> Group | None:
        """The group of the current row."""
        return self.model().group(self.currentIndex().row())

    def choose(self, row: int | None, start: Start | None) -> None:
        """Make a row the current one without saying so, and show a start of it."""
        self.chosen = start
        blocked = self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.model().index(-1 if row is None else row, 0))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()

    def own_key(self, event: QKeyEvent) -> bool:
        """Enter, Home and End."""
        return event.key() in (*ENTER, Qt.Key.Key_Home, Qt.Key.Key_End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; others move."""
        if event.key() in ENTER:
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)


class _Groups(Rows):
    """Paints a group."""

    def paint(self, painter: QPainter, option, index) -> None:
        """Loss and how many; below what it is, and a start of it."""
        model, rect, theme = index.model(), QRectF(option.rect), self.theme
        group = model.group(index.row())
        chosen = self.parent().chosen
        shown = chosen if chosen is not None and chosen.seed in group.seeds else group.example
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, option.state, theme, has_focus=shows_focus(self.parent()))
        left, right = rect.left() + EDGE + SIGN, rect.right() - EDGE
        text, muted, y = theme.color("text"), theme.color("muted"), rect.top() + 0.29 * ROW
        sign = theme.color("warning" if group.kind is Kind.DIVERGED else "text")
        draw_text(painter, rect.left() + EDGE, y, SIGNS[group.kind], (SANS, PIXELS, True, False), sign, LEFT)
        draw_text(painter, left, y, loss_range(group), (MONO, PIXELS, True, False), text, LEFT)
        draw_text(painter, right, y, share(group, model.starts), (SANS, PIXELS, False, False), text, RIGHT)
        y, style = rect.top() + 0.73 * ROW, (SANS, SMALL, False, False)
        draw_text(painter, left, y, kind_text(group), style, muted, LEFT)
        draw_text(painter, right, y, seed_text(shown), style, muted, RIGHT)
        painter.restore()
