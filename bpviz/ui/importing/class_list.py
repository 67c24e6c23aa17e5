"""The classes that points are drawn in: a button for each, with its mark, its key and how many there are."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from bpviz.language import tr
from bpviz.ui.importing.drawn_points import MOST_CLASSES, DrawnPoints, points_text
from bpviz.ui.painting.class_marks import paint_mark
from bpviz.ui.theme import Theme

ICON = 20  # pixels


class ClassList(QWidget):
    """One class is chosen. chosen(int): another one, from 0 on."""

    chosen = Signal(int)

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None):
        super().__init__(parent)
        self._names = names
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for class_ in range(MOST_CLASSES):
            button = self._make_button()
            self._group.addButton(button, class_)
            column.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    def _make_button(self) -> QToolButton:
        button = QToolButton(checkable=True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(ICON, ICON))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(30)
        return button

    def choose(self, class_: int) -> None:
        """Choose a class, as by a click."""
        self._group.button(class_).click()

    def show_points(self, points: DrawnPoints) -> None:
        """Tell how many points each class has."""
        for class_, name in enumerate(self._names):
            button, count = self._group.button(class_), points.count(class_)
            short = name if len(name) <= 16 else name[:15] + "…"
            title = tr("class {short}", short=short) if short.isdigit() else short
            button.setText(f"{title} ({class_ + 1})" + (f" · {points_text(count)}" if count else ""))
            button.setToolTip(tr("Draw points of {name} ({class_})", name=name, class_=class_ + 1))
            button.setAccessibleName(f"{name}, {points_text(count)}")

    def apply_theme(self, theme: Theme) -> None:
        """Paint the marks in a theme's hues; the chosen class is framed."""
        self.setStyleSheet(
            f"QToolButton {{ color: {theme.text}; background: {theme.panel}; padding: 3px 8px }}"
            f"QToolButton {{ border: 1px solid {theme.line} }}"
            f"QToolButton:checked {{ border: 2px solid {theme.accent}; padding: 2px 7px; font-weight: bold }}"
            f"QToolButton:focus {{ border-color: {theme.text} }}"
        )
        ratio = self.devicePixelRatioF()
        for class_ in range(MOST_CLASSES):
            picture = QPixmap(QSize(ICON, ICON) * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_mark(painter, QPointF(ICON / 2, ICON / 2), class_, 6.5, theme)
            self._group.button(class_).setIcon(QIcon(picture))
