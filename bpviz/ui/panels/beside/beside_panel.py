"""The middle of the window: the network, or two runs side by side at the same step."""

import time

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.painting.difference import has_difference, same_shape
from bpviz.ui.painting.picture import CAPTION
from bpviz.ui.painting.run_words import run_words
from bpviz.ui.panels.beside.beside_picture import BesidePicture
from bpviz.ui.panels.beside.caption_panel import CaptionPanel
from bpviz.ui.panels.beside.run_strip import RunStrip
from bpviz.ui.panels.network_panel import NetworkPanel
from bpviz.ui.panels.text_layer import OLDEST_SECONDS
from bpviz.ui.selection import Selection
from bpviz.ui.settling import Settling
from bpviz.ui.theme import SANS, THEMES, Theme, font

GAP = 1  # of pixels between the parts
WIDE = 72  # in parts of the text's size: from there on the toggle says more
DIFFERENCES_KEY = Qt.Key.Key_D


class BesidePanel(QWidget):
    """Shows the network panel alone until a frame has another run beside it.

    commanded(function of the debugger): to take the run beside away. differences: whether the right
    picture shows right − left, where both networks have one shape; D switches it.
    """

    commanded = Signal(object)

    def __init__(self, network: NetworkPanel, selection: Selection, parent: QWidget | None = None):
        super().__init__(parent)
        self._network, self._selection, self._theme = network, selection, THEMES["light"]
        self._frame: Frame | None = None
        self._differences, self._is_turn, self._texts_at = True, False, 0.0
        self._own_selection = Selection(self)
        self._other = BesidePicture(self._own_selection, network.prediction)
        self._caption = CaptionPanel()
        self._make_strips()
        self._pair = (self._other, self._caption, *self._strips)
        for part in (network, *self._pair):
            part.setParent(self)
            part.setMinimumSize(0, 0)
        self._settling = Settling(self, self._show_rest)
        self._connect()
        self.setMinimumSize(360, 260)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._show_pair(False)

    def _make_strips(self) -> None:
        self._toggle = _button("Δ", tr("Difference, right − left (D)"), tr("Colour by difference"))
        self._toggle.setCheckable(True)
        self._toggle.setChecked(True)
        self._close = _button("×", tr("One run again (Ctrl+F6)"), tr("Take the run beside away"))
        self._strips = RunStrip(), RunStrip(self._toggle, self._close)

    def _connect(self) -> None:
        self._toggle.clicked.connect(self._set_differences)
        self._close.clicked.connect(lambda: self.commanded.emit(lambda debugger: debugger.put_beside(None)))
        self._caption.clicked.connect(self._network.reveal_result)
        self._network.prediction.changed.connect(self._write)
        self._selection.changed.connect(self._follow_selection)
        self._own_selection.changed.connect(self._follow_own_selection)

    @property
    def differences(self) -> bool:
        """Whether the right picture shows differences where it can."""
        return self._differences

    @differences.setter
    def differences(self, shown: bool) -> None:
        self._set_differences(shown)

    def _set_differences(self, shown: bool) -> None:
        self._differences = shown
        self._toggle.setChecked(shown)
        self._other.refresh_texts()
        self._show_rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D switches the differences."""
        if event.key() == DIFFERENCES_KEY and not event.modifiers() and self.is_double:
            self.differences = not self.differences
        else:
            super().keyPressEvent(event)

    # Showing

    @property
    def is_double(self) -> bool:
        """Whether another run is shown beside the present one."""
        return self._frame is not None and self._frame.beside is not None

    def show_frame(self, frame: Frame) -> None:
        """Draw a frame, and what is beside it; while frames rush by, in turns."""
        before, self._frame = (self.is_double, self._is_linked), frame
        is_same = before == (self.is_double, self._is_linked)
        is_rushing = self.is_double and is_same and self._settling.isActive()
        self._is_turn = not (is_rushing and self._is_turn)
        if self._is_turn:
            self._network.show_frame(frame)
        if not is_same:
            self._show_pair(self.is_double)
            self._link_selections()
        if self.is_double and not (is_rushing and self._is_turn):
            self._show_other()
        if not is_rushing or time.perf_counter() - self._texts_at > OLDEST_SECONDS:
            self._write()
        self._settling.start()

    def _show_rest(self) -> None:
        """Show what was left out while frames rushed by."""
        if self.is_double:
            if not self._is_turn:
                self._is_turn = True
                self._network.show_frame(self._frame)
            self._show_other()
            self._write()

    def _show_other(self) -> None:
        shows_difference = self._differences and has_difference(self._frame, self._frame.beside)
        words = (tr("lower − upper") if self._is_stacked else tr("right − left")) if shows_difference else ""
        self._other.show_pair(self._frame, self._frame.beside, words)

    def _write(self) -> None:
        """The texts around the pictures."""
        if not self.is_double:
            return
        self._texts_at = time.perf_counter()
        words = run_words(self._frame, self._network.prediction.hidden)
        for strip, of_run in zip(self._strips, words, strict=True):
            strip.show_words(of_run)
        self._caption.show_caption(self._network.words())
        self._toggle.setVisible(has_difference(self._frame, self._frame.beside))

    def refresh_texts(self) -> None:
        """Write the numbers anew with the next frame, though frames rush by."""
        self._network.refresh_texts()
        self._other.refresh_texts()
        self._texts_at = 0.0

    def apply_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for part in (self._network, *self._pair):
            part.apply_theme(theme)
        self._toggle.setStyleSheet(
            f"QToolButton {{ border: 1px solid {theme.muted}; border-radius: 4px; padding: 1px 7px;"
            f" color: {theme.text}; background: {theme.panel}; }}"
            f"QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent};"
            f" border-color: {theme.accent}; }}"
            f"QToolButton:focus {{ border: 2px solid {theme.text}; }}"
        )
        self.update()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self._network.set_language(language)
        self._other.set_language(language)
        self._write()

    # Selection: one for both where both have the same weights

    @property
    def _is_linked(self) -> bool:
        return self.is_double and same_shape(self._frame, self._frame.beside)

    def _link_selections(self) -> None:
        """Select on the right what is selected on the left, or with other weights nothing."""
        self._own_selection.hover(None)
        self._own_selection.select()
        self._follow_selection()

    def _follow_selection(self) -> None:
        self._write()
        self._copy_selection(self._selection, self._own_selection)

    def _follow_own_selection(self) -> None:
        self._copy_selection(self._own_selection, self._selection)

    def _copy_selection(self, source: Selection, target: Selection) -> None:
        if self._is_linked:
            target.select(weight=source.weight, unit=source.unit, subject=source.subject)
            target.hover(source.hovered_weight)

    # Placing

    def _show_pair(self, is_double: bool) -> None:
        self._network.show_caption(not is_double)
        for part in self._pair:
            part.setVisible(is_double)
        self._arrange()

    @property
    def _is_stacked(self) -> bool:
        return self.height() > self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        self._arrange()

    def _arrange(self) -> None:
        if not self.is_double:
            self._network.setGeometry(self.rect())
            return
        wide, high = self.width(), self.height()
        pixels = max(13, min(24, round(0.026 * min(high, wide))))
        strip, band = round(2.3 * pixels), round(CAPTION * high * (0.75 if self._is_stacked else 1))
        for part in self._strips:
            part.set_text_size(pixels)
        is_wide = wide > WIDE * pixels and not self._is_stacked
        self._toggle.setText(tr("Δ right − left") if is_wide else "Δ")
        for button in (self._toggle, self._close):
            button.setFont(font(SANS, pixels))
        self._caption.setGeometry(0, high - band, wide, band)
        for place, parts in zip(
            self._places(high - band - GAP), zip(self._strips, (self._network, self._other), strict=True),
            strict=True,
        ):  # fmt: skip
            parts[0].setGeometry(place.left(), place.top(), place.width(), strip)
            parts[1].setGeometry(place.adjusted(0, strip, 0, 0))

    def _places(self, high: int) -> tuple[QRect, QRect]:
        """The two places for a strip with its picture."""
        wide = self.width()
        if self._is_stacked:
            half = (high - GAP) // 2
            return QRect(0, 0, wide, half), QRect(0, half + GAP, wide, high - half - GAP)
        half = (wide - GAP) // 2
        return QRect(0, 0, half, high), QRect(half + GAP, 0, wide - half - GAP, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the gaps between the parts."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("line"))


def _button(text: str, tip: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    return button
