"""What a derivation is made of: terms, each as LaTeX and as plain text; lines of them; the whole."""

import math
from dataclasses import dataclass, replace

import numpy as np

from bpviz.debugger.notation import Name
from bpviz.debugger.quantities import Quantity
from bpviz.language import listed, localized, tr

MINUS = "−"
DIGITS = 4
WRITTEN_OUT = 6  # a sum with more terms shows its first ones and what the rest comes to
SHOWN_OF_LONG = 4

_SUBSCRIPTS = str.maketrans("0123456789jkmnprsu", "₀₁₂₃₄₅₆₇₈₉ⱼₖₘₙₚᵣₛᵤ")
_SUPERSCRIPTS = str.maketrans("0123456789()+−tL", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻ᵗᴸ")
_LATEX = {
    "d̂": r"\hat{d}", "ẑ": r"\hat{z}", "m̂": r"\hat{m}", "v̂": r"\hat{v}", "γ": r"\gamma", "δ": r"\delta",
    "φ": r"\varphi", "σ": r"\sigma", "α": r"\alpha", "β": r"\beta", "μ": r"\mu", "σ²": r"{\sigma^2}",
    "λ": r"\lambda", "ε": r"\varepsilon", "τ": r"\tau",
}  # fmt: skip


@dataclass(frozen=True)
class Term:
    """A piece of a formula.

    link: the quantity that explains it. tone: "normal", "result" or "muted". label: what stands under
    it. value: the number that it shows, in full precision; None for symbols and for what is not computed.
    """

    latex: str
    text: str
    link: Quantity | None = None
    tone: str = "normal"
    label: str = ""
    value: float | None = None


Terms = tuple[Term, ...]


@dataclass(frozen=True)
class Line:
    """Terms from left to right; note: a few plain words that stand over them."""

    terms: Terms
    note: str = ""

    @property
    def text(self) -> str:
        """It in plain text, e.g. "loss/output: ∂f/∂d̂₁ = d̂₁ − d₁ = 0.7383 − 1 = −0.2617"."""
        parts = [f"{self.note}: " if self.note else ""]
        for before, term in zip((None, *self.terms), self.terms, strict=False):
            parts.append("" if before is None or are_joined(before, term) else " ")
            parts.append(f"{term.text} ({term.label})" if term.label else term.text)
        return "".join(parts)


@dataclass(frozen=True)
class Derivation:
    """Where a number comes from.

    title: what it is; sentence: what it means; value: the number, None before it is computed.
    """

    quantity: Quantity
    name: Term
    title: str
    sentence: str
    lines: tuple[Line, ...]
    value: float | None

    @property
    def text(self) -> str:
        """All of it in plain text, a line of formulas each."""
        return "\n".join([self.title, self.sentence, "", *(line.text for line in self.lines)])

    def __str__(self) -> str:
        return self.text


def are_joined(left: Term, right: Term) -> bool:
    """Whether no space stands between two terms."""
    return left.text.endswith("(") or right.text.startswith((")", ","))


# Names


def name_text(name: Name) -> str:
    """A name in plain text with raised and lowered letters."""
    return name.base + name.sup.translate(_SUPERSCRIPTS) + name.sub.translate(_SUBSCRIPTS)


def name_latex(name: Name) -> str:
    """A name in LaTeX."""
    sup = f"^{{{name.sup}}}" if name.sup else ""
    sub = f"_{{{name.sub}}}" if name.sub else ""
    return _LATEX.get(name.base, name.base) + sup + sub


def named(name: Name, link: Quantity | None = None, label: str = "") -> Term:
    """The term of a name."""
    return Term(name_latex(name), name_text(name), link, label=label)


def at_time(name: Name, when: str) -> Name:
    """A weight's name with its step, "t" or "t+1"."""
    return replace(name, sup=f"{name.sup},{when}" if name.sup else when)


def partial(above: Name, below: Name, link: Quantity | None = None, label: str = "") -> Term:
    """∂above/∂below."""
    return Term(
        rf"\frac{{\partial {name_latex(above)}}}{{\partial {name_latex(below)}}}",
        f"∂{name_text(above)}/∂{name_text(below)}",
        link,
        label=label,
    )


# Signs and words


def sign(text: str) -> Term:
    """An operator, a parenthesis, or a number of a formula itself."""
    return Term(_SIGNS.get(text, text), text)


def word(text: str, link: Quantity | None = None) -> Term:
    """An upright word, or a function with its opening parenthesis."""
    letters = text.rstrip("(′")
    body = _LATEX.get(letters, rf"\mathrm{{{letters}}}")
    return Term(body + text[len(letters) :].replace("′", "'"), text, link)


def symbol(base: str, sub: str = "", sup: str = "") -> Term:
    """A symbol that no notation changes: g, m, β₁."""
    return named(Name(base, sub, sup))


def root(*terms: Term) -> Term:
    """The square root of a sum; with a value where all summands have one."""
    latex, text = "".join(t.latex for t in terms), " ".join(t.text for t in terms)
    values = [t.value for t in terms if t.text != "+"]
    value = None if None in values else math.sqrt(max(sum(values), 0.0))
    return Term(rf"\sqrt{{{latex}}}", f"√({text})", value=value)


def total(letter: str) -> Term:
    """Σ over a letter."""
    return Term(rf"\sum_{{{letter}}}", "Σ" + letter.translate(_SUBSCRIPTS))


_SIGNS = {
    MINUS: "-", "·": r"\cdot", "←": r"\leftarrow", "…": r"\dots", "½": r"\frac{1}{2}", ")²": ")^2",
    "α": r"\alpha",
}  # fmt: skip
EQUALS, PLUS, LESS, TIMES = sign("="), sign("+"), sign(MINUS), sign("·")
OVER, BECOMES, ONE = sign("/"), sign("←"), sign("1")
OPEN, CLOSE, ALPHA, DOTS = sign("("), sign(")"), sign("α"), sign("…")
COMMA = sign(listed(("", "")).strip())
UNKNOWN = Term("?", "?", tone="muted")


# Numbers


def digits_of(value: float, digits: int = DIGITS) -> tuple[str, str]:
    """A number as LaTeX and as plain text, with so many significant digits and no needless zeros."""
    if math.isnan(value):
        return r"\mathrm{NaN}", "NaN"
    if math.isinf(value):
        return (r"\infty", "∞") if value > 0 else (r"-\infty", f"{MINUS}∞")
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = int(exponent)
    if value and not -4 <= power < 6:
        latex, text = _signed(_trimmed(mantissa))
        raised = str(power).replace("-", MINUS).translate(_SUPERSCRIPTS)
        return rf"{latex}\cdot 10^{{{power}}}", f"{text}·10{raised}"
    plain = _trimmed(f"{value:.{max(0, digits - 1 - power)}f}")
    return _signed("0" if plain == "-0" else plain)


def _signed(plain: str) -> tuple[str, str]:
    """LaTeX and text with the signs of the language; in braces, a comma has no space after it."""
    text = localized(plain)
    return text.replace(",", "{,}"), text.replace("-", MINUS)


def _trimmed(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def number(value: float | None, *, factor: bool = False, digits: int = DIGITS, tone: str = "normal") -> Term:
    """The term of a number, "?" where there is none; as a factor a negative one gets parentheses."""
    if value is None:
        return UNKNOWN
    latex, text = digits_of(value, digits)
    if factor and text.startswith(MINUS):
        latex, text = f"({latex})", f"({text})"
    return Term(latex, text, tone=tone, value=float(value))


def result(value: float | None, digits: int = DIGITS) -> Terms:
    """= the number that a line comes to."""
    return EQUALS, number(value, digits=digits, tone="result")


def product(*values: float | None) -> Terms:
    """Numbers with dots between them."""
    return joined([(number(value, factor=place > 0),) for place, value in enumerate(values)], TIMES)


def joined(parts: list[Terms], between: Term) -> Terms:
    """Parts with an operator between them."""
    terms: list[Term] = []
    for part in parts:
        terms += (*([between] if terms else []), *part)
    return tuple(terms)


# Sums


def sum_of_symbols(parts: list[Terms]) -> Terms:
    """The first parts and the last one, with "+" between."""
    return joined(parts, PLUS)


def shown_places(count: int) -> list[int | None]:
    """Which parts of a sum are written in symbols; None stands for dots."""
    if count <= WRITTEN_OUT:
        return list(range(count))
    return [*range(SHOWN_OF_LONG - 1), None, count - 1]


def sum_of_products(*columns: np.ndarray | None) -> Terms:
    """Σ_i column₁[i] · column₂[i] · … in numbers; of a long one the first, and what the rest comes to."""
    if any(column is None for column in columns):
        return (UNKNOWN,)
    count = len(columns[0])
    shown = count if count <= WRITTEN_OUT else SHOWN_OF_LONG
    parts = [product(*(float(column[i]) for column in columns)) for i in range(shown)]
    if shown < count:
        with np.errstate(all="ignore"):
            rest = float(np.prod([column[shown:] for column in columns], axis=0).sum())
        parts.append((replace(number(rest, factor=True), label=tr("{count} more", count=count - shown)),))
    return joined([_guarded(part, place) for place, part in enumerate(parts)], PLUS)


def _guarded(part: Terms, place: int) -> Terms:
    """A summand that begins with a minus gets parentheses, but for the first."""
    first = part[0]
    if place and first.text.startswith(MINUS):
        first = replace(first, latex=f"({first.latex})", text=f"({first.text})")
    return first, *part[1:]
