"""Why a run came to its end: for the compiled code as numbers."""

from enum import Enum

REACHED, NOT_FINITE, LOSS_SMALL, GRADIENT_SMALL, CHANGE_SMALL, STOPPED, HELD_ROSE = range(7)


class Outcome(Enum):
    """Why a run came to its end."""

    REACHED = REACHED
    NOT_FINITE = NOT_FINITE
    LOSS_SMALL = LOSS_SMALL
    GRADIENT_SMALL = GRADIENT_SMALL
    CHANGE_SMALL = CHANGE_SMALL
    STOPPED = STOPPED
    HELD_ROSE = HELD_ROSE
