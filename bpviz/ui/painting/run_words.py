"""What to say over two runs side by side: how each is called, where it differs, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass

from bpviz.data.normalization import NORMALIZATIONS
from bpviz.debugger.experiment import Experiment
from bpviz.debugger.frame import Frame
from bpviz.debugger.variations import ORDER_TITLES
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.losses import LOSSES
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.phases import Kind
from bpviz.language import tr
from bpviz.ui.painting.caption import phase_title
from bpviz.ui.painting.difference import why_not
from bpviz.ui.painting.hiding import Hidden, concealed, hides
from bpviz.ui.painting.numbers import counted, loss_text, short

DOT = " · "
_WORDS: dict[str, Callable] = {
    "seed": lambda seed: tr("seed {seed}", seed=seed),
    "name": str,
    "path": lambda path: path.rsplit("/", 1)[-1] or tr("no file"),
    "normalization": lambda name: tr("inputs {scaled}", scaled=NORMALIZATIONS[name].title),
    "samples": lambda samples: tr("{samples} samples", samples=samples),
    "hidden": lambda sizes: tr("hidden {sizes}", sizes=_list(sizes)) if sizes else tr("no hidden layer"),
    "activations": lambda names: ", ".join(ACTIVATIONS[name].title for name in names),
    "bias": lambda bias: tr("biases") if bias else tr("no biases"),
    "initializer": lambda name: tr("{name} weights", name=name),
    "scale": lambda scale: f"r {short(scale, 6)}",
    "weights_seed": lambda seed: (
        tr("weights of the seed") if seed < 0 else tr("weights of seed {seed}", seed=seed)
    ),
    "weights": lambda rows: tr("given weights") if rows else tr("drawn weights"),
    "biases": lambda rows: tr("given biases") if rows else tr("drawn biases"),
    "step_size": lambda alpha: f"α {short(alpha, 6)}",
    "decay": lambda decay: f"γ {short(decay, 6)}",
    "period": lambda period: f"τ {short(period, 6)}",
    "schedule": lambda name: f"{name} α",
    "order": lambda name: tr("{name} order", name=name),
    "pinned_sample": lambda sample: tr("pinned sample {sample}", sample=sample),
    "update": lambda name: ORDER_TITLES[name],
    "held_out": lambda share: (
        tr("{share} % held out", share=short(100 * share, 3)) if share else tr("nothing held out")
    ),
    "norms": lambda names: (
        tr("{names}-normalized", names=_list(names)) if set(names) != {tr("none")} else tr("not normalized")
    ),
    "loss": lambda name: LOSSES[name].title,
    "batch": lambda size: {0: tr("all samples a batch"), 1: tr("batches of one")}.get(
        size, tr("batches of {size}", size=size)
    ),
    "optimizer": lambda name: OPTIMIZERS[name].title,
    "momentum": lambda share: f"β₁ {short(share, 6)}",
    "decay_squares": lambda share: f"β₂ {short(share, 6)}",
    "epsilon": lambda epsilon: f"ε {short(epsilon, 6)}",
    "l1": lambda penalty: f"λ₁ {short(penalty, 6)}",
    "l2": lambda penalty: f"λ₂ {short(penalty, 6)}",
    "weight_decay": lambda share: tr("weight decay {share}", share=short(share, 6)),
    "dropout": lambda shares: (
        tr("dropout {shares}", shares=_list(shares)) if any(shares) else tr("no dropout")
    ),
    "clip_value": lambda most: (
        tr("each clipped at {most}", most=short(most, 6)) if most else tr("none clipped")
    ),
    "clip_norm": lambda most: (
        tr("norm clipped at {most}", most=short(most, 6)) if most else tr("norm not clipped")
    ),
    "frozen": lambda names: tr("{names} frozen", names=_list(names)) if names else tr("nothing frozen"),
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
        numbers = [
            tr("loss {loss}", loss=self.loss) * bool(self.loss),
            tr("mean loss {mean}", mean=self.mean) * bool(self.mean),
        ]
        return ", ".join(filter(None, (self.name, self.differs, self.note, *numbers)))


def run_words(frame: Frame, hidden: Hidden = None) -> tuple[RunWords, RunWords]:
    """The words over the present run and over the one beside it; hidden as for the painters."""
    here, there = _settings(frame)
    return (
        _words(frame, _name(frame, frame.run), here, "", hidden),
        _words(frame.beside, _name(frame, frame.beside.run), there, _note(frame), hidden),
    )


def _name(frame: Frame, number: int) -> str:
    return next((run.name for run in frame.runs if run.number == number), tr("run {number}", number=number))


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
    return (
        tr("{said} from step {forked_at}", said=run.said, forked_at=run.forked_at) if run and run.said else ""
    )


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
    return (", ".join(map(str, values)) or tr("none")) if isinstance(values, tuple) else str(values)
