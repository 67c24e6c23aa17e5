"""Check my work."""
