"""Where bars stand, and what is painted there."""

from dataclasses import replace

import pytest
from made_starts import mixed, start, starts_of
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bpviz.debugger.starts.histogram import histogram
from bpviz.ui.painting.start_bars import BarChart, paint_start_bars, ticks
from bpviz.ui.theme import THEMES, load_fonts

LIGHT = replace(THEMES["light"], accent="#00ff00", warning="#ff0000", muted="#0000ff")


def chart_of(starts, bins=20, width=300, height=160, *, logarithmic=False):
    found = histogram(starts, bins, logarithmic=logarithmic)
    return BarChart(QRectF(0, 0, width, height), found, 12)


def painted(chart, lit=frozenset()):
    load_fonts()
    image = QImage(int(chart.rect.width()), int(chart.rect.height()), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_start_bars(painter, chart, LIGHT, frozenset(lit), None)
    painter.end()
    return image


def heights(chart, image, bar):
    """How many pixels of each colour the middle of a bar has."""
    column = chart.column(bar)
    x = int(column.left() + min(1.5, column.width() / 2))
    names = [image.pixelColor(x, y).name() for y in range(int(column.top()), int(column.bottom()))]
    return {role: names.count(getattr(LIGHT, role)) for role in ("accent", "warning", "muted")}


def test_bars_are_as_tall_as_their_counts(qapp):
    starts = starts_of(*(start(s, 0.1) for s in range(6)), *(start(s, 0.01) for s in (6, 7, 8)))
    chart = chart_of(starts)
    image = painted(chart)
    low, high = chart.filled
    assert heights(chart, image, high)["muted"] == pytest.approx(chart.area.height(), abs=2)
    assert heights(chart, image, low)["muted"] == pytest.approx(chart.area.height() / 2, abs=2)


def test_one_among_a_thousand_is_seen(qapp):
    starts = starts_of(*(start(s, 0.1) for s in range(999)), start(999, 0.01))
    chart = chart_of(starts)
    assert heights(chart, painted(chart), chart.filled[0])["muted"] >= 2


def test_lit_starts_are_brought_out_and_only_they(qapp):
    starts = starts_of(*(start(s, 0.1) for s in range(6)))
    chart = chart_of(starts)
    found = heights(chart, painted(chart, {0, 1}), chart.filled[0])
    assert found["accent"] == pytest.approx(chart.area.height() / 3, abs=2)
    assert found["muted"] == pytest.approx(chart.area.height() * 2 / 3, abs=2)


def test_moving_starts_are_hollow(qapp):
    chart = chart_of(starts_of(*(start(s, 0.1, gradient=1.0) for s in range(6))), bins=10)
    column, image = chart.column(chart.filled[0]), painted(chart)
    middle = image.pixelColor(int(column.center().x()), int(column.center().y()))
    edge = image.pixelColor(round(column.left()), int(column.center().y()))
    assert (middle.name(), edge.name()) == ("#ffffff", LIGHT.muted)


def test_diverged_starts_have_a_bar_of_their_own(qapp):
    chart = chart_of(mixed())
    last = len(chart.found.bins)
    assert last in chart.filled
    assert heights(chart, painted(chart), last)["warning"] > 10
    assert chart.bar_at(chart.column(last).center().x()) == last
    assert last not in chart_of(starts_of(start(0, 0.1))).filled


def test_a_bar_is_found_by_its_place_and_a_little_beside_it():
    chart = chart_of(mixed(), logarithmic=True)
    for bar in chart.filled:
        assert chart.bar_at(chart.column(bar).center().x()) == bar
    first = chart.column(chart.filled[0])
    assert chart.bar_at(first.right() + 8) == chart.filled[0]
    assert chart.bar_at(first.right() + 40) is None


@pytest.mark.parametrize(
    ("losses", "logarithmic", "expected"),
    [
        ((0.0, 0.084), False, [0, 0.02, 0.04, 0.06, 0.08]),
        ((0.0, 3.0), False, [0, 1, 2, 3]),
        ((0.0, 5e7), False, [0, 1e7, 2e7, 3e7, 4e7, 5e7]),
        ((0.001, 0.084), True, [0.001, 0.002, 0.005, 0.01, 0.02, 0.05]),
        ((1e-9, 1.0), True, [1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1]),
    ],
)
def test_ticks_are_round(losses, logarithmic, expected):
    starts = starts_of(*(start(seed, loss) for seed, loss in enumerate(losses)))
    assert ticks(histogram(starts, 20, logarithmic=logarithmic)) == pytest.approx(expected)


def test_without_losses_there_are_no_ticks():
    assert ticks(histogram(starts_of(start(0, float("nan"))), 20, logarithmic=True)) == []


@pytest.mark.parametrize("size", [(120, 60), (300, 100), (900, 700)])
@pytest.mark.parametrize("logarithmic", [True, False])
def test_any_size_can_be_painted(qapp, size, logarithmic):
    for starts in (mixed(), starts_of(start(0, 0.0)), starts_of(start(0, float("nan")))):
        assert not painted(chart_of(starts, 30, *size, logarithmic=logarithmic), {0}).isNull()
