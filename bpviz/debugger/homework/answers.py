"""A number worked out by hand and typed: read leniently, and compared to as many digits as were given."""

import math
import re
from dataclasses import dataclass

from bpviz.language import tr

ROUGHEST = 0.05  # of the value: what two significant digits are off at most when rounded rightly
FINEST, LEAST = 1e-9, 1e-15  # of the value, and at all: nobody is held to more than this
NEAR = 3  # units in the last place
EXAMPLES = tr("such as 0.138, −0.038, 1/3 or 2.5e−4")

_DIGITS = re.compile(r"([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))(?:e([+-]?[0-9]{1,4}))?")
_TIMES_POWER = re.compile(r"[·×*x]10\^?(?=[-+0-9])")
_PLAIN = str.maketrans("−–‐⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "---" + "-+0123456789")


@dataclass(frozen=True)
class Answer:
    """value, and what one unit in its last given place is worth; unit 0 for a fraction, which is exact."""

    value: float
    unit: float

    def tolerance(self, value: float, telling: float = math.inf) -> float:
        """How far from a value the answer may be: a unit in its last place, but no more than 5 %.

        telling: a difference that must stay visible, as that of a new weight to the old one.
        """
        most = min(ROUGHEST * abs(value), telling / 2)
        return max(min(self.unit, most), FINEST * abs(value), LEAST)

    def agrees(self, value: float, telling: float = math.inf) -> bool:
        """Whether the answer is the value, rounded to the digits that were given."""
        return self._is_within(self.tolerance(value, telling), value)

    def is_rough(self, value: float, telling: float = math.inf) -> bool:
        """Whether it would agree, had it not too few digits to tell."""
        return not self.agrees(value, telling) and self._is_within(self.unit, value)

    def is_near(self, value: float) -> bool:
        """Whether it is off by a few units in its last place."""
        return self._is_within(NEAR * self.unit, value)

    def _is_within(self, tolerance: float, value: float) -> bool:
        return math.isfinite(value) and abs(self.value - value) <= tolerance * (1 + FINEST)


def read_answer(text: str) -> Answer:
    """The answer in a text that is not blank: "0.138", "0,138", "−1/3", "1.5e−3", "1.5 · 10⁻³".

    Raises ValueError, one sentence, for anything else.
    """
    plain = _TIMES_POWER.sub("e", "".join(text.split()).lower().translate(_PLAIN))
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    above, slash, below = plain.partition("/")
    value, unit = _number(above, text)
    if slash:
        divisor = _number(below, text)[0]
        if divisor == 0:
            raise _unreadable(text)
        value, unit = value / divisor, 0.0
    if not math.isfinite(value):
        raise _unreadable(text)
    return Answer(value, unit)


def _number(plain: str, text: str) -> tuple[float, float]:
    found = _DIGITS.fullmatch(plain)
    if found is None:
        raise _unreadable(text)
    decimals, exponent = len(found[3] or found[4] or ""), int(found[5] or 0)
    return float(plain), float(f"1e{exponent - decimals}")


def _unreadable(text: str) -> ValueError:
    return ValueError(
        tr("“{text}” is not a number; type one {examples}.", text=text.strip(), examples=EXAMPLES)
    )
