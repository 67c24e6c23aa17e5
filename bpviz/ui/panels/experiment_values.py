"""What the fields of the experiment's form show, which of them mean anything, and what an edit makes."""

from msgspec.structs import asdict, replace

from bpviz.data.generators import GENERATORS
from bpviz.debugger.experiment import GIVEN, Experiment, StopChoice
from bpviz.debugger.section import metas
from bpviz.engine.activations import ACTIVATIONS
from bpviz.engine.initializers import INITIALIZERS
from bpviz.engine.losses import LOSSES
from bpviz.engine.optimizers import OPTIMIZERS
from bpviz.engine.schedules import SCHEDULES
from bpviz.language import tr
from bpviz.ui.painting.numbers import counted, short

EACH_LAYER, START, OPTIMIZER = tr("Each layer"), tr("Start"), tr("Optimizer")
REGULARIZATION, STOP = tr("Regularization"), tr("Stop")
BIASES = "biases"
READ_BY_OPTIMIZERS = {
    "beta1": "training.momentum",
    "beta2": "training.decay_squares",
    "epsilon": "training.epsilon",
    "weight_decay": "training.weight_decay",
}  # the engine's names of what optimizers read


def values_of(experiment: Experiment) -> dict[str, object]:
    """What each editor shows; nothing where each layer has its own, and for a file, which is no named set."""
    values = {"seed": experiment.seed}
    for section in ("data", "network", "training", "stop"):
        record = asdict(getattr(experiment, section))
        values |= {f"{section}.{field}": value for field, value in record.items()}
    if experiment.data.path:
        values["data.name"] = ""
    if experiment.data.noise is None:
        values["data.noise"] = GENERATORS[experiment.data.name].noise if experiment.data.is_drawn else 0.0
    norms = experiment.network.norms
    values["network.norms"] = norms[0] if len(set(norms)) == 1 else ""
    hidden, values["output activation"] = layer_activations(experiment)
    values["hidden activation"] = hidden[0] if len(set(hidden)) == 1 else ""
    values["frozen biases"] = BIASES in experiment.training.frozen
    return values


def with_edit(experiment: Experiment, path: str, value) -> Experiment:
    """The experiment after one edit of the form, with what must change together."""
    edit, (of, _, layer) = _EDITS.get(path), path.rpartition(" ")
    if edit is not None:
        return edit(experiment, value)
    if of in _LAYER_EDITS:
        return _LAYER_EDITS[of](experiment, int(layer), value)
    return experiment.with_(path, value)


def layer_activations(experiment: Experiment) -> tuple[tuple[str, ...], str]:
    """The activation of each hidden layer, and that of the outputs."""
    names, layers = experiment.network.activations, len(experiment.network.hidden)
    return (names[:-1] if len(names) > 1 else names * layers), names[-1]


def layer_norms(experiment: Experiment) -> tuple[str, ...]:
    """How each hidden layer is normalized."""
    norms = experiment.network.norms
    return norms if len(norms) > 1 else norms * len(experiment.network.hidden)


def _with_data(experiment: Experiment, name: str) -> Experiment:
    data = replace(experiment.data, name=name, path="", inputs=(), targets=(), noise=None)
    return replace(experiment, title="", description="", data=data)


def _with_hidden(experiment: Experiment, sizes: tuple[int, ...]) -> Experiment:
    """What is given of each layer fits one number of layers only: the first layer's is taken for all."""
    hidden, out = layer_activations(experiment)
    if len(hidden) != len(sizes):
        first = (*hidden, out)[0]
        hidden = ("sigmoid" if ACTIVATIONS[first].joint else first,) * len(sizes)
    experiment = _with_drawn_weights(experiment.with_("network.hidden", sizes))
    for path, given in (
        ("network.norms", experiment.network.norms),
        ("training.dropout", experiment.training.dropout),
    ):
        if len(given) not in (1, len(sizes)):
            experiment = experiment.with_(path, given[:1])
    return _with_activations(experiment, hidden, out)


def _with_loss(experiment: Experiment, name: str) -> Experiment:
    """A loss that wants outputs of one kind brings them along."""
    hidden, out = layer_activations(experiment)
    experiment, wanted = experiment.with_("training.loss", name), LOSSES[name].outputs
    return _with_activations(experiment, hidden, wanted[0]) if wanted and out not in wanted else experiment


def _with_initializer(experiment: Experiment, name: str) -> Experiment:
    drawn = experiment if name == GIVEN else _with_drawn_weights(experiment)
    return drawn.with_("network.initializer", name)


def _with_held_out(experiment: Experiment, share: float) -> Experiment:
    """Without a held-out part its loss cannot end the run."""
    experiment = experiment.with_("data.held_out", share)
    return experiment if share else experiment.with_("stop.held_out", 0)


def _with_frozen_biases(experiment: Experiment, frozen: bool) -> Experiment:
    kept = tuple(name for name in experiment.training.frozen if name != BIASES)
    return experiment.with_("training.frozen", (*kept, BIASES) if frozen else kept)


def _with_hidden_activation(experiment: Experiment, name: str) -> Experiment:
    hidden, out = layer_activations(experiment)
    return _with_activations(experiment, (name,) * len(hidden), out)


def _with_output_activation(experiment: Experiment, name: str) -> Experiment:
    return _with_activations(experiment, layer_activations(experiment)[0], name)


def _with_layer_activation(experiment: Experiment, layer: int, name: str) -> Experiment:
    hidden, out = layer_activations(experiment)
    return _with_activations(experiment, (*hidden[: layer - 1], name, *hidden[layer:]), out)


def _with_layer_norm(experiment: Experiment, layer: int, name: str) -> Experiment:
    norms = layer_norms(experiment)
    norms = (*norms[: layer - 1], name, *norms[layer:])
    return experiment.with_("network.norms", norms[:1] if len(set(norms)) == 1 else norms)


def _with_activations(experiment: Experiment, hidden: tuple[str, ...], out: str) -> Experiment:
    names = (*hidden, out)
    return experiment.with_("network.activations", names[:1] if len(set(names)) == 1 else names)


def _with_drawn_weights(experiment: Experiment) -> Experiment:
    """Given weights fit one architecture only: drop them for drawn ones."""
    network = experiment.network
    drawn = "uniform" if network.initializer == GIVEN else network.initializer
    return replace(experiment, network=replace(network, initializer=drawn, weights=(), biases=()))


_EDITS = {
    "data.name": _with_data,
    "data.held_out": _with_held_out,
    "network.hidden": _with_hidden,
    "network.norms": lambda experiment, name: experiment.with_("network.norms", (name,)),
    "network.initializer": _with_initializer,
    "training.loss": _with_loss,
    "frozen biases": _with_frozen_biases,
    "hidden activation": _with_hidden_activation,
    "output activation": _with_output_activation,
}
_LAYER_EDITS = {  # each followed by the number of its layer
    "activation": _with_layer_activation,
    "norm": _with_layer_norm,
}


def irrelevant(experiment: Experiment) -> set[str]:
    """The fields that mean nothing for this experiment."""
    network, training = experiment.network, experiment.training
    schedule, optimizer = SCHEDULES[training.schedule].uses, OPTIMIZERS[training.optimizer].uses
    hidden = {f"training.{field}" for field in {"decay", "period", "patience"} - schedule}
    hidden |= {path for used, path in READ_BY_OPTIMIZERS.items() if used not in optimizer}
    initializer = INITIALIZERS.get(network.initializer)
    without = {
        ("data.samples", "data.noise"): experiment.data.is_drawn,
        ("training.pinned_sample",): training.order == "pinned",
        ("frozen biases",): network.bias,
        ("network.scale",): initializer is not None and initializer.uses_scale,
        ("network.weights_seed",): initializer is not None,
        ("hidden activation", "network.norms", "training.update", "training.dropout"): network.hidden,
        ("stop.held_out",): experiment.data.held_out,
    }
    return hidden.union(*(paths for paths, means_something in without.items() if not means_something))


def summaries(experiment: Experiment) -> dict[str, str]:
    """What is set in each of the form's folding sections, in a few words; empty where nothing is."""
    training, network = experiment.training, experiment.network
    activations, norms = layer_activations(experiment)[0], layer_norms(experiment)
    said = {
        EACH_LAYER: (
            (", ".join(ACTIVATIONS[name].title for name in activations), len(set(activations)) > 1),
            (", ".join(norms), len(set(norms)) > 1),
        ),
        START: (
            (tr("seed {seed}", seed=experiment.seed), True),
            (tr("of weights {weights_seed}", weights_seed=network.weights_seed), network.weights_seed >= 0),
        ),
        OPTIMIZER: (
            (OPTIMIZERS[training.optimizer].title, True),
            (tr("clipped"), training.clip_value or training.clip_norm),
        ),
        REGULARIZATION: (
            (f"L1 {short(training.l1, 6)}", training.l1),
            (f"L2 {short(training.l2, 6)}", training.l2),
            (tr("dropout"), any(training.dropout) and network.hidden),
        ),
        STOP: _said_of_stop(experiment.stop),
    }
    return {title: ", ".join(word for word, is_set in words if is_set) for title, words in said.items()}


def _said_of_stop(stop: StopChoice) -> tuple[tuple[str, object], ...]:
    return (
        (tr("step {steps}", steps=counted(stop.steps)), stop.steps),
        (tr("loss {mean_loss:g}", mean_loss=stop.mean_loss), stop.mean_loss),
        (f"‖∇‖ {short(stop.gradient_norm, 6)}", stop.gradient_norm),
        (f"Δw {short(stop.weight_change, 6)}", stop.weight_change),
        (tr("held-out loss"), stop.held_out),
    )


def name_and_tip(path: str, label: str) -> tuple[str, str]:
    """What a field is called for screen readers, and what it means; the label where that is all there is."""
    section, _, field = path.partition(".")
    record = type(getattr(Experiment(), section, None)) if field else Experiment
    meta = metas(record).get(field or section) if hasattr(Experiment(), section) else None
    title = (meta.title if meta else "") or label
    return title, (meta.description if meta else "") or title
