"""Every action of the window, one row each: menu, text, keys, what it does."""

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtGui import QAction, QKeySequence


@dataclass(frozen=True)
class Row:
    """One action. slot: a method, as reached from the main window. An empty text is a separator."""

    menu: str
    name: str
    text: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""
    slot: str = ""
    checkable: bool = False


ROWS = (
    Row("&File", "open", "&Open experiment or CSV …", ("Ctrl+O",), "Open a .toml or .csv file", "open_file"),
    Row("&File", "save", "&Save experiment …", ("Ctrl+S",), "Write the experiment as a .toml file", "save_file"),
    Row("&File", "file_end"),
    Row("&File", "quit", "&Quit", ("Ctrl+Q",), "Close the window", "close"),
    Row("&Step", "forward", "&Forward", ("PgDown",), "Forward at the chosen granularity", "navigation.forward"),
    Row("&Step", "backward", "&Back", ("PgUp",), "Back at the chosen granularity", "navigation.backward"),
    Row("&Step", "step_end"),
    Row("&Step", "back_phase", "Back a phase", ("Alt+PgUp",), "Hide the latest phase", "navigation.back_phase"),
    Row("&Step", "phase", "Next phase", ("Alt+PgDown",), "Show the next phase of this step", "navigation.phase"),
    Row("&Step", "back_sample", "Back a sample", ("Ctrl+PgUp",), "Back to before this sample", "navigation.back_sample"),
    Row("&Step", "sample", "Next sample", ("Ctrl+PgDown",), "Complete the step of this sample", "navigation.sample"),
    Row("&Step", "back_epoch", "Back an epoch", ("Ctrl+Shift+PgUp",), "Back to the start of the epoch", "navigation.back_epoch"),
    Row("&Step", "epoch", "Next epoch", ("Ctrl+Shift+PgDown",), "Run to the end of the epoch", "navigation.epoch"),
    Row("&Step", "by_end"),
    Row("&Step", "by_phase", "PgDn steps by &phase", ("Ctrl+1",), "PgDn and PgUp go by phase", "navigation.by_phase", True),
    Row("&Step", "by_sample", "PgDn steps by &sample", ("Ctrl+2",), "PgDn and PgUp go by sample", "navigation.by_sample", True),
    Row("&Step", "by_epoch", "PgDn steps by &epoch", ("Ctrl+3",), "PgDn and PgUp go by epoch", "navigation.by_epoch", True),
    Row("&Run", "run", "&Run", ("F5",), "Run or pause", "navigation.toggle_run", True),
    Row("&Run", "pause", "&Pause", ("Esc",), "Pause, or leave full screen", "escape"),
    Row("&Run", "slower", "S&lower", ("Ctrl+Down",), "Fewer steps a second", "slower"),
    Row("&Run", "faster", "&Faster", ("Ctrl+Up",), "More steps a second", "faster"),
    Row("&Run", "run_end"),
    Row("&Run", "start", "Go to &start", ("Home",), "Go to step 0; the way back stays open", "navigation.start"),
    Row("&Run", "newest", "Go to &newest step", ("End",), "Go to the furthest step reached", "navigation.newest"),
    Row("&Run", "restart", "Rest&art", ("Ctrl+R",), "Go to step 0 and forget the run", "navigation.restart"),
    Row("&View", "full_screen", "&Full screen", ("F11",), "The window over the whole screen", "toggle_full_screen", True),
    Row("&View", "move_panels", "&Move panels", (), "Show the panels' title bars, to move or close them", "move_panels", True),
    Row("&View", "reset_layout", "&Reset layout", (), "Put all panels back", "reset_layout"),
    Row("&Help", "keys", "&Keys", ("?",), "Show all keys", "show_keys"),
    Row("&Help", "about", "&About bpviz", (), "What this is, and whose work it rests on", "show_about"),
)  # fmt: skip


def make_actions(window) -> dict[str, QAction]:
    """The window's actions by name, wired to its methods and put into its menus."""
    actions, menus = {}, {}
    for row in ROWS:
        if row.menu not in menus:
            menus[row.menu] = window.menuBar().addMenu(row.menu)
        menu = menus[row.menu]
        if not row.text:
            menu.addSeparator()
            continue
        action = QAction(row.text, window, checkable=row.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setToolTip(f"{row.tip} ({row.keys[0]})" if row.keys else row.tip)
        action.setStatusTip(row.tip)
        slot = attrgetter(row.slot)(window)
        action.triggered.connect(lambda _checked=False, slot=slot: slot())
        menu.addAction(action)
        actions[row.name] = action
    return actions
