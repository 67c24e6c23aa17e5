"""The list of runs as it is drawn, and its keys."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from bpviz.debugger.frame import RunView
from bpviz.language import tr
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.numbers import counted
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.panels.list_row import paint_ground
from bpviz.ui.panels.row_list import EDGE, PIXELS, ROW, SIGN, SMALL, RowList, Rows
from bpviz.ui.panels.runs.runs_model import (
    RunsModel,
    brief_origin_text,
    final_loss_text,
    origin_text,
)
from bpviz.ui.theme import MONO, SANS, font

GAP = 10  # air between texts
PRESENT = "▶"
KEYS = {
    Qt.Key.Key_Return: "return",
    Qt.Key.Key_Enter: "return",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_C: "compare",
    Qt.Key.Key_B: "beside",
    Qt.Key.Key_N: "fork",
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class RunsList(RowList):
    """Two lines for each run. asked(str): a key of KEYS was pressed. F2 or a double click edits a name."""

    asked = Signal(str)

    def __init__(self, model: RunsModel):
        super().__init__(tr("Runs"), model, _Runs())
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)

    @property
    def chosen(self) -> RunView | None:
        """The run of the current row."""
        return self.model().run(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.model().index(row, 0))

    def own_key(self, event: QKeyEvent) -> bool:
        """Those of KEYS, and F2, which names a run."""
        return event.key() == Qt.Key.Key_F2 or _word(event) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of KEYS asks for something; others move, or edit the name."""
        word = _word(event)
        if word and self.state() != QAbstractItemView.State.EditingState:
            self.asked.emit(word)
        else:
            super().keyPressEvent(event)


def _word(event: QKeyEvent) -> str | None:
    is_plain = not event.modifiers() & ~_KEYPAD
    return KEYS.get(event.key()) if is_plain else None


class _Runs(Rows):
    """Paints a run, and edits its name in the place where it stands."""

    def paint(self, painter: QPainter, option, index) -> None:
        """Name, steps and loss; below where the run comes from, and what it is now."""
        model, rect, theme = index.model(), QRectF(option.rect), self.theme
        run = model.run(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, rect, option.state, theme, has_focus=shows_focus(self.parent()))
        self._paint_first_line(painter, rect, run, run.number == model.present)
        y, style = rect.top() + 0.73 * ROW, (SANS, SMALL, False, False)
        left, right = rect.left() + EDGE + SIGN, rect.right() - EDGE
        role = model.role(run)
        if role:
            right -= draw_text(painter, right, y, role, style, theme.color("accent"), RIGHT) + GAP
        room = right - left
        text = origin_text(run) if width(origin_text(run), *style) <= room else brief_origin_text(run)
        draw_text(painter, left, y, elided(text, style, room), style, theme.color("muted"), LEFT)
        painter.restore()

    def _paint_first_line(self, painter: QPainter, rect: QRectF, run: RunView, is_present: bool) -> None:
        theme, y, right = self.theme, rect.top() + 0.3 * ROW, rect.right() - EDGE
        mono = (MONO, SMALL, False, False)
        loss_room = width("0.0000", *mono)
        draw_text(painter, right, y, final_loss_text(run), mono, theme.color("text"), RIGHT)
        right -= loss_room + GAP
        right -= draw_text(painter, right, y, counted(run.newest), mono, theme.color("muted"), RIGHT) + GAP
        left, name = rect.left() + EDGE, (SANS, PIXELS, is_present, False)
        if is_present:
            draw_text(painter, left, y, PRESENT, (SANS, SMALL, False, False), theme.color("accent"), LEFT)
        text = elided(run.name, name, right - left - SIGN)
        draw_text(painter, left + SIGN, y, text, name, theme.color("text"), LEFT)

    def createEditor(self, parent, option, index) -> QLineEdit:
        """A line to write the name in."""
        editor = QLineEdit(parent)
        editor.setFont(font(SANS, PIXELS))
        editor.setAccessibleName(tr("Name of the run"))
        return editor

    def setEditorData(self, editor: QLineEdit, index) -> None:
        """The name there is, once: Qt asks for it with every frame, over what is typed and selected."""
        if not editor.isModified() and editor.text() != index.data(Qt.ItemDataRole.EditRole):
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor, option, index) -> None:
        """Over the first line, as far as the numbers."""
        rect = option.rect
        editor.setGeometry(rect.left() + EDGE + SIGN - 4, rect.top(), rect.width() - EDGE - SIGN - 110, 24)
