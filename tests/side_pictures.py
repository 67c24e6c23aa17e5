"""The pictures beside a lecture's network, laid out in a size, and what is written in them."""

from painted_texts import painted
from PySide6.QtCore import QPoint


def laid_out(picture, window, size):
    """A picture of a window's panel, as it shows that window's frame."""
    picture.apply_theme(window.theme)
    picture.resize(*size)
    picture.set_text_size(15)
    picture.show_frame(window.frame)
    picture.grab()
    return picture


def texts(widget):
    """All that is written in it, piece by piece."""
    made = painted(widget.size().toTuple(), lambda painter: widget.render(painter, QPoint()))
    return [text.text for text in made.texts]
