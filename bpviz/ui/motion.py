"""Whether the system asks programs to move as little as they can."""

import ctypes
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication

SPI_GETCLIENTAREAANIMATION = 0x1042  # of Windows
UNIVERSAL_ACCESS = "apple.com", "universalaccess"  # Qt turns it round, to com.apple.universalaccess
PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
PORTAL_MS = 100  # the most that its answer is waited for
# What it may know, and the value that asks for less motion.
WISHES = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)


def reduces_motion() -> bool:
    """Whether it does, as far as is known.

    Qt tells from 6.12 on. With an older one Windows, macOS, the portal of Linux desktops and the settings of
    KDE and GTK are asked, once; False where none of them knows.
    """
    asked = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if asked is not None and hasattr(asked(), "motionPreference"):
        return asked().motionPreference() == Qt.MotionPreference.ReducedMotion
    return _system_reduces()


@cache
def _system_reduces() -> bool:
    if sys.platform == "win32":
        return windows_reduces()
    if sys.platform == "darwin":
        return QSettings(*UNIVERSAL_ACCESS).value("reduceMotion", False, type=bool)
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
    by_gtk = any(gtk_reduces(folder / name / "settings.ini") for name in ("gtk-4.0", "gtk-3.0"))
    return by_gtk or plasma_reduces(folder / "kdeglobals") or portal_reduces()


def windows_reduces() -> bool:
    """Whether the animation effects of Windows are off."""
    animates = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
    return not animates.value


def portal_reduces() -> bool:
    """Whether a Linux desktop tells so by its portal, as GNOME does."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant  # not on every system

    bus = QDBusConnection.sessionBus()
    for group, key, wish in WISHES if bus.isConnected() else ():
        call = QDBusMessage.createMethodCall(*PORTAL, "Read")
        call.setArguments([group, key])
        reply = bus.call(call, QDBus.CallMode.Block, PORTAL_MS)
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            (value,) = reply.arguments()
            while isinstance(value, QDBusVariant):  # one in another
                value = value.variant()
            if value == wish:
                return True
    return False


def plasma_reduces(settings: Path) -> bool:
    """Whether a file of KDE's settings has its animations at their fastest, which is none."""
    read = QSettings(str(settings), QSettings.Format.IniFormat)
    return read.value("KDE/AnimationDurationFactor", 1.0, type=float) == 0.0


def gtk_reduces(settings: Path) -> bool:
    """Whether a file of GTK's settings has its animations off, for desktops without a portal."""
    read = QSettings(str(settings), QSettings.Format.IniFormat)
    return not read.value("Settings/gtk-enable-animations", True, type=bool)
