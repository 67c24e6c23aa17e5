"""Keeps room in the text of a formula for numbers that are on their way: nothing moves as they arrive."""

import re

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextCursor, QTextDocument

from bpviz.ui.painting.hiding import UNKNOWN

_TAG = re.compile(r"<[^>]*>")


def keep_room(document: QTextDocument, formula: str, room: str) -> None:
    """Make each "?" in a document's last paragraph, a formula, as wide as what will stand there.

    room: the formula as it will be, "" for as it is.
    """
    cursor = QTextCursor(document.lastBlock())
    for number in _to_come(formula, room) if room else ():
        cursor = document.find(UNKNOWN, cursor)
        cursor.mergeCharFormat(_as_wide_as(number, cursor.charFormat()))


def _as_wide_as(number: str, style: QTextCharFormat) -> QTextCharFormat:
    """The spacing that makes the mark in a style as wide as a number."""
    metrics, wider = QFontMetricsF(_painted_font(style)), QTextCharFormat()
    more = metrics.horizontalAdvance(number) - metrics.horizontalAdvance(UNKNOWN)
    wider.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    wider.setFontLetterSpacing(more)
    return wider


def _painted_font(style: QTextCharFormat) -> QFont:
    """The font of a style; Qt makes two thirds of it for sub- and superscripts."""
    font = style.font()
    if style.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignNormal:
        return font
    if font.pixelSize() > 0:
        font.setPixelSize(font.pixelSize() * 2 // 3)
    else:
        font.setPointSizeF(font.pointSizeF() * 2 / 3)
    return font


def _to_come(formula: str, room: str) -> list[str]:
    """What takes the place of each "?" in a formula; nothing where the other says something else."""
    found = re.fullmatch("(.+?)".join(map(re.escape, formula.split(UNKNOWN))), room)
    return [_TAG.sub("", number) for number in found.groups()] if found else []
