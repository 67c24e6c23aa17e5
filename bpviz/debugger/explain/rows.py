"""Breaks a line of terms into rows that fit: at its operators, within parentheses only where it must."""

from collections.abc import Callable

from bpviz.debugger.explain.terms import COMMA, Terms

BREAKS = ("=", "←", "+", "−")
SPLITS = (((), 0), (BREAKS, 0), ((*BREAKS, "·"), 0), ((*BREAKS, "·"), 1), ((*BREAKS, "·"), 9))  # see split


def rows_of(
    terms: Terms, room: float, indent: float, width: Callable[[Terms], float], *, indents_first: bool = False
) -> list[Terms]:
    """The terms in rows of that room. indent: by how much all but the first begin later; width: of terms."""
    rows: list[Terms] = []
    row: Terms = ()
    for chunk in _fitting_chunks(terms, lambda chunk: indent + width(chunk) <= room):
        taken = indent if rows or indents_first else 0.0
        if row and taken + width((*row, *chunk)) > room:
            rows.append(row)
            row = ()
        row += chunk
    return [*rows, row] if row else rows


def _fitting_chunks(terms: Terms, fits: Callable[[Terms], bool], level: int = 0) -> list[Terms]:
    """Chunks that fit into a row, each split no further than it must be."""
    chunks: list[Terms] = []
    for chunk in split(terms, *SPLITS[level]):
        is_last = level + 1 == len(SPLITS) or fits(chunk)
        chunks += [chunk] if is_last else _fitting_chunks(chunk, fits, level + 1)
    return chunks


def split(terms: Terms, operators: tuple[str, ...], deepest: int = 0) -> list[Terms]:
    """Chunks that begin with an operator or after a comma, within so many parentheses at most."""
    chunks: list[list] = []
    depth = 0
    for before, term in zip((None, *terms), terms, strict=False):
        may_start = term.text in operators or (before is not None and before.text == COMMA.text)
        if not chunks or (may_start and depth <= deepest):
            chunks.append([])
        chunks[-1].append(term)
        if term.value is None and term.link is None:
            depth += term.text.count("(") - term.text.count(")")
    return [tuple(chunk) for chunk in chunks]
