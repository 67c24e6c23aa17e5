"""How well the network does on training and held-out data."""
