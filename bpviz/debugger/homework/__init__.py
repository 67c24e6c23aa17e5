"""Numbers worked out by hand: the sheet of a step, its marks, mistakes that are recognised."""
