"""The form of one breakpoint: what it waits for, said in a sentence while the user fills it in."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bpviz.debugger.breakpoint_check import check
from bpviz.debugger.breakpoints import BREAKPOINT_KINDS, Breakpoint
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.language import localized, tr
from bpviz.ui.breakpoint_values import clause, sentence, suggested
from bpviz.ui.painting.hiding import Hidden
from bpviz.ui.panels.breakpoints.breakpoint_kinds import KindChooser
from bpviz.ui.panels.breakpoints.breakpoint_place import Place
from bpviz.ui.panels.breakpoints.sample_box import SampleBox
from bpviz.ui.panels.experiment_panel import scrolling
from bpviz.ui.record_form import read_number
from bpviz.ui.theme import SANS, THEMES, Theme, font

LARGEST = 10**9
VALUE_LABELS = {"step": tr("Step"), "epoch": tr("Epoch"), "saturated": "ε"}
AT = ("step", "epoch", "phase")  # kinds that are a place in time


class BreakpointForm(QWidget):
    """Edits a draft. submitted(Breakpoint): the user wants it; cancelled: the user wants nothing."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme, self._frame, self._notation = THEMES["light"], None, None
        self._start = Breakpoint("step")
        self._hidden: Hidden = None
        self._typed = False
        self.title, self.preview = QLabel(), QLabel()
        self.kinds, self.place = KindChooser(), Place(self)
        self.value = QLineEdit()
        self.sample = SampleBox()
        self.steps = QSpinBox(minimum=1, maximum=LARGEST, suffix=tr(" in a row"))
        self.ignore = QSpinBox(minimum=0, maximum=LARGEST)
        self.accept, self.cancel = QPushButton(tr("Add")), QPushButton(tr("Cancel"))
        self._dress_fields()
        self._lay_out()
        self._connect()

    def _dress_fields(self):
        self.preview.setWordWrap(True)
        self.preview.setAccessibleName(tr("What it stops at"))
        for field, name, tip in (
            (self.value, tr("Value"), tr("A number such as 0.2, 0,2 or 1e-3")),
            (self.steps, tr("Steps"), tr("For how many steps in a row it must hold")),
            (self.ignore, tr("Ignored hits"), tr("The first so many hits do not stop")),
            (self.accept, "", tr("Take it (Enter)")),
            (self.cancel, "", tr("Back without a change (Esc)")),
        ):
            field.setToolTip(tip)
            if name:
                field.setAccessibleName(name)
                field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in (self.accept, self.cancel):
            button.setAutoDefault(True)

    def _lay_out(self):
        self._fields = QWidget()
        self._scroll = scrolling(self._fields)
        self._lay_out_fields()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.accept, 1)
        buttons.addWidget(self.cancel, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for part in (self.title, self._scroll, self.preview):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addStretch(1)

    def _lay_out_fields(self):
        self._rows = QFormLayout(self._fields)
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(4)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._rows.addRow(self.kinds)
        for label, widget in (
            (tr("Phase"), self.place.phase),
            (tr("Layer"), self.place.layer),
            (tr("From"), self.place.source),
            (tr("Unit"), self.place.unit),
            (tr("Sample"), self.sample),
            (tr("Value"), self.value),
            (tr("Steps"), self.steps),
            (tr("Ignore hits"), self.ignore),
        ):
            self._rows.addRow(label, widget)

    def _connect(self):
        self.kinds.chosen.connect(self._on_kind)
        self.place.edited.connect(self._on_place)
        self.value.textEdited.connect(self._on_typed)
        self.sample.edited.connect(self._say)
        for box in (self.steps, self.ignore):
            box.valueChanged.connect(lambda _: self._say())
        self.accept.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)

    # Showing

    def open(self, draft: Breakpoint, frame: Frame, notation: Notation, hidden: Hidden = None) -> None:
        """Fill in a draft; number 0 is a new one. hidden: numbers that must not be suggested."""
        self._start, self._frame, self._notation, self._hidden = draft, frame, notation, hidden
        self._typed = True
        self.title.setText(
            tr("Edit breakpoint {number}", number=draft.number) if draft.number else tr("Add a breakpoint")
        )
        self.accept.setText(tr("Change") if draft.number else tr("Add"))
        self.kinds.show_kind(draft.kind)
        self.place.show_place(draft, notation)
        self.ignore.setValue(draft.ignore)
        self._show_sample(draft)
        self._show_numbers(draft)
        self._show_rows()
        self._say()

    def show_frame(self, frame: Frame, notation: Notation) -> None:
        """Take the frame that values are suggested from, and offer what another network has."""
        last, self._frame = self._frame, frame
        if last is None or (self._notation is notation and last.dataset is frame.dataset):
            return
        self._notation = notation
        self.place.show_place(self._draft_of_fields(), self._notation)
        self._show_sample(self._draft_of_fields())
        self._say()

    def _show_sample(self, draft: Breakpoint):
        self.sample.show_sample(draft.sample, self._frame.dataset, or_any=draft.kind == "right")

    def _show_numbers(self, draft: Breakpoint):
        self.value.setText(localized(f"{draft.value:.15g}"))
        blocked = self.steps.blockSignals(True)
        self.steps.setValue(draft.steps)
        self.steps.blockSignals(blocked)

    def _show_rows(self):
        kind = self.kinds.kind
        needs = BREAKPOINT_KINDS[kind].needs
        shown = {
            self.place.phase: "phase" in needs,
            self.place.layer: "layer" in needs and "phase" not in needs,
            self.place.source: "source" in needs,
            self.place.unit: "unit" in needs,
            self.sample: "sample" in needs,
            self.value: "value" in needs,
            self.steps: "steps" in needs,
        }
        for widget, is_shown in shown.items():
            self._rows.setRowVisible(widget, is_shown)
        self._rows.labelForField(self.value).setText(VALUE_LABELS.get(kind, tr("Value")))
        self._rows.labelForField(self.place.unit).setText(tr("To") if "source" in needs else tr("Unit"))
        self._scroll.setMaximumHeight(self._fields.sizeHint().height())

    def _on_kind(self):
        self._typed = False
        self._show_sample(replace(self._draft_of_fields(), kind=self.kinds.kind))
        self._show_rows()
        self._on_place()

    def _on_place(self):
        if not self._typed:
            self._show_numbers(suggested(self._draft_of_fields(), self._frame, self._hidden))
        self._say()

    def _on_typed(self):
        self._typed = True
        self._say()

    def _say(self):
        """The sentence of the draft, or what is wrong with it."""
        try:
            draft = self.draft()
        except ValueError as error:
            self._set_preview(f"{error}.".removeprefix(tr("breakpoint, ")), "warning")
        else:
            is_place = draft.kind in AT
            said = (sentence if is_place else clause)(draft, self._notation)
            told = tr("Stops at {said}.", said=said) if is_place else tr("Stops when {said}.", said=said)
            self._set_preview(told, "text")

    def _set_preview(self, text: str, role: str):
        self.preview.setText(text)
        self.preview.setStyleSheet(f"color: {self._theme.color(role).name()}")

    # What the user wants

    def draft(self) -> Breakpoint:
        """What is filled in. Raises ValueError with one sentence for what cannot be."""
        draft = self._draft_of_fields()
        if "value" in BREAKPOINT_KINDS[draft.kind].needs:
            draft = replace(draft, value=read_number(self.value.text()))
        check(draft, self._frame.network, self._frame.dataset)
        return draft

    def _draft_of_fields(self) -> Breakpoint:
        """All but the value, which may be no number yet."""
        kind, start = self.kinds.kind, self._start
        needs = BREAKPOINT_KINDS[kind].needs
        fields = self.place.fields(needs)
        if "sample" in needs:
            fields["sample"] = self.sample.sample
        if "steps" in needs:
            fields["steps"] = self.steps.value()
        counts = {"ignore": self.ignore.value(), "enabled": start.enabled, "number": start.number}
        return Breakpoint(kind, **fields, **counts)

    def submit(self) -> None:
        """Hand the draft over, if it can be."""
        try:
            draft = self.draft()
        except ValueError:
            self.value.setFocus()
        else:
            self.submitted.emit(draft)

    def event(self, event: QEvent) -> bool:
        """Esc is for the form first, not for the window."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the draft, Esc leaves it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        if self._frame is not None:
            self._say()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self.title.setFont(font(SANS, 1.15 * pixels, bold=True))
        self.preview.setFont(font(SANS, pixels))
