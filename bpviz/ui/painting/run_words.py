"""What to say over two runs side by side: how each is called, where it differs, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass

from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Frame
from bpviz.debugger.variations import ORDER_TITLES
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.losses import LOSSES
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.phases import Kind
from bpviz.ui.painting.caption import phase_title
from bpviz.ui.painting.difference import why_not
from bpviz.ui.painting.hiding import Hidden, concealed, hides
from bpviz.ui.painting.numbers import counted, loss_text, short

DOT = " · "
_WORDS: dict[str, Callable] = {
    "seed": lambda seed: f"seed {seed}",
    "name": str,
    "path": lambda path: path.rsplit("/", 1)[-1] or "no file",
    "samples": lambda samples: f"{samples} samples",
    "hidden": lambda sizes: f"hidden {_list(sizes)}" if sizes else "no hidden layer",
    "activations": lambda names: ", ".join(ACTIVATIONS[name].title for name in names),
    "bias": lambda bias: "biases" if bias else "no biases",
    "initializer": lambda name: f"{name} weights",
    "scale": lambda scale: f"r {short(scale, 6)}",
    "weights_seed": lambda seed: "weights of the seed" if seed < 0 else f"weights of seed {seed}",
    "weights": lambda rows: "given weights" if rows else "drawn weights",
    "biases": lambda rows: "given biases" if rows else "drawn biases",
    "step_size": lambda alpha: f"α {short(alpha, 6)}",
    "decay": lambda decay: f"γ {short(decay, 6)}",
    "period": lambda period: f"τ {short(period, 6)}",
    "schedule": lambda name: f"{name} α",
    "order": lambda name: f"{name} order",
    "pinned_sample": lambda sample: f"pinned sample {sample}",
    "update": lambda name: ORDER_TITLES[name],
    "held_out": lambda share: f"{short(100 * share, 3)} % held out" if share else "nothing held out",
    "norms": lambda names: f"{_list(names)}-normalized" if set(names) != {"none"} else "not normalized",
    "loss": lambda name: LOSSES[name].title,
    "batch": lambda size: {0: "all samples a batch", 1: "batches of one"}.get(size, f"batches of {size}"),
    "optimizer": lambda name: OPTIMIZERS[name].title,
    "momentum": lambda share: f"β₁ {short(share, 6)}",
    "decay_squares": lambda share: f"β₂ {short(share, 6)}",
    "epsilon": lambda epsilon: f"ε {short(epsilon, 6)}",
    "l1": lambda penalty: f"λ₁ {short(penalty, 6)}",
    "l2": lambda penalty: f"λ₂ {short(penalty, 6)}",
    "weight_decay": lambda share: f"weight decay {short(share, 6)}",
    "dropout": lambda shares: f"dropout {_list(shares)}" if any(shares) else "no dropout",
    "clip_value": lambda most: f"each clipped at {short(most, 6)}" if most else "none clipped",
    "clip_norm": lambda most: f"norm clipped at {short(most, 6)}" if most else "norm not clipped",
    "frozen": lambda names: f"{_list(names)} frozen" if names else "nothing frozen",
}


@dataclass(frozen=True)
class RunWords:
    """name: of the run. differs: in what it differs from the other, may be empty. note: why the two cannot
    be subtracted, and where this one is then. loss, mean: the sample's loss of the shown step, and the mean
    loss over the training set at the latest end of an epoch; empty while there is none.
    """

    name: str
    differs: str
    note: str
    loss: str
    mean: str

    @property
    def plain(self) -> str:
        """All of it, for screen readers."""
        numbers = [f"loss {self.loss}" * bool(self.loss), f"mean loss {self.mean}" * bool(self.mean)]
        return ", ".join(filter(None, (self.name, self.differs, self.note, *numbers)))


def run_words(frame: Frame, hidden: Hidden = None) -> tuple[RunWords, RunWords]:
    """The words over the present run and over the one beside it; hidden as for the painters."""
    here, there = _settings(frame)
    return (
        _words(frame, _name(frame, frame.run), here, "", hidden),
        _words(frame.beside, _name(frame, frame.beside.run), there, _note(frame), hidden),
    )


def _name(frame: Frame, number: int) -> str:
    return next((run.name for run in frame.runs if run.number == number), f"run {number}")


def _words(frame: Frame, name: str, differs: str, note: str, hidden: Hidden) -> RunWords:
    loss = ""
    if frame.trace is not None and frame.shows(Kind.LOSS):
        loss = concealed(loss_text(frame.trace.loss), hides(hidden, "loss"))
    means, done = frame.curves.mean_losses, frame.t // frame.curves.mean_every
    mean = loss_text(float(means[done - 1])) if 0 < done <= len(means) else ""
    return RunWords(name, "" if differs == name else differs, note, loss, mean)


def _note(frame: Frame) -> str:
    why, other = why_not(frame, frame.beside), frame.beside
    if other.t != frame.t:
        return f"{why}: {counted(other.t)}"
    return f"{why}: {phase_title(other)}" if why and other.phase else why


def _settings(frame: Frame) -> tuple[str, str]:
    """In what the two runs differ, each in its own words; an edit where the settings are the same."""
    here, there = contrast(frame.experiment, frame.beside.experiment)
    return (here, there) if here else (_edit(frame, frame.run), _edit(frame, frame.beside.run))


def _edit(frame: Frame, number: int) -> str:
    run = next((run for run in frame.runs if run.number == number), None)
    return f"{run.said} from step {run.forked_at}" if run and run.said else ""


def contrast(one: Experiment, other: Experiment) -> tuple[str, str]:
    """The settings that two experiments differ in, of each in a few words: "α 0.5", "α 0.1".

    Titles and stop conditions alter no step, and do not count.
    """
    found = [_differing("seed", one, other)] if one.seed != other.seed else []
    for section in ("data", "network", "training"):
        mine, yours = getattr(one, section), getattr(other, section)
        names = [name for name in mine.__struct_fields__ if getattr(mine, name) != getattr(yours, name)]
        found += [_differing(name, mine, yours) for name in names]
    return DOT.join(pair[0] for pair in found), DOT.join(pair[1] for pair in found)


def _differing(name: str, mine, yours) -> tuple[str, str]:
    say = _WORDS.get(name, lambda value: f"{name.replace('_', ' ')} {_list(value)}")
    return say(getattr(mine, name)), say(getattr(yours, name))


def _list(values) -> str:
    return (", ".join(map(str, values)) or "none") if isinstance(values, tuple) else str(values)
