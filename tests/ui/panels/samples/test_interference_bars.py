"""What the panel shows of an update, by pixels, words, mouse and keys."""

from dataclasses import replace
from itertools import groupby

import numpy as np
import pytest
from pointer import move_mouse
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.interference import Interference
from bpviz.ui.panels.samples.interference_bars import (
    AFTER_THE_UPDATE,
    INSIGHT,
    NOT_MADE,
    PAUSED,
    TAKE_A_STEP,
    UNDER_WAY,
    InterferenceBars,
)
from bpviz.ui.theme import THEMES, load_fonts

LIGHT = THEMES["light"]
LEFT = Qt.MouseButton.LeftButton
FOUR = Interference(0, 2, np.array([0.1, 0.2, 0.3, 0.4]), np.array([0.08, 0.25, 0.2, 0.1]))


def frame_of(found=FOUR, name="xor", steps=1, phases=0):
    """A frame of a real run, whose insight is made up so that all of it is known."""
    experiment, folder = open_experiment(name)
    debugger = Debugger(experiment, folder)
    debugger.seek(steps, phases)
    return replace(debugger.frame(), insights={INSIGHT: found} if found else {})


def not_made():
    frame = frame_of(replace(FOUR, after=None))
    return replace(frame, trace=replace(frame.trace, committed=False))


def many(count):
    rng = np.random.default_rng(0)
    before = rng.uniform(0.1, 0.2, count)
    return Interference(0, 7, before, before + rng.normal(0, 0.01, count))


@pytest.fixture
def panel(qtbot):
    load_fonts()
    made = InterferenceBars()
    qtbot.addWidget(made)
    made.resize(620, 180)
    made.show()
    qtbot.waitActive(made)
    return made


def hues(panel, sample, theme=LIGHT):
    """Which roles' pure colours stand in the column of changes of a sample, above and below zero."""
    image, chart = panel.bars.grab().toImage(), panel.bars.chart
    x, area = int(chart.x(panel.bars._bars.place[sample])), chart.changes.toRect()
    names = [image.pixelColor(x, y).name() for y in range(area.top(), area.bottom() + 1)]
    return {role for role in ("forward", "backward", "warning") if getattr(theme, role) in names}


def place_of(panel, sample):
    chart = panel.bars.chart
    return QPoint(int(chart.x(panel.bars._bars.place[sample])), int(chart.changes.center().y()))


def test_the_header_counts_the_others_and_says_the_means(panel):
    """Of the others 1 and 4 have less loss, 2 has more; the step used sample 3."""
    panel.show_frame(frame_of())
    assert panel.text == "▼ helped 2, ▲ hurt 1 of 3 others · mean 0.2500 → 0.1575"


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_helped_samples_are_forward_and_hurt_ones_backward(panel, theme):
    panel.apply_theme(theme)
    panel.show_frame(frame_of())
    expected = [{"forward"}, {"backward"}, {"forward"}, {"forward"}]
    assert [hues(panel, sample, theme) for sample in range(4)] == expected


def test_bars_are_as_high_as_the_losses(panel):
    panel.resize(620, 400)
    panel.show_frame(frame_of())
    QApplication.processEvents()
    image, area = panel.bars.grab().toImage(), panel.bars.chart.losses.toRect()
    heights = []
    for sample in range(4):
        x = int(panel.bars.chart.x(sample)) + 6
        column = [image.pixelColor(x, y).name() for y in range(area.top(), area.bottom())]
        heights.append(sum(name in (LIGHT.forward, LIGHT.backward) for name in column))
    assert np.array(heights) / heights[1] == pytest.approx(FOUR.after / FOUR.after[1], abs=0.03)


def test_only_the_steps_own_sample_is_marked_in_accent(panel):
    theme = replace(LIGHT, accent="#00ff00")
    panel.apply_theme(theme)
    panel.show_frame(frame_of())
    image, chart = panel.bars.grab().toImage(), panel.bars.chart
    marked = set()
    for x in range(int(chart.left), image.width()):
        if any(image.pixelColor(x, y).name() == "#00ff00" for y in range(image.height())):
            marked.add(chart.places_at(x)[0] if chart.places_at(x) else None)
    assert marked == {2}


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (lambda: frame_of(None, steps=0), TAKE_A_STEP),
        (lambda: frame_of(None), PAUSED),
        (lambda: frame_of(phases=7), AFTER_THE_UPDATE),
        (not_made, NOT_MADE),
    ],
)
def test_where_there_is_nothing_to_show_it_says_why(panel, frame, message):
    panel.show_frame(frame_of())
    assert panel.bars.isVisible()
    panel.show_frame(frame())
    assert not panel.bars.isVisible()
    assert panel.text == message


def test_it_is_shown_as_soon_as_the_last_update_is(panel):
    """The 8th of 9 phases of a step of 2-3-1 is the update of layer 1."""
    panel.show_frame(frame_of(phases=8))
    assert panel.bars.isVisible()


def test_s_sorts_from_most_helped_to_most_hurt(panel, qtbot):
    panel.show_frame(frame_of())
    panel.bars.setFocus()
    chart = panel.bars.chart
    assert hues(panel, 1) == {"backward"}
    qtbot.keyClick(panel.bars, Qt.Key.Key_S)
    assert panel.by_change.isChecked()
    stand = [
        panel.bars.sentence(int(panel.bars._bars.order[chart.places_at(chart.x(n))[0]])) for n in range(4)
    ]
    assert [text.partition(" ·")[0] for text in stand] == [
        "sample 4",
        "sample 3, this step's",
        "sample 1",
        "sample 2",
    ]
    qtbot.keyClick(panel.bars, Qt.Key.Key_S)
    assert not panel.by_change.isChecked()


def test_a_click_activates_the_sample(panel, qtbot):
    panel.show_frame(frame_of())
    for sample in range(4):
        with qtbot.waitSignal(panel.sample_activated) as clicked:
            qtbot.mouseClick(panel.bars, LEFT, pos=place_of(panel, sample))
        assert clicked.args == [sample]


def test_keys_move_the_cursor_and_enter_activates(panel, qtbot):
    panel.show_frame(frame_of())
    panel.bars.setFocus()
    seen = []
    panel.sample_activated.connect(seen.append)
    keys = (
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
        Qt.Key.Key_Home,
        Qt.Key.Key_Left,
        Qt.Key.Key_End,
        Qt.Key.Key_Right,
    )
    for key in keys:
        qtbot.keyClick(panel.bars, key)
        qtbot.keyClick(panel.bars, Qt.Key.Key_Return)
    assert seen == [2, 1, 0, 0, 3, 3]
    assert panel.bars.accessibleDescription().startswith("sample 4 · ")


def test_a_sample_is_told_in_words(panel):
    panel.show_frame(frame_of())
    label = frame_of().dataset.label(1)
    assert panel.bars.sentence(1) == f"sample 2 · {label} · 0.2000 → 0.2500  ▲ +0.0500"


def test_hovering_shows_the_sample_below_the_bars(panel, qtbot):
    panel.show_frame(frame_of())

    def line():
        image = panel.bars.grab().toImage()
        return image.copy(0, image.height() - 16, image.width(), 16)

    legend = line()
    move_mouse(panel.bars, place_of(panel, 1))
    qtbot.waitUntil(lambda: line() != legend)


def test_many_samples_become_columns_of_both_signs(panel):
    found = many(1797)
    panel.show_frame(frame_of(found, "digits"))
    assert not panel.bars.chart.is_single
    others = np.delete(found.after - found.before, 7)
    expected = f"▼ helped {(others < 0).sum()}, ▲ hurt {(others > 0).sum()} of 1796 others"
    assert panel.text.replace("\u2009", "").startswith(expected)
    assert hues(panel, 600) == {"forward", "backward"}
    panel.by_change.setChecked(True)
    order = panel.bars._bars.order
    assert hues(panel, order[1]) == {"forward"}
    assert hues(panel, order[-2]) == {"backward"}


def test_keys_reach_every_one_of_many_samples(panel, qtbot):
    panel.show_frame(frame_of(many(1797), "digits"))
    panel.bars.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_End, Qt.Key.Key_Left):
        qtbot.keyClick(panel.bars, key)
    assert panel.bars.cursor == 1795


def test_losses_that_are_not_finite_are_drawn_as_warnings(panel):
    after = FOUR.after.copy()
    after[1] = np.inf
    panel.show_frame(frame_of(replace(FOUR, after=after)))
    assert hues(panel, 1) == {"warning"}
    assert hues(panel, 0) == {"forward"}
    assert "0.2000 → ∞  ?" in panel.bars.sentence(1)


@pytest.mark.parametrize("size", [(620, 180), (500, 165), (380, 420), (300, 300), (300, 250)])
@pytest.mark.parametrize("count", [4, 24, 150, 60_000])
def test_any_size_can_be_painted(panel, size, count):
    panel.resize(*size)
    found = FOUR if count == 4 else many(count)
    panel.show_frame(frame_of(found))
    QApplication.processEvents()
    assert (panel.width(), panel.height()) == size
    assert not panel.grab().isNull()


def test_a_change_of_nothing_is_painted(panel):
    panel.show_frame(frame_of(replace(FOUR, after=FOUR.before)))
    assert panel.text.startswith("▼ helped 0, ▲ hurt 0")
    assert hues(panel, 1) == set()


def test_in_the_midst_of_a_batch_there_is_no_update_to_tell_of(panel):
    debugger = Debugger(open_experiment("xor")[0].with_("training.batch", 4))
    debugger.seek(3, 0)
    panel.show_frame(replace(debugger.frame(), insights={INSIGHT: FOUR}))
    assert not panel.bars.isVisible()
    assert panel.text == UNDER_WAY.format(3, 4)
    debugger.seek(4, 0)
    panel.show_frame(replace(debugger.frame(), insights={INSIGHT: FOUR}))
    assert panel.bars.isVisible()


@pytest.mark.parametrize("width", [420, 451, 620])
def test_no_number_of_a_sample_is_cut_off_at_the_right(panel, width):
    panel.resize(width, 150)
    panel.show_frame(frame_of(many(200)))
    QApplication.processEvents()
    image = panel.bars.grab().toImage()
    edge = range(image.width() - 2, image.width())
    below = range(image.height() - 40, image.height())
    seen = {image.pixelColor(x, y).name() for x in edge for y in below}
    assert seen == {LIGHT.panel}


@pytest.mark.parametrize("size", [(300, 137), (300, 110), (640, 137), (640, 200)])
def test_numbers_beside_the_bars_never_run_into_each_other(panel, size):
    panel.resize(*size)
    panel.show_frame(frame_of())
    QApplication.processEvents()
    image, chart = panel.bars.grab().toImage(), panel.bars.chart
    beside = range(int(chart.left - 3))
    inked = [
        any(image.pixelColor(x, y).name() != LIGHT.panel for x in beside)
        for y in range(int(chart.changes.bottom() + chart.pixels))
    ]
    heights = [len(list(run)) for is_inked, run in groupby(inked) if is_inked]
    assert heights
    assert max(heights) <= chart.pixels


def test_where_there_is_little_room_the_summary_takes_the_place_of_the_title(panel):
    panel.resize(300, 137)
    panel.show_frame(frame_of(None))
    assert panel._title.isVisible()
    panel.show_frame(frame_of())
    QApplication.processEvents()
    assert not panel._title.isVisible()
    assert panel._summary.y() < 12
    panel.resize(640, 137)
    assert panel._title.isVisible()
