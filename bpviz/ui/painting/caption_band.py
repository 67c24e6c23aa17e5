"""Paints the caption as a band: a wash of the phase's hue with a bar at its left, and text that fits."""

from dataclasses import replace
from functools import lru_cache
from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextDocument, QTextOption

from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.kept_room import keep_room
from bpviz.ui.painting.markdown_caption import paint_told
from bpviz.ui.painting.text import width
from bpviz.ui.theme import SANS, SERIF, Theme, font

SHRINKS = (1.0, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5)
ONE_LINE = SHRINKS[:5]  # before a formula of two parts takes two lines
APART = "; &nbsp; "  # between the parts of a formula
TITLE, SENTENCE, FORMULA = 0.15, 0.18, 0.2  # text sizes in parts of the band's height
_WRAPS = {True: QTextOption.WrapMode.WordWrap, False: QTextOption.WrapMode.NoWrap}


def paint_caption(painter: QPainter, rect: QRectF, caption: Caption, theme: Theme) -> None:
    """Paint the band into rect."""
    hue = theme.color("muted" if caption.tone == "neutral" else caption.tone)
    wash = {"forward": "forward_wash", "backward": "backward_wash"}.get(caption.tone, "neutral_wash")
    painter.fillRect(rect, theme.color(wash))
    bar = max(4.0, 0.05 * rect.height())
    painter.fillRect(QRectF(rect.left(), rect.top(), bar, rect.height()), hue)
    left = rect.left() + bar + 0.2 * rect.height()
    room = rect.right() - left - 0.1 * rect.height()
    if room <= 0:
        return
    if caption.markdown:
        paint_told(painter, QRectF(left, rect.top(), room, rect.height()), caption, theme)
        return
    document = _document(caption, theme, round(room), round(rect.height()))
    painter.save()
    painter.translate(left, rect.top() + (rect.height() - document.size().height()) / 2)
    document.drawContents(painter)
    painter.restore()


@lru_cache(maxsize=32)
def _document(caption: Caption, theme: Theme, room: int, height: int) -> QTextDocument:
    """The text with its formula at the greatest size that fits on a line or two, else with line breaks."""
    sentence = _pixels(SENTENCE, height)
    while width(caption.sentence, SANS, sentence) > room - 2 and sentence > 6:
        sentence -= 1
    for lines, shrinks in ((caption, ONE_LINE), (_in_two_lines(caption), SHRINKS)):
        for shrink in shrinks:
            document = _typeset(lines, theme, height, (sentence, _pixels(shrink * FORMULA, height)), None)
            if document.idealWidth() <= room and document.size().height() <= 0.98 * height:
                return document
    return _typeset(caption, theme, height, (sentence, _pixels(SHRINKS[-1] * FORMULA, height)), room)


def _in_two_lines(caption: Caption) -> Caption:
    """Formulas that say two things have a line for each."""
    formula, room = (text.replace(APART, "<br>", 1) for text in (caption.formula, caption.room))
    return replace(caption, formula=formula, room=room)


def _typeset(
    caption: Caption, theme: Theme, height: float, sizes: tuple[int, int], room: int | None
) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font(SANS, SENTENCE * height))
    options = document.defaultTextOption()
    options.setWrapMode(_WRAPS[room is not None])
    document.setDefaultTextOption(options)
    hue = {"neutral": theme.text}.get(caption.tone) or getattr(theme, caption.tone)
    document.setDefaultStyleSheet(_style(theme, height, sizes, hue, caption.tone))
    document.setHtml(
        f'<p class="title">{escape(caption.title)}</p><p class="sentence">{escape(caption.sentence)}</p>'
        f'<p class="formula">{caption.formula}</p>'
    )
    keep_room(document, caption.formula, caption.room)
    if room is not None:
        document.setTextWidth(room)
    return document


def _style(theme: Theme, height: float, sizes: tuple[int, int], hue: str, tone: str) -> str:
    sentence = theme.warning if tone == "warning" else theme.text
    gap = round(0.035 * height)
    return (
        f"p {{ margin: 0; color: {theme.text}; }} b {{ color: {hue}; }}"
        f".title {{ color: {hue}; font-weight: bold; font-size: {_pixels(TITLE, height)}px; }}"
        f".sentence {{ color: {sentence}; font-size: {sizes[0]}px; margin-top: {gap}px; }}"
        f".formula {{ font-family: '{SERIF}'; font-size: {sizes[1]}px; margin-top: {gap}px; }}"
    )


def _pixels(share: float, height: float) -> int:
    return max(6, int(share * height))
