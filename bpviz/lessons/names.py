"""Names of a step's numbers as they are typed: "v1,2", "dhat1", "delta1", "df/dw1,2", or as on screen."""

import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.quantities import KINDS, LAYER, UNIT, WEIGHT, Quantity, quantity_text
from bpviz.engine.network import Network
from bpviz.language import tr

_SPELLED = str.maketrans(
    {
        "\u0302": "hat", "δ": "delta", "γ": "gamma", "β": "beta", "μ": "mu", "σ": "sigma", "φ": "phi",
        "∂": "d", "Δ": "Delta", "′": "'", "‖": "|", " ": "", "_": "", "{": "", "}": "", "^": "", "\\": "",
    }
)  # fmt: skip


def quantity_named(name: str, network: Network) -> Quantity:
    """The number of a network's step that a name means, in either notation.

    Raises ValueError, with names that are like it, for one that the network does not have.
    """
    known = _known(network)
    found = known.get(plain(name))
    if found is None:
        near = get_close_matches(plain(name), known, n=3, cutoff=0.4) or ["h1", "v1,1", "delta1"]
        raise ValueError(
            tr("found {name}, which is no number of this network; near are {near}", name=repr(name),
               near=", ".join(near))
        )  # fmt: skip
    return found


def plain(name: str) -> str:
    """A name in plain letters: "d̂₁", "dhat1" and "dhat_1" are all "dhat1"."""
    return unicodedata.normalize("NFKD", name).translate(_SPELLED)


@lru_cache(maxsize=8)
def _known(network: Network) -> dict[str, Quantity]:
    """All numbers by their names; where both notations use a name, that of the automatic one counts."""
    found: dict[str, Quantity] = {}
    for language in ("auto", "lecture", "general"):
        notation = Notation(network, language)
        for quantity in _quantities(network):
            found.setdefault(plain(quantity_text(quantity, notation)), quantity)
    return found


def _quantities(network: Network) -> Iterator[Quantity]:
    for kind, about in KINDS.items():
        if about.needs == WEIGHT:
            yield from (Quantity(kind, *place) for place in _parameters(network))
        elif about.needs == UNIT:
            first = 0 if kind == "activation" else 1
            for layer in range(first, network.depth + 1):
                yield from (Quantity(kind, layer, unit) for unit in range(network.sizes[layer]))
        elif about.needs == LAYER:
            yield from (Quantity(kind, layer) for layer in range(1, network.depth + 1))
        elif not about.needs:
            yield Quantity(kind)


def _parameters(network: Network) -> Iterator[tuple[int, int, int]]:
    """Layer, unit and source of every weight and bias."""
    for layer in range(1, network.depth + 1):
        for unit in range(network.sizes[layer]):
            sources = range(BIAS if network.bias else 0, network.sizes[layer - 1])
            yield from ((layer, unit, source) for source in sources)
