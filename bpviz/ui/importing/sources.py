"""Where a table comes from: a file, or text from the clipboard that goes into a file."""

from pathlib import Path

import msgspec

from bpviz.data.data_file import read_pasted
from bpviz.data.preview import Preview, preview, preview_pasted
from bpviz.data.progress import Progress
from bpviz.data.table_options import TableOptions
from bpviz.data.whole_file import writing
from bpviz.debugger.experiment import DataChoice
from bpviz.language import tr
from bpviz.ui.importing.own_data import Ready, ready
from bpviz.ui.importing.own_files import own_place


class FileSource:
    """A file of data."""

    def __init__(self, path: Path):
        self.path = path
        self.name = path.name

    def preview(self, options: TableOptions) -> Preview:
        """What it looks like, read so."""
        return preview(self.path, options)

    def ready(self, data: DataChoice, seed: int, progress: Progress) -> Ready:
        """An experiment on it; see own_data.ready."""
        return ready(msgspec.structs.replace(data, path=str(self.path.absolute())), seed, progress)


class PastedSource:
    """Text of a table, which ready() first writes into the file at path."""

    name = tr("Pasted table")

    def __init__(self, text: str):
        self.path = Path()
        self._text = text

    def preview(self, options: TableOptions) -> Preview:
        """What it looks like, read so."""
        return preview_pasted(self._text, options)

    def ready(self, data: DataChoice, seed: int, progress: Progress) -> Ready:
        """An experiment on it. What cannot be learned from is not written, so that no file is lost to it."""
        read_pasted(self._text, data.table)
        self._write()
        return ready(msgspec.structs.replace(data, path=str(self.path)), seed, progress)

    def _write(self):
        with own_place(self.path), writing(self.path) as file:
            file.write(self._text.encode())
