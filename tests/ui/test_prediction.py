import pytest

from bpviz.debugger.quantities import KINDS, Quantity
from bpviz.ui.prediction import HIDEABLE, Prediction

H1, H2 = Quantity("activation", 1, 0), Quantity("activation", 1, 1)
DELTA, NEW, LOSS = Quantity("error", 2, 0), Quantity("weight", 2, 0, 1), Quantity("loss")


@pytest.fixture
def prediction(qapp):
    return Prediction()


def test_nothing_is_hidden_at_first(prediction):
    assert not prediction.is_active
    assert not any(prediction.hides(quantity) for quantity in (H1, DELTA, NEW, LOSS))


@pytest.mark.parametrize(
    ("kind", "hidden"), [("activations", H1), ("errors", DELTA), ("weights", NEW), ("loss", LOSS)]
)
def test_just_what_was_chosen_is_hidden(prediction, kind, hidden):
    prediction.hide([kind])
    assert [quantity for quantity in (H1, DELTA, NEW, LOSS) if prediction.hides(quantity)] == [hidden]


def test_every_kind_of_number_can_be_hidden_and_inputs_never(prediction):
    prediction.hide(HIDEABLE)
    assert all(prediction.hides(Quantity(kind, 1)) for kind in KINDS if kind != "sample")
    assert not prediction.hides(Quantity("activation", 0, 1))


def test_a_revealed_number_is_hidden_again_at_the_next_step(prediction):
    prediction.hide(HIDEABLE)
    prediction.next_step(4)
    prediction.reveal(H1)
    prediction.next_step(4)
    assert not prediction.hides(H1)
    assert prediction.hides(H2)
    prediction.next_step(5)
    assert prediction.hides(H1)


def test_what_goes_with_a_number_is_revealed_with_it(prediction):
    prediction.hide(HIDEABLE)
    for quantity in (H1, DELTA, NEW):
        prediction.reveal(quantity)
    assert not prediction.hides(Quantity("weighted sum", 1, 0))
    assert not prediction.hides(Quantity("gradient", 2, 0, 1))
    assert not prediction.hides(Quantity("change", 2, 0, 1))
    assert prediction.hides(Quantity("gradient", 2, 1, 1))


def test_all_can_be_revealed_until_the_next_step(prediction):
    prediction.hide(HIDEABLE)
    prediction.reveal_all()
    assert not prediction.hides(H2)
    prediction.next_step(1)
    assert prediction.hides(H2)


def test_homework_is_not_revealed_by_asking(prediction):
    prediction.hide_homework(frozenset({DELTA}))
    assert prediction.is_active
    prediction.reveal(DELTA)
    prediction.reveal_all()
    assert prediction.hides(DELTA)
    assert prediction.hides(Quantity("gradient", 2, 0, 1))
    assert not prediction.hides(H1)
    prediction.hide_homework(frozenset())
    assert not prediction.hides(DELTA)


def test_it_tells_when_something_changed_and_only_then(qtbot, prediction):
    heard = []
    prediction.changed.connect(lambda: heard.append(1))
    prediction.hide(["loss"])
    prediction.hide(["loss"])
    prediction.reveal(LOSS)
    prediction.reveal(LOSS)
    prediction.next_step(9)
    prediction.next_step(10)
    assert len(heard) == 3


def test_what_cannot_be_hidden_is_refused(prediction):
    with pytest.raises(ValueError, match="no 'inputs' to hide; allowed are activations, errors"):
        prediction.hide(["inputs"])
