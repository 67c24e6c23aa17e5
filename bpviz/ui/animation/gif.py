"""Pictures as an animated GIF that goes round and round, by Pillow."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from PIL import Image
from PySide6.QtGui import QImage

from bpviz.ui.animation.pixels import rgb

COLORS = 256


def write_gif(file: BinaryIO, images: Iterable[QImage], fps: float) -> None:
    """Write pictures as they come, each with the 256 colours that fit it best."""
    frames = _frames(images)
    if (first := next(frames, None)) is not None:
        milliseconds = 10 * max(2, round(100 / fps))
        first.save(
            file, "GIF", save_all=True, append_images=frames, duration=milliseconds, loop=0, optimize=False
        )


def _frames(images: Iterable[QImage]) -> Iterator[Image.Image]:
    for image in images:
        whole = Image.fromarray(rgb(image))
        yield whole.quantize(COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
