"""What both widgets of watches are tried on."""

import pytest
from watching import ready


@pytest.fixture
def debugger():
    return ready()
