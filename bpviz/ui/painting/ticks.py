"""Round numbers along an axis, and their texts."""

import math

from bpviz.ui.painting.numbers import MINUS

LARGEST_PLAIN = 1e5


def round_spacing(span: float, most: float, least: float = 0.0) -> float:
    """The least of 1, 2, 5 times a power of ten that leaves at most `most` parts of a span > 0."""
    wanted = max(span / max(most, 1.0), least, 1e-300)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(m * power for m in (1, 2, 5, 10, 20) if m * power >= wanted * (1 - 1e-9))


def value_text(value: float, spacing: float) -> str:
    """A tick's value with the digits that its spacing needs, and a true minus."""
    if abs(value) >= LARGEST_PLAIN or spacing < 1 / LARGEST_PLAIN:
        text = f"{value:.1e}" if value else "0"
    else:
        text = f"{value:.{max(0, -math.floor(math.log10(spacing) + 1e-9))}f}"
    return text.replace("-", MINUS)


def places(low: float, high: float, spacing: float) -> list[float]:
    """The multiples of a spacing between two ends, the ends among them."""
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return [place * spacing for place in range(first, last + 1)]


def ticks(limits: tuple[float, float], size: float, room: float) -> list[tuple[float, str]]:
    """Round numbers between two limits, `room` pixels apart at least, with their texts."""
    spacing = round_spacing(limits[1] - limits[0], size / room)
    return [(place, value_text(place, spacing)) for place in places(*limits, spacing)]
