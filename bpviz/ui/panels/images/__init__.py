"""The weights of a first layer as images."""
