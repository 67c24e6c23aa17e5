"""Paints two runs side by side at the same step, each under a line with its name, to be read from afar."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.difference import EQUAL, is_difference
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.hiding import Hidden, concealed, hides
from bpviz.ui.painting.network import Parts, paint_network
from bpviz.ui.painting.numbers import small
from bpviz.ui.painting.run_words import RunWords, run_words
from bpviz.ui.painting.stage import stage
from bpviz.ui.painting.text import LEFT, RIGHT, draw_text, elided, width
from bpviz.ui.theme import SANS, Theme

LINE, MARGIN = 1.8, 0.6  # height of the line, and space at its ends, in parts of its text's size
MOST_NAME = 0.45  # of the width of a line, at most, is kept free for the name
MOST_ERRORS = 4
LEAST_WORDS = 4  # room for what differs, in parts of the text's size, below which it is left out
DELTA = "Δ"


def paint_pair(
    painter: QPainter, rect: QRectF, pair: tuple[tuple[Frame, Notation], tuple[Frame, Notation]],
    theme: Theme, least: int, focus: Focus, *, parts: Parts,
) -> None:  # fmt: skip
    """Paint the present run at the left and the one beside it at the right, each with its notation.

    The right frame may be a difference. Other parameters as for paint_network.
    """
    said = run_words(pair[0][0], focus.hidden)
    is_same = pair[0][0].network == pair[1][0].network
    for place, ((frame, notation), words) in enumerate(zip(pair, said, strict=True)):
        half = QRectF(rect.left() + place * rect.width() / 2, rect.top(), rect.width() / 2, rect.height())
        own = focus if place == 0 or is_same else replace(focus, lit=None, selected=None)
        if Parts.TEXTS in parts:
            line = QRectF(half.left(), half.top(), half.width(), LINE * least)
            _paint_line(painter, line, words, frame, notation, theme, least, focus.hidden)
        under = half.adjusted(0, LINE * least, 0, 0)
        paint_network(painter, under, frame, theme, notation, own, parts=parts, least=least)
    middle = QRectF(rect.center().x() - least / 36, rect.top(), least / 18, rect.height())
    if Parts.SHAPES in parts:
        painter.fillRect(middle, theme.color("line"))


def _paint_line(
    painter, rect: QRectF, words: RunWords, frame: Frame, notation: Notation, theme: Theme, pixels: int,
    hidden: Hidden,
) -> None:  # fmt: skip
    """The run's name and what is other in it; at the right what is told of it in numbers, or differs."""
    y, left, right = rect.center().y(), rect.left() + MARGIN * pixels, rect.right() - MARGIN * pixels
    name, text = (SANS, pixels, True), (SANS, pixels)
    room = right - left - min(width(words.name, *name), MOST_NAME * rect.width()) - pixels
    told = (entry for entry in _told(frame, words, notation, hidden) if width(entry[0], *text) <= room)
    if (entry := next(told, None)) is not None:
        end, role = entry
        right -= draw_text(painter, right, y, end, text, theme.color(role), RIGHT) + pixels
    shown = elided(words.name, name, right - left)
    left += draw_text(painter, left, y, shown, name, theme.color("text"), LEFT) + 0.6 * pixels
    if right - left > LEAST_WORDS * pixels:
        rest = elided(words.note or words.differs, text, right - left)
        draw_text(painter, left, y, rest, text, theme.color("muted"), LEFT)


def _told(frame: Frame, words: RunWords, notation: Notation, hidden: Hidden) -> Iterator[tuple[str, str]]:
    """Texts with their roles in the theme, of which the first that finds room is shown.

    The discs stand too close for the errors of hidden units; while these are computed, they are told here.
    """
    is_other, errors = is_difference(frame), _errors(frame, notation, hidden)
    if errors and is_other:
        yield f"{frame.words}: {errors[0]}", "backward"
    yield from ((text, "backward") for text in errors)
    if is_other:
        yield from ((text, "muted") for text in (frame.words, DELTA))
    elif words.loss:
        yield f"f {words.loss}", "muted"


def _errors(frame: Frame, notation: Notation, hidden: Hidden) -> tuple[str, ...]:
    """Those of the hidden layer that is at work backwards, each with its name, and with one name for all.

    None of a layer with many, and of layers that are not compared.
    """
    at, network, is_other = stage(frame), frame.network, is_difference(frame)
    is_hidden_layer = at.tone == "backward" and at.layer is not None and at.layer < network.depth
    is_told = is_hidden_layer and network.sizes[at.layer] <= MOST_ERRORS
    if not is_told or (is_other and not frame.compares(at.layer)):
        return ()
    names, values = [], []
    for unit, error in enumerate(frame.trace.delta[at.layer].tolist()):
        names.append(f"{DELTA * is_other}{notation.error(at.layer, unit).text}")
        value = EQUAL if is_other and not error else small(error)
        values.append(concealed(value, hides(hidden, "error", at.layer, unit)))
    all_named = "  ".join(f"{name} {value}" for name, value in zip(names, values, strict=True))
    base = f"{DELTA * is_other}{notation.error(at.layer, 0).base}"
    return all_named, f"{base} {'  '.join(values)}"
