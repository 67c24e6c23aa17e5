"""Training from many initial weights."""
