"""Derivations laid out in a column: where each term and each line of words stands, wrapped at operators."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from bpviz.debugger.explain.rows import BREAKS, rows_of
from bpviz.debugger.explain.terms import Derivation, Line, Term, Terms, are_joined
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.glyphs import EM, Formula
from bpviz.ui.painting.text import width
from bpviz.ui.painting.typeset import typeset
from bpviz.ui.theme import SANS

LABEL_LINES = 2
INDENT = 1.2  # of a wrapped line, in parts of the formula's size
OPERATOR_GAP, THIN_GAP = 0.28, 0.14
SPACED = ("=", "←", "+", "−", "·", "/", ">", "<", ",")


@dataclass(frozen=True)
class PlacedTerm:
    """A typeset term: its origin on the baseline, and the area that it takes."""

    term: Term
    formula: Formula
    x: float
    baseline: float
    area: QRectF


@dataclass(frozen=True)
class PlacedWords:
    """Plain words, their capitals centred on y. role: of the theme."""

    text: str
    x: float
    y: float
    style: tuple
    role: str


@dataclass
class DerivationLayout:
    """All that there is to paint. links: the places of terms that lead on, in reading order."""

    terms: list[PlacedTerm] = field(default_factory=list)
    words: list[PlacedWords] = field(default_factory=list)
    height: float = 0.0

    @property
    def links(self) -> list[PlacedTerm]:
        """The terms that lead to another quantity."""
        return [placed for placed in self.terms if placed.term.link is not None]

    def link_at(self, x: float, y: float) -> int | None:
        """Which of the links lies at a point."""
        return next((at for at, placed in enumerate(self.links) if placed.area.contains(x, y)), None)


def lay_out(derivations: list[Derivation], room: float, pixels: float, small: int) -> DerivationLayout:
    """Derivations one under the other in a column of that width.

    pixels: size of the formulas; small: of the words. The title of the first is left out: it stands
    in the panel's header.
    """
    flow = _Flow(room, pixels, small)
    for place, derivation in enumerate(derivations):
        if place:
            flow.skip(1.1 * small)
            flow.say(derivation.title, "text", bold=True)
        flow.say(derivation.sentence, "muted")
        flow.skip(0.3 * small)
        for line in derivation.lines:
            flow.add_line(line, derivation.quantity)
    return flow.layout


class _Flow:
    """Fills a layout from the top down."""

    def __init__(self, room: float, pixels: float, small: int):
        self.layout = DerivationLayout()
        self._room, self._pixels, self._small = room, pixels, small
        self._scale = pixels / EM

    def skip(self, space: float) -> None:
        """Leave space."""
        self.layout.height += space

    def say(self, text: str, role: str, *, bold: bool = False) -> None:
        """Words, wrapped."""
        style = (SANS, self._small, bold, False)
        for line in wrapped(text, style, self._room):
            y = self.layout.height + 0.72 * self._small
            self.layout.words.append(PlacedWords(line, 0.0, y, style, role))
            self.layout.height += 1.4 * self._small

    def add_line(self, line: Line, own: Quantity) -> None:
        """A line of formulas under its note."""
        terms = tuple(_without_link(term, own) for term in line.terms)
        goes_on = terms[0].text in BREAKS
        rows = self._rows(terms, goes_on)
        if line.note:
            self.skip(0.6 * self._small)
        is_beside = bool(line.note) and self._fits_beside(line.note, rows[0])
        if line.note and not is_beside:
            self.say(line.note, "muted")
            self.skip(0.1 * self._small)
        for place, row in enumerate(rows):
            self._add_row(
                row, self._indent if place or goes_on else 0.0, line.note if is_beside and not place else ""
            )

    def _fits_beside(self, note: str, row: Terms) -> bool:
        """Whether a note finds room at the right of its line."""
        return self._width(row) + self._pixels + width(note, SANS, self._small) <= self._room

    @property
    def _indent(self) -> float:
        return INDENT * self._pixels

    def _rows(self, terms: Terms, indents_first: bool) -> list[Terms]:
        """The terms in rows that fit."""
        return rows_of(terms, self._room, self._indent, self._width, indents_first=indents_first)

    def _add_row(self, row: Terms, indent: float, note: str) -> None:
        formulas = [typeset(term.latex) for term in row]
        ascent = self._scale * max(formula.ascent for formula in formulas)
        has_labels = any(term.label for term in row)
        depth = self._scale * max(max(formula.depth for formula in formulas), 0.2 * EM)
        baseline = self.layout.height + ascent + 0.12 * self._pixels
        below = baseline + depth
        x = indent
        for before, term, formula in zip((None, *row), row, formulas, strict=False):
            x += self._gap(before, term)
            x += self._place(term, formula, x, baseline, below)
        if note:
            self._put_words(note, self._room - width(note, SANS, self._small), baseline - 0.27 * self._pixels)
        self.layout.height = below + (LABEL_LINES * 1.2 * self._small if has_labels else 0.0)
        self.layout.height += 0.2 * self._pixels

    def _put_words(self, text: str, x: float, y: float) -> None:
        style = (SANS, self._small, False, False)
        self.layout.words.append(PlacedWords(text, x, y, style, "muted"))

    def _place(self, term: Term, formula: Formula, x: float, baseline: float, below: float) -> float:
        """Put a term and its label; returns the width they take."""
        wide = self._term_width(term, formula)
        own = self._scale * formula.width
        left = x + (wide - own) / 2
        top, bottom = baseline - self._scale * formula.ascent, baseline + self._scale * formula.depth
        area = QRectF(left - 1, top - 2, own + 2, bottom - top + 4)
        self.layout.terms.append(PlacedTerm(term, formula, left, baseline, area))
        for at, text in enumerate(label_lines(term)):
            middle = below + (0.85 + 1.2 * at) * self._small
            self._put_words(text, x + (wide - width(text, SANS, self._small)) / 2, middle)
        return wide

    def _width(self, terms: Terms) -> float:
        gaps = sum(self._gap(*pair) for pair in zip((None, *terms), terms, strict=False))
        return gaps + sum(self._term_width(term, typeset(term.latex)) for term in terms)

    def _term_width(self, term: Term, formula: Formula) -> float:
        labels = (width(text, SANS, self._small) for text in label_lines(term))
        return max(self._scale * formula.width, *labels, 0.0)

    def _gap(self, before: Term | None, term: Term) -> float:
        if before is None or are_joined(before, term):
            return 0.0
        wide = before.text in SPACED or term.text in SPACED
        wide = wide or _is_word(before) or _is_word(term)
        return (OPERATOR_GAP if wide else THIN_GAP) * self._pixels


def _is_word(term: Term) -> bool:
    return term.latex.startswith(r"\mathrm") and "(" not in term.latex


def _without_link(term: Term, own: Quantity) -> Term:
    """A term that would lead to where one is already leads nowhere."""
    if term.link != own:
        return term
    return Term(term.latex, term.text, None, term.tone, term.label, term.value)


def label_lines(term: Term) -> list[str]:
    """What stands under a term, in one line or two: "loss/output" is broken at its stroke."""
    if not term.label:
        return []
    above, stroke, below = term.label.partition("/")
    return [above + stroke, below] if stroke else [above]


def wrapped(text: str, style: tuple, room: float) -> list[str]:
    """A text in lines that fit, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", *style) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
