"""Reads worksheets back: tables and numbers of Markdown, the structure of LaTeX and of HTML."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:\\cdot 10\^\{-?\d+\})?")
VOID = {"meta", "br"}
ESCAPES = {r"\\", r"\{", r"\}", r"\$", r"\&", r"\#", r"\_", r"\%", r"\|", r"\,", r"\ ", r"\;"}
TOKEN = re.compile(r"\\[A-Za-z]+\*?|\\.|.|\n", re.DOTALL)


def tables(markdown):
    """Each table as a list of rows of cells, the head first."""
    found, before = [], ""
    for line in markdown.splitlines():
        if line.startswith("|"):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            found += [] if before.startswith("|") else [[]]
            if set(cells) != {"---"}:
                found[-1].append(cells)
        before = line
    return found


def number(cell):
    """The number of a cell like "$-0.5$" or "$1.2\\cdot 10^{-5}$"."""
    return float(re.sub(r"\\cdot 10\^\{(-?\d+)\}", r"e\1", cell.strip("$")))


def numbers(text):
    """All numbers of a text as they are written."""
    return set(NUMBER.findall(text))


def check_latex(text):
    """Braces, dollars and environments close in the order in which they open; rows have their columns."""
    assert text.startswith("\\documentclass")
    assert text.rstrip().endswith("\\end{document}")
    _, body = text.split("\\begin{document}")
    strange = {sign for sign in text if ord(sign) > 127 and not "\u00c0" <= sign <= "\u017f"}
    assert not strange
    _check_nesting("\\begin{document}" + body)
    for block in re.findall(r"\\begin\{align\*\}\n(.*?)\n\\end\{align\*\}", body, re.DOTALL):
        for row in block.split(" \\\\\n"):
            assert row.count("&") in (1, 3), row
            assert "\n\n" not in row


def _check_nesting(body):
    opened, tokens = [], TOKEN.findall(body)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token in ("\\begin", "\\end"):
            name = "".join(tokens[at + 2 : tokens.index("}", at)])
            if token == "\\begin":
                opened.append(name)
            else:
                assert opened.pop() == name
            at = tokens.index("}", at)
        elif token == "{":
            opened.append(token)
        elif token == "}":
            assert opened.pop() == "{"
        elif token == "$":
            opened.pop() if opened and opened[-1] == "$" else opened.append("$")
        elif token in "^_":
            assert any(kind in ("$", "align*") for kind in opened), "".join(tokens[at - 30 : at + 10])
        elif token == "&":
            assert opened[-1].startswith(("align", "tabular")), opened
        elif len(token) == 2 and not token[1].isalpha():
            assert token in ESCAPES, token
        at += 1
    assert not opened


class Page(HTMLParser):
    """A page that is well-formed: its texts, and its formulas as trees."""

    def __init__(self, html):
        super().__init__()
        self.opened, self.texts = [], []
        self.feed(html)
        self.close()
        assert not self.opened
        self.formulas = [ElementTree.fromstring(f) for f in re.findall(r"<math .*?</math>", html)]
        assert len(self.formulas) == html.count("<math ") > 0

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.opened.append(tag)
        for name, value in attrs:
            assert name not in ("src", "href"), value  # it needs nothing else

    def handle_endtag(self, tag):
        assert self.opened.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)
