"""The activation of a layer: φ and φ' as curves, the units of the shown step as dots on them."""

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.engine.activations import ACTIVATIONS
from bpviz.language import localized, tr, with_point
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.panels.functions.answers_plot import AnswersPlot
from bpviz.ui.panels.functions.bars_chart import BarsChart
from bpviz.ui.panels.functions.curves_chart import CurvesChart
from bpviz.ui.panels.functions.unit_answers import (
    FLAT_SIGN,
    LEAST_LIMIT,
    Answers,
    answers_of,
    curves_of,
    is_joint,
)
from bpviz.ui.panels.pace import Pace
from bpviz.ui.panels.readout import Readout
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

DOTS, BARS = (
    (tr("Dots come with this layer's activations."), tr("Click a dot for its numbers.")),
    (tr("Bars come with this layer's activations."), tr("Click a bar for its numbers.")),
)
"""What is said where no unit is there yet, and where none is chosen."""
GAP = 8
DECIMALS = re.compile(r"\d+\.\d+")
LONG_NUMBER = re.compile(r"\d+[.,]\d{5,}")
SOLID, DASHED = "━━", "╍╍"  # as the curves are drawn


class ActivationView(QWidget):
    """Follows the layer of the selected unit; a chooser shows another one."""

    def __init__(self, selection: Selection):
        super().__init__()
        self._selection, self._theme = selection, THEMES["light"]
        self._frame: Frame | None = None
        self._notation: Notation | None = None
        self._language = "auto"
        self._answers: Answers | None = None
        self.layers, self.title, self.flat = QComboBox(), QLabel(), QLabel()
        self.formula, self.plot, self.readout = QLabel(), AnswersPlot(), Readout(self._paint_nothing)
        self._words = Pace(self._say, self)
        self._lay_out()
        self.layers.activated.connect(self._show_layer)
        self.plot.chosen.connect(lambda unit: selection.select(unit=(self.layer, unit)))
        self.plot.pointed.connect(self._say)
        selection.changed.connect(self._follow_selection)

    def _lay_out(self):
        self.layers.setAccessibleName(tr("Layer whose activation is shown"))
        self.layers.setToolTip(tr("The layer whose activation is shown"))
        self.layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.formula.setWordWrap(True)
        self.formula.setTextFormat(Qt.TextFormat.RichText)
        top, column = QHBoxLayout(), QVBoxLayout(self)
        top.setSpacing(GAP)
        for widget in (self.title, self.layers):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.flat)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.formula)
        column.addWidget(self.plot, 1)
        column.addWidget(self.readout)

    @staticmethod
    def _paint_nothing(*_):
        """The formulas are the legend already."""

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        for part in (self.plot, self.readout):
            part.apply_theme(theme)
        self._draw()

    def set_text_size(self, pixels: int) -> None:
        """Height of the text."""
        self.title.setFont(font(SANS, 1.15 * pixels, bold=True))
        for widget in (self.layers, self.flat, self.formula):
            widget.setFont(font(SANS, pixels))
        self.plot.set_text_size(pixels)
        self.readout.set_text_size(pixels)
        self._say()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language
        if self._frame is not None:
            self._offer_layers(self.layer)
            self._draw()

    @property
    def layer(self) -> int:
        """The layer that is shown, 1..L."""
        return self.layers.currentIndex() + 1

    def show_frame(self, frame: Frame) -> None:
        """Draw the units of the shown step."""
        is_other = self._frame is None or frame.network != self._frame.network
        self._frame = frame
        if is_other:
            self._offer_layers(1)
            self._follow_selection()
        self._draw()

    def _offer_layers(self, chosen: int):
        network = self._frame.network
        self._notation = Notation(network, self._language)
        self.layers.clear()
        self.layers.addItems([self._notation.layer(layer) for layer in range(1, network.depth + 1)])
        self.layers.setCurrentIndex(chosen - 1)

    def _show_layer(self):
        """Another one was chosen: that is told at once."""
        self._draw()
        self._say()

    def _follow_selection(self):
        if self._frame is None:
            return
        unit = self._selection.unit
        if unit is not None and 1 <= unit[0] <= self._frame.network.depth and unit[0] != self.layer:
            self.layers.setCurrentIndex(unit[0] - 1)
            self._show_layer()
        self.plot.select(self._selected)
        self._say()

    @property
    def _selected(self) -> int | None:
        """The number of the selected unit, if it is of this layer."""
        unit = self._selection.unit
        return unit[1] if unit is not None and unit[0] == self.layer else None

    def _draw(self):
        if self._frame is None:
            return
        activation, had_dots = self._frame.network.activations[self.layer - 1], self._answers is not None
        self._answers = answers_of(self._frame, self.layer, self._notation)
        if is_joint(activation):
            self.plot.show_chart(partial(BarsChart, answers=self._answers))
        else:
            curves = curves_of(activation, self._answers.limit if self._answers else LEAST_LIMIT)
            self.plot.show_chart(partial(CurvesChart, curves=curves, answers=self._answers))
        self.plot.select(self._selected)
        self.title.setText(ACTIVATIONS[activation].title)
        exact = self._formula(activation)
        self.formula.setText(
            LONG_NUMBER.sub(lambda number: localized(f"{float(with_point(number[0])):.5g}"), exact)
        )
        self.formula.setToolTip(exact if LONG_NUMBER.search(exact) else "")
        if had_dots == (self._answers is not None):
            self._words.ask()
        else:
            self._say()

    def _formula(self, activation: str) -> str:
        """φ and φ' in symbols, each with a piece of its curve before it."""
        entry, theme = ACTIVATIONS[activation], self._theme
        if is_joint(activation):
            together = tr("{title} looks at all outputs together.", title=entry.title)
            return f"a = {entry.formula}<br>{together}"
        lines = (
            (theme.forward, SOLID, f"φ(z) = {_written(entry.formula)}"),
            (theme.backward, DASHED, f"φ′(z) = {_written(entry.slope_formula)}"),
        )
        return "<br>".join(f'<span style="color:{color}">{mark}</span> {text}' for color, mark, text in lines)

    @property
    def _advice(self) -> tuple[str, str]:
        """What to say of no unit: units are drawn as bars or dots."""
        return BARS if is_joint(self._frame.network.activations[self.layer - 1]) else DOTS

    def _say(self):
        """Tell the numbers of one unit, and how many are flat."""
        answers, unit = self._answers, self.plot.shown
        if answers is None:
            self.flat.setText("")
            self.readout.say(self._advice[0] if self._frame is not None else "")
            return
        unit = self._selected if unit is None else unit
        self._tell_flat()
        self.flat.setVisible(answers.slopes is not None)
        self.flat.setToolTip(
            tr("Units where φ′ is below 5 % of its greatest value: errors hardly pass through them")
        )
        is_there = unit is not None and unit < len(answers.z)
        only_on_screen(self.readout, is_only=not is_there)
        self.readout.say(answers.sentence(unit) if is_there else self._advice[1])

    def _tell_flat(self):
        """How many are flat, in as many words as the names beside them leave room for."""
        flat, count = self._answers.flat.sum(), len(self._answers.z)
        room = self.width() - 2 * GAP - sum(part.sizeHint().width() for part in (self.title, self.layers))
        whole = tr("{flat_sign} {sum} of {count} flat", flat_sign=FLAT_SIGN, sum=flat, count=count)
        for text in (whole, f"{FLAT_SIGN} {flat}/{count}", ""):
            self.flat.setText(text)
            if self.flat.sizeHint().width() <= room:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words that find room."""
        super().resizeEvent(event)
        self._say()


def _written(formula: str) -> str:
    """A formula of the registry, with words and decimals of the user's language."""
    worded = formula.replace(" if ", f" {tr('if')} ").replace(" else ", f" {tr('else')} ")
    return DECIMALS.sub(lambda number: localized(number[0]), worded)
