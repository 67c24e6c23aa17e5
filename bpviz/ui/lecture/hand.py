"""What mouse and keys do on a board: they point, draw, move what is magnified, and choose how large it is."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from bpviz.ui.lecture.presentation import PEN, SPOTLIGHT, Presentation

HIDING = 3000  # milliseconds without a move after which the mouse's pointer hides
NOTCH, KEY_NOTCH = 1.15, 1.25  # how much larger a notch of the wheel makes it, and a key
STEP, FINE = 0.02, 0.004  # how far an arrow key goes, in shares of the picture's height

_KEY, _TYPE, _LEFT = Qt.Key, QEvent.Type, Qt.MouseButton.LeftButton
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_PLUS = _KEY.Key_Plus, _KEY.Key_Equal  # one key on many keyboards
_ARROWS = {
    _KEY.Key_Left: QPointF(-1, 0),
    _KEY.Key_Right: QPointF(1, 0),
    _KEY.Key_Up: QPointF(0, -1),
    _KEY.Key_Down: QPointF(0, 1),
}


class Hand(QObject):
    """Acts on a presentation for one board; what it has no use for the board gets.

    Arrow keys move the pointer, with Alt a little; with the pen and Shift they draw. Plus, minus and the
    wheel size the spotlight, else the zoom; with Ctrl the wheel always sizes the zoom.
    """

    def __init__(self, board, presentation: Presentation):
        super().__init__(board)
        self._board, self._presentation = board, presentation
        self._pressed: QPointF | None = None  # where a drag over something magnified began
        self._last: QPointF | None = None  # where it has come to; None as long as it may be a click
        self._is_drawing = False
        self._idle = QTimer(self, singleShot=True, interval=HIDING)
        self._idle.timeout.connect(self._show_cursor)
        presentation.changed.connect(self._show_cursor)
        board.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what points, draws or magnifies."""
        handler = {
            _TYPE.MouseMove: self._move,
            _TYPE.MouseButtonPress: self._press,
            _TYPE.MouseButtonDblClick: self._press,
            _TYPE.MouseButtonRelease: self._release,
            _TYPE.Wheel: self._turn,
            _TYPE.KeyPress: self._key,
        }.get(event.type())
        if event.type() == _TYPE.Show:
            self._wake()
        return handler is not None and handler(event)

    # The mouse's pointer

    def _wake(self) -> None:
        self._idle.start()
        self._show_cursor()

    def _show_cursor(self) -> None:
        """The tools paint their own; an arrow in the middle of the spotlight would hide what is meant."""
        is_hidden = bool(self._presentation.tool) or not self._idle.isActive()
        shape = Qt.CursorShape.BlankCursor if is_hidden else Qt.CursorShape.ArrowCursor
        if shape != self._board.cursor().shape():
            self._board.setCursor(shape)

    # Mouse

    def _view(self, point: QPointF) -> QPointF:
        """A point of the board in shares of it."""
        return QPointF(point.x() / self._board.width(), point.y() / self._board.height())

    def _move(self, event: QMouseEvent) -> bool:
        self._wake()
        if not event.buttons() & _LEFT:  # it was let go where nobody heard of it
            self._is_drawing, self._pressed, self._last = False, None, None
        presentation, view = self._presentation, self._view(event.position())
        if self._pressed is not None:
            self._drag(event.position())
            return True
        place = presentation.zoom.picture_place(view)
        presentation.point_at(place)
        if self._is_drawing:
            presentation.draw_to(presentation.pointer)
        return bool(presentation.tool)

    def _drag(self, point: QPointF) -> None:
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._last is None and not far:
            return
        by = self._view((self._last or self._pressed) - point) / self._presentation.zoom.scale
        self._last = point
        self._presentation.pan(by)

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() != _LEFT:
            return False
        self._wake()
        presentation = self._presentation
        if presentation.tool == PEN:
            presentation.point_at(presentation.zoom.picture_place(self._view(event.position())))
            presentation.begin_stroke(presentation.pointer)
            self._is_drawing = True
            return True
        if presentation.zoom.is_on:
            self._pressed, self._last = event.position(), None
            return True
        return False

    def _release(self, event: QMouseEvent) -> bool:
        if event.button() != _LEFT:
            return False
        was_click = self._pressed is not None and self._last is None
        was_taken = self._is_drawing or self._pressed is not None
        self._is_drawing, self._pressed, self._last = False, None, None
        if was_click:
            self._board.select_at(event.position())
        return was_taken

    def _turn(self, event: QWheelEvent) -> bool:
        notches = event.angleDelta().y() / 120
        is_zoom = bool(event.modifiers() & _CONTROL)
        return self._size(NOTCH**notches, self._view(event.position()), is_zoom=is_zoom)

    def _size(self, factor: float, view: QPointF, *, is_zoom: bool = False) -> bool:
        presentation = self._presentation
        if presentation.tool == SPOTLIGHT and not is_zoom:
            presentation.resize_spot(factor)
        elif presentation.zoom.is_on or is_zoom:
            presentation.zoom_by(factor, presentation.zoom.picture_place(view))
        else:
            return False
        return True

    # Keys

    def _key(self, event: QKeyEvent) -> bool:
        presentation, modifiers = self._presentation, event.modifiers()
        if event.key() in _ARROWS and (presentation.tool or presentation.zoom.is_on):
            step = FINE if modifiers & _ALT else STEP
            self._go(_ARROWS[event.key()] * step, draws=bool(modifiers & _SHIFT))
            return True
        if event.key() in (*_PLUS, _KEY.Key_Minus):
            factor = KEY_NOTCH if event.key() in _PLUS else 1 / KEY_NOTCH
            view = presentation.zoom.view_place(presentation.pointer)
            return self._size(factor, view if presentation.tool else QPointF(0.5, 0.5))
        return False

    def _go(self, by: QPointF, *, draws: bool) -> None:
        """Move the pointer, and what is magnified with it; without a tool only what is magnified."""
        presentation = self._presentation
        shares = QPointF(by.x() * self._board.height() / self._board.width(), by.y())
        shares /= presentation.zoom.scale
        if not presentation.tool:
            presentation.pan(shares)
            return
        if draws and presentation.tool == PEN and not self._goes_on():
            presentation.begin_stroke(presentation.pointer)
        presentation.point_at(presentation.pointer + shares)
        if draws and presentation.tool == PEN:
            presentation.draw_to(presentation.pointer)
        presentation.show_pointer()

    def _goes_on(self) -> bool:
        """Whether the last stroke ends where the pen is."""
        strokes = self._presentation.strokes
        return bool(strokes) and strokes[-1][-1] == self._presentation.pointer
