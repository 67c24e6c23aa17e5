"""Lessons in the window: opened from the menu, played by PgDn and PgUp, read again while they are written."""
