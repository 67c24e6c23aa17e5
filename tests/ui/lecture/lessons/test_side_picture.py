"""Panels beside a lecture's network: painted from what the panel in the window shows, and large."""

import pytest
from clicker import KEY
from painted_texts import painted as texts_of
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from bpviz.lessons.lesson import PANELS, PICTURED
from bpviz.ui.lecture.lessons.pictures import PICTURES, LandscapePicture
from bpviz.ui.painting.exact import exactly

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|lower)")  # of docks behind a full screen
SCRIPT = 0.68  # of the text's size: sub- and superscripts
LESSON = """\
title = "Panels"
"""
SCENE = """
[[scene]]
title = "{title}"
experiment = "{experiment}"
settings.stop.mean_loss = 0.0
seek = 60
show = ["{title}"]
select = "w1,1"
caption = "c"
"""
EXPERIMENTS = {"Images": "digits"}  # the others show circles


@pytest.fixture
def playing(lecturing, lesson_file):
    """A lesson with a scene for every panel that has a picture."""
    scenes = (SCENE.format(title=t, experiment=EXPERIMENTS.get(t, "circles")) for t in PICTURES)
    lecturing.open_lesson(lesson_file(LESSON + "".join(scenes)))
    return lecturing


def painted(window, size=(800, 560), pixels=34):
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    window.lecture.board.shown.side(painter, QRectF(0, 0, *size), pixels)
    painter.end()
    return image


def texts_beside(window, size, pixels):
    side = window.lecture.board.shown.side
    with exactly():
        return texts_of(size, lambda painter: side(painter, QRectF(0, 0, *size), pixels)).texts


def colors(image):
    return {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}


def test_every_picture_is_that_of_a_panel_and_those_who_write_lessons_are_told():
    assert set(PICTURES) <= set(PANELS)
    assert {*PICTURES, "Loss"} == set(PICTURED)


def test_every_panel_that_has_a_picture_shows_it(qtbot, playing):
    window, seen = playing.window, []
    for _ in PICTURES:
        qtbot.waitUntil(lambda: window.lecture.board.shown.side is not None, timeout=5000)
        qtbot.waitUntil(lambda: len(colors(painted(window))) > 4, timeout=20_000)
        seen.append(painted(window))
        playing.press(KEY.Key_PageDown)
    assert len({bytes(image.constBits()) for image in seen}) == len(PICTURES)
    window.starts.job.stop()


@pytest.mark.parametrize("size", [(470, 410), (470, 450), (800, 560), (1770, 1200)])
def test_all_its_texts_are_read_from_the_last_row(qtbot, playing, size):
    window, pixels = playing.window, round(0.06 * size[1])
    for title in PICTURES:
        qtbot.waitUntil(lambda: len(texts_beside(window, size, pixels)) > 2, timeout=20_000)
        texts = texts_beside(window, size, pixels)
        small = [(title, t.text, t.pixels) for t in texts if t.pixels < SCRIPT * pixels]
        small += [(title, t.text, t.pixels) for t in texts if t.pixels < 0.98 * pixels and len(t.text) > 3]
        assert small == []
        outside = [(title, text.text) for text in texts if not QRectF(0, 0, *size).contains(text.rect)]
        assert outside == []
        playing.press(KEY.Key_PageDown)
    window.starts.job.stop()


def test_it_follows_the_run(qtbot, playing):
    window = playing.window
    qtbot.waitUntil(lambda: len(colors(painted(window))) > 4, timeout=20_000)
    before = painted(window)
    playing.window.runner.do(lambda debugger: debugger.seek(3000))
    playing.settle()
    qtbot.waitUntil(lambda: painted(window) != before, timeout=10_000)


def test_nothing_stands_beside_the_network_when_the_lesson_is_closed(qtbot, playing):
    assert playing.window.lecture.board.shown.side is not None
    playing.window.lessons.close()
    playing.settle()
    assert playing.window.lecture.board.shown.side is None


def test_f12_shows_the_panel_of_a_scene_at_once(qtbot, clicker, lesson_file):
    clicker.open_lesson(lesson_file(LESSON + SCENE.format(title="Map", experiment="circles")))
    qtbot.waitUntil(lambda: clicker.window.maps.view.scene is not None, timeout=20_000)
    clicker.window.lecture.toggle()
    assert len(texts_beside(clicker.window, (800, 560), 34)) > 2


def test_a_picture_gives_no_hidden_number_away(lecturing, lesson_file):
    scene = SCENE.format(title="Functions", experiment="xor") + 'phase = "forward 1"\n'
    lecturing.open_lesson(lesson_file(LESSON + scene + 'hide = ["activations"]\n' + scene))
    hidden = painted(lecturing.window)
    lecturing.press(KEY.Key_PageDown)
    lecturing.settle()
    assert painted(lecturing.window) != hidden  # the dots of the units


def test_it_explains_another_number_as_soon_as_that_is_selected(lecturing, lesson_file):
    lecturing.open_lesson(lesson_file(LESSON + SCENE.format(title="Inspector", experiment="xor")))
    before = painted(lecturing.window)
    lecturing.window.selection.select(unit=(1, 1))
    assert painted(lecturing.window) != before


@pytest.mark.parametrize("size", [(470, 410), (1770, 1200)])
def test_a_surface_that_has_just_come_has_room_for_its_numbers(qtbot, playing, size):
    window, place = playing.window, QRectF(0, 0, *size)
    playing.press(KEY.Key_PageDown)
    qtbot.waitUntil(lambda: window.landscape.renewal.surface is not None, timeout=20_000)
    picture = LandscapePicture(window.landscape, window.selection)
    picture.apply_theme(window.theme)
    picture.resize(*size)
    picture.set_text_size(24)
    picture.parts[0].show_contours(None)
    picture.grab()
    QApplication.processEvents()  # no axes any more
    picture.show_frame(window.frame)
    with exactly():
        texts = texts_of(size, lambda painter: picture.render(painter, QPoint())).texts
    assert len(texts) > 4
    assert [text.text for text in texts if not place.contains(text.rect)] == []
