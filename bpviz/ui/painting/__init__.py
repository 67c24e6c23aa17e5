"""Pure functions that paint, at any size."""
