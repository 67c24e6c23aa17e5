"""The gradient check: every gradient of the step beside its central difference, the worst on top."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.engine.gradient_check import AGREES, VERDICTS
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting.gradient_cells import power_text
from bpviz.ui.painting.numbers import counted
from bpviz.ui.panels.gradients.gradient_model import GradientModel
from bpviz.ui.panels.gradients.gradient_view import GradientView
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette, text_pixels
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

INSIGHT = "gradient check"
TAKE_A_STEP = tr("Take a step: then every gradient is checked against a difference of the loss.")
PAUSED = tr("Paused while the run is fast.")
NOT_YET = tr("The gradients come with the error phases.")
WIDE = 480  # pixels, from which on the summary stands beside the title


class GradientTable(QWidget):
    """The panel "Gradient check". A row selects its weight, and shows the one that is selected."""

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._language = selection, "auto"
        self._frame: Frame | None = None
        self._shown = None
        self._title, self._summary, self._message = QLabel(tr("Gradient check")), QLabel(), QLabel()
        self.model = GradientModel(self)
        self.table = GradientView(self.model)
        self.setAutoFillBackground(True)
        self._lay_out()
        self.apply_theme(THEMES["light"])
        self.table.selectionModel().currentRowChanged.connect(self._select_weight)
        self.model.layoutChanged.connect(self._follow_quietly)
        selection.changed.connect(self._follow_selection)

    def _lay_out(self):
        for label in (self._summary, self._message):
            label.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._head, self._pages = QBoxLayout(QBoxLayout.Direction.TopToBottom), QStackedLayout()
        self._head.setSpacing(2)
        self._head.setContentsMargins(0, 0, 12, 0)
        self._head.addWidget(self._title)
        self._head.addWidget(self._summary, 1)
        self._pages.addWidget(self._message)
        self._pages.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 4, 8)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addLayout(self._pages, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setPalette(panel_palette(theme))
        muted = muted_palette(theme)
        for label in (self._summary, self._message):
            label.setPalette(muted)
        self.table.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language, self._shown = language, None
        if self._frame is not None:
            self.show_frame(self._frame)

    @property
    def is_checked(self) -> bool:
        """Whether there are gradients to show."""
        return self._pages.currentIndex() == 1

    @property
    def text(self) -> str:
        """What stands above the table, or in its place."""
        return self._summary.text() or self._message.text()

    def show_frame(self, frame: Frame) -> None:
        """Show the check of the frame's step, as far as its gradients are revealed."""
        self._frame = frame
        check, first = frame.insights.get(INSIGHT), _first_shown(frame)
        message = TAKE_A_STEP if frame.trace is None else PAUSED if check is None else NOT_YET
        shown = check if first is not None else None
        state = shown, first, message if shown is None else "", frame.network
        if state == self._shown:
            return
        self._shown = state
        if shown is None:
            self._message.setText(message)
        else:
            self._show_check(shown, first)
        self._summary.setText("" if shown is None else self._sum_up())
        self._pages.setCurrentIndex(0 if shown is None else 1)

    def _show_check(self, check, first: int):
        notation = Notation(self._frame.network, self._language)
        self.model.show(check, notation, first)
        self.table.fit_names(notation)
        self._follow_quietly()

    def _sum_up(self) -> str:
        counts, entry = self.model.counts, self.model.worst
        if entry is None:
            return tr("nothing to check")
        others = [f"{counted(int(counts[k]))} {VERDICTS[k]}" for k in range(1, len(VERDICTS)) if counts[k]]
        agreed = tr(
            "{counts} of {sum} agree", counts=counted(int(counts[AGREES])), sum=counted(int(counts.sum()))
        )
        error = power_text(float(self.model.check.relative_error[entry]))
        worst = tr("worst {error} ({name})", error=error, name=self.model.name(entry).text).replace(
            " ", "\u00a0"
        )
        return f"{' · '.join([agreed, *others])}, {worst}"

    def _select_weight(self, current: QModelIndex, _):
        if current.isValid() and not self.table.is_following:
            self._selection.select(weight=self.model.parameter(current.row()))

    def _follow_selection(self):
        self.table.follow(self.model.row_of(self._selection.weight), scroll=True)

    def _follow_quietly(self):
        """Rows moved: the selected one is another now."""
        self.table.follow(self.model.row_of(self._selection.weight), scroll=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(text_pixels(self.height()), max(12, self.width() // 26))
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        for label in (self._summary, self._message):
            label.setFont(font(SANS, pixels))
        is_wide = self.width() >= WIDE
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(direction)
        self._head.setSpacing(pixels if is_wide else 2)
        self.table.set_text_size(pixels)


def _first_shown(frame: Frame) -> int | None:
    """The first parameter in θ whose gradient is revealed; errors come from the last layer down."""
    layers = range(1, frame.network.depth + 1)
    return next(
        (frame.network.weights_at[layer - 1] for layer in layers if frame.shows(Kind.ERROR, layer)), None
    )
