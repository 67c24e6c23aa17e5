"""The lecture's picture without a widget: what is where in it, and what it says."""

import pytest
from painted_texts import painted
from PySide6.QtCore import QPointF, QRectF

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.ui.lecture.board_picture import BoardPicture
from bpviz.ui.painting.board import BoardPlaces
from bpviz.ui.painting.caption import Caption
from bpviz.ui.prediction import Prediction
from bpviz.ui.selection import Selection

SIZE = (1280, 720)
RECT = QRectF(0, 0, *SIZE)
SAID = Caption("Said", "In place of the caption.", "", "neutral")
HELD = Caption("Held", "Nothing can be done yet.", "", "neutral")


@pytest.fixture
def debugger():
    made = Debugger(Experiment())
    made.run(5)
    return made


@pytest.fixture
def picture(qapp, debugger):
    made = BoardPicture(Selection(), Prediction())
    made.show_frame(debugger.frame())
    return made


def texts(picture):
    """All that it says, word after word."""
    return " ".join(text.text for text in painted(SIZE, lambda painter: picture.paint(painter, RECT)).texts)


def selected(picture, **chosen):
    """Where what is then selected is, in pixels."""
    picture._selection.select(**chosen)
    share = picture.place_of_selected(RECT)
    return QPointF(share.x() * RECT.width(), share.y() * RECT.height())


def test_every_unit_is_found_where_it_is_said_to_be(picture):
    units = [(layer, unit) for layer, size in enumerate(picture.frame.network.sizes) for unit in range(size)]
    places = [selected(picture, unit=unit) for unit in units]
    assert [picture.at(place, RECT) for place in places] == [(unit, None) for unit in units]
    assert all(BoardPlaces(RECT).network.contains(place) for place in places)
    assert picture.at(QPointF(3, 3), RECT) == (None, None)


def test_a_weight_is_found_where_it_is_said_to_be(picture):
    index = Quantity("weight", 2, 0, 1).index(picture.frame.network)
    assert picture.at(selected(picture, weight=index), RECT) == (None, index)


def test_what_is_beside_the_network_takes_its_room(picture):
    alone = selected(picture, unit=(2, 0))
    drawn = []
    picture.side = lambda painter, rect, pixels: drawn.append(rect)
    assert selected(picture, unit=(2, 0)).x() < 0.6 * alone.x()
    texts(picture)
    assert drawn == [BoardPlaces(RECT, has_side=True).side]


def test_of_two_runs_side_by_side_nothing_is_found(picture, debugger):
    unit = selected(picture, unit=(1, 0))
    debugger.run_beside(debugger.present.experiment.with_("training.update", "in-place"))
    picture.show_frame(debugger.frame())
    assert picture.frame.beside is not None
    assert picture.at(unit, RECT) == (None, None)
    assert picture.place_of_selected(RECT) is None


def test_before_the_first_frame_nothing_is_found(qapp):
    picture = BoardPicture(Selection(), Prediction())
    assert picture.at(QPointF(640, 360), RECT) == (None, None)
    assert picture.place_of_selected(RECT) is None


def test_what_is_held_goes_before_what_is_said_and_that_before_the_caption(picture):
    own = picture.description
    picture.words = SAID
    assert picture.description == "Said. In place of the caption."
    assert "Said" in texts(picture)
    picture.held = HELD
    assert picture.description == "Held. Nothing can be done yet."
    assert "Held" in texts(picture)
    assert "Said" not in texts(picture)
    picture.words = picture.held = None
    assert picture.description == own


def test_of_two_runs_the_right_one_is_painted_by_its_differences_if_wanted(picture, debugger):
    debugger.run_beside(debugger.present.experiment.with_("training.update", "in-place"))
    picture.show_frame(debugger.frame())
    assert "right − left" in texts(picture)
    picture.shows_difference = False
    assert "right − left" not in texts(picture)


def test_another_language_names_other_things(picture):
    picture.set_language("lecture")
    lecture = texts(picture)
    picture.set_language("general")
    assert texts(picture) != lecture


def test_a_network_of_another_shape_has_names_of_its_own(picture):
    wide = Debugger(Experiment().with_("network.hidden", (7,)))
    wide.run(5)
    picture.show_frame(wide.frame())
    assert picture.at(selected(picture, unit=(1, 6)), RECT) == ((1, 6), None)
    assert "h 7" in texts(picture)
