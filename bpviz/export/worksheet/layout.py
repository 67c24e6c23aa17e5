"""Formulas in rows that fit on a page, their equals signs in a column."""

from dataclasses import dataclass

from bpviz.debugger.explain.rows import rows_of
from bpviz.debugger.explain.terms import Term, Terms, are_joined
from bpviz.export.worksheet.document import Formula, Formulas

PAGE, GAP, INDENT = 80.0, 4.0, 2.0  # in digits
NOTE = 0.7  # of a letter of a note
_SMALL = set("₀₁₂₃₄₅₆₇₈₉ⱼₖₘₙₚᵣₛᵤₜ⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻ᵗᴸ,")
_OPERATORS = ("=", "←", "+", "−", "·", ">", "<")


@dataclass(frozen=True)
class Row:
    """left: before the column of equals signs. is_more: it goes on with the row before it."""

    left: Terms
    right: Terms
    note: str = ""
    is_blank: bool = False
    is_more: bool = False


def rows_of_block(block: Formulas) -> list[Row]:
    """Formulas that stand under one another, each in one row or several."""
    halves = [formula.halves for formula in block.formulas]
    left = max((terms_width(left) for left, _ in halves), default=0.0)
    notes = max((len(formula.line.note) for formula in block.formulas), default=0)
    room = PAGE - left - (GAP + NOTE * notes if notes else 0.0)
    return [row for formula in block.formulas for row in _rows(formula, room)]


def _rows(formula: Formula, room: float) -> list[Row]:
    """A note stands at the first row, room for a number at the last."""
    left, right = formula.halves
    pieces = rows_of(right, room, INDENT, terms_width)
    last = len(pieces) - 1
    return [
        Row(
            left=() if place else left,
            right=piece,
            note="" if place else formula.line.note,
            is_blank=formula.is_blank and place == last,
            is_more=place > 0,
        )
        for place, piece in enumerate(pieces)
    ]


def terms_width(terms: Terms) -> float:
    """About how wide terms are, in digits."""
    pairs = zip((None, *terms), terms, strict=False)
    gaps = sum(0.3 for before, term in pairs if before is not None and not are_joined(before, term))
    return gaps + sum(map(_width, terms))


def _width(term: Term) -> float:
    if term.text in _OPERATORS:
        return 2.0
    text = term.text.replace("\u0302", "")
    own = sum(0.7 if sign in _SMALL else 1.0 for sign in text)
    if term.latex.startswith(r"\frac"):
        own /= 2
    return max(own, 0.75 * len(term.label))
