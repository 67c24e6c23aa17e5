"""The panel of breakpoints."""
