"""The inspector: where the selected number comes from, and the way from number to number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.debugger.explain.derivation import derive
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import LANGUAGES, Notation
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.shown_value import shown_value
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.panels.gradients.gradient_model import beside_gradient
from bpviz.ui.panels.inspector.changes_view import ChangesView
from bpviz.ui.panels.inspector.derivation_view import DerivationView
from bpviz.ui.panels.inspector.subject_header import SubjectHeader
from bpviz.ui.panels.inspector.visits import Visits
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.selection import Selection
from bpviz.ui.settling import Settling
from bpviz.ui.theme import SANS, THEMES, Theme, font

PARAMETER_KINDS = ("weight", "gradient", "change")


class Inspector(QWidget):
    """Explains the selection where a frame stands, and moves the selection along its links.

    language_changed(str): the user chose one of notation.LANGUAGES. seek_requested(int): go to a step.
    why_requested(int): go to the step that last changed the parameter of that index notably. The
    history of a weight comes with the frame, as insight "changes" (debugger.changes.WeightHistory).
    """

    language_changed = Signal(str)
    seek_requested = Signal(int)
    why_requested = Signal(int)

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self._subject: Quantity | None = None
        self._visits = Visits()
        self._is_late = False
        self._settling = Settling(self, self._catch_up)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Inspector"))
        self._make_parts()
        self._lay_out()
        self._add_keys()
        selection.changed.connect(self._follow_selection)
        self.apply_theme(THEMES["light"])
        self._show_subject()

    # Building

    def _make_parts(self):
        self.header, self.view, self.history = SubjectHeader(), DerivationView(), ChangesView()
        self.check = QLabel(wordWrap=True, margin=12)
        self.check.setToolTip(
            tr("(f(w + ε) − f(w − ε)) / 2ε: found by two forward passes, without backpropagation")
        )
        self.view.link_activated.connect(self._go_to)
        self.view.link_focused.connect(self._scroll_to)
        self.history.seek_requested.connect(self.seek_requested)
        self.history.why_requested.connect(self.ask_why)
        self.back = self._tool("◀", tr("Back to the subject before (Alt+Left)"), lambda: self._travel(-1))
        self.forward = self._tool("▶", tr("Forward again (Alt+Right)"), lambda: self._travel(1))
        self.loss = self._tool(tr("Loss"), tr("Explain the loss"), lambda: self._go_to(Quantity("loss")))
        self.sample = self._tool(tr("Sample"), tr("Show the sample"), lambda: self._go_to(Quantity("sample")))
        self.notation = QComboBox()
        for name, title in LANGUAGES.items():
            self.notation.addItem(name.capitalize(), name)
            self.notation.setItemData(self.notation.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
        self.notation.setAccessibleName(tr("Notation"))
        self.notation.setToolTip(tr("How things are called: auto is the lecture's way for one hidden layer"))
        self.notation.currentIndexChanged.connect(self._choose_language)

    def _tool(self, text: str, tip: str, slot) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRaise(True)
        button.clicked.connect(slot)
        return button

    def _lay_out(self):
        tools = QHBoxLayout()
        tools.setContentsMargins(8, 0, 8, 4)
        tools.setSpacing(2)
        for button in (self.back, self.forward, self.loss, self.sample):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self.notation)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addWidget(self.check)
        column.addWidget(self.history)
        column.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(tools)
        whole.addWidget(self._scroll, 1)

    def _add_keys(self):
        for keys, slot in (
            ("Alt+Left", lambda: self._travel(-1)),
            ("Alt+Right", lambda: self._travel(1)),
            ("W", self.ask_why),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Explain the subject where this frame stands; while frames rush by, only its value is written."""
        if self._frame is None or frame.network != self._frame.network:
            self._visits.clear()
        self._frame = frame
        self._subject = self._selection.subject_in(frame.network)
        if not self.isVisible():
            self._is_late = True
            return
        if self._settling.next():
            self._is_late = True
            self.view.fade()
            self._show_value()
        else:
            self._show_subject()

    def _catch_up(self):
        if self._is_late:
            self._show_subject()

    def showEvent(self, event) -> None:
        """Catch up with the frames that came while it was hidden."""
        super().showEvent(event)
        self._catch_up()

    def _follow_selection(self):
        if self._frame is None:
            return
        subject = self._selection.subject_in(self._frame.network)
        if subject != self._subject:
            self._subject = subject
            self._scroll.verticalScrollBar().setValue(0)
            self._show_subject()

    def _show_subject(self):
        self._is_late = False
        subject, frame = self._subject, self._frame
        self.view.setVisible(subject is not None)
        if subject is None:
            self.header.show_subject(None)
            self.view.show_derivations([])
        else:
            self._visits.visit(subject)
            notation = Notation(frame.network, self._language)
            derivations = [derive(q, frame, notation) for q in sections(subject, frame)]
            self.header.show_subject(derivations[0].name, derivations[0].title)
            self.view.show_derivations(derivations)
            self._show_value()
        self._show_check()
        self._show_history()
        self.back.setEnabled(self._visits.can_go_back)
        self.forward.setEnabled(self._visits.can_go_forward)

    def _show_value(self):
        if self._subject is not None:
            self.header.show_value(shown_value(self._subject, self._frame))

    def _show_check(self):
        """The central difference beside the gradient of a weight."""
        check, is_parameter = self._frame and self._frame.insights.get("gradient check"), self._is_parameter
        shows = bool(check) and is_parameter and self._frame.shows(Kind.ERROR, self._subject.layer)
        text = beside_gradient(check, self._subject.index(self._frame.network)) if shows else ""
        self.check.setText(text)
        self.check.setVisible(bool(text))

    @property
    def _is_parameter(self) -> bool:
        return self._subject is not None and self._subject.kind in PARAMETER_KINDS

    def _show_history(self):
        self.history.setVisible(self._is_parameter)
        if self._is_parameter:
            found = self._frame.insights.get("changes")
            is_its_own = found is not None and found.index == self._subject.index(self._frame.network)
            self.history.rows.show_changes(found.changes if is_its_own else None)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's fonts and colours."""
        self.setPalette(panel_palette(theme))
        for part in (self.header, self.view, self.history):
            part.apply_theme(theme)
        self.check.setFont(font(SANS, 13))
        for tool in (self.back, self.forward, self.loss, self.sample, self.notation):
            tool.setFont(font(SANS, 13))

    # Going from subject to subject

    def _go_to(self, quantity: Quantity) -> None:
        if self._frame is not None and quantity.fits(self._frame.network):
            self._selection.select_quantity(quantity, self._frame.network)

    def _travel(self, by: int) -> None:
        quantity = self._visits.go(by)
        if quantity is not None:
            self._go_to(quantity)

    def _scroll_to(self, area) -> None:
        center = self.view.mapTo(self._scroll.widget(), area.center().toPoint())
        self._scroll.ensureVisible(center.x(), center.y(), 0, 40)

    def ask_why(self) -> None:
        """Ask for the step that last changed the weight notably."""
        if self._is_parameter:
            self.why_requested.emit(self._subject.index(self._frame.network))

    def set_language(self, language: str) -> None:
        """Choose one of notation.LANGUAGES, as the user would."""
        self.notation.setCurrentIndex(self.notation.findData(language))

    def _choose_language(self) -> None:
        self._language = self.notation.currentData()
        if self._subject is not None:
            self._show_subject()
        self.language_changed.emit(self._language)


def sections(subject: Quantity, frame: Frame) -> list[Quantity]:
    """What is derived for a subject: a unit's activation has its error below, once that is computed."""
    error = Quantity("error", subject.layer, subject.unit)
    if subject.kind == "activation" and subject.layer and shown_value(error, frame) is not None:
        return [subject, error]
    return [subject]
