"""Accuracy or error, and the mean loss, of both parts of the data over the steps."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.results import PARTS, Results
from bpviz.language import tr
from bpviz.ui.painting.confusion import percent
from bpviz.ui.painting.hiding import concealed
from bpviz.ui.painting.numbers import counted, loss_text
from bpviz.ui.panels.plots.curve_header import CurveHeader, Piece
from bpviz.ui.panels.plots.decimation import finite_points
from bpviz.ui.panels.plots.plot_style import CurvePlot, StrongCurve
from bpviz.ui.panels.results.result_ghosts import ResultGhosts
from bpviz.ui.panels.results.score_table import part_pen
from bpviz.ui.theme import SANS, THEMES, Theme, font

MEASURE, LOSS = 0, 1


class ResultCurves(QWidget):
    """One curve for each part. Keys 1 and 2 choose what is shown: MEASURE or LOSS."""

    def __init__(self):
        super().__init__()
        self._theme, self._results, self._is_share = THEMES["light"], None, True
        self.shown, self._pointed = MEASURE, None
        self._secret: int | None = None
        self.header, self.plot = CurveHeader(""), CurvePlot()
        self._curves = [StrongCurve(), StrongCurve()]
        for curve in self._curves:
            self.plot.addItem(curve, ignoreBounds=True)
        self._ghosts = ResultGhosts(self.plot)
        self.plot.setAccessibleName(tr("Accuracy or loss over the steps, training and held-out"))
        self.plot.pointed.connect(self._on_pointed)
        self._add_choices()
        self._lay_out()

    def _add_choices(self):
        self.choices, self.buttons = QActionGroup(self), []
        for key, text in ((1, tr("accuracy")), (2, tr("mean loss"))):
            action = QAction(text, self.choices, checkable=True)
            action.setShortcut(QKeySequence(str(key)))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(tr("Show the {text} over the steps ({key})", text=text, key=key))
            action.setData(key - 1)
            self.plot.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click leaves no mark on the one before
            self.buttons.append(button)
        self.choices.actions()[MEASURE].setChecked(True)
        self.choices.triggered.connect(lambda action: self.show_scores(action.data()))

    def _lay_out(self):
        line, column = QHBoxLayout(), QVBoxLayout(self)
        line.setSpacing(2)
        for button in self.buttons:
            line.addWidget(button)
        line.addWidget(self.header, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.plot, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.header.apply_theme(theme)
        self.plot.apply_theme(theme)
        self._ghosts.layer.apply_theme(theme)
        for place, curve in enumerate(self._curves):
            curve.setPen(part_pen(place, theme, 1.0))

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self.header.set_text_size(pixels - 1)
        self.plot.set_text_size(pixels - 1)
        self._ghosts.layer.words.pixels = pixels - 1
        for button in self.buttons:
            button.setFont(font(SANS, pixels - 1))

    def show_scores(self, shown: int) -> None:
        """Show the measure or the mean loss."""
        self.shown = shown
        self.choices.actions()[shown].setChecked(True)
        self._draw()

    def show_results(self, results: Results, frame: Frame, secret: int | None = None) -> None:
        """Draw what is known by now, and mark step t; other runs are grey ghosts behind.

        secret: the step of which nothing must be told of the training part.
        """
        is_other = self._ghosts.take(frame) or results is not self._results or secret != self._secret
        self._results, self._is_share, self._secret = results, bool(frame.dataset.classes), secret
        self.choices.actions()[MEASURE].setText(tr("accuracy in %") if self._is_share else tr("RMS error"))
        self.plot.follow(self._ghosts.layer.reach(frame.newest))
        if is_other:
            self._draw()
        self.plot.show_present(frame.t, frame.newest)

    def _draw(self):
        if self._results is None:
            return
        steps, scale = self._results.steps.astype(float), 100.0 if self._in_percent else 1.0
        values = scale * self._results.scores[:, :, self.shown]
        values[self._is_secret, 0] = np.nan
        for curve, part in zip(self._curves, values.T, strict=True):
            curve.setData(*finite_points(steps, part))
        self._ghosts.lay_out(self.shown, scale)
        finite = values[np.isfinite(values)]
        low, high = (finite.min(), finite.max()) if finite.size else (0.0, 1.0)
        low, high = self._ghosts.widen(low, high)
        self.plot.fit_values(*((min(low, 90.0), 100.0) if self._in_percent else (0.0, high)))
        self._ghosts.draw(finite_points(steps, values[:, 0]))
        self._tell()

    @property
    def _is_secret(self) -> np.ndarray:
        """Of which steps nothing must be told of the training part, (steps,)."""
        return self._results.steps == (-1 if self._secret is None else self._secret)

    @property
    def _in_percent(self) -> bool:
        return self._is_share and self.shown == MEASURE

    def _on_pointed(self, place: QPointF | None):
        inside = place is not None and self.plot.plotItem.vb.sceneBoundingRect().contains(place)
        self._pointed = self.plot.place_at(place)[0] if inside else None
        self._tell()

    @property
    def text(self) -> str:
        """What is said of the step under the pointer."""
        if self._pointed is None or self._results is None or not len(self._results.steps):
            return ""
        row = int(np.abs(self._results.steps - self._pointed).argmin())
        scores = self._results.scores[row, :, self.shown]
        say = percent if self._in_percent else loss_text
        secrets = self._is_secret[row], False
        told = (
            f"{part} {concealed(say(score), is_secret)}"
            for part, score, is_secret in zip(PARTS, scores, secrets, strict=True)
            if score == score
        )
        return tr("step {steps}: {told}", steps=counted(int(self._results.steps[row])), told=", ".join(told))

    def _tell(self):
        self.header.show_pieces((Piece(self.text),) if self.text else (), ())
        self.plot.setToolTip(self.text)
