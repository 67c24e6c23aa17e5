"""Formulas without the numbers that are asked for: their symbols, and room for the number."""

from bpviz.debugger.explain.forward import DROPPED
from bpviz.debugger.explain.optimizer_lines import NORM
from bpviz.debugger.explain.terms import BECOMES, EQUALS, Line, Term, Terms, number
from bpviz.export.worksheet.document import Formula
from bpviz.language import tr

ALWAYS_GIVEN = (DROPPED, NORM)  # what dropout keeps, the length of the whole gradient
GIVEN_BY_THE_BATCH = ("μ", "σ²", "B")  # where no formula leads to them


def blanked(line: Line) -> list[Formula]:
    """What of a line's numbers is given; then the line without numbers, as its sides that have symbols."""
    sides = _sides(line.terms)
    if len(sides) == 1 or _is_given(sides):
        return [Formula(line)]
    kept = [side for side in sides if not _is_numeric(side[1:] if side[0] in (EQUALS, BECOMES) else side)]
    dropped = [side for side in sides if side not in kept]
    if not dropped:
        return [Formula(line)]
    terms = tuple(term for side in kept for term in side)
    return [*_given_parts(dropped), Formula(Line((*terms, dropped[0][0]), line.note), is_blank=True)]


def _sides(terms: Terms) -> list[Terms]:
    """What stands between equals signs and arrows, each but the first with the sign before it."""
    sides: list[list[Term]] = [[]]
    for term in terms:
        if term in (EQUALS, BECOMES):
            sides.append([])
        sides[-1].append(term)
    return [tuple(side) for side in sides if side]


def _is_given(sides: list[Terms]) -> bool:
    """Whether a line tells what the sheet gives."""
    name = sides[0][0]
    is_told = len(sides) == 2 and len(sides[1]) == 2
    return name in ALWAYS_GIVEN or (is_told and name.text in GIVEN_BY_THE_BATCH)


def _is_numeric(side: Terms) -> bool:
    """Whether a side has numbers, and no symbols."""
    return any(term.value is not None for term in side) and not any(map(_is_symbol, side))


def _is_symbol(term: Term) -> bool:
    if term.value is not None or term.latex.startswith(r"\mathrm") or term.text.endswith("("):
        return False
    return term.link is not None or term.text[0].isalpha() or term.text[0] in "∂‖"


def _given_parts(sides: list[Terms]) -> list[Formula]:
    """The rest of a long sum, or what comes through the batch: numbers that have a label."""
    return [
        Formula(Line((number(term.value),), tr("given: {what}", what=term.label)))
        for side in sides
        for term in side
        if term.label and term.value is not None and not _is_share(side)
    ]


def _is_share(side: Terms) -> bool:
    """Whether all numbers of a side have labels: they are asked for, as what moves a weight."""
    return all(term.label for term in side if term.value is not None)
