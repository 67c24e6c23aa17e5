"""Asks which steps are to be written as a table."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from bpviz.language import tr
from bpviz.ui.worksheet.worksheet_dialog import FURTHEST

_BUTTONS = QDialogButtonBox.StandardButton


class TraceDialog(QDialog):
    """first, last: the steps; last: proposed is the newest one that was taken."""

    def __init__(self, parent: QWidget, last: int):
        super().__init__(parent)
        self.setWindowTitle(tr("Export trace"))
        self.first = QSpinBox(maximum=FURTHEST)
        self.last = QSpinBox(maximum=FURTHEST, value=last)
        self.first.setAccessibleName(tr("First step"))
        self.last.setAccessibleName(tr("Last step"))
        self.first.setToolTip(tr("A run begins with step 0"))
        self.last.setToolTip(tr("It may be one that was not taken yet"))
        self.first.valueChanged.connect(self.last.setMinimum)
        form = QFormLayout()
        form.addRow(tr("&First step"), self.first)
        form.addRow(tr("&Last step"), self.last)
        said = QLabel(tr("All numbers of each step, also those that are hidden to be predicted."))
        said.setWordWrap(True)
        buttons = QDialogButtonBox(_BUTTONS.Save | _BUTTONS.Cancel)
        buttons.button(_BUTTONS.Save).setText(tr("Save …"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(said)
        column.addWidget(buttons)
