"""How long values travel in a phase, for those who watch and for those who choose."""

PACES = {"slow": 1600, "normal": 900, "fast": 450}  # milliseconds
