"""The rows of the list of breakpoints: what they say, and what the user may change in place."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.language import tr

TITLES = ("", tr("condition"), tr("hits"), tr("ignore"), "")
SWITCH, CONDITION, HITS, IGNORE, REMOVE = range(5)
HELP = (
    tr("Whether it stops a run (Space)"),
    tr("The condition (Enter: edit)"),
    tr("How often a run has hit it"),
    tr("So many hits do not stop (+ and −, or click)"),
    "",
)
ALWAYS = tr("a number is not finite: always stops")
WHY_ALWAYS = tr("A step that is not finite cannot be taken, so this cannot be switched off.")
WAITS = tr("waits for a network that has it")
KEYS = tr("Space: on or off · Enter: edit · + −: ignore more or fewer hits · Delete: remove")
_DISPLAY, _EDIT, _CHECK = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.CheckStateRole,
)
_TIP, _ALIGNMENT = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.TextAlignmentRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
_FLAGS, _ALIGN, _CHECKED = Qt.ItemFlag, Qt.AlignmentFlag, Qt.CheckState
_MIDDLE = _ALIGN.AlignVCenter
_ALIGNMENTS = (
    _ALIGN.AlignLeft | _MIDDLE,
    _ALIGN.AlignLeft | _MIDDLE,
    _ALIGN.AlignRight | _MIDDLE,
    _ALIGN.AlignRight | _MIDDLE,
    _ALIGN.AlignCenter,
)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Row(NamedTuple):
    """A breakpoint, its condition in words, whether it fits the network, whether it stopped the run."""

    breakpoint: Breakpoint
    text: str
    fits: bool
    stopped: bool


class BreakpointModel(QAbstractTableModel):
    """One row a breakpoint, and below them that of numbers that are not finite.

    changed(number, fields): the user wants these fields of a breakpoint, by name, to be other ones.
    """

    changed = Signal(int, dict)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> bool:
        """Take other rows; whether they need another room than before."""
        old = self.rows
        if [row.breakpoint.number for row in old] != [row.breakpoint.number for row in rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return True
        self.rows = rows
        for at, (before, now) in enumerate(zip(old, rows, strict=True)):
            self._tell(at, before, now)
        return [self._room(row) for row in old] != [self._room(row) for row in rows]

    def _room(self, row: Row) -> tuple:
        return self.text(row), row.stopped, len(str(row.breakpoint.hits))

    def _tell(self, at: int, before: Row, now: Row):
        """What changed in a row; hits alone must not disturb a count that is being typed."""
        if before == now:
            return
        same_but_hits = before._replace(breakpoint=now.breakpoint) == now and all(
            getattr(before.breakpoint, field) == getattr(now.breakpoint, field)
            for field in Breakpoint.__struct_fields__
            if field != "hits"
        )
        first, last = (HITS, HITS) if same_but_hits else (SWITCH, REMOVE)
        self.dataChanged.emit(self.index(at, first), self.index(at, last))

    def row_of(self, number: int) -> int | None:
        """Where a breakpoint stands."""
        return next((at for at, row in enumerate(self.rows) if row.breakpoint.number == number), None)

    def row(self, index: _Index) -> Row | None:
        """What stands there; None for the last row, and for no place at all."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    @staticmethod
    def text(row: Row) -> str:
        """What stands in its condition's cell."""
        return row.text if row.fits else f"{row.text}\n{WAITS}"

    # What Qt asks for

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """One more than there are breakpoints."""
        return 0 if parent.isValid() else len(self.rows) + 1

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Five."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY):
        """The title of a column, and what it means."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        texts = {_DISPLAY: TITLES, _TIP: HELP, _ALIGNMENT: _ALIGNMENTS}.get(role)
        return texts[section] if texts else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What does not fit the network cannot be switched; the last row not even be selected."""
        row = self.row(index)
        if row is None:
            return _FLAGS.NoItemFlags
        flags = _FLAGS.ItemIsEnabled | _FLAGS.ItemIsSelectable
        if not row.fits:
            return flags
        extra = {SWITCH: _FLAGS.ItemIsUserCheckable, IGNORE: _FLAGS.ItemIsEditable}
        return flags | extra.get(index.column(), _FLAGS.NoItemFlags)

    def data(self, index: _Index, role: int = _DISPLAY):
        """A cell's text, switch, or tooltip."""
        if role == _ALIGNMENT:
            return _ALIGNMENTS[index.column()]
        row, column = self.row(index), index.column()
        if row is None:
            return self._of_last(column, role)
        if role == _CHECK and column == SWITCH:
            return _CHECKED.Checked if row.breakpoint.enabled else _CHECKED.Unchecked
        if role == _EDIT and column == IGNORE:
            return row.breakpoint.ignore
        if role == _DISPLAY:
            return self._cell(row, column)
        if role == _ACCESSIBLE and column == CONDITION:
            return _aloud(row)
        return self._tip(row, column) if role == _TIP else None

    def _of_last(self, column: int, role: int):
        values = {
            (SWITCH, _CHECK): _CHECKED.Checked,
            (CONDITION, _DISPLAY): ALWAYS,
            (CONDITION, _ACCESSIBLE): f"{ALWAYS}. {WHY_ALWAYS}",
        }
        return WHY_ALWAYS if role == _TIP else values.get((column, role))

    def _cell(self, row: Row, column: int) -> str:
        return (
            str(row.breakpoint.number),
            self.text(row),
            str(row.breakpoint.hits),
            str(row.breakpoint.ignore),
            "×",
        )[column]

    def _tip(self, row: Row, column: int) -> str:
        if column == REMOVE:
            return tr("Remove breakpoint {number} (Delete)", number=row.breakpoint.number)
        if column == IGNORE:
            return HELP[IGNORE]
        stopped = tr(", which stopped the run here") if row.stopped else ""
        return tr(
            "Breakpoint {number}: {row}{stopped}\n{keys}",
            number=row.breakpoint.number,
            row=row.text,
            stopped=stopped,
            keys=KEYS,
        )

    def setData(self, index: _Index, value, role: int = _EDIT) -> bool:
        """Ask for what the user switched or typed; it shows with the next frame."""
        row = self.row(index)
        if row is None:
            return False
        if role == _CHECK:
            self.changed.emit(row.breakpoint.number, {"enabled": _CHECKED(value) == _CHECKED.Checked})
        elif role == _EDIT and value != row.breakpoint.ignore:
            self.changed.emit(row.breakpoint.number, {"ignore": int(value)})
        return True


def _aloud(row: Row) -> str:
    breakpoint = row.breakpoint
    parts = [
        tr("breakpoint {number}", number=breakpoint.number),
        row.text,
        tr("on") if breakpoint.enabled else tr("off"),
    ]
    parts += [tr("{hits} hits", hits=breakpoint.hits)] + (
        [tr("ignores {ignore}", ignore=breakpoint.ignore)] if breakpoint.ignore else []
    )
    parts += ([] if row.fits else [WAITS]) + ([tr("stopped the run")] if row.stopped else [])
    return ", ".join(parts)
