"""The rows of the table of checked gradients: which are shown, in which order, and what they say."""

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from bpviz.debugger.notation import Notation
from bpviz.engine.gradient_check import IN_PLACE, KINK, NOT_CHECKED, NOT_FINITE, VERDICTS, GradientCheck
from bpviz.language import tr
from bpviz.ui.painting.gradient_cells import exact_text, power_text
from bpviz.ui.painting.numbers import significant, small

TITLES = (tr("weight"), tr("backprop"), tr("difference"), tr("error"), "ok")
NAME, BACKPROP, NUMERIC, ERROR, VERDICT = range(5)
HELP = (
    tr("The weight or bias"),
    tr("The gradient that backpropagation computed"),
    tr("The central difference (f(θ + ε) − f(θ − ε)) / 2ε of the loss"),
    tr("The relative error between both; the tick stands at the tolerance"),
    tr("Whether they agree"),
)
WHY = {
    KINK: tr("The slope of the loss jumps within ε of this weight: a difference cannot tell it."),
    IN_PLACE: tr("It was computed with weights that are updated already, on purpose."),
    NOT_CHECKED: tr("It comes through μ and σ² of a batch that is not at hand."),
}
_DISPLAY, _TOOL_TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter
ALIGNMENTS = (_LEFT, _CENTER, _CENTER, _CENTER, _LEFT)
_HORIZONTAL, _DESCENDING = Qt.Orientation.Horizontal, Qt.SortOrder.DescendingOrder
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class GradientModel(QAbstractTableModel):
    """The entries of a check, sorted by one column; at first by error, the largest on top."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._check: GradientCheck | None = None
        self._notation: Notation | None = None
        self._entries = np.empty(0, np.intp)
        self._column, self._descending = ERROR, True

    def show(self, check: GradientCheck | None, notation: Notation, first: int) -> None:
        """Show the entries of a check whose parameter is `first` or comes after it in θ; None for no rows."""
        chosen = np.flatnonzero(check.parameters >= first) if check else np.empty(0, np.intp)
        is_other_table = len(chosen) != len(self._entries)
        (self.beginResetModel if is_other_table else self.layoutAboutToBeChanged.emit)()
        self._check, self._notation, self._entries = check, notation, chosen
        self._arrange()
        (self.endResetModel if is_other_table else self.layoutChanged.emit)()

    def sort(self, column: int, order: Qt.SortOrder = _DESCENDING) -> None:
        """Sort by a column; weights by their place in θ, numbers by size, verdicts by weight."""
        self.layoutAboutToBeChanged.emit()
        self._column, self._descending = column, order == _DESCENDING
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self):
        if self._check is None:
            return
        key = self._keys()[self._entries]
        self._entries = self._entries[np.argsort(-key if self._descending else key, kind="stable")]

    def _keys(self) -> np.ndarray:
        check = self._check
        error = np.where(check.verdict == NOT_FINITE, np.inf, check.relative_error)
        error[check.verdict == NOT_CHECKED] = -1.0
        if self._column == VERDICT:
            return check.verdict + 0.5 * np.minimum(error, 1.0)
        numeric = np.where(check.verdict == NOT_CHECKED, -1.0, np.abs(check.numeric))
        return (check.parameters.astype(float), np.abs(check.backprop), numeric, error)[self._column]

    @property
    def counts(self) -> np.ndarray:
        """How many rows have each of the VERDICTS."""
        verdicts = self._check.verdict[self._entries] if self._check else np.empty(0, int)
        return np.bincount(verdicts, minlength=len(VERDICTS))

    @property
    def worst(self) -> int | None:
        """The entry with the largest error among the rows."""
        checked = self._entries[self._check.verdict[self._entries] != NOT_CHECKED] if self._check else []
        if not len(checked):
            return None
        return int(checked[np.argmax(np.nan_to_num(self._check.relative_error[checked], nan=np.inf))])

    @property
    def check(self) -> GradientCheck | None:
        """What the rows come from."""
        return self._check

    def entry(self, row: int) -> int:
        """The entry of the check in a row."""
        return int(self._entries[row])

    def parameter(self, row: int) -> int:
        """The index in θ of a row's parameter."""
        return int(self._check.parameters[self._entries[row]])

    def name(self, entry: int):
        """What an entry's parameter is called."""
        return self._notation.parameter(int(self._check.parameters[entry]))

    def row_of(self, parameter: int | None) -> int | None:
        """The row of a parameter, None where there is none."""
        if self._check is None or parameter is None:
            return None
        rows = np.flatnonzero(self._check.parameters[self._entries] == parameter)
        return int(rows[0]) if rows.size else None

    # What Qt asks for

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """As many as there are entries."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Five."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY):
        """The title of a column, and what it means."""
        if orientation != _HORIZONTAL:
            return None
        texts = {_DISPLAY: TITLES, _TOOL_TIP: HELP, _ALIGNMENT: ALIGNMENTS}.get(role)
        return texts[section] if texts else None

    def data(self, index: _Index, role: int = _DISPLAY):
        """A cell as text; in its tooltip the row with all digits."""
        if role == _DISPLAY:
            return self._text(self.entry(index.row()), index.column())
        return self._tip(self.entry(index.row())) if role == _TOOL_TIP else None

    def _text(self, entry: int, column: int) -> str:
        check = self._check
        if column == NAME:
            return self.name(entry).text
        if column in (NUMERIC, ERROR) and check.verdict[entry] == NOT_CHECKED:
            return ""
        if column == ERROR:
            return power_text(float(check.relative_error[entry]))
        if column == VERDICT:
            return VERDICTS[check.verdict[entry]]
        return small(float((check.backprop if column == BACKPROP else check.numeric)[entry]))

    def _tip(self, entry: int) -> str:
        check, verdict = self._check, int(self._check.verdict[entry])
        lines = [f"∂f/∂{self.name(entry).text} = {exact_text(check.backprop[entry])}", VERDICTS[verdict]]
        if verdict != NOT_CHECKED:
            error = power_text(float(check.relative_error[entry]))
            difference = tr("difference  {numeric}", numeric=exact_text(check.numeric[entry]))
            lines[1:] = [
                difference,
                tr("relative error {error}: {verdicts}", error=error, verdicts=VERDICTS[verdict]),
            ]
        return "\n".join([*lines, *([WHY[verdict]] if verdict in WHY else [])])


def beside_gradient(check: GradientCheck, parameter: int) -> str:
    """A sentence with the central difference of one parameter, empty if that was not checked."""
    found = np.flatnonzero(check.parameters == parameter)
    if not found.size or check.verdict[found[0]] == NOT_CHECKED:
        return ""
    entry = int(found[0])
    numeric, error = float(check.numeric[entry]), power_text(float(check.relative_error[entry]))
    verdict = VERDICTS[check.verdict[entry]]
    return tr(
        "Central difference {numeric}: {verdict}, relative error {error}.",
        numeric=significant(numeric, 6),
        verdict=verdict,
        error=error,
    )
