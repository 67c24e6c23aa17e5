"""What a sheet is made of, in no format yet: headings, words, formulas and tables."""

from dataclasses import dataclass

from bpviz.debugger.explain.terms import BECOMES, EQUALS, Line, Term, Terms

Cell = str | Term | None


@dataclass(frozen=True)
class Heading:
    """level: 1 for a part or a step, 2 for what it does in a layer, 3 for one number."""

    text: str
    level: int


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Formula:
    """A line of a derivation. is_blank: it ends with room for a number."""

    line: Line
    is_blank: bool = False

    @property
    def halves(self) -> tuple[Terms, Terms]:
        """What stands before its first equals sign or arrow, and from there on."""
        terms = self.line.terms
        place = next((at for at, term in enumerate(terms) if term in (EQUALS, BECOMES)), 0)
        return terms[:place], terms[place:]


@dataclass(frozen=True)
class Formulas:
    """Formulas that stand under one another, their equals signs in a column."""

    formulas: tuple[Formula, ...]


@dataclass(frozen=True)
class Table:
    """Cells hold words, or a term, or None: room for a number. Each row is as long as the head."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Heading | Words | Formulas | Table


@dataclass(frozen=True)
class Document:
    """A sheet from top to bottom."""

    title: str
    blocks: tuple[Block, ...]
