"""The top of the inspector: the symbol and the value of what is explained, and what it is in words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.debugger.explain.terms import Term
from bpviz.language import tr
from bpviz.ui.painting.derivation_layout import wrapped
from bpviz.ui.painting.glyphs import EM, draw_formula
from bpviz.ui.painting.numbers import significant
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.painting.typeset import typeset
from bpviz.ui.theme import MONO, SANS, THEMES, Theme

MARGIN = 12
SYMBOL_PIXELS, VALUE_PIXELS, WORD_PIXELS = 22, 20, 13
BASELINE, VALUE_MIDDLE, TITLE_MIDDLE = 34, 27, 60
HEIGHT = 72
DIGITS = 5
TITLE, HINT = tr("Inspector"), tr("Click a unit or a weight to see where its numbers come from.")


class SubjectHeader(QWidget):
    """Paints a name, a title and a value; without a name it says what to do."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._name: Term | None = None
        self._title, self._value = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    @property
    def value_text(self) -> str:
        """The value as it is written."""
        return self._value

    def show_subject(self, name: Term | None, title: str = "") -> None:
        """Name something, or with None nothing."""
        self._name, self._title = name, title
        self.setAccessibleName(title or HINT)
        self.setToolTip(title if name else "")
        self.update()

    def show_value(self, value: float | None) -> None:
        """Write a value, "?" while it is not computed."""
        text = "?" if value is None else _text(value)
        if text != self._value:
            self._value = text
            self.setAccessibleDescription(text)
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """One symbol and one line of words tall."""
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint symbol, value and title."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            text, muted = self._theme.color("text"), self._theme.color("muted")
            if self._name is None:
                draw_text(painter, MARGIN, 20, TITLE, (SANS, 15, True, False), text, LEFT)
                style = (SANS, WORD_PIXELS, False, False)
                for place, line in enumerate(wrapped(HINT, style, self.width() - 2 * MARGIN)):
                    draw_text(painter, MARGIN, 44 + 18 * place, line, style, muted, LEFT)
                return
            right = self.width() - MARGIN
            style = (MONO, VALUE_PIXELS, True, False)
            draw_text(painter, right, VALUE_MIDDLE, self._value, style, text, RIGHT)
            formula = typeset(self._name.latex)
            room = right - MARGIN - width(self._value, *style) - 8
            baseline = BASELINE - (formula.depth - formula.ascent + 0.66 * EM) / 2 * SYMBOL_PIXELS / EM
            pixels = min(SYMBOL_PIXELS, 44 / (formula.ascent + formula.depth) * EM, room / formula.width * EM)
            draw_formula(painter, MARGIN, baseline, formula, pixels, text)
            style = (SANS, WORD_PIXELS, False, False)
            title = elided(self._title, style, right - MARGIN)
            draw_text(painter, MARGIN, TITLE_MIDDLE, title, style, muted, LEFT)


def _text(value: float) -> str:
    """Five significant digits; whole numbers as they are."""
    if value == round(value) and abs(value) < 1e6:
        return significant(value, 1) if abs(value) < 10 else f"{value:.0f}".replace("-", "−")
    return significant(value, DIGITS)
