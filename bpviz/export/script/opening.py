"""What numpy and PyTorch scripts have alike: what they say at their top, and the numbers that they carry."""

import numpy as np

from bpviz.export.script.arrays import Beside, Inline
from bpviz.export.script.coming import Coming
from bpviz.language import tr, translated

Arrays = Inline | Beside
NOTES = tr("""Run it, and it prints the loss of each of these steps, before its update, one a line.

Layer l has the weights Wl, a row for each unit, and the biases bl.
Forward:  z = W a + b with the a of the layer below, and a = φ(z); a0 is the input.
Backward: delta = ∂f/∂z, from the outputs down; the gradient of W is delta times the a below.""")

NORMALIZED = tr("""Where z is normalized, it becomes hat with mean 0 and variance 1, over the units of the
layer or over the samples of the batch; then a = φ(y) with y = gamma hat + beta.""")

EXTRA = tr("samples in the first sum besides its batch's")
PRINTED = tr("the steps whose losses are printed")


def heading(c: Coming, library: str) -> list[str]:
    """Comments that say what the script does."""
    title = "".join(letter if letter.isprintable() else " " for letter in translated(c.title))
    steps = tr(
        "the steps {first} to {last} of its training, in {library}",
        first=c.t, last=c.end - 1, library=library,
    )  # fmt: skip
    more = NORMALIZED.splitlines() if set(c.network.norms) - {"none"} else []
    lines = [f"{title}: {steps}.", *NOTES.splitlines(), *more]
    return [*(f"# {line}".rstrip() for line in lines), ""]


def imports(body: list[str], libraries: list[str]) -> list[str]:
    """What the lines of a script need of Python, and then libraries."""
    text = "\n".join(body)
    standard = {"import math": "math.", "from pathlib import Path": "Path("}
    needed = [line for line, sign in standard.items() if sign in text]
    return [*needed, *([""] if needed else []), *libraries]


def carried(c: Coming, arrays: Arrays, values: dict[str, np.ndarray]) -> list[str]:
    """An array for each entry, by its name."""
    return [arrays.line(name, array) for name, array in values.items()]


def data(c: Coming, arrays: Arrays) -> list[str]:
    """Inputs, targets, and which of them each step uses."""
    count = len(c.inputs)
    used = "" if count == c.sample_count else tr(", the {count} that these steps use", count=count)
    return [
        "",
        f"# {tr('The samples{used}: a row each, inputs and what is wanted for them', used=used)}",
        *carried(c, arrays, {"inputs": c.inputs, "targets": c.targets}),
        "",
        f"# {tr('The row that each step uses, in the order of the run')}",
        arrays.line("samples", c.samples),
        *_step_sizes(c, arrays),
        *_masks(c, arrays),
    ]


def _step_sizes(c: Coming, arrays: Arrays) -> list[str]:
    if np.all(c.alphas == c.alphas[0]):
        return [f"alpha = {float(c.alphas[0])!r}  # {tr('the step size')}"]
    return ["", f"# {tr('The step size of each step')}", arrays.line("alphas", c.alphas)]


def _masks(c: Coming, arrays: Arrays) -> list[str]:
    lines = []
    for layer, kept in c.kept.items():
        share = c.settings.dropout[layer - 1]
        what = tr("What dropout lets through of layer {layer}: 1 or 0 for each step and unit", layer=layer)
        lines += [
            "",
            f"# {what}",
            arrays.line(f"kept{layer}", (kept > 0).astype(np.int64)),
            f"kept{layer} = kept{layer} / (1 - {share!r})  # {tr('those left stand for all')}",
        ]
    return lines


def batches(c: Coming) -> list[str]:
    """Numbers by which a script tells where a batch ends."""
    if c.batch == 1:
        return []
    return [
        f"SAMPLES = {c.sample_count}  # {tr('steps of an epoch; its last batch may be smaller')}",
        f"BATCH = {c.batch}  # {tr('samples of an update')}",
        f"FIRST = {c.first}  # {tr('the step that samples starts with')}",
        *([f"extra = {c.extra}  # {EXTRA}"] if c.extra else []),
        *([f"START, END = {c.t}, {c.end}  # {PRINTED}"] if c.is_joint else []),
    ]


def tuning(c: Coming) -> list[str]:
    """Constants that the update reads, but those that do nothing."""
    t, optimizer = c.settings.tuning, c.settings.optimizer
    made = {
        "L1": (t.l1, tr("penalty L1 |w| of each weight"), t.l1 > 0),
        "L2": (t.l2, tr("penalty L2 w²/2 of each weight"), t.l2 > 0),
        "CLIP_NORM": (t.clip_norm, tr("the gradient is scaled to this norm at most"), t.clip_norm < np.inf),
        "CLIP_VALUE": (t.clip_value, tr("no slope counts for more"), t.clip_value < np.inf),
        "MOMENTUM": (
            t.beta1,
            tr("share of m that is kept"),
            optimizer in ("momentum", "nesterov", "adam", "adamw"),
        ),
        "SQUARES": (t.beta2, tr("share of v that is kept"), optimizer in ("rmsprop", "adam", "adamw")),
        "EPSILON": (
            t.epsilon,
            tr("keeps from dividing by 0"),
            optimizer in ("adagrad", "rmsprop", "adam", "adamw"),
        ),
        "WEIGHT_DECAY": (t.weight_decay, tr("weights shrink by alpha times this"), optimizer == "adamw"),
    }
    return [f"{name} = {value!r}  # {why}" for name, (value, why, is_used) in made.items() if is_used]


def loop(c: Coming) -> list[str]:
    """The head of the loop over steps, or over normalized batches, and the samples it takes."""
    alpha = [] if np.all(c.alphas == c.alphas[0]) else ["    alpha = alphas[step]"]
    if not c.is_joint:
        return [
            "for step, sample in enumerate(samples):",
            *alpha,
            "    a0, d = inputs[sample], targets[sample]",
        ]
    return [
        "step = 0",
        f"while step < len(samples):  # {tr('a whole batch at once: a row for each of its samples')}",
        "    size = min(BATCH, SAMPLES - (FIRST + step) % SAMPLES)",
        "    rows = samples[step : step + size]",
        *alpha,
        "    a0, d = inputs[rows], targets[rows]",
    ]


def end_of_batch(c: Coming) -> list[str]:
    """Where the update is made: what stands before it, which it is to be indented by."""
    if c.batch == 1 or c.is_joint:
        return []
    return [
        f"    place = (FIRST + step) % SAMPLES  # {tr('of the step in its epoch')}",
        f"    first = place - place % BATCH  # {tr('where its batch starts')}",
        "    size = min(BATCH, SAMPLES - first)",
        f"    if place == first + size - 1:  # {tr('the batch ends: one update from its mean gradient')}",
        *(["        size, extra = size + extra, 0"] if c.extra else []),
    ]


def told(c: Coming) -> list[str]:
    """Lines that print the losses; f is that of each sample of a normalized batch, or of the step."""
    if not c.is_joint:
        return ["    print(f.item())"]
    return [
        "    for t, of_sample in enumerate(f, FIRST + step):",
        "        if START <= t < END:",
        "            print(of_sample.item())",
    ]


def picked(c: Coming) -> str:
    """Which rows of a mask the step or batch uses."""
    return "step : step + size" if c.is_joint else "step"
