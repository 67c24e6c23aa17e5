"""Pictures as arrays, figures opened again by other programs, and how much two pictures differ."""

import io

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def pixels(image):
    """(height, width, 3), from 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.width(), 4)
    return rows[..., 2::-1].astype(float)


def svg_pixels(content, size):
    """An SVG as Qt's own renderer sees it."""
    renderer = QSvgRenderer(content)
    assert renderer.isValid()
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return pixels(image)


def pdf_page(content):
    """The pages of a PDF: how many, the first one's pixels and its text, by PDFium."""
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    document = pdfium.PdfDocument(content)
    try:
        page = document[0]
        bitmap = page.render(scale=96 / 72, rev_byteorder=True)
        seen = np.asarray(bitmap.to_numpy())[..., :3].astype(float)
        return len(document), seen, page.get_textpage().get_text_range()
    finally:
        document.close()


def difference(one, other):
    """The mean over all pixels that both have."""
    high, wide = (min(one.shape[axis], other.shape[axis]) for axis in (0, 1))
    return float(np.abs(one[:high, :wide] - other[:high, :wide]).mean())


def video_frames(path):
    """The frames of a video as arrays, and its rate."""
    av = pytest.importorskip("av", reason="av is not installed")
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        return [frame.to_ndarray(format="rgb24") for frame in container.decode(stream)], stream.average_rate


def gif_frames(path):
    """The frames of a GIF as arrays, and the milliseconds of each."""
    pil = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    with pil.open(io.BytesIO(path.read_bytes())) as opened:
        frames = []
        for number in range(opened.n_frames):
            opened.seek(number)
            frames.append(np.asarray(opened.convert("RGB")).astype(float))
        return frames, opened.info["duration"]
