"""A list that paints its own rows, each of two lines and all alike."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate

from bpviz.language import tr
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.theme import THEMES, Theme

ROW = 40
PIXELS, SMALL = 13, 12  # heights of the text in a row's two lines
EDGE, SIGN = 6, 17  # air at both ends, and room for a sign before the text


class RowList(QListView):
    """Its rows are painted by a delegate; own_key() says which keys are its own."""

    def __init__(self, name: str, model, rows: "Rows"):
        """name: what it lists, for a screen reader."""
        super().__init__()
        self.setModel(model)
        rows.setParent(self)
        self.setItemDelegate(rows)
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("Arrow keys choose a row, Enter opens it"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)

    def own_key(self, event: QKeyEvent) -> bool:
        """Whether a key is the list's own, whatever it does elsewhere in the window."""
        raise NotImplementedError

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.itemDelegate().theme = theme
        self.setPalette(panel_palette(theme))
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and self.own_key(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        self.viewport().update()


class Rows(QStyledItemDelegate):
    """Paints rows of two lines in the colours of a theme."""

    def __init__(self):
        super().__init__()
        self.theme = THEMES["light"]

    def sizeHint(self, option, index) -> QSize:
        """All rows are alike."""
        return QSize(200, ROW)
