"""Units of compiled code, and where they are cached."""

import pytest
from numba import types

from bpviz.engine import units
from bpviz.engine.units import cache_folder, entry, unit


@pytest.fixture
def engine_copy(tmp_path, monkeypatch):
    """An engine of one other source file, as cache_folder sees it."""
    monkeypatch.setattr(units, "__file__", str(tmp_path / "units.py"))
    source = tmp_path / "passes.py"
    source.write_text("a = 1\n")
    return source


def test_cache_folder_changes_with_any_source_of_the_engine(engine_copy):
    first = cache_folder()
    assert cache_folder() == first
    engine_copy.write_text("a = 2\n")
    assert cache_folder() != first


def test_cache_folder_changes_with_numba(engine_copy, monkeypatch):
    first = cache_folder()
    monkeypatch.setattr(units.numba, "__version__", "0.0")
    assert cache_folder() != first


def test_the_same_engine_in_another_place_has_a_cache_of_its_own(engine_copy, tmp_path, monkeypatch):
    first, other = cache_folder(), tmp_path / "other" / "units.py"
    other.parent.mkdir()
    other.with_name("passes.py").write_bytes(engine_copy.read_bytes())
    monkeypatch.setattr(units, "__file__", str(other))
    assert cache_folder() != first


def test_a_unit_calls_another_through_its_pointer():
    @unit(types.float64(types.float64))
    def half(x):
        return x / 2

    half_at = half.at

    @entry(types.float64(types.int64, types.float64))
    def twice(address, x):
        function = half_at(address)
        return 2 * function(x) + function(1.0)

    assert twice(half.address, 3.0) == 3.5
