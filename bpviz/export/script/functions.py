"""Activations and losses as expressions of numpy and of PyTorch. A new one is an entry for each.

y: what goes into φ. a: what comes out of it. z: y of the outputs. d: the targets.
"""

from bpviz.engine.activations import LEAK, SELU_ALPHA, SELU_SCALE
from bpviz.language import tr

# name -> φ(y) and φ'(y), which may read a, as expressions of y and a
NUMPY = {
    "sigmoid": ("1 / (1 + np.exp(-y))", "a * (1 - a)"),
    "tanh": ("np.tanh(y)", "1 - a**2"),
    "relu": ("np.maximum(y, 0)", "1.0 * (y > 0)"),
    "leaky_relu": (f"np.where(y > 0, y, {LEAK} * y)", f"np.where(y > 0, 1, {LEAK})"),
    "linear": ("y", "np.ones_like(y)"),
    "softplus": ("np.maximum(y, 0) + np.log1p(np.exp(-np.abs(y)))", "1 / (1 + np.exp(-y))"),
    "elu": ("np.where(y > 0, y, np.expm1(np.minimum(y, 0)))", "np.where(y > 0, 1, a + 1)"),
    "selu": (
        f"{SELU_SCALE} * np.where(y > 0, y, {SELU_ALPHA} * np.expm1(np.minimum(y, 0)))",
        f"np.where(y > 0, {SELU_SCALE}, a + {SELU_SCALE} * {SELU_ALPHA})",
    ),
    "gelu": ("y * normal(y)", "normal(y) + y * np.exp(-(y**2) / 2) / math.sqrt(2 * math.pi)"),
    "silu": ("y / (1 + np.exp(-y))", "(1 + y / (1 + np.exp(y))) / (1 + np.exp(-y))"),
    "softsign": ("y / (1 + np.abs(y))", "(1 - np.abs(a)) ** 2"),
    "hard_sigmoid": ("np.clip(y / 6 + 0.5, 0, 1)", "np.where(np.abs(y) < 3, 1 / 6, 0)"),
    "hard_tanh": ("np.clip(y, -1, 1)", "1.0 * (np.abs(y) < 1)"),
    "sine": ("np.sin(y)", "np.cos(y)"),
}
SOFTMAX = f"""def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))  # {tr("the same shares as of e^z, without overflow")}
    return e / e.sum(axis=-1, keepdims=True)"""
BELOW = tr("the share of a normal distribution below y")
NORMAL = f"""def normal(y):
    return 0.5 * np.vectorize(math.erfc)(-y / math.sqrt(2))  # {BELOW}"""
# name -> the loss of each output and its slope ∂f/∂a, or δ itself where the two factors cancel
NUMPY_LOSSES = {
    "squared": ("0.5 * (a - d) ** 2", "a - d"),
    "binary_cross_entropy": ("np.maximum(z, 0) - z * d + np.log1p(np.exp(-np.abs(z)))", "a - d"),
    "cross_entropy": (
        "d * (np.logaddexp.reduce(z, axis=-1, keepdims=True) - z)",
        "a * d.sum(axis=-1, keepdims=True) - d",
    ),
    "absolute": ("np.abs(a - d)", "np.sign(a - d)"),
    "huber": (
        "np.where(np.abs(a - d) <= 1, 0.5 * (a - d) ** 2, np.abs(a - d) - 0.5)",
        "np.clip(a - d, -1, 1)",
    ),
}
# F.hardsigmoid has its 1/6 in single precision only
TORCH = {
    "sigmoid": "torch.sigmoid({y})",
    "tanh": "torch.tanh({y})",
    "relu": "F.relu({y})",
    "leaky_relu": f"F.leaky_relu({{y}}, {LEAK})",
    "linear": "{y}",
    "softplus": "F.softplus({y}, threshold=40)",
    "elu": "F.elu({y})",
    "selu": "F.selu({y})",
    "gelu": "F.gelu({y})",
    "silu": "F.silu({y})",
    "softsign": "F.softsign({y})",
    "hard_sigmoid": "F.hardtanh({y} / 6 + 0.5, 0, 1)",
    "hard_tanh": "F.hardtanh({y})",
    "sine": "torch.sin({y})",
    "softmax": "torch.softmax({y}, -1)",
}
TORCH_LOSSES = {
    "squared": "0.5 * (a - d) ** 2",
    "binary_cross_entropy": 'F.binary_cross_entropy_with_logits(z, d, reduction="none")',
    "cross_entropy": "-d * F.log_softmax(z, -1)",
    "absolute": "(a - d).abs()",
    "huber": 'F.huber_loss(a, d, reduction="none")',
}
