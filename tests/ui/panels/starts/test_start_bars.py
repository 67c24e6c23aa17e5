"""The histogram as it is painted: what it says below the bars is never cut."""

import pytest
from made_starts import mixed
from painted_texts import painted

from bpviz.debugger.starts.histogram import histogram
from bpviz.ui.panels.starts.start_bars import LEGEND, StartBars
from bpviz.ui.theme import THEMES

SIZES = (300, 200), (236, 180), (150, 160), (120, 160)


@pytest.fixture
def bars(on_screen):
    made = on_screen(StartBars(), *SIZES[0])
    made.apply_theme(THEMES["light"])
    made.set_text_size(15)
    made.show_histogram(histogram(mixed(), 10, logarithmic=True))
    return made


@pytest.mark.parametrize("size", SIZES)
def test_the_legend_is_told_in_full_in_one_line_or_two(bars, size):
    bars.resize(*size)
    picture = painted(size, lambda painter: bars.paint(painter, None))
    said = " ".join(found.text for found in picture.texts)
    assert all(words in said for words in LEGEND)
    assert all(found.rect.right() <= size[0] and found.rect.bottom() <= size[1] for found in picture.texts)


def test_bars_leave_the_room_that_the_legend_takes(bars):
    wide = bars.height() - bars.chart.rect.bottom()
    bars.resize(150, 200)
    assert bars.height() - bars.chart.rect.bottom() == pytest.approx(2 * wide)
