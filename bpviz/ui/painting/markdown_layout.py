"""Sets Markdown into lines of a width, with formulas on their baselines, and paints them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from bpviz.ui.painting.glyphs import EM, Formula, draw_formula
from bpviz.ui.painting.markdown_text import RELATIONS, Paragraph, Word, paragraphs_to_be
from bpviz.ui.painting.text import sized, width
from bpviz.ui.painting.typeset import typeset
from bpviz.ui.theme import MONO, SANS

ASCENT, DEPTH = 0.78, 0.22  # of a line of words, in parts of the text's size
LEADING = 0.3  # between two lines
CLEAR = 0.14  # at least, above and below a high formula
INDENT = 1.1  # of an entry of a list
LARGER = 1.15  # formulas: their letters are smaller than those of the words at the same size
MORE = Word("…")


@dataclass(frozen=True, eq=False)
class Placed:
    """A word where it stands in its line. room: the formula that will stand there."""

    word: Word
    x: float
    formula: Formula | None
    room: Formula | None = None


Group = list[tuple[Placed, float]]  # words that stay together, and how wide they are


@dataclass(frozen=True, eq=False)
class Line:
    """Words with a common baseline, at y."""

    words: tuple[Placed, ...]
    y: float


@dataclass(frozen=True, eq=False)
class MarkdownLayout:
    """Lines in a width, and how high they are together, in pixels. is_whole: whether nothing is cut off."""

    lines: tuple[Line, ...]
    height: float
    pixels: int
    is_whole: bool = True


def markdown_layout(
    markdown: str, wide: float, pixels: int, high: float = float("inf"), room: str = ""
) -> MarkdownLayout:
    """Set a text at a size; what has no room in the height is cut off, with "…" at its end.

    room: the text as it will be, whose words will stand in the same places.
    """
    said = paragraphs_to_be(markdown, room or markdown)
    rows = [row for paragraph in said for row in _broken(paragraph, wide, pixels)]
    whole = _stacked(rows, pixels)
    for count in range(len(rows) - 1, 0, -1):
        if whole.height <= high:
            break
        kept = rows[:count]
        kept[-1] = _with_more(kept[-1], wide, pixels)
        whole = _stacked(kept, pixels, is_whole=False)
    return whole


def paint_markdown(painter: QPainter, place: QPointF, layout: MarkdownLayout, color: QColor) -> None:
    """Paint it with its top left corner at a place."""
    for line in layout.lines:
        y = place.y() + line.y
        for placed in line.words:
            x, word = place.x() + placed.x, placed.word
            if placed.formula is not None:
                draw_formula(painter, x, y, placed.formula, LARGER * layout.pixels, color)
            else:
                painter.setFont(sized(*_style(word, layout.pixels)))
                painter.setPen(color)
                painter.drawText(QPointF(x, y), word.text)


def centred(rect: QRectF, layout: MarkdownLayout) -> QPointF:
    """The place at the left of a rectangle with as much space above as below."""
    return QPointF(rect.left(), rect.top() + max(0.0, (rect.height() - layout.height) / 2))


def _style(word: Word, pixels: int) -> tuple:
    return MONO if word.mono else SANS, pixels, word.bold, word.italic


def _extent(word: Word, pixels: int) -> tuple[float, Formula | None]:
    """How wide a word is, and the formula that it is, if it is one."""
    if not word.is_formula:
        return width(word.text, *_style(word, pixels)), None
    try:
        formula = typeset(word.text)
    except Exception:  # a lesson's own formula: ziamath fails in many ways, a lecture must not
        return width(word.text, *_style(word, pixels)), None
    return formula.width * LARGER * pixels / EM, formula


def _placed(word: Word, pixels: int) -> tuple[Placed, float]:
    """A word at the start of a line, and how much of it is kept for it and for what will stand there."""
    extent, formula = _extent(word, pixels)
    if not word.room:
        return Placed(word, 0.0, formula), extent
    later, room = _extent(replace(word, text=word.room), pixels)
    return Placed(word, 0.0, formula, room), max(extent, later)


def _broken(paragraph: Paragraph, wide: float, pixels: int) -> list[tuple[Placed, ...]]:
    """The words of a paragraph in lines; what belongs together stays together."""
    space, left = width(" ", SANS, pixels), INDENT * pixels * bool(paragraph.bullet)
    rows: list[list[Placed]] = [[Placed(Word(paragraph.bullet), 0.0, None)] if paragraph.bullet else []]
    x, is_first = left, True
    for placed in _groups(paragraph.words, wide - left, pixels):
        gaps, total = _gaps(placed, space), _total(placed, space)
        if not is_first and x + space + total > wide:
            rows.append([])
            x, is_first = left, True
        x += 0.0 if is_first else space
        for (word, extent), gap in zip(placed, gaps, strict=True):
            rows[-1].append(replace(word, x=x + gap))
            x += gap + extent
        is_first = False
    return [tuple(row) for row in rows]


def _groups(words: tuple[Word, ...], room: float, pixels: int) -> Iterator[Group]:
    """The words that stay together; those that are wider than a line are parted before relations."""
    space, groups = width(" ", SANS, pixels), list[Group]()
    for word in words:
        if not groups or (word.is_apart and not word.is_bound):
            groups.append([])
        groups[-1].append(_placed(word, pixels))
    for group in groups:
        starts = [at for at, (placed, _) in enumerate(group) if at and _is_relation(placed.word)]
        if not starts or _total(group, space) <= room:
            yield group
        else:
            yield from (group[start:end] for start, end in pairwise((0, *starts, len(group))))


def _is_relation(word: Word) -> bool:
    return word.is_formula and word.text in RELATIONS


def _gaps(group: Group, space: float) -> list[float]:
    """Before each word of it."""
    return [space * (placed.word.is_apart and at > 0) for at, (placed, _) in enumerate(group)]


def _total(group: Group, space: float) -> float:
    return sum(extent for _, extent in group) + sum(_gaps(group, space))


def _with_more(row: tuple[Placed, ...], wide: float, pixels: int) -> tuple[Placed, ...]:
    """A line that ends in "…", with as many words less as that takes."""
    more = width(MORE.text, SANS, pixels)
    kept = list(row)
    while kept:
        end = kept[-1].x + _placed(kept[-1].word, pixels)[1] + width(" ", SANS, pixels)
        if end + more <= wide:
            return (*kept, Placed(MORE, end, None))
        kept.pop()
    return (Placed(MORE, 0.0, None),)


def _stacked(rows: list[tuple[Placed, ...]], pixels: int, *, is_whole: bool = True) -> MarkdownLayout:
    """The lines one below another, high formulas with more room."""
    lines, bottom = [], 0.0
    for row in rows:
        above, below = _reach(row, pixels)
        leading = LEADING * pixels if lines else 0.0
        y = bottom + max(leading + ASCENT * pixels, above + (CLEAR * pixels if lines else 0.0))
        lines.append(Line(row, y))
        bottom = y + max(DEPTH * pixels, below)
    return MarkdownLayout(tuple(lines), bottom, pixels, is_whole)


def _reach(row: tuple[Placed, ...], pixels: int) -> tuple[float, float]:
    """How far a line's formulas reach above and below its baseline, now and later."""
    scale = LARGER * pixels / EM
    formulas = [each for placed in row for each in (placed.formula, placed.room) if each is not None]
    return (
        max((scale * formula.ascent for formula in formulas), default=0.0),
        max((scale * formula.depth for formula in formulas), default=0.0),
    )
