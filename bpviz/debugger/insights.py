"""What panels can ask for beyond a frame: by name, how it is found. It is computed only while asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bpviz.debugger.debugger import Debugger


@dataclass(frozen=True)
class Insight:
    """find: from a debugger to what a panel draws. live: cheap enough for every frame of a fast run."""

    find: Callable[[Debugger], Any]
    live: bool = False


INSIGHTS: dict[str, Insight] = {}
