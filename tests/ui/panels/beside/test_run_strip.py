"""The title over a picture keeps inside its width and says the most important first."""

import pytest

from bpviz.ui.painting.run_words import RunWords
from bpviz.ui.panels.beside.run_strip import RunStrip
from bpviz.ui.theme import THEMES

WORDS = RunWords("run 1", "v of step t · α 0.5", "", "0.0742", "0.1364")


@pytest.fixture
def strip(qtbot):
    strip = RunStrip()
    qtbot.addWidget(strip)
    strip.apply_theme(THEMES["light"])
    strip.resize(545, 30)
    return strip


def picture(strip, words):
    strip.show_words(words)
    return strip.grab().toImage()


def without(words, **fields):
    return RunWords(**{**vars(words), **fields})


@pytest.mark.parametrize("field", ["name", "differs", "loss", "mean"])
def test_each_part_is_seen_where_there_is_room(strip, field):
    assert picture(strip, WORDS) != picture(strip, without(WORDS, **{field: ""}))


def test_the_mean_loss_is_left_out_first(strip):
    strip.resize(200, 30)
    assert picture(strip, WORDS) == picture(strip, without(WORDS, mean=""))
    assert picture(strip, WORDS) != picture(strip, without(WORDS, loss=""))


@pytest.mark.parametrize("width", [120, 200, 360, 545])
def test_nothing_is_painted_at_the_very_ends(strip, width):
    strip.resize(width, 30)
    image = picture(
        strip, without(WORDS, name="a run with quite a long name", note="other shape: Output error")
    )
    ends = {image.pixelColor(x, y).name() for x in (0, 2, width - 3, width - 1) for y in range(30)}
    assert ends == {THEMES["light"].panel}


def test_what_was_left_out_is_in_the_tooltip(strip):
    strip.show_words(WORDS)
    assert strip.toolTip() == "run 1, v of step t · α 0.5, loss 0.0742, mean loss 0.1364"
