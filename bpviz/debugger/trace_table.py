"""A step as a row of a table: all its numbers, each under a name that says what and where it is."""

from bpviz.engine.network import Network
from bpviz.engine.trace import Trace


def columns_of(network: Network) -> list[str]:
    """The names of the columns of row_of: W2[1,3] is the weight to unit 1 of layer 2 from unit 3 below."""
    units = [(layer, n) for layer, size in enumerate(network.sizes) for n in range(1, size + 1)]
    inputs = [f"x[{n}]" for layer, n in units if layer == 0]
    hidden = [(layer, n) for layer, n in units if layer]
    parameters = [_parameter(network, index) for index in range(network.parameter_count)]
    return [
        "step",
        "sample",
        "alpha",
        "loss",
        *inputs,
        *(f"d[{k}]" for k in range(1, network.sizes[-1] + 1)),
        *(f"{what}{layer}[{n}]" for what in ("z", "a", "dloss/da", "delta") for layer, n in hidden),
        *(f"{what} {name}" for what in ("gradient", "change", "before", "after") for name in parameters),
    ]


def row_of(trace: Trace, network: Network) -> list[float]:
    """The numbers of a step, in full precision; samples count from 1."""
    numbers = [
        trace.t,
        trace.sample + 1,
        trace.alpha,
        trace.loss,
        *trace.a[0].tolist(),
        *trace.target.tolist(),
    ]
    for layers in (trace.z[1:], trace.a[1:], trace.loss_slope[1:], trace.delta[1:]):
        for values in layers:
            numbers += values.tolist()
    for values in (trace.gradient, trace.change, trace.before, trace.after):
        numbers += values.tolist()
    return numbers


def _parameter(network: Network, index: int) -> str:
    layer, unit, source = network.locate(index)
    return f"b{layer}[{unit + 1}]" if source < 0 else f"W{layer}[{unit + 1},{source + 1}]"
