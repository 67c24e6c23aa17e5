"""How it leaves the program: files that other programs read."""
