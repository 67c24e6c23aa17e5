"""The update in PyTorch: an optimizer of torch.optim, with what it has kept so far."""

import numpy as np

from bpviz.export.script.coming import Coming
from bpviz.export.script.opening import Arrays, end_of_batch, tuning
from bpviz.language import tr

# name -> what makes it of groups of parameters, and what it calls m and v
OPTIMIZERS = {
    "sgd": ("SGD(groups, lr=0.0)", {}),
    "momentum": ("SGD(groups, lr=0.0, momentum=MOMENTUM)", {"m": "momentum_buffer"}),
    "nesterov": ("SGD(groups, lr=0.0, momentum=MOMENTUM, nesterov=True)", {"m": "momentum_buffer"}),
    "adagrad": ("Adagrad(groups, lr=0.0, eps=EPSILON)", {"v": "sum"}),
    "rmsprop": ("RMSprop(groups, lr=0.0, alpha=SQUARES, eps=EPSILON)", {"v": "square_avg"}),
    "adam": (
        "Adam(groups, lr=0.0, betas=(MOMENTUM, SQUARES), eps=EPSILON)",
        {"m": "exp_avg", "v": "exp_avg_sq"},
    ),
    "adamw": (
        "AdamW(groups, lr=0.0, betas=(MOMENTUM, SQUARES), eps=EPSILON)",
        {"m": "exp_avg", "v": "exp_avg_sq"},
    ),
}


def optimizer_of(c: Coming) -> str:
    """Nesterov's with a momentum of 0, which PyTorch refuses, is plain SGD."""
    name = c.settings.optimizer
    return "sgd" if name == "nesterov" and c.settings.tuning.beta1 == 0 else name


def state(c: Coming, arrays: Arrays) -> list[str]:
    """What is trained, the optimizer with what it keeps, and the gradient of the batch under way."""
    trained, name = c.trained(), optimizer_of(c)
    weights = [part for part in trained if part.startswith("W")]
    others = [part for part in trained if part not in weights]
    decay = "WEIGHT_DECAY" if name == "adamw" else "0.0"
    makes, keys = OPTIMIZERS[name]
    lines = [
        "",
        f"# {tr('What is trained')}",
        f"weights = [{', '.join(weights)}]",
        f"others = [{', '.join(others)}]",
        "for w in weights + others:",
        "    w.requires_grad_()",
        "    w.grad = torch.zeros_like(w)",
        *tuning(c),
        "",
        "groups = [",
        f'    {{"params": weights, "weight_decay": {decay}}},',
        '    {"params": others, "weight_decay": 0.0},',
        "]",
        f"optimizer = torch.optim.{makes}",
        *_slots(c, arrays, keys),
    ]
    gradient = c.named(c.gradient)
    if any(gradient[part].any() for part in trained):
        lines += ["", f"# {tr('The gradient summed over the batch so far')}"]
        lines += [arrays.line(f"{part}.grad", gradient[part]) for part in trained]
    return lines


def _slots(c: Coming, arrays: Arrays, keys: dict[str, str]) -> list[str]:
    """What the optimizer has kept of each parameter."""
    if not keys or not c.updates > 0:
        return []
    lines = ["", f"# {tr('What it has kept after {count} updates', count=c.updates)}"]
    slots = {symbol: c.named(c.slots[symbol]) for symbol in keys}
    for part in c.trained():
        lines += [arrays.line(f"{symbol}_{part}", slots[symbol][part]) for symbol in keys]
        entries = "".join(f', "{key}": {symbol}_{part}' for symbol, key in keys.items())
        lines.append(f'optimizer.state[{part}] = {{"step": torch.tensor({c.updates}.0){entries}}}')
    return lines


def improve(c: Coming) -> list[str]:
    """The update where a batch ends."""
    begin = end_of_batch(c)
    indent = "        " if begin else "    "
    return [*begin, *(f"{indent}{line}" for line in _update(c))]


def _update(c: Coming) -> list[str]:
    t, lines = c.settings.tuning, []
    if c.batch > 1:
        lines += ["for w in weights + others:", "    w.grad /= size"]
    if t.clip_norm < np.inf:
        lines += ["torch.nn.utils.clip_grad_norm_(weights + others, CLIP_NORM)"]
    if t.clip_value < np.inf:
        lines += ["torch.nn.utils.clip_grad_value_(weights + others, CLIP_VALUE)"]
    penalty = " + L1 * torch.sign(w)" * (t.l1 > 0) + " + L2 * w" * (t.l2 > 0)
    if penalty:
        lines += ["with torch.no_grad():", "    for w in weights:", f"        w.grad +={penalty[2:]}"]
    return [
        *lines,
        "for group in optimizer.param_groups:",
        '    group["lr"] = alpha',
        "optimizer.step()",
        "optimizer.zero_grad(set_to_none=False)",
    ]
