"""Scripts out of the real window."""

import pytest
from hands import CONTROL, KEY, SHIFT
from PySide6.QtWidgets import QFileDialog


@pytest.mark.parametrize(("key", "library"), [(KEY.Key_N, "import numpy as np"), (KEY.Key_T, "import torch")])
def test_the_steps_from_the_shown_one_on_are_written(hands, monkeypatch, tmp_path, key, library):
    hands.window.runner.do(lambda debugger: debugger.seek(20))
    hands.settle()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    hands.press(key, CONTROL | SHIFT)
    hands.settle()
    script = (tmp_path / "mine.py").read_text(encoding="utf-8")
    assert "the steps 20 to 119 of its training" in script
    assert library in script.splitlines()
    assert hands.window.note == f"Script of steps 20 to 119 written: mine.py ({tmp_path})"


def test_where_the_numbers_of_a_large_script_lie_is_said(open_hands, monkeypatch, tmp_path):
    hands = open_hands("digits")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    hands.press(KEY.Key_N, CONTROL | SHIFT)
    hands.settle()
    assert (tmp_path / "mine_numbers.npz").exists()
    said = f"written, its numbers in mine_numbers.npz: mine.py ({tmp_path})"
    assert hands.window.note == f"Script of steps 0 to 99 {said}"
