"""What has no file yet gets one that overwrites nothing."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from bpviz.ui.importing.own_files import FilePlace, free_path


@pytest.fixture
def choose(monkeypatch):
    def answer(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    return answer


def test_a_taken_name_is_counted_on(tmp_path):
    path = tmp_path / "points.csv"
    assert free_path(path) == path
    for number in (2, 3, 4):
        free_path(path).touch()
        assert free_path(path) == tmp_path / f"points {number}.csv"


def test_the_place_is_said_and_another_can_be_chosen(qtbot, own_folder, choose, tmp_path):
    place = FilePlace("points")
    qtbot.addWidget(place)
    assert place.path == own_folder / "points.csv"
    assert not own_folder.exists()
    choose("")
    place.button.click()
    assert place.path == own_folder / "points.csv"
    choose(tmp_path / "mine.CSV")
    place.button.click()
    assert place.path == tmp_path / "mine.CSV"
    assert place.findChild(type(place._said)).accessibleName() == f"Will be saved as {tmp_path / 'mine.CSV'}"


def test_a_name_without_suffix_replaces_no_file_that_was_not_asked_about(qtbot, choose, tmp_path):
    place = FilePlace("points")
    qtbot.addWidget(place)
    (tmp_path / "mine.csv").touch()
    choose(tmp_path / "mine")
    place.button.click()
    assert place.path == tmp_path / "mine 2.csv"


def test_a_long_path_is_shortened_in_its_middle(qtbot):
    place = FilePlace("points")
    qtbot.addWidget(place)
    place.path = Path("/" + "a long folder/" * 30 + "points.csv")
    place.resize(400, 40)
    place.show()
    qtbot.waitExposed(place)
    place.resize(420, 40)
    text = place._said.text()
    assert "…" in text
    assert text.endswith("points.csv")
    assert place.width() <= 430
