"""The choices of an import: how the file is written, what is missing, the scale, what is held out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QSpinBox, QWidget

from bpviz.data.holding_out import LARGEST_SHARE
from bpviz.data.normalization import NORMALIZATIONS
from bpviz.data.preview import Preview
from bpviz.data.table_options import CLASSES, DECIMALS, DELIMITERS, HEADERS, MISSING
from bpviz.debugger.experiment import LARGEST_SEED, DataChoice
from bpviz.language import tr

SCALES = {name: entry.title for name, entry in NORMALIZATIONS.items()}
FIELDS = (
    ("delimiter", tr("De&limiter"), DELIMITERS, tr("What stands between two cells")),
    ("decimal", tr("&Decimal sign"), DECIMALS, tr("How numbers are written")),
    ("header", tr("&First row"), HEADERS, tr("Whether the first row names the columns")),
    ("classes", tr("&Target values"), CLASSES, tr("Whether the target is a class or numbers to learn")),
    ("missing", tr("&Missing values"), MISSING, tr("What to do with empty cells, NA, NaN and the like")),
    ("normalization", tr("&Scale of inputs"), SCALES, tr("To what scale each input is brought")),
)
AUTO = "auto"
WRITTEN = ("delimiter", "decimal", "header")  # what only files of text have


class ImportForm(QWidget):
    """edited(): the user has chosen something else."""

    edited = Signal()

    def __init__(self, seed: int, parent: QWidget | None = None):
        super().__init__(parent)
        self.boxes: dict[str, QComboBox] = {}
        self._titles = {name: titles for name, _, titles, _ in FIELDS}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(4)
        self._rows.setHorizontalSpacing(8)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, label, titles, tip in FIELDS:
            self._add_box(name, label, titles, tip)
        self.boxes["normalization"].setCurrentIndex(list(SCALES).index("standardize"))
        self.held = QSpinBox(minimum=0, maximum=round(100 * LARGEST_SHARE), suffix=" %", singleStep=5)
        self.seed = QSpinBox(minimum=0, maximum=LARGEST_SEED, value=seed)
        self._add_number(
            self.held, tr("&Held out"), tr("Share of the samples that are kept apart from training")
        )
        self._add_number(
            self.seed, tr("S&eed"), tr("Draws the samples that are held out, and the initial weights")
        )

    def _add_box(self, name: str, label: str, titles: dict[str, str], tip: str):
        box = self.boxes[name] = QComboBox(minimumContentsLength=12)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, title in titles.items():
            box.addItem(title, key)
        box.currentIndexChanged.connect(lambda _: self.edited.emit())
        self._add(box, label, tip)

    def _add_number(self, box: QSpinBox, label: str, tip: str):
        box.valueChanged.connect(lambda _: self.edited.emit())
        self._add(box, label, tip)

    def _add(self, widget: QWidget, label: str, tip: str):
        plain = label.replace("&", "")
        widget.setAccessibleName(plain)
        widget.setToolTip(tr("{tip} (Alt+{label})", tip=tip, label=label[label.index("&") + 1].upper()))
        self._rows.addRow(label, widget)

    @property
    def choice(self) -> DataChoice:
        """What is chosen, but for the file and its columns."""
        chosen = {name: box.currentData() for name, box in self.boxes.items()}
        return DataChoice(**chosen, held_out=self.held.value() / 100)

    def show_found(self, preview: Preview) -> None:
        """Say in the place of "find out" what was found; a file without text has no way of writing.

        Any text has a delimiter, also one that cannot be read otherwise.
        """
        for name in WRITTEN:
            found = getattr(preview, name)
            self._say_found(name, self._titles[name].get(found, ""))
            is_chosen = self.boxes[name].currentData() != AUTO
            self._rows.setRowVisible(self.boxes[name], is_chosen or bool(preview.delimiter))
        is_known = preview.is_whole and preview.targets
        self._say_found("classes", (tr("classes") if preview.classes else tr("numbers")) if is_known else "")

    def _say_found(self, name: str, found: str):
        self.boxes[name].setItemText(
            0, tr("found: {found}", found=found) if found else self._titles[name][AUTO]
        )
