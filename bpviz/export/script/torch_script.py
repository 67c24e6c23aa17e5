"""The next steps of a run as a script for PyTorch."""

from bpviz.export.script.coming import Coming
from bpviz.export.script.functions import TORCH, TORCH_LOSSES
from bpviz.export.script.opening import Arrays, batches, carried, data, heading, imports, loop, picked, told
from bpviz.export.script.torch_update import improve, state
from bpviz.language import tr

NORMALIZING = """

def normalized(z, axis):
    variance = z.var(axis, correction=0, keepdim=True)
    return (z - z.mean(axis, keepdim=True)) / torch.sqrt(variance + 1e-5)

"""
LIBRARIES = ["import numpy as np", "import torch", "import torch.nn.functional as F"]


def torch_lines(c: Coming, arrays: Arrays) -> list[str]:
    """The script, line by line."""
    has_norms = bool(set(c.network.norms) - {"none"})
    parameters = carried(c, arrays, c.named(c.theta))
    kept = [] if c.settings.in_place or not c.trained() else state(c, arrays)
    body = [
        "torch.set_default_dtype(torch.float64)",
        *(NORMALIZING.splitlines() if has_norms else []),
        "",
        *arrays.header,
        f"# {tr('Weights and biases before step {t}', t=c.first)}",
        *parameters,
        *kept,
        *data(c, arrays),
        *batches(c),
        "",
        *loop(c),
        f"    # {tr('Forward')}",
        *(line for layer in c.layers for line in _forward(c, layer)),
        f"    z, a = z{c.network.depth}, a{c.network.depth}",
        f"    f = ({TORCH_LOSSES[c.settings.loss]}).sum(-1)",
        *told(c),
        *_learning(c),
        *(["    step += size"] if c.is_joint else []),
    ]
    used = [line for line in LIBRARIES if any(f"{line.split()[-1]}." in text for text in body)]
    return [*heading(c, "PyTorch"), *imports(body, used), "", *body]


def _learning(c: Coming) -> list[str]:
    """Backward pass and update, unless all is frozen."""
    if c.settings.in_place:
        return _in_place(c)
    if not c.trained():
        return []
    return [
        f"    # {tr('Backward: adds ∂f/∂w to the gradient of each w')}",
        f"    {'f.sum()' if c.is_joint else 'f'}.backward()",
        f"    # {tr('Update')}",
        *improve(c),
    ]


def _forward(c: Coming, layer: int) -> list[str]:
    in_place = c.settings.in_place
    below = _below(c, layer)
    weighted = f"{below} @ W{layer}.T" if c.is_joint else f"W{layer} @ {below}"
    weighted += f" + b{layer}" if c.network.bias else ""
    lines, into = [f"z{layer} = ({weighted}).requires_grad_()" if in_place else f"z{layer} = {weighted}"], "z"
    axis = 0 if c.network.norm(layer) == "batch" else -1
    if c.network.norm(layer) != "none":
        lines.append(f"y{layer} = gamma{layer} * normalized(z{layer}, {axis}) + beta{layer}")
        into = "y"
    lines.append(f"a{layer} = " + TORCH[c.network.activations[layer - 1]].format(y=f"{into}{layer}"))
    lines += [f"a{layer} = a{layer} * kept{layer}[{picked(c)}]"] if layer in c.kept else []
    return [f"    {line}" for line in lines]


def _below(c: Coming, layer: int) -> str:
    """The a below a layer; in place it is cut off, for slopes are passed on by hand."""
    return f"a{layer - 1}.detach()" if c.settings.in_place and layer > 1 else f"a{layer - 1}"


def _in_place(c: Coming) -> list[str]:
    """By hand, from the top down: no optimizer of PyTorch moves W before the errors below are known."""
    top, s = c.network.depth, c.settings
    lines = [
        f"    # {tr('Backward and update: the errors below read W as it has just been updated')}",
        f"    (delta{top},) = torch.autograd.grad(f, z{top})",
    ]
    for layer in range(top, 0, -1):
        if layer < top:
            error = f"W{layer + 1}.T @ delta{layer + 1}"
            lines.append(f"    (delta{layer},) = torch.autograd.grad(a{layer}, z{layer}, {error})")
        if layer not in s.frozen_weights:
            lines.append(f"    W{layer} -= alpha * torch.outer(delta{layer}, {_below(c, layer)})")
        if c.network.bias and layer not in s.frozen_biases:
            lines.append(f"    b{layer} -= alpha * delta{layer}")
    return lines
