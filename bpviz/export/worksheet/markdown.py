"""A sheet as Markdown with formulas between dollar signs, as GitHub, Jupyter and Pandoc show them."""

import re

from bpviz.export.worksheet.document import Block, Cell, Document, Formulas, Heading, Table, Words
from bpviz.export.worksheet.latex import row_tex
from bpviz.export.worksheet.layout import rows_of_block
from bpviz.export.worksheet.tex_text import formula_tex

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|$~])")


def to_markdown(document: Document) -> str:
    """The whole file."""
    return f"# {_text(document.title)}\n\n" + "\n\n".join(map(_block, document.blocks)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * (level + 1)} {_text(text)}"
        case Words(text):
            return _text(text)
        case Formulas():
            lines = map(row_tex, rows_of_block(block))
            return "$$\n\\begin{aligned}\n" + " \\\\\n".join(lines) + "\n\\end{aligned}\n$$"
        case Table(head, body):
            rule = "|".join(["---"] * len(head))
            return "\n".join([_line(head), f"|{rule}|", *map(_line, body)])


def _line(cells: tuple[Cell, ...]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(cell: Cell) -> str:
    if cell is None:
        return " "
    if isinstance(cell, str):
        return _text(cell)
    return f"${formula_tex((cell,))}$".replace(r"\|", r"\Vert ").replace("|", r"\vert ")


def _text(text: str) -> str:
    return " ".join(_SPECIAL.sub(r"\\\1", text).split())
