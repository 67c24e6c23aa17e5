"""The command `bpviz lesson`: check files of lessons, and list those that come with the program."""

from bpviz.language import tr
from bpviz.lessons.check import check, hints
from bpviz.lessons.lesson_file import read_lesson
from bpviz.lessons.library import named_file, shipped_lessons
from bpviz.lessons.problems import LessonError
from bpviz.lessons.translation import translations


def add_lesson(commands) -> None:
    """Add it to the parsers of a command line."""
    parser = commands.add_parser("lesson", help=tr("check the files of lessons, or list those there are"))
    does = parser.add_subparsers(required=True)
    checks = does.add_parser("check", help=tr("play files from first to last scene, and tell all faults"))
    checks.add_argument("files", nargs="+", metavar="NAME|FILE")
    checks.set_defaults(command=lambda options: check_files(options.files))
    lists = does.add_parser("list", help=tr("name the lessons that come with the program"))
    lists.set_defaults(command=lambda options: list_lessons())


def add_lesson_option(parser) -> None:
    """Add the option that opens the window on a lesson."""
    text = tr("open a lesson: a name or number in `bpviz lesson list`, or a .toml file")
    parser.add_argument("--lesson", default="", metavar="NAME|FILE", help=text)


def check_files(names: list[str]) -> int:
    """Print a line for each fault and hint of each lesson and its translations; the exit code, 1 for faults.

    names: as for named_file.
    """
    said: dict[str, None] = {}
    found: dict[str, None] = {}  # once each: a translation tells the faults of its lesson, too
    for name in names:
        try:
            file = named_file(name)
        except LessonError as error:
            found[str(error)] = None
            continue
        for each in (file, *translations(file).values()):
            try:
                check(each)
                said |= dict.fromkeys(hints(each))
            except LessonError as error:
                found |= dict.fromkeys(str(error).splitlines())
    print(*found, *said, sep="\n", end="\n" if found or said else "")
    return int(bool(found))


def list_lessons() -> int:
    """Print their names and titles, and the languages they are in."""
    for name, path in shipped_lessons().items():
        lesson = read_lesson(path)
        scenes = tr("{count} scenes", count=len(lesson.scenes))
        languages = ", ".join(dict.fromkeys(("en", *translations(path))))
        print(f"  {name:<20} {lesson.title} ({scenes}; {languages})")
    return 0
