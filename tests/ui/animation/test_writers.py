import errno
import sys

import numpy as np
import pytest
from pictures import gif_frames, pixels, video_frames
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from bpviz.ui.animation import writers
from bpviz.ui.animation.writers import FOLDER, GIF, MP4, check_rate, kind_of, size_for, write_animation

COLORS = ("#11509e", "#8c360c", "#ffffff", "#1a2433", "#2c8c3f")
NEEDED = {MP4: "av", GIF: "PIL", FOLDER: "numpy"}


def images(size=(64, 48), colors=COLORS):
    for color in colors:
        image = QImage(QSize(*size), QImage.Format.Format_RGB32)
        image.fill(QColor(color))
        yield image


def frames_of(path, kind):
    if kind == MP4:
        return video_frames(path)[0]
    if kind == GIF:
        return gif_frames(path)[0]
    return [pixels(QImage(str(file))) for file in sorted(path.iterdir())]


@pytest.fixture(params=[MP4, GIF, FOLDER], ids=["mp4", "gif", "folder"])
def kind(request):
    pytest.importorskip(NEEDED[request.param], reason="an extra that is not installed")
    return request.param


def test_what_was_written_has_the_pictures_in_their_order(qapp, tmp_path, kind):
    path = tmp_path / f"steps{kind}"
    write_animation(path, kind, images(), 10)
    frames = frames_of(path, kind)
    assert len(frames) == len(COLORS)
    for frame, color in zip(frames, COLORS, strict=True):
        assert frame.shape == (48, 64, 3)
        assert np.abs(frame - QColor(color).getRgb()[:3]).max() <= 8


def test_pictures_come_at_the_rate_that_was_asked_for(qapp, tmp_path):
    pytest.importorskip("av", reason="av is not installed")
    pytest.importorskip("PIL", reason="pillow is not installed")
    write_animation(tmp_path / "a.mp4", MP4, images(), 2.5)
    assert video_frames(tmp_path / "a.mp4")[1] == 2.5
    write_animation(tmp_path / "a.gif", GIF, images(), 2.5)
    assert gif_frames(tmp_path / "a.gif")[1] == 400


def test_a_video_is_one_that_players_everywhere_know(qapp, tmp_path):
    av = pytest.importorskip("av", reason="av is not installed")
    write_animation(tmp_path / "a.mp4", MP4, images(), 10)
    with av.open(str(tmp_path / "a.mp4")) as container:
        codec = container.streams.video[0].codec_context
        assert codec.pix_fmt == "yuv420p"
        assert codec.name in ("h264", "mpeg4")


def failing():
    yield from images(colors=COLORS[:2])
    raise OSError(errno.ENOSPC, "No space left on device")


def test_an_error_leaves_no_half_file_and_an_old_one_as_it_was(qapp, tmp_path, kind):
    path = tmp_path / f"steps{kind}"
    for colors in (None, COLORS[:3]):
        if colors:
            write_animation(path, kind, images(colors=colors), 10)
        with pytest.raises(OSError, match="No space"):
            write_animation(path, kind, failing(), 10)
        assert [child.name for child in tmp_path.iterdir()] == ([path.name] if colors else [])
    assert len(frames_of(path, kind)) == 3


def test_a_folder_of_pngs_takes_the_place_of_an_older_one(qapp, tmp_path):
    for colors in (COLORS, COLORS[:2]):
        write_animation(tmp_path / "steps", FOLDER, images(colors=colors), 10)
    assert sorted(file.name for file in (tmp_path / "steps").iterdir()) == ["00001.png", "00002.png"]


def test_a_folder_with_anything_else_in_it_is_refused(tmp_path):
    (tmp_path / "thesis.txt").write_text("a year of work")
    with pytest.raises(ValueError, match="is there already, with other things in it"):
        kind_of(f"{tmp_path}/")


def test_the_name_says_how_it_is_written(tmp_path):
    pytest.importorskip("av", reason="av is not installed")
    assert kind_of(str(tmp_path / "a.MP4")) == MP4
    assert kind_of(str(tmp_path / "frames")) == kind_of(f"{tmp_path}/v1.5/") == FOLDER
    with pytest.raises(ValueError, match=r"a\.avi: cannot be written as an animation; allowed are"):
        kind_of("a.avi")


@pytest.mark.parametrize(("name", "kind", "extra"), [("av", "MP4", "video"), ("PIL", "GIF", "gif")])
def test_a_missing_package_is_named_with_the_command_that_installs_it(monkeypatch, name, kind, extra):
    monkeypatch.setattr(writers, "find_spec", lambda module: None if module == name else sys)
    command = rf"^{kind} files need a package that is not installed: pip install 'bpviz\[{extra}\]'$"
    with pytest.raises(ValueError, match=command):
        kind_of(f"a.{kind.lower()}")


def test_a_video_has_even_sides():
    assert size_for(MP4, QSize(641, 480)).toTuple() == (640, 480)
    assert size_for(GIF, QSize(641, 481)).toTuple() == (641, 481)


def test_a_gif_cannot_be_faster_than_50_pictures_a_second():
    check_rate(GIF, 50)
    check_rate(MP4, 60)
    with pytest.raises(ValueError, match="found 60; allowed are at most 50"):
        check_rate(GIF, 60)
