"""Loss functions of one output unit; the loss of a sample is their sum over the outputs."""

from bpviz.engine.compiled import leaf


@leaf
def squared_error(output, target):
    """½ (d̂ − d)²."""
    return 0.5 * (output - target) * (output - target)


@leaf
def squared_error_slope(output, target):
    """∂/∂d̂ of ½ (d̂ − d)²: d̂ − d."""
    return output - target
