"""Lets the tests of this floor import the helpers that lie in tests/, and compile while they are timed."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parents[1]))
settings.register_profile("compiling", settings(), deadline=None)
settings.load_profile("compiling")
