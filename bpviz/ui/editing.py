"""Changing numbers right in the network's picture: by typing, by wheel and by dragging."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QToolTip

from bpviz.debugger.frame import Frame
from bpviz.debugger.homework.answers import read_answer
from bpviz.debugger.notation import Notation
from bpviz.language import localized, tr
from bpviz.ui.editable import Editable, editable
from bpviz.ui.painting.hiding import hides_weight
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.runner import Runner
from bpviz.ui.selection import Selection
from bpviz.ui.theme import MONO, font

NOTCH, FINE, COARSE = 0.1, 0.01, 1.0  # what a notch of the wheel adds: alone, with Shift, with Ctrl
PER_PIXEL = 0.01  # of a drag
DRAG_STARTS = 5  # pixels
PATIENCE = 500  # milliseconds for which turns of the wheel add up to one edit
FIELD = 92, 28  # pixels


class NetworkEditor(QObject):
    """Watches a network panel's mouse; edits go to the runner, and can be undone.

    Wheel or drag on a weight, an input or an output (its target) changes it; double click types it.
    """

    def __init__(self, panel: NetworkPanel, runner: Runner, selection: Selection):
        super().__init__(panel)
        self._panel, self._runner, self._selection = panel, runner, selection
        self._frame: Frame | None = None
        self._language = "auto"
        self._turned: tuple[tuple, float] | None = None
        self._pressed: tuple[Editable, float] | None = None
        self._is_dragging = False
        self._settled = QTimer(self, singleShot=True, interval=PATIENCE)
        self._settled.timeout.connect(self._forget_turns)
        self.field = NumberField(panel)
        panel.installEventFilter(self)

    def show_frame(self, frame: Frame) -> None:
        """Change what this frame shows from now on."""
        self._frame = frame

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._language = language

    def edit_selected(self) -> None:
        """Type a new value for the selected weight, input or target."""
        selection = self._selection
        found = self._editable(unit=selection.unit, weight=selection.weight)
        if found is not None:
            self._type(found)

    def _editable(self, *, unit=None, weight=None) -> Editable | None:
        if self._frame is None:
            return None
        notation = Notation(self._frame.network, self._language)
        return editable(self._frame, notation, self._panel.place(), unit=unit, weight=weight)

    def _under(self, point: QPointF) -> Editable | None:
        unit, weight = self._panel.at(point)
        return self._editable(unit=unit, weight=weight)

    def _type(self, found: Editable) -> None:
        known = "" if self._is_hidden(found) else localized(f"{found.value:.6g}")
        self.field.ask(found, known, lambda value: self._runner.do(found.put(value, False)))

    def _is_hidden(self, found: Editable) -> bool:
        """Whether its present value is not to be told: only a new weight can be hidden."""
        kind, index, *_ = found.key
        if kind != "weight":
            return False
        place = self._frame.network.locate(index)
        return hides_weight(self._panel.prediction.hidden, self._frame, *place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take wheel, drag and double click; all else goes on to the panel."""
        handler = {
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
        }.get(event.type())
        return handler is not None and handler(event)

    def _wheel(self, event: QWheelEvent) -> bool:
        found = self._under(event.position())
        notches = event.angleDelta().y() / 120 or event.angleDelta().x() / 120
        if found is None or not notches:
            return False
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._turn(found, notches * (FINE if shift else COARSE if control else NOTCH))
        return True

    def nudge(self, amount: float) -> None:
        """Add to the selected number, as a notch of the wheel does."""
        found = self._editable(unit=self._selection.unit, weight=self._selection.weight)
        if found is not None:
            self._turn(found, amount)

    def _turn(self, found: Editable, amount: float) -> None:
        """Add up turns, for frames come later than they do."""
        is_same = self._turned is not None and self._turned[0] == found.key
        value = round((self._turned[1] if is_same else found.value) + amount, 12)
        self._set(found, value)

    def _set(self, found: Editable, value: float) -> None:
        is_new = self._turned is None or self._turned[0] != found.key
        self._turned = found.key, value
        self._settled.start()
        self._runner.do(found.put(value, not is_new), kind="" if is_new else f"edit {found.key}")

    def _forget_turns(self) -> None:
        """Let the next turn or drag be an edit of its own; a drag may pause."""
        if not self._is_dragging:
            self._turned = None

    def _double_click(self, event: QMouseEvent) -> bool:
        found = self._under(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._type(found)
        return found is not None

    def _press(self, event: QMouseEvent) -> bool:
        found = self._under(event.position())
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = (found, event.position().y()) if found and is_left else None
        self._forget_turns()
        return False

    def _move(self, event: QMouseEvent) -> bool:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        found, start = self._pressed
        up = start - event.position().y()
        self._is_dragging = self._is_dragging or abs(up) >= DRAG_STARTS
        if self._is_dragging:
            self._panel.setCursor(Qt.CursorShape.SizeVerCursor)
            self._set(found, round(found.value + up * PER_PIXEL, 12))
        return self._is_dragging

    def _release(self, event: QMouseEvent) -> bool:
        self._pressed, self._is_dragging = None, False
        self._forget_turns()
        return False


class NumberField(QLineEdit):
    """A field over the picture in which one number is typed: Enter sets it, Esc leaves it.

    A key that moves in time sets it, too, before it moves; see typed.
    """

    def __init__(self, panel: NetworkPanel):
        super().__init__(panel)
        self.setFont(font(MONO, 14))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.returnPressed.connect(self.give)
        self.hide()

    def ask(self, found: Editable, known: str, take: Callable[[float], None]) -> None:
        """Stand where the number stands, with what is known of its value to type over."""
        self._found, self._take = found, take
        wide, high = FIELD
        box = QRect(round(found.at.x() - wide / 2), round(found.at.y() - high / 2), wide, high)
        inside = self.parentWidget().rect()
        box.moveLeft(min(max(box.left(), 0), inside.right() - wide))
        self.setGeometry(box)
        self.setText(known)
        self.setAccessibleName(tr("New value of {title}", title=found.title))
        self.setToolTip(tr("New value of {title}: Enter sets it, Esc leaves it", title=found.title))
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self) -> bool:
        """Set the number, and leave; whether it is one. If not, say why and stay open."""
        try:
            value = read_answer(self.text()).value
        except ValueError as error:
            QToolTip.showText(
                self.mapToGlobal(self.rect().bottomLeft()), f"{self._found.title}: {error}", self
            )
            return False
        self.leave()
        self._take(value)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the number as it is; no key goes on to the panel behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
            event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for oneself, though the window has it as a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event) -> None:
        """Leave the number as it is."""
        super().focusOutEvent(event)
        self.hide()

    def leave(self) -> None:
        """Leave the number as it is; the picture has the keys again."""
        self.hide()
        self.parentWidget().setFocus()
