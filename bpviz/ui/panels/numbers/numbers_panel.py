"""The numbers of the shown step as tables: of units, of weights and of the rest."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import tr
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.numbers.number_model import NumberModel
from bpviz.ui.panels.numbers.number_view import NumberView
from bpviz.ui.panels.numbers.step_numbers import step_table
from bpviz.ui.panels.numbers.unit_numbers import unit_table
from bpviz.ui.panels.numbers.weight_numbers import weight_table
from bpviz.ui.panels.plots.plot_style import panel_palette, text_pixels
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

# What makes a page's table, its title, and what a screen reader calls it.
PAGES = (
    (unit_table, tr("Units"), tr("Numbers of the units")),
    (weight_table, tr("Weights"), tr("Numbers of the weights")),
    (step_table, tr("Step"), tr("Numbers of the step")),
)
UNITS, WEIGHTS, STEP = range(3)


class NumbersPanel(QWidget):
    """The panel "Numbers". A row selects its unit or weight, and shows the one that is selected.

    hides: tells of a number whether it is to be predicted first; None where none is.
    """

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self.hides: Hidden = None
        self._title, self.pages = QLabel(tr("Numbers")), QTabWidget()
        self.tables = [NumberView(NumberModel(self), name) for _, _, name in PAGES]
        self.setAutoFillBackground(True)
        self._lay_out()
        self.apply_theme(THEMES["light"])
        self.pages.currentChanged.connect(self._show_page)
        selection.changed.connect(self._follow)

    def _lay_out(self):
        self.pages.setDocumentMode(True)
        bar = self.pages.tabBar()
        bar.setAccessibleName(tr("What the numbers belong to"))
        bar.setToolTip(tr("Numbers of units, of weights, or of the step itself: arrow keys choose"))
        for table, (_, title, _) in zip(self.tables, PAGES, strict=True):
            self.pages.addTab(table, title)
            table.selectionModel().currentChanged.connect(self._select)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self.pages, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        for table in self.tables:
            table.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self.show_frame(self._frame)

    def show_frame(self, frame: Frame) -> None:
        """Show the numbers of a frame, as far as they are revealed."""
        self._frame = frame
        self._show_page()

    def _show_page(self):
        """Only the table that is seen is made."""
        if self._frame is not None:
            page = self.pages.currentIndex()
            make, notation = PAGES[page][0], Notation(self._frame.network, self._language)
            self.tables[page].model().show(make(self._frame, notation, self.hides))
            self._show_selected()

    def _select(self, current: QModelIndex):
        """Let everything show what the current cell speaks of."""
        view = self.tables[self.pages.currentIndex()]
        if not current.isValid() or view.is_following:
            return
        table, row = view.model().table, view.model().number(current.row())
        quantity = table.quantity(row, table.columns[current.column()].kind)
        if quantity is not None:
            self._selection.select_quantity(quantity, self._frame.network)

    def _follow(self):
        """Go to the page of what is selected, unless one is at work in another."""
        if self._frame is None:
            return
        page = self._page_of_selected()
        if page is not None and not self.tables[self.pages.currentIndex()].hasFocus():
            self.pages.setCurrentIndex(page)
        self._show_selected()

    def _page_of_selected(self) -> int | None:
        if self._selection.weight is not None:
            return WEIGHTS
        return UNITS if self._selection.unit is not None else None

    def _show_selected(self):
        page = self.pages.currentIndex()
        place = {UNITS: self._selection.unit_in(self._frame.network), WEIGHTS: self._selection.weight}.get(
            page
        )
        view = self.tables[page]
        view.follow(view.model().row_of(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(text_pixels(self.height()), max(12, self.width() // 28))
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        self.pages.tabBar().setFont(font(SANS, pixels))
        for table in self.tables:
            table.set_text_size(pixels)
