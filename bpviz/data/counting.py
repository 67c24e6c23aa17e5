"""Whole numbers as they stand in sentences and pictures."""


def counted(value: int) -> str:
    """A whole number in groups of three, parted by thin spaces: "1 234"."""
    return f"{value:,}".replace(",", "\u2009")
