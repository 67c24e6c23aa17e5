"""The cost surface on a plane through θ, and the trajectory on it."""
