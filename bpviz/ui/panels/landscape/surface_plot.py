"""The plot of a cost surface: bands, lines, the trajectory, a cursor; zoom, pan and a menu at a place."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QMenu

from bpviz.debugger.landscape.surface import Extent
from bpviz.debugger.notation import Name
from bpviz.language import tr
from bpviz.ui.painting.colors import mixed
from bpviz.ui.painting.text import sized
from bpviz.ui.panels.focus_ring import FocusRing
from bpviz.ui.panels.landscape.contour_map import ContourMap, picture
from bpviz.ui.panels.landscape.corner_names import paint_corner_names
from bpviz.ui.panels.landscape.place_axis import PlaceAxis
from bpviz.ui.panels.landscape.track import Track
from bpviz.ui.panels.landscape.track_item import TrackItem
from bpviz.ui.panels.list_actions import tell_keys
from bpviz.ui.panels.plots.plot_style import hairline
from bpviz.ui.theme import SANS, Theme

LINE_SHARE = 0.35  # of the text's colour in the lines between bands
STEPS = 32  # of the cursor, across the view
ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1),
}  # fmt: skip
NAME_DEPTH, CURSOR_DEPTH = 20, 15
MESSAGE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
NEAREST, FARTHEST = 1e-3, 1e3  # of zooms, in parts of what is shown at first


class SurfacePlot(FocusRing, pg.PlotWidget):
    """Shows a part of a plane. Wheel zooms, drag pans, double click shows all; arrows move a cursor.

    pointed: a place (x, y) under the pointer or cursor, None where there is none. moved: the user looks
    at another part. reset: wants to see all again. menu_opening(QMenu, place): entries may be put in.
    """

    pointed = Signal(object)
    moved = Signal()
    reset = Signal()
    menu_opening = Signal(object, object)

    def __init__(self):
        self._axes = {side: PlaceAxis(side) for side in ("bottom", "left")}
        super().__init__(axisItems=self._axes, enableMenu=False)
        self._theme: Theme | None = None
        self._contours: ContourMap | None = None
        self._names: tuple[Name | str, Name | str] = ("", "")
        self._pixels, self.message = 12, ""
        self.cursor_place: tuple[float, float] | None = None
        self._make_still()
        self._add_items()
        self._add_actions()
        self._connect_mouse()

    def _make_still(self):
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.hideButtons()
        for part in (self, self.viewport()):
            part.setAcceptDrops(False)  # what is dropped here is the window's
        self.plotItem.vb.disableAutoRange()
        self.plotItem.vb.setDefaultPadding(0)

    def _add_items(self):
        self._image, self._lines = pg.ImageItem(axisOrder="row-major"), pg.PlotCurveItem(antialias=True)
        self._track, self._cross = TrackItem(), pg.TargetItem(movable=False, size=11)
        self._cross.setBrush(pg.mkBrush(None))
        self._cross.setZValue(CURSOR_DEPTH)
        self._cross.hide()
        for item in (self._image, self._lines, self._track, self._cross):
            self.plotItem.vb.addItem(item, ignoreBounds=True)

    def _add_actions(self):
        zooms = ((tr("Show all"), "A", 0.0), (tr("Zoom in"), "+", 0.8), (tr("Zoom out"), "-", 1.25))
        for text, key, zoom in zooms:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _, zoom=zoom: self.zoom(zoom) if zoom else self.reset.emit())
            self.addAction(action)
        tell_keys(self)

    def _connect_mouse(self):
        self.scene().sigMouseClicked.connect(self._on_click)
        self.scene().sigMouseMoved.connect(self._on_pointer)
        self.plotItem.vb.sigRangeChangedManually.connect(lambda *_: self.moved.emit())
        self.plotItem.vb.sigYRangeChanged.connect(lambda _, ends: self._axes["left"].fit(*ends))

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.setBackground(theme.panel)
        self.ring_color = theme.color("accent")
        self._lines.setPen(hairline(mixed(theme.color("text"), theme.color("panel"), LINE_SHARE)))
        self._cross.setPen(hairline(theme.text))
        self._track.apply_theme(theme)
        for axis in self._axes.values():
            axis.apply_theme(theme)
        self._dress_box()
        self._paint_bands()

    def set_text_size(self, pixels: int) -> None:
        """Height of the axes' numbers in pixels."""
        self._pixels = pixels
        for axis in self._axes.values():
            axis.setTextSize(pixels)
        self._axes["left"].fit(*self.plotItem.vb.viewRange()[1])
        self.plotItem.layout.setContentsMargins(0, round(0.6 * pixels), round(1.2 * pixels), 0)

    def lay_out(self) -> None:
        """Give the axes their room at once: a picture is painted before the next event could do it."""
        self.plotItem.layout.activate()
        self._axes["left"].fit(*self.plotItem.vb.viewRange()[1])
        self.plotItem.layout.activate()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """The room for the numbers depends on the height."""
        super().resizeEvent(event)
        if self.plotItem is not None:
            self.lay_out()

    # What is shown

    @property
    def extent(self) -> Extent:
        """The part of the plane in view."""
        (left, right), (bottom, top) = self.plotItem.vb.viewRange()
        return Extent(left, right, bottom, top)

    def look_at(self, extent: Extent) -> None:
        """Show a part of the plane; zooms go so far from it and no further."""
        left, right, bottom, top = extent
        wide, high, box = right - left, top - bottom, self.plotItem.vb
        box.setLimits(minXRange=None, maxXRange=None, minYRange=None, maxYRange=None)
        box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0, disableAutoRange=False)
        box.setLimits(
            minXRange=NEAREST * wide, maxXRange=FARTHEST * wide,
            minYRange=NEAREST * high, maxYRange=FARTHEST * high,
        )  # fmt: skip

    def show_contours(self, contours: ContourMap | None, extent: Extent | None = None) -> None:
        """Draw a surface that covers a part of the plane, or none."""
        self._contours, self.message = contours, ""
        self._dress_box()
        if contours is None:
            self._image.clear()
            self._lines.setData(np.empty(0), np.empty(0))
            return
        self._paint_bands()
        left, right, bottom, top = extent
        self._image.setRect(QRectF(left, bottom, right - left, top - bottom))
        ends = contours.lines.reshape(-1, 2)
        self._lines.setData(ends[:, 0], ends[:, 1], connect="pairs", skipFiniteCheck=True)

    def show_message(self, text: str) -> None:
        """Say why there is no surface, in its place."""
        self.message = text
        self.viewport().update()

    def _dress_box(self):
        """Axes and border, only where there is something to measure."""
        has_surface = self._contours is not None
        for side in self._axes:
            self.showAxis(side, has_surface)
        self.plotItem.vb.setBorder(hairline(self._theme.line) if has_surface and self._theme else None)

    def _paint_bands(self):
        if self._contours is not None and self._theme is not None:
            self._image.setImage(picture(self._contours, self._theme), autoLevels=False, levels=(0, 255))

    def show_track(self, track: Track | None) -> None:
        """Draw the trajectory, or none."""
        self._track.show_track(track)

    def show_names(self, across: Name | str, up: Name | str) -> None:
        """Say what the axes are."""
        self._names = across, up
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Write the axes' names into the corners, over whatever is there."""
        super().drawForeground(painter, rect)
        if self._theme is None:
            return
        painter.save()
        painter.resetTransform()
        box = self.plotItem.vb.sceneBoundingRect()
        paint_corner_names(painter, box, self._names, self._pixels, self._theme)
        painter.setFont(sized(SANS, self._pixels))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(box.adjusted(self._pixels, 0, -self._pixels, 0), MESSAGE, self.message)
        painter.restore()

    # Looking around

    def zoom(self, factor: float) -> None:
        """Show factor times as much around the middle."""
        self.plotItem.vb.scaleBy((factor, factor))
        self.moved.emit()

    def place_at(self, place: QPointF) -> tuple[float, float]:
        """The (x, y) of the plane at a place in pixels of the scene."""
        point = self.plotItem.vb.mapSceneToView(place)
        return point.x(), point.y()

    def to_pixels(self, x: float, y: float) -> QPointF:
        """The place in pixels of the scene of an (x, y) of the plane."""
        return self.plotItem.vb.mapViewToScene(QPointF(x, y))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the cursor, with Shift the view."""
        arrow = ARROWS.get(event.key())
        if arrow is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pan(*arrow)
        else:
            self._move_cursor(*arrow)

    def _pan(self, right: int, up: int):
        left, end, bottom, top = self.extent
        self.plotItem.vb.translateBy(x=right * (end - left) / 8, y=up * (top - bottom) / 8)
        self.moved.emit()

    def _move_cursor(self, right: int, up: int):
        left, end, bottom, top = self.extent
        x, y = self.cursor_place or ((left + end) / 2, (bottom + top) / 2)
        x = min(end, max(left, x + right * (end - left) / STEPS))
        y = min(top, max(bottom, y + up * (top - bottom) / STEPS))
        self.put_cursor((x, y))

    def put_cursor(self, place: tuple[float, float] | None) -> None:
        """Let the cursor stand at a place, or nowhere."""
        self.cursor_place = place
        self._cross.setVisible(place is not None)
        if place is not None:
            self._cross.setPos(*place)
        self.pointed.emit(place)

    def _on_pointer(self, place: QPointF):
        is_inside = self.plotItem.vb.sceneBoundingRect().contains(place)
        self.pointed.emit(self.place_at(place) if is_inside else self.cursor_place)

    def _on_click(self, event):
        if event.button() == Qt.MouseButton.RightButton:
            self._popup(event.screenPos().toPoint(), self.place_at(event.scenePos()))
        elif event.double():
            self.reset.emit()

    def _popup(self, at: QPoint, place: tuple[float, float] | None):
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu, place)
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu by key speaks of the cursor's place; that by mouse comes with the click."""
        event.accept()  # the panel must not open its own
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            return
        where = (
            QPointF(self.rect().center()) if self.cursor_place is None else self.to_pixels(*self.cursor_place)
        )
        self._popup(self.mapToGlobal(self.mapFromScene(where)), self.cursor_place)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer left."""
        super().leaveEvent(event)
        self.pointed.emit(self.cursor_place)
