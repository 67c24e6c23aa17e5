"""Lets the context menus of network, plots and panels offer a figure of what they are opened on."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QWidget

from bpviz.ui.figures.figures import Figures
from bpviz.ui.figures.subjects import panel_subject


class FigureMenus(QObject):
    """Adds an entry to plots' menus; opens a menu on panels that have none where they are asked."""

    def __init__(self, window, figures: Figures):
        super().__init__(window)
        self._window, self._figures = window, figures
        window.beside.installEventFilter(self)
        for panel in window.panels.docked:
            panel.installEventFilter(self)
            for part in panel.findChildren(QWidget):
                if hasattr(part, "menu_opening"):
                    part.menu_opening.connect(lambda menu, _place, panel=panel: self._add_to(menu, panel))

    def _add_to(self, menu: QMenu, panel: QWidget) -> None:
        self._figures.add_entry(menu, panel_subject(self._window, panel).name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What reaches a panel as a whole, none of its parts has taken."""
        if event.type() != QEvent.Type.ContextMenu:
            return False
        menu = QMenu(watched)
        menu.aboutToHide.connect(menu.deleteLater)
        if watched is self._window.beside:
            self._figures.add_entry(menu, "network")
        else:
            self._add_to(menu, watched)
        menu.popup(event.globalPos())
        return True
