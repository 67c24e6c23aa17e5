"""Pictures as a folder of PNGs: 00001.png, 00002.png and so on."""

import re
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QImage

from bpviz.language import tr

NAME = re.compile(r"\d{5,}\.png")


def check_folder(folder: Path) -> None:
    """Raise ValueError for what may not be replaced: a file, or a folder with anything else in it."""
    if folder.is_file() or (folder.is_dir() and not all(NAME.fullmatch(f.name) for f in folder.iterdir())):
        raise ValueError(
            tr("{folder}: is there already, with other things in it than numbered PNGs", folder=folder)
        )


def write_pngs(folder: Path, images: Iterable[QImage]) -> None:
    """Write all of them; the folder takes its place, and that of an older one, once they are there."""
    folder = folder.resolve()
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        for number, image in enumerate(images, start=1):
            path = made / f"{number:05}.png"
            if not image.save(str(path)):
                raise OSError(28, "No space left on device", str(path))
        made.chmod(0o755)
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)
