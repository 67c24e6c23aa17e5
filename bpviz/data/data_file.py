"""A user's own data, in a file or pasted, to a Dataset."""

from os import PathLike
from pathlib import Path

from bpviz.data.csv_table import read_table
from bpviz.data.csv_text import read_text
from bpviz.data.dataset import DataError, Dataset
from bpviz.data.numpy_table import NUMPY_SUFFIXES, read_numpy
from bpviz.data.progress import Progress, part, untold
from bpviz.data.table_import import to_dataset
from bpviz.data.table_options import ALL_FOUND_OUT, TableOptions
from bpviz.language import tr

SUFFIXES = (".csv", ".tsv", ".txt", *NUMPY_SUFFIXES)
PASTED = tr("The pasted text")


def read_data(
    path: str | PathLike[str], options: TableOptions = ALL_FOUND_OUT, progress: Progress = untold
) -> Dataset:
    """The Dataset in a file: .npy and .npz as numpy writes them, anything else as a table of text.

    progress may raise, which ends the reading. Raises DataError, naming file, line and column, for
    whatever cannot be learned from.
    """
    path = Path(path)
    is_numpy = path.suffix.lower() in NUMPY_SUFFIXES
    try:
        if is_numpy:
            table = read_numpy(path)
            progress(0.3)
        else:
            text = read_text(path)
            progress(0.1)
            table = read_table(text, path.name, options, part(progress, 0.1, 0.3))
            del text
        return to_dataset(table, options, path.stem, str(path), part(progress, 0.3, 1.0))
    except MemoryError:
        raise DataError(
            tr("{name} takes more memory than there is; allowed is a smaller file.", name=path.name)
        ) from None


def read_pasted(text: str, options: TableOptions = ALL_FOUND_OUT) -> Dataset:
    """The Dataset in a table that was copied from a spreadsheet, or is typed text like a CSV file's.

    Raises DataError as read_data does.
    """
    return to_dataset(read_table(text, PASTED, options), options, "pasted", "pasted")
