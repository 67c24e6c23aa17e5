"""What one sample computes, as one row of numbers: vector after vector of all units, inputs first.

a, δ = ∂f/∂z, z, φ'(y), what dropout lets through, ẑ, 1/σ, ∂f/∂y; then 1, the sample's loss and its number.
"""

VECTORS = ("a", "delta", "z", "slope", "kept", "hat", "rate", "delta_y")
A, DELTA, Z, SLOPE, KEPT, HAT, RATE, DELTA_Y = range(len(VECTORS))
ONE, LOSS, SAMPLE, ENDING = -3, -2, -1, 3


def row_size(units: int) -> int:
    """How long a row is, for so many units."""
    return len(VECTORS) * units + ENDING
