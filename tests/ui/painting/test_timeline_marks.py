"""Marks on the timeline: which there are, where they are painted, and how pointer and keys find them."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt

from bpviz.debugger.debugger import Debugger
from bpviz.ui.painting.timeline import bar_rect, place_of
from bpviz.ui.painting.timeline_marks import BEYOND, BREAK, EDIT, FORK, SLEEPING, marks_of
from bpviz.ui.panels.timeline import Timeline
from bpviz.ui.theme import THEMES

LIGHT = THEMES["light"]


@pytest.fixture
def debugger():
    """Run 1 to step 2000; edited at step 800, run on to 1000."""
    made = Debugger()
    made.run(2000)
    made.seek(800)
    made.set_weight(0, 0.5)
    made.run(200)
    return made


@pytest.fixture
def timeline(qtbot, qapp):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(900, 56)
    made.apply_theme(LIGHT)
    made.show()
    made.sought = []
    made.seek_requested.connect(made.sought.append)
    return made


def found(debugger, *kinds):
    return [(mark.kind, mark.t) for mark in marks_of(debugger.frame()) if mark.kind in kinds]


def test_breakpoints_that_are_known_beforehand_are_marked(debugger):
    debugger.break_when("step", value=600)
    debugger.break_when("epoch", value=50)
    debugger.break_when("step", value=300, enabled=False)
    debugger.break_when("step", value=5000)  # nobody knows how far that is
    debugger.break_when("epoch", value=0)
    debugger.break_when("mean loss below", value=0.1)
    samples = debugger.present.dataset.sample_count
    assert found(debugger, BREAK, SLEEPING) == [(BREAK, 600), (BREAK, 50 * samples), (SLEEPING, 300)]


def test_a_fork_an_edit_and_what_the_old_run_still_had_are_marked(debugger):
    assert found(debugger, FORK, EDIT, BEYOND) == [(FORK, 800), (EDIT, 800), (BEYOND, 1000)]
    said = " ".join(mark.said for mark in marks_of(debugger.frame()))
    assert "run 1 parts" in said
    assert "w₁,₁ = 0.5" in said
    assert "run 1 went on to step 2\u2009000" in said


def test_seen_from_the_old_run_nothing_lies_beyond(debugger):
    debugger.switch_to(1)
    assert found(debugger, FORK, EDIT, BEYOND) == [(FORK, 800)]


def test_one_run_alone_has_no_marks():
    made = Debugger()
    made.run(100)
    assert marks_of(made.frame()) == ()


def where(timeline, t, newest):
    return place_of(QRectF(timeline.rect()), newest, t)


def has_color(image, x, rows, color):
    return any(
        image.pixelColor(round(x) + dx, y) == color for dx in (-1, 0, 1) for y in range(*map(round, rows))
    )


def test_a_breakpoint_is_a_dot_above_the_bar(timeline, debugger):
    debugger.break_when("step", value=600)
    timeline.show_frame(debugger.frame())
    image, bar = timeline.grab().toImage(), bar_rect(QRectF(timeline.rect()), 1000)
    above = (0, bar.top() - 4)
    assert has_color(image, where(timeline, 600, 1000), above, LIGHT.color("accent"))
    assert not has_color(image, where(timeline, 500, 1000), above, LIGHT.color("accent"))


def test_tips_say_what_a_mark_is(timeline, debugger):
    debugger.break_when("step", value=600)
    timeline.show_frame(debugger.frame())
    assert timeline.tip_at(where(timeline, 600, 1000) + 2) == "step 600\nbreakpoint 1"
    assert "run 1 parts" in timeline.tip_at(where(timeline, 800, 1000))
    assert "\n" not in timeline.tip_at(where(timeline, 700, 1000))
    bar = bar_rect(QRectF(timeline.rect()), 1000)
    assert timeline.tip_at(bar.right() + 10).endswith("run 1 went on to step 2\u2009000")


def test_shift_and_an_arrow_go_from_mark_to_mark(timeline, debugger, qtbot):
    debugger.break_when("step", value=600)
    debugger.seek(700)
    timeline.show_frame(debugger.frame())
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(timeline, key, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.sought == [800, 600]


def test_a_click_on_a_mark_is_a_click_on_its_step(timeline, debugger, qtbot):
    debugger.break_when("step", value=600)
    timeline.show_frame(debugger.frame())
    place = QPoint(round(where(timeline, 600, 1000)), 16)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place)
    assert timeline.sought == [pytest.approx(600, abs=2)]
