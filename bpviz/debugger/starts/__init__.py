"""Multi-start: one experiment from many initial weights."""
