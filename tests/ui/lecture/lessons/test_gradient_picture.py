"""Checked gradients beside a lecture's network."""

import pytest
from side_pictures import laid_out, texts

from bpviz.headless import show
from bpviz.ui.lecture.lessons.gradient_picture import MORE, GradientPicture


@pytest.fixture
def window(open_window, settled):
    window = open_window("xor")
    window.runner.do(lambda debugger: debugger.seek(40))
    settled(window)
    show(window, "gradients")
    return window


def picture_of(window, size=(345, 245)):
    return laid_out(GradientPicture(window.gradients, window.selection), window, size)


def test_the_numbers_of_the_step_stand_beside_their_differences(window):
    written = texts(picture_of(window, (345, 420)))
    gradient = f"{window.frame.trace.gradient[12]:+.4f}".replace("-", "−")
    assert written.count(gradient) >= 2  # of the last bias, by backpropagation and by a difference
    assert written.count("✓") == 13
    assert MORE not in written
    assert "13 of 13 agree" in " ".join(written)


def test_the_selected_weight_is_among_the_rows_that_find_room(window):
    for weight in range(13):
        window.selection.select(weight=weight)
        picture = picture_of(window)
        rows, model = picture.parts[0].rows, window.gradients.model
        assert 5 <= len(rows) < 13
        assert weight in [model.parameter(row) for row in rows]
        assert MORE in texts(picture)


def test_before_the_errors_it_says_what_is_to_come(window, settled):
    window.runner.do(lambda debugger: debugger.seek(40, 2))
    settled(window)
    said = " ".join(texts(picture_of(window)))
    assert "error phases" in said
    assert "✓" not in said
