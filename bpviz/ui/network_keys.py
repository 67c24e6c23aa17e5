"""The keys of the network panel: from unit to unit and from weight to weight, and what to do with it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from bpviz.debugger.frame import Frame
from bpviz.ui.editable import place_of
from bpviz.ui.editing import FINE, NOTCH, NetworkEditor
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.selection import Selection

_KEY, _SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


class NetworkKeys(QObject):
    """Arrows select units, Shift with ↑ and ↓ the weights into a unit; Enter explains, + and − change.

    With Alt + and − change little. explained: Enter was pressed. menu_requested(QPoint): the menu of the
    selection, at a global place; layer_menu_requested(layer, QPoint): that of a layer.
    """

    explained = Signal()
    menu_requested = Signal(QPoint)
    layer_menu_requested = Signal(int, QPoint)

    def __init__(self, panel: NetworkPanel, editor: NetworkEditor, selection: Selection):
        super().__init__(panel)
        self._panel, self._editor, self._selection = panel, editor, selection
        self._frame: Frame | None = None
        panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        panel.installEventFilter(self)

    def show_frame(self, frame: Frame) -> None:
        """Move about in this frame's network from now on."""
        self._frame = frame

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys and the context menu."""
        if self._frame is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if event.type() == QEvent.Type.ContextMenu:
            self._ask_menu(event)
            return True
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), bool(event.modifiers() & _SHIFT)
        moves = {_KEY.Key_Left: (-1, 0), _KEY.Key_Right: (1, 0), _KEY.Key_Up: (0, -1), _KEY.Key_Down: (0, 1)}
        step = FINE if event.modifiers() & Qt.KeyboardModifier.AltModifier else NOTCH
        if key in moves and shift:
            self._next_weight(moves[key][1])
        elif key in moves:
            self._next_unit(*moves[key])
        elif key in (_KEY.Key_Return, _KEY.Key_Enter):
            self.explained.emit()
        elif key in (_KEY.Key_Plus, _KEY.Key_Minus):
            self._editor.nudge(step if key == _KEY.Key_Plus else -step)
        else:
            return False
        return True

    def _next_unit(self, right: int, down: int) -> None:
        sizes = self._frame.network.sizes
        layer, index = self._unit()
        if self._selection.unit is None and self._selection.weight is None:
            right = down = 0  # the first key selects where the others start
        layer = min(max(layer + right, 0), len(sizes) - 1)
        seen = self._panel.place().columns[layer].units.tolist()
        nearest = min(range(len(seen)), key=lambda at: abs(seen[at] - index))
        self._selection.select(unit=(layer, seen[min(max(nearest + down, 0), len(seen) - 1)]))

    def _unit(self) -> tuple[int, int]:
        """The selected unit, or the one that the selected weight leads to."""
        if (
            self._selection.weight is not None
            and self._selection.weight < self._frame.network.parameter_count
        ):
            layer, unit, _ = self._frame.network.locate(self._selection.weight)
            return layer, unit
        unit, sizes = self._selection.unit or (0, 0), self._frame.network.sizes
        return unit if unit[0] < len(sizes) and unit[1] < sizes[unit[0]] else (0, 0)

    def _next_weight(self, down: int) -> None:
        """Through the weights into a unit, its bias first."""
        network, (layer, unit) = self._frame.network, self._unit()
        if layer == 0:
            return
        sources = range(-1 if network.bias else 0, network.sizes[layer - 1])
        indices = [network.weight_index(layer, unit, source) for source in sources]
        now = indices.index(self._selection.weight) + down if self._selection.weight in indices else 0
        self._selection.select(weight=indices[min(max(now, 0), len(indices) - 1)])

    def _ask_menu(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_requested.emit(self._panel.mapToGlobal(self._place_of_selection()))
            return
        unit, weight = self._panel.at(QPointF(event.pos()))
        if unit is not None or weight is not None:
            self._selection.select(unit=unit, weight=weight)
            self.menu_requested.emit(event.globalPos())
        elif layer := self._panel.place().layer_at(event.pos().x()):
            self.layer_menu_requested.emit(layer, event.globalPos())

    def _place_of_selection(self) -> QPoint:
        """Where the selected unit or weight stands; the middle where it cannot be seen."""
        selection = self._selection
        found = place_of(self._panel.place(), unit=selection.unit, weight=selection.weight)
        return self._panel.rect().center() if found is None else found.toPoint()
