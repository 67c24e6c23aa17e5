"""A box for a number with decimals, typed with a point or with the language's decimal sign."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox


class NumberBox(QDoubleSpinBox):
    """Takes "0.5" where the locale writes "0,5", too."""

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Whether a text is a number, or may become one."""
        return super().validate(self._localized(text), place)

    def valueFromText(self, text: str) -> float:
        """The number of a text."""
        return super().valueFromText(self._localized(text))

    def _localized(self, text: str) -> str:
        return text.replace(".", self.locale().decimalPoint())
