"""The menu of lessons: those that come with the program, before the actions."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from bpviz.lessons.lesson_file import read_lesson
from bpviz.lessons.library import shipped_lessons


def fill_menu(last: QAction, choose: Callable[[str], None]) -> None:
    """Put an entry for each shipped lesson before an action of a menu, once that is opened."""
    menu = next(place for place in last.associatedObjects() if isinstance(place, QMenu))

    def fill() -> None:
        menu.aboutToShow.disconnect(fill)
        for name, path in shipped_lessons().items():
            lesson, number = read_lesson(path), name.partition("_")[0].lstrip("0")
            entry = menu.addAction(f"&{number}  {lesson.title.replace('&', '&&')}")
            entry.setToolTip(lesson.description)
            entry.setStatusTip(lesson.description)
            entry.triggered.connect(lambda _checked=False, name=name: choose(name))
            menu.insertAction(last, entry)
        menu.insertSeparator(last)

    menu.aboutToShow.connect(fill)
