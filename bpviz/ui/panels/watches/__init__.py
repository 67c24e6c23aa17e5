"""Watched numbers: list and plot."""
