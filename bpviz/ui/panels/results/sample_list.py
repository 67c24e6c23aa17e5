"""The samples of a cell of the confusion matrix: one of them can be asked for."""

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from bpviz.language import tr
from bpviz.ui.painting.numbers import counted
from bpviz.ui.panels.focus_ring import FocusRing
from bpviz.ui.theme import SANS, Theme, font

TRAINING_TIP = tr("Enter or a click: choose this sample for the shown step, break at it, watch it")
HELD_TIP = tr("No step uses a held-out sample.")


class SampleModel(QAbstractListModel):
    """Samples with their losses, or a mark where one must not be seen."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.samples, self._texts, self._tip = np.empty(0, dtype=np.intp), [], ""

    def show(self, samples: np.ndarray, losses: list[str], tip: str) -> None:
        """Take other samples, (n,), from 0, and their losses in words."""
        if losses == self._texts and np.array_equal(samples, self.samples):
            return
        self.beginResetModel()
        self.samples, self._texts, self._tip = samples, losses, tip
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """One row for each sample."""
        return 0 if parent is not None and parent.isValid() else len(self.samples)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        """E.g. "sample 17   loss 0.412"."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = index.row()
        return tr(
            "sample {samples}   loss {texts}",
            samples=counted(int(self.samples[row]) + 1),
            texts=self._texts[row],
        )


class _View(FocusRing, QListView):
    """A list with a ring when the keyboard came to it by Tab."""


class SampleList(QWidget):
    """What is listed, in words, and the list. chosen: a sample was clicked or entered. closed: see curves."""

    chosen = Signal(int)
    closed = Signal()

    def __init__(self):
        super().__init__()
        self.model, self.view = SampleModel(self), _View()
        self._words, self._back = QLabel(wordWrap=True), QToolButton()
        self.view.setModel(self.model)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(tr("Samples of the chosen cell, greatest loss first"))
        self.view.clicked.connect(self._choose)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        self._add_actions()
        self._lay_out()

    def _add_actions(self):
        back = QAction(tr("Curves"), self)
        back.setShortcut(QKeySequence(Qt.Key.Key_Backspace))
        back.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.setToolTip(tr("Show the curves again (Backspace)"))
        back.triggered.connect(self.closed)
        self.addAction(back)
        self._back.setDefaultAction(back)
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        enter = QAction(tr("Choose"), self.view)
        enter.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        enter.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        enter.triggered.connect(lambda: self._choose(self.view.currentIndex()))
        self.view.addAction(enter)

    def _lay_out(self):
        line, column = QHBoxLayout(), QVBoxLayout(self)
        line.addWidget(self._words, 1)
        line.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.view, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.view.ring_color = theme.color("accent")

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        for part in (self._words, self._back, self.view):
            part.setFont(font(SANS, pixels))

    def show_samples(self, words: str, samples: np.ndarray, losses: list[str], *, are_held: bool) -> None:
        """List samples, (n,), with their losses in words; the current one stays current."""
        self._words.setText(words)
        current = self._sample(self.view.currentIndex())
        self.model.show(samples, losses, HELD_TIP if are_held else TRAINING_TIP)
        again = np.flatnonzero(samples == current)
        self.view.setCurrentIndex(self.model.index(int(again[0]) if len(again) else 0))

    @property
    def text(self) -> str:
        """What is listed, in words."""
        return self._words.text()

    def _sample(self, index: QModelIndex) -> int:
        return int(self.model.samples[index.row()]) if index.isValid() else -1

    def _ask_menu(self, place: QPoint):
        """At the row under the mouse, else at the current one: the Menu key names no row."""
        index = self.view.indexAt(place)
        self._choose(index if index.isValid() else self.view.currentIndex())

    def _choose(self, index: QModelIndex):
        if index.isValid():
            self.chosen.emit(self._sample(index))
