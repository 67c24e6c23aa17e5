"""The system's wish for less motion, as far as Qt or its settings tell."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from bpviz.ui import motion
from bpviz.ui.motion import gtk_reduces, plasma_reduces, portal_reduces, reduces_motion

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("text", "reduces"),
    [
        ("[KDE]\nAnimationDurationFactor=0\n", True),
        ("[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("[General]\nColorScheme=BreezeDark\n", False),
        ("", False),
    ],
)
def test_plasma_tells_by_the_length_of_its_animations(tmp_path, text, reduces):
    file = tmp_path / "kdeglobals"
    file.write_text(text)
    assert plasma_reduces(file) is reduces


@pytest.mark.parametrize(
    ("line", "reduces"),
    [
        ("gtk-enable-animations=0", True),
        ("gtk-enable-animations=false", True),
        ("gtk-enable-animations=1", False),
        ("gtk-enable-animations=true", False),
        ("gtk-theme-name=Adwaita", False),
    ],
)
def test_gtk_tells_by_its_switch(tmp_path, line, reduces):
    file = tmp_path / "settings.ini"
    file.write_text(f"[Settings]\n{line}\n")
    assert gtk_reduces(file) is reduces


def test_without_any_settings_motion_is_not_reduced(tmp_path):
    assert plasma_reduces(tmp_path / "kdeglobals") is False
    assert gtk_reduces(tmp_path / "settings.ini") is False


@pytest.fixture
def asked_anew():
    """The system is asked in the test, and again after it."""
    motion._system_reduces.cache_clear()
    yield
    motion._system_reduces.cache_clear()


@pytest.mark.parametrize("animates", [0, 1])
@pytest.mark.usefixtures("asked_anew")
def test_windows_is_asked_for_its_animation_effects(monkeypatch, animates):
    """Here a DLL is stood in for: BOOL is written where the third argument points to."""

    def ask(which, size, place, flags):
        assert (which, size, flags) == (0x1042, 0, 0)
        place._obj.value = animates
        return 1

    dll = SimpleNamespace(user32=SimpleNamespace(SystemParametersInfoW=ask))
    monkeypatch.setattr(motion.ctypes, "windll", dll, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert motion._system_reduces() is (animates == 0)


@pytest.mark.parametrize("wish", [True, False])
@pytest.mark.usefixtures("asked_anew")
def test_macos_is_asked_by_the_settings_of_universal_access(monkeypatch, wish):
    """A domain that ends in .com is turned round by Qt, any other is not found: "com.apple" would not be."""

    def open_settings(domain, name):
        known = ".".join([*reversed(domain.split(".")), name]) == "com.apple.universalaccess"
        told = {"reduceMotion": wish} if known else {}
        return SimpleNamespace(value=lambda key, default, type: type(told.get(key, default)))

    monkeypatch.setattr(motion, "QSettings", open_settings)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert motion._system_reduces() is wish


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no bus to try it on")
@pytest.mark.parametrize(
    ("known", "reduces"),
    [
        (("org.gnome.desktop.interface", "enable-animations", "False"), "True"),
        (("org.gnome.desktop.interface", "enable-animations", "True"), "False"),
        (("org.freedesktop.appearance", "reduced-motion", "1"), "True"),
        (("org.freedesktop.appearance", "reduced-motion", "0"), "False"),
        (("org.freedesktop.appearance", "color-scheme", "1"), "False"),
    ],
)
def test_desktops_tell_by_their_portal(known, reduces):
    """On a real bus, with a portal that knows one setting."""
    where = {**os.environ, "PYTHONPATH": str(HERE.parent.parent)}
    command = ["dbus-run-session", "--", sys.executable, str(HERE / "portal.py"), *known]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=where, check=True)
    assert done.stdout.split() == [reduces]


def test_without_a_bus_the_portal_is_not_waited_for(qapp, monkeypatch):
    monkeypatch.setattr(motion, "PORTAL", ("org.example.Nobody", *motion.PORTAL[1:]))
    assert portal_reduces() is False


@pytest.mark.parametrize("wish", ["ReducedMotion", "NoPreference"])
def test_a_qt_that_knows_is_asked(qapp, monkeypatch, wish):
    """Qt 6.12 and later; here such a Qt is stood in for."""
    kinds = SimpleNamespace(ReducedMotion="ReducedMotion", NoPreference="NoPreference")
    monkeypatch.setattr(Qt, "MotionPreference", kinds, raising=False)
    hints = SimpleNamespace(accessibility=lambda: SimpleNamespace(motionPreference=lambda: wish))
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)
    monkeypatch.setattr(motion, "_system_reduces", lambda: pytest.fail("was asked although Qt knows"))
    assert reduces_motion() is (wish == "ReducedMotion")


@pytest.mark.skipif(hasattr(Qt, "MotionPreference"), reason="this Qt asks the system itself")
def test_an_older_qt_leaves_it_to_the_settings(qapp, monkeypatch):
    for wish in (True, False):
        monkeypatch.setattr(motion, "_system_reduces", lambda wish=wish: wish)
        assert reduces_motion() is wish
