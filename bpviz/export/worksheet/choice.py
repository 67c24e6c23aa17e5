"""What of a network is worked out on a sheet: all, or some units of each layer and some of their weights."""

from dataclasses import dataclass

from bpviz.data.counting import counted
from bpviz.debugger.explain.terms import SHOWN_OF_LONG, WRITTEN_OUT
from bpviz.debugger.notation import BIAS
from bpviz.debugger.setup import ExperimentError
from bpviz.engine.network import Network
from bpviz.engine.normalizing import NORMS
from bpviz.language import tr

MOST_WEIGHTS = 60  # of a network that is worked out as a whole unless something else is asked for
MOST_ASKED = 2000  # worked out on one sheet at all
FEW = 2  # units of each layer of a larger one
ALL = "all"


@dataclass(frozen=True)
class Choice:
    """The units, from 0, that are worked out: of layers 1..L; index 0 is empty."""

    network: Network
    units: tuple[tuple[int, ...], ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return all(len(self.units[at]) == size for at, size in enumerate(self.network.sizes) if at)

    def sources(self, layer: int) -> list[int]:
        """Where the weights come from that are worked out, bias and what normalizes at the end."""
        network = self.network
        fan_in = network.sizes[layer - 1]
        below = range(fan_in if self.is_whole else len(shown(fan_in)))
        numbers = NORMS[network.norm(layer)].numbers
        return [*below, *([BIAS] if network.bias else []), *(BIAS - 1 - n for n in range(numbers))]

    def read(self, layer: int) -> list[int]:
        """The units of a layer whose numbers the sheet needs: those worked out, and those in written sums."""
        written = range(self.network.sizes[layer]) if self.is_whole else shown(self.network.sizes[layer])
        return sorted({*self.units[layer], *written})

    @property
    def weights(self) -> list[tuple[int, int, int]]:
        """(layer, unit, source) of all weights that are worked out."""
        layers = range(1, self.network.depth + 1)
        return [(at, unit, source) for at in layers for unit in self.units[at] for source in self.sources(at)]

    @property
    def read_weights(self) -> set[tuple[int, int, int]]:
        """Those that the sheet needs: of the chosen units, and from these to written units above."""
        found, depth = set(self.weights), self.network.depth
        for layer in range(1, depth):
            found |= {(layer + 1, k, n) for k in self.read(layer + 1) for n in self.units[layer]}
        return found

    @property
    def left_out(self) -> str:
        """How much is not worked out, as a sentence; empty where all is."""
        if self.is_whole:
            return ""
        units = sum(self.network.sizes[1:])
        return tr(
            "Left out: {units} of {all_units} units and {weights} of {all_weights} weights; of long sums "
            "the rest, with the bias, is given as one number.",
            units=counted(units - sum(map(len, self.units))),
            all_units=counted(units),
            weights=counted(self.network.parameter_count - len(self.weights)),
            all_weights=counted(self.network.parameter_count),
        )


def shown(count: int) -> range:
    """Which places of a sum are written out in numbers."""
    return range(count if count <= WRITTEN_OUT else SHOWN_OF_LONG)


def chosen(network: Network, units: str = "") -> Choice:
    """What is asked for by "all", or by numbers of units from 1 as in "1,3-4", the same ones in each layer.

    Of a layer that has none of them the first unit is worked out. With "" all of a small network are, and
    of a larger one the first units of each layer. Raises ExperimentError, with one sentence.
    """
    if not units:
        units = ALL if network.parameter_count <= MOST_WEIGHTS else f"1-{FEW}"
    wanted = set(range(max(network.sizes))) if units == ALL else _numbers(units, network)
    layers = [tuple(sorted(wanted & set(range(size)))) or (0,) for size in network.sizes[1:]]
    found = Choice(network, ((), *layers))
    if len(found.weights) > MOST_ASKED:
        raise ExperimentError(
            tr("units: found {found}, with {weights} weights to work out; allowed are {most}",
               found=units, weights=counted(len(found.weights)), most=counted(MOST_ASKED))
        )  # fmt: skip
    return found


def _numbers(text: str, network: Network) -> set[int]:
    found: set[int] = set()
    largest = max(network.sizes[1:])
    for part in text.split(","):
        first, dash, last = (piece.strip() for piece in part.partition("-"))
        ends = [first, last if dash else first]
        are_units = all(end.isascii() and end.isdigit() and 1 <= int(end) <= largest for end in ends)
        if not are_units or int(ends[0]) > int(ends[1]):
            raise ExperimentError(
                tr("units: found {text!r}; allowed are all, or units from 1 to {largest}, as 1,3-4",
                   text=text, largest=counted(largest))
            )  # fmt: skip
        found |= set(range(int(first) - 1, int(ends[1])))
    return found
