"""The picture of the inspector: where the selected number comes from, to be read from afar."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from bpviz.debugger.explain.derivation import derive
from bpviz.debugger.explain.rows import BREAKS
from bpviz.debugger.explain.terms import DOTS, Derivation, Line
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.ui.lecture.lessons.picture import Picture, paint_message
from bpviz.ui.painting.derivation_layout import DerivationLayout, lay_out
from bpviz.ui.painting.glyphs import draw_formula
from bpviz.ui.painting.markdown_layout import LARGER
from bpviz.ui.painting.text import LEFT, draw_text
from bpviz.ui.panels.inspector.inspector import sections
from bpviz.ui.panels.inspector.subject_header import HINT
from bpviz.ui.panels.painted_widget import PaintedWidget

MORE = Line((replace(DOTS, tone="muted"),))

Lines = tuple[Line, ...]


class DerivationLines(PaintedWidget):
    """As many lines of a derivation as find room: the last ones, which lead to the number."""

    derivation: Derivation | None = None

    @property
    def lines(self) -> Lines:
        """The lines that are shown."""
        *_, last = choices = list(shorter_and_shorter(self.derivation.lines))
        return next((lines for lines in choices if self._laid_out(lines).height <= self.height()), last)

    def _laid_out(self, lines: Lines) -> DerivationLayout:
        said = replace(self.derivation, sentence="", lines=lines)
        return lay_out([said], self.width(), LARGER * self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The formulas with their notes; without a derivation, how to come to one."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.derivation is None:
                paint_message(painter, QRectF(self.rect()), HINT, self._theme, self._pixels)
                return
            layout = self._laid_out(self.lines)
            for said in layout.words:
                draw_text(painter, said.x, said.y, said.text, said.style, self._theme.color(said.role), LEFT)
            for placed in layout.terms:
                color = self._theme.color("muted" if placed.term.tone == "muted" else "text")
                is_bold, pixels = placed.term.tone == "result", LARGER * self._pixels
                draw_formula(painter, placed.x, placed.baseline, placed.formula, pixels, color, bold=is_bold)


def shorter_and_shorter(lines: Lines) -> Iterator[Lines]:
    """All lines; fewer and fewer of the last equations; both ends of the last one; its end alone."""
    equations: list[Lines] = []
    for line in lines:
        if equations and line.terms[0].text in BREAKS:  # it goes on from the one before
            equations[-1] += (line,)
        else:
            equations.append((line,))
    yield lines
    for first in range(1, len(equations)):
        yield (MORE, *(line for equation in equations[first:] for line in equation))
    yield equations[-1]
    yield equations[-1][0], equations[-1][-1]
    yield lines[-1:]


class InspectorPicture(Picture):
    """How the selected number is worked out; of a unit its error, once that is computed."""

    def make(self):
        """The formulas."""
        self.signals = self.selection.changed, self.panel.language_changed
        return (DerivationLines(),)

    def show_frame(self, frame: Frame) -> None:
        """What the panel explains."""
        subject, lines = self.selection.subject_in(frame.network), self.parts[0]
        lines.derivation = None
        if subject is not None:
            notation = Notation(frame.network, self.panel.notation.currentData())
            lines.derivation = derive(sections(subject, frame)[-1], frame, notation)
        self._title.setText(lines.derivation.title if lines.derivation else "")
        self._title.setVisible(lines.derivation is not None)
        lines.update()
