"""The runs there are as rows of a list: what each is called, where it comes from, how far it got."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from bpviz.debugger.frame import Frame, RunView
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted, loss_text

_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_TOOL_TIP, _SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RunsModel(QAbstractListModel):
    """Rows in the order of the runs' numbers. renamed(number, name): the user wrote another name."""

    renamed = Signal(int, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.runs: tuple[RunView, ...] = ()
        self.present: int | None = None
        self.beside: int | None = None
        self.compared: int | None = None

    def show(self, frame: Frame, compared: int | None) -> None:
        """Show the runs of a frame. An editor that is open stays while the runs are the same."""
        runs = tuple(sorted(frame.runs, key=lambda run: run.number))
        is_same = [run.number for run in runs] == [run.number for run in self.runs]
        if not is_same:
            self.beginResetModel()
        self.runs, self.present, self.compared = runs, frame.run, compared
        self.beside = frame.beside.run if frame.beside else None
        if not is_same:
            self.endResetModel()
        elif runs:
            self.dataChanged.emit(self.index(0), self.index(len(runs) - 1))

    def run(self, row: int) -> RunView | None:
        """The run in a row, None if there is no such row."""
        return self.runs[row] if 0 <= row < len(self.runs) else None

    def row_of(self, number: int | None) -> int | None:
        """The row of a run, None where there is none."""
        return next((row for row, run in enumerate(self.runs) if run.number == number), None)

    def role(self, run: RunView) -> str:
        """What a run is for the present view: "beside", "compared" or nothing."""
        roles = {"beside": tr("beside"), "compared": tr("compared")}
        return ", ".join(words for name, words in roles.items() if getattr(self, name) == run.number)

    # What Qt asks for

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """As many as there are runs."""
        return 0 if parent.isValid() else len(self.runs)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Names can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = _DISPLAY):
        """The name; in the tooltip and for screen readers all there is to say."""
        run = self.run(index.row())
        if run is None:
            return None
        if role in (_DISPLAY, _EDIT):
            return run.name
        return self.sentence(run) if role in (_TOOL_TIP, _SPOKEN) else None

    def sentence(self, run: RunView) -> str:
        """All that is known of a run."""
        words = [
            tr("{name}, the present one: {origin}", name=run.name, origin=origin_text(run))
            if run.number == self.present
            else f"{run.name}: {origin_text(run)}"
        ]
        words.append(
            tr(
                "{newest} steps, mean loss {final_loss_text}",
                newest=counted(run.newest),
                final_loss_text=final_loss_text(run),
            )
        )
        role = self.role(run)
        return "\n".join([*words, *([role] if role else [])])

    def setData(self, index: _Index, value, role: int = _EDIT) -> bool:
        """Ask for another name; it shows with the next frame."""
        run = self.run(index.row())
        if role != _EDIT or run is None or str(value).strip() in ("", run.name):
            return False
        self.renamed.emit(run.number, str(value).strip())
        return True


def origin_text(run: RunView) -> str:
    """Where a run comes from: "forked off run 1 at step 1 234: v₁,₂ = 0.5"."""
    if not run.origin:
        return tr("from step 0")
    return tr(
        "forked off run {origin} at step {forked_at}: {said}",
        origin=run.origin,
        forked_at=counted(run.forked_at),
        said=run.said,
    )


def brief_origin_text(run: RunView) -> str:
    """The same in fewer words."""
    return (
        tr(
            "run {origin} at {forked_at}: {said}",
            origin=run.origin,
            forked_at=counted(run.forked_at),
            said=run.said,
        )
        if run.origin
        else tr("from step 0")
    )


def final_loss_text(run: RunView) -> str:
    """The latest mean loss that is recorded."""
    losses = run.curves.mean_losses
    return loss_text(float(losses[-1])) if len(losses) else "–"
