"""A sheet as LaTeX: article and amsmath, to be compiled as it is."""

from bpviz.debugger.explain.terms import Term
from bpviz.export.worksheet.document import Block, Cell, Document, Formulas, Heading, Table, Words
from bpviz.export.worksheet.layout import Row, rows_of_block
from bpviz.export.worksheet.tex_text import formula_tex, text_tex

SECTIONS = {1: "section", 2: "subsection", 3: "subsubsection"}
LONG = 40  # characters; a column with longer words is wrapped
MOST_ROWS = 30  # of one table: it does not break over pages
BLANK = r"\underline{\hspace{2.5cm}}"
HEAD = r"""\documentclass[a4paper,11pt]{article}
\usepackage{amsmath}
\setlength{\textwidth}{17cm}
\setlength{\oddsidemargin}{-0.54cm}
\setlength{\textheight}{24cm}
\setlength{\topmargin}{-1.5cm}
\setlength{\parindent}{0pt}
\setlength{\parskip}{6pt}
\allowdisplaybreaks
\AtBeginDocument{\abovedisplayskip=0pt \abovedisplayshortskip=0pt \belowdisplayskip=6pt}
\renewcommand{\arraystretch}{1.6}
"""


def to_latex(document: Document) -> str:
    """The whole file."""
    title = text_tex(document.title)
    body = "\n".join(map(_block, document.blocks))
    return f"{HEAD}\\begin{{document}}\n{{\\LARGE\\bfseries {title}\\par}}\n{body}\n\\end{{document}}\n"


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"\n\\{SECTIONS[level]}*{{{text_tex(text)}}}"
        case Words(text):
            return f"\n{text_tex(text)}\n"
        case Formulas():
            return aligned(rows_of_block(block))
        case Table():
            return _table(block)


def aligned(found: list[Row]) -> str:
    r"""Rows in align*."""
    return "\\begin{align*}\n" + " \\\\\n".join(map(row_tex, found)) + "\n\\end{align*}"


def row_tex(row: Row) -> str:
    """A row with its columns: left and right of the equals sign, and the note."""
    indent = r"\quad " if row.is_more else ""
    note = rf" && \text{{{text_tex(row.note)}}}" if row.note else ""
    blank = rf" {BLANK}" if row.is_blank else ""
    return f"{formula_tex(row.left)} &{indent}{formula_tex(row.right)}{blank}{note}"


def _table(table: Table) -> str:
    pieces = [table.rows[at : at + MOST_ROWS] for at in range(0, len(table.rows), MOST_ROWS)]
    columns = "|".join(_column(table, place) for place in range(len(table.head)))
    head = _line(table.head)
    return "\n".join(
        f"\n\\begin{{tabular}}{{|{columns}|}}\n\\hline\n{head}{''.join(map(_line, piece))}\\end{{tabular}}\n"
        for piece in pieces
    )


def _column(table: Table, place: int) -> str:
    cells = [row[place] for row in table.rows]
    if any(isinstance(cell, str) and len(cell) > LONG for cell in cells):
        return r"p{0.75\textwidth}"
    return "c" if any(cell is None or isinstance(cell, Term) for cell in cells) else "l"


def _line(cells: tuple[Cell, ...]) -> str:
    return f"{' & '.join(map(_cell, cells))} \\\\ \\hline\n"


def _cell(cell: Cell) -> str:
    if cell is None:
        return r"\hspace{2cm}"
    return text_tex(cell) if isinstance(cell, str) else f"${formula_tex((cell,))}$"
