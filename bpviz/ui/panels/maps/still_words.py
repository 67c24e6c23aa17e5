"""Words with room for all that may be said: what stands around them does not move when they change."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class StillWords(QLabel):
    """Wrapped, at the top of as many lines as there is room for."""

    def __init__(self, lines: int):
        super().__init__(wordWrap=True)
        self._lines = lines
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def keep(self, lines: int) -> None:
        """Have room for so many lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The same at every width."""
        return self._lines * self.fontMetrics().lineSpacing() + 4

    def sizeHint(self) -> QSize:
        """As wide as its words ask for."""
        return QSize(super().sizeHint().width(), self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        """No lower."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(0))
