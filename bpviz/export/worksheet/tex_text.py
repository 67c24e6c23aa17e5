"""Words and formulas as LaTeX that any engine reads: no signs beyond those that TeX sets up by itself."""

import re

from bpviz.debugger.explain.terms import Term, Terms

_GREEK = dict(zip("αβγδεζηθκλμνξπρστφχψω", (
    "alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu",
    "xi", "pi", "rho", "sigma", "tau", "varphi", "chi", "psi", "omega",
), strict=True))  # fmt: skip
_SIGNS = {sign: rf"\{name} " for sign, name in _GREEK.items()} | {
    "Σ": r"\sum ", "Φ": r"\Phi ", "Δ": r"\Delta ", "Ω": r"\Omega ", "∂": r"\partial ", "∇": r"\nabla ",
    "√": r"\surd ", "∞": r"\infty ", "≤": r"\le ", "≥": r"\ge ", "→": r"\to ", "←": r"\leftarrow ",
    "−": "-", "·": r"\cdot ", "×": r"\times ", "‖": r"\|", "½": r"\tfrac{1}{2}", "²": "^2", "³": "^3",
    "′": "'", "…": r"\dots ", "⌊": r"\lfloor ", "⌋": r"\rfloor ", "≈": r"\approx ", "\u2009": r"\,",
    "ℓ": r"\ell ",
}  # fmt: skip
_LOW = dict(zip("₀₁₂₃₄₅₆₇₈₉ⱼₖₘₙₚᵣₛᵤₜ", "0123456789jkmnprsut", strict=True))
_HIGH = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻ᵗᴸ", "0123456789()+-tL", strict=True))
_HAT = "\u0302"
_LOWERED, _RAISED = f"[{''.join(_LOW)}]+", f"[{''.join(_HIGH)}]+"
_ESCAPED = {sign: rf"\{sign}" for sign in "{}$&#_%"} | {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": "$<$", ">": "$>$",
    "|": "$|$", "“": "``", "”": "''", "‘": "`", "’": "'", "–": "--", "—": "---", "ẑ": r"$\hat{z}$",
}  # fmt: skip
_TOKEN = re.compile(rf"[A-Za-z0-9α-ωΣΦΔ]{_HAT}?(?:{_RAISED})?(?:{_LOWERED}(?:,{_LOWERED})*)?|.", re.DOTALL)


def text_tex(text: str) -> str:
    """Words as LaTeX; names as "v₁,₂" become formulas. What TeX cannot set becomes "?"."""
    return "".join(map(_piece, _TOKEN.findall(text)))


def _piece(token: str) -> str:
    base, rest = token[0], token[1:]
    if not rest and base not in _SIGNS:
        return _ESCAPED.get(base) or (base if _is_plain(base) else "?")
    hatted = rest.startswith(_HAT)
    body = rf"\hat{{{base}}}" if hatted else _SIGNS.get(base, base)
    high, low = _scripts(rest)
    return f"${body.strip() or body}{high}{low}$"


def _scripts(rest: str) -> tuple[str, str]:
    high = "".join(_HIGH[sign] for sign in rest if sign in _HIGH)
    low = "".join(_LOW.get(sign, sign) for sign in rest if sign in _LOW or sign == ",")
    return f"^{{{high}}}" if high else "", f"_{{{low}}}" if low else ""


def _is_plain(sign: str) -> bool:
    """Whether every engine has it: ASCII, and letters of the Latin alphabet with accents."""
    return sign.isascii() or "\u00c0" <= sign <= "\u017f"


def formula_tex(terms: Terms) -> str:
    """Terms from left to right, for math mode; labels stand in braces under what they mean."""
    return " ".join(map(_term, terms))


def _term(term: Term) -> str:
    body = _math(term.latex)
    if term.tone == "result":
        body = rf"\mathbf{{{body}}}"
    if term.label:
        body = rf"\underbrace{{{body}}}_{{\text{{{text_tex(term.label)}}}}}"
    is_word = term.latex.startswith(r"\mathrm") and not term.text.endswith("(")
    return rf"\ {body}\ " if is_word else body


def _math(latex: str) -> str:
    """A formula with commands in place of signs, and spaces that stay between upright words."""
    latex = latex.replace("z\u0302", r"\hat{z}").replace("ẑ", r"\hat{z}").replace("d\u0302", r"\hat{d}")
    latex = re.sub(r"\\mathrm\{([^{}]*)\}", lambda found: found[0].replace(" ", r"\ "), latex)
    return "".join(_SIGNS.get(sign, sign) for sign in latex)
