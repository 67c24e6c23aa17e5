"""Tables of rows to choose from, without the frames and grids that would be louder than their numbers."""

from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

NARROWEST = 16  # pixels of a column


def make_calm(table: QTableView) -> None:
    """No frame, grid or row numbers; Tab leaves it; whole rows are chosen, one at a time."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.horizontalHeader().setMinimumSectionSize(NARROWEST)
    table.horizontalHeader().setHighlightSections(False)
