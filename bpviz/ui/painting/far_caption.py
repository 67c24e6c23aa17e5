"""Paints a caption that is read from afar: at one size, with less in it where it finds no room."""

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextDocument, QTextOption

from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.kept_room import keep_room
from bpviz.ui.painting.markdown_caption import paint_told
from bpviz.ui.theme import SANS, SERIF, Theme, font

SCRIPT = 0.75  # size of sub- and superscripts
BAR, AIR = 0.25, 0.8  # of the text's size: the bar of the hue, and the space around the text
APART = ", &nbsp;"  # between two equations
_OUTSIDE_TAGS = re.compile(r"(<[^>]*>)")
# What binds, and where it does not: Qt breaks lines at spaces and hyphens.
_BREAKS = (("-", "\u2011"), (" ", "\u00a0"), ("\u00a0=\u00a0", " =\u00a0"), (",\u00a0&nbsp;", APART))
_BETWEEN = re.compile(r",\s*&nbsp;\s*")  # two equations


def paint_far_caption(painter: QPainter, rect: QRectF, caption: Caption, theme: Theme, pixels: int) -> None:
    """Paint the band into rect; its text is so many pixels in size."""
    hue = theme.color("muted" if caption.tone == "neutral" else caption.tone)
    wash = {"forward": "forward_wash", "backward": "backward_wash"}.get(caption.tone, "neutral_wash")
    painter.fillRect(rect, theme.color(wash))
    painter.fillRect(QRectF(rect.left(), rect.top(), BAR * pixels, rect.height()), hue)
    left = rect.left() + (BAR + AIR) * pixels
    if caption.markdown:
        room = rect.adjusted((BAR + AIR) * pixels, 0, -AIR * pixels, 0)
        paint_told(painter, room, caption, theme, pixels)
        return
    high = int(rect.height() - 0.2 * pixels)
    document = _document(caption, theme, pixels, int(rect.right() - AIR * pixels - left), high)
    painter.save()
    painter.translate(left, rect.top() + (rect.height() - document.size().height()) / 2)
    document.drawContents(painter)
    painter.restore()


@lru_cache(maxsize=32)
def _document(caption: Caption, theme: Theme, pixels: int, wide: int, high: int) -> QTextDocument:
    """The first of the ways to say it that fits."""
    for sentence, formula, room in _shorter_and_shorter(caption):
        document = _typeset(caption, sentence, formula, theme, pixels)
        keep_room(document, formula, room)
        document.setTextWidth(wide)
        if document.idealWidth() <= wide + 1 and document.size().height() <= high:
            break
    return document


def _shorter_and_shorter(caption: Caption) -> Iterator[tuple[str, str, str]]:
    """Sentence, formula and the formula as it will be: all of it; less of the formula; the first sentence;
    fewer words of it.
    """
    both = zip(_shorter_formulas(caption.formula), _shorter_formulas(caption.room), strict=True)
    formulas = list(dict.fromkeys(both))
    first = re.split(r"(?<=\.) ", caption.sentence)[0]
    for sentence in dict.fromkeys((caption.sentence, first)):
        yield from ((sentence, *formula) for formula in formulas)
    words = first.split()
    yield from ((" ".join(words[:count]) + " …", *formulas[-1]) for count in range(len(words) - 1, 1, -1))
    yield "", "", ""


def _shorter_formulas(formula: str) -> list[str]:
    """Equations as they are; without the numbers in their middle; and with no more than both their ends."""
    chains = [equation.split(" = ") for equation in _BETWEEN.split(formula)]
    kept = (
        chains,
        [[*chain[:2], *chain[-1:]] if len(chain) > 3 else chain for chain in chains],
        [[chain[0], chain[-1]] if len(chain) > 2 else chain for chain in chains],
        [[chain[0], chain[-1]] if len(chain) > 2 else chain for chain in chains[-1:]],
    )
    return [APART.join(" = ".join(chain) for chain in chosen) for chosen in kept]


def _typeset(caption: Caption, sentence: str, formula: str, theme: Theme, pixels: int) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font(SANS, pixels))
    options = document.defaultTextOption()
    options.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(options)
    document.setDefaultStyleSheet(_style(caption, theme, pixels))
    end = "" if not sentence or caption.title[-1:] in ".:?!" else "."
    said = f'<p><b class="title">{escape(caption.title)}{end}</b> {escape(sentence)}</p>'
    document.setHtml(said + f'<p class="formula">{_bound(formula)}</p>' * bool(formula))
    return document


def _style(caption: Caption, theme: Theme, pixels: int) -> str:
    hue = {"neutral": theme.text}.get(caption.tone) or getattr(theme, caption.tone)
    said = theme.warning if caption.tone == "warning" else theme.text
    return (
        f"p {{ margin: 0; color: {said}; font-size: {pixels}px; }} b {{ color: {hue}; }}"
        f".formula {{ font-family: '{SERIF}'; color: {theme.text}; margin-top: {round(0.12 * pixels)}px; }}"
        f"sub, sup {{ font-size: {_script(pixels)}px; }}"
    )


def _script(pixels: int) -> int:
    """What to ask for, as Qt makes two thirds of it."""
    return math.ceil(1.5 * math.ceil(SCRIPT * pixels))


def _bound(formula: str) -> str:
    """A formula that is broken before = and between equations only, and a later one not before its first =:
    its name does not stay behind.
    """
    parts = _OUTSIDE_TAGS.split(formula)
    for found, instead in _BREAKS:
        parts[::2] = [part.replace(found, instead) for part in parts[::2]]
    first, *others = "".join(parts).split(APART)
    return APART.join((first, *(each.replace(" =\u00a0", "\u00a0=\u00a0", 1) for each in others)))
