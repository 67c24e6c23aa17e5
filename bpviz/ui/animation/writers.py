"""What an animation is written as, by the name of what is written: .mp4, .gif, or a folder of PNGs."""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from bpviz.data.whole_file import writing
from bpviz.language import tr
from bpviz.ui.animation.png_folder import check_folder, write_pngs

Write = Callable[[Path, Iterable[QImage], float], None]
MP4, GIF, FOLDER = ".mp4", ".gif", ""
NEEDS = {MP4: ("av", "video"), GIF: ("PIL", "gif")}  # module, extra
MOST_OF_GIF = 50.0  # pictures a second: its shortest time is two hundredths


def kind_of(path: str) -> str:
    """MP4, GIF or FOLDER. Raises ValueError for another ending, or where what writes it is missing."""
    kind = FOLDER if path.endswith(("/", "\\")) else Path(path).suffix.lower()
    if kind not in (MP4, GIF, FOLDER):
        allowed = tr("names that end in .mp4 or .gif, or a folder for PNGs")
        raise ValueError(
            tr("{path}: cannot be written as an animation; allowed are {allowed}", path=path, allowed=allowed)
        )
    check_there(kind)
    if kind == FOLDER:
        check_folder(Path(path))
    return kind


def check_there(kind: str) -> None:
    """Raise ValueError, with the command to install it, where what writes a kind is missing."""
    module, extra = NEEDS.get(kind, ("", ""))
    if module and find_spec(module) is None:
        raise ValueError(
            tr(
                "{kind} files need a package that is not installed: pip install 'bpviz[{extra}]'",
                kind=kind.strip(".").upper(),
                extra=extra,
            )
        )


def check_rate(kind: str, fps: float) -> None:
    """Raise ValueError for more pictures a second than a kind can have."""
    if kind == GIF and fps > MOST_OF_GIF:
        raise ValueError(tr("fps: found {fps:g}; allowed are at most 50 in a GIF", fps=fps))


def size_for(kind: str, size: QSize) -> QSize:
    """The size nearest to this that a kind can have: that of a video is even."""
    return QSize(size.width() & ~1, size.height() & ~1) if kind == MP4 else size


def write_animation(path: Path, kind: str, images: Iterable[QImage], fps: float) -> None:
    """Write pictures as they come, each RGB and of one size; no half file is left if that ends by an error.

    Raises OSError.
    """
    if kind == FOLDER:
        write_pngs(path, images)
        return
    with writing(path) as file:
        if kind == MP4:
            from bpviz.ui.animation.mp4 import write_mp4 as write
        else:
            from bpviz.ui.animation.gif import write_gif as write
        write(file, images, fps)
