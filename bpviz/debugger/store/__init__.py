"""Runs as one file."""
