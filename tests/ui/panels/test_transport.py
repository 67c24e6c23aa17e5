"""The bar at the top: its buttons do what the actions do, and its readout tells no number too early."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from bpviz.engine.phases import Kind
from bpviz.ui.panels.transport import SPEEDS, speed_text
from bpviz.ui.runner import UNLIMITED


def readout(window):
    label = next(
        label for label in window.transport.findChildren(QLabel) if label.accessibleName() == "Where we are"
    )
    return re.sub(r"<[^>]+>|&nbsp;", "", label.text())


def button(window, text):
    return next(button for button in window.transport.findChildren(QToolButton) if button.text() == text)


def test_buttons_step(window, qtbot, settled):
    for text, t in (("sample ▶", 1), ("epoch ▶", 4), ("Restart", 0)):
        qtbot.mouseClick(button(window, text), Qt.MouseButton.LeftButton)
        settled(window)
        assert window.frame.t == t


def test_the_loss_is_not_told_before_its_phase(window, settled):
    while not (window.frame.trace and window.frame.shows(Kind.LOSS)):
        if window.frame.trace:
            assert readout(window).endswith("f –")
        window.navigation.phase()
        settled(window)
    assert readout(window).endswith(f"f {window.frame.trace.loss:.4f}")


def test_it_tells_step_epoch_and_step_size(window, settled):
    window.navigation.command(lambda debugger: debugger.seek(1234))
    settled(window)
    assert "step 1\u2009234" in readout(window)
    assert "epoch 308" in readout(window)
    assert "α 0.9" in readout(window)


def test_the_penalty_beside_a_loss_is_that_of_its_own_step(open_window, settled):
    """Also where λ changes behind the step that is shown."""
    window = open_window("xor", training__l2=0.5, network__bias=False)
    window.resize(1920, 1080)
    window.navigation.command(lambda debugger: debugger.seek(4))
    settled(window)
    loss, before = readout(window), window.frame.trace.before
    assert float(loss.partition("penalty ")[2]) == pytest.approx(0.25 * before @ before, abs=6e-5)
    for changed in (0.1, 0.0):
        window.navigation.command(lambda d, l2=changed: d.change(d.experiment.with_("training.l2", l2)))
        settled(window)
        assert window.frame.experiment.training.l2 == changed
        assert readout(window) == loss


def test_it_tells_the_place_in_the_batch_and_the_penalty_where_there_is_room(open_window, settled, qtbot):
    window = open_window("iris", training__batch=8, training__l2=0.5, network__bias=False)
    window.resize(1920, 1080)
    window.navigation.command(lambda debugger: debugger.seek(11))
    settled(window)
    before = window.frame.trace.before
    assert "batch 3 of 8" in readout(window)
    assert float(readout(window).partition("penalty ")[2]) == pytest.approx(0.25 * before @ before, abs=6e-5)
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: "batch 3/8" in readout(window))
    assert window.width() == 1280
    assert float(readout(window).partition("pen. ")[2]) == pytest.approx(0.25 * before @ before, abs=6e-5)
    window.navigation.command(lambda debugger: debugger.seek(150))  # the last batch of 150 has 6
    settled(window)
    assert (window.width(), "batch 6/6" in readout(window)) == (1280, True)
    window.navigation.command(lambda debugger: debugger.seek(65_432, 7))
    settled(window)
    assert "t 65\u2009432" in readout(window)
    assert "batch" in readout(window)
    assert "pen." in readout(window)
    window.navigation.command(lambda debugger: debugger.seek(1_234_567, 7))
    window.resize(1120, 720)
    settled(window)
    assert (window.width(), "batch" in readout(window)) == (1120, False)
    window.navigation.command(lambda debugger: debugger.seek(150))
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: "batch 6 of 6" in readout(window))


def test_a_narrow_window_stays_as_wide_as_it_is_while_numbers_grow(open_window, settled):
    window = open_window("xor", stop__mean_loss=0.0)
    window.resize(1024, 768)
    for t, told in ((4, "α 0.9"), (300, "f "), (123_456, "f "), (4_234_567, "t 4\u2009234\u2009567")):
        window.navigation.command(lambda debugger, t=t: debugger.seek(t))
        settled(window)
        assert window.width() == 1024
        assert told in readout(window)


def test_how_narrow_the_bar_can_become_does_not_depend_on_how_wide_it_is(window):
    """Else a window over a screen that is too narrow becomes another size there, and is over it no more."""
    bar, found = window.transport, set()
    for width in (1600, 600, 1280):
        bar.resize(width, bar.height())
        found.add(bar.minimumWidth() or bar.minimumSizeHint().width())  # what Qt goes by
    assert len(found) == 1


def test_the_slider_goes_from_one_step_a_second_to_no_limit(window):
    heard = []
    window.transport.speed_changed.connect(heard.append)
    window.transport.speed_place = 0
    window.transport.speed_place = len(SPEEDS) - 1
    assert heard[0] == 1
    assert heard[-1] == UNLIMITED


@pytest.mark.parametrize(
    ("speed", "text"), [(1, "1 / s"), (100_000, "100\u2009000 / s"), (UNLIMITED, "unlimited")]
)
def test_speeds_in_words(speed, text):
    assert speed_text(speed) == text


def test_every_button_has_name_and_tip(window):
    for each in window.transport.findChildren(QToolButton):
        assert each.accessibleName()
        assert each.toolTip()
