"""Lets a screen reader say a sentence at once, whatever has the keyboard."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """said(str): a sentence went to the screen reader, if one listens."""

    said = Signal(str)

    def say(self, text: str, window: QWidget) -> None:
        """Announce a sentence as one of a window; the reader ends what it is saying first."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, text))
        self.said.emit(text)
