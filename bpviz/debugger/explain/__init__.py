"""Where the numbers of a step come from, and when a weight changed."""
