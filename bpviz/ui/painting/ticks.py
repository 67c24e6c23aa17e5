"""Round numbers along an axis, and their texts."""

import math

from bpviz.language import localized
from bpviz.ui.painting.numbers import MINUS

LARGEST_PLAIN = 1e5
MOST_DIGITS = 15  # after the first one, of a power
ENOUGH = 3  # ticks that show how an axis runs


def round_spacing(span: float, most: float, least: float = 0.0) -> float:
    """The least of 1, 2, 5 times a power of ten that leaves at most `most` parts of a span > 0."""
    wanted = max(span / max(most, 1.0), least, 1e-300)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(m * power for m in (1, 2, 5, 10, 20) if m * power >= wanted * (1 - 1e-9))


def value_text(value: float, spacing: float) -> str:
    """A tick's value with the digits that its spacing needs, and a true minus."""
    if abs(value) >= LARGEST_PLAIN or spacing < 1 / LARGEST_PLAIN:
        text = _power(value, spacing) if value else "0"
    else:
        text = f"{value:.{max(0, -_exponent(spacing))}f}"
    return localized(text.replace("-", MINUS))


def _power(value: float, spacing: float) -> str:
    """E.g. "1.5e5"."""
    digits = min(MOST_DIGITS, max(0, _exponent(abs(value)) - _exponent(spacing)))
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def _exponent(size: float) -> int:
    return math.floor(math.log10(size) + 1e-9)


def places(low: float, high: float, spacing: float) -> list[float]:
    """The multiples of a spacing between two ends, the ends among them."""
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return [place * spacing for place in range(first, last + 1)]


def ticks(limits: tuple[float, float], size: float, room: float) -> list[tuple[float, str]]:
    """Round numbers between two limits, `room` pixels apart at least, with their texts."""
    spacing = round_spacing(limits[1] - limits[0], size / room)
    return [(place, value_text(place, spacing)) for place in places(*limits, spacing)]


def power_places(low: float, high: float, most: float) -> list[float]:
    """Where a logarithmic axis from 10^low to 10^high has ticks between whole powers, as powers of ten.

    Empty where whole powers are enough; else 1, 2 and 5 times these, and in a narrow range round numbers.
    """
    if len(places(low, high, 1.0)) >= ENOUGH:
        return []
    powers = range(math.floor(low), math.ceil(high) + 1)
    found = [power + math.log10(m) for power in powers for m in (1, 2, 5)]
    found = [place for place in found if low <= place <= high]
    if len(found) > most:
        return []
    if len(found) >= ENOUGH:
        return found
    least, greatest = 10.0**low, 10.0**high
    spacing = round_spacing(greatest - least, most)
    return [math.log10(value) for value in places(least, greatest, spacing) if value > 0]
