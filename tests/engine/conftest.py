"""Lets examples take their time: the first of them compiles."""

from hypothesis import settings

settings.register_profile("compiling", settings(), deadline=None)
settings.load_profile("compiling")
