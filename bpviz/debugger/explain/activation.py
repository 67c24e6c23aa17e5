"""The formula of an activation or its slope, from the registry's text to terms in symbols and in numbers."""

import math
import re
from dataclasses import dataclass, replace

from bpviz.debugger.cancellation import digits_beside
from bpviz.debugger.explain.step_numbers import StepNumbers
from bpviz.debugger.explain.terms import (
    CLOSE,
    DIGITS,
    MINUS,
    OPEN,
    OVER,
    PLUS,
    SHOWN_OF_LONG,
    TIMES,
    WRITTEN_OUT,
    Term,
    Terms,
    digits_of,
    joined,
    name_latex,
    name_text,
    named,
    number,
    sign,
    total,
    word,
)
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.activations import ACTIVATIONS
from bpviz.language import tr

_TOKEN = re.compile(r"e<sup>[^<]*</sup>|<sup>[^<]*</sup>|[A-Za-zäöüß]+\(?|\d+(?:\.\d+)?|&gt;|&lt;|\S")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_ENTITIES = {"&gt;": ">", "&lt;": "<"}
_SYMBOLS = {
    "sigmoid": "σ",
    "linear": "φ",
    "silu": "SiLU",
    "hard_sigmoid": "φ",
    "hard_tanh": "φ",
    "sine": "sin",
}
_WORDS = {"if": tr("if"), "else": tr("else")}
_SQUARE_EXPONENT = "−z²/2"


@dataclass(frozen=True)
class UnitFormula:
    """The activation of one unit (layer, unit): its formulas with this unit's z and a."""

    notation: Notation
    numbers: StepNumbers
    layer: int
    unit: int

    @property
    def _entry(self):
        return ACTIVATIONS[self._name]

    @property
    def _name(self) -> str:
        return self.notation.network.activations[self.layer - 1]

    @property
    def is_identity(self) -> bool:
        """Whether the unit passes its sum on as it is."""
        return self._entry.formula == "z"

    @property
    def symbol(self) -> str:
        """How the activation is written: "σ", "tanh", "ReLU", "φ" for the identity."""
        return _SYMBOLS.get(self._name, self._entry.title)

    def applied(self, argument: Terms) -> Terms:
        """φ( argument ); the argument alone where φ is the identity."""
        return argument if self.is_identity else (word(f"{self.symbol}("), *argument, CLOSE)

    def of_sum(self) -> Terms:
        """φ(z)."""
        return word(f"{self.symbol}("), self.argument(), CLOSE

    def slope_of_sum(self) -> Terms:
        """φ′(z)."""
        return word(f"{self.symbol}′("), self.argument(), CLOSE

    def value_formula(self, *, live: bool) -> Terms:
        """The formula of φ(z), in symbols or in this step's numbers."""
        if self._entry.joint:
            return self._shares(live)
        return self._read(self._entry.formula, live)

    def slope_formula(self, *, live: bool) -> Terms:
        """The formula of φ′(z), in symbols or in this step's numbers."""
        return self._read(self._entry.slope_formula, live)

    def slope_factor(self, *, live: bool) -> Terms:
        """φ′(z) as a factor: its formula where that is short in terms of a, else its symbol or its value."""
        formula = self._entry.slope_formula
        if re.search(r"\ba(?![a-z])", formula) and " if " not in formula:
            terms = self.slope_formula(live=live)
            return terms if _is_product(formula) else (OPEN, *terms, CLOSE)
        if live:
            return (number(self.numbers.slope(self.layer, self.unit), factor=True),)
        link = Quantity("slope", self.layer, self.unit)
        z = self.notation.into_activation(self.layer, self.unit)
        symbol = word(f"{self.symbol}′(")
        return (Term(f"{symbol.latex}{name_latex(z)})", f"{symbol.text}{name_text(z)})", link),)

    def argument(self) -> Term:
        """What φ gets: z, or y of a normalized layer, which the activation explains."""
        is_normalized = self.notation.network.norm(self.layer) != "none"
        kind = "activation" if is_normalized else "weighted sum"
        name = self.notation.into_activation(self.layer, self.unit)
        return named(name, Quantity(kind, self.layer, self.unit))

    def _shares(self, live: bool) -> Terms:
        """e^z / Σ e^z."""
        own = self._exponential("z", live)
        if not live:
            name = self.notation.weighted_sum(self.layer, "k")
            return own, OVER, total("k"), Term(f"e^{{{name_latex(name)}}}", f"e^({name_text(name)})")
        if own.value is None:
            return (own,)
        z = self.numbers.trace.z[self.layer]
        shown = len(z) if len(z) <= WRITTEN_OUT else SHOWN_OF_LONG
        parts = [(_power_of_e(float(v)),) for v in z[:shown]]
        if shown < len(z):
            rest = number(sum(_exp(float(v)) for v in z[shown:]))
            parts.append((replace(rest, label=tr("{count} more", count=len(z) - shown)),))
        return own, OVER, OPEN, *joined(parts, PLUS), CLOSE

    def _read(self, formula: str, live: bool) -> Terms:
        terms: list[Term] = []
        for token in _TOKEN.findall(formula):
            if token == "²" and terms:
                terms[-1] = _squared(terms[-1])
            elif terms and token == "(" and _ends_factor(terms[-1]):
                terms += [*([TIMES] if live else []), OPEN]
            else:
                if (
                    live
                    and (token in ("a", "z", "Φ", "σ") or token.startswith("e<sup>"))
                    and terms
                    and _ends_factor(terms[-1])
                ):
                    terms.append(TIMES)
                terms.append(self._term(token, live, terms))
        return tuple(terms)

    def _term(self, token: str, live: bool, before: list[Term]) -> Term:
        if token in ("a", "z"):
            return self._variable(token, live, is_factor=bool(before))
        if token.startswith("e<sup>"):
            return self._exponential(token[6:-6], live)
        if token[0].isalpha():
            return word(_WORDS.get(token, token))
        if token[0].isdigit():
            return number(float(token))
        return sign(_ENTITIES.get(token, token))

    def _variable(self, token: str, live: bool, is_factor: bool) -> Term:
        if live:
            read = self.numbers.passed if token == "a" else self.numbers.into_activation
            value = read(self.layer, self.unit)
            return number(value, factor=is_factor, digits=self._digits(token, value))
        if token == "z":
            return self.argument()
        if self.numbers.drops(self.layer):  # a is what dropout lets through
            front, z, _ = self.of_sum()
            return Term(f"{front.latex}{z.latex})", f"{front.text}{z.text})", z.link)
        return named(self.notation.unit(self.layer, self.unit), Quantity("activation", self.layer, self.unit))

    def _digits(self, token: str, value: float | None) -> int:
        """Enough of a to see its distance from the numbers of the slope, as in a (1 − a)."""
        if token == "z" or value is None:
            return DIGITS
        ends = (math.copysign(float(end), value) for end in _PLAIN.findall(self._entry.slope_formula))
        return digits_beside(value, ends, DIGITS)

    def _exponential(self, exponent: str, live: bool) -> Term:
        """e to the power of z, −z or −z²/2."""
        front = MINUS if exponent.startswith(MINUS) else ""
        end = "²/2" if exponent == _SQUARE_EXPONENT else ""
        if not live:
            z = self.argument()
            latex = f"{front.replace(MINUS, '-')}{z.latex}"
            latex = f"-({z.latex})^2/2" if end else latex
            return Term(f"e^{{{latex}}}", f"e^({front}{z.text}{end})", z.link)
        z = self.numbers.into_activation(self.layer, self.unit)
        if z is None:
            return number(None)
        if not end:
            return _power_of_e(-z if front else z)
        latex, text = digits_of(z)
        return Term(f"e^{{-({latex})^2/2}}", f"e^({front}({text})²/2)", value=_exp(-z * z / 2))


def _power_of_e(power: float) -> Term:
    latex, text = digits_of(power)
    return Term(f"e^{{{latex}}}", f"e^({text})", value=_exp(power))


def _exp(power: float) -> float:
    try:
        return math.exp(power)
    except OverflowError:
        return math.inf


def _squared(term: Term) -> Term:
    """A term squared; in parentheses where the 2 would touch a sign or another superscript."""
    wraps = "^" in term.latex or term.text.startswith(MINUS)
    latex = f"({term.latex})" if wraps else term.latex
    text = f"({term.text})" if wraps else term.text
    value = None if term.value is None else term.value * term.value
    return Term(f"{latex}^2", f"{text}²", term.link, term.tone, value=value)


def _ends_factor(term: Term) -> bool:
    return term.link is not None or term.value is not None or term.text in (")", "?")


def _is_product(formula: str) -> bool:
    """Whether a formula can stand beside a dot without parentheses."""
    outside = re.sub(r"\([^)]*\)", "", formula)
    return f" {MINUS} " not in outside and " + " not in outside
