"""What stands below a surface: when it was taken, the losses, how it is drawn, and how far it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.debugger.landscape.survey import RESOLUTIONS
from bpviz.language import tr
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.panels.landscape.landscape_words import ON_THE_SLICE
from bpviz.ui.panels.plots.plot_style import muted_palette
from bpviz.ui.theme import SANS, Theme, font

USUAL_CELLS = 64
BAR_HEIGHT = 3  # pixels


def panel_action(text: str, key: str, tip: str, parent: QWidget) -> QAction:
    """An action with a key that works anywhere in the panel which adds it."""
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setToolTip(f"{tip} ({key})")
    return action


def button_for(action: QAction) -> QToolButton:
    """A flat button that the keyboard reaches."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    policies = Qt.FocusPolicy  # a click on one of several choices leaves no mark on the one before
    button.setFocusPolicy(policies.StrongFocus if action.actionGroup() else policies.TabFocus)
    button.setAccessibleName(action.toolTip())
    return button


class SurfaceFoot(QWidget):
    """Three lines of text; actions logarithmic, anew and cancel; a box for the cells along each side."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.state, self.losses, self.readout = QLabel(), QLabel(), QLabel()
        self.cells, self.bar = QComboBox(), QProgressBar()
        self.logarithmic = panel_action(tr("log"), "L", tr("Levels at powers of ten, or evenly spaced"), self)
        self.logarithmic.setCheckable(True)
        self.anew = panel_action(tr("anew"), "R", tr("Take the surface anew, as all weights are now"), self)
        self.cancel = panel_action(tr("cancel"), "C", tr("Give up the surface that is being taken"), self)
        self._dress_parts()
        self._lay_out()
        self.show_busy(False)

    def _dress_parts(self):
        for cells in RESOLUTIONS:
            self.cells.addItem(f"{cells} × {cells}", cells)
        self.cells.setCurrentIndex(self.cells.findData(USUAL_CELLS))
        self.cells.setAccessibleName(tr("Resolution of the surface"))
        self.cells.setToolTip(tr("How many cells the surface has"))
        self.losses.setToolTip(ON_THE_SLICE)
        only_on_screen(self.cells, self.bar)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(BAR_HEIGHT)
        self.bar.setAccessibleName(tr("How much of the surface is taken"))
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        for label in (self.state, self.losses, self.readout):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _lay_out(self):
        self._buttons = [button_for(action) for action in (self.logarithmic, self.anew, self.cancel)]
        log, anew, self._cancel = self._buttons
        controls, column = QHBoxLayout(), QVBoxLayout(self)
        controls.setSpacing(4)
        for control in (log, self.cells, anew, self._cancel):
            controls.addWidget(control)
        controls.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(controls)
        for part in (self.bar, self.state, self.losses, self.readout):
            column.addWidget(part)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        for label in (self.state, self.losses):
            label.setPalette(muted_palette(theme))

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        for part in (self.state, self.losses, self.readout, self.cells, *self._buttons):
            part.setFont(font(SANS, pixels))

    def show_busy(self, is_busy: bool, share: float = 0.0) -> None:
        """Show how much of a surface is taken, while one is."""
        self.bar.setValue(round(100 * share))
        self.bar.setVisible(is_busy)
        self.cancel.setEnabled(is_busy)
        self._cancel.setVisible(is_busy)
