"""Lists of Qt's windows, for which nothing may be deleted meanwhile."""

import gc
from collections.abc import Callable


def listed(give: Callable[[], list]) -> list:
    """What give() lists, e.g. QApplication.topLevelWidgets.

    Qt for Python wraps one after another; where that lets Python collect its garbage, a menu that nobody has
    any more is deleted though the list has it still, and the process ends by a segmentation fault.
    """
    gc.disable()
    try:
        return give()
    finally:
        gc.enable()
