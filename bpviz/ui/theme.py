"""The themes: every colour that the program paints with, and the palette that Qt's widgets take from it."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from bpviz.assets import resource
from bpviz.language import tr

SANS, MONO, SERIF = "DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif"


@dataclass(frozen=True)
class Theme:
    """Colours by what they mean, as "#rrggbb".

    forward, backward: the hues of the two passes; their *_wash is the caption's background then.
    diverging: the name of a pyqtgraph colour map for signed numbers. sequential: the ends of the map for
    activations. edge_contrast: the least that a weight has to the panel.
    """

    name: str
    title: str
    window: str
    panel: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    forward: str
    forward_wash: str
    backward: str
    backward_wash: str
    neutral_wash: str
    curve: str
    curve_soft: str
    warning: str
    diverging: str
    sequential: tuple[str, str]
    edge_contrast: float = 1.45

    def color(self, role: str) -> QColor:
        """The colour of a role, e.g. color("accent")."""
        return QColor(getattr(self, role))

    @cached_property
    def palette(self) -> QPalette:
        """What Qt's Fusion style paints widgets with."""
        palette = QPalette()
        role = QPalette.ColorRole
        colors = {
            role.Window: self.window, role.Base: self.panel, role.AlternateBase: self.window,
            role.Button: self.panel, role.WindowText: self.text, role.Text: self.text,
            role.ButtonText: self.text, role.BrightText: self.on_accent, role.Highlight: self.accent,
            role.HighlightedText: self.on_accent, role.ToolTipBase: self.panel, role.ToolTipText: self.text,
            role.PlaceholderText: self.muted, role.Link: self.accent, role.Mid: self.line,
            role.Midlight: self.line, role.Light: self.panel, role.Dark: self.muted, role.Shadow: self.line,
            role.Accent: self.accent,
        }  # fmt: skip
        for which, color in colors.items():
            palette.setColor(which, QColor(color))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(self.faint))
        return palette


THEMES = {
    theme.name: theme
    for theme in (
        Theme(
            name="light", title=tr("Light"), window="#f3f5f8", panel="#ffffff", line="#d8dee6",
            text="#1a2433", muted="#485261", faint="#8a95a5", accent="#11509e", on_accent="#ffffff",
            forward="#11509e", forward_wash="#edf4fd", backward="#8c360c", backward_wash="#fdf2ec",
            neutral_wash="#f3f5f8",
            curve="#1a2433", curve_soft="#9bb4cf", warning="#9d2018", diverging="CET-CBD1",
            sequential=("#fbfcfd", "#1f4470"),
        ),
        Theme(
            name="dark", title=tr("Dark"), window="#14181f", panel="#1b212b", line="#364152", text="#edf1f6",
            muted="#acb7c5", faint="#6c7889", accent="#84baf8", on_accent="#0b1017", forward="#7ebaff",
            forward_wash="#18273b", backward="#ff9e68", backward_wash="#33241b", neutral_wash="#222a36",
            curve="#edf1f6", curve_soft="#4f6b8a", warning="#ff9b93", diverging="CET-D6",
            sequential=("#222a36", "#a9cdf7"),
        ),
        Theme(
            name="contrast", title=tr("High contrast"), window="#ffffff", panel="#ffffff", line="#000000",
            text="#000000", muted="#1f1f1f", faint="#5a5a5a", accent="#00439c", on_accent="#ffffff",
            forward="#00439c", forward_wash="#e3edfb", backward="#8a2c00", backward_wash="#fde9df",
            neutral_wash="#efefef", curve="#000000", curve_soft="#6f8db0", warning="#9d0d05",
            diverging="CET-CBD1", sequential=("#ffffff", "#002a5c"),
        ),
    )
}  # fmt: skip


def load_fonts() -> None:
    """Make the bundled fonts known, so that every symbol shows on any machine."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(family: str, pixels: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """A bundled font at a size in pixels."""
    made = QFont(family)
    made.setPixelSize(max(1, round(pixels)))
    made.setBold(bold)
    made.setItalic(italic)
    return made
