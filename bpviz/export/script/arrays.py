"""Arrays in a script: written out in full precision, or kept in an .npz beside it."""

from textwrap import fill

import numpy as np

from bpviz.language import tr

WIDTH = 100


class Inline:
    """Writes arrays into the script itself. make: what makes an array of lists, as "np.array"."""

    def __init__(self, make: str):
        self._make = make

    def line(self, name: str, values: np.ndarray) -> str:
        """name = values; whole numbers as such."""
        return f"{name} = {self._make}({literal(values)})"

    @property
    def header(self) -> list[str]:
        """What must come before the first line()."""
        return []


class Beside:
    """Lets the script read arrays from a file; `arrays` is what that must hold."""

    def __init__(self, read: str, file_name: str):
        """read: what makes an array of one of numpy, as "torch.from_numpy"; "" for nothing."""
        self._read, self._file_name = read, file_name
        self.arrays: dict[str, np.ndarray] = {}

    def line(self, name: str, values: np.ndarray) -> str:
        """name = values."""
        self.arrays[name] = np.array(values)
        return f'{name} = {self._read}(stored["{name}"])' if self._read else f'{name} = stored["{name}"]'

    @property
    def header(self) -> list[str]:
        """What must come before the first line()."""
        return [
            f"# {tr('The numbers lie in a file beside this script.')}",
            f"with np.load(Path(__file__).with_name({self._file_name!r}), allow_pickle=False) as file:",
            "    stored = dict(file)",
        ]


def literal(values: np.ndarray) -> str:
    """An array of one or two dimensions as lists of lists; every float reads back the same."""
    if values.ndim == 1:
        return _row(values)
    if not values.size:
        return repr(values.tolist())
    return "[\n" + "".join(f"    {_row(row)},\n" for row in values) + "]"


def _row(values: np.ndarray) -> str:
    text = repr(values.tolist())
    if len(text) <= WIDTH:
        return text
    return fill(text, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
