"""Markdown with $formulas$ as words and formulas, in paragraphs: what it says, not yet where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QTextBlock, QTextDocument

from bpviz.ui.theme import SANS, font

_FORMULA = re.compile(r"\$([^$\n]+)\$")
_STAND_IN = 0xE000  # a private character in place of each formula while Markdown is read
_PIECE = re.compile(  # a word has no spaces but fixed ones and those in large numbers, as 20 000
    r"[\ue000-\uf8ff]|(?:[^\s\ue000-\uf8ff]|\xa0|(?<=\d)\s(?=\d{3}\b))+|\s+"
)
RELATIONS = ("=", r"\approx", "<", ">", r"\le", r"\ge", r"\ne")
_RELATION = re.compile(rf" ({'|'.join(map(re.escape, RELATIONS))}) ")
_OPERATOR = re.compile(r" [-+] |\\cdot")
SHORT = 24  # characters of a formula that stays in one line
SIZE = 16  # pixels, while Markdown is read; it is painted at other sizes
_POWER = re.compile(r"(\d)e(-?\d+)\b")


@dataclass(frozen=True)
class Word:
    """A word, or a part of a formula as LaTeX.

    is_apart: whether there is a space before it. is_bound: whether it stays in the line of the one before, a
    relation only where what is bound fits into a line.
    room: what will stand in its place, "" for itself; room is kept for both.
    """

    text: str
    is_formula: bool = False
    is_apart: bool = True
    bold: bool = False
    italic: bool = False
    mono: bool = False
    is_bound: bool = False
    room: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Words of one paragraph, heading or entry of a list. bullet: "•" or a number, "" for none."""

    words: tuple[Word, ...]
    bullet: str = ""


@lru_cache(maxsize=64)
def paragraphs(markdown: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in Markdown; a long formula can be broken before its relations."""
    formulas: list[str] = []

    def stand_in(found: re.Match) -> str:
        formulas.append(found[1])
        return chr(_STAND_IN + len(formulas) - 1)

    document = QTextDocument()
    document.setDefaultFont(font(SANS, SIZE))
    document.setMarkdown(_FORMULA.sub(stand_in, markdown))
    found, block = [], document.begin()
    while block.isValid():
        if words := tuple(_words(block, formulas)):
            found.append(Paragraph(words, _bullet(block)))
        block = block.next()
    return tuple(found)


@lru_cache(maxsize=64)
def paragraphs_to_be(markdown: str, room: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text whose words keep room for those of another, which says the same later."""
    now, later = paragraphs(markdown), paragraphs(room)
    if [len(paragraph.words) for paragraph in now] != [len(paragraph.words) for paragraph in later]:
        return now
    return tuple(
        replace(
            paragraph,
            words=tuple(
                replace(word, is_bound=to_be.is_bound, room=to_be.text if to_be.text != word.text else "")
                for word, to_be in zip(paragraph.words, other.words, strict=True)
            ),
        )
        for paragraph, other in zip(now, later, strict=True)
    )


def plain_text(markdown: str) -> str:
    """The same without any marks, for screen readers: formulas as they are typed, but for \\ and braces."""
    lines, marks = [], str.maketrans("", "", "\\{}")
    for paragraph in paragraphs(markdown):
        parts = (" " * word.is_apart + word.text.translate(marks) for word in paragraph.words)
        lines.append("".join(parts).strip())
    return " ".join(lines)


def _bullet(block: QTextBlock) -> str:
    listed = block.textList()
    return "" if listed is None else listed.itemText(block).rstrip(".)").replace("-", "•") or "•"


def _words(block: QTextBlock, formulas: list[str]) -> Iterator[Word]:
    is_apart = True
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        style = fragment.charFormat()
        marks = {
            "bold": style.fontWeight() > QFont.Weight.Medium,
            "italic": style.fontItalic(),
            "mono": style.fontFixedPitch(),
        }
        for piece in _PIECE.findall(fragment.text()):
            if piece.isspace():
                is_apart = True
                continue
            if _STAND_IN <= ord(piece[0]) < _STAND_IN + len(formulas):
                yield from _formula(formulas[ord(piece[0]) - _STAND_IN], is_apart)
            else:
                yield Word(piece, False, is_apart, **marks)
            is_apart = False
        iterator += 1


def _formula(latex: str, is_apart: bool) -> Iterator[Word]:
    """The parts between relations, in one line if short; numbers stand alone, to be set fast.

    A name stays with what it is.
    """
    latex = _POWER.sub(r"\1\\cdot 10^{\2}", latex.replace("−", "-"))
    parts = _RELATION.split(latex)
    last_bound = len(parts) if len(latex) <= SHORT else 0 if _OPERATOR.search(parts[0]) else 1
    for number, part in enumerate(parts):
        if part.strip():
            is_bound = number > 0 and (number % 2 == 0 or number <= last_bound)
            yield Word(part.strip(), True, is_apart or number > 0, is_bound=is_bound)
