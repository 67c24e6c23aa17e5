"""Derivations in a column: nothing sticks out, lines are wrapped at operators, labels stand under terms."""

import pytest

from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice
from bpviz.debugger.explain.derivation import derive
from bpviz.debugger.explain.terms import TIMES, Derivation, Line, Term
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.ui.painting.derivation_layout import lay_out, wrapped
from bpviz.ui.painting.text import width
from bpviz.ui.theme import SANS

X, Y = Term("x", "x"), Term("y", "y")
OPEN, CLOSE = Term("(", "("), Term(")", ")")
DEEP = Experiment(network=NetworkChoice(hidden=(3, 3, 2)))
WIDE = Experiment(data=DataChoice(name="digits"), network=NetworkChoice(hidden=(8,)))


def quantities(network):
    middle = network.sizes[1] - 1
    return (
        Quantity("weight", 1, middle, 0), Quantity("weight", network.depth, 0, -1), Quantity("error", 1, 0),
        Quantity("activation", 1, middle), Quantity("loss"), Quantity("sample"),
    )  # fmt: skip


@pytest.mark.parametrize("experiment", [None, DEEP, WIDE])
@pytest.mark.parametrize("room", [250, 376])
def test_nothing_sticks_out_or_overlaps(qapp, xor, experiment, room):
    frame = xor(5, experiment)
    for quantity in quantities(frame.network):
        layout = lay_out([derive(quantity, frame, Notation(frame.network))], room, 17, 13)
        areas = [placed.area.adjusted(2, 3, -2, -3) for placed in layout.terms]
        assert all(area.left() >= -1 and area.right() <= room + 1 for area in areas)
        assert all(words.x + width(words.text, *words.style) <= room + 1 for words in layout.words)
        assert all(area.bottom() <= layout.height for area in areas)
        pairs = [(a, b) for at, a in enumerate(areas) for b in areas[at + 1 :]]
        assert not any(a.intersects(b) for a, b in pairs)


def test_a_label_stands_under_its_term(qapp):
    labelled = Term("x", "x", label="loss/output")
    made = Derivation(Quantity("loss"), X, "", "", (Line((labelled, TIMES, Y)),), None)
    layout = lay_out([made], 300, 17, 13)
    term = layout.terms[0]
    words = [words for words in layout.words if words.text]
    assert [words.text for words in words] == ["loss/", "output"]
    for line in words:
        middle = line.x + width(line.text, *line.style) / 2
        assert middle == pytest.approx(term.area.center().x(), abs=1.5)
        assert line.y > term.area.bottom() - 3


def test_links_are_found_at_their_place_and_one_to_itself_is_none(qapp, xor):
    frame = xor(5)
    own = Quantity("error", 2, 0)
    layout = lay_out([derive(own, frame, Notation(frame.network))], 376, 17, 13)
    assert own not in {placed.term.link for placed in layout.links}
    for at, placed in enumerate(layout.links):
        assert layout.link_at(placed.area.center().x(), placed.area.center().y()) == at
    assert layout.link_at(-50, -50) is None


def test_words_are_wrapped_at_spaces(qapp):
    style = (SANS, 13, False, False)
    lines = wrapped("one two three four five six", style, 70)
    assert " ".join(lines) == "one two three four five six"
    assert all(width(line, *style) <= 70 for line in lines)
