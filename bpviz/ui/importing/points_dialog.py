"""The dialog "Draw points": points of two classes or more in the plane, or of a curve, as data to learn."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.language import tr
from bpviz.ui.importing.class_list import ClassList
from bpviz.ui.importing.drawn_points import MOST_POINTS, NO_POINTS, DrawnPoints, class_names, points_text
from bpviz.ui.importing.own_files import FilePlace
from bpviz.ui.importing.point_canvas import PointCanvas
from bpviz.ui.key_names import key_name
from bpviz.ui.number_box import NumberBox
from bpviz.ui.theme import SANS, Theme, font

CLASSES, CURVE = tr("Classes in the plane"), tr("A curve, x to d")
HELP = tr(
    "Click: add · drag: move · right click: remove\n"
    "Shift and drag: brush · wheel, + −: zoom · 0: all\n\n"
    "Arrows: cursor (Shift: fine, Ctrl: with the point)\n"
    "Space: add · Shift+Space: brush · Del: remove"
)
HELP_CLASSES = tr("\n1 … 6: class")

Use = Callable[[Path, DrawnPoints, tuple[str, ...]], None]


class PointsDialog(QDialog):
    """Draws points. use(path, points, names): takes them, names are empty for a curve; ValueError: why
    they cannot be taken, which is said here.
    """

    def __init__(
        self,
        use: Use,
        theme: Theme,
        points: DrawnPoints = NO_POINTS,
        names: tuple[str, ...] = (),
        *,
        is_curve: bool = False,
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self._use, self._theme, self.names = use, theme, class_names(names)
        self.setWindowTitle(tr("Draw points"))
        self.setPalette(theme.palette)
        self.canvas, self.classes = PointCanvas(), ClassList(self.names)
        self.mode, self.spread = QComboBox(), NumberBox()
        self.place, self.said = FilePlace("points"), QLabel()
        self._make_buttons()
        self._dress()
        self._lay_out()
        self._connect()
        for part in (self.canvas, self.classes):
            part.apply_theme(theme)
        self.mode.setCurrentIndex(int(is_curve))
        self.canvas.open(points, is_curve=is_curve)
        self.spread.setValue((self.canvas.x[1] - self.canvas.x[0]) / 24)
        self.canvas.setFocus()

    # Building

    def _make_buttons(self):
        self.undo, self.redo, self.clear = (
            QPushButton(text) for text in (tr("&Undo"), tr("&Redo"), tr("Remove &all"))
        )
        self.buttons = QDialogButtonBox()
        self.accept_button = self.buttons.addButton(tr("U&se"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for button, tip, keys in (
            (self.undo, tr("Take the latest edit back"), ("Ctrl+Z",)),
            (self.redo, tr("Do again what was taken back"), ("Ctrl+Y", "Ctrl+Shift+Z")),
            (self.clear, tr("Remove all points; that can be undone"), ("Ctrl+Del",)),
            (self.accept_button, tr("Save the points and learn them"), ("Ctrl+Return", "Ctrl+Enter")),
            (self.cancel, tr("Back without a change"), ()),
        ):
            button.setToolTip(f"{tip} ({key_name(keys[0] if keys else 'Esc')})")
            button.setAutoDefault(False)
            self._add_keys(button, keys)

    def _add_keys(self, button: QPushButton, keys: tuple[str, ...]):
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(button.click)
        self.addAction(action)

    def _dress(self):
        self.mode.addItems((CLASSES, CURVE))
        self.mode.setAccessibleName(tr("What is drawn"))
        self.mode.setToolTip(tr("Points of classes x₁, x₂, or points x, d of a curve that is to be learned"))
        self.spread.setRange(0.0, 1e6)
        self.spread.setDecimals(3)
        self.spread.setStepType(NumberBox.StepType.AdaptiveDecimalStepType)
        self.spread.setAccessibleName(tr("Spread of the brush"))
        self.spread.setToolTip(tr("How far the brush spreads points (Shift and drag): a standard deviation"))
        self.said.setWordWrap(True)
        self.said.setAccessibleName(tr("How many points there are, and what is missing"))

    def _lay_out(self):
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.canvas, 1)
        top.addWidget(self._make_side())
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addWidget(self.place, 1)
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addLayout(top, 1)
        column.addLayout(foot)

    def _make_side(self) -> QWidget:
        self._help = QLabel(font=font(SANS, 11))
        self._help.setStyleSheet(f"color: {self._theme.muted}")
        spread, edits = QHBoxLayout(), QHBoxLayout()
        spread.addWidget(QLabel(tr("Brush, spread"), buddy=self.spread))
        spread.addWidget(self.spread, 1)
        edits.setSpacing(4)
        for button in (self.undo, self.redo, self.clear):
            edits.addWidget(button, 1)
        side = QWidget()
        side.setFixedWidth(300)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.mode)
        column.addWidget(self.classes)
        column.addLayout(spread)
        column.addLayout(edits)
        column.addWidget(self._help)
        column.addStretch(1)
        column.addWidget(self.said)
        return side

    def _connect(self):
        canvas = self.canvas
        canvas.edited.connect(self._tell)
        canvas.class_chosen.connect(self.classes.choose)
        self.classes.chosen.connect(self._draw_class)
        self.mode.currentIndexChanged.connect(self._change_mode)
        self.spread.valueChanged.connect(self._set_spread)
        self.undo.clicked.connect(canvas.undo)
        self.redo.clicked.connect(canvas.redo)
        self.clear.clicked.connect(canvas.clear)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # Drawing

    @property
    def is_curve(self) -> bool:
        """Whether points are x and d of a curve."""
        return self.mode.currentIndex() == 1

    def _draw_class(self, class_: int):
        self.canvas.class_ = class_
        self.canvas.setFocus()

    def _set_spread(self, spread: float):
        self.canvas.spread = spread

    def _change_mode(self):
        self.canvas.is_curve = self.is_curve
        self.canvas.update()
        self._tell()

    def _tell(self):
        """How many points there are, and whether they can be used."""
        points, history = self.canvas.points, self.canvas.history
        self.classes.setVisible(not self.is_curve)
        self._help.setText(HELP if self.is_curve else HELP + HELP_CLASSES)
        self.classes.show_points(points)
        self.undo.setEnabled(history.can_undo)
        self.redo.setEnabled(history.can_redo)
        self.clear.setEnabled(len(points) > 0)
        missing = missing_in(points, is_curve=self.is_curve)
        self.accept_button.setEnabled(not missing)
        full = tr("That is as many as there can be.") if len(points) == MOST_POINTS else ""
        self._say(f"{points_text(len(points))}. {missing or full}".strip(), is_wrong=False)

    def _say(self, text: str, *, is_wrong: bool):
        self.said.setText(text)
        self.said.setStyleSheet(f"color: {self._theme.warning if is_wrong else self._theme.text}")

    def accept(self) -> None:
        """Use the points; say it if that fails, and stay."""
        if not self.accept_button.isEnabled():
            return
        try:
            self._use(self.place.path, self.canvas.points, () if self.is_curve else self.names)
        except ValueError as error:
            self._say(str(error), is_wrong=True)
        else:
            super().accept()

    def reject(self) -> None:
        """Leave; ask first where something was drawn."""
        buttons = QMessageBox.StandardButton
        question = tr("Throw away what was drawn?")
        if not self.canvas.history.can_undo or buttons.Discard == QMessageBox.question(
            self, "bpviz", question, buttons.Discard | buttons.Cancel, buttons.Cancel
        ):
            super().reject()


def missing_in(points: DrawnPoints, *, is_curve: bool) -> str:
    """What points lack to be learned, in a sentence; "" if nothing."""
    if len(points) < 2:
        return tr("Draw at least 2 points.")
    if not is_curve and len(set(points.classes.tolist())) < 2:
        return tr("Draw points of at least 2 classes: choose another one with keys 1 to 6.")
    return ""
