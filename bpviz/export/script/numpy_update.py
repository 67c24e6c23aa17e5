"""The update in plain numpy: on the spot, or by an optimizer from the gradient of a batch."""

import numpy as np

from bpviz.export.script.coming import Coming
from bpviz.export.script.opening import Arrays, end_of_batch, tuning
from bpviz.language import tr

STEPS = {
    "sgd": ["w -= alpha * g"],
    "momentum": ["m[name] = MOMENTUM * m[name] + g", "w -= alpha * m[name]"],
    "nesterov": ["m[name] = MOMENTUM * m[name] + g", "w -= alpha * (g + MOMENTUM * m[name])"],
    "adagrad": ["v[name] = v[name] + g**2", "w -= alpha * g / (np.sqrt(v[name]) + EPSILON)"],
    "rmsprop": [
        "v[name] = SQUARES * v[name] + (1 - SQUARES) * g**2",
        "w -= alpha * g / (np.sqrt(v[name]) + EPSILON)",
    ],
    "adam": [
        "m[name] = MOMENTUM * m[name] + (1 - MOMENTUM) * g",
        "v[name] = SQUARES * v[name] + (1 - SQUARES) * g**2",
        f"m_hat = m[name] / (1 - MOMENTUM**k)  # {tr('both start from 0, which this makes up for')}",
        "v_hat = v[name] / (1 - SQUARES**k)",
        "w -= alpha * m_hat / (np.sqrt(v_hat) + EPSILON)",
    ],
}
STEPS["adamw"] = [
    'if name.startswith("W"):',
    "    w *= 1 - alpha * WEIGHT_DECAY",
    *STEPS["adam"],
]


def state(c: Coming, arrays: Arrays) -> list[str]:
    """What is kept besides θ: the gradient of the batch under way, the optimizer's slots, k."""
    trained = ", ".join(f'"{name}": {name}' for name in c.trained())
    lines = ["", f"# {tr('What is trained')}", f"trained = {{{trained}}}", ""]
    lines += [f"# {tr('The gradient summed over the batch so far')}"]
    lines += _kept(c, arrays, "gradient", c.gradient)
    if c.slots:
        lines += ["", f"# {tr('What the optimizer keeps of each parameter')}"]
    for symbol, slot in c.slots.items():
        lines += _kept(c, arrays, symbol, slot)
    if c.settings.optimizer in ("adam", "adamw"):
        lines += [f"k = {c.updates}  # {tr('updates so far')}"]
    return [*lines, "", *tuning(c)]


def _kept(c: Coming, arrays: Arrays, symbol: str, numbers: np.ndarray) -> list[str]:
    """A dictionary of arrays by the names of what is trained."""
    parts, trained = c.named(numbers), c.trained()
    if not any(parts[name].any() for name in trained):
        return [f"{symbol} = {{name: np.zeros_like(w) for name, w in trained.items()}}"]
    lines = [arrays.line(f"{symbol}_{name}", parts[name]) for name in trained]
    pairs = ", ".join(f'"{name}": {symbol}_{name}' for name in trained)
    return [*lines, f"{symbol} = {{{pairs}}}"]


def descend(c: Coming, layer: int) -> list[str]:
    """One layer moved against its gradient, on the spot."""
    trained = c.trained()
    moved = {
        f"W{layer}": f"    W{layer} -= alpha * np.outer(delta{layer}, a{layer - 1})",
        f"b{layer}": f"    b{layer} -= alpha * delta{layer}",
    }
    return [line for name, line in moved.items() if name in trained]


def accumulate(c: Coming, layer: int) -> list[str]:
    """The gradient of one layer added to that of the batch."""
    delta, below, trained = f"delta{layer}", f"a{layer - 1}", c.trained()
    total = ".sum(axis=0)" if c.is_joint else ""
    slopes = {
        f"W{layer}": f"{delta}.T @ {below}" if c.is_joint else f"np.outer({delta}, {below})",
        f"b{layer}": f"{delta}{total}",
        f"gamma{layer}": f"(dy{layer} * hat{layer}){total}",
        f"beta{layer}": f"dy{layer}{total}",
    }
    return [f'    gradient["{name}"] += {slope}' for name, slope in slopes.items() if name in trained]


def improve(c: Coming) -> list[str]:
    """The update where a batch ends."""
    begin = end_of_batch(c)
    indent = "        " if begin else "    "
    return [*begin, *(f"{indent}{line}" for line in _update(c))]


def _update(c: Coming) -> list[str]:
    t, optimizer = c.settings.tuning, c.settings.optimizer
    lines = ["k += 1"] if optimizer in ("adam", "adamw") else []
    lines += ["share = 1.0"] if c.batch == 1 else ["share = 1 / size"]
    if t.clip_norm < np.inf:
        lines += [
            "norm = share * math.sqrt(sum((g**2).sum() for g in gradient.values()))",
            "share *= min(1, CLIP_NORM / (norm + 1e-6))",
        ]
    lines += ["for name, w in trained.items():", "    g = share * gradient[name]"]
    lines += ["    g = np.clip(g, -CLIP_VALUE, CLIP_VALUE)"] if t.clip_value < np.inf else []
    penalty = " + L1 * np.sign(w)" * (t.l1 > 0) + " + L2 * w" * (t.l2 > 0)
    lines += ['    if name.startswith("W"):', f"        g = g{penalty}"] if penalty else []
    return [*lines, *(f"    {line}" for line in STEPS[optimizer]), "    gradient[name][:] = 0"]
