"""Scripted lectures: lessons as TOML files, and the player that takes a debugger from scene to scene."""
