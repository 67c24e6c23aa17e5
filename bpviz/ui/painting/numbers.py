"""Numbers as they stand in the picture: fixed digits, a true minus sign, and the language's decimal sign."""

import math

from bpviz.data.counting import counted
from bpviz.language import localized

__all__ = ["counted", "fixed", "loss_text", "short", "signed", "significant", "small"]

MINUS = "−"
LEAST_FIXED = 1e-3  # smaller losses are written as powers of ten


def fixed(value: float, decimals: int = 3) -> str:
    """A number with so many decimals below 10, fewer above so that it keeps its width: "0.565", "12.35"."""
    if not math.isfinite(value):
        return _not_finite(value)
    size = abs(float(value))  # numpy's round overflows where Python's does not
    if size < 9.99:
        return _with_minus(f"{value:.{decimals}f}")
    digits = next((decimals - n for n in range(decimals) if round(size, decimals - n) < 10 ** (n + 1)), None)
    if digits is None and round(size) < 10 ** (decimals + 1):
        digits = 0
    text = _power(value) if digits is None else f"{value:.{digits}f}"
    return _with_minus(text)


def signed(value: float, decimals: int = 2) -> str:
    """Like fixed, with a + before what is not negative."""
    text = fixed(value, decimals)
    return text if text[0] in f"{MINUS}N" else f"+{text}"


def small(value: float) -> str:
    """A signed number that is small as a rule, 7 characters wide: "−0.0505", "+3.4e−4"; or "0"."""
    if value == 0:
        return "0"
    if math.isfinite(value) and 0 < abs(value) < 9.95e-4:
        return ("+" if value > 0 else "") + _with_minus(_power(value))
    return signed(value, 4)


def short(value: float, digits: int = 3) -> str:
    """A given number without needless digits: "1", "0.5", "5.84"."""
    if not math.isfinite(value):
        return _not_finite(value)
    return _with_minus(f"{value:.{digits}g}".replace("e-0", "e-").replace("e+0", "e").replace("e+", "e"))


def significant(value: float, digits: int = 3) -> str:
    """A number with so many significant digits, for formulas: "0.0343", "−0.0505", "12.3"."""
    if not math.isfinite(value):
        return _not_finite(value)
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(abs(value)))
    if not -4 <= exponent < 5:
        return _with_minus(_power(value))
    return _with_minus(f"{value:.{max(0, digits - 1 - exponent)}f}")


def loss_text(loss: float) -> str:
    """A loss of any size in about six characters: "0.0342", "3.4e−5"."""
    return fixed(loss, 4) if loss >= LEAST_FIXED else significant(loss, 2)


def _power(value: float) -> str:
    return f"{value:.1e}".replace("e+0", "e").replace("e+", "e").replace("e-0", "e-")


def _not_finite(value: float) -> str:
    return "NaN" if math.isnan(value) else "∞" if value > 0 else f"{MINUS}∞"


def _with_minus(text: str) -> str:
    is_zero = not text.strip("-0.")
    return localized(text.lstrip("-") if is_zero else text.replace("-", MINUS))
