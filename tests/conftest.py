"""Every test runs without a screen, on settings of its own."""

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # programs that tests start speak English
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
