"""Filling the cache of compiled code in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import bpviz
from bpviz.engine import warm_up
from bpviz.engine.warm_up import is_warm


def test_a_process_of_its_own_leaves_the_cache_warm():
    paths = os.pathsep.join([str(Path(bpviz.__file__).parents[1]), *sys.path])
    command = [sys.executable, "-m", "bpviz.engine.warm_up"]
    subprocess.run(command, env=os.environ | {"PYTHONPATH": paths}, check=True)
    assert is_warm()


def test_an_empty_folder_is_not_warm(tmp_path, monkeypatch):
    monkeypatch.setattr(warm_up, "cache_folder", lambda: tmp_path)
    assert not is_warm()


def test_what_is_warm_is_not_compiled_again(monkeypatch):
    compiled = []
    monkeypatch.setattr(warm_up, "warm_up_on_two_cores", lambda: compiled.append(1))
    for warm in (True, False):
        monkeypatch.setattr(warm_up, "is_warm", lambda warm=warm: warm)
        warm_up.prepare()
    assert compiled == [1]
