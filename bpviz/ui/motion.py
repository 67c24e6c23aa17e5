"""Whether the system asks programs to move as little as they can."""

import ctypes
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication

SPI_GETCLIENTAREAANIMATION = 0x1042


def reduces_motion() -> bool:
    """Whether it does, as far as is known.

    Qt tells from 6.12 on. With an older one Windows, macOS and KDE Plasma are asked, once; on other desktops
    it is not known, and False.
    """
    asked = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if asked is not None and hasattr(asked(), "motionPreference"):
        return asked().motionPreference() == Qt.MotionPreference.ReducedMotion
    return _system_reduces()


@cache
def _system_reduces() -> bool:
    if sys.platform == "win32":
        animates = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
        return not animates.value
    if sys.platform == "darwin":
        return QSettings("com.apple", "universalaccess").value("reduceMotion", False, type=bool)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return plasma_reduces(Path(folder) / "kdeglobals")


def plasma_reduces(settings: Path) -> bool:
    """Whether a file of KDE's settings has its animations at their fastest, which is none."""
    read = QSettings(str(settings), QSettings.Format.IniFormat)
    return read.value("KDE/AnimationDurationFactor", 1.0, type=float) == 0.0
