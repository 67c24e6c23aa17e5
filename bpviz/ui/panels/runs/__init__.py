"""The panel of runs."""
