"""Reads the numbers of a derivation's lines as Python and works them out."""

import math
import re

import numpy as np
import pytest


def numeric_sides(line):
    """The parts of a line between its equals signs that hold numbers only, as Python expressions."""
    sides = [[]]
    for term in line.terms:
        if term.text in ("=", "←"):
            sides.append([])
        else:
            sides[-1].append(term)
    return [" ".join(map(python_of, side)) for side in sides if all(map(is_numeric, side)) and side]


def is_numeric(term):
    return term.link is None and (term.value is not None or python_of(term) is not None)


PYTHON = {
    "·": "*", "½": "0.5 *", "−": "-", ")²": ") ** 2", "ln(": "log(", ",": ",", "√": "sqrt", "π": "pi",
    "Φ": "Phi",    "σ": "sigma", "SiLU(": "silu(",
}  # fmt: skip
WORDS = (
    "+", "-", "/", "(", ")", ">", "<", "|", "1", "2", "if", "else", "max(", "min(", "sign(", "tanh", "sin",
    "cos", "cos(",
)  # fmt: skip


def python_of(term):
    if term.value is not None:
        return f"({term.value!r})"
    return PYTHON.get(term.text) or (term.text if term.text in WORDS else None)


NAMES = {
    "log": lambda x: -math.inf if x == 0 else math.log(x),
    "max": max,
    "min": min,
    "tanh": math.tanh,
    "sin": math.sin,
    "cos": math.cos,
    "sign": np.sign,
    "sqrt": math.sqrt,
    "pi": math.pi,
    "inf": math.inf,
    "nan": math.nan,
    "sigma": lambda z: 1 / (1 + math.exp(-z)),
    "Phi": lambda z: 0.5 * math.erfc(-z / math.sqrt(2)),
}


def evaluated(expression):
    """What an expression comes to. |…| are sizes, a half stands before what it halves or alone."""
    expression = re.sub(r"\b(tanh|sin|cos) (\([^()]*\))", r"\1\2", expression)
    expression = re.sub(r"\| ([^|]*) \|", r"abs( \1 )", expression)
    expression = re.sub(r"\) pi\b", ") * pi", expression)
    expression = re.sub(r"0\.5 \*(?= \)|$)", "0.5", expression)
    return eval(expression, {"abs": abs} | NAMES)


def check_lines_add_up(derivation):
    """All numeric sides of a line come to its last one."""
    for line in derivation.lines:
        sides = numeric_sides(line)
        for side in sides[:-1]:
            found, expected = evaluated(side), evaluated(sides[-1])
            assert found == pytest.approx(expected, rel=1e-9, abs=1e-10, nan_ok=True), line.text
