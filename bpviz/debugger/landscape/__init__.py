"""The cost surface on a plane through θ."""
