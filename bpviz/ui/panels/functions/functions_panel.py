"""The panel "Functions": the activation of a layer above, the step size over the steps below."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.ui.panels.functions.activation_view import ActivationView
from bpviz.ui.panels.functions.schedule_view import ScheduleView
from bpviz.ui.panels.plots.plot_style import panel_palette, text_pixels
from bpviz.ui.selection import Selection
from bpviz.ui.theme import Theme

LEAST_TEXT, LETTERS_ACROSS = 12, 26


class FunctionsPanel(QWidget):
    """Both views, one above the other."""

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self.activation, self.schedule = ActivationView(selection), ScheduleView()
        self._rule = QFrame()
        self._rule.setFrameShape(QFrame.Shape.HLine)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        for view, share in ((self.activation, 3), (self._rule, 0), (self.schedule, 2)):
            column.addWidget(view, share)
        for plot in (self.activation.plot, self.schedule.plot):  # the shares count, not what plots would like
            plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def sizeHint(self) -> QSize:
        """Higher than wide."""
        return QSize(320, 480)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        for view in (self.activation, self.schedule):
            view.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self.activation.set_language(language)

    def show_frame(self, frame: Frame) -> None:
        """Show the functions that the frame's step uses."""
        for view in (self.activation, self.schedule):
            view.show_frame(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(text_pixels(self.height()), max(LEAST_TEXT, self.width() // LETTERS_ACROSS))
        for view in (self.activation, self.schedule):
            view.set_text_size(pixels)
