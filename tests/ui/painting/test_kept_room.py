"""While numbers are on their way, a caption stands as it will when they are there."""

from difflib import SequenceMatcher
from functools import lru_cache

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextDocument

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.notation import Notation
from bpviz.ui.painting import caption_band, far_caption
from bpviz.ui.painting.board import BoardPlaces
from bpviz.ui.painting.caption import caption
from bpviz.ui.painting.hiding import UNKNOWN
from bpviz.ui.painting.kept_room import keep_room
from bpviz.ui.painting.under_way import moving_phases, under_way
from bpviz.ui.theme import THEMES

SIZES = ((1024, 768), (1280, 720), (1920, 1080))
EXPERIMENTS = ("xor", "two_two_two", "batch_norm", "iris_softmax", "vanishing", "dropout")
pytestmark = pytest.mark.usefixtures("qapp")


@lru_cache(maxsize=1)
def ways(name):
    """Each phase of a step that travels: on its way, and arrived."""
    debugger = Debugger(*open_experiment(name))
    debugger.seek(1, debugger.phase_count - 1)
    whole = debugger.frame()
    found = []
    for number in moving_phases(whole, len(whole.phases)):
        debugger.seek(1, number)
        frame = debugger.frame()
        found.append((under_way(frame, number), frame))
    return found


def far(said, size):
    places = BoardPlaces(QRectF(0, 0, *size))
    wide, high = places.caption.width(), places.caption.height()
    return far_caption._document(said, THEMES["light"], places.caption_pixels, int(0.96 * wide), int(high))


def near(said, size):
    return caption_band._document(said, THEMES["light"], int(0.5 * size[0]), int(0.13 * size[1]))


def characters(document):
    """Every character with where it stands."""
    found, block = [], document.begin()
    while block.isValid():
        layout = block.layout()
        for at, character in enumerate(block.text()):
            line, top = layout.lineForTextPosition(at), layout.position().y()
            found.append((character, line.cursorToX(at)[0], top + line.y() + line.ascent()))
        block = block.next()
    return found


@pytest.mark.parametrize("name", EXPERIMENTS)
@pytest.mark.parametrize("document_of", [far, near])
def test_nothing_of_a_caption_moves_as_its_numbers_arrive(document_of, name):
    marks = 0
    for way, frame in ways(name):
        notation = Notation(frame.network, "auto")
        for size in SIZES:
            documents = [document_of(caption(each, notation), size) for each in (way, frame)]
            now, later = map(characters, documents)
            texts = ["".join(character for character, *_ in each) for each in (now, later)]
            marks += texts[0].count(UNKNOWN)
            for one, other, count in SequenceMatcher(None, *texts, autojunk=False).get_matching_blocks():
                for (_, *place), (_, *to_be) in zip(now[one:][:count], later[other:][:count], strict=True):
                    assert place == pytest.approx(to_be, abs=1.0)
            assert documents[0].size().height() == pytest.approx(documents[1].size().height())
    assert marks


def test_a_mark_is_as_wide_as_the_number_that_comes_also_in_a_power(qapp):
    for now, later in (("<b>?</b>", "<b>−0.00496</b>"), ("e<sup>?</sup> / ?", "e<sup>−1.25</sup> / 3.7e−5")):
        assert wide(now, later) == pytest.approx(wide(later, later), abs=0.5)
        assert wide(now, "") < 0.8 * wide(later, "")


def test_room_is_kept_only_for_what_says_the_same(qapp):
    assert wide("h = ?", "another = 0.582") == wide("h = ?", "")
    assert wide("? = ?", "? = 0.582") < wide("? = ?", "0.331 = 0.582")  # hidden numbers stay so


def wide(formula, room):
    document = QTextDocument()
    document.setHtml(f"<p>?</p><p>{formula}</p>")
    keep_room(document, formula, room)
    return document.idealWidth()
