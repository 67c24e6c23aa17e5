import pytest
from PySide6.QtCore import QRectF

from bpviz.debugger.experiment import DataChoice, Experiment, NetworkChoice
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.legend import legend_entries, legend_tip, paint_legend
from bpviz.ui.painting.picture import split
from bpviz.ui.painting.scales import scales
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]


def texts(frame):
    entries = legend_entries(frame, scales(frame), LIGHT, Notation(frame.network))
    return [" ".join(words) for words, _ in entries]


def test_maps_are_shown_with_their_ranges(worked):
    assert texts(worked(9)) == [
        "0 1 activation (inputs 0 … 0.1)",
        "−0.6 +0.6 weight, dashed below 0",
        "−0.15 +0.15 δ, γ: ring",
        "0 0.15 gradient",
    ]


def test_errors_and_gradients_only_once_there_are_any(worked):
    assert len(texts(worked(4))) == 2
    assert len(texts(worked(5))) == 4


def test_layers_with_different_ranges_are_told_apart(xor):
    frame = xor(1, Experiment(network=NetworkChoice(activations=("tanh", "sigmoid"))))
    assert "0 … 1 / −1 … 1 / 0 … 1" in texts(frame)[0]


@pytest.mark.parametrize("width", [500, 800, 1900])
def test_legends_stay_inside_their_strip(paint, xor, width):
    frame = xor(9, Experiment(data=DataChoice(name="iris")))
    image = paint(
        lambda painter, rect: paint_legend(
            painter, rect.adjusted(10, 10, -10, -10), frame, LIGHT, Notation(frame.network)
        ),
        width,
        44,
    )
    border = [(x, y) for x in range(width) for y in (*range(9), *range(36, 44))]
    border += [(x, y) for y in range(44) for x in (*range(9), *range(width - 9, width))]
    assert {image.pixelColor(*at).name() for at in border} == {"#ffffff"}
    assert len({image.pixelColor(x, 22).name() for x in range(width)}) > 10


@pytest.mark.parametrize("width", [480, 600])
def test_little_room_takes_words_before_it_takes_legends(paint, worked, width):
    frame = worked(9)
    image = paint(
        lambda painter, rect: paint_legend(painter, rect, frame, LIGHT, Notation(frame.network)), width, 28
    )
    seen = {image.pixelColor(x, 14).name() for x in range(image.width())}
    assert LIGHT.backward in seen  # the wedge of the gradient, the last one
    brief = legend_entries(frame, scales(frame), LIGHT, Notation(frame.network), brief=True)
    assert [" ".join(words) for words, _ in brief][:2] == ["0 1 activation", "−0.6 +0.6 weight"]


def test_a_narrow_strip_has_them_all_in_two_lines(paint, worked):
    frame, bars = worked(9), []
    whole = split(QRectF(0, 0, 310, 300), has_caption=False)[1]
    image = paint(
        lambda painter, rect: paint_legend(painter, rect, frame, LIGHT, Notation(frame.network)),
        310, round(whole.height()),
    )  # fmt: skip
    for row in (whole.height() / 4, 3 * whole.height() / 4):
        seen = [image.pixelColor(x, round(row)).name() for x in range(image.width())]
        bars.append((len(set(seen)) > 30, LIGHT.backward in seen))
    assert bars == [(True, False), (True, True)]  # the gradient, the last one, is below
    assert split(QRectF(0, 0, 640, 300), has_caption=False)[1].height() < whole.height()


def test_ranges_of_single_layers_are_told_however_little_room_there_is(xor):
    frame = xor(1, Experiment(network=NetworkChoice(activations=("tanh", "sigmoid"))))
    brief = legend_entries(frame, scales(frame), LIGHT, Notation(frame.network), brief=True)
    assert "0 … 1 / −1 … 1 / 0 … 1" in " ".join(brief[0][0])


def test_the_tooltip_tells_all_legends_in_full(worked):
    frame = worked(9)
    assert legend_tip(frame, LIGHT, Notation(frame.network)).split("\n") == [
        "activation (inputs 0 … 0.1): 0 … 1",
        "weight, dashed below 0: −0.6 … +0.6",
        "δ, γ: ring: −0.15 … +0.15",
        "gradient: 0 … 0.15",
    ]
