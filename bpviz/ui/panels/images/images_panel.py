"""The panel "Images": the weights of the first layer as images, where the inputs are a picture."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.language import tr
from bpviz.ui.on_screen import only_on_screen
from bpviz.ui.painting.numbers import counted, significant
from bpviz.ui.painting.scales import scales
from bpviz.ui.painting.weight_images import paint_range
from bpviz.ui.panels.images.image_grid import ImageGrid, Images, Place
from bpviz.ui.panels.images.input_image import InputImage
from bpviz.ui.panels.images.picture_shape import Shape, shapes, square, written
from bpviz.ui.panels.plots.plot_style import muted_palette, panel_palette, text_pixels
from bpviz.ui.panels.readout import Readout
from bpviz.ui.selection import Selection
from bpviz.ui.theme import SANS, THEMES, Theme, font

NO_PICTURE = tr("no picture")
NEVER = tr("{{count}} inputs are no picture. Images need one, such as the 8 × 8 pixels of Digits.")
CHOOSE = tr("{{count}} inputs are no square picture. If they are a picture, choose its rows × columns above.")


class ImagesPanel(QWidget):
    """One image for each unit. Keys: O for a scale of each image's own, X for weights times inputs."""

    def __init__(self, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._selection, self._theme, self._language = selection, THEMES["light"], "auto"
        self._frame: Frame | None = None
        self._chosen: dict[int, Shape | None] = {}  # by the number of inputs
        self._make_parts()
        self.own_scales = self._switch(
            tr("own scales"), "O", tr("A scale of its own for each image, else one for all (O)")
        )
        self.times_input = self._switch(
            tr("× input"), "X", tr("Weights times the inputs of the shown step (X)")
        )
        self._lay_out()
        self._connect()
        self.apply_theme(self._theme)

    # Building

    def _make_parts(self):
        self._title, self._summary = QLabel(tr("Images")), QLabel()
        self._message = QLabel(
            wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        )
        self.input, self.grid, self.readout = InputImage(), ImageGrid(), Readout(self._paint_legend)
        self.shapes = QComboBox()
        only_on_screen(self.shapes)
        self.shapes.setAccessibleName(tr("Rows × columns of the picture"))
        self.shapes.setToolTip(tr("Rows × columns of the picture that the inputs are"))
        self._scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.grid)
        self._buttons: list[QToolButton] = []
        self.setAutoFillBackground(True)

    def _switch(self, text: str, key: str, tip: str) -> QAction:
        action = QAction(text, self, checkable=True)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(tip)
        action.toggled.connect(self._show)
        self.addAction(action)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)
        return action

    def _lay_out(self):
        head, line, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._title)
        head.addWidget(self._summary, 1, Qt.AlignmentFlag.AlignRight)
        line.setSpacing(2)
        line.addWidget(self.shapes)
        line.addStretch(1)
        for button in self._buttons:
            line.addWidget(button)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(line)
        for part, stretch in ((self._message, 1), (self.input, 0), (self._scroll, 1), (self.readout, 0)):
            column.addWidget(part, stretch)

    def _connect(self):
        self.shapes.activated.connect(self._choose_shape)
        self.grid.pointed.connect(self._tell)
        self.grid.chosen.connect(lambda unit: self._selection.select(unit=(1, unit)))
        self.grid.moved.connect(self._scroll_to)
        self._selection.changed.connect(self._mark)

    def sizeHint(self) -> QSize:
        """Narrow and tall."""
        return QSize(320, 560)

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.setPalette(panel_palette(theme))
        muted = muted_palette(theme)
        for label in (self._summary, self._message):
            label.setPalette(muted)
        for part in (self.input, self.grid, self.readout):
            part.apply_theme(theme)

    def set_language(self, language: str) -> None:
        """Name units and weights in one of notation.LANGUAGES."""
        self._language = language
        self._show()

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Show the weights at the shown phase, and the inputs of its sample."""
        is_other = self._frame is None or self._frame.network.sizes[0] != frame.network.sizes[0]
        self._frame = frame
        if is_other:
            self._offer_shapes()
        self._show()

    @property
    def text(self) -> str:
        """What is said in place of images, "" where there are some."""
        return "" if self.shape is not None else self._message.text()

    @property
    def shape(self) -> Shape | None:
        """Rows and columns of the picture, None where there is none."""
        count = self._frame.network.sizes[0]
        return self._chosen.get(count, square(count))

    def _offer_shapes(self):
        """List what the inputs may be a picture of."""
        count = self._frame.network.sizes[0]
        self.shapes.clear()
        for shape in (None, *shapes(count)):
            self.shapes.addItem(written(shape) if shape else NO_PICTURE, shape)
        self.shapes.setCurrentText(written(self.shape) if self.shape else NO_PICTURE)
        self.shapes.setEnabled(self.shapes.count() > 1)

    def _choose_shape(self, place: int):
        self._chosen[self._frame.network.sizes[0]] = self.shapes.itemData(place)
        self._show()

    def _show(self):
        if self._frame is None:
            return
        shape, (count, units, *_) = self.shape, self._frame.network.sizes
        for part in (self.input, self._scroll, self.readout, *self._buttons):
            part.setVisible(shape is not None)
        self._message.setVisible(shape is None)
        self.shapes.setVisible(bool(shapes(count)))
        if shape is None:
            self._summary.setText("")
            self._message.setText((CHOOSE if shapes(count) else NEVER).format(count=counted(count)))
            return
        self._summary.setText(
            tr("{units} units of {written} weights", units=counted(units), written=written(shape))
        )
        self._show_input(shape)
        values = self._values
        self.grid.show_images(Images(values, shape, self._notation, self.own_scales.isChecked()))
        self.readout.update()
        self._mark()

    @property
    def _values(self):
        weights = self._frame.weights(1)
        return weights * self._inputs if self._is_product else weights

    @property
    def _is_product(self) -> bool:
        return self.times_input.isChecked() and self._inputs is not None

    @property
    def _inputs(self):
        """x of the shown step, None while it is not picked."""
        return self._frame.trace.a[0] if self._frame.shows_activation(0) else None

    @property
    def _notation(self) -> Notation:
        return Notation(self._frame.network, self._language)

    def _show_input(self, shape: Shape):
        frame, sample = self._frame, ""
        if self._inputs is not None:
            number = frame.trace.sample
            sample = tr(
                "sample {number}, {label}", number=counted(number + 1), label=frame.dataset.label(number)
            )
        self.input.show_inputs(self._inputs, shape, scales(frame).activations[0], sample)

    def _paint_legend(self, painter: QPainter, rect: QRectF, theme: Theme, pixels: int):
        if self.grid.images is not None:
            limit = None if self.own_scales.isChecked() else float(self.grid.images.limits[0])
            paint_range(painter, rect, limit, theme, pixels)

    # Pointing

    def _mark(self):
        """Show what is selected or pointed at anywhere."""
        if self._frame is None:
            return
        network, unit, weight = self._frame.network, self._selection.unit, self._selection.lit_weight
        selected = unit[1] if unit is not None and unit[0] == 1 else None
        lit = None
        if weight is not None and weight < network.parameter_count:
            layer, *place = network.locate(weight)
            lit = tuple(place) if layer == 1 and place[1] != BIAS else None
        self.grid.mark(selected, lit)

    def _tell(self, place: Place | None):
        """Say the weight of a pixel, and light it in all panels."""
        self.readout.say(self.sentence(place) if place is not None else "")
        is_pixel = place is not None and place[1] is not None
        self._selection.hover(self._frame.network.weight_index(1, *place) if is_pixel else None)

    def sentence(self, place: Place) -> str:
        """E.g. "w₃,₁₈ = −0.412, row 3, column 2"."""
        unit, source = place
        notation = self._notation
        if source is None:
            return tr("unit {unit}: a click selects it", unit=notation.unit(1, unit).text)
        row, column = divmod(source, self.shape[1])
        value = significant(float(self.grid.images.values[unit, source]))
        product = f" · {notation.unit(0, source).text}" if self._is_product else ""
        return tr(
            "{weight}{product} = {value}, row {row}, column {column}",
            weight=notation.weight(1, unit, source).text,
            product=product,
            value=value,
            row=row + 1,
            column=column + 1,
        )

    def _scroll_to(self, unit: int):
        tile = self.grid.grid.tile(unit).toRect()
        self._scroll.ensureVisible(tile.center().x(), tile.center().y(), 0, tile.height() // 2 + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the panel."""
        super().resizeEvent(event)
        pixels = min(text_pixels(self.height()), max(12, self.width() // 26))
        self._title.setFont(font(SANS, 1.15 * pixels, bold=True))
        for widget in (self._summary, self.shapes, *self._buttons):
            widget.setFont(font(SANS, pixels - 1))
        self._message.setFont(font(SANS, pixels))
        for part in (self.input, self.grid, self.readout):
            part.set_text_size(pixels)
