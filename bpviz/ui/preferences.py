"""What is remembered from one start to the next: window, docks, theme, speed, the last folder."""

from PySide6.QtCore import QByteArray, QSettings


class Preferences:
    """Typed access to the settings file; QSettings alone loses types between processes."""

    def __init__(self, file: str = ""):
        """Read the user's settings, or those in a file of their own."""
        self._settings = QSettings(file, QSettings.Format.IniFormat) if file else QSettings("bpviz", "bpviz")

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size."""
        return self._settings.value("window/geometry", QByteArray(), type=QByteArray)

    @geometry.setter
    def geometry(self, value: QByteArray):
        self._settings.setValue("window/geometry", value)

    @property
    def layout(self) -> QByteArray:
        """Where docks and tool bars are."""
        return self._settings.value("window/layout", QByteArray(), type=QByteArray)

    @layout.setter
    def layout(self, value: QByteArray):
        self._settings.setValue("window/layout", value)

    @property
    def theme(self) -> str:
        """Name of the theme."""
        return self._settings.value("look/theme", "light", type=str)

    @theme.setter
    def theme(self, value: str):
        self._settings.setValue("look/theme", value)

    @property
    def speed(self) -> int:
        """Position of the speed slider."""
        return self._settings.value("run/speed", 2, type=int)

    @speed.setter
    def speed(self, value: int):
        self._settings.setValue("run/speed", value)

    @property
    def granularity(self) -> str:
        """What PgDn and PgUp step by."""
        return self._settings.value("run/granularity", "phase", type=str)

    @granularity.setter
    def granularity(self, value: str):
        self._settings.setValue("run/granularity", value)

    @property
    def folder(self) -> str:
        """Where files were opened last."""
        return self._settings.value("files/folder", "", type=str)

    @folder.setter
    def folder(self, value: str):
        self._settings.setValue("files/folder", value)
