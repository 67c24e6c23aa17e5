"""Hues for curves that must be told apart, also by those who see fewer colours."""

from PySide6.QtGui import QColor

from bpviz.ui.theme import Theme

# blue, vermilion, green, purple, ochre, pink, petrol, grey
ON_LIGHT = ("#1565c8", "#c2490a", "#0b7a55", "#7a3fb8", "#8a6a00", "#c02a70", "#0b7285", "#5b6470")
ON_DARK = ("#6cb0ff", "#ff9d66", "#46d19c", "#c9a0ff", "#e6c34d", "#ff8fbd", "#52d3e8", "#b6bfca")


def hue(place: int, theme: Theme) -> QColor:
    """The hue of a place from 0 on; after eight they come again."""
    hues = ON_DARK if theme.color("panel").lightnessF() < 0.5 else ON_LIGHT
    return QColor(hues[place % len(hues)])
