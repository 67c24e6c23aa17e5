"""What the import says of the data that are found."""

from bpviz.data.preview import Preview
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted

MOST_NAMES = 6  # that a sentence tells


def counts(preview: Preview) -> str:
    """How large the table is, "" where it has no columns."""
    count, rows = len(preview.columns), tr("{row_count} rows", row_count=counted(preview.row_count))
    if not count:
        return ""
    if preview.row_count == 1:
        rows = tr("1 row")
    more = "" if preview.is_whole else tr("the first ")
    if count == 1:
        return tr("{more}{rows}, 1 column", more=more, rows=rows)
    return tr("{more}{rows}, {count} columns", more=more, rows=rows, count=counted(count))


def meaning(preview: Preview) -> str:
    """What is learned from what, in a sentence."""
    count = len(preview.inputs)
    inputs = tr("1 input") if count == 1 else tr("{count} inputs", count=counted(count))
    if not preview.is_whole:
        return tr(
            "{inputs}, to learn: {listed}. Only the beginning was looked at.",
            inputs=inputs,
            listed=_listed(preview.targets),
        )
    if preview.classes:
        return tr(
            "{inputs}, {count} classes: {listed}.",
            inputs=inputs,
            count=len(preview.classes),
            listed=_listed(preview.classes),
        )
    return tr("{inputs}, numbers to learn: {listed}.", inputs=inputs, listed=_listed(preview.targets))


def left_out(names: tuple[str, ...]) -> tuple[str, ...]:
    """A sentence about columns that are used for nothing, if there are any."""
    if not names:
        return ()
    if len(names) == 1:
        return (tr("Column “{names}” is left out.", names=_listed(names)),)
    return (tr("{count} columns are left out.", count=counted(len(names))),)


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - MOST_NAMES
    shown = [name if len(name) <= 16 else name[:15] + "…" for name in names[:MOST_NAMES]]
    return ", ".join(shown) + (tr(" and {more} more", more=more) if more > 0 else "")
