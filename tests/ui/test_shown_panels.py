"""Frames, themes and notations go to all panels of a window; each window of a run has its own."""

import pytest
from PySide6.QtWidgets import QWidget

from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.quantities import Quantity
from bpviz.ui.panel_table import BOTTOM, PANELS, STRIPS, PanelRow
from bpviz.ui.prediction import Prediction
from bpviz.ui.shown_panels import ShownPanels
from bpviz.ui.theme import THEMES


class Listener(QWidget):
    """Writes down what it is told."""

    def __init__(self):
        super().__init__()
        self.frames, self.themes, self.languages, self.refreshed = [], [], [], 0

    def show_frame(self, frame):
        self.frames.append(frame)

    def apply_theme(self, theme):
        self.themes.append(theme)

    def set_language(self, language):
        self.languages.append(language)

    def refresh_texts(self):
        self.refreshed += 1


class Seen:
    """Stands for who is seen in all windows of a run."""

    def __init__(self):
        self.seen = []


def row(**fields):
    return PanelRow("Any", "any", QWidget, BOTTOM, **fields)


@pytest.fixture
def made(qtbot):
    parts = [Listener() for _ in range(4)]
    for part in parts:
        qtbot.addWidget(part)
    network, bar, plain, telling = parts
    seen, prediction = Seen(), Prediction()
    docked = {plain: row(), telling: row(tells_numbers=True)}
    return ShownPanels(network, (bar,), docked, seen, prediction), seen, prediction, parts


@pytest.fixture
def frame():
    debugger = Debugger(Experiment())
    debugger.run(1)
    return debugger.frame()


def test_docked_panels_get_a_frame_only_while_they_are_seen(made, frame):
    panels, seen, _, (network, bar, plain, telling) = made
    seen.seen = [plain]
    panels.show_frame(frame, running=False)
    assert [len(part.frames) for part in (network, bar, plain, telling)] == [1, 1, 1, 0]
    assert network.refreshed == 1


def test_the_panels_of_another_window_are_left_to_it(made, frame, qtbot):
    panels, seen, _, _ = made
    elsewhere = Listener()
    qtbot.addWidget(elsewhere)
    seen.seen = [elsewhere]
    panels.show_frame(frame, running=False)
    assert elsewhere.frames == []


def test_what_tells_numbers_gets_no_phase_with_a_hidden_one(made, frame):
    panels, seen, prediction, (_, bar, plain, telling) = made
    seen.seen = [plain, telling]
    prediction.hide(["activations"])
    assert prediction.hides(Quantity("activation", 1, 0))
    panels.show_frame(frame, running=False)
    assert plain.frames == bar.frames == [frame]
    assert telling.frames[0].revealed < len(frame.phases)


def test_panels_that_hide_numbers_by_themselves_are_told_which(made):
    panels, _, prediction, (_, _, plain, telling) = made
    plain.hides = None
    prediction.changed.connect(panels.follow_prediction)
    prediction.hide(["loss"])
    assert plain.hides(Quantity("loss"))
    assert not plain.hides(Quantity("activation", 1, 0))
    prediction.hide([])
    assert plain.hides is None
    assert not hasattr(telling, "hides")


def test_themes_and_notations_reach_all_of_them(made):
    panels, _, _, parts = made
    panels.apply_theme(THEMES["dark"])
    panels.set_language("lecture")
    assert all(part.themes == [THEMES["dark"]] for part in parts)
    assert all(part.languages == ["lecture"] for part in parts)


def test_the_table_names_each_panel_once_and_fits_the_round_of_turns():
    assert len({row.title for row in PANELS}) == len({row.name for row in PANELS}) == len(PANELS)
    assert {row.turn for row in PANELS} <= {None, 0, 1, 2, 3}
    assert {row.strip for row in PANELS} == {None, *STRIPS}
