"""The rows of the homework grid: symbol, cell, mark; under the first wrong cell what may be wrong."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QWidget,
)  # fmt: skip

from bpviz.debugger.homework.sheet import FOLLOWS, RIGHT, ROUGH, UNREADABLE, WRONG, Cell, Marks
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.language import tr
from bpviz.ui.panels.homework.symbol_label import SymbolLabel, symbol_of
from bpviz.ui.theme import MONO, SANS, Theme, font

# state: (word, role of its colour)
WORDS = {
    RIGHT: (tr("✓ right"), "accent"),
    FOLLOWS: (tr("↳ follows"), "muted"),
    WRONG: (tr("✗ wrong"), "warning"),
    ROUGH: (tr("≈ too rough"), "warning"),
    UNREADABLE: (tr("✗ unclear"), "warning"),
}
TOOL_TIPS = {FOLLOWS: tr("Follows from your value: right, had the numbers before it been right.")}
_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


class AnswerCell(QLineEdit):
    """A number to type. moved(rows): an arrow key asks for the cell above or below. reached: by the focus."""

    moved = Signal(int)
    reached = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the user is here now."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by ↑ and ↓."""
        step = {_UP: -1, _DOWN: 1}.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class HomeworkRows(QWidget):
    """One row for each cell of a sheet.

    edited(quantity, text): it was typed. entered(quantity): Enter in its cell. reached(quantity): focus.
    """

    edited = Signal(object, str)
    entered = Signal(object)
    reached = Signal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._sheet: tuple[Cell, ...] = ()
        self._notation: Notation | None = None
        self._cells: dict[Quantity, AnswerCell] = {}
        self._marks: dict[Quantity, QLabel] = {}
        self._symbols: list[SymbolLabel] = []
        self._titles: list[QLabel] = []
        self._said = QLabel(self, wordWrap=True, visible=False)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._theme: Theme | None = None

    def show_sheet(self, sheet: tuple[Cell, ...], notation: Notation) -> None:
        """Make rows for a sheet, unless they are there already."""
        if (sheet, notation) == (self._sheet, self._notation):
            return
        self._sheet, self._notation = sheet, notation
        self._empty()
        group, line = "", 0
        for cell in sheet:
            if cell.group != group:
                group = cell.group
                self._add_title(group, line)
                line += 1
            self._add_row(cell.quantity, line)
            line += 2  # the second one is for what is said about it
        self._grid.setRowStretch(line, 1)
        self.apply_theme(self._theme)

    def _empty(self) -> None:
        self._grid.removeWidget(self._said)
        self._said.hide()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        for widget in (*self._cells.values(), *self._marks.values(), *self._symbols, *self._titles):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cells, self._marks, self._symbols, self._titles = {}, {}, [], []

    def _add_title(self, text: str, line: int) -> None:
        title = QLabel(text, self, indent=0)
        self._titles.append(title)
        self._grid.addWidget(title, line, 0, 1, 3)

    def _add_row(self, quantity: Quantity, line: int) -> None:
        symbol = SymbolLabel(symbol_of(quantity, self._notation))
        cell, mark = AnswerCell(), QLabel()
        cell.setAccessibleName(quantity_text(quantity, self._notation))
        cell.textEdited.connect(lambda text: self.edited.emit(quantity, text))
        cell.returnPressed.connect(lambda: self.entered.emit(quantity))
        cell.reached.connect(lambda: self.reached.emit(quantity))
        cell.moved.connect(lambda step: self._move(quantity, step))
        cell.setToolTip(tr("Enter checks and moves on; ↑ and ↓ move between cells"))
        cell.setMinimumWidth(60)
        self._cells[quantity], self._marks[quantity] = cell, mark
        self._symbols.append(symbol)
        for place, widget in enumerate((symbol, cell, mark)):
            self._grid.addWidget(widget, line, place)

    def stand_after(self, before: QWidget) -> None:
        """Let Tab go through the cells from `before` on, to what has come after it so far."""
        for widget, following in pairwise((before, *self._cells.values())):
            QWidget.setTabOrder(widget, following)

    def cell(self, quantity: Quantity) -> AnswerCell:
        """The cell of a number."""
        return self._cells[quantity]

    def mark(self, quantity: Quantity) -> str:
        """The mark of a number in words, empty without one."""
        return self._marks[quantity].text()

    @property
    def said(self) -> str:
        """What is said about the first wrong cell."""
        return self._said.text() if self._said.isVisibleTo(self) else ""

    def _move(self, quantity: Quantity, step: int) -> None:
        order = list(self._cells)
        place = order.index(quantity) + step
        if 0 <= place < len(order):
            self._focus(order[place])

    def focus_after(self, quantity: Quantity) -> None:
        """Go on to the next cell, or stay in the last one."""
        self._move(quantity, 1)

    def _focus(self, quantity: Quantity) -> None:
        self._cells[quantity].setFocus(Qt.FocusReason.TabFocusReason)
        self._cells[quantity].selectAll()

    def show_texts(self, texts: Mapping[Quantity, str], is_given: bool) -> None:
        """Write texts into the cells; is_given: they are the program's, and cannot be edited."""
        for quantity, cell in self._cells.items():
            text = texts.get(quantity, "")
            if cell.text() != text:
                cell.setText(text)
                cell.setCursorPosition(0)
            if cell.isReadOnly() != is_given:
                cell.setReadOnly(is_given)
                self._color_cell(cell)

    def show_marks(self, marks: Marks) -> None:
        """Mark the cells, and say what may be wrong with the first wrong one."""
        for quantity, label in self._marks.items():
            mark = marks.marks.get(quantity)
            word, role = WORDS[mark.state] if mark else ("", "muted")
            if label.text() != word:
                label.setText(word)
                label.setToolTip((mark.sentence or TOOL_TIPS.get(mark.state, "")) if mark else "")
                label.setStyleSheet(f"color: {getattr(self._theme, role)}")
                self._describe(quantity, word)
        self._say(marks)

    def _describe(self, quantity: Quantity, word: str) -> None:
        """Tell screen readers the mark, without its sign."""
        self._cells[quantity].setAccessibleDescription(word.partition(" ")[2])

    def _say(self, marks: Marks) -> None:
        first = marks.first_wrong
        sentence = marks.marks[first].sentence if first in self._cells else ""
        self._grid.removeWidget(self._said)
        self._said.setVisible(bool(sentence))
        if sentence:
            self._said.setText(sentence)
            line = self._grid.getItemPosition(self._grid.indexOf(self._cells[first]))[0]
            self._grid.addWidget(self._said, line + 1, 0, 1, 3)
            self._describe(first, f"{self._marks[first].text()}. {sentence}")

    def apply_theme(self, theme: Theme | None) -> None:
        """Take over fonts and colours."""
        self._theme = theme
        if theme is None:
            return
        for title in self._titles:
            title.setFont(font(SANS, 12, bold=True))
            title.setStyleSheet(f"color: {theme.muted}; padding: 4px 0 0 0")
        for symbol in self._symbols:
            symbol.set_color(theme.color("text"))
        for cell in self._cells.values():
            cell.setFont(font(MONO, 13))
            self._color_cell(cell)
        for quantity, label in self._marks.items():
            label.setFont(font(SANS, 12))
            label.setMinimumWidth(78)
            label.setText("")
            self._describe(quantity, "")
        self._said.setFont(font(SANS, 12))
        self._said.setStyleSheet(
            f"color: {theme.text}; border: none; border-left: 3px solid {theme.warning};"
            "padding: 2px 0 0 7px; margin: 1px 0 3px 0"
        )

    def _color_cell(self, cell: AnswerCell) -> None:
        theme = self._theme
        color = theme.muted if cell.isReadOnly() else theme.text
        cell.setStyleSheet(
            f"QLineEdit {{ color: {color}; background: {theme.panel}; border: 1px solid {theme.faint};"
            "border-radius: 3px; padding: 1px 3px; }"
            f"QLineEdit:focus {{ border: 2px solid {theme.accent}; padding: 0 2px; }}"
            f"QLineEdit:disabled {{ border-color: {theme.line}; }}"
        )
