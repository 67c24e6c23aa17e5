"""Where we are in time: experiments, stepping, replay, and the Frame that views draw."""
