"""The boxes of the help menu."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMessageBox, QWidget

from bpviz.language import tr
from bpviz.ui.actions import ROWS
from bpviz.ui.key_names import key_name
from bpviz.ui.theme import SANS, font

Group = tuple[str, Sequence[tuple[str, str]]]

ABOUT = "".join((
    "<h3>bpviz</h3><p>",
    tr(
        "See backpropagation at work: stochastic gradient descent, phase by phase, forward and backward "
        "in time."
    ),
    "</p><p>",
    tr(
        "Built on Qt (PySide6), pyqtgraph, numpy, numba, msgspec and ziamath. Colour maps CET-CBD1 and "
        "CET-D6 by Peter Kovesi, plasma from matplotlib. DejaVu fonts."
    ),
    "</p>",
))  # fmt: skip


IN_PANELS = (
    (tr("In the network"), (
        ("← → ↑ ↓", tr("Select a unit")),
        (tr("Shift+↑ ↓"), tr("Select a weight into it")),
        (tr("Enter, Menu"), tr("Explain it; what else can be done")),
        (tr("+ −, Alt: fine"), tr("Change it, as the wheel does")),
    )),
    (tr("In the timeline"), (
        (tr("← →, Ctrl: far"), tr("To another step")),
        (tr("Shift+← →"), tr("To another mark")),
    )),
    (tr("In a lecture"), (
        (tr("← → ↑ ↓, Alt: fine"), tr("Move the pointer or what is magnified")),
        (tr("Shift and these"), tr("Draw with the pen")),
        ("+ −", tr("Size of the spotlight or the zoom")),
    )),
)  # fmt: skip
COLUMNS = 3


def show_keys(parent: QWidget) -> None:
    """All keys in a box."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Keys"))
    row = QHBoxLayout(dialog)
    row.setContentsMargins(24, 16, 24, 16)
    row.setSpacing(32)
    for column in columns(key_groups()):
        text = QLabel("".join(_as_html(title, keys) for title, keys in column))
        text.setFont(font(SANS, 12))
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(text)
    dialog.exec()
    dialog.deleteLater()


def show_about(parent: QWidget) -> None:
    """What this is, and whose work it rests on."""
    QMessageBox.about(parent, tr("About bpviz"), ABOUT)


def key_groups() -> list[Group]:
    """Titles, and for each the keys with what they do: of every menu, and of the panels."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for row in ROWS:
        if row.keys:
            keys = ", ".join(map(key_name, row.keys))
            groups.setdefault(tr(row.menu).replace("&", ""), []).append((keys, row.short))
    return [*groups.items(), *IN_PANELS]


def columns(groups: list[Group]) -> list[list[Group]]:
    """The groups in COLUMNS columns, the highest as low as can be."""

    def cut(places: tuple[int, ...]) -> list[list[Group]]:
        return [groups[start:end] for start, end in pairwise((0, *places, len(groups)))]

    def height(places: tuple[int, ...]) -> int:
        return max(sum(len(keys) + 2 for _, keys in column) for column in cut(places))

    return cut(min(combinations(range(1, len(groups)), COLUMNS - 1), key=height))


def _as_html(title: str, keys) -> str:
    lines = [
        f"<tr><td style='white-space:pre'><b>{key}</b></td>"
        f"<td style='white-space:pre; padding-left:12px'>{what}</td></tr>"
        for key, what in keys
    ]
    heading = f"<p style='margin-top:8px; margin-bottom:2px'><b>{title}</b></p>"
    return f"{heading}<table cellspacing='1'>{''.join(lines)}</table>"
