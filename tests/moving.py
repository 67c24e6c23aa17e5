"""Whether anything of the phase animation still moves."""

from PySide6.QtCore import QAbstractAnimation, QTimer, QVariantAnimation


def is_still(travelling):
    """Whether no clock of it ticks."""
    animations = travelling.findChildren(QVariantAnimation)
    assert len(animations) == 1
    return (
        travelling.way is None
        and animations[0].state() is QAbstractAnimation.State.Stopped
        and not any(timer.isActive() for timer in travelling.findChildren(QTimer))
    )
