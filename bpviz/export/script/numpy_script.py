"""The next steps of a run as a script in plain numpy."""

from bpviz.export.script.coming import Coming
from bpviz.export.script.functions import NORMAL, NUMPY, NUMPY_LOSSES, SOFTMAX
from bpviz.export.script.numpy_update import accumulate, descend, improve, state
from bpviz.export.script.opening import Arrays, batches, carried, data, heading, imports, loop, picked, told
from bpviz.language import tr

INFINITE = tr("e^-z may become infinite: 1 / (1 + e^-z) then is 0, as it should be")
NORMALIZING = """def normalized(z, axis):
    rate = 1 / np.sqrt(z.var(axis=axis, keepdims=True) + 1e-5)
    return (z - z.mean(axis=axis, keepdims=True)) * rate, rate


def through_normalizing(g, hat, rate, axis):
    shared = (g * hat).mean(axis=axis, keepdims=True)
    return rate * (g - g.mean(axis=axis, keepdims=True) - hat * shared)"""


def numpy_lines(c: Coming, arrays: Arrays) -> list[str]:
    """The script, line by line."""
    is_plain = c.settings.is_plain(c.network)
    parameters = carried(c, arrays, c.named(c.theta))
    kept = [] if is_plain else state(c, arrays)
    sections = [*data(c, arrays), *batches(c)]
    body = [
        f'np.seterr(over="ignore")  # {INFINITE}',
        *_functions(c),
        "",
        *arrays.header,
        f"# {tr('Weights and biases before step {t}', t=c.first)}",
        *parameters,
        *kept,
        *sections,
        "",
        *loop(c),
        f"    # {tr('Forward')}",
        *(line for layer in c.layers for line in _forward(c, layer)),
        *_loss(c),
        *told(c),
        *_backward(c, is_plain),
        *([] if is_plain else [f"    # {tr('Update')}", *improve(c)]),
        *(["    step += size"] if c.is_joint else []),
    ]
    return [*heading(c, tr("plain numpy")), *imports(body, ["import numpy as np"]), "", *body]


def _functions(c: Coming) -> list[str]:
    used = list(dict.fromkeys(c.network.activations))
    blocks = [NORMAL] if "gelu" in used else []
    for name in used:
        if name == "softmax":
            blocks.append(SOFTMAX)
            continue
        value, slope = NUMPY[name]
        blocks.append(f"def {name}(y):\n    return {value}")
        blocks.append(f"def {name}_slope(y, a):\n    return {slope}")
    blocks += [NORMALIZING] if set(c.network.norms) - {"none"} else []
    return [line for block in blocks for line in ("", "", *block.splitlines())] + [""]


def _axis(c: Coming, layer: int) -> int:
    return 0 if c.network.norm(layer) == "batch" else -1


def _into(c: Coming, layer: int) -> str:
    """What goes into φ of a layer."""
    return f"z{layer}" if c.network.norm(layer) == "none" else f"y{layer}"


def _out(c: Coming, layer: int) -> str:
    """What comes out of φ, before dropout."""
    return f"h{layer}" if layer in c.kept else f"a{layer}"


def _forward(c: Coming, layer: int) -> list[str]:
    below = f"a{layer - 1}"
    weighted = f"{below} @ W{layer}.T" if c.is_joint else f"W{layer} @ {below}"
    lines = [f"z{layer} = {weighted}" + (f" + b{layer}" if c.network.bias else "")]
    if c.network.norm(layer) != "none":
        lines += [
            f"hat{layer}, rate{layer} = normalized(z{layer}, {_axis(c, layer)})",
            f"y{layer} = gamma{layer} * hat{layer} + beta{layer}",
        ]
    lines += [f"{_out(c, layer)} = {c.network.activations[layer - 1]}({_into(c, layer)})"]
    lines += [f"a{layer} = h{layer} * kept{layer}[{picked(c)}]"] if layer in c.kept else []
    return [f"    {line}" for line in lines]


def _loss(c: Coming) -> list[str]:
    top = c.network.depth
    return [
        f"    z, a = z{top}, a{top}",
        f"    f = ({NUMPY_LOSSES[c.settings.loss][0]}).sum(axis=-1)",
    ]


def _backward(c: Coming, is_plain: bool) -> list[str]:
    """Errors from the top down, and what is made of them; in place, W is moved before it is read."""
    use, top = descend if is_plain else accumulate, c.network.depth
    lines = [f"    # {tr('Backward')}", *_output_error(c)]
    if c.settings.in_place:
        lines += [f"    # {tr('the errors below read W as it has just been updated')}", *use(c, top)]
    for layer in range(top - 1, 0, -1):
        lines += _error(c, layer) + (use(c, layer) if c.settings.in_place else [])
    return lines if c.settings.in_place else lines + [line for layer in c.layers for line in use(c, layer)]


def _output_error(c: Coming) -> list[str]:
    top, loss, activation = c.network.depth, c.settings.loss, c.network.activations[-1]
    slope = NUMPY_LOSSES[loss][1]
    if loss in ("binary_cross_entropy", "cross_entropy"):
        why = tr("the slopes of loss and activation, multiplied out")
        return [f"    delta{top} = {slope}  # {why}"]
    if activation == "softmax":
        return [
            f"    g = {slope}",
            f"    delta{top} = a * (g - (g * a).sum(axis=-1, keepdims=True))",
        ]
    return [f"    delta{top} = ({slope}) * {activation}_slope(z, a)"]


def _error(c: Coming, layer: int) -> list[str]:
    name = c.network.activations[layer - 1]
    slope = f"{name}_slope({_into(c, layer)}, {_out(c, layer)})"
    mask = f" * kept{layer}[{picked(c)}]" if layer in c.kept else ""
    pulled = f"(delta{layer + 1} @ W{layer + 1}) * {slope}{mask}"
    if c.network.norm(layer) == "none":
        return [f"    delta{layer} = {pulled}"]
    through = f"through_normalizing(gamma{layer} * dy{layer}, hat{layer}, rate{layer}, {_axis(c, layer)})"
    return [f"    dy{layer} = {pulled}", f"    delta{layer} = {through}"]
