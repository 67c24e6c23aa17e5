"""Pictures as a video, H.264 in MP4, by PyAV."""

from collections.abc import Iterable
from fractions import Fraction
from typing import BinaryIO

import av
from PySide6.QtGui import QImage

from bpviz.ui.animation.pixels import bgra

CODECS = ("libx264", "libopenh264", "h264_videotoolbox", "mpeg4")  # the first of these that there is
OPTIONS = {"libx264": {"preset": "veryfast", "crf": "18", "tune": "animation"}}
BITS = 12_000_000  # a second, for those that go by that


def write_mp4(file: BinaryIO, images: Iterable[QImage], fps: float) -> None:
    """Write pictures of one even size, as they come; players everywhere know yuv420p."""
    with av.open(file, "w", format="mp4", options={"movflags": "faststart"}) as container:
        stream = None
        for image in images:
            if stream is None:
                stream = _stream(container, image, fps)
            frame = av.VideoFrame.from_ndarray(bgra(image), format="bgra")
            container.mux(stream.encode(frame))
        if stream is not None:
            container.mux(stream.encode())


def _stream(container, image: QImage, fps: float):
    codec = next(name for name in CODECS if name in av.codecs_available)
    rate = Fraction(fps).limit_denominator(1001)
    stream = container.add_stream(codec, rate=rate, options=OPTIONS.get(codec, {}))
    stream.width, stream.height, stream.pix_fmt = image.width(), image.height(), "yuv420p"
    if codec not in OPTIONS:
        stream.bit_rate = BITS
    return stream
