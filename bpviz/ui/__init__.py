"""How it looks: the window, its panels and what they paint."""
