"""Asks what is to be on a sheet: which steps, as what, in which format, in whose names."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bpviz.debugger.notation import LANGUAGES
from bpviz.export.worksheet.worksheet import MOST_STEPS, Request
from bpviz.language import tr

FURTHEST = 2**31 - 1
KINDS = {".html": "HTML", ".tex": "LaTeX", ".md": "Markdown"}
EXAMPLE, APART, EXERCISE = "example", "apart", "exercise"
_BUTTONS = QDialogButtonBox.StandardButton


class WorksheetDialog(QDialog):
    """first: the step that is proposed; language: one of notation.LANGUAGES, likewise."""

    def __init__(self, parent: QWidget, first: int, language: str):
        super().__init__(parent)
        self.setWindowTitle(tr("Export worksheet"))
        self._form = QFormLayout()
        self.kind = self._choice(tr("&Sheet"), tr("With its numbers, or with room for them"), {
            EXAMPLE: tr("worked example"),
            APART: tr("exercise with blanks, and its solution in a second file"),
            EXERCISE: tr("exercise with blanks"),
        })  # fmt: skip
        self.first = self._number(tr("&First step"), tr("A run begins with step 0"), 0, FURTHEST, first)
        self.steps = self._number(tr("S&teps"), tr("How many steps one after the other"), 1, MOST_STEPS, 1)
        self.format = self._choice(tr("F&ormat"), tr("What the file is for"), KINDS)
        self.notation = self._choice(tr("&Names"), tr("What the parts of the network are called"), LANGUAGES)
        self.notation.setCurrentIndex(self.notation.findData(language))
        self.units = QLineEdit()
        self.units.setPlaceholderText(tr("as many as fit"))
        self._add(tr("&Units"), self.units, tr("Of each layer, as 1,3-4, or all"))
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._warn)
        self._warn()

    def _choice(self, title: str, tip: str, choices: dict[str, str]) -> QComboBox:
        box = QComboBox()
        for name, text in choices.items():
            box.addItem(text, name)
        self._add(title, box, tip)
        return box

    def _number(self, title: str, tip: str, least: int, most: int, value: int) -> QSpinBox:
        box = QSpinBox(minimum=least, maximum=most, value=value)
        self._add(title, box, tip)
        return box

    def _add(self, title: str, field: QWidget, tip: str) -> None:
        field.setToolTip(tip)
        field.setAccessibleName(title.replace("&", ""))
        self._form.addRow(title, field)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(_BUTTONS.Save | _BUTTONS.Cancel)
        buttons.button(_BUTTONS.Save).setText(tr("Save …"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addWidget(self._warning)
        column.addWidget(buttons)

    def _warn(self) -> None:
        """Say that a solution tells what may be hidden in the window."""
        if self.kind.currentData() == EXERCISE:
            said = tr("The numbers that are asked for are left out.")
        else:
            said = tr("The solution is in it: all numbers, also those that are hidden to be predicted.")
        self._warning.setText(said)

    @property
    def request(self) -> Request:
        """What is asked for."""
        return Request(
            first=self.first.value(),
            steps=self.steps.value(),
            notation=self.notation.currentData(),
            units=self.units.text().strip(),
        )

    @property
    def ending(self) -> str:
        """Of the file: what format it is in."""
        return self.format.currentData()

    @property
    def warning(self) -> str:
        """What is said about hidden numbers."""
        return self._warning.text()
