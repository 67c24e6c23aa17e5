"""What is being typed when a key moves in time: it is entered first, and what cannot be holds the move up."""

from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from bpviz.ui.editing import NumberField


def enter_typed(window: QWidget) -> bool:
    """Enter what is typed in the window's focused field; whether it could be, or there was nothing."""
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit | QAbstractSpinBox) or not window.isAncestorOf(field):
        return True
    if isinstance(field, NumberField):
        return _enter_number(field)
    typed = field.text()
    field.clearFocus()  # a form takes a field's value when it is left
    was_taken = field.text() == typed
    if field.isVisible():  # the field of a list's row is gone
        field.setFocus()
    return was_taken


def _enter_number(field: NumberField) -> bool:
    """The digits that are shown at first are no edit: the number itself may have more."""
    if field.isModified():
        return field.give()
    field.leave()
    return True
