"""A pyqtgraph plot over the step in the look of a theme: present, future, zoom along the step."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QGraphicsLineItem, QGraphicsRectItem, QMenu

from bpviz.language import tr
from bpviz.ui.painting.scales import FARTHEST
from bpviz.ui.panels.focus_ring import FocusRing
from bpviz.ui.panels.list_actions import tell_keys
from bpviz.ui.panels.plots.number_axis import NumberAxis
from bpviz.ui.theme import Theme

EDGE = 0.004  # of the steps shown, left free at each side for lines on the border
SIDE = 12  # pixels free at the right, for the last step's label
PAN = 0.25  # of the steps in view, by which keys go on
VEIL = 165  # of 255: how much of the background lies over the future
VEIL_AROUND = 4  # pixels that it reaches beyond the last step and the border, over dots and wide lines there
GRID_DEPTH = -2000
VEIL_DEPTH, PRESENT_DEPTH = 10, 11
HALF_PIXEL_AROUND = ((-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5))


class CurvePlot(FocusRing, pg.PlotWidget):
    """Curves over the step, from 0 to the newest one.

    window_changed: other steps are in view, so curves need other points. pointed: the pointer's place
    in pixels of the scene, None when it left. clicked: where the left button was clicked.
    menu_opening(QMenu, place): entries may be put on top; place is None if a key asked for the menu.
    """

    window_changed = Signal()
    pointed = Signal(object)
    clicked = Signal(object)
    menu_opening = Signal(object, object)

    def __init__(self):
        self.steps, self.values = (
            NumberAxis("bottom", counts_steps=True),
            NumberAxis("left", counts_steps=False),
        )
        super().__init__(axisItems={"bottom": self.steps, "left": self.values}, enableMenu=False)
        self._zoomed = False
        self._newest, self._limits = 1, None
        self._make_still()
        self._add_marks()
        self._add_actions()
        self._connect_mouse()

    def _make_still(self):
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.hideButtons()
        for part in (self, self.viewport()):
            part.setAcceptDrops(False)  # what is dropped here is the panel's, or the window's
        self.setMouseEnabled(x=True, y=False)
        self.plotItem.vb.disableAutoRange()
        self.plotItem.vb.setDefaultPadding(0)
        for axis in (self.steps, self.values):
            axis.setZValue(GRID_DEPTH)

    def _add_marks(self):
        self._veil, self._present = QGraphicsRectItem(), QGraphicsLineItem()
        self._veil.setPen(QPen(Qt.PenStyle.NoPen))
        self._veil.setZValue(VEIL_DEPTH)
        self._present.setZValue(PRESENT_DEPTH)
        for mark in (self._veil, self._present):
            self.plotItem.vb.addItem(mark, ignoreBounds=True)

    def _add_actions(self):
        for text, key, slot in (
            (tr("Show all steps"), "A", self.show_all),
            (tr("Zoom in"), "+", lambda: self.zoom(0.5)),
            (tr("Zoom out"), "-", lambda: self.zoom(2.0)),
            (tr("Earlier steps"), "Shift+Left", lambda: self.pan(-PAN)),
            (tr("Later steps"), "Shift+Right", lambda: self.pan(PAN)),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked, slot=slot: slot())
            self.addAction(action)
        tell_keys(self)

    def _connect_mouse(self):
        self.scene().sigMouseClicked.connect(self._on_click)
        self.scene().sigMouseMoved.connect(self.pointed)
        self.plotItem.vb.sigRangeChangedManually.connect(self._on_zoomed)
        self.plotItem.vb.sigYRangeChanged.connect(lambda _, ends: self.values.fit(*ends))

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self.setBackground(theme.panel)
        veil = theme.color("panel")
        veil.setAlpha(VEIL)
        self._veil.setBrush(veil)
        self.ring_color = theme.color("accent")
        self._present.setPen(hairline(self.ring_color))
        for axis in (self.steps, self.values):
            axis.apply_theme(theme)

    def set_text_size(self, pixels: int) -> None:
        """Height of the axes' numbers in pixels."""
        for axis in (self.steps, self.values):
            axis.setTextSize(pixels)
        self.values.fit(*self.plotItem.vb.viewRange()[1])
        self.plotItem.layout.setContentsMargins(0, round(0.6 * pixels), SIDE, 0)

    @property
    def in_view(self) -> tuple[float, float]:
        """The first and last step in view."""
        return tuple(self.plotItem.vb.viewRange()[0])

    @property
    def columns(self) -> int:
        """Pixels across."""
        return max(64, int(self.plotItem.vb.width()))

    def follow(self, newest: int) -> None:
        """Show steps 0 to newest, unless the user looks at a part of them."""
        if max(1, newest) != self._newest or self._limits is None:
            self._newest = max(1, newest)
            if not self._zoomed:
                self._show_range(x=self._all_steps)

    def fit_values(self, low: float, high: float) -> None:
        """Show values from low to high, rounded outwards to ticks so that a growing picture moves seldom."""
        limits = self._round_limits(max(float(low), -FARTHEST), min(float(high), FARTHEST))
        if limits != self._limits:
            self._limits = limits
            self._show_range(y=limits)

    def _show_range(self, x=None, y=None):
        self.plotItem.vb.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=False)
        self.plotItem.vb.updateMatrix()  # left to the paint event, it would cause a second one

    @property
    def _all_steps(self) -> tuple[float, float]:
        edge = EDGE * self._newest
        return -edge, self._newest + edge

    def _round_limits(self, low: float, high: float) -> tuple[float, float]:
        height = max(1.0, self.plotItem.vb.height())
        spacing = self.values.spacing(low, high if high > low else low + 1.0, height)
        return spacing * (low // spacing), spacing * max(-(-high // spacing), low // spacing + 1)

    def show_present(self, t: int, newest: int) -> None:
        """Mark step t, and draw what is after it fainter."""
        low, high = self.plotItem.vb.viewRange()[1]
        self._present.setLine(t, low, t, high)
        right, up = (VEIL_AROUND * size for size in self.plotItem.vb.viewPixelSize())
        end = newest + right  # what other runs did beyond stays as it is
        self._veil.setRect(QRectF(t, low - up, max(0.0, end - t), high - low + 2 * up))
        self._veil.setVisible(t < newest)

    def show_all(self) -> None:
        """Show all steps again, and follow the newest one."""
        self._zoomed = False
        self.plotItem.vb.setLimits(xMin=None, xMax=None)
        self._show_range(x=self._all_steps)
        self.window_changed.emit()

    def zoom(self, factor: float) -> None:
        """Show factor times as many steps around the middle of the view."""
        self.plotItem.vb.scaleBy(x=factor)
        self._on_zoomed()

    def pan(self, share: float) -> None:
        """Show later steps, by a share of those in view; earlier ones if it is negative."""
        first, last = self.in_view
        self.plotItem.vb.translateBy(x=share * (last - first))
        self._on_zoomed()

    def _on_zoomed(self):
        self._zoomed = True
        first, last = self._all_steps
        self.plotItem.vb.setLimits(xMin=first, xMax=last)
        self.window_changed.emit()

    def _on_click(self, event):
        if event.button() == Qt.MouseButton.RightButton:
            self._popup(event.screenPos().toPoint(), event.scenePos())
        elif event.double():
            self.show_all()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.scenePos())

    def _popup(self, at: QPoint, place: QPointF | None):
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu, place)
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu by key; that by mouse comes with the click, so that a drag can zoom."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._popup(self.mapToGlobal(self.rect().center()), None)
        event.accept()  # the panel must not open its own

    def place_at(self, place: QPointF) -> tuple[float, float]:
        """The (step, value) at a place in pixels of the scene."""
        point = self.plotItem.vb.mapSceneToView(place)
        return point.x(), 10.0 ** point.y() if self.values.logarithmic else point.y()

    def to_pixels(self, x, y) -> tuple:
        """Places (step, value) as pixels of the scene; numbers or arrays."""
        box = self.plotItem.vb
        origin, one = box.mapViewToScene(QPointF(0, 0)), box.mapViewToScene(QPointF(1, 1))
        return origin.x() + (one.x() - origin.x()) * x, origin.y() + (one.y() - origin.y()) * y

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer left."""
        super().leaveEvent(event)
        self.pointed.emit(None)


class StrongCurve(pg.PlotCurveItem):
    """A smooth curve two pixels wide: four hairlines, as a wide smooth pen is thirty times slower."""

    def paint(self, painter: QPainter, *_) -> None:
        """Draw the path four times, half a pixel around its place."""
        if self.xData is None or len(self.xData) < 2:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.opts["pen"])
        world, path = painter.transform(), self.getPath()
        for right, down in HALF_PIXEL_AROUND:
            painter.setTransform(world * world.fromTranslate(right, down))
            painter.drawPath(path)
        painter.setTransform(world)


def hairline(color: QColor | str) -> QPen:
    """A pen one pixel wide at any zoom, the only fast one for long lines."""
    pen = QPen(QColor(color), 1.0)
    pen.setCosmetic(True)
    return pen


def panel_palette(theme: Theme) -> QPalette:
    """The theme's palette with the background of a panel."""
    palette = QPalette(theme.palette)
    palette.setColor(QPalette.ColorRole.Window, theme.color("panel"))
    return palette


def muted_palette(theme: Theme, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QPalette:
    """The palette of a panel for secondary text: muted where it is written in this role."""
    palette = panel_palette(theme)
    palette.setColor(role, theme.color("muted"))
    return palette


def text_pixels(height: float) -> int:
    """The size of a panel's text in pixels, from the panel's height."""
    return round(min(40.0, max(12.0, height / 17)))
