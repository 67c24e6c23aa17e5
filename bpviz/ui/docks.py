"""Where the panels stand around the network: docks, and the strip of tabs that opens and closes them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QToolBar, QWidget

from bpviz.language import marked, tr
from bpviz.ui.first_focus import go_into
from bpviz.ui.panel_table import BOTTOM, RIGHT, STRIPS, PanelRow
from bpviz.ui.panels.experiment_panel import scrolling
from bpviz.ui.side_tab import SideTab

LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
AREAS = (RIGHT, BOTTOM, LEFT)
GROWTH = 1.2
LEFT_WIDTH, RIGHT_SHARE, LEAST_RIGHT, NARROW_RIGHT, BOTTOM_HEIGHT = 256, 0.21, 304, 300, 164
TALL = 900


class Docks:
    """Places panels in docks of a window. A dock is closed by its tab, its key or the view menu."""

    def __init__(self, window: QMainWindow):
        self._window = window
        self._docks: dict[str, QDockWidget] = {}
        self._strips = {name: _strip(window, name) for name in STRIPS}
        window.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        window.setTabPosition(RIGHT | BOTTOM, window.tabPosition(RIGHT).North)
        window.setDocumentMode(True)

    def add(
        self, title: str, panel: QWidget, area: Qt.DockWidgetArea, strip: str | None = None
    ) -> QDockWidget:
        """Put a panel into an area. strip: it is closed at first, and has a tab in that strip."""
        dock = QDockWidget(tr(title), self._window)
        dock.setObjectName(title)
        dock.setWidget(panel)
        dock.setTitleBarWidget(QWidget(dock))
        self._window.addDockWidget(area, dock)
        self._docks[title] = dock
        if area == RIGHT:
            panel.setMinimumWidth(NARROW_RIGHT)  # whatever its first size would be
        if strip is not None:
            self._add_tab(dock, self._strips[strip])
            dock.close()
        return dock

    def _add_tab(self, dock: QDockWidget, strip: QToolBar):
        """A tab in a strip, that brings a dock to the front, or closes the one that is there."""
        action = QAction(dock.windowTitle(), dock, checkable=True)
        action.setToolTip(tr("Show or hide the panel {title}", title=dock.windowTitle()))
        dock.visibilityChanged.connect(action.setChecked)
        action.triggered.connect(
            lambda _checked: dock.close() if _is_in_front(dock) else self.show(dock.objectName())
        )
        strip.addWidget(SideTab(action))

    def get(self, title: str) -> QDockWidget:
        """The dock of a title."""
        return self._docks[title]

    def stack(self, *titles: str) -> None:
        """Let docks share one place, the first on top."""
        first = self._docks[titles[0]]
        for title in titles[1:]:
            self._window.tabifyDockWidget(first, self._docks[title])
        first.raise_()

    def arrange(self) -> None:
        """The first layout: what lies below what, and how large all are."""
        window, get = self._window, self.get
        loss, weights = get("Loss"), get("Weights over time")
        window.splitDockWidget(loss, weights, Qt.Orientation.Horizontal)
        self.stack("Loss", "Flow", "Samples")
        self.stack("Weights over time", "Plot")
        window.splitDockWidget(get("Inspector"), get("Breakpoints"), Qt.Orientation.Vertical)
        on_the_right = [title for title, dock in self._docks.items() if window.dockWidgetArea(dock) == RIGHT]
        self.stack(*on_the_right[1:])
        window.resizeDocks([get("Experiment")], [LEFT_WIDTH], Qt.Orientation.Horizontal)
        window.resizeDocks([loss, weights], [BOTTOM_HEIGHT] * 2, Qt.Orientation.Vertical)

    @property
    def all(self) -> list[QDockWidget]:
        """Every dock."""
        return list(self._docks.values())

    def toggle(self, title: str) -> None:
        """Show a panel and go to it; if one is in it already, close it and go back to the middle."""
        dock = self._docks[title]
        if _is_in_front(dock) and dock.isAncestorOf(self._window.focusWidget() or self._window):
            dock.close()
            go_into(self._window.centralWidget())
        else:
            self.show(title)
            go_into(dock.widget())

    def show(self, title: str) -> None:
        """Show a panel."""
        dock, is_first = self._docks[title], not self._is_open(RIGHT)
        is_below = self._make_room(dock)
        dock.show()
        dock.raise_()
        if is_first and self._window.dockWidgetArea(dock) == RIGHT:
            width = max(LEAST_RIGHT, round(RIGHT_SHARE * self._window.width()))
            self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        if is_below:
            self._share_height()
        self._dress_tabs()

    def _share_height(self):
        """Let the inspector and the panel below it be as tall as each other."""
        top, window = self._docks["Inspector"], self._window
        seen = (dock for dock in self._docks.values() if dock is not top and _is_in_front(dock))
        lower = [dock for dock in seen if window.dockWidgetArea(dock) == RIGHT][:1]
        window.resizeDocks([top, *lower], [1, 1][: 1 + len(lower)], Qt.Orientation.Vertical)

    def _dress_tabs(self):
        """Qt makes the bars of docks that share a place, with "I…" for the Inspector and without a word."""
        for tabs in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            tabs.setElideMode(Qt.TextElideMode.ElideNone)
            tabs.setAccessibleName(tr("Panels that share a place"))
            tabs.setAccessibleDescription(tr("Arrow keys bring another one to the front"))

    def _make_room(self, dock: QDockWidget) -> bool:
        """On the right there is room for two panels, one below the other, only in a tall window.

        Whether one comes to stand below the inspector just now.
        """
        top, window = self._docks["Inspector"], self._window
        if window.dockWidgetArea(dock) != RIGHT or dock.isFloating():
            return False
        others = [d for d in self._docks.values() if d is not top and window.dockWidgetArea(d) == RIGHT]
        stacked = window.tabifiedDockWidgets(top)
        if window.height() < TALL:
            are_apart = set(others) - set(stacked)
            for other in others if are_apart else ():
                _keeping_hidden(other, lambda other=other: window.tabifyDockWidget(top, other))
            return False
        if stacked:
            self._part(top, others)
        return bool(stacked) or (dock is not top and not any(_is_in_front(d) for d in others))

    def _part(self, top: QDockWidget, others: list[QDockWidget]):
        """Put docks below the top one. Qt parts a dock from its tabs only when it is taken out."""
        for other in others:
            is_open = other.isVisible()
            self._window.removeDockWidget(other)
            self._window.addDockWidget(RIGHT, other, Qt.Orientation.Vertical)
            if other is not others[0]:
                self._window.tabifyDockWidget(others[0], other)
            other.setVisible(is_open)

    def _is_open(self, area: Qt.DockWidgetArea) -> bool:
        docks = self._docks.values()
        return any(dock.isVisible() and self._window.dockWidgetArea(dock) == area for dock in docks)

    @property
    def _at_hand(self) -> QDockWidget | None:
        """The dock that has the keyboard, else one that is seen, on the right or below."""
        focus = self._window.focusWidget()
        seen = [dock for dock in self._docks.values() if _is_in_front(dock)]
        holding = [dock for dock in seen if focus is not None and dock.isAncestorOf(focus)]
        seen.sort(key=lambda dock: AREAS.index(self._window.dockWidgetArea(dock)))
        return next(iter(holding + seen), None)

    def larger(self) -> None:
        """Give the panel at hand more room."""
        self._scale(GROWTH)

    def smaller(self) -> None:
        """Take room from the panel at hand."""
        self._scale(1 / GROWTH)

    def _scale(self, factor: float):
        dock = self._at_hand
        if dock is not None:
            is_below = self._window.dockWidgetArea(dock) == BOTTOM
            across = Qt.Orientation.Vertical if is_below else Qt.Orientation.Horizontal
            size = dock.height() if is_below else dock.width()
            self._window.resizeDocks([dock], [round(factor * size)], across)

    def move_on(self) -> None:
        """Bring the panel at hand to the next side: right, below, left."""
        dock, focus = self._at_hand, self._window.focusWidget()
        if dock is None:
            return
        area = AREAS[(AREAS.index(self._window.dockWidgetArea(dock)) + 1) % len(AREAS)]
        there = [
            d for d in self._docks.values() if _is_in_front(d) and self._window.dockWidgetArea(d) == area
        ]
        self._window.addDockWidget(area, dock)
        if there and area != BOTTOM:
            self._window.tabifyDockWidget(there[-1], dock)
        dock.show()
        dock.raise_()
        self._dress_tabs()
        if focus is not None and dock.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_movable(self, movable: bool) -> None:
        """Show or hide the title bars by which docks are moved."""
        for dock in self._docks.values():
            dock.setTitleBarWidget(None if movable else QWidget(dock))


def _strip(window: QMainWindow, name: str) -> QToolBar:
    strip = QToolBar(tr(name), window)
    strip.setObjectName(name)
    strip.setMovable(False)
    strip.toggleViewAction().setVisible(False)
    window.addToolBar(Qt.ToolBarArea.RightToolBarArea, strip)
    window.insertToolBarBreak(strip)
    return strip


def _is_in_front(dock: QDockWidget) -> bool:
    """Whether a dock is seen; Qt moves those behind another out of the window, and calls them visible."""
    return dock.isVisible() and (dock.isFloating() or dock.geometry().right() >= 0)


def _keeping_hidden(dock: QDockWidget, move) -> None:
    """Move a dock, which Qt may show by that."""
    is_open = dock.isVisible()
    move()
    dock.setVisible(is_open)


def place(window, docks: Docks, docked: Mapping[QWidget, PanelRow]) -> None:
    """Put a window's panels where they belong at first."""
    always_there = [docks.add(marked("Experiment"), scrolling(window.experiment_panel), LEFT)]
    for panel, row in docked.items():
        dock = docks.add(row.title, panel, row.area, row.strip)
        if row.strip is None:
            always_there.append(dock)
    docks.arrange()
    view_menu = window.actions_by_name["full_screen"].associatedObjects()[-1]
    view_menu.addActions([dock.toggleViewAction() for dock in always_there])
    _add_bar(window, marked("Transport"), window.transport, Qt.ToolBarArea.TopToolBarArea)
    _add_bar(window, marked("Timeline"), window.timeline, Qt.ToolBarArea.BottomToolBarArea)


def _add_bar(window: QMainWindow, title: str, panel: QWidget, area: Qt.ToolBarArea):
    bar = QToolBar(tr(title), window)
    bar.setObjectName(title)
    bar.setMovable(False)
    bar.layout().setContentsMargins(0, 0, 0, 0)
    bar.addWidget(panel)
    bar.toggleViewAction().setVisible(False)
    window.addToolBar(area, bar)
