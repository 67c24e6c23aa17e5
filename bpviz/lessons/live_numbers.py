"""Numbers of the run in a lesson's texts: {{h1}} stands for the value of h1 where the run is."""

import re
from collections.abc import Callable, Iterator

from bpviz.debugger.frame import Frame
from bpviz.debugger.mean_loss import mean_loss
from bpviz.debugger.quantities import Quantity
from bpviz.debugger.sample_loss import held_out_loss
from bpviz.debugger.shown_value import shown_value
from bpviz.engine.network import Network
from bpviz.language import tr
from bpviz.lessons.names import plain, quantity_named

DIGITS = 3
_NUMBER = re.compile(r"\{\{([^{}:]+)(?::(\d))?\}\}")
_TARGET = re.compile(r"d(\d+)")
OF_RUN: dict[str, Callable[[Frame], float | None]] = {
    "t": lambda frame: frame.t,
    "epoch": lambda frame: frame.epoch,
    "alpha": lambda frame: frame.experiment.training.step_size,
    "meanloss": mean_loss,
    "held-outloss": lambda frame: held_out_loss(
        frame.network, frame.theta, frame.dataset, frame.experiment.training.loss
    ),
}


def names_in(text: str) -> Iterator[str]:
    """The names of all numbers in a text."""
    return (name for name, _ in _NUMBER.findall(text))


def meant(name: str, network: Network) -> Quantity | str:
    """The quantity, a name in OF_RUN, or a target "d1". Raises ValueError for what is none of these."""
    target = _TARGET.fullmatch(plain(name))
    if plain(name) in OF_RUN or (target and 1 <= int(target[1]) <= network.sizes[-1]):
        return plain(name)
    try:
        return quantity_named(name, network)
    except ValueError as error:
        raise ValueError(
            tr("{why}; of the run there are t, epoch, alpha, mean loss, held-out loss", why=error)
        ) from None


def value_of(number: Quantity | str, frame: Frame) -> float | None:
    """Its value where the frame stands, None while there is none."""
    if isinstance(number, Quantity):
        return shown_value(number, frame)
    if number in OF_RUN:
        return OF_RUN[number](frame)
    return None if frame.trace is None else float(frame.trace.target[int(number[1:]) - 1])


def with_numbers(text: str, written: Callable[[str, int, bool], str]) -> str:
    """The text with every number written: by its name, how many digits it has, whether it is in a formula."""

    def write(found: re.Match) -> str:
        in_formula = text.count("$", 0, found.start()) % 2 == 1
        return written(found[1], int(found[2] or DIGITS), in_formula)

    return _NUMBER.sub(write, text)
