"""Lessons in files."""

import pytest


@pytest.fixture
def lesson_file(tmp_path):
    """A function that writes a lesson, and tells its file."""

    def write(text):
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def file(request, lesson_file):
    """The file of the LESSON in a module of tests."""
    return lesson_file(request.module.LESSON)
