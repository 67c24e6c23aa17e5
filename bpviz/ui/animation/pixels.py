"""The pixels of an image as an array."""

import numpy as np
from PySide6.QtGui import QImage


def rgb(image: QImage) -> np.ndarray:
    """Red, green and blue, (height, width, 3) bytes."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def bgra(image: QImage) -> np.ndarray:
    """Blue, green, red and a byte that says nothing, (height, width, 4): as an image has them in memory."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.width(), 4).copy()
