"""Whatever a panel says in labels, tooltips and to screen readers tells none of the hidden numbers."""

import re

import pytest
from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from bpviz.debugger.quantities import Quantity
from bpviz.ui.prediction import HIDEABLE


def said(widget: QWidget):
    """All that a widget and those in it say in words, as far as they are to be seen."""
    for part in filter(QWidget.isVisible, (widget, *widget.findChildren(QWidget))):
        yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
        if isinstance(part, QLabel):
            yield part.text()
        if hasattr(part, "text") and isinstance(getattr(type(part), "text", None), property):
            yield part.text
        if isinstance(part, QAbstractItemView) and (model := part.model()) is not None:
            columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
            cells = (model.index(r, c) for r in range(model.rowCount()) for c in range(columns))
            yield from (str(model.data(cell) or "") for cell in cells)


def told(window):
    """All that panels in sight say, with typographic minus signs undone."""
    panels = (window.beside, window.transport, window.timeline, *window.attention.seen)
    return " ".join([window.note, *(" ".join(map(str, said(panel))) for panel in panels)]).replace("−", "-")


def hidden_numbers(trace):
    """The numbers of all hideable kinds; of weights those that the step moved."""
    moved = trace.after[abs(trace.change) > 1e-4]
    return [float(value) for part in (*trace.a[1:], *trace.delta[1:], moved, [trace.loss]) for value in part]


def leaks(window):
    """Numbers of four digits or more after the point that are told, and are one of the hidden ones."""
    found = set(re.findall(r"-?\d+\.\d{4,}", told(window)))
    hidden = hidden_numbers(window.frame.trace)
    return sorted(t for t in found if any(t == f"{value:.{len(t.split('.')[1])}f}" for value in hidden))


DOCKS = [
    ("xor", "Inspector", "Samples"), ("xor", "Landscape", "Flow"), ("xor", "Results", "Plot"),
    ("xor", "Runs"), ("xor", "Gradients"), ("xor", "Functions"), ("xor", "Map"), ("xor", "Watches"),
    ("digits", "Images"),
    ("two_two_two", "Results", "Samples"), ("two_two_two", "Landscape"),
]  # fmt: skip


@pytest.mark.parametrize("name_and_docks", DOCKS, ids=" ".join)
def test_no_panel_tells_a_hidden_number(open_window, settled, qtbot, name_and_docks):
    """Of one sample, as in the last two, the mean loss is the hidden one."""
    name, *docks = name_and_docks
    window = open_window(name)
    window.runner.do(lambda debugger: debugger.run(6))
    window.runner.do(lambda debugger: debugger.fork())
    settled(window)
    for dock in docks:
        window.docks.show(dock)
    window.selection.select(weight=0)
    window.runs.compared_changed.emit(1)
    for quantity in (Quantity("loss"), Quantity("activation", 1, 0), Quantity("weight", 1, 0, 0)):
        window.runner.do(lambda debugger, quantity=quantity: debugger.watch(quantity))
    window.prediction.hide(HIDEABLE)
    window.runner.do(lambda debugger: debugger.step())
    for _ in range(3):
        settled(window)
        qtbot.wait(150)  # some panels take their time
        assert window.prediction.hides(Quantity("loss"))
        assert leaks(window) == []
        for _ in range(4):
            window.runner.do(lambda debugger: debugger.step_phase())


def test_what_is_not_hidden_is_told(open_window, settled):
    """So that the search above would find something."""
    window = open_window("xor")
    window.docks.show("Inspector")
    window.selection.select(weight=0)
    window.runner.do(lambda debugger: debugger.run(6))
    settled(window)
    assert leaks(window)
