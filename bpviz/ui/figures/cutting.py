"""A device that gives on to a painter what is painted on it, cut to its clip: QSvgGenerator knows none."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from bpviz.ui.figures.images import cut_image, with_large_pixels
from bpviz.ui.figures.lines import cut_lines

DPI = 96  # of Qt's logical pixels: a text of a size in pixels is the same on the screen and in a file
SLACK = 0.75  # pixels by which texts may stick out and stay texts
TINY = 1e-3  # of a pixel: what two ways to compute a border differ by
_FLAG, _MODE, _METRIC = QPaintEngine.DirtyFlag, QPaintEngine.PolygonDrawMode, QPaintDevice.PaintDeviceMetric
_LOSSLESS, _SMOOTH = QPainter.RenderHint.LosslessImageRendering, QPainter.RenderHint.SmoothPixmapTransform
_NO_PEN, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush


class CuttingDevice(QPaintDevice):
    """Paint on it as on a picture of that size in pixels. bounds: a clip of its own, None for none."""

    def __init__(self, target: QPainter, size: QSize):
        super().__init__()
        self._size, self._engine = size, CuttingEngine(target)

    @property
    def bounds(self) -> QRectF | None:
        """Beyond it nothing is painted, whatever clip a painter sets."""
        return self._engine.bounds

    @bounds.setter
    def bounds(self, bounds: QRectF | None) -> None:
        self._engine.bounds = None if bounds is None else self._engine.origin.mapRect(bounds)

    def paintEngine(self) -> QPaintEngine:
        """What painters give their shapes to."""
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Size and resolution."""
        wide, high = self._size.width(), self._size.height()
        known = {
            _METRIC.PdmWidth: wide, _METRIC.PdmHeight: high, _METRIC.PdmDepth: 32,
            _METRIC.PdmWidthMM: round(25.4 * wide / DPI), _METRIC.PdmHeightMM: round(25.4 * high / DPI),
            _METRIC.PdmNumColors: (1 << 31) - 1, _METRIC.PdmDevicePixelRatio: 1,
            _METRIC.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }  # fmt: skip
        return known.get(metric, DPI)


class CuttingEngine(QPaintEngine):
    """Gives shapes inside the clip on as they are, those across its border cut, and none outside of it."""

    def __init__(self, target: QPainter):
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._target, self.origin = target, target.transform()
        self.bounds: QRectF | None = None

    def type(self) -> QPaintEngine.Type:
        """None of Qt's own."""
        return QPaintEngine.Type.User

    def begin(self, device: QPaintDevice) -> bool:
        """Start with a state of its own."""
        self._target.save()
        return True

    def end(self) -> bool:
        """Leave the target as it was."""
        self._target.restore()
        return True

    def updateState(self, state) -> None:
        """Give on what has changed, but for the clip."""
        target, changed = self._target, state.state()
        if changed & _FLAG.DirtyTransform:
            target.setTransform(state.transform() * self.origin)
        if changed & _FLAG.DirtyPen:
            target.setPen(state.pen())
        if changed & _FLAG.DirtyBrush:
            target.setBrush(state.brush())
        if changed & _FLAG.DirtyBrushOrigin:
            target.setBrushOrigin(state.brushOrigin())
        if changed & _FLAG.DirtyOpacity:
            target.setOpacity(state.opacity())
        if changed & _FLAG.DirtyHints:
            target.setRenderHints(state.renderHints() | _LOSSLESS)

    # The clip, in pixels of the target

    def _clip(self) -> QPainterPath | None:
        """None where there is no clip."""
        painter, clip = self.painter(), None
        if painter.hasClipping():
            clip = self._target.transform().map(painter.clipPath())
        if self.bounds is None:
            return clip
        rect = self.bounds if clip is None else _as_rect(clip)
        around = QPainterPath()
        around.addRect(self.bounds if rect is None else rect & self.bounds)
        return around if rect is not None else clip.intersected(around)

    def _reach(self) -> float:
        """How far the pen reaches beyond the outline it draws, in pixels of the target."""
        pen, transform = self._target.pen(), self._target.transform()
        if pen.style() == _NO_PEN:
            return 0.0
        scale = 1.0 if pen.isCosmetic() else abs(transform.determinant()) ** 0.5
        return max(pen.widthF() * scale, 1.0) / 2

    # Shapes

    def drawPath(self, path: QPainterPath) -> None:
        """A path, filled and stroked."""
        target, clip, reach = self._target, self._clip(), self._reach()
        bounds = target.transform().mapRect(path.boundingRect()).adjusted(-reach, -reach, reach, reach)
        is_inside = clip is None or clip.contains(bounds)
        if is_inside and not (reach and target.pen().isCosmetic()):
            self._give(path)
        elif is_inside or clip.intersects(bounds):
            self._draw_in_pixels(path, None if is_inside else clip, reach)

    def _draw_in_pixels(self, path: QPainterPath, clip: QPainterPath | None, reach: float) -> None:
        """Draw without a transform: few viewers of SVG know pens that no transform widens."""
        target, transform = self._target, self._target.transform()
        pen, brush = QPen(target.pen()), target.brush()
        path, in_pixels, filling = transform.map(path), QPen(pen), QBrush(brush)
        in_pixels.setWidthF(2 * reach if reach else pen.widthF())
        in_pixels.setCosmetic(False)
        filling.setTransform(brush.transform() * transform)
        target.resetTransform()
        if brush.style() != _NO_BRUSH:
            target.setPen(_NO_PEN)
            target.setBrush(filling)
            self._give(path if clip is None else path.intersected(clip))
        if reach:
            target.setPen(in_pixels)
            target.setBrush(_NO_BRUSH)
            box = QRectF() if clip is None else clip.boundingRect().adjusted(reach, reach, -reach, -reach)
            self._give(path if clip is None else cut_lines(path, box))
        target.setTransform(transform)
        target.setPen(pen)
        target.setBrush(brush)

    def _give(self, path: QPainterPath) -> None:
        if not path.isEmpty():
            self._target.drawPath(path)

    def drawPolygon(self, points, mode=_MODE.OddEvenMode) -> None:
        """A polygon, or a line through points."""
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(point) for point in points]))
        if mode != _MODE.PolylineMode:
            path.closeSubpath()
            is_winding = mode in (_MODE.WindingMode, _MODE.ConvexMode)
            path.setFillRule(Qt.FillRule.WindingFill if is_winding else Qt.FillRule.OddEvenFill)
            self.drawPath(path)
            return
        brush = self._target.brush()
        self._target.setBrush(_NO_BRUSH)
        self.drawPath(path)
        self._target.setBrush(brush)

    def drawLines(self, lines) -> None:
        """Lines, each by itself."""
        path = QPainterPath()
        for line in lines:
            path.moveTo(QPointF(line.p1()))
            path.lineTo(QPointF(line.p2()))
        brush = self._target.brush()
        self._target.setBrush(_NO_BRUSH)
        self.drawPath(path)
        self._target.setBrush(brush)

    def drawRects(self, rects) -> None:
        """Rectangles, one over the other."""
        for rect in rects:
            path = QPainterPath()
            path.addRect(QRectF(rect))
            self.drawPath(path)

    def drawEllipse(self, rect) -> None:
        """An ellipse in a rectangle."""
        path = QPainterPath()
        path.addEllipse(QRectF(rect))
        self.drawPath(path)

    def drawPoints(self, points) -> None:
        """Points, as large as the pen is wide."""
        clip, transform = self._clip(), self._target.transform()
        for point in map(QPointF, points):
            if clip is None or clip.contains(transform.map(point)):
                self._target.drawPoint(point)

    # Texts and pictures

    def drawTextItem(self, place: QPointF, item) -> None:
        """A text stays one, but for the border of the clip: there it becomes a shape, and is cut."""
        font, text, clip, target = _whole(item.font()), item.text(), self._clip(), self._target
        ink = QFontMetricsF(font).tightBoundingRect(text).translated(place)
        bounds = target.transform().mapRect(ink).adjusted(SLACK, SLACK, -SLACK, -SLACK)
        if clip is None or clip.contains(bounds):
            target.setFont(font)
            target.drawText(place, text)
        elif clip.intersects(bounds):
            self._cut_text(place, font, text, clip)

    def _cut_text(self, place: QPointF, font: QFont, text: str, clip: QPainterPath) -> None:
        path, target, transform = QPainterPath(), self._target, self._target.transform()
        path.addText(place, font, text)
        target.resetTransform()
        seen = transform.map(path).intersected(clip)
        if not seen.isEmpty():
            target.fillPath(seen, target.pen().brush())
        target.setTransform(transform)

    def drawPixmap(self, rect: QRectF, pixmap: QPixmap, source: QRectF) -> None:
        """A part of a pixmap."""
        self.drawImage(rect, pixmap.toImage(), source)

    def drawImage(self, rect: QRectF, image: QImage, source: QRectF, flags=None) -> None:
        """A part of an image, cut to the clip's rectangle."""
        seen = self._seen(rect)
        if seen.isEmpty() or rect.isEmpty():
            return
        if not self._target.testRenderHint(_SMOOTH):
            image, source = with_large_pixels(image, source, rect.width())
        image, place = cut_image(image, source, rect, seen)
        self._target.drawImage(place, image)

    def drawTiledPixmap(self, rect: QRectF, pixmap: QPixmap, start: QPointF) -> None:
        """A rectangle full of pixmaps."""
        seen = self._seen(rect)
        if not seen.isEmpty():
            self._target.drawTiledPixmap(seen, pixmap, start + seen.topLeft() - rect.topLeft())

    def _seen(self, rect: QRectF) -> QRectF:
        """The part of a rectangle that lies in the clip's."""
        back, is_possible = self._target.transform().inverted()
        clip = self._clip() if is_possible else None
        return rect if clip is None else rect & back.mapRect(clip.boundingRect())


def _as_rect(path: QPainterPath) -> QRectF | None:
    """The rectangle that a path is, None if it is none."""
    bounds = path.boundingRect()
    within = bounds.adjusted(TINY, TINY, -TINY, -TINY)
    return bounds if path.elementCount() <= 5 and (within.isEmpty() or path.contains(within)) else None


def _whole(font: QFont) -> QFont:
    """A font that counts as chosen in all respects: else a painter puts its device's weight and slant in."""
    made = QFont(font)
    made.setFamilies(font.families())
    made.setWeight(font.weight())
    made.setStyle(font.style())
    if font.pixelSize() > 0:
        made.setPixelSize(font.pixelSize())
    return made
