"""Where the panels stand around the network: docks, and the strip of tabs that opens and closes them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolBar,
    QToolButton,
    QWidget,
)

from bpviz.ui.panels.experiment_panel import scrolling

LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
LEFT_WIDTH, RIGHT_SHARE, LEAST_RIGHT, BOTTOM_HEIGHT = 256, 0.21, 320, 164
# Title, the panel as the window calls it, area; a tab in the strip opens and closes it.
WITH_TABS = (
    ("Inspector", "inspector", RIGHT),
    ("Breakpoints", "breakpoints", RIGHT),
    ("Watches", "watches", RIGHT),
    ("Runs", "runs", RIGHT),
    ("My work", "homework", RIGHT),
    ("Gradients", "gradients", RIGHT),
    ("Flow", "flow_plot", BOTTOM),
    ("Samples", "interference", BOTTOM),
    ("Plot", "watch_plot", BOTTOM),
)
PADDING = 12
TALL = 900


class Docks:
    """Places panels in docks of a window. A dock is closed by its tab, its key or the view menu."""

    def __init__(self, window: QMainWindow):
        self._window = window
        self._docks: dict[str, QDockWidget] = {}
        self._strip = QToolBar("Panels", window)
        self._strip.setObjectName("Panels")
        self._strip.setMovable(False)
        self._strip.toggleViewAction().setVisible(False)
        window.addToolBar(Qt.ToolBarArea.RightToolBarArea, self._strip)
        window.setCorner(Qt.Corner.BottomLeftCorner, LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        window.setTabPosition(RIGHT | BOTTOM, window.tabPosition(RIGHT).North)
        window.setDocumentMode(True)

    def add(self, title: str, panel: QWidget, area: Qt.DockWidgetArea, *, tab: bool = False) -> QDockWidget:
        """Put a panel into an area. tab: it is closed at first and has a tab in the strip."""
        dock = QDockWidget(title, self._window)
        dock.setObjectName(title)
        dock.setWidget(panel)
        dock.setTitleBarWidget(QWidget(dock))
        self._window.addDockWidget(area, dock)
        self._docks[title] = dock
        if tab:
            self._strip.addWidget(SideTab(dock.toggleViewAction()))
            dock.close()
        return dock

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
        self.stack("Breakpoints", "Watches", "Runs", "My work", "Gradients")
        window.resizeDocks([get("Experiment")], [LEFT_WIDTH], Qt.Orientation.Horizontal)
        window.resizeDocks([loss, weights], [BOTTOM_HEIGHT] * 2, Qt.Orientation.Vertical)

    @property
    def all(self) -> list[QDockWidget]:
        """Every dock."""
        return list(self._docks.values())

    def toggle(self, title: str) -> None:
        """Show a panel and go to it; if one is in it already, close it and go back to the middle."""
        dock = self._docks[title]
        if dock.isVisible() and dock.isAncestorOf(self._window.focusWidget() or self._window):
            dock.close()
            _go_into(self._window.centralWidget())
        else:
            self.show(title)
            _go_into(dock.widget())

    def show(self, title: str) -> None:
        """Show a panel."""
        dock, is_first = self._docks[title], not self._is_open(RIGHT)
        self._make_room(dock)
        dock.show()
        dock.raise_()
        if is_first and self._window.dockWidgetArea(dock) == RIGHT:
            width = max(LEAST_RIGHT, round(RIGHT_SHARE * self._window.width()))
            self._window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)

    def _make_room(self, dock: QDockWidget):
        """On the right there is room for two panels, one below the other, only in a tall window."""
        top = self._docks["Inspector"]
        if dock is top or self._window.dockWidgetArea(dock) != RIGHT or dock.isFloating():
            return
        is_stacked = dock in self._window.tabifiedDockWidgets(top)
        if self._window.height() < TALL and not is_stacked:
            self._window.tabifyDockWidget(top, dock)
        elif self._window.height() >= TALL and is_stacked and top.isVisible():
            self._window.splitDockWidget(top, dock, Qt.Orientation.Vertical)

    def _is_open(self, area: Qt.DockWidgetArea) -> bool:
        docks = self._docks.values()
        return any(dock.isVisible() and self._window.dockWidgetArea(dock) == area for dock in docks)

    def set_movable(self, movable: bool) -> None:
        """Show or hide the title bars by which docks are moved."""
        for dock in self._docks.values():
            dock.setTitleBarWidget(None if movable else QWidget(dock))


def _go_into(panel: QWidget) -> None:
    """Give the keyboard to the first part of a panel that takes it, or to the panel itself."""
    part, takes = panel, Qt.FocusPolicy.TabFocus
    while not (part.isVisible() and part.isEnabled() and part.focusPolicy() & takes):
        part = part.nextInFocusChain()
        if part is panel or not panel.isAncestorOf(part):
            part = panel
            break
    part.setFocus(Qt.FocusReason.ShortcutFocusReason)


class SideTab(QToolButton):
    """A tab that reads from top to bottom, and opens and closes a dock."""

    def __init__(self, action: QAction):
        super().__init__()
        self.setDefaultAction(action)
        self.setAutoRaise(True)
        self.setAccessibleName(f"Panel {action.text()}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As long as its text."""
        metrics = self.fontMetrics()
        return QSize(metrics.height() + 10, metrics.horizontalAdvance(self.text()) + PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tool button whose text is turned by a quarter."""
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", type(option.icon)()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(option.palette.color(self.foregroundRole()))
        painter.translate(self.width(), 0)
        painter.rotate(90)
        box = self.rect().transposed()
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


def place(window, docks: Docks) -> None:
    """Put a window's panels where they belong at first."""
    always_there = (
        docks.add("Experiment", scrolling(window.experiment_panel), LEFT),
        docks.add("Loss", window.loss_plot, BOTTOM),
        docks.add("Weights over time", window.weights_plot, BOTTOM),
    )
    for title, panel, area in WITH_TABS:
        docks.add(title, getattr(window, panel), area, tab=True)
    docks.arrange()
    view_menu = window.actions_by_name["full_screen"].associatedObjects()[-1]
    view_menu.addActions([dock.toggleViewAction() for dock in always_there])
    _add_bar(window, "Transport", window.transport, Qt.ToolBarArea.TopToolBarArea)
    _add_bar(window, "Timeline", window.timeline, Qt.ToolBarArea.BottomToolBarArea)


def _add_bar(window: QMainWindow, title: str, panel: QWidget, area: Qt.ToolBarArea):
    bar = QToolBar(title, window)
    bar.setObjectName(title)
    bar.setMovable(False)
    bar.layout().setContentsMargins(0, 0, 0, 0)
    bar.addWidget(panel)
    bar.toggleViewAction().setVisible(False)
    window.addToolBar(area, bar)
