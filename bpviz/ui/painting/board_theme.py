"""The colours of a lecture: those of a theme, with the contrast that the last row of a hall needs."""

from dataclasses import replace
from functools import lru_cache

from bpviz.ui.theme import Theme

TEXT_CONTRAST = 7.0  # WCAG 2, level AAA
EDGE_CONTRAST = 4.5
# The ends of the map of activations, so that a number can be read on each of its colours, and the grey of
# marks that are not at work.
_SEQUENTIAL = {
    "light": ("#fbfcfd", "#6ea6f2"),
    "dark": ("#080b10", "#3c5890"),
    "contrast": ("#ffffff", "#6ea6f2"),
}
_MARKS = {"light": "#828d9c", "dark": "#6c7889", "contrast": "#5a5a5a"}


@lru_cache(maxsize=8)
def board_theme(theme: Theme) -> Theme:
    """A theme for pictures that are seen from afar: nothing in it is faint."""
    marks = _MARKS[theme.name]
    return replace(
        theme, faint=theme.muted, line=marks, curve_soft=marks, sequential=_SEQUENTIAL[theme.name],
        edge_contrast=EDGE_CONTRAST,
    )  # fmt: skip
