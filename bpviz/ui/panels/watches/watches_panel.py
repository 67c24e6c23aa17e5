"""The panel "Watches": numbers that are followed, each with its course over the steps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.language import tr
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.pace import Pace
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette
from bpviz.ui.panels.watches.quantity_chooser import QuantityChooser
from bpviz.ui.panels.watches.watch_list import WatchList
from bpviz.ui.panels.watches.watch_model import WatchModel
from bpviz.ui.quantity_words import words
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font
from bpviz.ui.watch_commands import placing, shifting, unwatching, watching

HINT = tr(
    "Pin any number here to follow it: select a unit or a weight and press F8, or "
    "use the +.\n\nDrag a row out, or press Enter on it, to see its curve."
)
LEAST_TEXT, MOST_TEXT, TEXT_SHARE = 12, 15, 27  # pixels, and the part of the width


class WatchesPanel(QWidget):
    """Lists the watches of a frame, with their series from insight "watches".

    commanded(function of a Debugger): the user wants it done. plot_requested(quantity): one is to be
    drawn as a curve. hides: tells which numbers must not be seen, see painting.hiding.
    """

    commanded = Signal(object)
    plot_requested = Signal(object)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self.hides: Hidden = None
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self._next: Quantity | None = None  # what is to be the current row, once it is there
        self._title, self._hint = QLabel(tr("Watches")), QLabel(HINT)
        self.model, self.chooser = WatchModel(self), QuantityChooser()
        self.list = WatchList(self.model)
        self._pace = Pace(self._show_rows, self)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Watches"))
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.apply_theme(THEMES["light"])

    # Building

    def _make_buttons(self):
        self.watch_action = self._action(tr("Watch"), "W", self.watch_selected)
        self.add_action = self._action("+", "Insert", self._open_chooser)
        self.add_action.setCheckable(True)
        self.add_action.setToolTip(tr("Choose a number to watch (Insert)"))
        self.pin, self.adder = QToolButton(), QToolButton()
        for button, action in ((self.pin, self.watch_action), (self.adder, self.add_action)):
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoRaise(True)
        self.adder.setAccessibleName(tr("Choose a number to watch"))

    def _action(self, text: str, key: str, slot) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _lay_out(self):
        self._hint.setWordWrap(True)
        only_on_screen(self._hint, self.chooser)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        head, self._pages = QHBoxLayout(), QStackedLayout()
        head.setContentsMargins(0, 0, 4, 0)
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        head.addWidget(self.pin)
        head.addWidget(self.adder)
        self._pages.addWidget(self._hint)
        self._pages.addWidget(self.list)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 4, 8)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self.chooser)
        self._column.addLayout(self._pages, 1)
        self.chooser.hide()

    def _connect(self):
        self._selection.changed.connect(self._offer_selected)
        self.chooser.chosen.connect(self.watch)
        self.model.dropped.connect(self._put)
        self.list.chosen.connect(self._select)
        self.list.removed.connect(self._remove)
        self.list.plotted.connect(self.plot_requested)
        self.list.shifted.connect(self._shift)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Show the watches where this frame stands; while frames rush by, ten times a second."""
        if self._frame is None or frame.network != self._frame.network:
            self._notation = Notation(frame.network, self._language)
        last, self._frame = self._frame, frame
        if last is None or last.watches != frame.watches or last.network != frame.network:
            self._show_rows()
            self._offer_selected()
        else:
            self._pace.ask()

    def _show_rows(self):
        frame, current = self._frame, self.list.currentIndex().row()
        kept = self.list.current.quantity if self.list.current else None
        self.chooser.show_frame(frame, self._notation)
        if self.model.show(frame, self._notation, self.hides, self.list.spark_columns):
            self._keep_current(kept, current)
            self.model.show(frame, self._notation, self.hides, self.list.spark_columns)
        self._pages.setCurrentIndex(1 if self.model.rows else 0)

    def _keep_current(self, kept: Quantity | None, at: int):
        """Go to a new watch, stay on the one that was current, or where it was."""
        if self.model.place_of(self._next) is not None:
            kept, self._next = self._next, None
        if self.model.place_of(kept) is None and at >= 0 and self.model.rows:
            kept = self.model.rows[min(at, len(self.model.rows) - 1)].quantity
        self.list.go_to(kept)

    def refresh(self) -> None:
        """Show again what may have been hidden or revealed."""
        if self._frame is not None:
            self._show_rows()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self._notation = Notation(self._frame.network, language)
            self._show_rows()
            self.list.set_text_size(self._pixels)
            self._offer_selected()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        self._hint.setPalette(muted_palette(theme))
        self.list.apply_theme(theme)

    @property
    def _pixels(self) -> int:
        return min(MOST_TEXT, max(LEAST_TEXT, self.width() // TEXT_SHARE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = self._pixels
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        for part in (self._hint, self.pin, self.adder):
            part.setFont(font(SANS, pixels))
        self.adder.setFont(font(SANS, 1.3 * pixels))
        self.chooser.set_text_size(pixels)
        self.list.set_text_size(pixels)
        self.refresh()

    # The selection

    def _selected(self) -> Quantity | None:
        return None if self._frame is None else self._selection.subject_in(self._frame.network)

    def _offer_selected(self):
        """Say in the button what would be watched."""
        subject = self._selected()
        can_watch = subject is not None and subject not in self._frame.watches
        self.watch_action.setEnabled(can_watch)
        self.pin.setVisible(can_watch)
        if can_watch:
            self.watch_action.setText(
                tr("Watch {quantity_text}", quantity_text=quantity_text(subject, self._notation))
            )
            told = words(subject, self._notation)
            self.watch_action.setToolTip(tr("Watch the {told} (W here, F8 anywhere)", told=told))
            self.pin.setAccessibleName(tr("Watch the {told}", told=told))
            if not self.chooser.isAncestorOf(self.focusWidget() or self):
                self.chooser.show_frame(self._frame, self._notation)
                self.chooser.show_quantity(subject)

    def _select(self, quantity: Quantity):
        """Select what a watch speaks of; the loss of a given sample is no number of the step."""
        if quantity.kind != "sample loss" and quantity.fits(self._frame.network):
            self._selection.select_quantity(quantity, self._frame.network)

    # Commands

    def watch_selected(self) -> None:
        """Watch what is selected."""
        subject = self._selected()
        if subject is not None:
            self.watch(subject)

    def watch(self, quantity: Quantity) -> None:
        """Follow a number, and go to its row."""
        self._next = quantity
        if self.model.place_of(quantity) is not None:
            self._keep_current(None, -1)
        else:
            self.commanded.emit(watching(quantity))

    def _open_chooser(self):
        is_open = self.add_action.isChecked()
        self.chooser.setVisible(is_open)
        (self.chooser.kinds if is_open else self.list).setFocus()

    def _remove(self, quantity: Quantity):
        self.commanded.emit(unwatching(quantity))

    def _shift(self, quantity: Quantity, by: int):
        self.commanded.emit(shifting(quantity, by))

    def _put(self, quantity: Quantity, row: int):
        """Put it above a row; where it comes from further up, the rows between close up first."""
        at = self.model.place_of(quantity)
        row -= at is not None and at < row
        rows = self.model.rows
        self._next = quantity
        self.commanded.emit(placing(quantity, rows[row].quantity if row < len(rows) else None))
