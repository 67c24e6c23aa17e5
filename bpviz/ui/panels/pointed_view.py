"""A painted view whose items are pointed at: by the mouse, or by a cursor that keys move."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip

from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.panels.focus_ring import TAB_REASONS
from bpviz.ui.panels.painted_widget import PaintedWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Where keys lead from a place in a row, given its last place.
ALONG = {
    Qt.Key.Key_Left: lambda place, last: place - 1,
    Qt.Key.Key_Right: lambda place, last: place + 1,
    Qt.Key.Key_Home: lambda place, last: 0,
    Qt.Key.Key_End: lambda place, last: last,
}
# How many rows down and columns to the right keys lead in a grid.
ACROSS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PointedView(PaintedWidget):
    """What its items are, and how they are painted, a subclass says.

    pointed: another item is pointed at, None for none. chosen: one was clicked or entered. menu_asked: the
    menu of one, by the right button or, at the cursor, by the Menu key. cursor: the item that keys went to,
    shown while the view has the focus. hovered: the one under the mouse, which goes before it. rings: whether
    there is a ring around the view when the focus came by key.
    """

    pointed = Signal(object)
    chosen = Signal(object)
    menu_asked = Signal(object)
    rings = True

    def __init__(self, name: str, keys: str):
        """name: what the view shows; keys: what they do, both for a screen reader."""
        super().__init__()
        self._keys, self._tabbed = keys, False
        self.cursor = self.hovered = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(keys)

    # For subclasses

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to paint or to point at."""
        raise NotImplementedError

    def paint(self, painter: QPainter, event: QPaintEvent) -> None:
        """Paint all items; only called where there are any."""
        raise NotImplementedError

    def item_at(self, point: QPointF):
        """The item at a point of the view, None for none; only called where there are any."""
        raise NotImplementedError

    def goal(self, event: QKeyEvent):
        """The item that a key leads to, None for a key that leads nowhere."""
        raise NotImplementedError

    def sentence(self, item) -> str:
        """What is to be said about an item, "" for nothing."""
        return ""

    def has_menu(self, item) -> bool:
        """Whether an item has a menu of its own."""
        return False

    def choose(self, item) -> None:
        """An item was clicked or entered."""
        self.chosen.emit(item)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the items, and the ring of the focus."""
        if self.is_empty:
            return
        with QPainter(self) as painter:
            self.paint(painter, event)
            if self.rings and self._tabbed and shows_focus(self):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(self._theme.color("accent"))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # Pointing

    @property
    def shown(self):
        """The item that is pointed at: by the mouse before the keys."""
        return self.hovered if self.hovered is not None else self.cursor if shows_focus(self) else None

    def point(self) -> None:
        """Paint anew, and tell what is pointed at."""
        self.update()
        self.pointed.emit(self.shown)

    def hover(self, item) -> None:
        """The mouse is over another item, or over none."""
        if item != self.hovered:
            self.hovered = item
            self.point()

    def go_to(self, item) -> None:
        """Bring the cursor to an item, and tell a screen reader what is there."""
        self.cursor, self.hovered = item, None
        if sentence := self.sentence(item):
            self.setAccessibleDescription(f"{sentence}. {self._keys}")
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.point()

    def _at(self, point: QPointF):
        return None if self.is_empty else self.item_at(point)

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the item under the mouse."""
        self.hover(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        super().leaveEvent(event)
        self.hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the item under the mouse."""
        item = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and item is not None:
            self.cursor = item
            self.point()
            self.choose(item)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the item there; without one the panel opens its own."""
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.cursor if is_by_key else self._at(QPointF(event.pos()))
        if item is None or not self.has_menu(item):
            super().contextMenuEvent(event)
        else:
            self.menu_asked.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor; Enter chooses what it is at. Keys with Ctrl or Alt are not for the view."""
        own = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if self.is_empty or event.modifiers() & ~own:
            super().keyPressEvent(event)
        elif (goal := self.goal(event)) is not None:
            self.go_to(goal)
        elif event.key() in ENTER and self.cursor is not None:
            self.choose(self.cursor)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what is under the mouse."""
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        item = self._at(QPointF(event.pos()))
        words = "" if item is None else self.sentence(item)
        QToolTip.showText(event.globalPos(), words, self) if words else QToolTip.hideText()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, and a ring when the focus came by key."""
        self._tabbed = event.reason() in TAB_REASONS
        super().focusInEvent(event)
        self.point()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self.point()


def place_along(key: Qt.Key, place: int, last: int) -> int:
    """Where one of the keys ALONG leads from a place in a row, as far as it goes."""
    return min(last, max(0, ALONG[key](place, last)))
