"""Pure functions that paint with a QPainter, at any size."""
