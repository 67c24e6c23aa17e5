"""The names of things: in the lecture's language for one hidden layer, in the general one otherwise."""

from dataclasses import dataclass

from bpviz.engine.network import Network
from bpviz.language import tr

LANGUAGES = {
    "auto": tr("lecture for one hidden layer, else general"),
    "lecture": tr("lecture: w, v, h, d̂, δ, γ"),
    "general": tr("general: W, b, a, δ"),
}
BIAS = -1

_NORM_LETTERS = ("γ", "β", "μ", "σ²")  # sources −2 to −5

_SUBSCRIPTS = str.maketrans("0123456789jkn", "₀₁₂₃₄₅₆₇₈₉ⱼₖₙ")
_SUPERSCRIPTS = str.maketrans("0123456789()+tL", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺ᵗᴸ")

Index = int | str


@dataclass(frozen=True)
class Name:
    """A symbol with its subscript and superscript, all plain text."""

    base: str
    sub: str = ""
    sup: str = ""

    @property
    def html(self) -> str:
        """E.g. "<i>v</i><sub>1,2</sub>"."""
        sup = f"<sup>{self.sup}</sup>" if self.sup else ""
        sub = f"<sub>{self.sub}</sub>" if self.sub else ""
        return f"<i>{self.base}</i>{sup}{sub}"

    @property
    def text(self) -> str:
        """E.g. "v₁,₂", for places without formatting."""
        return self.base + self.sup.translate(_SUPERSCRIPTS) + self.sub.translate(_SUBSCRIPTS)


class Notation:
    """How one network's parts are called.

    Layers run from 0 (inputs) to L. An index counts from 0 and shows counted from 1; BIAS is the
    constant unit; a letter stays as it is, for formulas in symbols.
    Raises ValueError for a language that LANGUAGES does not have.
    """

    def __init__(self, network: Network, language: str = "auto"):
        if language not in LANGUAGES:
            raise ValueError(
                tr(
                    "There is no language {language!r}; allowed are {languages}.",
                    language=language,
                    languages=", ".join(LANGUAGES),
                )
            )
        self.network = network
        self.is_lecture = network.depth == 2 if language == "auto" else language == "lecture"

    def unit(self, layer: int, index: Index) -> Name:
        """A unit's value: x_j, h_n, d̂_k or a^(l)_n."""
        if layer == 0 and (self.is_lecture or index != BIAS):
            return Name("x", _shown(index))
        if not self.is_lecture:
            return Name("1") if index == BIAS else Name("a", _shown(index), f"({layer})")
        if layer == self.network.depth:
            return Name("d̂", _shown(index))
        return Name("h", _shown(index), self._hidden_layer(layer))

    def target(self, index: Index) -> Name:
        """The desired output d_k."""
        return Name("d", _shown(index))

    def weighted_sum(self, layer: int, index: Index) -> Name:
        """What goes into the activation: z^(l)_n in both languages, for the lecture has no name for it."""
        return Name("z", _shown(index), f"({layer})")

    def normalized(self, layer: int, index: Index) -> Name:
        """The weighted sum brought to mean 0 and variance 1: ẑ^(l)_n."""
        return Name("ẑ", _shown(index), f"({layer})")

    def into_activation(self, layer: int, index: Index) -> Name:
        """What φ gets: z^(l)_n, or in a normalized layer y^(l)_n = γ ẑ + β."""
        if self.network.norm(layer) == "none":
            return self.weighted_sum(layer, index)
        return Name("y", _shown(index), f"({layer})")

    def error(self, layer: int, index: Index) -> Name:
        """δ_k at the outputs, γ_n at hidden units; or δ^(l)_n, also where γ stands in normalized layers."""
        if not self.is_lecture or (self.network.norms and layer < self.network.depth):
            return Name("δ", _shown(index), f"({layer})")
        if layer == self.network.depth:
            return Name("δ", _shown(index))
        return Name("γ", _shown(index), self._hidden_layer(layer))

    def weight(self, layer: int, unit: Index, source: Index) -> Name:
        """The weight to a unit of layer l from a source in layer l − 1: w_{n,j}, v_{k,n} or W^(l)_{n,j}.

        Sources −2 to −5 are γ, β, μ and σ² of a unit of a normalized layer.
        """
        if isinstance(source, int) and source < BIAS:
            return Name(_NORM_LETTERS[-2 - source], _shown(unit), f"({layer})")
        if not self.is_lecture:
            if source == BIAS:
                return Name("b", _shown(unit), f"({layer})")
            return Name("W", f"{_shown(unit)},{_shown(source)}", f"({layer})")
        is_output = layer == self.network.depth > 1
        sub = f"{_shown(unit)},{_shown(source)}"
        return Name("v", sub) if is_output else Name("w", sub, self._hidden_layer(layer))

    def parameter(self, index: int) -> Name:
        """The weight or bias at an index of θ."""
        return self.weight(*self.network.locate(index))

    def layer(self, layer: int) -> str:
        """What stands under a layer: "inputs", "hidden layer", "hidden layer 2", "output"."""
        if layer == 0:
            return tr("inputs")
        if layer == self.network.depth:
            return tr("output")
        return tr("hidden layer") if self.network.depth == 2 else tr("hidden layer {layer}", layer=layer)

    def _hidden_layer(self, layer: int) -> str:
        return f"({layer})" if self.network.depth > 2 else ""


def _shown(index: Index) -> str:
    return index if isinstance(index, str) else str(index + 1)
