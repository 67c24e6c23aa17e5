"""Sheets and tables of steps out of the window: what to write, asked by small dialogs."""
