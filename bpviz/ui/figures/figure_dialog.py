"""The dialog of a figure: what, how large, in which colours, and how it will look."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSpinBox,
    QWidget,
)

from bpviz.language import tr
from bpviz.ui.figures.subjects import Subject
from bpviz.ui.number_box import NumberBox
from bpviz.ui.theme import THEMES, Theme

LEAST, MOST = 120, 8000  # pixels each way
MOST_SCALE = 8.0
PREVIEW = QSize(560, 420)
_BUTTONS, _ROLES = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole


class FigureDialog(QDialog):
    """Shows a preview of each choice. Save asks for a file, whose ending tells the format; Copy does not."""

    def __init__(self, figures, proposed: Subject, parent: QWidget):
        super().__init__(parent)
        self.setWindowTitle(tr("Export figure"))
        self.setPalette(figures.theme.palette)
        self._figures, self._subjects = figures, figures.subjects()
        self._make_fields()
        self._lay_out()
        names = [subject.name for subject in self._subjects]
        self.what.setCurrentIndex(names.index(proposed.name))
        self._propose_size()
        for changed in (self.width_box.valueChanged, self.height_box.valueChanged,
                        self.theme_box.currentIndexChanged):  # fmt: skip
            changed.connect(self.show_again)
        self.what.currentIndexChanged.connect(self._propose_size)

    # Building

    def _make_fields(self) -> None:
        self.what, self.theme_box = QComboBox(), QComboBox()
        for subject in self._subjects:
            self.what.addItem(subject.title)
        self.theme_box.addItem(tr("as on the screen"), None)
        self.theme_box.addItem(tr("light, for print"), THEMES["light"])
        self.width_box, self.height_box = QSpinBox(), QSpinBox()
        for box in (self.width_box, self.height_box):
            box.setRange(LEAST, MOST)
            box.setKeyboardTracking(False)
            box.setSuffix(" px")
        self.scale_box = NumberBox(minimum=0.5, maximum=MOST_SCALE, value=2.0, singleStep=0.5, decimals=1)
        self.scale_box.setPrefix("× ")
        self.preview = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.preview.setFixedSize(PREVIEW)
        self.preview.setAccessibleName(tr("Preview"))
        self.buttons = QDialogButtonBox(_BUTTONS.Save | _BUTTONS.Cancel)
        self.buttons.button(_BUTTONS.Save).setText(tr("&Save …"))
        self.copying = self.buttons.addButton(tr("Cop&y"), _ROLES.ActionRole)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self.copying.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        form = QFormLayout()
        rows = (
            (tr("&What"), self.what, tr("What the figure shows: all that can be seen now")),
            (tr("&Colours"), self.theme_box, tr("The window stays as it is")),
            (tr("Wi&dth"), self.width_box, tr("Texts keep their size; the network's grow with it")),
            (tr("&Height"), self.height_box, tr("Of a derivation it follows from the width")),
            (
                tr("Pi&xels"),
                self.scale_box,
                tr("Of a PNG, for each of the size; SVG and PDF need none"),
            ),
        )
        for name, field, tip in rows:
            field.setToolTip(tip)
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        hint = QLabel(tr("The ending of the file's name says how it is written: .svg, .pdf or .png."))
        hint.setWordWrap(True)
        form.addRow(hint)
        form.addRow(self.buttons)
        row = QHBoxLayout(self)
        row.addLayout(form)
        row.addWidget(self.preview)

    # Choosing

    @property
    def subject(self) -> Subject:
        """What is chosen."""
        return self._subjects[self.what.currentIndex()]

    @property
    def size_chosen(self) -> QSize | None:
        """None for the size on the screen."""
        chosen = QSize(self.width_box.value(), self.height_box.value())
        return chosen if self.subject.has_size and chosen != self.subject.size else None

    @property
    def theme(self) -> Theme | None:
        """None for the screen's."""
        return self.theme_box.currentData()

    def _propose_size(self) -> None:
        size = self.subject.size
        for box, value in ((self.width_box, size.width()), (self.height_box, size.height())):
            box.blockSignals(True)
            box.setValue(value)
            box.setEnabled(self.subject.has_size)
            box.blockSignals(False)
        self.height_box.setEnabled(self.subject.has_size and len(self.subject.parts) == 1)
        self.show_again()

    def show_again(self) -> None:
        """Paint the preview, as sharp as the screen."""
        ratio = self.devicePixelRatioF()
        picture = self._figures.picture(self.subject, self.size_chosen, self.theme, ratio)
        room, smooth = PREVIEW * ratio, Qt.TransformationMode.SmoothTransformation
        if picture.width() > room.width() or picture.height() > room.height():
            picture = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        picture.setDevicePixelRatio(ratio)
        self.preview.setPixmap(QPixmap.fromImage(picture))

    # Doing

    def _save(self) -> None:
        path = self._figures.ask_path(self.subject, self)
        if not path:
            return
        try:
            self._figures.write(path, self.subject, self.size_chosen, self.theme, self.scale_box.value())
        except ValueError as error:
            QMessageBox.warning(self, "bpviz", str(error))
        else:
            self.accept()
            self._figures.tell_written(path)

    def _copy(self) -> None:
        self._figures.copy(self.subject, self.size_chosen, self.theme)
        self.accept()
