"""The presenter's panel: notes, what comes next, the audience's picture, timer, scenes and tools."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bpviz.debugger.frame import Frame
from bpviz.language import tr
from bpviz.ui.lecture.presenter.coming import coming
from bpviz.ui.lecture.presenter.controls import Controls, end_button
from bpviz.ui.lecture.presenter.miniature import Miniature
from bpviz.ui.lecture.presenter.next_view import NextView
from bpviz.ui.lecture.presenter.notes_view import NotesView
from bpviz.ui.lecture.presenter.timer_row import TimerRow
from bpviz.ui.panels.plots.plot_style import panel_palette
from bpviz.ui.theme import SANS, THEMES, Theme, font

SIDE, GAP, PIXELS = 8, 8, 13


class Presenter(QWidget):
    """Shows the state of a window's lecture and lesson, and has the buttons for them."""

    def __init__(self, window):
        super().__init__()
        self._main, self._lecture, self._lessons = window, window.lecture, window.lessons
        self._theme = THEMES["light"]
        self._titles: tuple[str, ...] = ()
        self._make_parts()
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Presenter"))
        self._lecture.presentation.changed.connect(self.tell_state)
        self._lessons.changed.connect(self.show_lesson)
        self.show_lesson()

    def _make_parts(self) -> None:
        actions, presentation = self._main.actions_by_name, self._lecture.presentation
        self.state = QLabel(wordWrap=True)
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.state.setAccessibleName(tr("State of the audience's picture"))
        self.miniature = Miniature(self._lecture.board)
        self.controls = Controls(actions)
        self.timer = TimerRow(presentation.timer, actions)
        self.next = NextView()
        self.scenes = QComboBox(focusPolicy=Qt.FocusPolicy.TabFocus)
        self.scenes.setAccessibleName(tr("Scenes of the lesson"))
        self.scenes.setToolTip(tr("Go to a scene of the lesson"))
        self.scenes.setMinimumContentsLength(8)
        self.scenes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scenes.activated.connect(self._lessons.go_to)
        self.notes = NotesView()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(end_button(self._main.actions_by_name["audience"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.setSpacing(GAP)
        column.addLayout(head)
        self._lines = _line(), _line()
        above, below = self._lines
        for part in (self.miniature, self.controls, self.timer, above, self.next, below, self.scenes):
            column.addWidget(part)
        column.addWidget(self.notes, 1)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Tell what comes after this frame, and what the lesson says of it."""
        self.miniature.follow()
        self._tell_next(frame)
        self._say_notes()

    def _tell_next(self, frame: Frame) -> None:
        found = coming(frame, self._main.navigation.granularity, self._lessons, self._main.runner.running)
        if found.frame is not None:
            self.next.show_frame(found.frame)
        elif found.title:
            self.next.say(found.title, found.sentence)

    def tell_state(self) -> None:
        """Say what the audience's picture keeps back, and that it waits for a screen."""
        waits = [tr("waits for its screen")] if self._lecture.places.waits else []
        kept_back = [*waits, *self._lecture.presentation.kept_back]
        self.state.setText(" · ".join([tr("Audience"), *kept_back]))
        palette = QPalette(self.palette())
        color = self._theme.color("warning" if kept_back else "muted")
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.state.setPalette(palette)
        self.state.setFont(font(SANS, PIXELS, bold=True))
        self.miniature.follow()

    def show_lesson(self) -> None:
        """Show scenes and notes of another lesson, or of another place in it."""
        lessons = self._lessons
        titles = tuple(scene.title for scene in lessons.player.lesson.scenes) if lessons.is_open else ()
        if titles != self._titles:
            self._titles = titles
            self.scenes.clear()
            self.scenes.addItems([f"{number}  {title}" for number, title in enumerate(titles, 1)])
        self.scenes.setVisible(bool(titles))
        self.scenes.setCurrentIndex(lessons.position.scene if lessons.position else -1)
        self._say_notes()

    def _say_notes(self) -> None:
        lessons = self._lessons
        if lessons.is_open:
            hint = lessons.trouble or tr("This scene has no notes.")
        else:
            hint = tr("The notes of a lesson stand here. Lessons have a menu of their own.")
        notes = "" if lessons.trouble else lessons.notes
        self.notes.say(notes or hint, is_hint=not notes)

    # Look

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and fonts."""
        self._theme = theme
        self.setPalette(panel_palette(theme))
        for line in self._lines:
            palette = QPalette(theme.palette)
            palette.setColor(QPalette.ColorRole.WindowText, theme.color("line"))
            line.setPalette(palette)
        for part in (self.timer, self.next, self.notes):
            part.apply_theme(theme)
        self.tell_state()

    def set_language(self, language: str) -> None:
        """Name things in one of notation.LANGUAGES."""
        self.next.set_language(language)


def _line() -> QFrame:
    return QFrame(frameShape=QFrame.Shape.HLine, frameShadow=QFrame.Shadow.Plain)
