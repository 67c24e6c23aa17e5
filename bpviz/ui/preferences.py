"""What is remembered from one start to the next: window, docks, theme, speed, the last folder."""

from PySide6.QtCore import QByteArray, QSettings


class Setting:
    """A value in the settings file, typed by its default: QSettings alone loses types between processes."""

    def __init__(self, key: str, default):
        self._key, self._default = key, default

    def __get__(self, preferences, owner=None):
        return preferences.file.value(self._key, self._default, type=type(self._default))

    def __set__(self, preferences, value):
        preferences.file.setValue(self._key, value)


class Preferences:
    """Reads and writes the user's settings, or those in a file of their own.

    speed is the place of the speed slider, granularity what PgDn and PgUp step by; language is a name of
    translation.LANGUAGES, or "" for the system's. is_animated and pace are of what travels in the network.
    """

    geometry = Setting("window/geometry", QByteArray())
    layout = Setting("window/layout", QByteArray())
    theme = Setting("look/theme", "light")
    speed = Setting("run/speed", 2)
    is_animated = Setting("look/phase animation", True)
    pace = Setting("look/pace", "normal")
    granularity = Setting("run/granularity", "phase")
    folder = Setting("files/folder", "")
    language = Setting("look/language", "")

    def __init__(self, file: str = ""):
        self.file = QSettings(file, QSettings.Format.IniFormat) if file else QSettings("bpviz", "bpviz")
