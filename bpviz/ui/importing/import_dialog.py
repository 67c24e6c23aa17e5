"""The dialog "Import data": see how a table is understood, choose what it means, and take it."""

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bpviz.data.preview import Preview
from bpviz.data.table_options import TableOptions
from bpviz.debugger.experiment import DataChoice
from bpviz.language import tr
from bpviz.ui.importing.background import Background
from bpviz.ui.importing.column_list import ColumnList
from bpviz.ui.importing.column_model import ColumnModel
from bpviz.ui.importing.import_form import ImportForm
from bpviz.ui.importing.import_words import counts, left_out, meaning
from bpviz.ui.importing.own_data import Ready
from bpviz.ui.importing.own_files import FilePlace
from bpviz.ui.importing.preview_model import PreviewModel
from bpviz.ui.importing.sources import FileSource, PastedSource
from bpviz.ui.theme import SANS, Theme, font

PATIENCE = 120  # milliseconds after the latest change, before the preview follows
LOOKING = tr("Looking at the data …")


class ImportDialog(QDialog):
    """Shows a source and lets the user choose. ready: after it was accepted, the experiment."""

    def __init__(
        self, source: FileSource | PastedSource, seed: int, theme: Theme, parent: QWidget | None = None
    ):
        super().__init__(parent)
        self.ready: Ready | None = None
        self._source, self._theme = source, theme
        self._preview: Preview | None = None
        self._asked: TableOptions | None = None  # of the latest look
        self.setWindowTitle(tr("Paste data") if isinstance(source, PastedSource) else tr("Import data"))
        self.setPalette(theme.palette)
        self._looking, self._loading = Background(self), Background(self)
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._make_parts(seed)
        self._lay_out()
        self._connect()
        self._look()

    # Building

    def _make_parts(self, seed: int):
        self.form = ImportForm(seed)
        self.model = ColumnModel(self)
        self.columns = ColumnList(self.model, self._theme)
        self.rows = PreviewModel(self._theme, self)
        self.table = QTableView()
        self.said, self.bar = QLabel(wordWrap=True), QProgressBar(maximum=1000)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setAccessibleName(tr("What is found, or what is wrong"))
        self.bar.setAccessibleName(tr("How much is read"))
        self.bar.hide()
        self.place = FilePlace("pasted") if isinstance(self._source, PastedSource) else None
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel.setToolTip(tr("Back without a change; while data are read, stop that (Esc)"))
        self._dress_table()

    def _dress_table(self):
        table = self.table
        table.setModel(self.rows)
        table.setAccessibleName(tr("First rows of the data"))
        table.setToolTip(tr("The first rows, as they are written"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setDefaultSectionSize(22)
        table.horizontalHeader().setHighlightSections(False)
        table.setFont(font(SANS, 12))

    def _lay_out(self):
        self._title = QLabel(font=font(SANS, 15, bold=True))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._counts = QLabel(font=font(SANS, 12))
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self.form)
        side.addWidget(self.columns, 1)
        self._side = QWidget()
        self._side.setLayout(side)
        self._side.setFixedWidth(348)
        side.setContentsMargins(0, 0, 0, 0)
        shown = QVBoxLayout()
        shown.setSpacing(4)
        for part in (self._title, self._counts):
            shown.addWidget(part)
        shown.addWidget(self.table, 1)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._side)
        top.addLayout(shown, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top, 1)
        if self.place is not None:
            column.addWidget(self.place)
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.buttons)
        self.said.setMinimumHeight(38)  # two lines, so that nothing moves when more is said
        return foot

    def _connect(self):
        self._soon.timeout.connect(self._look)
        self.form.edited.connect(self._on_edit)
        self.model.edited.connect(self._on_edit)
        self._looking.done.connect(self._show)
        self._looking.failed.connect(self._refuse)
        self._loading.progressed.connect(lambda share: self.bar.setValue(round(1000 * share)))
        self._loading.done.connect(self._take)
        self._loading.failed.connect(self._refuse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # Looking

    @property
    def choice(self) -> DataChoice:
        """All that is chosen, but for the file."""
        model = self.model
        inputs = model.inputs if model.left_out else ()
        return msgspec.structs.replace(self.form.choice, inputs=inputs, targets=model.targets)

    def _on_edit(self):
        """Look again, unless only what is done with the data has changed, or Enter was pressed in a box."""
        self.rows.show_roles(self.model.inputs, self.model.targets)
        if self.choice.table == self._asked and not self._looking.is_busy and not self._soon.isActive():
            self._judge()
            return
        self._allow(LOOKING)
        self._soon.start()

    def _look(self):
        """Ask how the data are understood with the present choice."""
        options = self._asked = self.choice.table
        self._allow(LOOKING)
        self._looking.start(lambda progress: self._source.preview(options))

    def _show(self, preview: Preview):
        """Show what was found; look again where columns that are new are not to be taken as they were."""
        self._preview = preview
        self.form.show_found(preview)
        is_new = self.model.show_columns(preview.columns, preview.answers)
        self.rows.show_preview(preview)
        self.rows.show_roles(self.model.inputs, self.model.targets)
        if is_new:
            self.table.resizeColumnsToContents()
        self._title.setText(self._source.name)
        self._counts.setText(counts(preview))
        if is_new and preview.columns and preview.inputs != self.model.inputs:
            self._look()
        else:
            self._asked = self.choice.table
            self._judge()

    def _judge(self):
        """Say what is wrong, or what was done."""
        preview, model = self._preview, self.model
        if model.columns and not model.targets:
            self._refuse(tr("Check at least one column as target."))
        elif model.columns and not model.inputs:
            self._refuse(tr("Check at least one column as input."))
        elif preview.error:
            self._refuse(preview.error)
        else:
            self._allow("", " ".join((meaning(preview), *preview.notes, *left_out(model.left_out))))

    def _allow(self, why_not: str, said: str = ""):
        self.ok.setEnabled(not why_not)
        self.ok.setToolTip(why_not or tr("Make an experiment of these data (Enter)"))
        self.said.setText(why_not or said)
        self.said.setStyleSheet(f"color: {self._theme.text}")

    def _refuse(self, why: str):
        self._set_loading(False)
        self._allow(why)
        self.said.setStyleSheet(f"color: {self._theme.warning}")

    # Taking

    def accept(self) -> None:
        """Read the data; the dialog closes when that has succeeded."""
        if not self.ok.isEnabled() or self._loading.is_busy:
            return
        choice, seed, source = self.choice, self.form.seed.value(), self._source
        if self.place is not None:
            source.path = self.place.path
        self._set_loading(True)
        self._loading.start(lambda progress: source.ready(choice, seed, progress))

    def _set_loading(self, on: bool):
        for part in (self._side, self.table, self.place):
            if part is not None:
                part.setDisabled(on)
        self.ok.setDisabled(on)
        self.bar.setValue(0)
        self.bar.setVisible(on)
        self.said.setVisible(not on)

    def _take(self, ready: Ready):
        self.ready = ready
        super().accept()

    def reject(self) -> None:
        """Stop reading, or leave."""
        if self._loading.is_busy:
            self._loading.cancel()
            self._set_loading(False)
            self._judge()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close, and end the threads."""
        self._soon.stop()
        for background in (self._looking, self._loading):
            background.close()
        super().done(result)
