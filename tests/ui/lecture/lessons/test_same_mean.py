"""The board's mean loss and that of a caption over it are one number, at any step."""

import re

import pytest
from clicker import ALT, CONTROL, KEY
from painted_texts import painted
from PySide6.QtCore import QPoint

from bpviz.ui.painting.exact import exactly

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|lower)")  # of docks behind a full screen
LESSON = """\
title = "Mean"

[[scene]]
title = "Steps"
experiment = "xor"
settings.training.step_size = 0.1
settings.stop.mean_loss = 0.0
seek = {start}
steps_by = "sample"
times = 9
caption = "It is {{{{mean loss:9}}}} now."
"""


def texts_of(board):
    with exactly():
        return painted(board.size().toTuple(), lambda painter: board.render(painter, QPoint())).texts


def said(window):
    board = window.lecture.board
    texts = texts_of(board)
    (caption,) = re.findall(r"It is (\S+) now", board.accessibleDescription())
    (place,) = (text.rect for text in texts if text.text == "mean")
    (number,) = (
        text.text
        for text in texts
        if text.rect.left() > place.right() and abs(text.rect.y() - place.y()) < 12
    )
    return caption, number


@pytest.mark.parametrize("start", [2, 20_000])
def test_they_agree_within_epochs_and_at_their_ends(lecturing, lesson_file, start):
    lecturing.open_lesson(lesson_file(LESSON.format(start=start)))
    for _ in range(9):
        caption, number = said(lecturing.window)
        assert f"{float(caption):.4f}" == number
        lecturing.press(KEY.Key_PageDown)
        lecturing.settle()


def test_the_mean_of_a_single_sample_waits_for_the_answer_to_what_became_of_its_loss(lecturing):
    lecturing.open_lesson(2)
    while lecturing.window.lessons.scene.title != "Was it worth it?":
        lecturing.press(KEY.Key_PageDown, CONTROL | ALT)
    assert not any("0.2910" in text.text for text in texts_of(lecturing.lecture.board))
    lecturing.press(KEY.Key_PageDown)
    assert any("0.2910" in text.text for text in texts_of(lecturing.lecture.board))
