"""Every test runs without a screen, on settings of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
