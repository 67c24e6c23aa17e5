"""What the program needs is where it looks for it."""

import pytest

from bpviz.assets import resource


@pytest.mark.parametrize(
    "parts",
    [
        ("datasets", "iris.csv"),
        ("experiments", "xor.toml"),
        ("fonts", "DejaVuSans.ttf"),
        ("icons", "bpviz.svg"),
    ],
)
def test_resources_are_found(parts):
    assert resource(*parts).is_file()
