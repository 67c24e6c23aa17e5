"""The boxes of the help menu."""

from PySide6.QtWidgets import QMessageBox, QWidget

from bpviz.ui.actions import ROWS

ABOUT = """<h3>bpviz</h3>
<p>See backpropagation at work: stochastic gradient descent, phase by phase, forward and backward in time.</p>
<p>Built on Qt (PySide6), pyqtgraph, numpy, numba, msgspec and ziamath. Colour maps CET-CBD1 and CET-D6 by
Peter Kovesi, plasma from matplotlib. DejaVu fonts.</p>"""


def show_keys(parent: QWidget) -> None:
    """All keys in a box."""
    QMessageBox.information(parent, "Keys", keys_as_html())


def show_about(parent: QWidget) -> None:
    """What this is, and whose work it rests on."""
    QMessageBox.about(parent, "About bpviz", ABOUT)


def keys_as_html() -> str:
    """All keys in a table."""
    lines = [
        f"<tr><td><b>{', '.join(row.keys)}</b></td><td style='padding-left:24px'>{row.tip}</td></tr>"
        for row in ROWS
        if row.keys
    ]
    return f"<table cellspacing='4'>{''.join(lines)}</table>"
