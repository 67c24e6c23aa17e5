"""The mathematics: networks, the compiled loop, and what one step computes."""
