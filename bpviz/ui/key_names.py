"""What keys are called on the user's keyboard."""

from PySide6.QtGui import QKeySequence


def key_name(keys: str) -> str:
    """Keys as menus show them: "Ctrl+I", in German "Strg+I"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
