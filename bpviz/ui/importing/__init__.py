"""The doors through which a user's own data come in: import, paste, drop, and drawing by hand."""
