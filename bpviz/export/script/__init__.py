"""Code out: the next steps of a run as a script that needs nothing of bpviz."""
