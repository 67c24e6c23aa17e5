"""How a table of numbers is to be read: the choices of an import, and what each may be."""

from dataclasses import dataclass, fields

from bpviz.data.dataset import DataError
from bpviz.language import tr

DELIMITERS = {
    "auto": tr("find out"),
    ",": tr("comma ,"),
    ";": tr("semicolon ;"),
    "tab": tr("tab"),
    "space": tr("space"),
    "|": tr("vertical line |"),
}
DECIMALS = {"auto": tr("find out"), ".": tr("point 0.5"), ",": tr("comma 0,5")}
HEADERS = {"auto": tr("find out"), "yes": tr("names of the columns"), "no": tr("data")}
MISSING = {"refuse": tr("refuse the file"), "drop": tr("leave out the row"), "mean": tr("mean of the column")}
CLASSES = {"auto": tr("find out"), "yes": tr("classes"), "no": tr("numbers")}


@dataclass(frozen=True)
class TableOptions:
    """How to read a table. Each is a name in its registry, but inputs and targets, which name columns.

    delimiter: what stands between cells; runs of spaces count as one.
    header: whether the first row names the columns. auto: if it has text above a column of numbers.
    missing: what becomes of a row where an input or target is empty, NA, N/A, #N/A, NaN, null or ?.
    mean puts the mean of its column in place of an input, taken over all rows, held out later or not; where
    a target is missing, the row is left out, for an answer made up is nothing to learn.
    inputs, targets: by default the last column is the target and all that are no targets are inputs.
    classes: whether the single target is classes. auto: if it is text, or whole numbers with 2 to 20
    distinct values; several target columns are numbers. Classes are sorted (numbers by size); two become
    one target of 0 and 1, more become one target each (1 for the class, else 0).

    Raises DataError for a name that is not in its registry.
    """

    delimiter: str = "auto"
    decimal: str = "auto"
    header: str = "auto"
    missing: str = "refuse"
    inputs: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    classes: str = "auto"

    def __post_init__(self):
        for field, allowed in _REGISTRIES.items():
            found = getattr(self, field)
            if found not in allowed:
                names = ", ".join(f'"{name}"' for name in allowed)
                raise DataError(
                    tr(
                        'The option {field} is "{found}"; allowed are {names}.',
                        field=field,
                        found=found,
                        names=names,
                    )
                )


_REGISTRIES = {
    "delimiter": DELIMITERS,
    "decimal": DECIMALS,
    "header": HEADERS,
    "missing": MISSING,
    "classes": CLASSES,
}
ALL_FOUND_OUT = TableOptions()
OPTION_NAMES = tuple(field.name for field in fields(TableOptions))
