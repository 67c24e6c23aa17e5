"""A sheet as one HTML file that needs nothing else: formulas as MathML, which browsers set by themselves."""

import re
from functools import lru_cache
from html import escape

from bpviz.debugger.explain.terms import Terms
from bpviz.export.worksheet.document import Block, Cell, Document, Formulas, Heading, Table, Words
from bpviz.export.worksheet.layout import Row, rows_of_block
from bpviz.export.worksheet.tex_text import formula_tex
from bpviz.language import tr

DECIMAL_COMMA = "{,}"
STYLE = """
body { font: 11pt/1.5 "Segoe UI", "Noto Sans", Arial, sans-serif; color: #111; background: #fff;
  max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7em; } h2 { font-size: 1.35em; border-bottom: 1px solid #999; margin-top: 2em; }
h3 { font-size: 1.15em; margin-top: 1.6em; } h4 { font-size: 1em; margin: 1.4em 0 0.2em; }
h2, h3, h4 { break-after: avoid; }
p { margin: 0.4em 0; }
math { font-size: 1.1em; font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", math; }
table { border-collapse: collapse; margin: 0.6em 0; }
.values th, .values td { border: 1px solid #888; padding: 0.25em 0.8em; text-align: left; }
.values th { background: #eee; }
.values td.blank { min-width: 6em; height: 1.6em; }
.formulas td { padding: 0.15em 0.2em; vertical-align: baseline; }
.formulas td.left { text-align: right; white-space: nowrap; }
.formulas td.more { padding-left: 2em; }
.formulas td.note { padding-left: 2em; min-width: 9em; color: #444; font-size: 0.9em; }
.formulas .blank { display: inline-block; width: 8em; height: 1.7em; border-bottom: 1px solid #111; }
tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; } @page { margin: 1.8cm; } }
"""


def to_html(document: Document) -> str:
    """The whole file."""
    title = escape(document.title)
    body = "\n".join(map(_block, document.blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="{tr("en")}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n<style>{STYLE}</style>\n</head>\n'
        f"<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level + 1}>{escape(text)}</h{level + 1}>"
        case Words(text):
            return f"<p>{escape(text)}</p>"
        case Formulas():
            lines = "\n".join(map(_row, rows_of_block(block)))
            return f'<table class="formulas">\n{lines}\n</table>'
        case Table(head, body):
            top = "".join(f'<th scope="col">{_content(cell)}</th>' for cell in head)
            lines = "\n".join(f"<tr>{''.join(map(_cell, cells))}</tr>" for cells in body)
            return f'<table class="values">\n<tr>{top}</tr>\n{lines}\n</table>'


def _row(row: Row) -> str:
    more = ' class="more"' if row.is_more else ""
    blank = '<span class="blank">&nbsp;</span>' if row.is_blank else ""
    left = f'<td class="left">{_math(row.left) if row.left else ""}</td>'
    note = f'<td class="note">{escape(row.note)}</td>'
    return f"<tr>{left}<td{more}>{_math(row.right)}{blank}</td>{note}</tr>"


def _cell(cell: Cell) -> str:
    return '<td class="blank"></td>' if cell is None else f"<td>{_content(cell)}</td>"


def _content(cell: Cell) -> str:
    return escape(cell) if isinstance(cell, str) else _math((cell,))


def _math(terms: Terms) -> str:
    return _mathml(formula_tex(terms))


@lru_cache(maxsize=4096)
def _mathml(tex: str) -> str:
    """LaTeX as MathML, mended where a hat is taken for a wide one, ∂ for an operator, and a decimal
    comma for punctuation.
    """
    from latex2mathml.converter import convert  # takes its time: only who writes HTML waits for it

    tex = re.sub(r"\\(mathrm|mathbf)\{", r"\\\1 {", tex)
    made = convert(tex.replace(DECIMAL_COMMA, "."), display="inline")
    if DECIMAL_COMMA in tex:
        made = re.sub(r"<mn([^>]*)>(\d+)\.", r"<mn\1>\2,", made)
    made = made.replace("<mo>&#x0005E;</mo>", '<mo stretchy="false">&#x02C6;</mo>')
    made = made.replace("<mo>&#x02202;</mo>", "<mi>&#x02202;</mi>")
    return made.replace("<math ", '<math displaystyle="true" ', 1)
