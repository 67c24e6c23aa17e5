"""Numbers as the window writes them: grouped in threes, a real minus sign, fixed digits."""

THIN_SPACE, MINUS = "\u2009", "−"


def grouped(count: int) -> str:
    """1234567 as 1 234 567."""
    return f"{count:,}".replace(",", THIN_SPACE)


def compact(value: float, digits: int = 3) -> str:
    """A number in few significant digits, e.g. 0.0342, 1.2e+06."""
    return f"{value:.{digits}g}".replace("-", MINUS)
