"""Nothing that a test does goes into the user's own folder."""

import pytest

from bpviz.ui.importing import own_files
from bpviz.ui.theme import load_fonts


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path, qapp):
    """The folder for the user's data."""
    load_fonts()
    folder = tmp_path / "own" / "data"
    monkeypatch.setattr(own_files, "own_folder", lambda: folder)
    return folder
