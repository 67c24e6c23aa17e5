"""A small picture of what the audience sees now; pointing at it is pointing at the audience's picture."""

import time

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from bpviz.language import tr

PACE, MOST = 40, 500  # milliseconds between two pictures, at least and at most
REST = 8  # how many times as long as one takes: the time between two
WIDE = 16 / 9
_TYPE = QEvent.Type


class Miniature(QWidget):
    """Shows a board smaller, as it is painted: also blank, frozen, magnified, drawn over."""

    def __init__(self, board: QWidget, parent: QWidget | None = None):
        super().__init__(parent)
        self._board, self._picture, self._is_taking = board, QPixmap(), False
        self._shown_shape = self._board_shape = WIDE
        self._due = QTimer(self, singleShot=True, interval=PACE)
        self._due.timeout.connect(self.take)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(96)
        self.setAccessibleName(tr("What the audience sees"))
        self.setToolTip(tr("What the audience sees now. Point, draw and magnify here as in their picture."))
        board.installEventFilter(self)

    # The picture

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the board: what it paints is to be seen here, too."""
        if event.type() in (_TYPE.Paint, _TYPE.UpdateRequest) and not self._is_taking:
            self.follow()
        return False

    def follow(self) -> None:
        """Take another picture soon; of a board of another shape, another size is right."""
        if self._shape != self._shown_shape:
            self._shown_shape = self._shape
            self.updateGeometry()
        if self.isVisible() and not self._due.isActive():
            self._due.start()

    def take(self) -> None:
        """Take a picture of the board as it is now."""
        self._is_taking, started = True, time.perf_counter()
        whole = self._board.grab()
        self._is_taking = False
        if whole.isNull():
            return
        ratio = self.devicePixelRatio()
        size = self.place.size() * ratio
        mode = Qt.TransformationMode.SmoothTransformation
        self._picture = whole.scaled(size.toSize(), Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        self._picture.setDevicePixelRatio(ratio)
        rest = round(1000 * REST * (time.perf_counter() - started))
        self._due.setInterval(min(max(PACE, rest), MOST))  # one that was slow may have been so by chance
        self.update()

    @property
    def _shape(self) -> float:
        """Width through height of the board, also while its window waits for a screen."""
        size = self._board.size()
        if self._board.isVisible():
            self._board_shape = size.width() / size.height()
        return self._board_shape

    @property
    def place(self) -> QRectF:
        """Where the picture is: as large as it can be, in the middle."""
        wide, high = self.width(), self.height()
        width = min(wide, high * self._shape)
        height = width / self._shape
        return QRectF((wide - width) / 2, (high - height) / 2, width, height)

    def heightForWidth(self, width: int) -> int:
        """As high as the board would be at this width."""
        return round(width / self._shape)

    def sizeHint(self) -> QSize:
        """A size at which the caption can be read."""
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, event) -> None:
        """Paint the latest picture with a line around it."""
        place = self.place
        with QPainter(self) as painter:
            if not self._picture.isNull():
                painter.drawPixmap(place.toRect(), self._picture)
            around = self.palette().highlight() if self.hasFocus() else self.palette().mid()
            painter.setPen(around.color())
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def resizeEvent(self, event) -> None:
        """Another size needs another picture."""
        super().resizeEvent(event)
        self.follow()

    def showEvent(self, event) -> None:
        """Show what is to be seen now."""
        super().showEvent(event)
        self.follow()

    # Pointing

    def board_point(self, point: QPointF) -> QPointF:
        """The point of the board that a point of this picture shows."""
        place, size = self.place, self._board.size()
        shares = point - place.topLeft()
        return QPointF(shares.x() / place.width() * size.width(), shares.y() / place.height() * size.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move on the board."""
        self._pass_on(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press on the board."""
        self._pass_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go on the board."""
        self._pass_on(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press twice on the board."""
        self._pass_on(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the wheel over the board."""
        point = self.board_point(event.position())
        QApplication.sendEvent(
            self._board,
            QWheelEvent(
                point, self._board.mapToGlobal(point), event.pixelDelta(), event.angleDelta(),
                event.buttons(), event.modifiers(), event.phase(), event.inverted(),
            ),
        )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the pointer, draw or magnify by keys, as on the board."""
        if not QApplication.sendEvent(self._board, event):
            super().keyPressEvent(event)

    def _pass_on(self, event: QMouseEvent) -> None:
        point = self.board_point(event.position())
        QApplication.sendEvent(
            self._board,
            QMouseEvent(
                event.type(), point, self._board.mapToGlobal(point),
                event.button(), event.buttons(), event.modifiers(),
            ),
        )  # fmt: skip

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is on the board, as far as keys ask."""
        self._board.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left the board."""
        self._board.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        QApplication.sendEvent(self._board, QEvent(_TYPE.Leave))
