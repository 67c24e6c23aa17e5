"""The typeset derivation: paints its layout; its terms are links for mouse and keyboard."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.debugger.explain.terms import Derivation
from bpviz.language import tr
from bpviz.ui.painting.derivation_layout import DerivationLayout, lay_out
from bpviz.ui.painting.exact import shows_focus
from bpviz.ui.painting.glyphs import draw_formula
from bpviz.ui.painting.text import LEFT, draw_text
from bpviz.ui.theme import THEMES, Theme

FORMULA_PIXELS, WORD_PIXELS = 17, 13
MARGIN = 12
FADED = 0.3  # opacity of numbers that a running window has left behind
_LEFT_BUTTON = Qt.MouseButton.LeftButton
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_POINTING, _ARROW = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor


class DerivationView(QWidget):
    """Shows derivations one under the other, as tall as they need.

    link_activated(Quantity): the user follows a link. link_focused(QRectF): the keyboard stands on one.
    """

    link_activated = Signal(object)
    link_focused = Signal(object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._derivations: list[Derivation] = []
        self._layout = DerivationLayout()
        self._hovered: int | None = None
        self._focused: int | None = None
        self._is_faded = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Derivation"))
        self.setToolTip(tr("Tab goes to the next number, Enter explains it"))

    @property
    def text(self) -> str:
        """All that it shows, in plain text."""
        return "\n\n".join(derivation.text for derivation in self._derivations)

    @property
    def link_areas(self) -> list[QRectF]:
        """Where the links are, in reading order, in pixels of the widget."""
        return [placed.area.translated(MARGIN, 0) for placed in self._layout.links]

    def show_derivations(self, derivations: list[Derivation]) -> None:
        """Show other derivations, or the same with other numbers."""
        if [d.quantity for d in derivations] != [d.quantity for d in self._derivations]:
            self._focused = self._hovered = None
        self._derivations, self._is_faded = derivations, False
        self.setAccessibleDescription(self.text)
        self._lay_out()

    def fade(self) -> None:
        """Show that the numbers are left behind, until others are shown."""
        if not self._is_faded:
            self._is_faded = True
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as the derivations are in the present width."""
        return QSize(280, round(self._layout.height) + MARGIN)

    def _lay_out(self) -> None:
        room = max(120, self.width() - 2 * MARGIN)
        self._layout = lay_out(self._derivations, room, FORMULA_PIXELS, WORD_PIXELS)
        self.setFixedHeight(round(self._layout.height) + MARGIN)
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in the area that is to be painted."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(MARGIN, 0)
            painter.setOpacity(FADED if self._is_faded else 1.0)
            top, bottom = event.rect().top(), event.rect().bottom()
            for words in self._layout.words:
                if top - 40 <= words.y <= bottom + 40:
                    color = self._theme.color(words.role)
                    draw_text(painter, words.x, words.y, words.text, words.style, color, LEFT)
            for placed in self._layout.terms:
                if placed.area.bottom() >= top and placed.area.top() <= bottom:
                    self._paint_term(painter, placed)
            self._paint_marks(painter)

    def _paint_term(self, painter: QPainter, placed) -> None:
        role = "accent" if placed.term.link else "muted" if placed.term.tone == "muted" else "text"
        draw_formula(
            painter, placed.x, placed.baseline, placed.formula, FORMULA_PIXELS, self._theme.color(role),
            bold=placed.term.tone == "result",
        )  # fmt: skip

    def _paint_marks(self, painter: QPainter) -> None:
        """A line under the link below the pointer, a frame around the focused one."""
        links = self._layout.links
        accent = self._theme.color("accent")
        if self._hovered is not None and self._hovered < len(links):
            area = links[self._hovered].area
            painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1.6), accent)
        if self._focused is not None and self._focused < len(links) and shows_focus(self):
            painter.setPen(QPen(accent, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(links[self._focused].area.adjusted(-1, -1, 1, 1), 3, 3)

    # Mouse

    def _link_at(self, point: QPointF) -> int | None:
        return self._layout.link_at(point.x() - MARGIN, point.y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Underline the link under the pointer."""
        self._hover(self._link_at(event.position()))

    def _hover(self, link: int | None) -> None:
        if link != self._hovered:
            self._hovered = link
            self.setCursor(_ARROW if link is None else _POINTING)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow the link."""
        link = self._link_at(event.position()) if event.button() == _LEFT_BUTTON else None
        if link is None:
            event.ignore()
        else:
            self.link_activated.emit(self._layout.links[link].term.link)

    def event(self, event: QEvent) -> bool:
        """Tell where a link leads; forget it when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        if event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        link = self._link_at(QPointF(event.pos()))
        if link is None:
            QToolTip.hideText()
        else:
            term = self._layout.links[link].term
            QToolTip.showText(event.globalPos(), tr("Where {term} comes from", term=term.text), self)

    # Keyboard

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link, past the last one on to the next widget."""
        count = len(self._layout.links)
        place = (-1 if forward else count) if self._focused is None else self._focused
        place += 1 if forward else -1
        if not self.hasFocus() or not 0 <= place < count:
            self._focused = None
            self.update()
            return super().focusNextPrevChild(forward)
        self._focus_link(place)
        return True

    def _focus_link(self, place: int) -> None:
        self._focused = place
        self.link_focused.emit(self.link_areas[place])
        self.update()

    def focusInEvent(self, event) -> None:
        """Coming by Tab, stand on the first link; by Shift+Tab, on the last."""
        super().focusInEvent(event)
        ends = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: -1}
        if event.reason() in ends and self._layout.links:
            self._focus_link(ends[event.reason()] % len(self._layout.links))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the focused link."""
        links = self._layout.links
        if event.key() in _ENTER_KEYS and self._focused is not None and self._focused < len(links):
            self.link_activated.emit(links[self._focused].term.link)
        else:
            super().keyPressEvent(event)
