"""Whether a breakpoint fits a network and its data; what does not is said in one sentence."""

import numpy as np

from bpviz.data.dataset import Dataset
from bpviz.debugger.breakpoints import BREAKPOINT_KINDS, Breakpoint
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.network import Network
from bpviz.engine.phases import phases
from bpviz.language import tr


def check(breakpoint: Breakpoint, network: Network, dataset: Dataset) -> None:
    """Raise ExperimentError, with one sentence, for what does not fit a network and its data."""
    if breakpoint.kind not in BREAKPOINT_KINDS:
        raise _wrong("kind", breakpoint.kind, ", ".join(BREAKPOINT_KINDS))
    needs = BREAKPOINT_KINDS[breakpoint.kind].needs
    if "phase" in needs:
        _check_phase(breakpoint, network)
    elif "layer" in needs:
        _check_range("layer", breakpoint.layer, 1, network.depth)
    if "unit" in needs:
        _check_range("unit", breakpoint.unit, 0, network.sizes[breakpoint.layer] - 1)
    if "source" in needs:
        lowest = -1 if network.bias else 0
        _check_range("source", breakpoint.source, lowest, network.sizes[breakpoint.layer - 1] - 1)
    if "sample" in needs:
        lowest = -1 if breakpoint.kind == "right" else 0
        _check_range("sample", breakpoint.sample, lowest, dataset.sample_count - 1)
    _check_numbers(breakpoint)


def _check_numbers(breakpoint: Breakpoint) -> None:
    if not np.isfinite(breakpoint.value):
        raise _wrong("value", breakpoint.value, tr("finite numbers"))
    if breakpoint.kind in ("step", "epoch") and (breakpoint.value < 0 or breakpoint.value % 1):
        raise _wrong("value", breakpoint.value, tr("whole numbers from 0"))
    for field, lowest in (("steps", 1), ("ignore", 0), ("hits", 0)):
        _check_range(field, getattr(breakpoint, field), lowest, 10**15)


def _check_phase(breakpoint: Breakpoint, network: Network) -> None:
    found = (breakpoint.phase, breakpoint.layer)
    stoppable = phases(network.depth)[:-1]  # the last one completes the step
    allowed = [(phase.kind.value, phase.layer) for phase in stoppable]
    if found not in allowed:
        names = ", ".join(f"{kind} {layer}" if layer else kind for kind, layer in allowed)
        raise _wrong("phase", tr("{found!r} of layer {found2}", found=found[0], found2=found[1]), names)


def _check_range(field: str, found: int, lowest: int, highest: int) -> None:
    if not lowest <= found <= highest:
        raise _wrong(field, found, tr("{lowest} to {highest}", lowest=lowest, highest=highest))


def _wrong(field: str, found, allowed: str) -> ExperimentError:
    return ExperimentError(
        tr(
            "breakpoint, {field}: found {found}; allowed are {allowed}",
            field=field,
            found=found,
            allowed=allowed,
        )
    )


def fits(breakpoint: Breakpoint, network: Network, dataset: Dataset) -> bool:
    """Whether it means something for a network and its data."""
    try:
        check(breakpoint, network, dataset)
    except ExperimentError:
        return False
    return True
