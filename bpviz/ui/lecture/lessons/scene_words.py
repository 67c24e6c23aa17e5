"""What is said of a scene in a caption's place: its question, the answer or its caption, with numbers."""

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity, quantity_text
from bpviz.language import tr
from bpviz.lessons.lesson import Predict, Scene
from bpviz.lessons.live_numbers import DIGITS, meant, value_of, with_numbers
from bpviz.lessons.player import Position
from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.hiding import UNKNOWN, Hidden
from bpviz.ui.painting.markdown_text import plain_text
from bpviz.ui.painting.numbers import counted, short, significant
from bpviz.ui.painting.stage import stage
from bpviz.ui.painting.under_way import UnderWay

LETTERS = "ABCDEFGH"
RIGHT = "✓"


def scene_words(
    scene: Scene, position: Position, frame: Frame, notation: Notation, hidden: Hidden
) -> Caption | None:
    """The words for a frame; None where the scene has none, and the frame's own caption may stand."""
    title = scene.title
    if scene.predict and not position.is_answered:
        title = tr("Predict: {title}", title=title)
    markdown = _told(scene, position, frame, notation, hidden)
    if not markdown:
        return None
    end = frame.end if isinstance(frame, UnderWay) else None
    room = _told(scene, position, end, notation, hidden) if end is not None else ""
    said = with_live_numbers(title, frame, hidden), plain_text(markdown)
    return Caption(*said, "", stage(frame).tone, markdown, room)


def _told(scene: Scene, position: Position, frame: Frame, notation: Notation, hidden: Hidden) -> str:
    """The question, the answer or the caption, with the numbers of a frame."""
    text = scene.caption
    if scene.predict and not position.is_answered:
        text = _question(scene.predict)
    elif scene.predict and not position.click:
        text = _answer(scene, position, frame, notation)
    return with_live_numbers(text, frame, hidden)


def with_live_numbers(text: str, frame: Frame, hidden: Hidden = None) -> str:
    """The text with the values of its numbers, "?" for those that are hidden or not there yet."""

    def written(name: str, digits: int, in_formula: bool) -> str:
        try:
            number = meant(name, frame.network)
        except ValueError:  # the user has gone over to another network
            return UNKNOWN
        said = number_text(number, frame, digits, hidden)
        return said.replace(",", "{,}") if in_formula else said  # a comma in LaTeX has a space after it

    return with_numbers(text, written)


def number_text(number: Quantity | str, frame: Frame, digits: int = DIGITS, hidden: Hidden = None) -> str:
    """The value of one number."""
    is_quantity = isinstance(number, Quantity)
    if is_quantity and hidden is not None and hidden(number):
        return UNKNOWN
    value = value_of(number, frame)
    if value is None:
        return UNKNOWN
    if number in ("t", "epoch") or number == Quantity("sample"):
        return counted(int(value))
    is_given = not is_quantity and number not in ("meanloss", "held-outloss")
    is_given = is_given or (is_quantity and number.kind == "activation" and number.layer == 0)
    return short(value, max(4, digits)) if is_given else significant(value, digits)


def _question(predict: Predict) -> str:
    listed = " · ".join(
        f"**{letter}**\N{NO-BREAK SPACE}{choice}"
        for letter, choice in zip(LETTERS, predict.choices, strict=False)
    )
    return f"{predict.question}\n\n{listed}" if listed else predict.question


def _answer(scene: Scene, position: Position, frame: Frame, notation: Notation) -> str:
    """The answer before what is said of it."""
    predict, said = scene.predict, scene.predict.because or scene.caption
    if predict.choices:
        letter = LETTERS[predict.choices.index(predict.answer) % len(LETTERS)]
        return f"**{RIGHT} {letter} {predict.answer}.** {said}"
    name = quantity_text(position.view.asked, notation)
    return f"**{RIGHT} {name} = {number_text(position.view.asked, frame, 4)}.** {said}"
