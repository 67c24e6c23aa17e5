"""Results beside a lecture's network: what is shown of which data, and what finds no room."""

import pytest
from side_pictures import texts

from bpviz.headless import show
from bpviz.ui.lecture.lessons.result_picture import (
    CONFUSION,
    CURVES,
    MESSAGE,
    POINTS,
    FarScores,
    ResultPicture,
)
from bpviz.ui.panels.results.results_panel import EVALUATING
from bpviz.ui.panels.results.score_table import Row

ROWS = (Row("training", "4 samples", "75.0 %", "0.1234"), Row("held-out", "2 samples", "50.0 %", "0.5678"))


@pytest.fixture
def picture_of(open_window, settled):
    """The picture of the panel after some steps of an experiment, laid out as on a desk."""

    def made(name, steps=40):
        window = open_window(name)
        window.runner.do(lambda debugger: debugger.seek(steps))
        settled(window)
        show(window, "results")
        picture = ResultPicture(window.results, window.selection)
        picture.apply_theme(window.theme)
        picture.resize(345, 245)
        picture.set_text_size(15)
        picture.show_frame(window.frame)
        return window, picture

    return made


@pytest.mark.parametrize(
    ("name", "page"), [("xor", CONFUSION), ("curve", POINTS), ("early_stopping", CURVES), ("wine", CONFUSION)]
)
def test_with_held_out_samples_curves_are_shown_else_what_is_mistaken(picture_of, name, page):
    _, picture = picture_of(name)
    assert picture.parts[0]._pages.currentIndex() == page


def test_it_says_the_numbers_of_the_panel(picture_of):
    window, picture = picture_of("xor")
    said = " ".join(texts(picture))
    for number in (window.results.scores.content[1][0].measure, window.results.scores.content[1][0].loss):
        assert number in said


def test_counts_that_would_be_too_small_are_left_out_and_the_names_stay(picture_of):
    _, picture = picture_of("digits")
    written = texts(picture.parts[0].confusion)
    assert sorted(set(written)) == sorted({*"0123456789", "true ↓  said →"})
    assert len(written) == 21


def test_without_results_it_says_that_they_are_to_come(picture_of):
    window, picture = picture_of("xor")
    window.results._results = None
    picture.show_frame(window.frame)
    assert picture.parts[0]._pages.currentIndex() == MESSAGE
    assert EVALUATING.split()[0] in " ".join(texts(picture))


@pytest.mark.parametrize(
    ("wide", "title", "loss"), [(340, True, True), (240, True, False), (125, False, False)]
)
def test_scores_leave_out_what_finds_no_room(qtbot, wide, title, loss):
    scores = FarScores()
    qtbot.addWidget(scores)
    scores.set_text_size(15)
    scores.show_rows("accuracy", ROWS)
    scores.resize(wide, scores.sizeHint().height())
    written = texts(scores)
    assert {"accuracy", "75.0 %", "50.0 %", "training", "held-out"} <= set(written)
    assert ("mean loss" in written, "0.5678" in written) == (loss, loss)
    assert ("Results" in written) == title
